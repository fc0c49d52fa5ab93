// A token of Latin script, cut where its capitals, digits and marks say so.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_CHUNKS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_CHUNKS_H_

#include <string_view>
#include <vector>

#include "glossary/mine/restore/word_grades.h"

namespace crosswalk::mine {

enum class ChunkKind {
  kWord,      // Institute, with one capital
  kSmall,     // small letters alone
  kCapitals,  // AI, F
  kName,      // a name with inner capitals, known or by its shape: YouTube, McDonald
  kNumber,    // 42001, 4.0
  kMark       // any other character
};

struct Chunk {
  std::u32string_view text;
  ChunkKind kind;
};

// HiroshimaAIProcess: Hiroshima|AI|Process; GoogleDeepMind: Google|DeepMind; AIforScience:
// AI|for|Science. The chunks cover the token.
std::vector<Chunk> Chunks(std::u32string_view token, const WordGrades& words);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_CHUNKS_H_
