// Rows and cells out of pieces of a delimited file that are cut anywhere.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_READER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::exchange {

// How quotes are read.
enum class Quotes {
  // RFC 4180: a cell that begins with a quote ends with one; whatever else is an error. Blanks
  // around a quoted cell are dropped, since many write them behind the delimiter.
  kStrict,
  // As programs write tab-separated files, some with quotes and some without knowing of them: a
  // cell is quoted only where it begins with a quote that closes in front of a delimiter or a line
  // end, quotes in between being doubled, and no delimiter stands in between. It may hold line
  // ends. Every other quote is itself.
  kLenient,
};

struct Dialect {
  char delimiter = ',';
  Quotes quotes = Quotes::kStrict;
};

// What stands at the beginning of a text.
struct ParsedRow {
  enum class Outcome { kRow, kMore, kFault };
  Outcome outcome = Outcome::kMore;  // kMore: the text ends before the row does
  std::vector<std::string> cells;
  std::size_t size = 0;       // bytes, its line end included; of a fault: those of its first line
  std::uint64_t lines = 0;    // line ends in it
  std::uint64_t at_line = 0;  // of a fault: how many lines below the row's first
  std::string fault;          // what is wrong
};

// The row at the beginning of `text`. `is_end` where nothing follows the text: its end is then the
// row's too. A line ends with LF, CR LF or CR; inside quotes it is kept as it is.
ParsedRow ParseRow(const Dialect& dialect, std::string_view text, bool is_end);

// How many line ends, each of LF, CR LF or CR, a text has.
std::uint64_t CountLineEnds(std::string_view text);

// One thread.
class RowReader {
 public:
  // A row and the line it begins at, from 1. The cells may be moved away.
  using Visit = std::function<Status(std::uint64_t line, std::vector<std::string>& cells)>;
  // A row that cannot be read, with its line. Where this is a success, reading goes on behind the
  // first line of it.
  using Fault = std::function<Status(std::uint64_t line, const std::string& reason)>;

  // `limit`: bytes of a row; more is a fault, so that no input makes the buffer grow.
  RowReader(std::size_t limit, Visit visit, Fault fault);

  // `first_line`: the line that the next byte is of; before anything is fed.
  void Begin(const Dialect& dialect, std::uint64_t first_line);
  Status Feed(std::string_view chunk);
  Status Finish();

 private:
  Status Read(bool is_end);
  Status TooLong(std::size_t at);

  const std::size_t limit_;
  const Visit visit_;
  const Fault fault_;
  Dialect dialect_;
  std::string buffer_;
  std::size_t wanted_ = 0;  // bytes in the buffer before another look is worth it
  std::uint64_t line_ = 1;
  bool skipping_ = false;  // the rest of a line that is too long
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_ROW_READER_H_
