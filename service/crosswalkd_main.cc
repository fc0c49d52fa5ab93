// crosswalkd: serves one DIR until SIGTERM or SIGINT.
#include <pthread.h>

#include <csignal>
#include <cstdio>

#include "glossary/base/log.h"
#include "service/admin_service.h"
#include "service/daemon.h"
#include "service/logging.h"
#include "service/options.h"
#include "service/service_notify.h"

namespace {

using namespace crosswalk;           // NOLINT: a main file
using namespace crosswalk::service;  // NOLINT

// The exit statuses of the command line: 2 for bad input, 3 for everything else.
int ExitStatus(const Status& status) {
  switch (status.code()) {
    case Code::kOk:
      return 0;
    case Code::kInvalidArgument:
    case Code::kNotFound:
    case Code::kAlreadyExists:
    case Code::kFailedPrecondition:
    case Code::kOutOfRange:
    case Code::kAborted:
      return 2;
    default:
      return 3;
  }
}

int Fail(const Status& status) {
  std::fprintf(stderr, "crosswalkd: %s\n", status.message().c_str());
  return ExitStatus(status);
}

}  // namespace

int main(int argc, char** argv) {
  const Result<CommandLine> line = ParseCommandLine(argc, argv);
  if (!line.ok()) return Fail(line.status());
  if (line->print) {
    std::fputs(line->print->c_str(), stdout);
    return 0;
  }
  StartLogging(line->options.log_format, line->options.log_level);

  // Blocked here and so in every thread to come; this thread takes them one by one.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  Result<std::unique_ptr<Daemon>> daemon = Daemon::Start(line->options);
  if (!daemon.ok()) return Fail(daemon.status());
  std::printf("%s\n", (*daemon)->ReadyLine().c_str());
  std::fflush(stdout);
  Log(LogLevel::kInfo, "serving",
      {{"version", Version()},
       {"data", line->options.data.string()},
       {"grpc", (*daemon)->grpc_address()},
       {"http", (*daemon)->http_address()}});
  if (!NotifyServiceManager("READY=1")) Log(LogLevel::kWarning, "service manager not reached");

  int signal = 0;
  sigwait(&signals, &signal);
  Log(LogLevel::kInfo, "draining", {{"signal", std::to_string(signal)}});
  (void)NotifyServiceManager("STOPPING=1");
  const Status status = (*daemon)->Stop();
  if (!status.ok()) {
    // Nothing is lost: the record has every change, and the index follows at the next start.
    Log(LogLevel::kWarning, "index not caught up", {{"why", status.ToString()}});
  }
  daemon->reset();
  Log(LogLevel::kInfo, "ended");
  return 0;
}
