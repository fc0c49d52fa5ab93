// Lines out of pieces of a file that are cut anywhere.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LINE_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LINE_READER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::exchange {

// One thread. A line ends with LF or CR LF, the last one also with the file; a byte order mark in
// front is dropped. A line that is too long is given as its first bytes, with `too_long` set, so
// that no input makes the buffer grow.
class LineReader {
 public:
  struct Line {
    std::string_view text;  // until the next call; not checked for UTF-8
    std::uint64_t number;   // from 1
    bool too_long;
  };
  using Visit = std::function<Status(const Line&)>;

  explicit LineReader(std::size_t limit) : limit_(limit) {}

  // Gives each line that ends in this piece. A status that is no success ends it.
  Status Feed(std::string_view chunk, const Visit& visit);
  // Gives what is left without a line end.
  Status Finish(const Visit& visit);

 private:
  Status Give(std::string_view text, const Visit& visit);
  void Keep(std::string_view part);

  const std::size_t limit_;
  std::string kept_;  // the beginning of a line whose end has not come
  bool too_long_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LINE_READER_H_
