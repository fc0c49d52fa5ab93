// The dictionaries that mining reads with.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_

#include <filesystem>

#include "glossary/base/status.h"
#include "glossary/mine/evidence/bilingual.h"
#include "glossary/mine/evidence/name_edges.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// Mapped, so opened in no time. Immutable; threads share them.
struct Dictionaries {
  script::Lexicon zh;
  script::Lexicon ja;
  script::Lexicon en;
  Bilingual zh_glosses;
  Bilingual ja_glosses;
  NameEdges zh_names;
  NameEdges ja_names;

  const script::Lexicon& WordsOf(bool japanese) const { return japanese ? ja : zh; }
  const Bilingual& GlossesOf(bool japanese) const { return japanese ? ja_glosses : zh_glosses; }
  const NameEdges& NamesOf(bool japanese) const { return japanese ? ja_names : zh_names; }

  // NOT_FOUND where one is missing in `data_folder`.
  static Result<Dictionaries> Open(const std::filesystem::path& data_folder);
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_DICTIONARIES_H_
