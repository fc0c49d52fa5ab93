#include "client/command/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

namespace crosswalk::command {
namespace {

// A signal handler reaches nothing but globals; this one holds the writing end of the pipe.
std::atomic<int> signal_pipe{-1};
static_assert(std::atomic<int>::is_always_lock_free);

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr char kSignal = 's';
constexpr char kStop = 'q';

void WriteByte(int fd, char byte) {
  const int saved = errno;
  while (write(fd, &byte, 1) < 0 && errno == EINTR) {
  }
  errno = saved;
}

extern "C" void OnSignal(int /*number*/) {
  interrupted = true;
  WriteByte(signal_pipe.load(), kSignal);
}

void Handle(int number, void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt(client::Cancellation cancellation) {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC) != 0) return;  // without a pipe, signals end the program as usual
  signal_pipe = fds[1];
  watcher_ = std::thread([fd = fds[0], cancellation = std::move(cancellation)]() mutable {
    char byte = 0;
    while (true) {
      const ssize_t got = read(fd, &byte, 1);
      if (got < 0 && errno == EINTR) continue;
      if (got == 1 && byte == kSignal) {
        cancellation.Cancel();
        continue;
      }
      break;
    }
    close(fd);
  });
  Handle(SIGINT, OnSignal, static_cast<int>(SA_RESETHAND));
  Handle(SIGTERM, OnSignal, static_cast<int>(SA_RESETHAND));
}

Interrupt::~Interrupt() {
  if (!watcher_.joinable()) return;
  Handle(SIGINT, SIG_DFL, 0);
  Handle(SIGTERM, SIG_DFL, 0);
  const int fd = signal_pipe.exchange(-1);
  WriteByte(fd, kStop);
  watcher_.join();
  close(fd);
}

bool Interrupted() { return interrupted; }

}  // namespace crosswalk::command
