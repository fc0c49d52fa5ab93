#include "glossary/memory/concordance/hit_order.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace crosswalk::memory {
namespace {

// Takes what stands before the next blank, or all where there is none.
std::string_view TakeWord(std::string_view& line) {
  const std::size_t blank = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, blank);
  line.remove_prefix(std::min(blank + 1, line.size()));
  return word;
}

template <typename T>
bool ReadNumber(std::string_view word, T& number) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size();
}

}  // namespace

std::string HitPlace::ToToken() const {
  return std::to_string(length) + ' ' + std::to_string(date) + ' ' + memory + ' ' + unit;
}

std::optional<HitPlace> HitPlace::FromToken(std::string_view token) {
  HitPlace place;
  if (!ReadNumber(TakeWord(token), place.length) || !ReadNumber(TakeWord(token), place.date)) {
    return std::nullopt;
  }
  place.memory = TakeWord(token);
  place.unit = token;
  return place;
}

bool FirstHits::Before(const HitRow& a, const HitRow& b) const {
  if (a.length != b.length) return a.length < b.length;
  if (a.date != b.date) return a.date > b.date;
  const index::RowTable& of_a = units_.rows(a.piece);
  const index::RowTable& of_b = units_.rows(b.piece);
  if (const int memories = of_a.ParentOf(a.row).compare(of_b.ParentOf(b.row)); memories != 0) {
    return memories < 0;
  }
  return of_a.IdOf(a.row) < of_b.IdOf(b.row);
}

bool FirstHits::IsBehind(const HitRow& hit) const {
  if (!behind_) return true;
  if (hit.length != behind_->length) return hit.length > behind_->length;
  if (hit.date != behind_->date) return hit.date < behind_->date;
  const index::RowTable& rows = units_.rows(hit.piece);
  if (const int memories = rows.ParentOf(hit.row).compare(behind_->memory); memories != 0) {
    return memories > 0;
  }
  return rows.IdOf(hit.row) > behind_->unit;
}

void FirstHits::Add(std::size_t piece, std::uint32_t row, std::uint32_t length) {
  ++count_;
  if (behind_ && length < behind_->length) return;
  // Most hits of a frequent word end here, without a look at their dates.
  if (heap_.size() == most_ && length > heap_.front().length) {
    left_some_ = true;
    return;
  }
  const HitRow hit{length, row, units_.file(piece).DateOf(row), piece};
  if (!IsBehind(hit)) return;
  const auto before = [this](const HitRow& a, const HitRow& b) { return Before(a, b); };
  if (heap_.size() < most_) {
    heap_.push_back(hit);
    std::push_heap(heap_.begin(), heap_.end(), before);
    return;
  }
  left_some_ = true;
  if (!Before(hit, heap_.front())) return;
  std::pop_heap(heap_.begin(), heap_.end(), before);
  heap_.back() = hit;
  std::push_heap(heap_.begin(), heap_.end(), before);
}

std::vector<HitRow> FirstHits::Take() {
  std::sort(heap_.begin(), heap_.end(),
            [this](const HitRow& a, const HitRow& b) { return Before(a, b); });
  return std::exchange(heap_, {});
}

HitPlace FirstHits::PlaceOf(const HitRow& hit) const {
  const index::RowTable& rows = units_.rows(hit.piece);
  return {hit.length, hit.date, std::string(rows.ParentOf(hit.row)),
          std::string(rows.IdOf(hit.row))};
}

}  // namespace crosswalk::memory
