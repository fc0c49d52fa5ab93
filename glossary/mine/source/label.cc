#include "glossary/mine/source/label.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;
using enum LabelKind;

// What must follow a word that is a common one too.
enum class Needs {
  kNothing,
  kMark,     // a colon, or Latin script
  kSpaced,   // of an English word: its end
  kSetOff,   // a quotation mark, a mark, white space or Latin script
  kCounted,  // a number or a colon
};

struct Entry {
  View word;
  LabelKind kind;
  Needs needs = Needs::kNothing;
};

constexpr Entry kLabels[] = {
    // English.
    {U"英文", kEnglish},
    {U"英文名", kEnglish},
    {U"英文名稱", kEnglish},
    {U"英文名称", kEnglish},
    {U"英文全名", kEnglish},
    {U"英文全稱", kEnglish},
    {U"英文全称", kEnglish},
    {U"英文原名", kEnglish},
    {U"英文標題", kEnglish},
    {U"英文标题", kEnglish},
    {U"英文譯名", kEnglish},
    {U"英文译名", kEnglish},
    {U"英語", kEnglish},
    {U"英语", kEnglish},
    {U"英語名", kEnglish},
    {U"英語表記", kEnglish},
    {U"英語名称", kEnglish},
    {U"英語正式名称", kEnglish},
    {U"英语名", kEnglish},
    {U"英译", kEnglish},
    {U"英譯", kEnglish},
    {U"英名", kEnglish},
    {U"英題", kEnglish},
    {U"英訳", kEnglish},
    {U"英称", kEnglish},
    {U"原文", kEnglish},
    {U"原名", kEnglish},
    {U"原語", kEnglish, Needs::kMark},
    {U"原題", kEnglish},
    {U"原書名", kEnglish},
    {U"外文名", kEnglish},
    {U"本名", kEnglish, Needs::kMark},
    {U"學名", kEnglish},
    {U"学名", kEnglish},
    {U"英", kEnglish, Needs::kMark},
    {U"english", kEnglish, Needs::kMark},
    {U"eng", kEnglish, Needs::kMark},
    {U"en", kEnglish, Needs::kMark},
    // The whole of a name.
    {U"全稱", kFullName},
    {U"全称", kFullName},
    {U"全名", kFullName},
    {U"正式名稱", kFullName},
    {U"正式名称", kFullName},
    {U"正式名", kFullName},
    {U"正式には", kFullName},
    // Other languages.
    {U"葡萄牙語", kOtherLanguage},
    {U"葡萄牙语", kOtherLanguage},
    {U"葡萄牙文", kOtherLanguage},
    {U"西班牙語", kOtherLanguage},
    {U"西班牙语", kOtherLanguage},
    {U"西班牙文", kOtherLanguage},
    {U"義大利語", kOtherLanguage},
    {U"意大利语", kOtherLanguage},
    {U"意大利語", kOtherLanguage},
    {U"義大利文", kOtherLanguage},
    {U"荷蘭語", kOtherLanguage},
    {U"荷兰语", kOtherLanguage},
    {U"阿拉伯語", kOtherLanguage},
    {U"阿拉伯语", kOtherLanguage},
    {U"波蘭語", kOtherLanguage},
    {U"波兰语", kOtherLanguage},
    {U"希伯來語", kOtherLanguage},
    {U"希伯来语", kOtherLanguage},
    {U"梵語", kOtherLanguage},
    {U"梵语", kOtherLanguage},
    {U"拉丁語", kOtherLanguage},
    {U"拉丁语", kOtherLanguage},
    {U"拉丁文", kOtherLanguage},
    {U"希臘語", kOtherLanguage},
    {U"希腊语", kOtherLanguage},
    {U"希臘文", kOtherLanguage},
    {U"法語", kOtherLanguage},
    {U"法语", kOtherLanguage},
    {U"法文", kOtherLanguage},
    {U"德語", kOtherLanguage},
    {U"德语", kOtherLanguage},
    {U"德文", kOtherLanguage},
    {U"俄語", kOtherLanguage},
    {U"俄语", kOtherLanguage},
    {U"俄文", kOtherLanguage},
    {U"韓語", kOtherLanguage},
    {U"韩语", kOtherLanguage},
    {U"韓文", kOtherLanguage},
    {U"日語", kOtherLanguage, Needs::kMark},
    {U"日语", kOtherLanguage, Needs::kMark},
    {U"日文", kOtherLanguage, Needs::kMark},
    {U"中文", kOtherLanguage, Needs::kMark},
    {U"漢語", kOtherLanguage, Needs::kMark},
    {U"汉语", kOtherLanguage, Needs::kMark},
    {U"中国語", kOtherLanguage, Needs::kMark},
    {U"韓国語", kOtherLanguage},
    {U"朝鮮語", kOtherLanguage},
    {U"ドイツ語", kOtherLanguage},
    {U"フランス語", kOtherLanguage},
    {U"ラテン語", kOtherLanguage},
    {U"ロシア語", kOtherLanguage},
    {U"スペイン語", kOtherLanguage},
    {U"イタリア語", kOtherLanguage},
    {U"ポルトガル語", kOtherLanguage},
    {U"オランダ語", kOtherLanguage},
    {U"ギリシア語", kOtherLanguage},
    {U"ギリシャ語", kOtherLanguage},
    {U"アラビア語", kOtherLanguage},
    {U"獨", kOtherLanguage, Needs::kMark},
    {U"独", kOtherLanguage, Needs::kMark},
    {U"德", kOtherLanguage, Needs::kMark},
    {U"仏", kOtherLanguage, Needs::kMark},
    {U"法", kOtherLanguage, Needs::kMark},
    {U"羅", kOtherLanguage, Needs::kMark},
    {U"露", kOtherLanguage, Needs::kMark},
    {U"俄", kOtherLanguage, Needs::kMark},
    {U"伊", kOtherLanguage, Needs::kMark},
    {U"西", kOtherLanguage, Needs::kMark},
    {U"葡", kOtherLanguage, Needs::kMark},
    {U"蘭", kOtherLanguage, Needs::kMark},
    {U"希", kOtherLanguage, Needs::kMark},
    {U"韓", kOtherLanguage, Needs::kMark},
    {U"中", kOtherLanguage, Needs::kMark},
    {U"日", kOtherLanguage, Needs::kMark},
    {U"french", kOtherLanguage, Needs::kMark},
    {U"german", kOtherLanguage, Needs::kMark},
    {U"latin", kOtherLanguage, Needs::kMark},
    {U"greek", kOtherLanguage, Needs::kMark},
    {U"spanish", kOtherLanguage, Needs::kMark},
    {U"italian", kOtherLanguage, Needs::kMark},
    {U"russian", kOtherLanguage, Needs::kMark},
    {U"portuguese", kOtherLanguage, Needs::kMark},
    {U"dutch", kOtherLanguage, Needs::kMark},
    {U"japanese", kOtherLanguage, Needs::kMark},
    {U"chinese", kOtherLanguage, Needs::kMark},
    {U"pinyin", kOtherLanguage, Needs::kMark},
    {U"拼音", kOtherLanguage, Needs::kMark},
    // Short forms.
    {U"以下簡稱", kShortForm},
    {U"以下简称", kShortForm},
    {U"以下略称", kShortForm},
    {U"以下略稱", kShortForm},
    {U"以下通称", kShortForm},
    {U"以下統稱", kShortForm},
    {U"以下统称", kShortForm},
    {U"以下合稱", kShortForm},
    {U"以下合称", kShortForm},
    {U"以下稱", kShortForm},
    {U"以下称", kShortForm},
    {U"以下簡", kShortForm},
    {U"以下均簡稱", kShortForm},
    {U"以下均简称", kShortForm},
    {U"以下単に", kShortForm},
    {U"以下、単に", kShortForm},
    {U"以下、", kShortForm},
    {U"以下", kShortForm, Needs::kSetOff},
    {U"以降、", kShortForm},
    {U"以降", kShortForm, Needs::kSetOff},
    {U"後文簡稱", kShortForm},
    {U"下文簡稱", kShortForm},
    {U"后文简称", kShortForm},
    {U"下文简称", kShortForm},
    {U"本文簡稱", kShortForm},
    {U"本文简称", kShortForm},
    {U"英文縮寫", kShortForm},
    {U"英文缩写", kShortForm},
    {U"英文簡稱", kShortForm},
    {U"英文简称", kShortForm},
    {U"英語縮寫", kShortForm},
    {U"英语缩写", kShortForm},
    {U"英語簡稱", kShortForm},
    {U"英语简称", kShortForm},
    {U"英略称", kShortForm},
    {U"英語略称", kShortForm},
    {U"略して", kShortForm},
    {U"下稱", kShortForm},
    {U"下称", kShortForm},
    {U"簡稱", kShortForm},
    {U"简称", kShortForm},
    {U"縮寫", kShortForm},
    {U"缩写", kShortForm},
    {U"縮略", kShortForm},
    {U"缩略", kShortForm},
    {U"略稱", kShortForm},
    {U"略称", kShortForm},
    {U"略記", kShortForm},
    {U"略語", kShortForm},
    {U"略号", kShortForm},
    {U"略名", kShortForm},
    {U"略", kShortForm, Needs::kMark},
    {U"abbr", kShortForm, Needs::kSpaced},
    {U"abbrev", kShortForm, Needs::kSpaced},
    {U"abbreviated", kShortForm, Needs::kSpaced},
    {U"abbreviated as", kShortForm, Needs::kSpaced},
    {U"abbreviated to", kShortForm, Needs::kSpaced},
    {U"abbreviation", kShortForm, Needs::kMark},
    {U"acronym", kShortForm, Needs::kMark},
    {U"hereafter", kShortForm, Needs::kSpaced},
    {U"hereinafter", kShortForm, Needs::kSpaced},
    // Other names.
    {U"通称", kOtherName},
    {U"通稱", kOtherName},
    {U"又稱", kOtherName},
    {U"又称", kOtherName},
    {U"又被稱", kOtherName},
    {U"又被称", kOtherName},
    {U"也被稱", kOtherName},
    {U"也被称", kOtherName},
    {U"亦稱", kOtherName},
    {U"亦称", kOtherName},
    {U"也稱", kOtherName},
    {U"也称", kOtherName},
    {U"或稱", kOtherName},
    {U"或称", kOtherName},
    {U"又名", kOtherName},
    {U"亦名", kOtherName},
    {U"也叫", kOtherName},
    {U"又叫", kOtherName},
    {U"或叫", kOtherName},
    {U"亦作", kOtherName},
    {U"又作", kOtherName},
    {U"也作", kOtherName},
    {U"或作", kOtherName},
    {U"又譯", kOtherName},
    {U"又译", kOtherName},
    {U"或譯", kOtherName},
    {U"或译", kOtherName},
    {U"也譯", kOtherName},
    {U"也译", kOtherName},
    {U"亦譯", kOtherName},
    {U"亦译", kOtherName},
    {U"俗稱", kOtherName},
    {U"俗称", kOtherName},
    {U"俗名", kOtherName},
    {U"別稱", kOtherName},
    {U"别称", kOtherName},
    {U"別称", kOtherName},
    {U"別名", kOtherName},
    {U"别名", kOtherName},
    {U"慣稱", kOtherName},
    {U"惯称", kOtherName},
    {U"俗に", kOtherName},
    {U"いわゆる", kOtherName},
    {U"also known as", kOtherName, Needs::kSpaced},
    {U"also called", kOtherName, Needs::kSpaced},
    {U"also", kOtherName, Needs::kSpaced},
    {U"aka", kOtherName, Needs::kSpaced},
    {U"a.k.a", kOtherName, Needs::kSpaced},
    {U"or", kOtherName, Needs::kSpaced},
    {U"i.e", kOtherName, Needs::kSpaced},
    {U"ie", kOtherName, Needs::kSpaced},
    {U"即", kThatIs},
    {U"亦即", kThatIs},
    {U"也即", kThatIs},
    {U"也就是", kThatIs},
    {U"すなわち", kThatIs},
    {U"つまり", kThatIs},
    // Former names.
    {U"前身", kFormerName},
    {U"前身為", kFormerName},
    {U"前身为", kFormerName},
    {U"前身是", kFormerName},
    {U"舊稱", kFormerName},
    {U"旧称", kFormerName},
    {U"舊名", kFormerName},
    {U"旧名", kFormerName},
    {U"旧", kFormerName, Needs::kMark},
    {U"原稱", kFormerName},
    {U"原称", kFormerName},
    {U"曾用名", kFormerName},
    {U"曾稱", kFormerName},
    {U"曾称", kFormerName},
    {U"曾名", kFormerName},
    {U"formerly", kFormerName, Needs::kSpaced},
    {U"formerly known as", kFormerName, Needs::kSpaced},
    {U"previously", kFormerName, Needs::kSpaced},
    {U"née", kFormerName, Needs::kSpaced},
    // Explanations and examples.
    {U"例如", kExplanation},
    {U"比如", kExplanation},
    {U"譬如", kExplanation},
    {U"諸如", kExplanation},
    {U"诸如", kExplanation},
    {U"例えば", kExplanation},
    {U"たとえば", kExplanation},
    {U"例", kExplanation, Needs::kMark},
    {U"如", kExplanation},
    {U"像", kExplanation, Needs::kMark},
    {U"指", kExplanation},
    {U"特指", kExplanation},
    {U"包括", kExplanation},
    {U"相當於", kExplanation},
    {U"相当于", kExplanation},
    {U"來自", kExplanation},
    {U"来自", kExplanation},
    {U"源自", kExplanation},
    {U"出自", kExplanation},
    {U"取自", kExplanation},
    {U"引自", kExplanation},
    {U"譯自", kExplanation},
    {U"译自", kExplanation},
    {U"音譯", kExplanation},
    {U"音译", kExplanation},
    {U"e.g", kExplanation, Needs::kSpaced},
    {U"eg", kExplanation, Needs::kSpaced},
    {U"for example", kExplanation, Needs::kSpaced},
    {U"for instance", kExplanation, Needs::kSpaced},
    {U"such as", kExplanation, Needs::kSpaced},
    {U"including", kExplanation, Needs::kSpaced},
    {U"literally", kExplanation, Needs::kSpaced},
    {U"lit", kExplanation, Needs::kMark},
    {U"from", kExplanation, Needs::kSpaced},
    {U"called", kExplanation, Needs::kSpaced},
    // Notes and references.
    {U"以下同", kNote},
    {U"以下の", kNote},
    {U"以降の", kNote},
    {U"參見", kNote},
    {U"参见", kNote},
    {U"參閱", kNote},
    {U"参阅", kNote},
    {U"參看", kNote},
    {U"参看", kNote},
    {U"參考", kNote},
    {U"参考", kNote},
    {U"参照", kNote},
    {U"請參", kNote},
    {U"请参", kNote},
    {U"詳見", kNote},
    {U"详见", kNote},
    {U"注釈", kNote},
    {U"注釋", kNote},
    {U"注释", kNote},
    {U"譯註", kNote},
    {U"译注", kNote},
    {U"訳注", kNote},
    {U"見", kNote},
    {U"见", kNote},
    {U"圖", kNote, Needs::kCounted},
    {U"图", kNote, Needs::kCounted},
    {U"図", kNote, Needs::kCounted},
    {U"表", kNote, Needs::kCounted},
    {U"注", kNote, Needs::kCounted},
    {U"註", kNote, Needs::kCounted},
    {U"第", kNote, Needs::kCounted},
    {U"see", kNote, Needs::kSpaced},
    {U"see also", kNote, Needs::kSpaced},
    {U"cf", kNote, Needs::kSpaced},
    {U"note", kNote, Needs::kMark},
};

