// Bytes that wait in a file until they are wanted.
#ifndef CROSSWALK_GLOSSARY_INDEX_BYTE_SPOOL_H_
#define CROSSWALK_GLOSSARY_INDEX_BYTE_SPOOL_H_

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::index {

// One thread. Holds a megabyte; what exceeds it goes to a file without a name.
class ByteSpool {
 public:
  // The file lies in `folder`; empty: memory holds all.
  explicit ByteSpool(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // A failure shows in Drain.
  void Append(std::string_view bytes);
  std::uint64_t size() const { return size_; }

  // Gives all bytes in their order, piece by piece, once, and lets go of them. Stops with what
  // `visit` returns unless that is success. RESOURCE_EXHAUSTED where the disk was full, UNAVAILABLE
  // where it fails otherwise.
  Status Drain(const std::function<Status(std::string_view bytes)>& visit);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  Status Spill();
  Status Fail(const char* what) const;

  std::filesystem::path folder_;
  std::string held_;
  std::uint64_t size_ = 0;
  std::unique_ptr<std::FILE, Close> file_;
  Status failed_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_BYTE_SPOOL_H_
