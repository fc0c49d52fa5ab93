// Gathers the keys of a piece and writes keys.piece.
#ifndef CROSSWALK_GLOSSARY_INDEX_KEY_LIST_BUILDER_H_
#define CROSSWALK_GLOSSARY_INDEX_KEY_LIST_BUILDER_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/key_list.h"
#include "glossary/index/run_sorter.h"
#include "glossary/index/step.h"

namespace crosswalk::index {

// One thread. While it gathers it holds some megabytes, and while it writes about 100 bytes a key.
class KeyListBuilder {
 public:
  // Keys that memory should not hold wait in `folder`; empty: memory holds all.
  explicit KeyListBuilder(std::filesystem::path folder);

  // A key of any number of terms. UTF-8. A failure shows in Write.
  void Add(std::string_view key);
  // Also the hashes of the piece's Xapian terms, each once. Once.
  Status Write(const std::filesystem::path& path, std::vector<std::uint64_t> term_hashes, bool sync,
               const StepFn& step = nullptr);

 private:
  RunSorter keys_;  // each behind its length in code points
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_KEY_LIST_BUILDER_H_
