// Dates as TMX writes them: ISO 8601, basic form, UTC.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_DATE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "google/protobuf/timestamp.pb.h"

namespace crosswalk::exchange {

// Reads `YYYYMMDDThhmmssZ`; programs also write the extended form (`YYYY-MM-DDThh:mm:ssZ`), leave
// out the Z (then UTC is meant, TMX 1.4b) and the time (then the day begins). Nothing for every
// other word and for days that the calendar does not have.
std::optional<google::protobuf::Timestamp> ParseTmxDate(std::string_view word);

// `YYYYMMDDThhmmssZ`; empty for a time outside of the years 1 to 9999.
std::string TmxDate(const google::protobuf::Timestamp& time);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_DATE_H_
