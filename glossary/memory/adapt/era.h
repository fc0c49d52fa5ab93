// Years counted from the beginning of an era: 令和8年, 民國115年.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_ERA_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_ERA_H_

#include <optional>
#include <string_view>

namespace crosswalk::memory::adapt {

struct EraYear {
  std::u32string_view era;
  int year = 0;  // 1 is the first
};

// The name of an era that `text` begins with: 明治, 大正, 昭和, 平成, 令和, 民國 or 民国; empty
// where it begins with none.
std::u32string_view EraAt(std::u32string_view text);
// The Gregorian year; nothing where the era had no such year, or Japan another calendar (before
// 明治6年).
std::optional<int> GregorianYear(const EraYear& year);
// The year in the era of the same country as `era`; month and day are 0 where they are unknown.
// Nothing where the era is over or not begun, or where it changed within what is known of the date.
std::optional<EraYear> YearOfEra(std::u32string_view era, int year, int month, int day);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_ERA_H_
