#include "glossary/mine/source/label.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

struct Entry {
  std::u32string_view word;
  LabelKind kind;
  bool needs_mark;  // a colon, 為 or Latin letter must follow, since the word is a common one
};

using enum LabelKind;

// Ordered by length, so that 以下簡稱 is met before 以下.
constexpr Entry kLabels[] = {
    {U"以下簡稱", kShortForm, false},
    {U"以下简称", kShortForm, false},
    {U"以下略称", kShortForm, false},
    {U"以下通称", kShortForm, false},
    {U"後文簡稱", kShortForm, false},
    {U"下文簡稱", kShortForm, false},
    {U"后文简称", kShortForm, false},
    {U"下文简称", kShortForm, false},
    {U"英文全稱", kEnglish, false},
    {U"英文全称", kEnglish, false},
    {U"英文縮寫", kShortForm, false},
    {U"英文缩写", kShortForm, false},
    {U"英文簡稱", kShortForm, false},
    {U"英文简称", kShortForm, false},
    {U"英語縮寫", kShortForm, false},
    {U"英语缩写", kShortForm, false},
    {U"英語簡稱", kShortForm, false},
    {U"英语简称", kShortForm, false},
    {U"葡萄牙語", kOtherLanguage, false},
    {U"葡萄牙语", kOtherLanguage, false},
    {U"西班牙語", kOtherLanguage, false},
    {U"西班牙语", kOtherLanguage, false},
    {U"義大利語", kOtherLanguage, false},
    {U"意大利语", kOtherLanguage, false},
    {U"ドイツ語", kOtherLanguage, false},
    {U"フランス語", kOtherLanguage, false},
    {U"ラテン語", kOtherLanguage, false},
    {U"ロシア語", kOtherLanguage, false},
    {U"以下稱", kShortForm, false},
    {U"以下称", kShortForm, false},
    {U"以下簡", kShortForm, false},
    {U"略して", kShortForm, false},
    {U"英文名", kEnglish, false},
    {U"英文：", kEnglish, false},
    {U"英語名", kEnglish, false},
    {U"英语名", kEnglish, false},
    {U"英語：", kEnglish, false},
    {U"拉丁語", kOtherLanguage, false},
    {U"拉丁语", kOtherLanguage, false},
    {U"希臘語", kOtherLanguage, false},
    {U"希腊语", kOtherLanguage, false},
    {U"前身為", kFormerName, false},
    {U"前身为", kFormerName, false},
    {U"前身是", kFormerName, false},
    {U"也就是", kThatIs, false},
    {U"すなわち", kThatIs, false},
    {U"下稱", kShortForm, false},
    {U"下称", kShortForm, false},
    {U"簡稱", kShortForm, false},
    {U"简称", kShortForm, false},
    {U"縮寫", kShortForm, false},
    {U"缩写", kShortForm, false},
    {U"略稱", kShortForm, false},
    {U"略称", kShortForm, false},
    {U"略記", kShortForm, false},
    {U"通称", kOtherName, false},
    {U"以下", kShortForm, false},
    {U"以降", kShortForm, false},
    {U"又稱", kOtherName, false},
    {U"又称", kOtherName, false},
    {U"亦稱", kOtherName, false},
    {U"亦称", kOtherName, false},
    {U"也稱", kOtherName, false},
    {U"也称", kOtherName, false},
    {U"或稱", kOtherName, false},
    {U"或称", kOtherName, false},
    {U"又名", kOtherName, false},
    {U"也叫", kOtherName, false},
    {U"又叫", kOtherName, false},
    {U"亦作", kOtherName, false},
    {U"俗稱", kOtherName, false},
    {U"俗称", kOtherName, false},
    {U"別稱", kOtherName, false},
    {U"别称", kOtherName, false},
    {U"別名", kOtherName, false},
    {U"别名", kOtherName, false},
    {U"全稱", kEnglish, false},
    {U"全称", kEnglish, false},
    {U"英譯", kEnglish, false},
    {U"英译", kEnglish, false},
    {U"英文", kEnglish, false},
    {U"英語", kEnglish, false},
    {U"英语", kEnglish, false},
    {U"英名", kEnglish, false},
    {U"原文", kEnglish, false},
    {U"原名", kEnglish, false},
    {U"舊稱", kFormerName, false},
    {U"旧称", kFormerName, false},
    {U"原稱", kFormerName, false},
    {U"原称", kFormerName, false},
    {U"旧名", kFormerName, false},
    {U"法語", kOtherLanguage, false},
    {U"法语", kOtherLanguage, false},
    {U"法文", kOtherLanguage, false},
    {U"德語", kOtherLanguage, false},
    {U"德语", kOtherLanguage, false},
    {U"德文", kOtherLanguage, false},
    {U"俄語", kOtherLanguage, false},
    {U"俄语", kOtherLanguage, false},
    {U"俄文", kOtherLanguage, false},
    {U"韓語", kOtherLanguage, false},
    {U"韩语", kOtherLanguage, false},
    {U"日語", kOtherLanguage, true},
    {U"日语", kOtherLanguage, true},
    {U"日文", kOtherLanguage, true},
    {U"例如", kExplanation, false},
    {U"比如", kExplanation, false},
    {U"譬如", kExplanation, false},
    {U"例えば", kExplanation, false},
    {U"包括", kExplanation, false},
    {U"參見", kNote, false},
    {U"参见", kNote, false},
    {U"參閱", kNote, false},
    {U"参阅", kNote, false},
    {U"参照", kNote, false},
    {U"注釈", kNote, false},
    {U"注釋", kNote, false},
    {U"注释", kNote, false},
    {U"英", kEnglish, true},
    {U"獨", kOtherLanguage, true},
    {U"独", kOtherLanguage, true},
    {U"仏", kOtherLanguage, true},
    {U"羅", kOtherLanguage, true},
    {U"露", kOtherLanguage, true},
    {U"即", kThatIs, false},
    {U"指", kExplanation, false},
    {U"如", kExplanation, false},
    {U"見", kNote, false},
    {U"见", kNote, false},
    {U"圖", kNote, false},
    {U"图", kNote, false},
    {U"図", kNote, false},
    {U"表", kNote, false},
    {U"注", kNote, false},
    {U"註", kNote, false},
    {U"第", kNote, false},
};

bool IsLink(char32_t c) {
  return c == U'為' || c == U'为' || c == U'作' || c == U'是' || c == U'：' || c == U':' ||
         c == U'、' || c == U'，' || c == U',' || IsSpace(c);
}

}  // namespace

Label LabelAt(std::u32string_view text) {
  for (const Entry& entry : kLabels) {
    if (text.substr(0, entry.word.size()) != entry.word) continue;
    std::size_t at = entry.word.size();
    // 英文名稱: / 簡稱為:
    while (at < text.size() && (text[at] == U'稱' || text[at] == U'称' || text[at] == U'名')) ++at;
    const bool marked = at < text.size() && (IsLink(text[at]) || IsLatin(text[at]));
    if (entry.needs_mark && !marked) continue;
    while (at < text.size() && IsLink(text[at])) ++at;
    return {entry.kind, at};
  }
  return {};
}

}  // namespace crosswalk::mine
