// Folding: reducing a text to the key under which its spellings meet, with a map back to the
// original. The rules are those of ARCHITECTURE.md, "Folding".
#ifndef CROSSWALK_GLOSSARY_SCRIPT_FOLD_H_
#define CROSSWALK_GLOSSARY_SCRIPT_FOLD_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/token.h"

namespace crosswalk::script {

// A folded text; arrays of one length, an entry for each folded code point.
struct FoldedText {
  std::u32string chars;
  // Bytes of the original that the folded code point stands for, [begin, end): borders of code
  // points, ascending. What folding dropped belongs to the entry before it, or to none.
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> end;
  std::vector<std::uint8_t> flags;  // FoldFlag
  std::vector<text::TokenKind> kind;

  void clear();
};

enum FoldFlag : std::uint8_t {
  kMayBegin = 1,  // a term may begin here: not inside a Latin word, number or katakana run
  kMayEnd = 2,    // a term may end behind this
  kGap = 4,       // white space, a middle dot or a hyphen was dropped in front of this
};

// How a text is written, judged by the characters that only one script has.
enum class Writing : std::uint8_t {
  kUndecided,    // no deciding character
  kTraditional,  // surely Traditional: deciding characters, all of them Traditional
  kSimplified,   // surely Simplified
  kMixed,        // both, or Traditional with kept Simplified forms (于, 后, 云)
};

enum class Separators { kDrop, kKeep };

// The tables: Unicode's, OpenCC's and the reviewed lists. Costly to make (some 10 ms), then
// immutable; threads share one.
class Folder {
 public:
  // UNAVAILABLE where OpenCC's dictionaries cannot be read.
  static Result<std::shared_ptr<const Folder>> Create();
  ~Folder();

  // Folds well-formed UTF-8 under `language` into `out`, whose former content is dropped. kZh, kJa
  // and kEn fold by their own rules, the others like kEn. With kDrop (keys of lookup and
  // recognition) middle dots, spaces and hyphens between Latin or katakana words go.
  void Fold(std::string_view text, text::Language language, Separators separators,
            FoldedText& out) const;
  // The key, in UTF-8, with kDrop: what terms and queries are kept and sought under. Key(Key(x)) is
  // Key(x). It is what Fold() gives, but for words that dropped separators join: ツール バー has
  // the key of ツールバー (ツールバ), while its folded text keeps the last mark, since バー may be
  // sought in it too, and lets a term end before that mark as well. So compare texts with keys of
  // terms, and terms with terms by their keys.
  std::string Key(std::string_view text, text::Language language) const;

  // The key under which INFLECTED spellings meet: English inflection; hiragana for katakana,
  // okurigana, katakana spellings in Japanese. A text's own Key() where the language has no such
  // rule. It looks at each word, so HiroshimaAIProcess and hiroshimaaiprocess, which meet at
  // VARIANT, need not meet here: ask for the lower level first.
  std::string InflectedKey(std::string_view text, text::Language language) const;
  // The key of a reading: hiragana, a mark of length as the vowel that it lengthens, one spelling
  // for a long o and a long e (とうきょう, トーキョー; おおさか, オーサカ), no separators; empty
  // where the text is not kana only.
  std::string ReadingKey(std::string_view text) const;
  // Rewritings of a zh text in other regions' vocabulary, as VARIANT keys that differ from its own;
  // mostly none, at most a few.
  std::vector<std::string> RegionalKeys(std::string_view text) const;
  // Plural or singular forms of an English term, as VARIANT keys other than its own.
  std::vector<std::string> PluralKeys(std::string_view text) const;

  Writing WritingOf(std::string_view text) const;
  // For two zh texts with equal keys: true where they hold, at one place, the two characters of a
  // reviewed pair that are different words in Traditional (面, 麵). The caller asks only where both
  // are surely Traditional.
  bool DifferentWords(std::string_view a, std::string_view b) const;
  // The script that all deciding characters of a zh text agree on, kNone where they do not.
  text::Script ScriptOf(std::string_view text) const;

  // SHA-256 over every table and rule version: an index built under another hash is built anew.
  const std::string& Hash() const;

 private:
  Folder();
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_FOLD_H_
