#include "glossary/index/piece_kind.h"

#include <system_error>

namespace crosswalk::index {

Status MakePieceFolder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) {
    std::string message = "cannot create " + path.string() + ": " + error.message();
    return error == std::errc::no_space_on_device ? ResourceExhausted(std::move(message))
                                                  : Unavailable(std::move(message));
  }
  return Status();
}

}  // namespace crosswalk::index
