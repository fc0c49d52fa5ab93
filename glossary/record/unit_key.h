// What a unit is a translation of, as an id, and where units stand that share it.
#ifndef CROSSWALK_GLOSSARY_RECORD_UNIT_KEY_H_
#define CROSSWALK_GLOSSARY_RECORD_UNIT_KEY_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::record {

// Slots that are searched one after the other. Behind them a unit stands at its far slot, so that
// finding it never takes longer, however many translations a source has.
inline constexpr std::uint32_t kNearSlots = 64;

// The id of slot 0: a digest of the memory's uid, the source's language, text and codes, and the
// context id or, without one, the neighbours. `unit` is normalised.
std::string UnitKey(std::string_view memory_uid, const v1::Unit& unit);
// The id of another slot of the same key.
std::string UnitSlotId(const std::string& key, std::uint32_t slot);
// Where the search for a unit's targets begins behind the near slots; it goes up from there.
std::uint32_t FarSlot(const v1::Unit& unit);

// Appends what makes two segments the same text: language, text and codes.
void AppendSegmentKey(const v1::Segment& segment, std::string& out);
// Appends a text so that no two sequences of texts are written alike.
void AppendCounted(std::string_view text, std::string& out);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_UNIT_KEY_H_
