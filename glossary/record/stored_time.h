// Times of the record as the contract writes them.
#ifndef CROSSWALK_GLOSSARY_RECORD_STORED_TIME_H_
#define CROSSWALK_GLOSSARY_RECORD_STORED_TIME_H_

#include <google/protobuf/timestamp.pb.h>

#include <cstdint>

namespace crosswalk::record {

// Microseconds since 1970, UTC.
inline void SetTime(std::int64_t micros, google::protobuf::Timestamp& time) {
  time.set_seconds(micros / 1000000);
  time.set_nanos(static_cast<std::int32_t>(micros % 1000000 * 1000));
}

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_STORED_TIME_H_
