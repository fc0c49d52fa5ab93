#include "client/address.h"

#include <arpa/inet.h>

#include <charconv>
#include <string>

namespace crosswalk::client {
namespace {

constexpr std::string_view kUnix = "unix:";

// The part before the last colon, without the brackets of IPv6.
std::string_view HostOf(std::string_view address) {
  std::string_view host = address.substr(0, address.rfind(':'));
  if (host.size() >= 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  }
  return host;
}

Error Refuse(std::string_view address, const char* reason) {
  return {ErrorCode::kInvalidArgument, "address `" + std::string(address) + "`: " + reason};
}

}  // namespace

Result<void> CheckAddress(std::string_view address) {
  if (address.starts_with(kUnix)) {
    if (address.size() == kUnix.size()) return Refuse(address, "no path after unix:");
    return {};
  }
  const std::size_t colon = address.rfind(':');
  if (colon == std::string_view::npos) return Refuse(address, "expected HOST:PORT, has no port");
  const std::string_view port = address.substr(colon + 1);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (error != std::errc() || end != port.data() + port.size() || number == 0 || number > 65535) {
    return Refuse(address, "expected HOST:PORT with a port from 1 to 65535");
  }
  if (HostOf(address).empty()) return Refuse(address, "expected HOST:PORT, has no host");
  if (address[0] != '[' && HostOf(address).find(':') != std::string_view::npos) {
    return Refuse(address, "an IPv6 address stands in brackets, [::1]:50051");
  }
  return {};
}

bool IsThisMachine(std::string_view address) {
  if (address.starts_with(kUnix)) return true;
  const std::string host(HostOf(address));
  if (host == "localhost") return true;
  in_addr v4{};
  if (inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  in6_addr v6{};
  return inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

}  // namespace crosswalk::client
