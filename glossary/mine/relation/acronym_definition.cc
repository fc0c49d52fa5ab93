#include "glossary/mine/relation/acronym_definition.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/bracket.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/english_term.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr double kSure = 0.88;
constexpr double kSureThrough = 0.85;

bool IsNameChar(char32_t c) {
  return IsLatin(c) || IsDigit(c) || c == U' ' || IsHyphen(c) || c == U'&' || c == U'\'' ||
         c == U'’' || c == U'/';
}

// The shortest run of whole words that ends at `end` and that the acronym stands for, with the
// first letters in common (Schwartz and Hearst 2003).
std::optional<Span> FullFormBefore(const SourceText& text, std::size_t end, View acronym) {
  while (end > 0 && text.at(end - 1) == U' ') --end;
  const std::size_t most = std::min(acronym.size() + 5, acronym.size() * 2);
  std::size_t words = 0;
  const char32_t first = ToLower(acronym.front());
  for (std::size_t i = end; i > 0 && IsNameChar(text.at(i - 1)); --i) {
    const bool begins = i == 1 || !IsNameChar(text.at(i - 2)) || text.at(i - 2) == U' ';
    if (!begins || text.at(i - 1) == U' ') continue;
    if (++words > most) return std::nullopt;
    const Span span{i - 1, end};
    if (words >= 2 && ToLower(text.at(i - 1)) == first && StandsFor(acronym, text.View(span))) {
      return span;
    }
  }
  return std::nullopt;
}

// The same, for words that begin at `begin`.
std::optional<Span> FullFormBehind(const SourceText& text, std::size_t begin, View acronym) {
  while (text.at(begin) == U' ' || text.at(begin) == U'“' || text.at(begin) == U'「' ||
         text.at(begin) == U'"') {
    ++begin;
  }
  if (ToLower(text.at(begin)) != ToLower(acronym.front())) return std::nullopt;
  const std::size_t most = std::min(acronym.size() + 5, acronym.size() * 2);
  std::size_t words = 0;
  std::size_t end = begin;
  while (IsNameChar(text.at(end)) && end - begin < 100) {
    while (IsNameChar(text.at(end)) && text.at(end) != U' ') ++end;
    ++words;
    if (words > most) break;
    // Whole, where the words end with the last letter's word.
    const char32_t next = text.at(end);
    if (words >= 2 && next != U' ' && StandsFor(acronym, text.View({begin, end}))) {
      return Span{begin, end};
    }
    if (next == U' ' && !IsNameChar(text.at(end + 1)) && words >= 2 &&
        StandsFor(acronym, text.View({begin, end}))) {
      return Span{begin, end};
    }
    while (text.at(end) == U' ') ++end;
  }
  return std::nullopt;
}

// The word in Latin script that ends before a bracket.
View WordBefore(const SourceText& text, std::size_t end) {
  while (end > 0 && text.at(end - 1) == U' ') --end;
  std::size_t begin = end;
  while (begin > 0 && (IsLatin(text.at(begin - 1)) || IsDigit(text.at(begin - 1)) ||
                       IsHyphen(text.at(begin - 1)))) {
    --begin;
  }
  return text.View({begin, end});
}

class Definitions {
 public:
  Definitions(const SourceText& text, const std::vector<Mention>& mentions) : text_(text) {
    for (const Mention& mention : mentions) {
      if (mention.english.empty()) continue;
      if (mention.acronyms.empty()) {
        glossed_.emplace(LatinKey(mention.restored.front()), &mention);
      }
    }
  }

  std::vector<Pair> Find() {
    for (const Bracket& bracket : FindBrackets(text_)) InBracket(bracket);
    InWords();
    return std::move(pairs_);
  }

