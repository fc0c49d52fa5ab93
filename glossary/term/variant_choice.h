// Which terms of a concept answer for a variant that is asked for.
#ifndef CROSSWALK_GLOSSARY_TERM_VARIANT_CHOICE_H_
#define CROSSWALK_GLOSSARY_TERM_VARIANT_CHOICE_H_

#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/term_hit.pb.h"
#include "glossary/base/status.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/variant_relation.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// A stored term that answers.
struct Answer {
  const v1::Term* term;
  text::LanguageTag tag;  // its own; a bare zh has the script that its deciding characters agree on
  Step step;
};

// The tag that `term` counts under: its own, a bare zh with the script its characters decide.
text::LanguageTag EffectiveTag(const v1::Term& term, TagTable& tags, const script::Folder& folder);

// The terms of `concept_` that answer for `asked`, preferred first and otherwise as stored. The
// first of these that is not empty answers whole: the same tag; broader tags on the way up;
// narrower ones; the same script of another region; the other script, the tag without region first.
// Where the first three hold none but deprecated and forbidden terms, the last two are added.
// Pointers go into `concept_`.
std::vector<Answer> AnswersFor(const v1::Concept& concept_, const text::LanguageTag& asked,
                               TagTable& tags, const script::Folder& folder);

// What turns answers into what a reply shows. One thread, one request.
class TargetWriter {
 public:
  TargetWriter(const script::Folder& folder, const script::Converter& converter, TagTable& tags)
      : folder_(folder), converter_(converter), tags_(tags) {}

  // INVALID_ARGUMENT naming `target_language_tags[i]` for a tag that is no language, and for more
  // than `limit` of them. Tags asked for twice count once.
  Status SetAsked(const google::protobuf::RepeatedPtrField<std::string>& raw, std::size_t limit);
  bool asked() const { return !asked_.empty(); }

  // Appends the terms that answer for the variants asked for, each text and tag once; with none
  // asked for, all terms of the concept other than `except`, preferred first in each section.
  Status Append(const v1::Concept& concept_, const v1::Term* except,
                google::protobuf::RepeatedPtrField<v1::TargetTerm>& out);

 private:
  Status AppendFor(const v1::Concept& concept_, const text::LanguageTag& asked,
                   google::protobuf::RepeatedPtrField<v1::TargetTerm>& out);

  const script::Folder& folder_;
  const script::Converter& converter_;
  TagTable& tags_;
  std::vector<text::LanguageTag> asked_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_VARIANT_CHOICE_H_
