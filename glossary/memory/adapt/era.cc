#include "glossary/memory/adapt/era.h"

#include <algorithm>
#include <array>

namespace crosswalk::memory::adapt {
namespace {

struct Era {
  std::u32string_view name;
  // The first day, as year × 10000 + month × 100 + day.
  int first_day;
  // The first and the last year that texts may name.
  int from, to;
};

// Japan counts by the Gregorian calendar since 明治6年 (1873).
constexpr std::array<Era, 5> kJapanese = {{{U"明治", 1868'01'25, 6, 45},
                                           {U"大正", 1912'07'30, 1, 15},
                                           {U"昭和", 1926'12'25, 1, 64},
                                           {U"平成", 1989'01'08, 1, 31},
                                           {U"令和", 2019'05'01, 1, 99}}};
constexpr std::array<std::u32string_view, 2> kRepublic = {U"民國", U"民国"};
constexpr int kRepublicBase = 1911;

bool IsRepublic(std::u32string_view name) {
  return std::find(kRepublic.begin(), kRepublic.end(), name) != kRepublic.end();
}

const Era* EraOfDay(int day) {
  const Era* found = nullptr;
  for (const Era& era : kJapanese) {
    if (era.first_day <= day) found = &era;
  }
  return found;
}

}  // namespace

std::u32string_view EraAt(std::u32string_view text) {
  const std::u32string_view name = text.substr(0, 2);
  for (const Era& era : kJapanese) {
    if (era.name == name) return era.name;
  }
  for (const std::u32string_view republic : kRepublic) {
    if (republic == name) return republic;
  }
  return {};
}

std::optional<int> GregorianYear(const EraYear& year) {
  if (IsRepublic(year.era)) {
    if (year.year < 1 || year.year > 199) return std::nullopt;
    return kRepublicBase + year.year;
  }
  for (const Era& era : kJapanese) {
    if (era.name != year.era) continue;
    if (year.year < era.from || year.year > era.to) return std::nullopt;
    return era.first_day / 1'00'00 - 1 + year.year;
  }
  return std::nullopt;
}

std::optional<EraYear> YearOfEra(std::u32string_view era, int year, int month, int day) {
  if (IsRepublic(era)) {
    const EraYear republic{era, year - kRepublicBase};
    return GregorianYear(republic) ? std::optional(republic) : std::nullopt;
  }
  const int from = year * 1'00'00 + (month > 0 ? month : 1) * 1'00 + (day > 0 ? day : 1);
  const int to = year * 1'00'00 + (month > 0 ? month : 12) * 1'00 + (day > 0 ? day : 31);
  const Era* found = EraOfDay(from);
  if (found == nullptr || found != EraOfDay(to)) return std::nullopt;
  const EraYear japanese{found->name, year - found->first_day / 1'00'00 + 1};
  return GregorianYear(japanese) ? std::optional(japanese) : std::nullopt;
}

}  // namespace crosswalk::memory::adapt
