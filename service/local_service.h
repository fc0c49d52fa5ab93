// The service inside the command: `crosswalk --data DIR` without a daemon.
#ifndef CROSSWALK_SERVICE_LOCAL_SERVICE_H_
#define CROSSWALK_SERVICE_LOCAL_SERVICE_H_

#include <grpcpp/channel.h>

#include <chrono>
#include <filesystem>
#include <memory>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"

namespace crosswalk::service {

// What a command wants of a DIR.
struct LocalOptions {
  std::filesystem::path dir;  // made where it is missing
  bool writes = false;        // the command changes the record: it needs the DIR for itself
  std::chrono::milliseconds lock_wait{10000};  // how long to wait for whoever holds the DIR
  Cancellation cancellation{};  // ends the wait for an index that must catch up first
};

// A way to the service of a DIR, whoever runs it. Where a daemon owns the DIR, its channel leads to
// the daemon's socket; else the service runs in this process, with a shared lock for reading
// commands and an exclusive one for writing commands. A reading command that finds an index behind
// its record (a writer was killed) takes the exclusive lock and catches it up first.
//
// One object a process and DIR. The channel may be used by any thread until Close.
class LocalService {
 public:
  // UNAVAILABLE where another command holds the DIR for longer than `lock_wait`; else the errors of
  // the record and the index.
  static Result<std::unique_ptr<LocalService>> Open(const LocalOptions& options);
  // Closes, if Close was not called, without waiting for the index.
  ~LocalService();

  std::shared_ptr<grpc::Channel> channel() const;
  // True where the channel leads to a daemon.
  bool remote() const;

  // For when all calls have ended: catches the index up after writes, and releases the DIR.
  // `progress` counts changes and may be null. Nothing to do for a daemon's channel. Where the
  // cancellation ends the wait, the DIR is released all the same, and whoever opens it next goes on
  // with the index.
  Status Close(const ProgressFn& progress, const Cancellation& cancellation = Cancellation());

 private:
  LocalService();
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_LOCAL_SERVICE_H_
