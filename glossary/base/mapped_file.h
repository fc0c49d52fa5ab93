// Files as the pieces of an index need them: written whole or not at all, read by mapping.
#ifndef CROSSWALK_GLOSSARY_BASE_MAPPED_FILE_H_
#define CROSSWALK_GLOSSARY_BASE_MAPPED_FILE_H_

#include <filesystem>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk {

// A file mapped for reading. Movable; the bytes live as long as the object. Threads may share it.
class MappedFile {
 public:
  // NOT_FOUND, UNAVAILABLE with the reason. An empty file maps to no bytes.
  static Result<MappedFile> Open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

// Writes `bytes` to a temporary file beside `path`, syncs it and renames it over `path`, then syncs
// the directory: after a crash the old content or the new one stands there, never a part.
// RESOURCE_EXHAUSTED where the disk is full, UNAVAILABLE otherwise.
Status WriteFileAtomically(const std::filesystem::path& path, std::string_view bytes);

// Reads a whole file. NOT_FOUND, UNAVAILABLE; RESOURCE_EXHAUSTED above `limit` bytes.
Result<std::string> ReadFile(const std::filesystem::path& path, std::size_t limit);

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_MAPPED_FILE_H_
