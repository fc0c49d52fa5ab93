#include "service/access.h"

#include <arpa/inet.h>
#include <sys/stat.h>

#include <cctype>

#include "glossary/base/hash.h"
#include "glossary/base/mapped_file.h"

namespace crosswalk::service {
namespace {

constexpr std::size_t kMinTokenBytes = 16;
constexpr std::size_t kMaxTokenFileBytes = 64 << 10;

Status Unauthenticated(std::string message) {
  return Status(Code::kUnauthenticated, std::move(message));
}

// Takes the same time wherever the two differ.
bool SameDigest(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return difference == 0;
}

bool EqualIgnoringCase(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(a[i])) !=
        std::tolower(static_cast<unsigned char>(b[i]))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool IsLoopback(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  std::string host(address.substr(0, colon == std::string_view::npos ? address.size() : colon));
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  }
  if (EqualIgnoringCase(host, "localhost")) return true;
  in_addr v4{};
  if (::inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  in6_addr v6{};
  return ::inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

Result<AccessPolicy> AccessPolicy::FromTokenFile(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(const std::string content, ReadFile(path, kMaxTokenFileBytes));
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0 && (info.st_mode & S_IRWXO) != 0) {
    return FailedPrecondition(path.string() +
                              ": every user can read the token; take the rights of "
                              "others away (chmod o= FILE)");
  }
  std::string token = content.substr(0, content.find_first_of("\r\n"));
  while (!token.empty() && (token.back() == ' ' || token.back() == '\t')) token.pop_back();
  if (token.size() < kMinTokenBytes) {
    return InvalidArgument(path.string() + ":1: a token has at least " +
                           std::to_string(kMinTokenBytes) + " characters");
  }
  AccessPolicy policy;
  policy.token_sha256_ = Sha256Hex(token);
  return policy;
}

Status AccessPolicy::Check(std::string_view authorization) const {
  if (!has_token()) return Status();
  constexpr std::string_view kScheme = "bearer ";
  if (authorization.empty()) {
    return Unauthenticated("this service needs the header `authorization: Bearer TOKEN`");
  }
  if (!EqualIgnoringCase(authorization.substr(0, kScheme.size()), kScheme)) {
    return Unauthenticated("authorization: the scheme is not Bearer");
  }
  if (!SameDigest(Sha256Hex(authorization.substr(kScheme.size())), token_sha256_)) {
    return Unauthenticated("authorization: the token is not valid");
  }
  return Status();
}

Status AccessPolicy::Check(const grpc::ServerContextBase& context) const {
  if (!has_token()) return Status();
  const std::string peer = context.peer();
  if (peer.rfind("unix:", 0) == 0 || peer.rfind("inproc", 0) == 0) return Status();
  const auto& metadata = context.client_metadata();
  const auto header = metadata.find("authorization");
  if (header == metadata.end()) return Check(std::string_view());
  return Check(std::string_view(header->second.data(), header->second.size()));
}

}  // namespace crosswalk::service
