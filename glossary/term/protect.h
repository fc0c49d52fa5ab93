// What stands in a converted text where a term of the glossary stood.
#ifndef CROSSWALK_GLOSSARY_TERM_PROTECT_H_
#define CROSSWALK_GLOSSARY_TERM_PROTECT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/status.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"
#include "glossary/term/concept_cache.h"
#include "glossary/term/occurrence.h"
#include "glossary/term/tag_table.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// A decision on one place. Without a replacement the place goes through the path's chain for
// protected spans.
struct Protection {
  std::optional<std::string> replacement;
  v1::ProtectionOutcome outcome;
  std::vector<std::string> concepts;  // resource names
  std::string remark;
};

// Decides for the places of one text. One thread; what it is given must outlive it.
class Protector {
 public:
  Protector(const script::Folder& folder, const script::Converter& converter,
            const script::ConversionPath& path, text::LanguageTag target, ConceptCache& concepts,
            TagTable& tags)
      : folder_(folder),
        converter_(converter),
        path_(path),
        target_(std::move(target)),
        concepts_(concepts),
        tags_(tags) {}

  // `occurrences` of the terms at `place`, best first, none of them deprecated or forbidden; only
  // those of the best level count. A reviewed term becomes its concept's own reviewed term for the
  // target where all concepts that have one agree. Else, and for candidates always, the stored
  // spelling stands there if it is in the target's script, and if not, the script is converted.
  Result<Protection> Decide(std::string_view place, std::vector<Occurrence> occurrences);

 private:
  // The concept's own term for the target, in place of its term `source`: the place converted as it
  // is where the concept has that too, and approves of it as much as of `source`; else the first of
  // the best status.
  std::optional<std::string> OwnTerm(const v1::Concept& concept_, const v1::Term& source,
                                     const std::string& converted);
  Result<Protection> Keep(const std::vector<const v1::Term*>& terms, const std::string& converted);

  const script::Folder& folder_;
  const script::Converter& converter_;
  const script::ConversionPath& path_;
  text::LanguageTag target_;
  ConceptCache& concepts_;
  TagTable& tags_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_PROTECT_H_
