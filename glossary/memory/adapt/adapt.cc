#include "glossary/memory/adapt/adapt.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "glossary/memory/adapt/code_exchange.h"
#include "glossary/memory/adapt/edit.h"
#include "glossary/memory/adapt/figure_exchange.h"
#include "glossary/memory/adapt/item.h"
#include "glossary/memory/adapt/tag_exchange.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

using namespace adapt;

bool IsWellFormed(std::string_view text) {
  return text::FindInvalidUtf8(text) == std::string_view::npos;
}

std::vector<Edit> FindEdits(const v1::Segment& query, const v1::Segment& unit_source,
                            const v1::Segment& unit_target) {
  const auto locale_of = [&](const v1::Segment& segment) {
    return Locale::Of(segment.language_tag());
  };
  const Letters query_letters(query.text());
  const Letters unit_letters(unit_source.text());
  const Letters target_letters(unit_target.text());
  const Locale target_locale = locale_of(unit_target);
  const auto query_items = FindItems(query.text(), query_letters, locale_of(query));
  const auto unit_items = FindItems(unit_source.text(), unit_letters, locale_of(unit_source));
  const auto target_items = FindItems(unit_target.text(), target_letters, target_locale);

  auto exchanged = ExchangeFigures(
      {query.text(), query_letters, query_items}, {unit_source.text(), unit_letters, unit_items},
      {unit_target.text(), target_letters, target_items}, target_locale);
  auto tags = ExchangeTags(query_items, unit_items, target_items);
  exchanged.insert(exchanged.end(), tags.begin(), tags.end());
  std::sort(exchanged.begin(), exchanged.end());

  std::vector<Edit> edits;
  for (auto& [item, after] : exchanged) {
    const std::size_t begin = target_letters.byte[target_items[item].begin];
    const std::size_t end = target_letters.byte[target_items[item].end];
    // Where in the new text a code inside the old belongs is not known.
    if (!HoldsCode(unit_target, begin, end)) edits.push_back({begin, end, std::move(after)});
  }
  return edits;
}

}  // namespace

Adapted Adapt(const v1::Segment& query, const v1::Segment& unit_source,
              const v1::Segment& unit_target) {
  Adapted adapted;
  adapted.target = unit_target;
  if (!IsWellFormed(query.text()) || !IsWellFormed(unit_source.text()) ||
      !IsWellFormed(unit_target.text()) || !HasSoundCodes(unit_target)) {
    return adapted;
  }
  std::vector<Edit> edits;
  if (query.text() != unit_source.text()) edits = FindEdits(query, unit_source, unit_target);
  const auto codes = ExchangeCodes(query, unit_source, unit_target);

  const auto note = [&](std::string before, std::string after) {
    v1::Adaptation& adaptation = adapted.adaptations.emplace_back();
    adaptation.set_before(std::move(before));
    adaptation.set_after(std::move(after));
  };
  auto edit = edits.begin();
  const auto note_edits = [&](std::size_t until) {
    for (; edit != edits.end() && edit->begin < until; ++edit) {
      note(unit_target.text().substr(edit->begin, edit->end - edit->begin), edit->after);
    }
  };
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const v1::InlineCode& own = unit_target.codes(static_cast<int>(i));
    if (codes[i].SerializeAsString() == own.SerializeAsString()) continue;
    note_edits(own.offset());
    note(Label(own), Label(codes[i]));
    *adapted.target.mutable_codes(static_cast<int>(i)) = codes[i];
  }
  note_edits(std::string::npos);
  adapted.changed = !adapted.adaptations.empty();
  if (!edits.empty()) ApplyEdits(edits, adapted.target);
  return adapted;
}

}  // namespace crosswalk::memory
