#include "service/service_notify.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace crosswalk::service {

bool NotifyServiceManager(std::string_view state) {
  const char* path = std::getenv("NOTIFY_SOCKET");
  if (path == nullptr || *path == '\0') return true;
  const std::size_t length = std::strlen(path);
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  if (length >= sizeof(name.sun_path)) return false;
  std::memcpy(name.sun_path, path, length);
  if (path[0] == '@') name.sun_path[0] = '\0';  // a name without a file
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  const ssize_t sent = ::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL,
                                reinterpret_cast<const sockaddr*>(&name),
                                static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length));
  ::close(socket);
  return sent == static_cast<ssize_t>(state.size());
}

}  // namespace crosswalk::service
