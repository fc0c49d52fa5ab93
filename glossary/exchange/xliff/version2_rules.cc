#include "glossary/exchange/xliff/version2_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::string_view kGls = "urn:oasis:names:tc:xliff:glossary:";
constexpr std::string_view kMtc = "urn:oasis:names:tc:xliff:matches:";
constexpr std::string_view kMda = "urn:oasis:names:tc:xliff:metadata:";

enum class Space { kCore, kGls, kMtc, kMda, kOther };

struct Rule {
  Space space;
  std::string_view name;
  Kind2 kind;
  std::uint32_t parents;
};

constexpr std::uint32_t Bits(Kind2 kind) { return static_cast<std::uint32_t>(kind); }
template <typename... Kinds>
constexpr std::uint32_t Bits(Kind2 first, Kinds... others) {
  return Bits(first) | Bits(others...);
}

constexpr std::array<Rule, 24> kRules = {{
    {Space::kCore, "file", Kind2::kFile, Bits(Kind2::kXliff)},
    {Space::kCore, "skeleton", Kind2::kSkeleton, Bits(Kind2::kFile)},
    {Space::kCore, "group", Kind2::kGroup, Bits(Kind2::kFile, Kind2::kGroup)},
    {Space::kCore, "unit", Kind2::kUnit, Bits(Kind2::kFile, Kind2::kGroup)},
    {Space::kCore, "segment", Kind2::kSegment, Bits(Kind2::kUnit)},
    {Space::kCore, "ignorable", Kind2::kSegment, Bits(Kind2::kUnit)},
    {Space::kCore, "notes", Kind2::kNotes,
     Bits(Kind2::kXliff, Kind2::kFile, Kind2::kGroup, Kind2::kUnit)},
    {Space::kCore, "note", Kind2::kNote, Bits(Kind2::kNotes)},
    {Space::kCore, "originalData", Kind2::kOriginalData, Bits(Kind2::kUnit, Kind2::kMatch)},
    {Space::kCore, "data", Kind2::kData, Bits(Kind2::kOriginalData)},
    {Space::kCore, "cp", Kind2::kCodePoint, Bits(Kind2::kData)},
    {Space::kCore, "source", Kind2::kSource, Bits(Kind2::kSegment, Kind2::kMatch)},
    {Space::kCore, "target", Kind2::kTarget, Bits(Kind2::kSegment, Kind2::kMatch)},
    {Space::kGls, "glossary", Kind2::kGlossary, Bits(Kind2::kUnit)},
    {Space::kGls, "glossEntry", Kind2::kEntry, Bits(Kind2::kGlossary)},
    {Space::kGls, "term", Kind2::kTerm, Bits(Kind2::kEntry)},
    {Space::kGls, "translation", Kind2::kTranslation, Bits(Kind2::kEntry)},
    {Space::kGls, "definition", Kind2::kDefinition, Bits(Kind2::kEntry)},
    {Space::kMtc, "matches", Kind2::kMatches, Bits(Kind2::kUnit)},
    {Space::kMtc, "match", Kind2::kMatch, Bits(Kind2::kMatches)},
    {Space::kMda, "metadata", Kind2::kMetadata,
     Bits(Kind2::kXliff, Kind2::kFile, Kind2::kGroup, Kind2::kUnit, Kind2::kMatch, Kind2::kEntry)},
    {Space::kMda, "metaGroup", Kind2::kMetaGroup, Bits(Kind2::kMetadata, Kind2::kMetaGroup)},
    {Space::kMda, "meta", Kind2::kMeta, Bits(Kind2::kMetaGroup)},
    {Space::kCore, "xliff", Kind2::kXliff, 0},
}};

// Where elements of any namespace may stand, or do no harm.
constexpr std::uint32_t kOpen =
    Bits(Kind2::kXliff, Kind2::kFile, Kind2::kGroup, Kind2::kUnit, Kind2::kSegment,
         Kind2::kSkeleton, Kind2::kEntry, Kind2::kMatch, Kind2::kOriginalData, Kind2::kNotes);

