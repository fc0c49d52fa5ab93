// Prints words in their context.
#ifndef CROSSWALK_CLIENT_COMMAND_CONCORDANCE_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_CONCORDANCE_TEXT_H_

#include <cstddef>
#include <string>

#include "client/terminal/style.h"
#include "crosswalk/v1/match.pb.h"

namespace crosswalk::command {

// The text of a hit on one line of at most `width` columns, the first highlighted word in the same
// column in every line; `width` 0: the whole text. Highlighted words are bold, and without colour
// stand in brackets.
std::string InContext(const v1::ConcordanceHit& hit, const terminal::Style& style,
                      std::size_t width);

// For a person: for each hit the words in their context, its texts in other languages, and where it
// comes from.
std::string ConcordanceText(const v1::ConcordanceResponse& reply, const terminal::Style& style,
                            std::size_t width);

// One line a hit and target; a hit without targets has one line with empty target fields.
std::string ConcordanceTsvHeader();
std::string ConcordanceTsv(const std::string& query, const v1::ConcordanceResponse& reply);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_CONCORDANCE_TEXT_H_
