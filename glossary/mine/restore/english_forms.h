// English as texts write it with its spaces and hyphens: a form seen whole beats any rule.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_FORMS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_FORMS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crosswalk::mine {

// Spellings of two words or more, counted under their LatinKey. What it answers depends on the set
// of texts alone, not on their order: counts add up, of equally frequent spellings the first by
// code point answers, and where there are too many keys those with the smallest hashes stay. One
// thread at a time; when all is learnt, any number.
class EnglishForms {
 public:
  // At most this many keys are kept, some 100 bytes each.
  static constexpr std::size_t kMostKeys = 200000;

  // All that a text writes with spaces or hyphens: each sequence of at most eight words of a run of
  // English up to 12 words; of longer runs, which are prose, the hyphenated and capitalised ones.
  void Learn(std::u32string_view text);
  // The same, for the keys whose hash is in `wanted` only.
  void Learn(std::u32string_view text, const std::unordered_set<std::uint64_t>& wanted);
  // A term of a glossary; it counts as much as `times` mentions.
  void LearnForm(std::u32string_view form, std::size_t times = 100);
  // Adds what another has learnt.
  void Join(const EnglishForms& other);

  // The most frequent spelling under `key` (LatinKey); empty where there is none.
  std::u32string_view Find(std::u32string_view key) const;
  bool empty() const { return forms_.empty(); }

  static std::uint64_t Hash(std::u32string_view key);

 private:
  void Count(std::uint64_t hash, std::u32string_view form, std::size_t times);
  void LearnRuns(std::u32string_view text, const std::unordered_set<std::uint64_t>* wanted);

  // By hash, so that the largest is the first to go.
  std::map<std::uint64_t, std::map<std::u32string, std::size_t, std::less<>>> forms_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_FORMS_H_
