// A file that appears whole or not at all.
#ifndef CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_
#define CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_

#include <string>
#include <string_view>

#include "client/result.h"

namespace crosswalk::command {

// Writes beside the path and renames at the end, so that the path never holds half a file, and an
// older file stays until the new one is on disk. Removes what it wrote where it is not committed.
// What is no regular file, such as a device or a pipe, is written to as it is; a link stays, and
// what it leads to is replaced. Not thread-safe.
class WholeFile {
 public:
  // Who may read the file: its owner alone, or whom the program's mask allows.
  enum class For { kOwner, kEverybody };

  // PERMISSION_DENIED, NOT_FOUND and so on with the path and the reason.
  static client::Result<WholeFile> Create(const std::string& path, For readers = For::kOwner);
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
  std::string temporary_;  // empty where the path itself is written to
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_WHOLE_FILE_H_
