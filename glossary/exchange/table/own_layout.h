// The columns of the tables that we write.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_OWN_LAYOUT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_OWN_LAYOUT_H_

#include <optional>
#include <string>
#include <string_view>

#include "glossary/exchange/table/column.h"

namespace crosswalk::exchange {

// The head of the first column, which holds the concept's id. It says that the file is ours: that
// its columns are named as here, and that its cells are guarded (cell.h).
inline constexpr std::string_view kOwnMark = "crosswalk concept";

// The columns are those of the concept (`subject field`, `definition`, `property NAME` …), then for
// each language, named by its tag, its term (`ja`), what belongs to it (`ja status`, `ja reading`,
// `ja context`, `ja term note`, `ja term property NAME` …) and what belongs to the language
// (`ja definition`, `ja note`, `ja property NAME`). Statements have further columns where needed:
// `definition source`, `definition type`, `definition language`. A concept takes as many lines, one
// behind the other and all with its id, as its longest list has values: line n holds the n-th term
// of each language, the n-th note and so on. A term whose lists are longer than one is there again
// in each of the lines they take.
std::string OwnName(const Column& column);
// What a head of such a file names; nothing for another's.
std::optional<Column> OwnColumn(std::string_view name);

// The delimiter of a file that begins with our mark; NUL where it is not ours.
char OwnDelimiter(std::string_view head);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_OWN_LAYOUT_H_
