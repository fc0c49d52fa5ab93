#include "glossary/memory/adapt/month_name.h"

#include <algorithm>
#include <array>

namespace crosswalk::memory::adapt {
namespace {

constexpr std::array<std::u32string_view, 12> kMonths = {
    U"January", U"February", U"March",     U"April",   U"May",      U"June",
    U"July",    U"August",   U"September", U"October", U"November", U"December"};
constexpr std::array<std::u32string_view, 7> kWeekdays = {
    U"Monday", U"Tuesday", U"Wednesday", U"Thursday", U"Friday", U"Saturday", U"Sunday"};

char32_t Upper(char32_t c) { return c >= U'a' && c <= U'z' ? c - (U'a' - U'A') : c; }

std::u32string Capitals(std::u32string_view word) {
  std::u32string out(word);
  std::transform(out.begin(), out.end(), out.begin(), Upper);
  return out;
}

// Whether `word` is `name`, as it is or in capitals.
bool Is(std::u32string_view word, std::u32string_view name) {
  return word == name || word == Capitals(name);
}

}  // namespace

int MonthOf(std::u32string_view word, bool& is_short) {
  is_short = false;
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    const std::u32string_view name = kMonths[month];
    if (Is(word, name)) return static_cast<int>(month) + 1;
    if (Is(word, name.substr(0, 3)) || (month == 8 && Is(word, name.substr(0, 4)))) {
      is_short = true;
      return static_cast<int>(month) + 1;
    }
  }
  return 0;
}

std::u32string MonthName(int month, bool is_short, bool capitals) {
  const std::u32string_view name = kMonths[static_cast<std::size_t>(month - 1)];
  const std::u32string_view part = is_short ? name.substr(0, 3) : name;
  return capitals ? Capitals(part) : std::u32string(part);
}

bool IsWeekdayName(std::u32string_view word) {
  return std::any_of(kWeekdays.begin(), kWeekdays.end(), [&](std::u32string_view name) {
    const std::size_t shorter = name[0] == U'T' ? (name[1] == U'u' ? 4 : 5) : 3;
    return Is(word, name) || Is(word, name.substr(0, 3)) || Is(word, name.substr(0, shorter)) ||
           (name[1] == U'h' && Is(word, name.substr(0, 4)));
  });
}

}  // namespace crosswalk::memory::adapt
