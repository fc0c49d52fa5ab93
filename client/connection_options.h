// Where a service is and how to speak to it.
#ifndef CROSSWALK_CLIENT_CONNECTION_OPTIONS_H_
#define CROSSWALK_CLIENT_CONNECTION_OPTIONS_H_

#include <chrono>
#include <cstddef>
#include <string>

namespace crosswalk::client {

// How idempotent calls are repeated when the service is UNAVAILABLE; see IsIdempotent.
struct RetryPolicy {
  // Tries in all; 1 means that nothing is repeated.
  int attempts = 3;
  // Longest wait before the second try; each further one may be `multiplier` times longer. The wait
  // is drawn evenly from its upper half, so that many clients do not come back at one moment.
  std::chrono::milliseconds first_backoff{50};
  std::chrono::milliseconds longest_backoff{2000};
  double multiplier = 2.0;
};

// A value. The default speaks in clear text to a service on this machine.
struct ConnectionOptions {
  // HOST:PORT, or unix:PATH.
  std::string address = "127.0.0.1:50051";
  // PEM certificates of the authorities to trust. Not empty: the connection is encrypted.
  std::string tls_roots;
  // Encrypt with the roots that the system trusts. Implied by `tls_roots`.
  bool tls = false;
  // Sent as `authorization: Bearer TOKEN`; empty: none. Refused in clear text to another machine.
  std::string token;
  // Time for one call, repetitions included, unless the call says otherwise.
  std::chrono::milliseconds timeout{60'000};
  // The same for a stream: a file may be long.
  std::chrono::milliseconds stream_timeout{24 * 3600 * 1000};
  // Largest reply accepted, in bytes.
  std::size_t message_bytes = std::size_t{64} << 20;
  RetryPolicy retry;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_CONNECTION_OPTIONS_H_
