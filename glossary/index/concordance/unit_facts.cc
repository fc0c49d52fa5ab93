#include "glossary/index/concordance/unit_facts.h"

#include <algorithm>

#include "glossary/text/normalize.h"

namespace crosswalk::index {
namespace {

void AddOnce(std::string_view value, std::vector<std::string>& values) {
  if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end()) {
    values.emplace_back(value);
  }
}

std::int64_t Micros(const google::protobuf::Timestamp& time) {
  // Times of year 1 to 9999 in microseconds are far within 64 bits; what lies beyond them is cut.
  constexpr std::int64_t kMostSeconds = 253'402'300'799;
  const std::int64_t seconds = std::clamp(time.seconds(), -kMostSeconds, kMostSeconds);
  return seconds * 1'000'000 + time.nanos() / 1000;
}

}  // namespace

std::string CaseKey(std::string_view text) { return text::NfkcCasefold(text); }

std::vector<std::string> DomainsOf(const v1::Unit& unit) {
  std::vector<std::string> domains;
  for (const v1::Property& property : unit.properties()) {
    const std::string name = CaseKey(property.name());
    if (name == "domain" || name == "subject" || name == "x-domain" || name == "x-subject") {
      AddOnce(property.value(), domains);
    }
  }
  return domains;
}

std::vector<std::string> AuthorsOf(const record::Version& version, const v1::Unit& unit) {
  std::vector<std::string> authors;
  AddOnce(unit.provenance().creator(), authors);
  AddOnce(unit.provenance().changer(), authors);
  AddOnce(version.author, authors);
  return authors;
}

std::int64_t DateOf(const record::Version& version, const v1::Unit& unit) {
  const v1::Provenance& provenance = unit.provenance();
  if (provenance.has_change_time()) return Micros(provenance.change_time());
  if (provenance.has_creation_time()) return Micros(provenance.creation_time());
  return version.time_micros;
}

}  // namespace crosswalk::index
