// The words that files use for the status of a term.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FILE_STATUS_WORD_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FILE_STATUS_WORD_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::exchange {

// What a word means, whatever its case: `preferredTerm-admn-sts` (TBX), `notRecommended` (TermWeb),
// `approved` (UTX), `forbidden` (Weblate). Every other word is admitted; unspecified for an empty
// one.
v1::TermStatus StatusOfWord(std::string_view word);

// Sets status and raw status of a term as a file says them.
void SetStatus(std::string_view word, v1::Term& term);

// The word of ISO 12620 that TBX has for a status: `preferredTerm-admn-sts` and so on; for a
// candidate and an unspecified one empty. The raw word of the term, where it still means its
// status, is for the writer to prefer.
std::string_view TbxStatus(v1::TermStatus status);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FILE_STATUS_WORD_H_
