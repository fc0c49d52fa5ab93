// links: crosswalk_client
// The details of an error come from whatever answers at the address.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "client/grpc_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string details(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto result = crosswalk::client::FromGrpc(
      {static_cast<grpc::StatusCode>(data[0] % 20), "message", details});
  // Every status but OK is an error, whatever its details say.
  if (result.ok() != (data[0] % 20 == 0)) std::abort();
  return 0;
}
