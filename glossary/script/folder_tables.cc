#include "glossary/script/folder_tables.h"

#include "glossary/script/reviewed.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

void AppendTo(std::string& bytes, const Dictionary& dictionary) {
  for (const DictionaryEntry& entry : dictionary) {
    bytes.append(entry.key).push_back('\t');
    for (const std::string& value : entry.values) bytes.append(value).push_back(' ');
    bytes.push_back('\n');
  }
}

}  // namespace

Result<std::unique_ptr<Folder::Tables>> Folder::Tables::Create(
    const std::filesystem::path& folder) {
  CROSSWALK_ASSIGN(const auto characters, CharacterDictionaries::Read(folder));
  CROSSWALK_ASSIGN(const auto to_taiwan, ReadDictionary(folder, "TWPhrases"));
  CROSSWALK_ASSIGN(const auto to_mainland, ReadDictionary(folder, "TWPhrasesRev"));

  FoldTable zh(ChineseFold(characters));
  RegionalVocabulary regional(to_taiwan, to_mainland, zh);
  std::unique_ptr<Tables> tables(new Tables{.zh = std::move(zh),
                                            .ja = FoldTable(JapaneseFold(characters)),
                                            .other = FoldTable(HanMap()),
                                            .writing = WritingJudge(characters),
                                            .regional = std::move(regional),
                                            .hash_input = "",
                                            .hash = ""});
  std::string& bytes = tables->hash_input;
  for (const Dictionary* dictionary :
       {&characters.traditional_to_simplified, &characters.simplified_to_traditional,
        &characters.taiwan, &characters.hong_kong, &characters.japan, &to_taiwan, &to_mainland}) {
    AppendTo(bytes, *dictionary);
  }
  for (const std::string_view list : {ZhKept(), ZhVariants(), JaVariants(),
                                      script::DifferentWords(), KeptForms(), AlsoTraditional()}) {
    bytes.append(list);
  }
  return tables;
}

}  // namespace crosswalk::script
