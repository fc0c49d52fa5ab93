// Files named on the command line; `-` is standard input.
#ifndef CROSSWALK_CLIENT_COMMAND_INPUT_FILE_H_
#define CROSSWALK_CLIENT_COMMAND_INPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "client/result.h"
#include "client/upload.h"

namespace crosswalk::command {

// A file open for reading. Move only; not thread-safe.
class InputFile {
 public:
  // NOT_FOUND, PERMISSION_DENIED or INVALID_ARGUMENT (a directory) with the path and the reason.
  static client::Result<InputFile> Open(const std::string& path);
  ~InputFile();
  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;

  // The next bytes, `limit` of them but at the end of the file; empty at the end.
  client::Result<std::string> Read(std::size_t limit);

  // Bytes, 0 where unknown.
  std::uint64_t size() const { return size_; }
  // How messages call it: the path, or `standard input`.
  const std::string& name() const { return name_; }

 private:
  InputFile(int fd, std::string name, std::uint64_t size);

  int fd_ = -1;
  std::string name_;
  std::uint64_t size_ = 0;
};

// Uploads of the files at `paths`. Each is opened once now, so that a missing one is an error
// before anything is sent, and again when its turn comes, so that many files do not stay open.
// Standard input may be named once; it is called `-`.
client::Result<std::vector<client::Upload>> UploadsOf(const std::vector<std::string>& paths);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_INPUT_FILE_H_
