// A query, folded under every language that it may be in.
#ifndef CROSSWALK_GLOSSARY_TERM_QUERY_H_
#define CROSSWALK_GLOSSARY_TERM_QUERY_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/term_piece.h"
#include "glossary/script/fold.h"
#include "glossary/term/tag_table.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// A key and the languages whose terms it may meet. Languages under which the query folds alike
// share one.
struct QueryKey {
  std::string key;
  std::vector<text::Language> languages;

  bool Covers(text::Language language) const;
};

// What is asked for. A value; threads may share a const one.
//
// A query tagged zh is held against Chinese terms, one without tag against all. A query that is
// wholly Latin (LSTC) is, tagged en, zh or ja or not at all, held against terms of these three: an
// acronym is written alike in all of them.
class Query {
 public:
  // INVALID_ARGUMENT where nothing is left of `text` (the query itself, well-formed UTF-8) after
  // folding.
  static Result<Query> Create(std::string_view text, const text::LanguageTag& tag,
                              const script::Folder& folder);

  const std::string& nfc() const { return nfc_; }
  const text::LanguageTag& tag() const { return tag_; }
  const std::vector<text::Language>& languages() const { return languages_; }
  const std::vector<QueryKey>& keys() const { return keys_; }
  bool Covers(text::Language language) const;
  // Holds letters, and: no Han or kana.
  bool has_latin() const { return has_latin_; }
  bool is_latin() const { return is_latin_; }
  // Whether a term tagged `own` may answer: its language is searched, and where the query is in a
  // language without rules of its own (fr), it is that one.
  bool Admits(const text::LanguageTag& own) const;
  // How far the variant of a term is from the query's, 0 nearest; 0 for all without a tag.
  std::uint8_t Closeness(const text::LanguageTag& own) const;

 private:
  std::string nfc_;
  text::LanguageTag tag_;
  std::vector<text::Language> languages_;
  std::vector<QueryKey> keys_;
  bool has_latin_ = false;
  bool is_latin_ = false;
};

// The keys of `text` under `languages`, equal ones together, empty ones left out.
std::vector<QueryKey> FoldUnder(std::string_view text, const std::vector<text::Language>& languages,
                                const script::Folder& folder);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_QUERY_H_
