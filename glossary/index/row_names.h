// How the rows of a piece are named, and what a piece says of rows in older ones.
#ifndef CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_
#define CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_

#include <cstdint>
#include <string_view>

namespace crosswalk::index {

// The name of a row that is gone; an empty id: all rows of the parent.
struct Tombstone {
  std::string_view parent;
  std::string_view id;
};

// A glossary or memory that was made or deleted.
struct ParentChange {
  std::string_view parent;
  bool lives;
};

// What one glossary or memory holds; of a memory `rows` alone.
struct Counts {
  std::uint64_t rows = 0;
  std::uint64_t terms = 0;
  std::uint64_t candidate_terms = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_
