// One cell of a table: how it is written so that every program reads the same, and no spreadsheet
// takes it for a formula.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CELL_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CELL_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange {

// Whether there is nothing but white space in it: blanks, tabs, line ends, U+00A0, U+3000, U+FEFF.
bool IsBlankCell(std::string_view cell);
// Without that white space at its ends.
std::string_view TrimCell(std::string_view cell);

// With an apostrophe in front where a spreadsheet would read a formula, quoted or not: where the
// first character behind white space and apostrophes is one of = + - @ or their full-width forms,
// and where the cell begins with a tab, a line end or an apostrophe. Every guarded cell begins with
// an apostrophe and no other does, so that UnguardCell(GuardCell(x)) is x for every x.
std::string GuardCell(std::string_view cell);
// Without the apostrophe of GuardCell. Only for a file that we wrote: another's cell is literal.
std::string_view UnguardCell(std::string_view cell);

// Appends a cell in quotes where RFC 4180 needs them: where it holds the delimiter, a quote, a line
// end, or white space at an end.
void AppendCell(std::string_view cell, char delimiter, std::string& out);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CELL_H_