constexpr std::uint32_t kElementsAlone =
    Bits(Kind2::kXliff, Kind2::kFile, Kind2::kGroup, Kind2::kUnit, Kind2::kSegment, Kind2::kNotes,
         Kind2::kOriginalData, Kind2::kGlossary, Kind2::kEntry, Kind2::kMatches, Kind2::kMatch,
         Kind2::kMetadata, Kind2::kMetaGroup);

Space SpaceOf(const XmlElement& element, std::string_view core) {
  if (element.namespace_uri == core) return Space::kCore;
  if (element.namespace_uri.starts_with(kGls)) return Space::kGls;
  if (element.namespace_uri.starts_with(kMtc)) return Space::kMtc;
  if (element.namespace_uri.starts_with(kMda)) return Space::kMda;
  return Space::kOther;
}

// Inside metadata, programs forget the prefix: the core has no elements of these names.
const Rule* FindRule(Kind2 parent, const XmlElement& element, std::string_view core) {
  Space space = SpaceOf(element, core);
  const bool is_in_metadata = parent == Kind2::kMetadata || parent == Kind2::kMetaGroup;
  if (space == Space::kCore && is_in_metadata) space = Space::kMda;
  for (const Rule& rule : kRules) {
    if (rule.space == space && rule.name == element.name) return &rule;
  }
  return nullptr;
}

std::string Tag(std::string_view name) { return "<" + Head(name, 100) + ">"; }

std::string Wrong(const XmlElement& element, std::string_view attribute) {
  return std::string(attribute) + " of " + Tag(element.name) + " is \"" +
         Head(element.Attribute(attribute), 100) + "\"";
}

std::string Missing(const XmlElement& element, std::string_view attribute) {
  return Tag(element.name) + " has no " + std::string(attribute);
}

template <std::size_t size>
bool IsOneOf(std::string_view value, const std::array<std::string_view, size>& values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::string CheckSegment(const XmlElement& element) {
  constexpr std::array<std::string_view, 4> kStates = {"initial", "translated", "reviewed",
                                                       "final"};
  if (element.HasAttribute("state") && !IsOneOf(element.Attribute("state"), kStates)) {
    return Wrong(element, "state") + ", none of initial, translated, reviewed and final";
  }
  if (element.HasAttribute("subState") && !element.HasAttribute("state")) {
    return Tag(element.name) + " has a subState without a state";
  }
  return "";
}

// `id` of the modules whose ids are kept.
std::string CheckModuleId(const XmlElement& element) {
  if (!element.HasAttribute("id") || IsNmtoken(element.Attribute("id"))) return "";
  return Wrong(element, "id") + ", no name token";
}

bool IsPercentage(std::string_view text) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 100;
}

std::string CheckMatch(const XmlElement& element) {
  constexpr std::array<std::string_view, 7> kTypes = {"am", "mt", "icm",  "idm",
                                                      "tb", "tm", "other"};
  constexpr std::array<std::string_view, 3> kPercentages = {"similarity", "matchQuality",
                                                            "matchSuitability"};
  if (!element.HasAttribute("ref")) return Missing(element, "ref");
  if (element.HasAttribute("xml:lang")) return "<match> has an xml:lang";
  if (element.HasAttribute("type") && !IsOneOf(element.Attribute("type"), kTypes)) {
    return Wrong(element, "type") + ", none of am, mt, icm, idm, tb, tm and other";
  }
  if (element.HasAttribute("subType")) {
    if (!element.HasAttribute("type")) return "<match> has a subType without a type";
    const std::string_view value = element.Attribute("subType");
    const std::size_t colon = value.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == value.size()) {
      return Wrong(element, "subType") + ", not prefix:value";
    }
  }
  for (const std::string_view name : kPercentages) {
    if (element.HasAttribute(name) && !IsPercentage(element.Attribute(name))) {
      return Wrong(element, name) + ", no number from 0 to 100";
    }
  }
  if (element.HasAttribute("reference") && element.Attribute("reference") != "yes" &&
      element.Attribute("reference") != "no") {
    return Wrong(element, "reference") + ", neither yes nor no";
  }
  return CheckModuleId(element);
}

