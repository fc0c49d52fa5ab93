#include "glossary/script/segment.h"

#include <algorithm>
#include <limits>

#include "glossary/text/character.h"
#include "glossary/text/token.h"

namespace crosswalk::script {
namespace {

using text::TokenKind;

constexpr std::uint32_t kUnreached = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kInside = std::numeric_limits<std::uint32_t>::max();
// A character or run that no word covers: dearer than a Chinese word of which the corpus has one in
// 60 million (17.9).
constexpr std::uint16_t kUnknown = 2200;
// White space and punctuation stand alone in every reading.
constexpr std::uint16_t kMark = 100;
// Words within words within words: more than any dictionary has, and a bound for hostile ones.
constexpr int kDeepest = 8;

bool IsRun(TokenKind kind) {
  return kind == TokenKind::kLatin || kind == TokenKind::kNumber || kind == TokenKind::kKatakana ||
         kind == TokenKind::kSpace;
}

std::uint16_t UnknownCost(TokenKind kind) {
  switch (kind) {
    case TokenKind::kPunctuation:
    case TokenKind::kSpace:
    case TokenKind::kTag:
    case TokenKind::kOther:
      return kMark;
    default:
      return kUnknown;
  }
}

}  // namespace

void Segmenter::MarkRuns() {
  const text::CharacterTable& table = text::CharacterTable::Get();
  const auto kind_at = [&](std::uint32_t at) { return text::KindOfClass(table[text_[at]]); };
  const auto size = static_cast<std::uint32_t>(text_.size());
  run_end_.resize(size + 1);
  run_cost_.resize(size + 1);
  run_end_[size] = size;
  std::uint32_t begin = 0;
  while (begin < size) {
    const TokenKind kind = kind_at(begin);
    std::uint32_t end = begin + 1;
    if (IsRun(kind)) {
      for (; end < size && kind_at(end) == kind; ++end) run_end_[end] = kInside;
    }
    run_end_[begin] = end;
    run_cost_[begin] = UnknownCost(kind);
    begin = end;
  }
}

void Segmenter::RelaxFrom(std::uint32_t at, std::uint32_t begin, std::uint32_t end, bool in_parts,
                          Reading& reading) const {
  const std::uint32_t here = reading.best[at - begin];
  const auto offer = [&](std::uint32_t word_end, std::uint16_t cost, WordClass word_class,
                         bool known) {
    if (word_end > end || run_end_[word_end] == kInside) return;
    if (in_parts && at == begin && word_end == end) return;
    std::uint32_t& best = reading.best[word_end - begin];
    if (here + cost >= best) return;
    best = here + cost;
    reading.last[word_end - begin] = {at, word_end, cost, word_class, known};
  };
  lexicon_->Prefixes(text_.substr(at, end - at), [&](std::size_t length, const Word& word) {
    offer(at + static_cast<std::uint32_t>(length), word.cost, word.word_class, true);
  });
  offer(run_end_[at], run_cost_[at], WordClass::kOther, false);
}

std::span<const ExtraWord>::iterator Segmenter::FirstExtra(std::uint32_t begin) const {
  return std::lower_bound(
      extra_.begin(), extra_.end(), begin,
      [](const ExtraWord& word, std::uint32_t position) { return word.begin < position; });
}

void Segmenter::Find(std::uint32_t begin, std::uint32_t end, bool in_parts,
                     Reading& reading) const {
  reading.origin = begin;
  reading.best.assign(end - begin + 1, kUnreached);
  reading.last.resize(end - begin + 1);
  reading.best[0] = 0;
  auto extra = FirstExtra(begin);
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::uint32_t here = reading.best[at - begin];
    const auto first = extra;
    while (extra != extra_.end() && extra->begin == at) ++extra;
    if (here == kUnreached) continue;
    RelaxFrom(at, begin, end, in_parts, reading);
    for (auto word = first; word != extra; ++word) {
      if (word->end <= at || word->end > end || run_end_[word->end] == kInside) continue;
      if (in_parts && at == begin && word->end == end) continue;
      ReadWord& last = reading.last[word->end - begin];
      std::uint32_t& best = reading.best[word->end - begin];
      if (here + word->cost < best) {
        // The same word of the lexicon, being dearer, still tells its class.
        const bool same = best != kUnreached && last.begin == at && last.known;
        last = {at, word->end, word->cost, same ? last.word_class : WordClass::kOther, true};
        best = here + word->cost;
      } else if (best != kUnreached && last.begin == at) {
        last.known = true;
      }
    }
  }
}

