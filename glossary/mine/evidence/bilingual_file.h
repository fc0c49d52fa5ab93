// The file of a bilingual dictionary: a word's bytes are the stems of its glosses, 4 bytes each.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_FILE_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_FILE_H_

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "glossary/mine/evidence/english_words.h"
#include "glossary/mine/evidence/word_file.h"

namespace crosswalk::mine {

constexpr WordFileMagic kBilingualMagic = {'C', 'W', 'g', 'l', 'o', 's', '\r', '\n'};
constexpr std::uint32_t kBilingualVersion = 1;

// A stem in the file: a StemKey with two flags.
constexpr std::uint32_t kLastStem = 1u << 31;   // of its gloss
constexpr std::uint32_t kWeakGloss = 1u << 30;  // of a character dictionary: less to be believed
static_assert(kStemKeyBits == 30);

// One rendering of a word: the keys of its English words that carry meaning, in order.
struct Gloss {
  std::vector<StemKey> stems;
  bool weak = false;

  auto operator<=>(const Gloss&) const = default;
};

using GlossList = std::map<std::u32string, std::set<Gloss>>;

// Reads an English gloss into one; no stems where nothing in it carries meaning. What stands in
// parentheses is left out. A leading or closing hyphen (`non-`, `-ize`) makes it a part of a word.
Gloss ReadGloss(std::string_view english);

// The bytes of a dictionary file. Words are as they are looked up; none empty.
std::string BilingualBytes(const GlossList& words);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_BILINGUAL_FILE_H_
