#include "glossary/base/file_hash.h"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

namespace crosswalk {
namespace {

constexpr std::size_t kAtOnce = 1 << 20;

Status Failed(const char* what, const std::filesystem::path& path) {
  const int error = errno;
  std::string message =
      std::string("cannot ") + what + " " + path.string() + ": " + std::strerror(error);
  return error == ENOENT ? NotFound(std::move(message)) : Unavailable(std::move(message));
}

}  // namespace

Result<FileHash> HashOfFile(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Failed("open", path);
  const std::unique_ptr<const int, void (*)(const int*)> closing(
      &fd, [](const int* one) { ::close(*one); });
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(),
                                                                              XXH3_freeState);
  XXH3_64bits_reset(state.get());
  std::string buffer(kAtOnce, '\0');
  FileHash all{0, 0};
  while (true) {
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failed("read", path);
    if (got == 0) break;
    XXH3_64bits_update(state.get(), buffer.data(), static_cast<std::size_t>(got));
    all.size += static_cast<std::uint64_t>(got);
  }
  all.hash = XXH3_64bits_digest(state.get());
  return all;
}

}  // namespace crosswalk
