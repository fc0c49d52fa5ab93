// The fields of a concept, one by one, as far as a file can name them: what a merge decides about.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_FIELDS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_FIELDS_H_

#include <functional>
#include <map>
#include <string>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange {

// Field by name. A name is for people too: `subject_fields`, `zh-Hant definitions`, `en "file"`
// (that the term is there), `en "file" reading`. A value is comparable and nothing else. Empty
// fields are not in it.
using FieldMap = std::map<std::string, std::string>;

FieldMap FieldsOf(const v1::Concept& concept_);

// Asked for each field that `file` names and where `stored` differs; `stored_value` is empty where
// it has no such field. True: the file's value is taken.
using FieldChoice = std::function<bool(const std::string& field, const std::string& file_value,
                                       const std::string& stored_value)>;

// Puts into `stored` what `file` names, where `choose` says so. What `file` does not name stays.
// True where something changed.
bool MergeFields(const v1::Concept& file, const FieldChoice& choose, v1::Concept& stored);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_FIELDS_H_
