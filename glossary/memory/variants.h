// What the language tags of a snapshot are to one query.
#ifndef CROSSWALK_GLOSSARY_MEMORY_VARIANTS_H_
#define CROSSWALK_GLOSSARY_MEMORY_VARIANTS_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/memory/penalties.h"
#include "glossary/memory/target_conversion.h"
#include "glossary/term/variant_relation.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// What a tag is to the query.
struct Variant {
  text::LanguageTag tag;
  std::uint64_t key = 0;  // a hash of the tag
  // A text of it may resemble the segment.
  bool resembles = false;
  bool other_script = false;
  PenaltySet source_kinds = 0;
  // A text of it may be the target.
  std::optional<term::Relation> answers;
  PenaltySet target_kinds = 0;
  // Bit i: a text of it may lead on through the pivot language i.
  std::uint32_t pivots = 0;
};

// Looks at each tag of each piece once, when it is first met. One thread, one query; what it is
// made of outlives it.
class Variants {
 public:
  // `pivots` are at most 32.
  Variants(const index::MatchSnapshot& units, const text::LanguageTag& source,
           const text::LanguageTag& target, const std::vector<text::LanguageTag>& pivots,
           TargetConverter& converter);

  // Valid as long as this.
  const Variant& Of(std::uint32_t piece, std::uint16_t tag) {
    const std::vector<const Variant*>& known = pieces_[piece];
    if (tag < known.size() && known[tag] != nullptr) return *known[tag];
    return Look(piece, tag);
  }
  // How a text tagged `tag` answers for the pivot language numbered `pivot`.
  std::optional<term::Relation> ToPivot(const Variant& variant, std::size_t pivot) const {
    return term::Relate(pivots_[pivot], variant.tag);
  }

  // The first error of asking how a target is converted.
  const Status& status() const { return status_; }

 private:
  const Variant& Look(std::uint32_t piece, std::uint16_t tag);

  const index::MatchSnapshot& units_;
  const text::LanguageTag& source_;
  const text::LanguageTag& target_;
  const std::vector<text::LanguageTag>& pivots_;
  TargetConverter& converter_;
  std::deque<Variant> variants_;
  std::vector<std::vector<const Variant*>> pieces_;  // by tag; none: not looked at yet
  Status status_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_VARIANTS_H_
