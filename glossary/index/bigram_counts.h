// How many keys have a bigram.
#ifndef CROSSWALK_GLOSSARY_INDEX_BIGRAM_COUNTS_H_
#define CROSSWALK_GLOSSARY_INDEX_BIGRAM_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosswalk::index {

// A table of bigrams with open addressing: a large piece has more than a million of them and asks
// for each some twenty times. One thread.
class BigramCounts {
 public:
  BigramCounts() : rows_(1024) {}

  // The count of a bigram; 0 for a new one. The reference lives until the next call.
  std::uint32_t& operator[](std::uint64_t bigram) {
    if ((size_ + 1) * 3 > rows_.size() * 2) Grow();
    Row& row = Find(bigram + 1);
    if (row.next_of == 0) {
      row.next_of = bigram + 1;
      ++size_;
    }
    return row.count;
  }
  std::size_t size() const { return size_; }

  // Their bigrams, in no order.
  std::vector<std::uint64_t> Bigrams() const {
    std::vector<std::uint64_t> bigrams;
    bigrams.reserve(size_);
    for (const Row& row : rows_) {
      if (row.next_of != 0) bigrams.push_back(row.next_of - 1);
    }
    return bigrams;
  }

 private:
  struct Row {
    std::uint64_t next_of;  // the bigram and 1; 0: a free row
    std::uint32_t count;
  };

  Row& Find(std::uint64_t next_of) {
    const std::size_t mask = rows_.size() - 1;
    std::size_t at = (next_of * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (rows_[at].next_of != 0 && rows_[at].next_of != next_of) at = (at + 1) & mask;
    return rows_[at];
  }
  void Grow() {
    std::vector<Row> old(rows_.size() * 2);
    old.swap(rows_);
    for (const Row& row : old) {
      if (row.next_of != 0) Find(row.next_of) = row;
    }
  }

  std::vector<Row> rows_;  // a power of two of them
  std::size_t size_ = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_BIGRAM_COUNTS_H_
