// The gRPC server over one engine: the contract's services, health, reflection, addresses.
#ifndef CROSSWALK_SERVICE_SERVER_H_
#define CROSSWALK_SERVICE_SERVER_H_

#include <grpcpp/channel.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "glossary/base/status.h"
#include "service/access.h"
#include "service/call_environment.h"
#include "service/engine.h"

namespace crosswalk::service {

struct ServerOptions {
  std::string listen;                // HOST:PORT; port 0: any; empty: no TCP
  std::filesystem::path socket_dir;  // makes the socket `crosswalk.sock` there; empty: none
  std::filesystem::path tls_cert;    // PEM chain; with tls_key
  std::filesystem::path tls_key;
  AccessPolicy access;
  CallLimits limits;
  bool introspection = false;  // health and reflection
};

// The address of the socket in a DIR, as gRPC wants it. Paths too long for a socket go by way of
// an open descriptor of the folder, which this process then keeps.
std::string SocketAddress(const std::filesystem::path& dir);

// FAILED_PRECONDITION where `address` is not loopback, unless both TLS and a token guard it.
Status CheckExposure(const std::string& address, bool tls, bool token);

// Serves from Start until Shutdown. Any thread. `engine` outlives it.
class Server {
 public:
  // FAILED_PRECONDITION as CheckExposure; UNAVAILABLE where an address cannot be listened on;
  // NOT_FOUND or INVALID_ARGUMENT where TLS files are not usable.
  static Result<std::unique_ptr<Server>> Start(Engine& engine, const ServerOptions& options);
  ~Server();

  // "127.0.0.1:50051" with the port that was given; empty without TCP.
  const std::string& address() const;
  const RpcMetrics& metrics() const;
  std::shared_ptr<grpc::Channel> InProcessChannel();
  // Refuses new calls, tells health checks so, lets running ones end for up to `drain`, then
  // cancels the rest and waits for them. The second call does nothing.
  void Shutdown(std::chrono::milliseconds drain);

 private:
  Server();
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_SERVER_H_
