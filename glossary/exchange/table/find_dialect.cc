#include "glossary/exchange/table/find_dialect.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/own_layout.h"

namespace crosswalk::exchange {
namespace {

// Before: where they fit equally well.
constexpr std::array<char, 4> kDelimiters = {'\t', ',', ';', '|'};
constexpr std::size_t kRows = 200;
// Rows that may be of one column, as a title above the table is: one in ten.
constexpr std::size_t kOutOf = 10;

struct Fit {
  Dialect dialect;
  bool is_header = false;
  std::size_t rows = 0;
  std::size_t divided = 0;  // rows of two columns or more
  std::size_t same = 0;     // of them, rows with the most frequent number of columns
};

Quotes QuotesOf(char delimiter) { return delimiter == '\t' ? Quotes::kLenient : Quotes::kStrict; }

Fit TryDialect(const Dialect& dialect, std::string_view head, bool is_all,
               const HeaderTest& is_header) {
  Fit fit{dialect};
  std::map<std::size_t, std::size_t> counts;
  while (!head.empty() && fit.rows < kRows) {
    const ParsedRow row = ParseRow(dialect, head, is_all);
    if (row.outcome == ParsedRow::Outcome::kMore) {
      // Only a quote that is not closed within the head leaves no row at all.
      if (fit.rows > 0) break;
      const ParsedRow cut = ParseRow({dialect.delimiter, Quotes::kLenient}, head, true);
      if (cut.cells.size() > 1) ++counts[cut.cells.size()];
      fit.rows = 1;
      break;
    }
    head.remove_prefix(row.size);
    if (row.outcome == ParsedRow::Outcome::kFault) continue;
    const bool is_blank = std::all_of(row.cells.begin(), row.cells.end(),
                                      [](const std::string& cell) { return IsBlankCell(cell); });
    if (is_blank) continue;
    if (fit.rows == 0) fit.is_header = is_header(row.cells);
    ++fit.rows;
    if (row.cells.size() > 1) ++counts[row.cells.size()];
  }
  for (const auto& [columns, rows] : counts) {
    fit.divided += rows;
    fit.same = std::max(fit.same, rows);
  }
  return fit;
}

// What a file that cannot be divided is tried as, so that its quotes are told of.
bool HasFaultAtFirst(std::string_view head, bool is_all, char delimiter) {
  const ParsedRow row = ParseRow({delimiter, Quotes::kStrict}, head, is_all);
  return row.outcome == ParsedRow::Outcome::kFault &&
         head.substr(0, row.size).find(delimiter) != std::string_view::npos;
}

}  // namespace

Result<FoundDialect> FindDialect(std::string_view head, bool is_all, const HeaderTest& is_header) {
  FoundDialect found;
  while (true) {
    const std::size_t end = head.find_first_of("\r\n", found.skip);
    if (end == std::string_view::npos) break;
    const std::string_view line = head.substr(found.skip, end - found.skip);
    const bool is_hint = found.skip == 0 && line.size() == 5 && line.starts_with("sep=");
    // A blank line of tabs may be the first row of a table; one of nothing is not.
    if (!is_hint && !line.empty()) break;
    found.skip = end + 1;
    if (!is_hint) continue;
    if (head.substr(end).starts_with("\r\n")) ++found.skip;
    found.dialect = {line.back(), QuotesOf(line.back())};
    return found;
  }
  const std::string_view rows = head.substr(found.skip);
  if (const char delimiter = OwnDelimiter(rows); delimiter != '\0') {
    found.dialect = {delimiter, Quotes::kStrict};
    return found;
  }
  const auto rank = [](const Fit& fit) { return std::tuple(fit.is_header, fit.same, fit.divided); };
  const Fit* best = nullptr;
  std::array<Fit, kDelimiters.size()> fits;
  for (std::size_t i = 0; i < fits.size(); ++i) {
    const char delimiter = kDelimiters[i];
    fits[i] = TryDialect({delimiter, QuotesOf(delimiter)}, rows, is_all, is_header);
    if (best == nullptr || rank(fits[i]) > rank(*best)) best = &fits[i];
  }
  const bool divides = best->divided > 0 && best->divided * kOutOf >= best->rows * (kOutOf - 1);
  if (best->is_header || divides) {
    found.dialect = best->dialect;
    return found;
  }
  for (const char delimiter : kDelimiters) {
    if (!HasFaultAtFirst(rows, is_all, delimiter)) continue;
    found.dialect = {delimiter, Quotes::kStrict};
    return found;
  }
  return InvalidArgument(
      "no tab, comma, semicolon or bar divides the lines into columns; a table of terms has at "
      "least two");
}

}  // namespace crosswalk::exchange
