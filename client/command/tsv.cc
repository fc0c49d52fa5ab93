#include "client/command/tsv.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace crosswalk::command {

std::string TsvLine(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += '\t';
    for (const char c : field) line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return line + '\n';
}

std::string NumberText(double number) {
  std::array<char, 64> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  return std::string(text.data(), error == std::errc() ? end : text.data());
}

std::string ShareText(double share) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2f", share);
  return text.data();
}

}  // namespace crosswalk::command
