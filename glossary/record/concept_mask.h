// Which fields of a concept a caller may set, and how a field mask chooses among them.
#ifndef CROSSWALK_GLOSSARY_RECORD_CONCEPT_MASK_H_
#define CROSSWALK_GLOSSARY_RECORD_CONCEPT_MASK_H_

#include <google/protobuf/field_mask.pb.h>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"

namespace crosswalk::record {

// Empties the fields that only the service sets, the name among them.
void ClearServiceFields(v1::Concept& concept_);

// Copies the fields that the mask names from `from` to `into`; all that a caller may set where it
// is empty or `*`. INVALID_ARGUMENT naming update_mask for any other name.
Status CopyMasked(const google::protobuf::FieldMask& mask, const v1::Concept& from,
                  v1::Concept& into);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_CONCEPT_MASK_H_
