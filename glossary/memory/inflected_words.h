// Whether words of a text are an inflected form of a term.
#ifndef CROSSWALK_GLOSSARY_MEMORY_INFLECTED_WORDS_H_
#define CROSSWALK_GLOSSARY_MEMORY_INFLECTED_WORDS_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/token.h"

namespace crosswalk::memory {

// The runs of tokens of one text by the key under which inflected spellings meet. One thread; the
// text, well-formed UTF-8, and the folder outlive it.
class InflectedWords {
 public:
  InflectedWords(std::string_view text, text::Language language, const script::Folder& folder);

  // Whether a run of about as many tokens as the term has shares its inflected key.
  bool Hold(std::string_view term);

 private:
  const std::unordered_set<std::string>& RunsOf(std::size_t count);

  std::string_view text_;
  text::Language language_;
  const script::Folder& folder_;
  std::vector<text::Token> tokens_;                              // without white space
  std::map<std::size_t, std::unordered_set<std::string>> runs_;  // by the number of tokens
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_INFLECTED_WORDS_H_
