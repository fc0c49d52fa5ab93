// Words that say what the name behind them is: 英語:, 以下簡稱, 又称, 略称, abbr.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_LABEL_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_LABEL_H_

#include <cstddef>
#include <string_view>

namespace crosswalk::mine {

enum class LabelKind {
  kNone,
  kEnglish,        // 英語, 英文, 英:
  kOtherLanguage,  // 法語, 獨:, French:
  kShortForm,      // 以下簡稱, 简称, 縮寫, 略称, 以降, abbr.
  kOtherName,      // 又稱, 亦稱, 別名, also known as
  kThatIs,         // 即: only with quotation marks behind it
  kFormerName,     // 前身為, 舊稱
  kFullName,       // 正式名称, 全稱
  kExplanation,    // 指, 如, 例如, 包括, e.g.
  kNote,           // 注, 圖, 表, 見, see
};

struct Label {
  LabelKind kind = LabelKind::kNone;
  std::size_t length = 0;  // code points to skip, with 為, 「:」 and white space behind it
};

// The label that `text` begins with, the longest; Traditional, Simplified, Japanese and English
// ones.
Label LabelAt(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_LABEL_H_
