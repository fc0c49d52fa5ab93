// The words of a language with their costs, made at build time from Debian's dictionaries and
// mapped at run time.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_
#define CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "glossary/base/mapped_file.h"
#include "glossary/base/status.h"
#include "glossary/text/trie.h"

namespace crosswalk::script {

// Coarse part of speech; what a dictionary says beyond that is not kept.
enum class WordClass : std::uint8_t {
  kOther,
  kNoun,
  kProperNoun,
  kPerson,
  kPlace,
  kOrganisation,
  kVerb,
  kAdjective,
  kAdverb,
  kPronoun,
  kNumeral,
  kMeasure,
  kPreposition,
  kConjunction,
  kParticle,
  kAuxiliary,
  kPrefix,
  kSuffix,
  kInterjection
};

// A word's entry. Cost is −ln of its share of running text, in 1/100; lower is commoner. For zh the
// share is jieba's count over the sum of all; for ja that in the texts of IPADIC's bigram model,
// every character behind the first being made cheaper alike, which changes no reading; for en what
// Zipf's law says of the grade.
struct Word {
  std::uint16_t cost;
  WordClass word_class;
  std::uint8_t grade;  // English: scowl's size (10 commonest to 95), 0 elsewhere
};

// Words of one language. zh: jieba's list folded (kZh); ja: IPADIC folded (kJa); en: scowl, as
// spelt there. Immutable; threads share one.
class Lexicon {
 public:
  // `path` is `zh.lexicon`, `ja.lexicon` or `en.lexicon` in the program's data folder. NOT_FOUND
  // where it is missing, DATA_LOSS where it is damaged.
  static Result<Lexicon> Open(const std::filesystem::path& path);

  std::optional<Word> Find(std::u32string_view word) const;
  // Words that `text` begins with, shortest first.
  template <typename Found>
  void Prefixes(std::u32string_view text, Found&& found) const {
    trie_->Prefixes(
        text, [&](std::size_t length, std::uint32_t number) { found(length, words_[number]); });
  }
  // False where no word has `left` and `right` next to each other, so that none crosses the place
  // between them; true may be wrong.
  bool MayJoin(char32_t left, char32_t right) const {
    const std::uint64_t bit = PairHash(left, right) >> pair_shift_;
    return (pairs_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  std::uint32_t size() const { return trie_->size(); }
  // Of the longest word, in code points.
  std::uint32_t longest() const { return trie_->longest(); }

 private:
  friend std::string LexiconBytes(const std::map<std::u32string, Word>& words);

  Lexicon(MappedFile file) : file_(std::move(file)) {}
  static std::uint64_t PairHash(char32_t left, char32_t right) {
    return (std::uint64_t{left} << 21 ^ right) * 0x9E3779B97F4A7C15u;
  }

  MappedFile file_;
  std::optional<text::Trie> trie_;
  const Word* words_ = nullptr;
  const std::uint64_t* pairs_ = nullptr;
  std::uint32_t pair_shift_ = 0;  // from a hash to a bit of the filter
};

// Folder that holds the lexicons: CROSSWALK_SHARE from the environment, else `../share/crosswalk`
// beside the program, which serves a build and an installation alike.
std::filesystem::path DataFolder();

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_
