#include "glossary/memory/variants.h"

#include "glossary/base/hash.h"
#include "glossary/memory/tag_reading.h"

namespace crosswalk::memory {
namespace {

using term::Step;

}  // namespace

Variants::Variants(const index::MatchSnapshot& units, const text::LanguageTag& source,
                   const text::LanguageTag& target, const std::vector<text::LanguageTag>& pivots,
                   TargetConverter& converter)
    : units_(units),
      source_(source),
      target_(target),
      pivots_(pivots),
      converter_(converter),
      pieces_(units.piece_count()) {}

const Variant& Variants::Look(std::uint32_t piece, std::uint16_t tag) {
  const std::string_view raw = units_.file(piece).TagAt(tag);
  Variant& variant = variants_.emplace_back();
  variant.tag = ReadTag(raw);
  variant.key = Hash64(raw);
  if (const auto relation = term::Relate(source_, variant.tag)) {
    variant.resembles = true;
    variant.other_script = relation->step == Step::kOtherScript;
    if (relation->step == Step::kSameScript) {
      variant.source_kinds = Bit(v1::PENALTY_KIND_OTHER_REGION);
    }
    if (variant.other_script) variant.source_kinds = Bit(v1::PENALTY_KIND_OTHER_SCRIPT);
  }
  variant.answers = term::Relate(target_, variant.tag);
  if (variant.answers && variant.answers->step >= Step::kSameScript) {
    const auto changes = converter_.Changes(variant.tag);
    if (!changes.ok() && status_.ok()) status_ = changes.status();
    if (changes.ok() && *changes) variant.target_kinds = Bit(v1::PENALTY_KIND_CONVERTED_TARGET);
  }
  for (std::size_t i = 0; i < pivots_.size(); ++i) {
    if (ToPivot(variant, i)) variant.pivots |= std::uint32_t{1} << i;
  }
  std::vector<const Variant*>& known = pieces_[piece];
  if (known.size() <= tag) known.resize(std::size_t{tag} + 1);
  known[tag] = &variant;
  return variant;
}

}  // namespace crosswalk::memory
