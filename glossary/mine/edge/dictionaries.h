// The dictionaries that mining reads with.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_

#include <filesystem>

#include "glossary/base/status.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// Mapped, so opened in no time. Immutable; threads share them.
struct Dictionaries {
  script::Lexicon zh;
  script::Lexicon ja;
  script::Lexicon en;

  // NOT_FOUND where one is missing in `data_folder`.
  static Result<Dictionaries> Open(const std::filesystem::path& data_folder);
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_
