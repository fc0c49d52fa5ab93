// For each code point, in one array a language: what it folds to and how to treat it.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_FOLD_TABLE_H_
#define CROSSWALK_GLOSSARY_SCRIPT_FOLD_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/script/han.h"
#include "glossary/text/character.h"

namespace crosswalk::script {

// U+30FB, the one that all middle dots become.
constexpr char32_t kMiddleDot = 0x30FB;
constexpr char32_t kProlongedMark = 0x30FC;

// · ・ ‧ • ･ and their like.
bool IsMiddleDot(char32_t code);

// Folds clusters: a character with what joins it or vanishes into it. Immutable.
class FoldTable {
 public:
  using CharacterClass = text::CharacterClass;

  // `han` is applied behind NFKC_Casefold.
  explicit FoldTable(const HanMap& han);

  // What a code point is to the fold, in 32 bits.
  struct Entry {
    std::uint32_t bits;
    char32_t code() const { return bits & 0x1FFFFF; }
    CharacterClass character_class() const { return CharacterClass(bits >> 21 & 31); }
    // Folds to code() alone, unless something that continues follows.
    bool simple() const { return (bits & kNotSimple) == 0; }
    // Joins the character before it, or vanishes.
    bool continues() const { return (bits & kContinues) != 0; }
  };

  Entry operator[](char32_t code) const {
    if (code < kCovered) [[likely]] {
      const Entry entry{entries_[code]};
      return (entry.bits & kUnknown) == 0 ? entry : Ask(code);
    }
    return Ask(code);
  }

  // Folds one cluster, in UTF-8. Appends to `out`, which it clears first.
  void FoldCluster(std::string_view cluster, std::u32string& out) const;

  // The bytes from which the table came, for hashing.
  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(entries_.data()),
            entries_.size() * sizeof(std::uint32_t)};
  }

 private:
  static constexpr char32_t kCovered = 0x33480;  // behind the last Han extension of plane 3
  static constexpr std::uint32_t kContinues = 1u << 26;
  static constexpr std::uint32_t kSlow = 1u << 27;
  static constexpr std::uint32_t kUnknown = 1u << 28;
  static constexpr std::uint32_t kNotSimple = kContinues | kSlow;

  Entry Ask(char32_t code) const;
  char32_t Mapped(char32_t code) const;

  std::vector<std::uint32_t> entries_;
  HanMap han_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_FOLD_TABLE_H_
