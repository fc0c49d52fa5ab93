// A file that a client sends as a stream.
#ifndef CROSSWALK_CLIENT_UPLOAD_H_
#define CROSSWALK_CLIENT_UPLOAD_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "client/result.h"

namespace crosswalk::client {

// Largest piece that is sent at once, in bytes; the contract's limit.
inline constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

// A file to send. A value; its bytes are asked for while the call runs, on one thread at a time,
// not always the caller's.
struct Upload {
  // Name for messages and for what is kept of it; the service opens nothing.
  std::string name;
  // Size in bytes for the progress, 0 where unknown.
  std::uint64_t size = 0;
  // The next bytes, at most `limit`; empty at the end. An error ends the call with that error.
  std::function<Result<std::string>(std::size_t limit)> read;
};

// An upload of bytes at hand.
Upload UploadOf(std::string name, std::string bytes);

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_UPLOAD_H_
