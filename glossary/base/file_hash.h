// The digest of a file that should not be in memory as a whole.
#ifndef CROSSWALK_GLOSSARY_BASE_FILE_HASH_H_
#define CROSSWALK_GLOSSARY_BASE_FILE_HASH_H_

#include <cstdint>
#include <filesystem>

#include "glossary/base/status.h"

namespace crosswalk {

struct FileHash {
  std::uint64_t hash;  // Hash64 of all bytes
  std::uint64_t size;
};

// Reads the file once, a megabyte at a time. NOT_FOUND, UNAVAILABLE with the reason.
Result<FileHash> HashOfFile(const std::filesystem::path& path);

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_FILE_HASH_H_
