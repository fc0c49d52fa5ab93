#include "glossary/memory/near/near_search.h"

#include <algorithm>
#include <bit>

#include "glossary/memory/near/length_window.h"

namespace crosswalk::memory {
namespace {

// Sequences that are looked at between two questions whether to stop.
constexpr std::size_t kLooksAtOnce = 4096;
// So many are sooner looked at than sought more narrowly.
constexpr std::uint64_t kFewLooks = 96;
// A scan reads what it looks at in its order, which takes so much less.
constexpr std::uint64_t kScanGain = 4;
// Signatures that are asked from memory ahead of the one in hand.
constexpr std::size_t kAhead = 12;

}  // namespace

Status NearSearch::Find(const index::MatchFile& file, std::uint32_t group,
                        const index::FoldedSegment& query, std::uint32_t floor,
                        const SequenceVisitor& visit, const Cancellation& cancellation) {
  tokens_.clear();
  for (const index::SegmentToken& token : query.tokens) {
    tokens_.push_back(file.FindToken(group, query.Form(token)));
  }
  return Find(file, group, tokens_, floor, visit, cancellation);
}

Status NearSearch::Find(const index::MatchFile& file, std::uint32_t group,
                        std::span<const std::uint32_t> query, std::uint32_t floor,
                        const SequenceVisitor& visit, const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  file_ = &file;
  lengths_ = file.LengthsOf(group);
  all_signatures_ = file.signatures();
  visit_ = &visit;
  cancellation_ = &cancellation;
  edge_ = file.GroupAt(group).tokens.begin;
  size_ = static_cast<std::uint32_t>(query.size());
  floor_ = std::max(floor, 1u);
  looks_ = 0;
  checked_.Clear();
  scanned_.assign(lengths_.size(), 0);
  if (floor_ > kEqualTokensOnly + 2 || lengths_.empty()) return Status();
  if (query.empty()) {
    // What has no token is near only to what has none either.
    if (lengths_.front().length != 0) return Status();
    for (std::uint32_t s = lengths_.front().begin; s < lengths_.front().end; ++s) visit(s, 0);
    return Status();
  }
  signature_ = 0;
  unknown_ = 0;
  for (const std::uint32_t token : query) {
    if (token == index::kNoToken) {
      ++unknown_;
    } else {
      signature_ |= index::SignatureBit(token);
    }
  }
  pattern_.Prepare(query);
  ReadBigrams(query);

  for (std::int64_t before = -1;;) {
    if (floor_ > kEqualTokensOnly + 2) return Status();
    const std::uint32_t farthest = GreatestDistance(LongestWithin(size_, floor_), floor_);
    if (before >= std::int64_t{farthest}) return Status();
    const std::uint32_t next =
        before < 0 ? 0 : std::max<std::uint32_t>(1, 2 * static_cast<std::uint32_t>(before));
    std::uint32_t distance = std::min(next, farthest);
    // No need to go step by step where all that remains is little.
    if (before >= 0 && distance < farthest) {
      OpenWindow(ShortestWithin(size_, floor_), LongestWithin(size_, floor_));
      CutBigrams();
      if (Choose(farthest) && choice_.cost() <= kFewLooks) distance = farthest;
    }
    CROSSWALK_RETURN_IF_ERROR(Level(before, distance));
    before = distance;
  }
}

void NearSearch::ReadBigrams(std::span<const std::uint32_t> query) {
  OpenWindow(ShortestWithin(size_, floor_), LongestWithin(size_, floor_));
  bigrams_.clear();
  if (rows_.empty()) return;
  const std::uint32_t from = rows_.front().lengths->begin;
  const std::uint32_t to = rows_.back().lengths->end;
  std::uint32_t last = edge_;
  for (std::size_t i = 0; i <= query.size(); ++i) {
    const std::uint32_t token = i < query.size() ? query[i] : edge_;
    Bigram bigram;
    if (last != index::kNoToken && token != index::kNoToken) {
      const auto all = file_->SequencesWith(last, token);
      const auto begin = std::lower_bound(all.begin(), all.end(), from);
      const auto end = std::lower_bound(begin, all.end(), to);
      bigram.postings = {begin, end};
    }
    bigrams_.push_back(bigram);
    last = token;
  }
}

void NearSearch::OpenWindow(std::uint32_t shortest, std::uint32_t longest) {
  rows_.clear();
  auto row = std::lower_bound(
      lengths_.begin(), lengths_.end(), shortest,
      [](const index::LengthRow& a, std::uint32_t length) { return a.length < length; });
  for (; row != lengths_.end() && row->length <= longest; ++row) {
    if (scanned_[static_cast<std::size_t>(row - lengths_.begin())] != 0) continue;
    rows_.push_back({&*row, 0, size_ > row->length ? size_ - row->length : 0,
                     row->length > size_ ? row->length - size_ : 0});
  }
  RefreshBounds();
}

void NearSearch::RefreshBounds() {
  for (Row& row : rows_) {
    row.bound = GreatestDistance(std::max(size_, row.lengths->length), floor_);
  }
}

void NearSearch::CutBigrams() {
  costs_.assign(bigrams_.size(), 0);
  if (rows_.empty()) return;
  const std::uint32_t from = rows_.front().lengths->begin;
  const std::uint32_t to = rows_.back().lengths->end;
  for (std::size_t i = 0; i < bigrams_.size(); ++i) {
    Bigram& bigram = bigrams_[i];
    const auto all = bigram.postings;
    const auto begin = std::lower_bound(all.begin(), all.end(), from);
    const auto end = std::lower_bound(begin, all.end(), to);
    bigram.begin = static_cast<std::size_t>(begin - all.begin());
    bigram.end = static_cast<std::size_t>(end - all.begin());
    costs_[i] = static_cast<std::uint32_t>(bigram.end - bigram.begin);
  }
}

Status NearSearch::Level(std::int64_t before, std::uint32_t distance) {
  // Lengths that differ by more are farther, and those whose bound is no greater than what was
  // sought before have been seen whole.
  const std::uint32_t shortest =
      std::max(ShortestWithin(size_, floor_), size_ > distance ? size_ - distance : 1);
  const std::uint32_t longest = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(LongestWithin(size_, floor_), std::uint64_t{size_} + distance));
  OpenWindow(shortest, longest);
  std::erase_if(rows_, [&](const Row& row) { return std::int64_t{row.bound} <= before; });
  if (rows_.empty()) return Status();
  CutBigrams();
  std::uint64_t in_window = 0;
  for (const Row& row : rows_) in_window += row.lengths->end - row.lengths->begin;
  if (Choose(distance) && choice_.cost() <= in_window / kScanGain + kFewLooks) return VisitChosen();
  return Scan();
}

