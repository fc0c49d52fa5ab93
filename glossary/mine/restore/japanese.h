// Japanese that went through a converter made for Chinese, written again as it was: 國內クラウド is
// 国内クラウド, グローバル·デジタル グローバル・デジタル, 东京 東京.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "glossary/base/status.h"
#include "glossary/script/convert.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// What the caller knows of a string.
enum class JapaneseContext {
  kNone,       // nothing: only a string with kana is Japanese
  kJapanese,   // it stands where Japanese stands: in a Japanese text, behind 日: or a kana reading
  kConverted,  // the same, and the text around it was converted, as a Chinese article's footnotes
};

struct RepairedJapanese {
  std::u32string text;
  bool changed = false;
};

// Changes only what Japanese orthography surely demands, a character for each character, so that
// offsets stay. Kyujitai that live on in names (慶應義塾, 國學院, 澤, 龍) stay where they may be
// such a name. A string of standard characters alone costs one look at each. Any thread; the
// converter and the lexicon (ja) outlive it.
class JapaneseRepairer {
 public:
  // INTERNAL where the standard characters cannot be decoded.
  static Result<std::shared_ptr<const JapaneseRepairer>> Create(const script::Converter& converter,
                                                                const script::Lexicon& lexicon);

  RepairedJapanese Repair(std::u32string_view text, JapaneseContext context) const;

 private:
  JapaneseRepairer(const script::Converter& converter, const script::Lexicon& lexicon)
      : converter_(&converter), lexicon_(&lexicon) {}

  enum class Standard : std::uint8_t { kFirst = 1, kSecond = 2 };  // levels of JIS X 0208

  bool IsStandard(char32_t c) const;
  // `text` through the chain, or `text` itself where that fails or changes the number of
  // characters.
  std::u32string Through(std::u32string_view text, const script::Chain& chain) const;
  // Whether a word of the lexicon of two characters or more that names no person or firm covers
  // `place`.
  bool InCommonWord(std::u32string_view text, std::size_t place, bool names_too) const;

  const script::Converter* converter_;
  const script::Lexicon* lexicon_;
  std::unordered_map<char32_t, Standard> standard_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_JAPANESE_H_
