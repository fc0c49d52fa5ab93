// What a dictionary says to a term and its English: which words of the one the other translates.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_H_

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/mine/evidence/english_words.h"
#include "glossary/mine/evidence/word_file.h"

namespace crosswalk::mine {

// Code points [begin, end) of a run that the dictionary renders by words of the English.
struct Explained {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t english;  // bit i: word i of EnglishWords
  // 0 to 1: 1 where a whole gloss stands in the English, less where a part of one does, and for
  // single characters of a character dictionary.
  float likeness;
};

// Words of Chinese or Japanese with the stems of their English glosses, made at build time and
// mapped. Immutable; threads share one.
class Bilingual {
 public:
  // `path` is `zh-en.glosses` or `ja-en.glosses` in the program's data folder. NOT_FOUND where it
  // is missing, DATA_LOSS where it is damaged.
  static Result<Bilingual> Open(const std::filesystem::path& path);

  // All words of the run, longest and shorter, that translate something of the English; by begin,
  // then by end. `run` is folded under the dictionary's language; beyond its first 64 Ki code
  // points nothing is looked at. Some 0.1 µs a character of the run.
  void Explain(std::u32string_view run, const EnglishWords& english,
               std::vector<Explained>& out) const;

  bool Has(std::u32string_view word) const { return words_.Find(word).has_value(); }
  std::uint32_t size() const { return words_.size(); }

 private:
  explicit Bilingual(WordFile words) : words_(std::move(words)) {}

  WordFile words_;
};

// What the dictionary says for a term that begins at one place of a run and goes on to its end.
struct EdgeGlosses {
  // Characters from here on that are rendered, each word weighed by its likeness; words that
  // overlap count once.
  float explained = 0;
  // English words that something from here on renders, by likeness: surely (0.5 and above), or
  // perhaps.
  std::uint32_t inside = 0;
  std::uint32_t perhaps_inside = 0;
  // Those that a word beginning here renders, and the characters of the longest such word.
  std::uint32_t first = 0;
  std::uint32_t first_length = 0;
  // Those that a word ending here renders: where `left_out & ~inside` is not 0 the term begins
  // further left. `left_length` as above.
  std::uint32_t left_out = 0;
  std::uint32_t left_length = 0;
  // Characters of the longest word that begins before here and ends behind here: the place lies
  // inside of it.
  std::uint32_t crossed = 0;
};

// For every place of the run, its end included: run.size() + 1 entries. From what Explain() found.
std::vector<EdgeGlosses> GlossesAtEdges(std::u32string_view run,
                                        const std::vector<Explained>& explained);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_H_
