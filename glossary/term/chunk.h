// A stretch of folded text between two places that no word and no match crosses, and the reading of
// it that costs least.
#ifndef CROSSWALK_GLOSSARY_TERM_CHUNK_H_
#define CROSSWALK_GLOSSARY_TERM_CHUNK_H_

#include <cstdint>
#include <vector>

#include "glossary/script/fold.h"

namespace crosswalk::term {

// A word of the dictionary that the text may be read as; positions in the folded text.
struct ChunkWord {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t cost;
};

// A term that stands there.
struct ChunkTerm {
  std::uint32_t begin;
  std::uint32_t end;
};

// Reads chunks: a word lattice of dictionary words and terms, solved by dynamic programming. Keeps
// its memory between chunks; one thread at a time.
class ChunkReader {
 public:
  // Finds the cheapest reading of [begin, end) of `text`. `words` and `terms` lie inside, by begin.
  // A character that begins no word is a costly word of its own; a Latin word or a katakana run is
  // read whole. At equal cost a reading with terms wins.
  void Read(const script::FoldedText& text, std::uint32_t begin, std::uint32_t end,
            const std::vector<ChunkWord>& words, const std::vector<ChunkTerm>& terms);

  // True where the reading has no border at an edge of [begin, end), unless it lies in one word
  // that is made of it and of whole words of two characters or more (回调|函数).
  bool Doubts(std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Step {
    std::uint32_t cost;
    std::uint32_t from;  // relative to begin_
  };
  bool MadeOfWords(std::uint32_t begin, std::uint32_t end) const;

  std::uint32_t begin_ = 0;
  std::vector<Step> steps_;           // one for each border, relative to begin_
  std::vector<std::uint8_t> border_;  // of the cheapest reading
  const std::vector<ChunkWord>* words_ = nullptr;
  const std::vector<ChunkTerm>* terms_ = nullptr;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_CHUNK_H_
