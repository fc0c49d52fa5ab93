// Progress that goes on telling the time while nothing else happens.
#ifndef CROSSWALK_CLIENT_TERMINAL_LIVE_PROGRESS_H_
#define CROSSWALK_CLIENT_TERMINAL_LIVE_PROGRESS_H_

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "client/terminal/progress_printer.h"

namespace crosswalk::terminal {

// A ProgressPrinter with a thread that repeats the last update a few times a second, so that a
// person sees that a long step is under way. Ends with the object. Any thread.
class LiveProgress {
 public:
  explicit LiveProgress(ProgressPrinter::Options options);
  ~LiveProgress();
  LiveProgress(const LiveProgress&) = delete;
  LiveProgress& operator=(const LiveProgress&) = delete;

  // As ProgressPrinter::Update.
  void Update(std::uint64_t done, std::uint64_t total, std::string_view unit);
  // Writes a text where the line was; the line comes back below it.
  void Interject(std::string_view text);

 private:
  void Repeat();

  const std::function<void(std::string_view)> write_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool ending_ = false;
  ProgressPrinter printer_;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;
  std::string unit_;
  std::thread thread_;
};

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_LIVE_PROGRESS_H_
