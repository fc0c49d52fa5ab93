#include "glossary/document/file_index.h"

#include <algorithm>

namespace crosswalk::document {
namespace {

constexpr std::uint64_t kStep = 2048;

}  // namespace

FileIndex::FileIndex(std::string_view file) : file_(file) {
  marks_.reserve(file.size() / kStep + 1);
  Where where;
  marks_.push_back(where);
  while (where.byte + kStep <= file.size()) {
    Walk(where, where.byte + kStep);
    marks_.push_back(where);
  }
}

void FileIndex::Walk(Where& where, std::uint64_t to) const {
  std::uint64_t code_points = 0;
  std::uint64_t lines = 0;
  for (std::uint64_t at = where.byte; at < to; ++at) {
    code_points += (file_[at] & 0xC0) != 0x80 ? 1 : 0;
    lines += file_[at] == '\n' ? 1 : 0;
  }
  where.code_point += code_points;
  where.line += lines;
  where.byte = to;
}

FileIndex::Where FileIndex::Of(std::uint64_t byte) {
  byte = std::min<std::uint64_t>(byte, file_.size());
  const Where& mark = marks_[byte / kStep];
  Where where = last_.byte <= byte && last_.byte >= mark.byte ? last_ : mark;
  Walk(where, byte);
  last_ = where;
  return where;
}

}  // namespace crosswalk::document
