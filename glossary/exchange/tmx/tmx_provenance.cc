#include "glossary/exchange/tmx/tmx_provenance.h"

#include <charconv>

#include "glossary/exchange/tmx/tmx_date.h"

namespace crosswalk::exchange {
namespace {

bool SetDate(std::string_view value, google::protobuf::Timestamp* (v1::Provenance::*field)(),
             v1::Provenance& provenance) {
  auto time = ParseTmxDate(value);
  if (!time) return false;
  *(provenance.*field)() = *std::move(time);
  return true;
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// `lower` is in lower case.
bool BeginsWith(std::string_view word, std::string_view lower) {
  if (word.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (Lower(word[i]) != lower[i]) return false;
  }
  return true;
}

bool Equals(std::string_view word, std::string_view lower) {
  return word.size() == lower.size() && BeginsWith(word, lower);
}

bool IsMachine(std::string_view name) {
  return Equals(name, "mt") || BeginsWith(name, "mt!") || BeginsWith(name, "machine translation") ||
         BeginsWith(name, "machinetranslation") || BeginsWith(name, "machine-translation");
}

const std::string& LastHand(const v1::Provenance& provenance) {
  return provenance.changer().empty() ? provenance.creator() : provenance.changer();
}

// Value of the first property of this name, in lower case, whatever type Trados appends to it
// (`x-Origin:SingleString`).
template <typename Properties>
std::string_view Find(const Properties& properties, std::string_view name) {
  for (const v1::Property& property : properties) {
    const std::string_view full = property.name();
    if (Equals(full.substr(0, full.find(':')), name)) return property.value();
  }
  return {};
}

bool IsOfMachine(const v1::Unit& unit, const v1::Segment& segment, std::string_view name) {
  std::string_view value = Find(segment.properties(), name);
  if (value.empty()) value = Find(unit.properties(), name);
  return IsMachine(value) || Equals(value, "nmt") || Equals(value, "adaptivemt");
}

bool IsConfirmed(const v1::Unit& unit, const v1::Segment& segment) {
  std::string_view level = Find(segment.properties(), "x-confirmationlevel");
  if (level.empty()) level = Find(unit.properties(), "x-confirmationlevel");
  return Equals(level, "translated") || BeginsWith(level, "approved");
}

}  // namespace

bool SetProvenance(std::string_view attribute, std::string_view value, v1::Provenance& provenance) {
  if (attribute == "creationdate") {
    return SetDate(value, &v1::Provenance::mutable_creation_time, provenance);
  }
  if (attribute == "changedate") {
    return SetDate(value, &v1::Provenance::mutable_change_time, provenance);
  }
  if (attribute == "lastusagedate") {
    return SetDate(value, &v1::Provenance::mutable_last_usage_time, provenance);
  }
  if (attribute == "usagecount") {
    std::uint64_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error != std::errc() || end != value.data() + value.size()) return false;
    provenance.set_usage_count(count);
    return true;
  }
  std::string* field = nullptr;
  if (attribute == "creationid") field = provenance.mutable_creator();
  if (attribute == "changeid") field = provenance.mutable_changer();
  if (attribute == "creationtool") field = provenance.mutable_tool();
  if (attribute == "creationtoolversion") field = provenance.mutable_tool_version();
  if (field == nullptr) return false;
  field->assign(value);
  return true;
}

std::vector<std::pair<std::string_view, std::string>> ProvenanceAttributes(
    const v1::Provenance& provenance) {
  std::vector<std::pair<std::string_view, std::string>> attributes;
  const auto add = [&](std::string_view name, std::string value) {
    if (!value.empty()) attributes.emplace_back(name, std::move(value));
  };
  if (provenance.usage_count() > 0) add("usagecount", std::to_string(provenance.usage_count()));
  if (provenance.has_last_usage_time()) add("lastusagedate", TmxDate(provenance.last_usage_time()));
  add("creationtool", provenance.tool());
  add("creationtoolversion", provenance.tool_version());
  if (provenance.has_creation_time()) add("creationdate", TmxDate(provenance.creation_time()));
  add("creationid", provenance.creator());
  if (provenance.has_change_time()) add("changedate", TmxDate(provenance.change_time()));
  add("changeid", provenance.changer());
  return attributes;
}

bool SaysMachineMade(const v1::Unit& unit, const v1::Segment& segment) {
  const std::string* hand = &LastHand(segment.provenance());
  if (hand->empty()) hand = &LastHand(unit.provenance());
  if (IsMachine(*hand)) return true;
  const std::string& tool =
      segment.provenance().tool().empty() ? unit.provenance().tool() : segment.provenance().tool();
  if (!tool.empty() && hand->empty() && IsMachine(tool)) return true;
  if (unit.properties().empty() && segment.properties().empty()) return false;
  return (IsOfMachine(unit, segment, "x-origin") || IsOfMachine(unit, segment, "origin")) &&
         !IsConfirmed(unit, segment);
}

}  // namespace crosswalk::exchange