std::string CheckMetadata(Kind2 kind, const XmlElement& element) {
  constexpr std::array<std::string_view, 3> kApplies = {"source", "target", "ignorable"};
  if (kind == Kind2::kMeta && !element.HasAttribute("type")) return Missing(element, "type");
  if (!element.HasAttribute("appliesTo")) return "";
  if (kind != Kind2::kMetaGroup) return Tag(element.name) + " has an appliesTo";
  if (IsOneOf(element.Attribute("appliesTo"), kApplies)) return "";
  return Wrong(element, "appliesTo") + ", none of source, target and ignorable";
}

std::optional<std::string> Primary(std::string_view tag) {
  const auto parsed = text::LanguageTag::Parse(tag);
  if (!parsed.ok() || parsed->is_none()) return std::nullopt;
  return std::string(parsed->primary());
}

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Kind2 KindIn(Kind2 parent, const XmlElement& element, std::string_view core) {
  if (parent == Kind2::kForeign || parent == Kind2::kSkeleton) return Kind2::kForeign;
  const Rule* rule = FindRule(parent, element, core);
  if (rule == nullptr) return Kind2::kForeign;
  if ((rule->parents & Bits(parent)) != 0) return rule->kind;
  // A module in a place that the module does not name is an extension like any other.
  const bool is_container = rule->kind == Kind2::kGlossary || rule->kind == Kind2::kMatches ||
                            rule->kind == Kind2::kMetadata;
  return is_container ? Kind2::kForeign : rule->kind;
}

std::string CheckPlace(Kind2 kind, Kind2 parent, const XmlElement& element, std::string_view core) {
  if (parent == Kind2::kForeign || parent == Kind2::kSkeleton) return "";
  if (kind != Kind2::kForeign) {
    const Rule* rule = FindRule(parent, element, core);
    if (rule != nullptr && (rule->parents & Bits(parent)) != 0) return "";
    return Tag(element.name) + " stands where it must not";
  }
  if (SpaceOf(element, core) == Space::kCore) return Tag(element.name) + " is no element of XLIFF";
  if ((kOpen & Bits(parent)) != 0) return "";
  return Tag(element.name) + " stands where no other element may";
}

std::string CheckAttributes(Kind2 kind, const XmlElement& element) {
  switch (kind) {
    case Kind2::kFile:
    case Kind2::kUnit:
    case Kind2::kData:
      return element.Attribute("id").empty() ? Missing(element, "id") : "";
    case Kind2::kSegment:
      return CheckSegment(element);
    case Kind2::kEntry:
    case Kind2::kTranslation:
      return CheckModuleId(element);
    case Kind2::kMatch:
      return CheckMatch(element);
    case Kind2::kMetadata:
    case Kind2::kMetaGroup:
    case Kind2::kMeta:
      return CheckMetadata(kind, element);
    default:
      return "";
  }
}

bool HoldsElementsAlone(Kind2 kind) { return (kElementsAlone & Bits(kind)) != 0; }

bool IsNmtoken(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsNameByte);
}

bool IsSameLanguage(std::string_view a, std::string_view b) {
  const std::optional<std::string> of_a = Primary(a);
  const std::optional<std::string> of_b = Primary(b);
  return of_a.has_value() && of_b.has_value() ? *of_a == *of_b : a == b;
}

SpanReference ParseSpanReference(std::string_view ref) {
  SpanReference reference;
  if (!ref.starts_with('#')) return reference;
  ref.remove_prefix(1);
  for (std::size_t slash; (slash = ref.find('/')) != std::string_view::npos;) {
    const std::string_view step = ref.substr(0, slash);
    ref.remove_prefix(slash + 1);
    if (step.starts_with("u=")) {
      reference.unit = step.substr(2);
    } else if (!step.empty() && !step.starts_with("f=") && !step.starts_with("g=")) {
      return reference;
    }
  }
  reference.is_target = ref.starts_with("t=");
  reference.id = reference.is_target ? ref.substr(2) : ref;
  reference.is_valid = !reference.id.empty() && reference.id.find('=') == std::string_view::npos;
  return reference;
}

}  // namespace crosswalk::exchange::xliff
