// Walks the units that have terms. For concordance_file.cc alone: it sees Xapian.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TERM_WALK_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TERM_WALK_H_

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crosswalk::index {

// The rows that have all of some terms, ascending. One thread; throws what Xapian throws, and
// Xapian::DatabaseCorruptError where the postings do not ascend or lead beyond `rows`.
class RowsOfAll {
 public:
  // At least one term. `database` outlives this.
  RowsOfAll(const Xapian::Database& database, const std::vector<std::string>& terms,
            std::uint32_t rows);

  // How many there are at most.
  std::uint32_t most() const { return most_; }
  // The next row; nothing behind the last.
  std::optional<std::uint32_t> Next();

 private:
  struct List {
    Xapian::doccount frequency;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };

  const std::uint32_t rows_;
  std::uint32_t most_ = 0;
  std::vector<List> lists_;  // the rarest first
  Xapian::docid last_ = 0;
};

// Whether a row has any of some terms. One thread; throws as above. Rows are asked for in ascending
// order.
class RowsOfAny {
 public:
  // `asked`: how many rows will be asked for at most, by which it chooses its way.
  RowsOfAny(const Xapian::Database& database, const std::vector<std::string>& terms,
            std::uint32_t rows, std::uint32_t asked);

  bool Has(std::uint32_t row);

 private:
  struct List {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };

  std::vector<List> lists_;
  std::vector<bool> rows_;  // where it is not empty, it holds the answer
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_TERM_WALK_H_
