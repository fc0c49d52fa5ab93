// Which delimiter divides a file into columns: found from its content.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FIND_DIALECT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FIND_DIALECT_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/exchange/table/row_reader.h"

namespace crosswalk::exchange {

struct FoundDialect {
  Dialect dialect;
  std::size_t skip = 0;  // bytes in front that are no row: blank lines, and Excel's line `sep=;`
};

// Tells whether a first row names columns that are known.
using HeaderTest = std::function<bool(const std::vector<std::string>& row)>;

// `head` is the beginning of the file, or all of it where `is_all`. Tab, comma, semicolon and bar
// are tried: each divides the rows of the head outside quotes. The one under which the first row is
// a header wins, else the one that gives the most rows the same number of columns; of equals the
// tab before the comma before the others. INVALID_ARGUMENT where none gives at least two columns to
// nearly every row: a comma inside text is no delimiter.
Result<FoundDialect> FindDialect(std::string_view head, bool is_all, const HeaderTest& is_header);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_FIND_DIALECT_H_
