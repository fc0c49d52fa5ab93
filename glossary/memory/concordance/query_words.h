// Reads the query of a concordance.
#ifndef CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_QUERY_WORDS_H_
#define CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_QUERY_WORDS_H_

#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/concordance/concordance_query.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// The phrases of `query` (well-formed UTF-8) under `language`, each once.
//   Save "file as"    save; file, as behind each other
//   AI模型 和         ai; 模, 型 glued; 和
// What stands between two " is one phrase; outside of them each Latin word and number is one, and
// each run of Han and kana characters with nothing between. Punctuation and inline tags are passed
// over. INVALID_ARGUMENT naming `query` where it, or what stands between two ", holds no word, and
// where a " is not closed.
Result<std::vector<index::SoughtPhrase>> ReadQuery(std::string_view query, text::Language language,
                                                   const script::Folder& folder);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_CONCORDANCE_QUERY_WORDS_H_
