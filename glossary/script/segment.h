// The cheapest reading of a text in words of a lexicon, and what it says about the edges of a span.
//
// A doubtful span (域名 inside 区域名称) is found so:
//   Segmenter segmenter(lexicon);                  // one a thread, kept
//   segmenter.Read(folded.chars, extra);           // `extra`: the glossary's terms found in the
//   text if (segmenter.IsDoubtful(begin, end)) …        // positions in code points of folded.chars
#ifndef CROSSWALK_GLOSSARY_SCRIPT_SEGMENT_H_
#define CROSSWALK_GLOSSARY_SCRIPT_SEGMENT_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "glossary/script/lexicon.h"

namespace crosswalk::script {

// Cost of a word that a glossary has: in a text of its subject a term is one word of some 20,000.
constexpr std::uint16_t kGlossaryWordCost = 1000;

// A word that the text may be read with beside those of the lexicon; code points [begin, end).
struct ExtraWord {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint16_t cost = kGlossaryWordCost;
};

// A word of a reading, code points [begin, end). `known`: the lexicon or the extra words have it;
// for the others, and for extra words that the lexicon lacks, the class is kOther.
struct ReadWord {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint16_t cost;
  WordClass word_class;
  bool known;
};

// Finds cheapest readings (unigram Viterbi). A word of Latin letters, a number, a katakana run and
// a run of white space are never cut, each other character that no word covers is a word of its
// own, dearer than any known one. Linear in the text, some 50 ns a character; reuses its memory.
// Not for two threads at once; the lexicon must outlive it.
class Segmenter {
 public:
  explicit Segmenter(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // Reads `folded` (as Folder::Fold makes it for the lexicon's language; at most a million code
  // points) and replaces the former reading. `extra` ascends by begin; entries that leave the text
  // are ignored. Both views must stay as long as the answers below are asked for. An extra word
  // that the lexicon has too takes the lower of the two costs.
  void Read(std::u32string_view folded, std::span<const ExtraWord> extra = {});

  // The cheapest reading, in order, covering the text. Of two equally cheap ones that with the
  // longer word at the end.
  const std::vector<ReadWord>& words() const { return words_; }
  // Sum of the words' costs.
  std::uint32_t cost() const { return reading_.best.empty() ? 0 : reading_.best.back(); }

  // Whether a word of the cheapest reading begins or ends at `position`, at most the text's size.
  bool IsBorder(std::uint32_t position) const;
  // The cost of the cheapest reading with a border at `begin` and one at `end`: cost() where it has
  // them anyway. UINT32_MAX where one lies inside a run that is never cut.
  std::uint32_t CostWithBorders(std::uint32_t begin, std::uint32_t end);

  // Whether the span [begin, end) has an edge inside a word of the cheapest reading. A longer word
  // does not make it doubtful if it contains the whole span and its own cheapest parts leave the
  // span whole (回调 in 回调|函数), and so on inwards.
  bool IsDoubtful(std::uint32_t begin, std::uint32_t end);

 private:
  // Of the text from `origin` on: for each position the lowest cost to get there, and the word that
  // does it.
  struct Reading {
    std::uint32_t origin = 0;
    std::vector<std::uint32_t> best;
    std::vector<ReadWord> last;
  };

  void MarkRuns();
  // The first extra word that begins at `begin` or behind it.
  std::span<const ExtraWord>::iterator FirstExtra(std::uint32_t begin) const;
  // Reads [begin, end), without the word that is all of it where `in_parts`.
  void Find(std::uint32_t begin, std::uint32_t end, bool in_parts, Reading& reading) const;
  void RelaxFrom(std::uint32_t at, std::uint32_t begin, std::uint32_t end, bool in_parts,
                 Reading& reading) const;
  static void Collect(const Reading& reading, std::vector<ReadWord>& words);
  // Whether [begin, end) is known words of two or more characters, one behind the other.
  bool MadeOfWords(std::uint32_t begin, std::uint32_t end) const;
  // Whether the words, which cover the span, cut it; `depth` bounds the way inwards.
  bool CutsSpan(const std::vector<ReadWord>& words, std::uint32_t begin, std::uint32_t end,
                int depth);

  const Lexicon* lexicon_;
  std::u32string_view text_;
  std::span<const ExtraWord> extra_;
  // For each position where the run that begins there ends; kInside inside a run, where no word
  // ends.
  std::vector<std::uint32_t> run_end_;
  std::vector<std::uint16_t> run_cost_;
  Reading reading_;
  Reading part_;
  std::vector<ReadWord> words_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_SEGMENT_H_
