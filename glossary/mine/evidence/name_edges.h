// Where a name begins, by its sound: a run of Chinese or Japanese that ends with the name, against
// the name in Latin letters.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_EDGES_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_EDGES_H_

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/mine/evidence/word_file.h"

namespace crosswalk::mine {

enum class SoundKind : std::uint8_t {
  kNone,
  kTransliteration,  // 马克·祖克柏 Mark Zuckerberg; デジタル digital
  kChineseName,   // 蔡英文 Tsai Ing-wen: pinyin, Wade-Giles or Cantonese, surname first or last
  kJapaneseName,  // 岸田文雄 Kishida Fumio; 経団連 Keidanren
};

// How well the run from one place to its end sounds like the name.
struct SoundEdge {
  float likeness = 0;  // 0 to 1; from 0.7 on it is one, if the name is not very short
  SoundKind kind = SoundKind::kNone;
  bool whole = false;  // like the whole name, not a part of it
  // How much sound agrees, a consonant counting 1: the same likeness means more in a long name.
  float sounds = 0;

  // What the sound says for the edge: below 0 it says nothing. Comparable between edges.
  // Readings of Han characters are many, so that half of a likeness is nothing there.
  float gain() const {
    return (likeness - (kind == SoundKind::kTransliteration ? 0.45f : 0.5f)) * sounds;
  }
};

// Which parts of the name the run may render.
enum class NameParts {
  kWhole,      // デジタル digital
  kPerson,     // also the first or the last word alone: 布林肯 Antony Blinken
  kAnyPrefix,  // also its first words, for a run cut before a noun: 兰德|公司 Rand Corporation
};

// The readings of characters and words, made at build time and mapped. Immutable; threads share
// one.
class NameEdges {
 public:
  // `path` is `zh.readings` or `ja.readings` in the program's data folder. NOT_FOUND where it is
  // missing, DATA_LOSS where it is damaged.
  static Result<NameEdges> Open(const std::filesystem::path& path);

  // For every place of the run (its end included), how well what begins there sounds. `run` is
  // folded under the file's language; only its last 24 characters are looked at. 20 to 50 µs.
  std::vector<SoundEdge> Judge(std::u32string_view run, std::u32string_view english,
                               NameParts parts) const;

  // The one with the greatest gain: where it begins, which is never inside a katakana
  // word, and how well it sounds. {run.size(), none}
  // where none has any.
  std::pair<std::size_t, SoundEdge> Best(std::u32string_view run, std::u32string_view english,
                                         NameParts parts) const;

  std::uint32_t size() const { return words_.size(); }

 private:
  explicit NameEdges(WordFile words) : words_(std::move(words)) {}

  WordFile words_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_NAME_EDGES_H_
