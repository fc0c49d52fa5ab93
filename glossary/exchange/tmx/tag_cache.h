// Language tags, each read once.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TAG_CACHE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TAG_CACHE_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {

// What a word of a file says of a language.
struct FileTag {
  std::string key;  // the tag in its one form; for a word that is none, the word in lower case
  std::string without_region;
  std::string primary;
  bool is_language = false;  // false for `*all*`, mul, x-none
  bool is_tag = false;       // false for what cannot be read as a tag
};

// A file has few tags, and says them millions of times. One thread.
class TagCache {
 public:
  // Valid until Trim.
  const FileTag& Get(std::string_view word);
  // Forgets all where a file has absurdly many tags.
  void Trim();

 private:
  std::map<std::string, FileTag, std::less<>> tags_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TAG_CACHE_H_
