#include "service/daemon.h"

#include "service/pages.h"
#include "service/spool_file.h"

namespace crosswalk::service {

Result<std::unique_ptr<Daemon>> Daemon::Start(const Options& options) {
  ServerOptions server;
  if (!options.token_file.empty()) {
    CROSSWALK_ASSIGN(server.access, AccessPolicy::FromTokenFile(options.token_file));
  }
  CROSSWALK_RETURN_IF_ERROR(
      CheckExposure(options.listen, !options.tls_cert.empty(), server.access.has_token()));
  if (!options.http.empty() && !IsLoopback(options.http)) {
    return FailedPrecondition(options.http +
                              ": the HTTP port speaks no TLS, so it listens on loopback only; put "
                              "a proxy in front of it")
        .WithReason("ADDRESS_EXPOSED");
  }

  std::unique_ptr<Daemon> daemon(new Daemon(options));
  EngineOptions engine;
  engine.dir = options.data;
  engine.lock_wait = options.lock_wait;
  engine.limits = options.limits;
  CROSSWALK_ASSIGN(daemon->engine_, Engine::Open(engine));
  SpoolFile::Clean(options.data);

  server.listen = options.listen;
  server.socket_dir = options.data;
  server.tls_cert = options.tls_cert;
  server.tls_key = options.tls_key;
  server.limits = options.calls;
  server.introspection = true;
  CROSSWALK_ASSIGN(daemon->server_, Server::Start(*daemon->engine_, server));
  if (!options.http.empty()) {
    CROSSWALK_ASSIGN(daemon->http_,
                     http::HttpServer::Start(
                         options.http, options.http_limits,
                         Pages(*daemon->engine_, daemon->server_->metrics(), daemon->ready_)));
  }
  daemon->ready_ = true;
  return daemon;
}

Daemon::~Daemon() {
  ready_ = false;
  // In this order: pages and calls use the engine.
  http_.reset();
  server_.reset();
}

std::string Daemon::ReadyLine() const {
  std::string line = "ready grpc=" + server_->address();
  if (http_) line += " http=" + http_->address();
  return line + " socket=" + (options_.data / "crosswalk.sock").string();
}

Status Daemon::Stop() {
  ready_ = false;
  server_->Shutdown(options_.drain);
  return engine_->CatchUp(nullptr, Cancellation(Cancellation::Clock::now() + options_.drain));
}

}  // namespace crosswalk::service
