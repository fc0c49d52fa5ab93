// Tells how far something long is.
#ifndef CROSSWALK_CLIENT_TERMINAL_PROGRESS_PRINTER_H_
#define CROSSWALK_CLIENT_TERMINAL_PROGRESS_PRINTER_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace crosswalk::terminal {

// Says nothing in the first second. Then, on a terminal, it rewrites one line, at most ten times a
// second; elsewhere it writes a plain line every ten seconds. The line tells how much is done, the
// time it took, how fast it goes and, where the total is known, the time left. Not thread-safe.
//
//   ProgressPrinter progress({.label = "import", .on_terminal = IsTerminal(2), …});
//   for (…) progress.Update(done, total, "bytes");
//   progress.Finish();   // clears the line
class ProgressPrinter {
 public:
  using Clock = std::chrono::steady_clock;
  struct Options {
    // Begins the line: what is being done.
    std::string label;
    bool on_terminal = false;
    // Columns of the terminal; 0 where unknown.
    std::size_t width = 0;
    // Takes what is printed.
    std::function<void(std::string_view)> write;
    // The time now; tests give their own.
    std::function<Clock::time_point()> now = [] { return Clock::now(); };
  };

  explicit ProgressPrinter(Options options);
  // Finishes.
  ~ProgressPrinter();
  ProgressPrinter(const ProgressPrinter&) = delete;
  ProgressPrinter& operator=(const ProgressPrinter&) = delete;

  // `total` 0 where unknown. `unit`: what is counted, and perhaps a word about it (`bytes
  // received`); bytes are shown in kB and MB. Another unit, or a count that falls, begins a new
  // stage with a rate of its own.
  void Update(std::uint64_t done, std::uint64_t total, std::string_view unit);

  // Clears the rewritten line, so that what is printed next begins at the edge.
  void Clear();

  // Clears, and prints nothing from then on.
  void Finish();

 private:
  void NoteStage(std::uint64_t done, std::string_view unit, Clock::time_point now);
  std::string Line(std::uint64_t done, std::uint64_t total, std::string_view unit) const;
  // ", 1.2 MB/s, 40 s, 12 s left", as far as it is known.
  std::string Pace(std::uint64_t done, std::uint64_t total, std::string_view unit) const;

  const Options options_;
  const Clock::time_point start_;
  // Where the stage began.
  Clock::time_point stage_start_;
  std::uint64_t stage_first_ = 0;
  std::uint64_t stage_last_ = 0;
  std::optional<std::string> stage_unit_;
  Clock::time_point last_;
  bool printed_ = false;
  bool line_shown_ = false;
  bool finished_ = false;
};

// "1.2 MB", "12,345 concepts", "1.2 MB received".
std::string Quantity(std::uint64_t count, std::string_view unit);

// "45 s", "3 min 05 s", "2 h 10 min".
std::string Span(std::chrono::seconds time);

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_PROGRESS_PRINTER_H_
