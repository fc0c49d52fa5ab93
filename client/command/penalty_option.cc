#include "client/command/penalty_option.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace crosswalk::command {
namespace {

constexpr std::string_view kMemory = "memory:";

struct Named {
  std::string_view name;
  void (v1::PenaltyPoints::*set)(std::uint32_t);
};

constexpr Named kNamed[] = {
    {"other_script", &v1::PenaltyPoints::set_other_script},
    {"other_region", &v1::PenaltyPoints::set_other_region},
    {"converted_target", &v1::PenaltyPoints::set_converted_target},
    {"unreviewed", &v1::PenaltyPoints::set_unreviewed},
    {"machine_made", &v1::PenaltyPoints::set_machine_made},
    {"pivot", &v1::PenaltyPoints::set_pivot},
};

std::optional<std::uint32_t> ReadPoints(std::string_view text) {
  std::uint32_t points = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), points);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return points;
}

}  // namespace

std::string PenaltyNames() {
  std::string names;
  for (const Named& named : kNamed) names.append(named.name).append(", ");
  return names.append(kMemory).append("M");
}

client::Result<void> ReadPenalty(const std::string& word, v1::PenaltyPoints* points) {
  const client::Error refused{
      client::ErrorCode::kInvalidArgument,
      "--penalty `" + word + "`: expected NAME=POINTS, NAME being one of " + PenaltyNames()};
  const std::size_t equals = word.rfind('=');
  if (equals == std::string::npos) return refused;
  const std::optional<std::uint32_t> value = ReadPoints(std::string_view(word).substr(equals + 1));
  if (!value) return refused;
  std::string name = word.substr(0, equals);
  if (name.starts_with(kMemory) && name.size() > kMemory.size()) {
    (*points->mutable_memories())[name.substr(kMemory.size())] = *value;
    return {};
  }
  std::replace(name.begin(), name.end(), '-', '_');
  const auto* found = std::find_if(std::begin(kNamed), std::end(kNamed),
                                   [&](const Named& named) { return named.name == name; });
  if (found == std::end(kNamed)) return refused;
  (points->*found->set)(*value);
  return {};
}

}  // namespace crosswalk::command
