#include "glossary/mine/relation/likeness.h"

#include <algorithm>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/relation/loan_words.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;
using Kind = JapaneseUnit::Kind;

constexpr double kSounds = 0.75;
constexpr std::size_t kWordWeight = 2;  // of a word that is no kanji, in kanji

bool IsWordChar(char32_t c) { return IsLatin(c) || IsDigit(c); }

// Grammar of Chinese names that Japanese does without.
bool IsGrammar(char32_t c) { return c == U'的' || c == U'于' || c == U'与' || c == U'和'; }

std::size_t WeightOf(const JapaneseUnit& unit) {
  return unit.kind == Kind::kKanji ? unit.text.size() : kWordWeight;
}

// Takes the characters of `word` out of the Chinese term where they stand together and free.
bool Take(View chinese, View word, std::vector<bool>& used) {
  for (std::size_t at = chinese.find(word); at != View::npos; at = chinese.find(word, at + 1)) {
    bool free = true;
    for (std::size_t i = at; i < at + word.size(); ++i) free = free && !used[i];
    if (!free) continue;
    for (std::size_t i = at; i < at + word.size(); ++i) used[i] = true;
    return true;
  }
  return false;
}

}  // namespace

std::vector<JapaneseUnit> UnitsOf(View folded) {
  std::vector<JapaneseUnit> units;
  std::size_t i = 0;
  while (i < folded.size()) {
    const char32_t c = folded[i];
    std::size_t end = i + 1;
    if (IsKatakana(c)) {
      if (const LoanWord* word = LoanWordAt(folded.substr(i))) {
        end = i + word->japanese.size();
      } else {
        while (end < folded.size() && IsKatakana(folded[end]) &&
               LoanWordAt(folded.substr(end)) == nullptr) {
          ++end;
        }
      }
      // What the list leaves of a long vowel is no word.
      if (end > i + 1 || c != U'ー') units.push_back({Kind::kKatakana, {}});
    } else if (IsHan(c)) {
      const LoanWord* word = LoanWordAt(folded.substr(i));
      if (word != nullptr) end = i + word->japanese.size();
      const bool verb = end == i + 1 && i > 0 && IsHiragana(folded[i - 1]) && end < folded.size() &&
                        IsHiragana(folded[end]);
      if (!verb) units.push_back({Kind::kKanji, {}});
    } else if (IsWordChar(c)) {
      while (end < folded.size() && IsWordChar(folded[end])) ++end;
      units.push_back({Kind::kOther, {}});
    }
    if (!units.empty() && units.back().text.empty()) {
      units.back().text = std::u32string(folded.substr(i, end - i));
    }
    i = end;
  }
  return units;
}

CrossLikeness Compare(const std::vector<JapaneseUnit>& japanese, View chinese, View english) {
  CrossLikeness like;
  std::vector<bool> used(chinese.size());
  std::vector<bool> met(japanese.size());
  // Words of the list first, the longer ones first of all: they take their characters whole.
  std::vector<std::size_t> order(japanese.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return japanese[a].text.size() > japanese[b].text.size();
  });
  std::size_t total = 0, covered = 0;
  for (const std::size_t i : order) {
    const JapaneseUnit& unit = japanese[i];
    total += WeightOf(unit);
    met[i] = Take(chinese, unit.text, used);
    if (const LoanWord* word = LoanWordAt(unit.text);
        !met[i] && word != nullptr && word->japanese.size() == unit.text.size()) {
      met[i] = std::any_of(word->chinese.begin(), word->chinese.end(),
                           [&](View said) { return Take(chinese, said, used); });
    }
    if (met[i]) covered += WeightOf(unit);
  }
  for (std::size_t i = 0; i < japanese.size(); ++i) {
    if (met[i]) continue;
    const JapaneseUnit& unit = japanese[i];
    if (unit.kind == Kind::kKanji && unit.text.size() > 1) {
      for (const char32_t c : unit.text) covered += Take(chinese, View(&c, 1), used);
    } else if (unit.kind == Kind::kKatakana && !english.empty() &&
               SoundLikeness(unit.text, english) >= kSounds) {
      covered += WeightOf(unit);
      ++like.by_sound;
    }
  }
  std::size_t content = 0;
  for (std::size_t i = 0; i < chinese.size(); ++i) {
    like.shared += used[i];
    content += used[i] || !(IsGrammar(chinese[i]) || IsMiddleDot(chinese[i]));
  }
  // A word met by sound stands for characters that nothing else claims, two each.
  const std::size_t heard = std::min(content - std::min(content, like.shared), 2 * like.by_sound);
  if (content > 0) {
    like.chinese = static_cast<double>(like.shared + heard) / static_cast<double>(content);
  }
  if (total > 0) like.japanese = static_cast<double>(covered) / static_cast<double>(total);
  return like;
}

}  // namespace crosswalk::mine
