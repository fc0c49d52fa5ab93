// The dictionaries that the build makes the bilingual files of.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_GLOSS_SOURCES_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_GLOSS_SOURCES_H_

#include <filesystem>
#include <functional>
#include <string_view>

#include "glossary/base/status.h"
#include "glossary/mine/evidence/bilingual_file.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Calls `line` for each line, without its end, and its number from 1. INVALID_ARGUMENT naming the
// line where it is not UTF-8.
Status ReadTextLines(const std::filesystem::path& path,
                     const std::function<Status(std::string_view line, std::size_t number)>& line);

// Adds glosses to words of one language, which it folds as they will be looked up.
class GlossCollector {
 public:
  GlossCollector(const script::Folder& folder, text::Language language)
      : folder_(&folder), language_(language) {}

  // Glosses without meaning, or that are explanations rather than renderings (more than four words
  // of meaning), are left out, as are words longer than any term's part.
  void Add(std::string_view word, std::string_view english, bool weak);
  const GlossList& words() const { return words_; }

 private:
  const script::Folder* folder_;
  text::Language language_;
  script::FoldedText folded_;
  GlossList words_;
};

// EDICT (and COMPDIC, which has its form), in UTF-8: `word [reading] /(pos) gloss/gloss/`. Under
// zh only words of Han characters alone are taken, and readings never.
Status AddEdict(const std::filesystem::path& file, GlossCollector& zh, GlossCollector& ja);

// Unihan's readings: the lines of kDefinition, for zh; weak.
Status AddUnihanDefinitions(const std::filesystem::path& file, GlossCollector& zh);

// Our own tables: `word<TAB>gloss/gloss`, `#` begins a comment line. INVALID_ARGUMENT naming the
// line. Either collector may be null.
Status AddOwnGlosses(const std::filesystem::path& file, GlossCollector* zh, GlossCollector* ja);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_GLOSS_SOURCES_H_
