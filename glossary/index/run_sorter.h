// Sorts more strings than memory should hold.
#ifndef CROSSWALK_GLOSSARY_INDEX_RUN_SORTER_H_
#define CROSSWALK_GLOSSARY_INDEX_RUN_SORTER_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::index {

// Gathers entries, each a key and some bytes that belong to it, and gives them in order of the keys
// and, under one key, of those bytes, both compared byte by byte. What exceeds the memory it may
// use is written to a file in sorted runs, which are merged as they are read. One thread.
class RunSorter {
 public:
  using Visit = std::function<Status(std::string_view key, std::string_view rest)>;

  // `rest_size`: bytes that belong to each key. Entries of a sorter without them come once each.
  // The file has no name, and lies in `folder`; an empty `folder`: all stays in memory, whatever
  // `memory`, in bytes, says.
  RunSorter(std::filesystem::path folder, std::size_t rest_size, std::size_t memory);
  ~RunSorter();
  RunSorter(RunSorter&&) noexcept;
  RunSorter& operator=(RunSorter&&) noexcept;

  // The key is `head` and `tail`; `rest` has rest_size bytes. Below 4 GB each. A failure to write
  // shows in Drain.
  void Add(std::string_view head, std::string_view tail, std::string_view rest);

  // Gives all entries, once, and lets go of them. Stops with what `visit` returns unless that is
  // success. The views live until `visit` returns. RESOURCE_EXHAUSTED where the disk was full,
  // UNAVAILABLE where it fails otherwise.
  Status Drain(const Visit& visit);

 private:
  struct Entry {
    std::uint64_t head;  // the first bytes of the key as a number that sorts as they do
    std::uint32_t offset;
    std::uint32_t key_size;
  };
  class Run;
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::string_view KeyOf(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.offset, entry.key_size);
  }
  std::string_view RestOf(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.offset + entry.key_size, rest_size_);
  }
  // Sorts what is in memory and gives it to `visit`, then forgets it.
  Status Flush(const Visit& visit);
  Status Spill();
  Status Merge(const Visit& visit);
  Status Fail(const char* what) const;

  std::filesystem::path folder_;
  std::size_t rest_size_;
  std::size_t memory_;
  std::string bytes_;
  std::vector<Entry> entries_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t file_size_ = 0;
  std::vector<std::uint64_t> run_ends_;
  Status failed_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_RUN_SORTER_H_
