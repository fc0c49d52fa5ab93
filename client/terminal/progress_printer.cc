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

// `bytes received`: what is counted, and the word about it with its blank.
std::pair<std::string_view, std::string_view> Split(std::string_view unit) {
  const std::size_t blank = std::min(unit.find(' '), unit.size());
  return {unit.substr(0, blank), unit.substr(blank)};
}

std::string Two(std::chrono::seconds::rep number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string Span(seconds time) {
  const auto all = time.count();
  if (all < 60) return std::to_string(all) + " s";
  if (all < 3600) return std::to_string(all / 60) + " min " + Two(all % 60) + " s";
  return std::to_string(all / 3600) + " h " + Two(all / 60 % 60) + " min";
}

std::string Quantity(std::uint64_t count, std::string_view unit) {
  const auto [counted, about] = Split(unit);
  if (counted != "bytes") return Grouped(count) + (unit.empty() ? "" : " " + std::string(unit));
  static constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
  double value = static_cast<double>(count);
  std::size_t i = 0;
  while (value >= 999.95 && i + 1 < kUnits.size()) {
    value /= 1000;
    ++i;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), i == 0 ? "%.0f %s" : "%.1f %s", value, kUnits[i]);
  return text.data() + std::string(about);
}

ProgressPrinter::ProgressPrinter(Options options)
    : options_(std::move(options)), start_(options_.now()), stage_start_(start_), last_(start_) {}

ProgressPrinter::~ProgressPrinter() { Finish(); }

void ProgressPrinter::Update(std::uint64_t done, std::uint64_t total, std::string_view unit) {
  if (finished_) return;
  const Clock::time_point now = options_.now();
  NoteStage(done, unit, now);
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

void ProgressPrinter::NoteStage(std::uint64_t done, std::string_view unit, Clock::time_point now) {
  if (!stage_unit_ || *stage_unit_ != unit || done < stage_last_) {
    stage_unit_ = unit;
    stage_first_ = done;
    stage_start_ = now;
  }
  stage_last_ = done;
}

std::string ProgressPrinter::Line(std::uint64_t done, std::uint64_t total,
                                  std::string_view unit) const {
  std::string line = options_.label + ": ";
  if (total > 0) {
    const auto [counted, about] = Split(unit);
    const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    std::array<char, 16> percent{};
    std::snprintf(percent.data(), percent.size(), "%3d %%", static_cast<int>(share * 100));
    // "1 MB of 2 MB", but "1 of 2 concepts".
    line += std::string(percent.data()) + ", " + Quantity(done, counted == "bytes" ? counted : "") +
            " of " + Quantity(total, unit);
  } else if (done > 0 || !unit.empty()) {
    line += Quantity(done, unit);
  }
  if (!line.ends_with(' ')) line += ", ";
  return line + Pace(done, total, unit);
}

std::string ProgressPrinter::Pace(std::uint64_t done, std::uint64_t total,
                                  std::string_view unit) const {
  const Clock::time_point now = options_.now();
  const std::string elapsed = Span(duration_cast<seconds>(now - start_));
  const std::chrono::duration<double> in_stage = now - stage_start_;
  if (done <= stage_first_ || in_stage < kSilence) return elapsed;
  const double rate = static_cast<double>(done - stage_first_) / in_stage.count();
  std::string_view counted = Split(unit).first;
  std::string pace = Quantity(static_cast<std::uint64_t>(rate + 0.5), counted) + "/s, " + elapsed;
  if (total <= done) return pace;
  const double left = std::min(static_cast<double>(total - done) / rate, 1e9);
  return pace + ", " + Span(seconds(static_cast<seconds::rep>(left + 0.5))) + " left";
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
