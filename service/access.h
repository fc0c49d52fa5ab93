// Who may call: addresses that may be listened on, and the token.
#ifndef CROSSWALK_SERVICE_ACCESS_H_
#define CROSSWALK_SERVICE_ACCESS_H_

#include <grpcpp/server_context.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::service {

// True for `HOST:PORT` whose host is `localhost`, in 127.0.0.0/8 or ::1.
bool IsLoopback(std::string_view address);

// Decides whether a call may go on. Without a token every call may. Immutable; threads share one.
class AccessPolicy {
 public:
  AccessPolicy() = default;
  // The token is the file's first line. INVALID_ARGUMENT where it has fewer than 16 characters,
  // FAILED_PRECONDITION where others than the owner and the group can read the file. Only the
  // token's SHA-256 is kept.
  static Result<AccessPolicy> FromTokenFile(const std::filesystem::path& path);

  bool has_token() const { return !token_sha256_.empty(); }
  // UNAUTHENTICATED unless `authorization` is `Bearer` with the token.
  Status Check(std::string_view authorization) const;
  // The same for a call. Calls through the socket in DIR and inside the process need no token: who
  // can open the socket can read the files beside it.
  Status Check(const grpc::ServerContextBase& context) const;

 private:
  std::string token_sha256_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_ACCESS_H_
