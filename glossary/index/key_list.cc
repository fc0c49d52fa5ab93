#include "glossary/index/key_list.h"

#include <algorithm>

#include "glossary/text/utf8.h"

namespace crosswalk::index {

std::vector<std::uint64_t> BigramsOf(std::u32string_view key) {
  std::vector<std::uint64_t> bigrams;
  if (key.empty()) return bigrams;
  bigrams.reserve(key.size() + 1);
  std::uint64_t before = 0;
  for (const char32_t code : key) {
    bigrams.push_back(before << 32 | code);
    before = code;
  }
  bigrams.push_back(before << 32);
  std::sort(bigrams.begin(), bigrams.end());
  bigrams.erase(std::unique(bigrams.begin(), bigrams.end()), bigrams.end());
  return bigrams;
}

Result<KeyList> KeyList::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, "keys"));
  KeyList list(std::move(sections));
  const Sections& from = list.sections_;
  list.offsets_ = from.Array<std::uint32_t>(kOffsets);
  list.bytes_ = from.Bytes(kBytes);
  list.lengths_ = from.Array<std::uint32_t>(kLengths);
  list.bigrams_ = from.Array<std::uint64_t>(kBigrams);
  list.firsts_ = from.Array<std::uint32_t>(kFirsts);
  list.postings_ = from.Array<std::uint32_t>(kPostings);
  list.filter_ = KeyFilter(from.Array<std::uint64_t>(kFilter));
  if (list.offsets_.empty() || list.lengths_.empty() ||
      list.firsts_.size() != list.bigrams_.size() + 1) {
    return DataLoss(path.string() + " has tables of different lengths");
  }
  return list;
}

std::uint32_t KeyList::size() const { return static_cast<std::uint32_t>(offsets_.size() - 1); }

std::uint32_t KeyList::longest() const {
  return lengths_.size() < 2 ? 0 : static_cast<std::uint32_t>(lengths_.size() - 2);
}

std::string_view KeyList::Key(std::uint32_t number) const {
  if (number >= size()) return {};
  const std::size_t begin = offsets_[number];
  const std::size_t end = offsets_[number + 1];
  if (begin > end || end > bytes_.size()) return {};
  return bytes_.substr(begin, end - begin);
}

KeyList::Span KeyList::OfLengths(std::size_t shortest, std::size_t longest) const {
  const std::size_t last_row = lengths_.size() - 1;
  const std::uint32_t first = std::min(lengths_[std::min(shortest, last_row)], size());
  const std::uint32_t last = std::min(lengths_[std::min(longest + 1, last_row)], size());
  return {first, std::max(first, last)};
}

KeyList::Span KeyList::WithPrefix(std::uint32_t length, std::string_view prefix) const {
  const Span all = OfLengths(length, length);
  const auto bound = [&](std::uint32_t first, std::uint32_t last, auto before) {
    while (first < last) {
      const std::uint32_t middle = first + (last - first) / 2;
      if (before(Key(middle).substr(0, prefix.size()))) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  };
  const std::uint32_t first =
      bound(all.first, all.last, [&](std::string_view key) { return key < prefix; });
  return {first, bound(first, all.last, [&](std::string_view key) { return key <= prefix; })};
}

std::span<const std::uint32_t> KeyList::Postings(std::uint64_t bigram, Span within) const {
  const auto row = std::lower_bound(bigrams_.begin(), bigrams_.end(), bigram);
  if (row == bigrams_.end() || *row != bigram) return {};
  const auto i = static_cast<std::size_t>(row - bigrams_.begin());
  const std::size_t begin = firsts_[i];
  const std::size_t end = firsts_[i + 1];
  if (begin > end || end > postings_.size()) return {};
  const auto list = postings_.subspan(begin, end - begin);
  const auto first = std::lower_bound(list.begin(), list.end(), within.first);
  const auto last = std::lower_bound(first, list.end(), within.last);
  return {first, last};
}

Result<std::vector<NearKey>> KeyList::Near(std::u32string_view key, std::size_t limit,
                                           const Cancellation& cancellation) const {
  std::vector<NearKey> near;
  // A spelling that differs by more than a third of its length is another word.
  const std::size_t reach = std::max<std::size_t>(2, key.size() / 3);
  const Span within = OfLengths(key.size() > reach ? key.size() - reach : 1, key.size() + reach);
  const std::vector<std::uint64_t> bigrams = BigramsOf(key);
  if (limit == 0 || bigrams.empty() || within.first == within.last) return near;

  // Counts are capped: beyond 255 bigrams likeness is beyond doubt.
  std::vector<std::uint8_t> shared(within.last - within.first);
  for (const std::uint64_t bigram : bigrams) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    for (const std::uint32_t number : Postings(bigram, within)) {
      if (number < within.first || number >= within.last) continue;  // a damaged file
      std::uint8_t& count = shared[number - within.first];
      if (count < 255) ++count;
    }
  }
  // The least count that still leaves at least `limit` keys; never one that shares nothing.
  std::vector<std::size_t> histogram(256);
  for (const std::uint8_t count : shared) ++histogram[count];
  std::size_t least = 255;
  for (std::size_t kept = histogram[least]; least > 1 && kept < limit; kept += histogram[least]) {
    --least;
  }
  std::uint32_t length = static_cast<std::uint32_t>(key.size() > reach ? key.size() - reach : 1);
  for (std::uint32_t i = 0; i < shared.size(); ++i) {
    if (shared[i] < least) continue;
    const std::uint32_t number = within.first + i;
    while (length + 1 < lengths_.size() && lengths_[length + 1] <= number) ++length;
    near.push_back({Key(number), shared[i], length});
  }
  const auto distance = [&](const NearKey& a) {
    return a.length > key.size() ? a.length - key.size() : key.size() - a.length;
  };
  std::sort(near.begin(), near.end(), [&](const NearKey& a, const NearKey& b) {
    if (a.shared != b.shared) return a.shared > b.shared;
    if (distance(a) != distance(b)) return distance(a) < distance(b);
    return a.key < b.key;
  });
  if (near.size() > limit) near.resize(limit);
  return near;
}

}  // namespace crosswalk::index
