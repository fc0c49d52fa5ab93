// The file of readings: a word's bytes are its readings, each a letter for its kind and phones,
// ended by a zero byte.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_READINGS_FILE_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_READINGS_FILE_H_

#include "glossary/mine/evidence/word_file.h"

namespace crosswalk::mine {

constexpr WordFileMagic kReadingsMagic = {'C', 'W', 'r', 'e', 'a', 'd', '\r', '\n'};
constexpr std::uint32_t kReadingsVersion = 1;

constexpr char kMandarinReading = 'm';
constexpr char kCantoneseReading = 'c';
constexpr char kJapaneseReading = 'j';

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_READINGS_FILE_H_