bool NearSearch::Choose(std::uint32_t distance) {
  // Within d of m tokens a sequence shares at least max(n, m) + 1 − 2d of the n + 1 pairs.
  std::int64_t most = 0;
  std::uint32_t farthest = 0;
  for (const Row& row : rows_) {
    const std::uint32_t d = std::min(distance, row.bound);
    farthest = std::max(farthest, d);
    const std::int64_t shared =
        std::int64_t{std::max(size_, row.lengths->length)} + 1 - 2 * std::int64_t{d};
    most = std::max(most, std::int64_t{size_} + 2 - shared);
  }
  const bool by_count = most <= std::int64_t{size_} + 1 &&
                        choice_.ChooseRarest(costs_, static_cast<std::size_t>(most));
  const std::uint64_t cost = choice_.cost();
  if (choice_.ChooseDisjoint(costs_, std::size_t{farthest} + 1) &&
      (!by_count || choice_.cost() <= cost)) {
    return true;
  }
  return by_count && choice_.ChooseRarest(costs_, static_cast<std::size_t>(most));
}

Status NearSearch::VisitChosen() {
  order_ = choice_.chosen();
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return costs_[a] != costs_[b] ? costs_[a] < costs_[b]
                                  : bigrams_[a].postings.data() < bigrams_[b].postings.data();
  });
  const std::uint32_t* last = nullptr;
  for (const std::uint32_t chosen : order_) {
    const Bigram& bigram = bigrams_[chosen];
    // A query that repeats itself has one list for several of its pairs.
    if (bigram.begin == bigram.end || bigram.postings.data() == last) continue;
    last = bigram.postings.data();
    auto row = rows_.begin();
    for (std::size_t i = bigram.begin; i < bigram.end; ++i) {
      if (i + kAhead < bigram.end && bigram.postings[i + kAhead] < all_signatures_.size()) {
        __builtin_prefetch(&all_signatures_[bigram.postings[i + kAhead]]);
      }
      const std::uint32_t sequence = bigram.postings[i];
      while (row != rows_.end() && sequence >= row->lengths->end) ++row;
      if (row == rows_.end()) break;
      // In a gap between rows, or where postings are damaged and do not ascend.
      if (sequence < row->lengths->begin) continue;
      if (MayBeWanted(*row, sequence) && checked_.Add(sequence)) Measure(*row, sequence);
      CROSSWALK_RETURN_IF_ERROR(Tick());
    }
  }
  return Status();
}

Status NearSearch::Scan() {
  // The nearest lengths first: the sooner good ones are found, the less of the rest is wanted.
  order_.resize(rows_.size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) order_[i] = i;
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return rows_[a].longer_query + rows_[a].longer_sequence <
           rows_[b].longer_query + rows_[b].longer_sequence;
  });
  for (const std::uint32_t chosen : order_) {
    const Row& row = rows_[chosen];
    scanned_[static_cast<std::size_t>(row.lengths - lengths_.data())] = 1;
    for (std::uint32_t sequence = row.lengths->begin; sequence < row.lengths->end; ++sequence) {
      if (MayBeWanted(row, sequence) && !checked_.Contains(sequence)) Measure(row, sequence);
      CROSSWALK_RETURN_IF_ERROR(Tick());
    }
  }
  return Status();
}

bool NearSearch::MayBeWanted(const Row& row, std::uint32_t sequence) const {
  // A bit that only one of them has is a token that the other lacks, and where one is longer, so
  // many more of its tokens are without a partner.
  const std::uint64_t signature = all_signatures_[sequence];
  const auto ours = static_cast<std::uint32_t>(std::popcount(signature_ & ~signature)) + unknown_;
  const auto theirs = static_cast<std::uint32_t>(std::popcount(signature & ~signature_));
  return ours + row.longer_sequence <= row.bound && theirs + row.longer_query <= row.bound;
}

void NearSearch::Measure(const Row& row, std::uint32_t sequence) {
  const std::uint32_t distance = pattern_.To(file_->TokensOf(*row.lengths, sequence), row.bound);
  // A long one takes as long as many.
  looks_ += row.lengths->length / 16;
  if (distance > row.bound) return;
  const std::uint32_t floor = (*visit_)(sequence, distance);
  if (floor <= floor_) return;
  floor_ = floor;
  RefreshBounds();
}

Status NearSearch::Tick() {
  if (++looks_ < kLooksAtOnce) return Status();
  looks_ = 0;
  return cancellation_->Check();
}

}  // namespace crosswalk::memory
