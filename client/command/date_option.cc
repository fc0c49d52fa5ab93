#include "client/command/date_option.h"

#include <google/protobuf/util/time_util.h>

#include <charconv>
#include <chrono>
#include <string_view>

namespace crosswalk::command {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

// A number of exactly so many digits at `at`.
std::optional<int> Digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int number = 0;
  const char* const begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + count, number);
  if (error != std::errc() || end != begin + count || *begin == '-') return std::nullopt;
  return number;
}

google::protobuf::Timestamp Midnight(year_month_day date) {
  google::protobuf::Timestamp time;
  time.set_seconds(std::chrono::seconds(sys_days(date).time_since_epoch()).count());
  return time;
}

}  // namespace

std::optional<DateSpan> ReadDate(const std::string& text) {
  const bool has_month = text.size() > 4;
  const bool has_day = text.size() > 7;
  if (text.size() > 10 && text[10] == 'T') {
    DateSpan span;
    if (!google::protobuf::util::TimeUtil::FromString(text, &span.begin)) return std::nullopt;
    span.end = span.begin;
    return span;
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) return std::nullopt;
  const std::optional<int> y = Digits(text, 0, 4);
  const std::optional<int> m = has_month ? Digits(text, 5, 2) : 1;
  const std::optional<int> d = has_day ? Digits(text, 8, 2) : 1;
  if (!y || !m || !d || *y < 1) return std::nullopt;
  const year_month_day begin{year(*y), month(static_cast<unsigned>(*m)),
                             day(static_cast<unsigned>(*d))};
  if (!begin.ok()) return std::nullopt;
  year_month_day end = begin;
  if (has_day) {
    end = sys_days(begin) + days(1);
  } else {
    end += has_month ? months(1) : months(12);
  }
  // The last moment that a time of the contract can say.
  if (end.year() > year(9999)) return std::nullopt;
  return DateSpan{Midnight(begin), Midnight(end)};
}

}  // namespace crosswalk::command