bool IsColon(char32_t c) { return c == U'：' || c == U':'; }

// Stands between a label and the name.
bool IsLink(char32_t c) {
  return c == U'為' || c == U'为' || c == U'是' || c == U'は' || IsColon(c) || c == U'、' ||
         c == U'，' || c == U',' || c == U'.' || IsSpace(c);
}

bool BeginsWith(View text, View word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (ToLower(text[i]) != word[i]) return false;
  }
  return true;
}

// Where the label's own words end: 英文名稱, 又稱為, 也叫做.
std::size_t SkipLabel(View text, const Entry& entry) {
  std::size_t at = entry.word.size();
  if (entry.needs != Needs::kNothing) return at;
  while (at < text.size() && (text[at] == U'稱' || text[at] == U'称' || text[at] == U'名')) ++at;
  const char32_t last = text[at - 1];
  const bool calls = last == U'叫' || last == U'稱' || last == U'称' || last == U'譯' ||
                     last == U'译' || last == U'寫' || last == U'写';
  if (calls && at + 1 < text.size() &&
      (text[at] == U'作' || text[at] == U'做' || text[at] == U'之')) {
    // 簡稱作協: 作 begins a name. 之為 belongs to the label.
    const char32_t next = text[at + 1];
    if (ClosingQuote(next) != 0 || IsLink(next) || IsLatin(next) || last == U'叫') ++at;
  }
  return at;
}

