#include "tests/glossary/mine/relation/relations_of.h"

#include <gtest/gtest.h>

#include <memory>

#include "glossary/mine/edge/dictionaries.h"
#include "glossary/mine/edge/read_mentions.h"
#include "glossary/mine/relation/relations.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {

std::vector<Pair> RelationPairs(std::string_view utf8, bool japanese) {
  static const std::shared_ptr<const script::Folder> folder = *script::Folder::Create();
  static const Dictionaries dictionaries = *Dictionaries::Open(script::DataFolder());
  const SourceText text(utf8, *folder);
  const auto found = ReadMentions(text, japanese, dictionaries, Cancellation());
  EXPECT_TRUE(found.ok());
  const EnglishRestorer restorer(dictionaries.en);
  WordCutter cutter(dictionaries.WordsOf(japanese), japanese);
  const EdgeFinder edges(cutter, dictionaries, japanese);
  return FindRelations(text, {edges, restorer, dictionaries.en, japanese}, found->mentions,
                       found->declarations);
}

std::vector<std::string> Relations(std::string_view utf8, std::string_view feature, bool japanese) {
  std::vector<std::string> pairs;
  for (const Pair& pair : RelationPairs(utf8, japanese)) {
    if (!feature.empty() && !pair.features.contains(std::string(feature))) continue;
    pairs.push_back(text::ToUtf8(pair.source) + "=" + text::ToUtf8(pair.target));
  }
  return pairs;
}

}  // namespace crosswalk::mine
