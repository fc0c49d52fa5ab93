#include "glossary/mine/evidence/words.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {
// Japanese nouns that stand as adverbs: the dictionary says so, its coarse class does not.
bool StandsAsAdverb(std::u32string_view word) {
  static constexpr std::u32string_view kWords[] = {
      U"今",   U"現在", U"今回", U"今後", U"最近", U"通常", U"実際", U"一般", U"以下", U"以上",
      U"以後", U"以降", U"上記", U"前述", U"同様", U"互い", U"全て", U"全部", U"多く", U"一部",
      U"本来", U"当初", U"従来", U"最後", U"最初", U"一方", U"他方", U"結果", U"場合", U"当時",
      U"近年", U"後者", U"前者", U"両者", U"各々", U"次",   U"特に", U"主に", U"元々", U"毎回"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

}  // namespace

WordRole WordCutter::RoleOf(std::u32string_view word, const script::ReadWord& read) const {
  if (!japanese_) {
    if (word.size() == 1 && IsFunctionCharacter(word[0])) return WordRole::kFunction;
    if (IsFunctionWord(word)) return WordRole::kFunction;
    // A particle behind verbs, and a prefix of terms: 过拟合.
    if (word == U"过") return WordRole::kContent;
    if (IsIntroducer(word)) return WordRole::kIntroducer;
    if (word.size() >= 2 && IsTitle(word)) return WordRole::kTitle;
  }
  if (japanese_ && StandsAsAdverb(word)) return WordRole::kAdverb;
  if (!read.known) {
    const bool all_hiragana = std::all_of(word.begin(), word.end(), IsHiragana);
    if (all_hiragana) return WordRole::kFunction;
    return IsHan(word[0]) ? WordRole::kUnknown : WordRole::kContent;
  }
  switch (read.word_class) {
    using enum script::WordClass;
    case kParticle:
    case kAuxiliary:
    case kPreposition:
    case kConjunction:
    case kPronoun:
    case kInterjection:
      return WordRole::kFunction;
    case kVerb:
      return WordRole::kVerb;
    case kNumeral:
    case kMeasure:
      return WordRole::kCounter;
    case kAdverb:
      return WordRole::kAdverb;
    case kPlace:
      return WordRole::kPlace;
    case kAdjective:
      // An inflected Japanese adjective ends a clause before the term; 大型 in Chinese begins one.
      return japanese_ && IsHiragana(word.back()) ? WordRole::kFunction : WordRole::kContent;
    default:
      return WordRole::kContent;
  }
}

std::vector<WordPiece> WordCutter::Cut(std::u32string_view folded) {
  std::vector<WordPiece> pieces;
  segmenter_.Read(folded);
  for (const script::ReadWord& word : segmenter_.words()) {
    const std::u32string_view text = folded.substr(word.begin, word.end - word.begin);
    pieces.push_back({word.begin, word.end, RoleOf(text, word)});
  }
  return pieces;
}

}  // namespace crosswalk::mine