void Segmenter::Collect(const Reading& reading, std::vector<ReadWord>& words) {
  words.clear();
  std::uint32_t at = static_cast<std::uint32_t>(reading.best.size()) - 1;
  if (reading.best[at] == kUnreached) return;
  while (at > 0) {
    words.push_back(reading.last[at]);
    at = words.back().begin - reading.origin;
  }
  std::reverse(words.begin(), words.end());
}

void Segmenter::Read(std::u32string_view folded, std::span<const ExtraWord> extra) {
  text_ = folded;
  extra_ = extra;
  MarkRuns();
  Find(0, static_cast<std::uint32_t>(folded.size()), false, reading_);
  Collect(reading_, words_);
}

bool Segmenter::IsBorder(std::uint32_t position) const {
  if (position == text_.size()) return true;
  const auto behind = std::upper_bound(
      words_.begin(), words_.end(), position,
      [](std::uint32_t wanted, const ReadWord& word) { return wanted < word.begin; });
  return behind != words_.begin() && (behind - 1)->begin == position;
}

std::uint32_t Segmenter::CostWithBorders(std::uint32_t begin, std::uint32_t end) {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (begin > end || end > size || run_end_[begin] == kInside || run_end_[end] == kInside)
    return kUnreached;
  std::uint32_t cost = reading_.best[begin];
  for (const auto& [from, to] : {std::pair{begin, end}, std::pair{end, size}}) {
    if (from == to) continue;
    Find(from, to, false, part_);
    if (cost == kUnreached || part_.best.back() == kUnreached) return kUnreached;
    cost += part_.best.back();
  }
  return cost;
}

bool Segmenter::MadeOfWords(std::uint32_t begin, std::uint32_t end) const {
  std::vector<bool> reached(end - begin + 1);
  reached[0] = true;
  const auto reach = [&](std::uint32_t at, std::uint32_t word_end) {
    if (word_end >= at + 2 && word_end <= end && run_end_[word_end] != kInside) {
      reached[word_end - begin] = true;
    }
  };
  for (std::uint32_t at = begin; at < end; ++at) {
    if (!reached[at - begin]) continue;
    lexicon_->Prefixes(text_.substr(at, end - at), [&](std::size_t length, const Word&) {
      reach(at, at + static_cast<std::uint32_t>(length));
    });
    reach(at, run_end_[at]);
    for (auto word = FirstExtra(at); word != extra_.end() && word->begin == at; ++word) {
      reach(at, word->end);
    }
  }
  return reached.back();
}

bool Segmenter::CutsSpan(const std::vector<ReadWord>& words, std::uint32_t begin, std::uint32_t end,
                         int depth) {
  // The first word that ends behind the span's beginning.
  const auto first = std::upper_bound(
      words.begin(), words.end(), begin,
      [](std::uint32_t wanted, const ReadWord& word) { return wanted < word.end; });
  if (first == words.end()) return true;
  const auto last = std::lower_bound(
      first, words.end(), end,
      [](const ReadWord& word, std::uint32_t wanted) { return word.end < wanted; });
  if (last == words.end()) return true;
  if (first->begin == begin && last->end == end) return false;
  // Only one word around all of the span may be taken apart.
  if (first != last || depth == kDeepest) return true;
  const ReadWord whole = *first;
  if (run_end_[begin] != kInside && run_end_[end] != kInside && MadeOfWords(whole.begin, begin) &&
      MadeOfWords(end, whole.end)) {
    return false;
  }
  Find(whole.begin, whole.end, true, part_);
  std::vector<ReadWord> parts;
  Collect(part_, parts);
  return CutsSpan(parts, begin, end, depth + 1);
}

bool Segmenter::IsDoubtful(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || end > text_.size()) return true;
  return CutsSpan(words_, begin, end, 0);
}

}  // namespace crosswalk::script
