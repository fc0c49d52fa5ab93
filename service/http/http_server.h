// A small HTTP/1.1 server: asynchronous, one thread, everything bounded.
#ifndef CROSSWALK_SERVICE_HTTP_HTTP_SERVER_H_
#define CROSSWALK_SERVICE_HTTP_HTTP_SERVER_H_

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "glossary/base/status.h"
#include "service/http/router.h"

namespace crosswalk::service::http {

// Each a named option.
struct HttpLimits {
  std::size_t connections = 256;
  std::size_t header_bytes = 16 << 10;
  std::size_t body_bytes = 4 << 20;
  std::chrono::milliseconds timeout{10000};  // for a request to arrive, and for a reply to go
};

// Serves from Start until Stop. Routes run on the server's one thread, so they must be quick. Any
// thread may stop it.
class HttpServer {
 public:
  // `address` is HOST:PORT with a numeric host or `localhost`; port 0: any. INVALID_ARGUMENT for
  // another text, UNAVAILABLE where it cannot be listened on.
  static Result<std::unique_ptr<HttpServer>> Start(const std::string& address,
                                                   const HttpLimits& limits, Router router);
  ~HttpServer();

  // With the port that was given.
  const std::string& address() const;
  // Closes all connections and ends the thread.
  void Stop();

 private:
  HttpServer();
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::service::http

#endif  // CROSSWALK_SERVICE_HTTP_HTTP_SERVER_H_
