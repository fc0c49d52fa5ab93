// English words reduced to what a dictionary's gloss and a term's English have in common.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_ENGLISH_WORDS_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_ENGLISH_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::mine {

// The stem of a word in lower-case ASCII: communicate, communication and communicative share one,
// as do centre and center. Cruder than a stemmer for reading: two unlike words may share a stem,
// one word's family seldom has two.
std::string EnglishStem(std::string_view word);

// What is kept of a stem, of a prefix ("non-") or of a suffix ("-ize") in a file of glosses.
using StemKey = std::uint32_t;
constexpr std::uint32_t kStemKeyBits = 30;
StemKey KeyOfStem(std::string_view stem);

// Articles, prepositions, conjunctions and the like, in lower case.
bool CarriesNoMeaning(std::string_view word);

// Latin letters without their marks, in lower case; all else becomes a space. A possessive 's goes.
std::string PlainEnglish(std::u32string_view english);
// The same in UTF-8.
std::string PlainEnglish(std::string_view english);

// The words of an English term that carry meaning, in order; those of `the` and `of` are left out,
// and so is what comes after the 32nd.
class EnglishWords {
 public:
  explicit EnglishWords(std::u32string_view english);

  // A way to meet one of the words: by its stem (weight 1), or by a part: non- and linear of
  // nonlinear.
  struct Key {
    StemKey key;
    std::uint8_t word;  // which word of the term
    float weight;
  };

  std::size_t size() const { return words_.size(); }
  // In lower case.
  const std::string& word(std::size_t i) const { return words_[i]; }
  // Ascending by key.
  const std::vector<Key>& keys() const { return keys_; }

 private:
  void AddKeys(const std::string& word);

  std::vector<std::string> words_;
  std::vector<Key> keys_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_ENGLISH_WORDS_H_
