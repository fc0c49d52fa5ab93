// The target of a unit, rewritten in the variant that was asked for.
#ifndef CROSSWALK_GLOSSARY_MEMORY_TARGET_CONVERSION_H_
#define CROSSWALK_GLOSSARY_MEMORY_TARGET_CONVERSION_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/term_hit.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/term/term_engine.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// Converts targets of one request into one variant, protected by its glossaries. One thread.
class TargetConverter {
 public:
  // All outlive this.
  TargetConverter(const term::TermEngine& terms, const script::Converter& paths,
                  const index::Snapshot& glossaries, const v1::TermFilter& filter,
                  const text::LanguageTag& wanted, const Cancellation& cancellation)
      : terms_(terms),
        paths_(paths),
        glossaries_(glossaries),
        filter_(filter),
        wanted_(wanted),
        cancellation_(cancellation) {}

  // Whether texts tagged `own` are rewritten at all: not between en-US and en-GB, nor in a language
  // without variants. The same for every text of that tag.
  Result<bool> Changes(const text::LanguageTag& own) const;

  // Rewrites `target`, whose tag Changes. Its codes stay where they stood: each stretch between
  // them is converted for itself. `how` becomes the chain, a blank, and the tag it was.
  Status Convert(v1::Segment& target, std::string& how);

 private:
  Result<v1::ConvertResponse> Ask(std::string_view text, const std::string& own);

  const term::TermEngine& terms_;
  const script::Converter& paths_;
  const index::Snapshot& glossaries_;
  const v1::TermFilter& filter_;
  const text::LanguageTag& wanted_;
  const Cancellation& cancellation_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_TARGET_CONVERSION_H_