bool HasWhatItNeeds(View text, std::size_t at, Needs needs) {
  switch (needs) {
    case Needs::kNothing:
      return true;
    case Needs::kMark: {
      std::size_t next = at;
      while (next < text.size() && IsSpace(text[next])) ++next;
      if (next == text.size()) return false;
      if (IsColon(text[next])) return true;
      return IsCjk(text[at - 1]) && IsLatin(text[next]);
    }
    case Needs::kCounted: {
      static constexpr View kNumerals = U"一二三四五六七八九十１２３４５６７８９０";
      if (at >= text.size()) return false;
      return IsDigit(text[at]) || IsSpace(text[at]) || IsColon(text[at]) ||
             kNumerals.find(text[at]) != View::npos;
    }
    case Needs::kSetOff:
      return at < text.size() &&
             (ClosingQuote(text[at]) != 0 || IsLink(text[at]) || IsLatin(text[at]));
    case Needs::kSpaced:
      return at < text.size() && !IsLatin(text[at]) && !IsHyphen(text[at]) && text[at] != U'\'' &&
             text[at] != U'’';
  }
  return false;
}

// 指數, 即時: words that begin with the character of a label.
bool IsPlainWord(View text) {
  static constexpr struct {
    char32_t first;
    View next;
  } kWords[] = {
      {U'指', U"數数標标針针紋纹令定南揮挥引甲環环尖導导"},
      {U'如', U"何來来意"},
      {U'即', U"時时食興兴刻"},
      {U'見', U"識解"},
      {U'见', U"识解"},
  };
  if (text.size() < 2) return false;
  for (const auto& word : kWords) {
    if (text[0] == word.first) return word.next.find(text[1]) != View::npos;
  }
  return false;
}

}  // namespace

Label LabelAt(View text) {
  Label best;
  std::size_t longest = 0;
  if (text.empty() || IsPlainWord(text)) return best;
  const char32_t first = ToLower(text.front());
  for (const Entry& entry : kLabels) {
    if (entry.word.front() != first || entry.word.size() <= longest ||
        !BeginsWith(text, entry.word)) {
      continue;
    }
    std::size_t at = SkipLabel(text, entry);
    if (!HasWhatItNeeds(text, at, entry.needs)) continue;
    while (at < text.size() && IsLink(text[at])) ++at;
    longest = entry.word.size();
    best = {entry.kind, at};
  }
  return best;
}

}  // namespace crosswalk::mine