 private:
  void InBracket(const Bracket& bracket) {
    const View inside = Trim(text_.View(bracket.inside()));
    if (inside.empty() || inside.size() > 100 || bracket.open == 0) return;
    const char32_t before = text_.at(bracket.open - 1);
    if (!IsLatin(before) && !IsDigit(before) && before != U' ') return;
    const std::size_t begin = static_cast<std::size_t>(inside.data() - text_.chars().data());
    if (LooksLikeAcronym(inside)) {
      if (const auto full = FullFormBefore(text_, bracket.open, inside)) Tell(*full, inside, begin);
      return;
    }
    const View acronym = WordBefore(text_, bracket.open);
    if (acronym.empty() || !LooksLikeAcronym(acronym)) return;
    const auto full = FullFormBehind(text_, begin, acronym);
    if (full && full->end == begin + inside.size()) {
      Tell(*full, acronym, static_cast<std::size_t>(acronym.data() - text_.chars().data()));
    }
  }

  // ACR stands for EN; ACR 是 EN 的縮寫; ACR は EN の略.
  void InWords() {
    static constexpr View kBehind[] = {
        U"的縮寫",   U"的缩写",       U"的簡稱",       U"的简称",     U"の略",
        U"の頭字語", U"的首字母縮寫", U"的首字母缩写", U"的英文縮寫", U"的英文缩写"};
    const View all = text_.chars();
    for (const View mark : kBehind) {
      for (std::size_t at = all.find(mark); at != View::npos; at = all.find(mark, at + 1)) {
        Before(at);
      }
    }
    static constexpr View kStands = U" stands for ";
    for (std::size_t at = all.find(kStands); at != View::npos; at = all.find(kStands, at + 1)) {
      const View acronym = WordBefore(text_, at);
      if (acronym.empty() || !LooksLikeAcronym(acronym)) continue;
      if (const auto full = FullFormBehind(text_, at + kStands.size(), acronym)) {
        Tell(*full, acronym, static_cast<std::size_t>(acronym.data() - all.data()));
      }
    }
  }

  // `at` is behind EN: the acronym stands before it, with 是, 即, 為 or は between.
  void Before(std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text_.at(end - 1) == U' ') --end;
    if (end > 0 && OpeningQuote(text_.at(end - 1)) != 0) --end;
    std::size_t begin = end;
    while (begin > 0 && IsNameChar(text_.at(begin - 1)) && end - begin < 100) --begin;
    while (begin < end && text_.at(begin) == U' ') ++begin;
    std::size_t link = begin;
    while (link > 0 && (text_.at(link - 1) == U' ' || ClosingQuote(text_.at(link - 1)) != 0)) {
      --link;
    }
    if (link == 0 || View(U"是即為为は").find(text_.at(link - 1)) == View::npos) {
      return;
    }
    const View acronym = WordBefore(text_, link - 1);
    if (acronym.empty() || !LooksLikeAcronym(acronym)) return;
    const Span full{begin, end};
    if (StandsFor(acronym, text_.View(full)) &&
        ToLower(acronym.front()) == ToLower(text_.at(begin))) {
      Tell(full, acronym, static_cast<std::size_t>(acronym.data() - text_.chars().data()));
    }
  }

  void Tell(Span full, View acronym, std::size_t at) {
    const View name = text_.View(full);
    if (WordsOfLatin(name).size() < 2 || !CouldBeEnglishTerm(name)) return;
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_ACRONYM;
    pair.source = std::u32string(name);
    pair.target = pair.target_found = std::u32string(acronym);
    pair.offset = full.begin;
    pair.confidence = kSure;
    pair.features = {{"acronym_definition", 1}};
    if (!told_.emplace(pair.source, pair.target).second) return;
    pairs_.push_back(pair);
    const auto known = glossed_.find(LatinKey(name));
    if (known == glossed_.end() || known->second->term().find(acronym) != View::npos) return;
    pair.source = known->second->term();
    pair.offset = known->second->offset();
    pair.confidence = kSureThrough;
    pair.features = {{"acronym_through_english", 1}, {"distance", Distance(pair.offset, at)}};
    pairs_.push_back(std::move(pair));
  }

  static double Distance(std::size_t a, std::size_t b) {
    return static_cast<double>(a > b ? a - b : b - a);
  }

  const SourceText& text_;
  std::map<std::u32string, const Mention*> glossed_;
  std::set<std::pair<std::u32string, std::u32string>> told_;
  std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> FindAcronymDefinitions(const SourceText& text,
                                         const std::vector<Mention>& mentions) {
  return Definitions(text, mentions).Find();
}

}  // namespace crosswalk::mine
