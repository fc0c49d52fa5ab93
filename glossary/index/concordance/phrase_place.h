// Finds the phrases of a query in a text.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_PHRASE_PLACE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_PHRASE_PLACE_H_

#include <cstddef>
#include <vector>

#include "glossary/index/concordance/concordance_query.h"
#include "glossary/index/concordance/segment_words.h"

namespace crosswalk::index {

// Where the phrase ends that begins with the word numbered `at`: the number of the word behind it,
// 0 where it does not stand there. A joined word counts as itself or as its parts.
std::size_t EndOfPhrase(const std::vector<TextWord>& words, std::size_t at,
                        const SoughtPhrase& phrase, bool exact_words);

// Whether each phrase of the query stands somewhere in the text.
bool HasAllPhrases(const std::vector<TextWord>& words, const ConcordanceQuery& query);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_PHRASE_PLACE_H_
