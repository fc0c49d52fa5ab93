#include "glossary/mine/words.h"

#include <algorithm>
#include <limits>

#include "glossary/mine/chars.h"
#include "glossary/mine/word_lists.h"

namespace crosswalk::mine {
WordRole WordCutter::RoleOf(std::u32string_view word, const script::ReadWord& read) const {
  if (!japanese_) {
    if (word.size() == 1 && IsFunctionCharacter(word[0])) return WordRole::kFunction;
    if (IsFunctionWord(word)) return WordRole::kFunction;
    if (IsIntroducer(word)) return WordRole::kIntroducer;
    if (word.size() >= 2 && IsTitle(word)) return WordRole::kTitle;
  }
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
