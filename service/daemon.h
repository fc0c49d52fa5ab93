// The life of crosswalkd: open, serve, drain.
#ifndef CROSSWALK_SERVICE_DAEMON_H_
#define CROSSWALK_SERVICE_DAEMON_H_

#include <atomic>
#include <memory>
#include <string>

#include "glossary/base/status.h"
#include "service/engine.h"
#include "service/http/http_server.h"
#include "service/options.h"
#include "service/server.h"

namespace crosswalk::service {

// Owns the DIR from Start until destruction.
class Daemon {
 public:
  // Refuses exposed addresses before anything is opened or made.
  static Result<std::unique_ptr<Daemon>> Start(const Options& options);
  ~Daemon();

  // "ready grpc=127.0.0.1:50051 http=127.0.0.1:8080 socket=DIR/crosswalk.sock".
  std::string ReadyLine() const;
  const std::string& grpc_address() const { return server_->address(); }
  std::string http_address() const { return http_ ? http_->address() : ""; }

  // Stops taking calls, drains those that run, and leaves the index caught up.
  Status Stop();

 private:
  explicit Daemon(const Options& options) : options_(options) {}

  const Options options_;
  std::atomic<bool> ready_{false};
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<http::HttpServer> http_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_DAEMON_H_
