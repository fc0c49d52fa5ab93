#include "glossary/exchange/tmx/neighbour.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace crosswalk::exchange {
namespace {

constexpr std::array<std::string_view, 3> kBefore = {"x-context-pre", "context_prev",
                                                     "x-previous-source-text"};
constexpr std::array<std::string_view, 3> kBehind = {"x-context-post", "context_next",
                                                     "x-next-source-text"};

std::string TextOf(std::string_view value) {
  constexpr std::string_view kBegin = "<seg>";
  constexpr std::string_view kEnd = "</seg>";
  constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  if (value.size() < kBegin.size() + kEnd.size() || value.substr(0, kBegin.size()) != kBegin ||
      value.substr(value.size() - kEnd.size()) != kEnd) {
    return std::string(value);
  }
  value = value.substr(kBegin.size(), value.size() - kBegin.size() - kEnd.size());
  if (value.find('<') != std::string_view::npos) return {};
  std::string text;
  while (!value.empty()) {
    std::size_t taken = 1;
    char c = value.front();
    for (const auto& [entity, plain] : kEntities) {
      if (value.substr(0, entity.size()) != entity) continue;
      taken = entity.size();
      c = plain;
    }
    text += c;
    value.remove_prefix(taken);
  }
  return text;
}

bool IsOneOf(const std::array<std::string_view, 3>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void SetNeighbours(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                   v1::Unit& unit) {
  for (const v1::Property& property : properties) {
    if (unit.previous_source().empty() && IsOneOf(kBefore, property.name())) {
      unit.set_previous_source(TextOf(property.value()));
    } else if (unit.next_source().empty() && IsOneOf(kBehind, property.name())) {
      unit.set_next_source(TextOf(property.value()));
    }
  }
}

}  // namespace crosswalk::exchange
