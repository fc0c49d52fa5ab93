// The form in which the match file keeps a unit.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_UNIT_DOCUMENT_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_UNIT_DOCUMENT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::index {

// Copies into `out` what a match replies with or is scored by (see MatchFile::ReadInto).
void TrimUnit(const v1::Unit& unit, v1::Unit& out);

// Bytes [offset, offset + length) of a serialised unit.
struct TextPlace {
  std::uint32_t offset;
  std::uint32_t length;

  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

// Where the texts of the source and of the targets stand in a serialised unit, in that order, into
// `places`; a segment without text has length 0. False where `document` is no serialised unit with
// a source in front (https://protobuf.dev/programming-guides/encoding).
bool FindTexts(std::string_view document, std::vector<TextPlace>& places);

// In seconds since 1970: when the unit was last changed, as its file says, else when it was made,
// else `time_micros`.
std::int64_t DateOfUnit(const v1::Unit& unit, std::int64_t time_micros);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_UNIT_DOCUMENT_H_
