#include "glossary/mine/edge/dictionaries.h"

#include <utility>

namespace crosswalk::mine {

Result<Dictionaries> Dictionaries::Open(const std::filesystem::path& data_folder) {
  CROSSWALK_ASSIGN(auto zh, script::Lexicon::Open(data_folder / "zh.lexicon"));
  CROSSWALK_ASSIGN(auto ja, script::Lexicon::Open(data_folder / "ja.lexicon"));
  CROSSWALK_ASSIGN(auto en, script::Lexicon::Open(data_folder / "en.lexicon"));
  return Dictionaries{std::move(zh), std::move(ja), std::move(en)};
}

}  // namespace crosswalk::mine
