// A source text for a test.
#ifndef CROSSWALK_TESTS_GLOSSARY_MINE_SOURCE_SOURCE_OF_H_
#define CROSSWALK_TESTS_GLOSSARY_MINE_SOURCE_SOURCE_OF_H_

#include <memory>
#include <string_view>

#include "glossary/mine/source/source_text.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

inline SourceText SourceOf(std::string_view utf8) {
  static const std::shared_ptr<const script::Folder> folder = *script::Folder::Create();
  return SourceText(utf8, *folder);
}

}  // namespace crosswalk::mine

#endif  // CROSSWALK_TESTS_GLOSSARY_MINE_SOURCE_SOURCE_OF_H_
