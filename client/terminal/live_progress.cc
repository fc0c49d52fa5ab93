#include "client/terminal/live_progress.h"

#include <chrono>
#include <utility>

namespace crosswalk::terminal {
namespace {

constexpr std::chrono::milliseconds kBetweenRepeats{200};

}  // namespace

LiveProgress::LiveProgress(ProgressPrinter::Options options)
    : write_(options.write), printer_(std::move(options)), thread_([this] { Repeat(); }) {}

LiveProgress::~LiveProgress() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void LiveProgress::Update(std::uint64_t done, std::uint64_t total, std::string_view unit) {
  const std::lock_guard<std::mutex> lock(mutex_);
  done_ = done;
  total_ = total;
  unit_ = unit;
  printer_.Update(done, total, unit);
}

void LiveProgress::Interject(std::string_view text) {
  const std::lock_guard<std::mutex> lock(mutex_);
  printer_.Clear();
  write_(text);
}

void LiveProgress::Repeat() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!ended_.wait_for(lock, kBetweenRepeats, [this] { return ending_; })) {
    printer_.Update(done_, total_, unit_);
  }
}

}  // namespace crosswalk::terminal
