// The header of UTX, the glossary format of AAMT.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_HEADER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_HEADER_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange {

// What the lines in front of the first entry say.
struct UtxHeader {
  std::string source_language_tag;  // as written; empty where it says none
  std::string target_language_tag;
  // Title, description, and everything else by the file's own names: `copyright`, `license`,
  // `Dictionary ID`, `creation date`, `bidirectional` (true), `UTX` (the version).
  v1::Collection collection;
};

// Reads a line of the header, with its `#`. The first one is as in UTX 1.11 and UTX-S 1.00
// and 1.01,
//   #UTX 1.11; ja-JP/en-US; 2008-05-21T17:00:45; copyright: …; license: …; bidirectional;
// also where a `;` is missing behind the date; the others are `#name: value`, as UTX 1.20 writes
// all of them. Nothing is refused: what is not understood is kept as a description.
void ReadUtxHeaderLine(std::string_view line, bool is_first, UtxHeader& header);

// The header's lines but for the last, which names the columns, each ended with CR LF. No `;` ends
// the first: translate-toolkit takes what would follow it for a value without a name.
std::string MakeUtxHeader(std::string_view source_language_tag,
                          std::string_view target_language_tag, std::string_view title,
                          const v1::Collection& collection);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_UTX_HEADER_H_
