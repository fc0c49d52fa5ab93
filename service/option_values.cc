#include "service/option_values.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace crosswalk::service {
namespace {

struct Unit {
  std::string_view name;
  std::uint64_t factor;
};

constexpr std::array<Unit, 4> kSizes = {
    {{"GiB", 1u << 30}, {"MiB", 1u << 20}, {"KiB", 1u << 10}, {"", 1}}};
constexpr std::array<Unit, 4> kDurations = {{{"h", 3600000}, {"m", 60000}, {"s", 1000}, {"ms", 1}}};

// A number followed by one of the units, as a multiple of the smallest.
template <std::size_t kCount>
Result<std::uint64_t> Parse(std::string_view text, const std::array<Unit, kCount>& units,
                            const char* example) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error == std::errc()) {
    for (const Unit& known : units) {
      if (known.name != unit) continue;
      if (number > std::numeric_limits<std::int64_t>::max() / known.factor) break;
      return number * known.factor;
    }
  }
  return InvalidArgument("'" + std::string(text) + "' is not understood; write it like " + example);
}

template <std::size_t kCount>
std::string Format(std::uint64_t value, const std::array<Unit, kCount>& units) {
  for (const Unit& unit : units) {
    if (value >= unit.factor && value % unit.factor == 0) {
      return std::to_string(value / unit.factor) + std::string(unit.name);
    }
  }
  return "0" + std::string(units.back().name);
}

}  // namespace

Result<std::size_t> ParseSize(std::string_view text) {
  CROSSWALK_ASSIGN(const std::uint64_t size, Parse(text, kSizes, "4096, 64KiB, 4MiB or 1GiB"));
  if (size == 0) return InvalidArgument("must be at least 1");
  return static_cast<std::size_t>(size);
}

std::string FormatSize(std::size_t size) { return Format(size, kSizes); }

Result<std::chrono::milliseconds> ParseDuration(std::string_view text) {
  CROSSWALK_ASSIGN(const std::uint64_t millis, Parse(text, kDurations, "250ms, 30s, 5m or 1h"));
  return std::chrono::milliseconds(millis);
}

std::string FormatDuration(std::chrono::milliseconds duration) {
  return Format(static_cast<std::uint64_t>(duration.count()), kDurations);
}

Result<bool> ParseSwitch(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return InvalidArgument("'" + std::string(text) + "' is neither true nor false");
}

}  // namespace crosswalk::service
