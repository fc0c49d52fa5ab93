// A file that appears whole or not at all.
#ifndef CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_
#define CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_

#include <string>
#include <string_view>

#include "client/result.h"

namespace crosswalk::command {

// Writes beside the path and renames at the end, so that the path never holds half a file, and an
// older file stays until the new one is on disk. Removes what it wrote where it is not committed.
// Not thread-safe.
class WholeFile {
 public:
  // PERMISSION_DENIED, NOT_FOUND and so on with the path and the reason.
  static client::Result<WholeFile> Create(const std::string& path);
  ~WholeFile();
  WholeFile(WholeFile&& other) noexcept;
  WholeFile& operator=(WholeFile&&) = delete;

  client::Result<void> Write(std::string_view bytes);
  // Brings it to disk under its name.
  client::Result<void> Commit();

 private:
  WholeFile(int fd, std::string path, std::string temporary);

  int fd_;
  std::string path_;
  std::string temporary_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_
