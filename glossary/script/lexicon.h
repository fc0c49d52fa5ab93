// The words of a language with their costs, made at build time from Debian's dictionaries and
// mapped at run time.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_
#define CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_

#include <cstdint>
#include <filesystem>
#include <optional>
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
  std::uint32_t size() const { return trie_->size(); }

 private:
  Lexicon(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
  std::optional<text::Trie> trie_;
  const Word* words_ = nullptr;
};

// Folder that holds the lexicons: CROSSWALK_SHARE from the environment, else `../share/crosswalk`
// beside the program, which serves a build and an installation alike.
std::filesystem::path DataFolder();

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICON_H_
