#include "client/upload.h"

#include <memory>
#include <utility>

namespace crosswalk::client {

Upload UploadOf(std::string name, std::string bytes) {
  Upload upload;
  upload.name = std::move(name);
  upload.size = bytes.size();
  auto rest = std::make_shared<std::pair<std::string, std::size_t>>(std::move(bytes), 0);
  upload.read = [rest](std::size_t limit) -> Result<std::string> {
    std::string piece = rest->first.substr(rest->second, limit);
    rest->second += piece.size();
    return piece;
  };
  return upload;
}

}  // namespace crosswalk::client
