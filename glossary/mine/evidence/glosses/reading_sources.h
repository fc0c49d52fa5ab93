// The dictionaries that the build makes the files of readings of.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_READING_SOURCES_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_READING_SOURCES_H_

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "glossary/base/status.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Gathers readings of words of one language, which it folds as they will be looked up.
class ReadingCollector {
 public:
  ReadingCollector(const script::Folder& folder, text::Language language)
      : folder_(&folder), language_(language) {}

  // `kind` is one of readings_file.h. Readings of the folded character itself come first. Beyond a
  // dozen they are left out.
  void Add(std::string_view word, char kind, std::string_view phones);
  // The words with their bytes as readings_file.h has them.
  const std::map<std::u32string, std::string>& words() const { return words_; }

 private:
  const script::Folder* folder_;
  text::Language language_;
  script::FoldedText folded_;
  std::map<std::u32string, std::string> words_;
};

// A syllable of pinyin without its tone, in ASCII; a ü is a u. Empty where it is none.
std::string WithoutTone(std::string_view pinyin);

// Unihan's readings: kMandarin, kHanyuPinlu and kCantonese.
Status AddUnihanReadings(const std::filesystem::path& file, ReadingCollector& collector);

// KANJIDIC in UTF-8: on, kun and the readings in names.
Status AddKanjidic(const std::filesystem::path& file, ReadingCollector& collector);

// EDICT in UTF-8: the readings of its words with Han characters.
Status AddEdictReadings(const std::filesystem::path& file, ReadingCollector& collector);

// Tables of IPADIC in UTF-8: the readings of words with Han characters.
Status AddIpadicReadings(const std::filesystem::path& file, ReadingCollector& collector);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_GLOSSES_READING_SOURCES_H_
