// English names of months and days of the week.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_MONTH_NAME_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_MONTH_NAME_H_

#include <string>
#include <string_view>

namespace crosswalk::memory::adapt {

// 1 to 12 for a name with a capital or in capitals, 0 for other words (may, march). `is_short` is
// set for Jan, Sept and the like; May counts as a full name.
int MonthOf(std::u32string_view word, bool& is_short);
std::u32string MonthName(int month, bool is_short, bool capitals);
// Monday, MON, Tues; not mon.
bool IsWeekdayName(std::u32string_view word);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_MONTH_NAME_H_
