#include "glossary/mine/relation/rendering.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/quoted.h"

namespace crosswalk::mine {
namespace {

bool IsSentenceEnd(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'\n'; }

// The sentence around `i`, quotation marks not counted as ends.
Span SentenceAround(const SourceText& text, std::size_t i) {
  Span span{i, i};
  while (span.begin > 0 && !IsSentenceEnd(text.at(span.begin - 1))) --span.begin;
  while (span.end < text.size() && !IsSentenceEnd(text.at(span.end))) ++span.end;
  return span;
}

// The sentence speaks of how something is translated, not merely of translations.
bool ListsTranslations(std::u32string_view sentence) {
  static constexpr std::u32string_view kWords[] = {
      U"譯法", U"译法", U"譯名", U"译名", U"譯為",   U"译为", U"譯作",   U"译作",
      U"譯爲", U"中譯", U"中译", U"訳語", U"訳され", U"と訳", U"訳があ", U"訳し"};
  const auto has = [&](std::u32string_view word) {
    return sentence.find(word) != std::u32string_view::npos;
  };
  if (std::any_of(std::begin(kWords), std::end(kWords), has)) return true;
  return (has(U"翻譯") || has(U"翻译") || has(U"翻訳")) &&
         (has(U"種") || has(U"种") || has(U"一是") || has(U"通り"));
}

}  // namespace

std::vector<Pair> FindListedRenderings(const SourceText& text,
                                       const std::vector<Mention>& mentions) {
  std::vector<Pair> pairs;
  std::map<std::u32string, const Mention*> glossed;
  for (const Mention& mention : mentions) {
    if (!mention.english.empty() && !mention.reversed) glossed.emplace(mention.term(), &mention);
  }
  if (glossed.empty()) return pairs;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text.at(i);
    if (c != U'譯' && c != U'译' && c != U'訳') continue;
    const Span sentence = SentenceAround(text, i);
    i = std::max(i, sentence.end);
    if (!ListsTranslations(text.View(sentence))) continue;
    const std::vector<Span> quoted = QuotedTerms(text, sentence);
    const Mention* known = nullptr;
    for (const Span span : quoted) {
      const auto found = glossed.find(std::u32string(text.View(span)));
      if (found != glossed.end()) known = found->second;
    }
    if (known == nullptr) continue;
    for (const Span span : quoted) {
      if (text.View(span) == known->term()) continue;
      Pair pair;
      pair.kind = v1::EVIDENCE_KIND_CROSSLANG;
      pair.source = std::u32string(text.View(span));
      pair.target = known->restored.front();
      pair.target_found = known->english.front().text;
      pair.offset = span.begin;
      pair.confidence = 0.8;
      pair.features = {{"listed_rendering", 1}};
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

}  // namespace crosswalk::mine
