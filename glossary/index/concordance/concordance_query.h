// What is sought in the texts of units: the terms of a concordance, ready to be compared.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_QUERY_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crosswalk::index {

// A word as segment_words.h cuts it.
struct SoughtWord {
  std::string form;        // folded
  std::string base;        // without inflection; `form` where its language has none
  bool character = false;  // one Han or kana character
  // Stands right behind the character before it, with nothing between; else spaces, punctuation and
  // the like may stand between. False for the first.
  bool glued = false;

  friend bool operator==(const SoughtWord&, const SoughtWord&) = default;
};

// Words that follow each other in this order; at least one.
using SoughtPhrase = std::vector<SoughtWord>;

struct ConcordanceQuery {
  // Primary subtags of BCP 47: of the texts that are searched, and of a text that must stand beside
  // them. `beside` may be empty, and may be the same as `language`: then another text of it.
  std::string language;
  std::string beside;
  std::vector<SoughtPhrase> phrases;  // all of them in one text; at least one
  bool exact_words = false;           // compare forms, not bases
  // Any of these, as CaseKey() makes them; empty: all.
  std::vector<std::string> domains;
  std::vector<std::string> authors;
  // Microseconds since 1970, UTC.
  std::optional<std::int64_t> since;  // this or later
  std::optional<std::int64_t> until;  // before this
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_QUERY_H_
