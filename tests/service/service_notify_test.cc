#include "service/service_notify.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "tests/service/temporary_folder.h"

namespace crosswalk::service {
namespace {

TEST(ServiceNotify, NothingIsSentWithoutASocket) {
  ::unsetenv("NOTIFY_SOCKET");
  EXPECT_TRUE(NotifyServiceManager("READY=1"));
}

TEST(ServiceNotify, TheStateReachesTheSocket) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "notify").string();
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  std::strncpy(name.sun_path, path.c_str(), sizeof(name.sun_path) - 1);
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&name), sizeof(name)), 0);
  ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  EXPECT_TRUE(NotifyServiceManager("READY=1"));
  char bytes[32];
  const ssize_t size = ::recv(socket, bytes, sizeof(bytes), MSG_DONTWAIT);
  EXPECT_EQ(std::string(bytes, size > 0 ? static_cast<std::size_t>(size) : 0), "READY=1");
  ::close(socket);
  ::setenv("NOTIFY_SOCKET", (path + ".none").c_str(), 1);
  EXPECT_FALSE(NotifyServiceManager("READY=1"));
  ::unsetenv("NOTIFY_SOCKET");
}

}  // namespace
}  // namespace crosswalk::service
