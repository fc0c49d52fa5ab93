#include "glossary/term/chunk.h"

#include <algorithm>
#include <limits>

#include "glossary/text/token.h"

namespace crosswalk::term {
namespace {

constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();
// −ln of a share of running text in 1/100, as the dictionaries count. A term that no dictionary has
// is as common as a middling word: the text is about it. A character that no dictionary has is
// rarer than any word.
constexpr std::uint32_t kTermCost = 1100;
constexpr std::uint32_t kUnknownCost = 1800;
// Latin words, numbers and signs stand alone in every reading.
constexpr std::uint32_t kOtherCost = 300;

bool IsCjk(text::TokenKind kind) {
  return kind == text::TokenKind::kHan || kind == text::TokenKind::kHiragana ||
         kind == text::TokenKind::kKatakana;
}

}  // namespace

void ChunkReader::Read(const script::FoldedText& text, std::uint32_t begin, std::uint32_t end,
                       const std::vector<ChunkWord>& words, const std::vector<ChunkTerm>& terms) {
  begin_ = begin;
  words_ = &words;
  terms_ = &terms;
  const std::uint32_t length = end - begin;
  steps_.assign(length + 1, {kNever, 0});
  steps_[0].cost = 0;
  const auto relax = [&](std::uint32_t from, std::uint32_t to, std::uint32_t cost) {
    Step& step = steps_[to];
    if (steps_[from].cost + cost < step.cost) step = {steps_[from].cost + cost, from};
  };
  std::size_t word = 0;
  std::size_t term = 0;
  for (std::uint32_t i = 0; i < length; ++i) {
    const std::uint32_t at = begin + i;
    const std::size_t first_word = word;
    while (word < words.size() && words[word].begin == at) ++word;
    const std::size_t first_term = term;
    while (term < terms.size() && terms[term].begin == at) ++term;
    if (steps_[i].cost == kNever) continue;
    for (std::size_t t = first_term; t < term; ++t) {
      std::uint32_t cost = kTermCost;
      for (std::size_t w = first_word; w < word; ++w) {
        if (words[w].end == terms[t].end) cost = std::min(cost, words[w].cost);
      }
      relax(i, terms[t].end - begin, cost > 0 ? cost - 1 : 0);
    }
    for (std::size_t w = first_word; w < word; ++w) relax(i, words[w].end - begin, words[w].cost);
    std::uint32_t next = i + 1;
    while (next < length && (!(text.flags[begin + next - 1] & script::kMayEnd) ||
                             !(text.flags[begin + next] & script::kMayBegin))) {
      ++next;
    }
    relax(i, next, IsCjk(text.kind[at]) ? kUnknownCost : kOtherCost);
  }
  border_.assign(length + 1, 0);
  std::uint32_t at = length;
  border_[length] = 1;
  while (at > 0) {
    at = steps_[at].from;
    border_[at] = 1;
  }
}

bool ChunkReader::Doubts(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t first = begin - begin_;
  const std::uint32_t last = end - begin_;
  if (border_[first] && border_[last]) return false;
  // The word of the reading that hides the edge must hold the whole span.
  std::uint32_t word_begin = first;
  while (!border_[word_begin]) --word_begin;
  std::uint32_t word_end = word_begin + 1;
  while (!border_[word_end]) ++word_end;
  if (word_end < last) return true;
  return !MadeOfWords(begin_ + word_begin, begin) || !MadeOfWords(end, begin_ + word_end);
}

bool ChunkReader::MadeOfWords(std::uint32_t begin, std::uint32_t end) const {
  if (begin == end) return true;
  if (end - begin < 2) return false;
  const auto continues = [&](const auto& part) {
    return part.begin == begin && part.end >= begin + 2 && part.end <= end &&
           MadeOfWords(part.end, end);
  };
  // A word of the dictionary is a few characters long, so this ends after a few steps.
  return std::any_of(words_->begin(), words_->end(), continues) ||
         std::any_of(terms_->begin(), terms_->end(), continues);
}

}  // namespace crosswalk::term
