// What a caller uploads, kept on disk until all of it is there.
#ifndef CROSSWALK_SERVICE_SPOOL_FILE_H_
#define CROSSWALK_SERVICE_SPOOL_FILE_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::service {

// A file in a folder of its own within `DIR/spool`. The folder goes with the object, and so do
// files that a database puts beside it; what a crash left goes when the owner of the DIR next asks
// for Clean. One thread at a time. Uploads are spooled so that a slow sender never holds the
// record's only writer, and memory does not grow with the upload.
class SpoolFile {
 public:
  static Result<SpoolFile> Create(const std::filesystem::path& dir);
  // Removes leftovers. Only for who owns the DIR, before it serves.
  static void Clean(const std::filesystem::path& dir);

  SpoolFile(SpoolFile&& other) noexcept;
  SpoolFile& operator=(SpoolFile&&) = delete;
  ~SpoolFile();

  // RESOURCE_EXHAUSTED above `limit` bytes in all, or where the disk is full.
  Status Append(std::string_view bytes, std::uint64_t limit);
  // Reads up to `size` bytes from `offset`; fewer only at the end.
  Result<std::string> ReadAt(std::uint64_t offset, std::size_t size) const;
  // After another wrote or replaced the file by its path: look at what stands there now.
  Status Reopen();
  Result<std::uint64_t> Size() const;
  const std::filesystem::path& path() const { return path_; }

 private:
  SpoolFile(std::filesystem::path path, int file) : path_(std::move(path)), file_(file) {}
  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t written_ = 0;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_SPOOL_FILE_H_
