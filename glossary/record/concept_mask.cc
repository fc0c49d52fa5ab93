#include "glossary/record/concept_mask.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace crosswalk::record {
namespace {

struct Field {
  const char* name;
  void (*copy)(const v1::Concept& from, v1::Concept& into);
};

#define CROSSWALK_FIELD(field)                                                                     \
  {                                                                                                \
#field,                                                                                        \
        [](const v1::Concept& from, v1::Concept& into) { *into.mutable_##field() = from.field(); } \
  }

constexpr Field kFields[] = {
    CROSSWALK_FIELD(origins),     CROSSWALK_FIELD(subject_fields), CROSSWALK_FIELD(labels),
    CROSSWALK_FIELD(definitions), CROSSWALK_FIELD(notes),          CROSSWALK_FIELD(languages),
    CROSSWALK_FIELD(evidence),    CROSSWALK_FIELD(relations),      CROSSWALK_FIELD(references),
    CROSSWALK_FIELD(properties),  CROSSWALK_FIELD(conflicts),
};

#undef CROSSWALK_FIELD

}  // namespace

void ClearServiceFields(v1::Concept& concept_) {
  concept_.clear_name();
  concept_.clear_merged_into();
  concept_.clear_create_time();
  concept_.clear_update_time();
  concept_.clear_author();
  concept_.clear_etag();
  concept_.clear_revision();
  concept_.clear_deleted();
}

Status CopyMasked(const google::protobuf::FieldMask& mask, const v1::Concept& from,
                  v1::Concept& into) {
  const bool all = mask.paths().empty() || (mask.paths_size() == 1 && mask.paths(0) == "*");
  if (all) {
    for (const Field& field : kFields) field.copy(from, into);
    return Status();
  }
  for (const std::string& path : mask.paths()) {
    const Field* field = std::find_if(std::begin(kFields), std::end(kFields),
                                      [&](const Field& known) { return path == known.name; });
    if (field == std::end(kFields)) {
      return InvalidField("update_mask", "\"" + path + "\" is no field that can be set");
    }
    field->copy(from, into);
  }
  return Status();
}

}  // namespace crosswalk::record
