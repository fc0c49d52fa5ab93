#include "glossary/index/concordance/term_walk.h"

#include <algorithm>

namespace crosswalk::index {
namespace {

// Skipping to a row costs about so many steps from a posting to the next.
constexpr std::uint64_t kStepsOfASkip = 8;

}  // namespace

RowsOfAll::RowsOfAll(const Xapian::Database& database, const std::vector<std::string>& terms,
                     std::uint32_t rows)
    : rows_(rows) {
  for (const std::string& term : terms) {
    const Xapian::doccount frequency = database.get_termfreq(term);
    lists_.push_back({frequency, {}, {}});
    if (frequency == 0) return;
  }
  for (std::size_t i = 0; i < terms.size(); ++i) {
    lists_[i].at = database.postlist_begin(terms[i]);
    lists_[i].end = database.postlist_end(terms[i]);
  }
  std::stable_sort(lists_.begin(), lists_.end(),
                   [](const List& a, const List& b) { return a.frequency < b.frequency; });
  most_ = lists_.front().frequency;
}

std::optional<std::uint32_t> RowsOfAll::Next() {
  if (most_ == 0) return std::nullopt;
  List& rarest = lists_.front();
  if (last_ != 0) ++rarest.at;
  for (std::size_t i = 0; i < lists_.size();) {
    if (i == 0 && rarest.at == rarest.end) return std::nullopt;
    const Xapian::docid document = *rarest.at;
    if (i > 0) {
      List& list = lists_[i];
      list.at.skip_to(document);
      if (list.at == list.end) return std::nullopt;
      const Xapian::docid there = *list.at;
      if (there < document) throw Xapian::DatabaseCorruptError("postings do not ascend");
      if (there > document) {
        rarest.at.skip_to(there);
        i = 0;
        continue;
      }
    } else if (document <= last_ || document > rows_) {
      throw Xapian::DatabaseCorruptError("postings lead elsewhere");
    }
    ++i;
  }
  last_ = *rarest.at;
  return last_ - 1;
}

RowsOfAny::RowsOfAny(const Xapian::Database& database, const std::vector<std::string>& terms,
                     std::uint32_t rows, std::uint32_t asked) {
  std::uint64_t postings = 0;
  for (const std::string& term : terms) postings += database.get_termfreq(term);
  const bool mark = postings < std::uint64_t{asked} * terms.size() * kStepsOfASkip;
  if (mark) rows_.resize(rows);
  for (const std::string& term : terms) {
    List list{database.postlist_begin(term), database.postlist_end(term)};
    if (!mark) {
      lists_.push_back(std::move(list));
      continue;
    }
    for (; list.at != list.end; ++list.at) {
      if (*list.at > rows) throw Xapian::DatabaseCorruptError("postings lead elsewhere");
      rows_[*list.at - 1] = true;
    }
  }
}

bool RowsOfAny::Has(std::uint32_t row) {
  if (!rows_.empty()) return row < rows_.size() && rows_[row];
  for (List& list : lists_) {
    if (list.at == list.end) continue;
    list.at.skip_to(row + 1);
    if (list.at != list.end && *list.at == row + 1) return true;
  }
  return false;
}

}  // namespace crosswalk::index
