// Where a byte of a decoded file stands, in code points and lines.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_FILE_INDEX_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_FILE_INDEX_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::document {

// Built once in O(n), asked in O(1), and quickest in order. Keeps a view of the file. One thread.
class FileIndex {
 public:
  explicit FileIndex(std::string_view file);

  struct Where {
    std::uint64_t byte = 0;
    std::uint64_t code_point = 0;  // from 0
    std::uint64_t line = 1;        // LF ends one
  };
  // Of the beginning of a code point, or of the file's end.
  Where Of(std::uint64_t byte);

 private:
  void Walk(Where& where, std::uint64_t to) const;

  std::string_view file_;
  std::vector<Where> marks_;  // every kStep bytes
  Where last_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_FILE_INDEX_H_
