// Gold of a mined text, and how well what was mined agrees with it.
#ifndef CROSSWALK_TESTS_QUALITY_MINING_GOLD_H_
#define CROSSWALK_TESTS_QUALITY_MINING_GOLD_H_

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::mine {

// Without quotation marks and spaces, middle dots alike, without case: how Chinese and Japanese
// terms are compared.
std::u32string PlainCjk(std::u32string_view term);
// Letters and digits without case: how English is compared.
std::u32string PlainLatin(std::u32string_view english);

// One pair that the text tells: a term and what it is paired with, each in all its right forms.
struct GoldPair {
  std::set<std::u32string> terms;   // PlainCjk
  std::set<std::u32string> others;  // PlainLatin of English, PlainCjk of a Chinese or Japanese side
  std::string written;              // the English as it should be written; empty for other sides
  bool damaged = false;             // the text writes it otherwise
  bool optional = false;            // neither asked for nor counted false
  bool hard = false;
};

// A table with the columns kind zh en_raw en_restored ja acronym char_offset line note. `note` may
// say optional, hard, alt=TERM, altb=OTHER, alten=ENGLISH.
std::vector<GoldPair> ReadGold(const std::filesystem::path& path);

struct Agreement {
  int right = 0;  // pairs mined that the gold asks for
  int mined = 0;  // pairs mined, the optional ones left out
  int found = 0;  // of the gold's
  int asked = 0;
  int restored = 0;  // of the damaged English found
  int damaged = 0;
  int broken = 0;  // undamaged English that was changed
  std::vector<std::string> wrong;
  std::vector<std::string> missed;

  double precision() const { return mined == 0 ? 0 : static_cast<double>(right) / mined; }
  double recall() const { return asked == 0 ? 0 : static_cast<double>(found) / asked; }
  double f1() const;
  void Add(const Agreement& more);
};

Agreement Compare(const std::vector<GoldPair>& gold, const std::vector<v1::Evidence>& mined);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_TESTS_QUALITY_MINING_GOLD_H_
