// How the rows of a piece are named, and what a piece says of rows in older ones.
#ifndef CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_
#define CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

std::uint32_t IdentityHash(std::string_view parent, std::string_view id);

// How files keep them: each string as its length (32 bits) and its bytes.
void PutString(std::string_view string, std::string& out);
// The next string of `bytes`, which loses it; none where they end within it.
std::optional<std::string_view> TakeString(std::string_view& bytes);
void Append(const Tombstone& tombstone, std::string& out);
void Append(const ParentChange& change, std::string& out);
// What was appended, as far as it is whole; views of `bytes`.
std::vector<Tombstone> ReadTombstones(std::string_view bytes);
std::vector<ParentChange> ReadParentChanges(std::string_view bytes);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ROW_NAMES_H_
