// links: crosswalk_service
// A config file is taken, or refused with its name and a line; what was taken reads back as itself.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "service/options.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::service;

// "c.toml:LINE: …", in one line.
bool NamesItsPlace(const std::string& message) {
  const std::string_view name = "c.toml:";
  if (!message.starts_with(name)) return false;
  std::size_t at = name.size();
  while (at < message.size() && message[at] >= '0' && message[at] <= '9') ++at;
  return at > name.size() && message.substr(at, 2) == ": ";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Options options;
  const Status status =
      ReadConfig(std::string_view(reinterpret_cast<const char*>(data), size), "c.toml", options);
  if (!status.ok()) {
    if (status.code() != Code::kInvalidArgument || !NamesItsPlace(status.message())) std::abort();
    return 0;
  }
  Options again;
  for (const NamedOption& option : NamedOptions()) {
    const std::string text = option.text(options);
    if (!option.set(again, text).ok() || option.text(again) != text) std::abort();
  }
  return 0;
}
