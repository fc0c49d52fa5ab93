#include "glossary/exchange/tmx/tmx_date.h"

#include <chrono>
#include <cstdint>
#include <cstdio>

namespace crosswalk::exchange {
namespace {

// Takes numbers and marks off the front of a word.
class Scanner {
 public:
  explicit Scanner(std::string_view word) : rest_(word) {}

  bool Number(std::size_t digits, int& value) {
    if (rest_.size() < digits) return false;
    value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return false;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return true;
  }
  bool Mark(char mark) {
    if (rest_.empty() || rest_.front() != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool AtEnd() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::optional<google::protobuf::Timestamp> ParseTmxDate(std::string_view word) {
  Scanner scanner(word);
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!scanner.Number(4, year)) return std::nullopt;
  const bool is_extended = scanner.Mark('-');
  if (!scanner.Number(2, month) || (is_extended && !scanner.Mark('-')) || !scanner.Number(2, day)) {
    return std::nullopt;
  }
  if (!scanner.AtEnd()) {
    if (!scanner.Mark('T') || !scanner.Number(2, hour) || (is_extended && !scanner.Mark(':')) ||
        !scanner.Number(2, minute) || (is_extended && !scanner.Mark(':')) ||
        !scanner.Number(2, second)) {
      return std::nullopt;
    }
    scanner.Mark('Z');
  }
  // Second 60 is a leap second, which the time of the record has not.
  if (!scanner.AtEnd() || hour > 23 || minute > 59 || second > 59 || year < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  google::protobuf::Timestamp time;
  time.set_seconds(days * 86400 + hour * 3600 + minute * 60 + second);
  return time;
}

std::string TmxDate(const google::protobuf::Timestamp& time) {
  // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the limits of google.protobuf.Timestamp.
  if (time.seconds() < -62135596800 || time.seconds() > 253402300799) return {};
  std::int64_t days = time.seconds() / 86400;
  std::int64_t rest = time.seconds() % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(static_cast<int>(days)))};
  char text[40];
  std::snprintf(text, sizeof(text), "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60),
                static_cast<int>(rest % 60));
  return text;
}

}  // namespace crosswalk::exchange
