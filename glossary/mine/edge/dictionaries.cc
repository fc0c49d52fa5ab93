#include "glossary/mine/edge/dictionaries.h"

#include <utility>

namespace crosswalk::mine {

Result<Dictionaries> Dictionaries::Open(const std::filesystem::path& data_folder) {
  CROSSWALK_ASSIGN(auto zh, script::Lexicon::Open(data_folder / "zh.lexicon"));
  CROSSWALK_ASSIGN(auto ja, script::Lexicon::Open(data_folder / "ja.lexicon"));
  CROSSWALK_ASSIGN(auto en, script::Lexicon::Open(data_folder / "en.lexicon"));
  CROSSWALK_ASSIGN(auto zh_glosses, Bilingual::Open(data_folder / "zh-en.glosses"));
  CROSSWALK_ASSIGN(auto ja_glosses, Bilingual::Open(data_folder / "ja-en.glosses"));
  CROSSWALK_ASSIGN(auto zh_names, NameEdges::Open(data_folder / "zh.readings"));
  CROSSWALK_ASSIGN(auto ja_names, NameEdges::Open(data_folder / "ja.readings"));
  return Dictionaries{std::move(zh),         std::move(ja),         std::move(en),
                      std::move(zh_glosses), std::move(ja_glosses), std::move(zh_names),
                      std::move(ja_names)};
}

}  // namespace crosswalk::mine
