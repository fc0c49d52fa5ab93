// The one form of a unit, for many of them in a row.
#ifndef CROSSWALK_GLOSSARY_RECORD_UNIT_NORMALIZE_H_
#define CROSSWALK_GLOSSARY_RECORD_UNIT_NORMALIZE_H_

#include <string>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"

namespace crosswalk::record {

struct FieldPath;

// NormalizeUnit of unit_store.h, remembering the language tags it has read: an import sees the same
// few a million times. One thread.
class UnitNormalizer {
 public:
  explicit UnitNormalizer(const Limits& limits) : limits_(limits) {}
  Status Normalize(v1::Unit& unit);

 private:
  Status Text(const FieldPath& path, const std::string& text, std::size_t limit) const;
  Status Named(const FieldPath& path, const std::string& text, std::size_t limit) const;
  Status Tag(const FieldPath& path, std::string& tag);
  Status Segment(const FieldPath& path, v1::Segment& segment);
  Status Codes(const FieldPath& path, v1::Segment& segment);
  Status Targets(const FieldPath& root, v1::Unit& unit);
  Status Origins(const FieldPath& root, v1::Unit& unit);
  Status Provenance(const FieldPath& parent, const v1::Provenance& provenance) const;
  Status Properties(const FieldPath& parent, const char* name,
                    const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                    std::size_t value_limit) const;
  Status Notes(const FieldPath& parent, google::protobuf::RepeatedPtrField<v1::Statement>& notes);

  const Limits& limits_;
  std::vector<std::pair<std::string, std::string>> tags_;  // as written, as kept
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_UNIT_NORMALIZE_H_
