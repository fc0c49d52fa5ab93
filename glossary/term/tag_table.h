// Language tags of one request, each read once.
#ifndef CROSSWALK_GLOSSARY_TERM_TAG_TABLE_H_
#define CROSSWALK_GLOSSARY_TERM_TAG_TABLE_H_

#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// Reading a tag costs more than comparing it, and a request meets the same dozen again and again.
// One thread; references live as long as the table.
class TagTable {
 public:
  // The tag; no language where `raw` is not a tag at all.
  const text::LanguageTag& Read(std::string_view raw);

 private:
  std::deque<std::pair<std::string, text::LanguageTag>> tags_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_TAG_TABLE_H_
