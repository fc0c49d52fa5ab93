// What of a concept or a unit leaves, for the languages that were asked for.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_CHOICE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_CHOICE_H_

#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {

// A value; any thread. A tag asked for is answered by the terms of the same tag, else of broader
// tags, else of narrower ones, each with its own tag; nothing is converted.
class ExportChoice {
 public:
  // INVALID_ARGUMENT naming the field of a tag that is no language. Empty tags: no choice.
  static Result<ExportChoice> Make(const std::string& source,
                                   const google::protobuf::RepeatedPtrField<std::string>& targets);

  // Leaves in `concept_` what was asked for. With targets and no source, languages that are no
  // target's stay as well: they are the source of whoever reads the file. False where a side holds
  // nothing.
  bool Apply(v1::Concept& concept_) const;
  // The same of a unit; where the source asked for is one of its targets, it is turned round.
  bool Apply(v1::Unit& unit) const;

 private:
  std::vector<text::LanguageTag> source_;  // none or one
  std::vector<text::LanguageTag> targets_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_EXPORT_CHOICE_H_
