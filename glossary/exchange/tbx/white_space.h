// White space in the texts of XML files, which are indented by programs.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_WHITE_SPACE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_WHITE_SPACE_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange::tbx {

// A term in one line: each run of blanks, tabs and line ends is one blank, none stands at the ends.
void TidyTerm(std::string& text);

// A text of one or more lines: nothing blank at the ends; a line end followed by an indent was made
// by a program and is one blank; empty lines are one. Other line ends, and blanks within a line,
// stay.
void TidyStatement(std::string& text);

// Whether there is nothing but blanks, tabs and line ends.
bool IsBlank(std::string_view text);

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_WHITE_SPACE_H_
