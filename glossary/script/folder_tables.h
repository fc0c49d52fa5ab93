// What a Folder holds.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_FOLDER_TABLES_H_
#define CROSSWALK_GLOSSARY_SCRIPT_FOLDER_TABLES_H_

#include <filesystem>
#include <memory>
#include <string>

#include "glossary/script/fold.h"
#include "glossary/script/fold_table.h"
#include "glossary/script/regional.h"
#include "glossary/script/writing.h"

namespace crosswalk::script {

struct Folder::Tables {
  // Reads OpenCC's dictionaries in `folder`. UNAVAILABLE where that fails.
  static Result<std::unique_ptr<Tables>> Create(const std::filesystem::path& folder);

  const FoldTable& For(text::Language language) const {
    switch (language) {
      case text::Language::kZh:
        return zh;
      case text::Language::kJa:
        return ja;
      default:
        return other;
    }
  }

  FoldTable zh, ja, other;
  WritingJudge writing;
  RegionalVocabulary regional;
  std::string hash_input;  // the dictionaries and lists, until `hash` is made of them
  std::string hash;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_FOLDER_TABLES_H_
