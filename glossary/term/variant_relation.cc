#include "glossary/term/variant_relation.h"

#include <algorithm>
#include <string_view>

namespace crosswalk::term {
namespace {

using text::Language;
using text::LanguageTag;
using text::Script;

bool Within(std::string_view narrow, std::string_view broad) {
  return narrow.size() > broad.size() && narrow.starts_with(broad) && narrow[broad.size()] == '-';
}

std::uint8_t CountSubtags(std::string_view tag) {
  return static_cast<std::uint8_t>(std::count(tag.begin(), tag.end(), '-'));
}

// The four-letter script subtag of a tag whose scripts we do not know, sr-Cyrl: it must not be
// passed off as another.
std::string_view ScriptSubtag(std::string_view tag) {
  const std::size_t begin = tag.find('-');
  if (begin == std::string_view::npos) return {};
  const std::string_view second = tag.substr(begin + 1, tag.find('-', begin + 1) - begin - 1);
  return second.size() == 4 && second[0] >= 'A' ? second : std::string_view();
}

std::uint8_t RegionOrder(std::string_view region) {
  if (region.empty()) return 0;
  if (region == "TW" || region == "CN") return 1;
  if (region == "HK" || region == "SG") return 2;
  if (region == "MO") return 3;
  return 4;
}

}  // namespace

std::optional<Relation> Relate(const LanguageTag& asked, const LanguageTag& own) {
  if (asked.is_none() || own.is_none() || asked.primary() != own.primary()) return std::nullopt;
  if (asked == own) return Relation{Step::kSame, 0};
  if (asked.language() == Language::kJa && asked.script() != own.script()) {
    return Relation{Step::kOtherScript, RegionOrder(own.region())};
  }
  if (Within(asked.str(), own.str())) {
    const int up = CountSubtags(asked.str()) - CountSubtags(own.str()) - 1;
    return Relation{Step::kBroader, static_cast<std::uint8_t>(up)};
  }
  if (Within(own.str(), asked.str())) return Relation{Step::kNarrower, 0};
  if (asked.script() != own.script()) {
    return Relation{Step::kOtherScript, RegionOrder(own.region())};
  }
  if (asked.language() == Language::kOther &&
      ScriptSubtag(asked.str()) != ScriptSubtag(own.str())) {
    return std::nullopt;
  }
  return Relation{Step::kSameScript, 0};
}

}  // namespace crosswalk::term
