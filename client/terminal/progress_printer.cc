#include "client/terminal/progress_printer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "client/terminal/display_width.h"

namespace crosswalk::terminal {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kSilence{1};
constexpr milliseconds kRewrite{100};
constexpr seconds kPlain{10};
// Return to the first column, and clear from there.
constexpr std::string_view kClearLine = "\r\x1b[K";

std::string Grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

}  // namespace

std::string Quantity(std::uint64_t count, std::string_view unit) {
  if (unit != "bytes") return Grouped(count) + (unit.empty() ? "" : " " + std::string(unit));
  static constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
  double value = static_cast<double>(count);
  std::size_t i = 0;
  while (value >= 999.95 && i + 1 < kUnits.size()) {
    value /= 1000;
    ++i;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), i == 0 ? "%.0f %s" : "%.1f %s", value, kUnits[i]);
  return text.data();
}

ProgressPrinter::ProgressPrinter(Options options)
    : options_(std::move(options)), start_(options_.now()), last_(start_) {}

ProgressPrinter::~ProgressPrinter() { Finish(); }

void ProgressPrinter::Update(std::uint64_t done, std::uint64_t total, std::string_view unit) {
  if (finished_) return;
  const Clock::time_point now = options_.now();
  if (now - start_ < kSilence) return;
  const auto pause = options_.on_terminal ? kRewrite : duration_cast<milliseconds>(kPlain);
  if (printed_ && now - last_ < pause) return;
  printed_ = true;
  last_ = now;
  const std::string line = Line(done, total, unit);
  if (!options_.on_terminal) {
    options_.write(line + "\n");
    return;
  }
  // The last column stays free: some terminals go to the next line when it is filled.
  const std::size_t width = std::max<std::size_t>(options_.width == 0 ? 80 : options_.width, 2) - 1;
  options_.write(std::string(kClearLine) + Elide(line, width));
  line_shown_ = true;
}

std::string ProgressPrinter::Line(std::uint64_t done, std::uint64_t total,
                                  std::string_view unit) const {
  std::string line = options_.label + ": ";
  if (total > 0) {
    const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    std::array<char, 16> percent{};
    std::snprintf(percent.data(), percent.size(), "%3d %%", static_cast<int>(share * 100));
    line +=
        std::string(percent.data()) + ", " + Quantity(done, unit) + " of " + Quantity(total, unit);
  } else {
    line += Quantity(done, unit);
  }
  const auto elapsed = duration_cast<seconds>(options_.now() - start_).count();
  return line + ", " + std::to_string(elapsed) + " s";
}

void ProgressPrinter::Clear() {
  if (line_shown_) options_.write(kClearLine);
  line_shown_ = false;
}

void ProgressPrinter::Finish() {
  Clear();
  finished_ = true;
}

}  // namespace crosswalk::terminal
