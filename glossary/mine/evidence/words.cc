#include "glossary/mine/evidence/words.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

template <std::size_t size>
bool IsIn(const std::u32string_view (&list)[size], std::u32string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsOneOf(std::u32string_view word, std::u32string_view characters) {
  return word.size() == 1 && characters.find(word[0]) != std::u32string_view::npos;
}

// Japanese nouns that stand as adverbs: the dictionary says so, its coarse class does not.
bool StandsAsAdverb(std::u32string_view word) {
  static constexpr std::u32string_view kWords[] = {
      U"今",   U"現在", U"今回", U"今後", U"最近", U"通常", U"実際", U"以下", U"以上", U"以後",
      U"以降", U"上記", U"前述", U"同様", U"互い", U"全て", U"全部", U"多く", U"一部", U"本来",
      U"当初", U"従来", U"最後", U"最初", U"一方", U"他方", U"結果", U"場合", U"当時", U"近年",
      U"後者", U"前者", U"両者", U"各々", U"次",   U"特に", U"主に", U"元々", U"毎回", U"昨年",
      U"今年", U"来年", U"翌年", U"同年", U"昨今", U"現代", U"将来", U"日頃", U"普段", U"随時"};
  return IsIn(kWords, word);
}

// Words that jieba's list takes for adverbs, pronouns or numerals, and that terms are made of:
// 随机|变量, 几何|平均, 平方|根.
bool StandsInTerms(std::u32string_view word) {
  static constexpr std::u32string_view kWords[] = {
      U"随机", U"实时",   U"相对", U"绝对",   U"同步", U"异步",   U"重复", U"快速", U"慢速",
      U"高速", U"低速",   U"更新", U"对齐",   U"相机", U"积分",   U"仿真", U"偏好", U"首都",
      U"终点", U"自然",   U"直接", U"间接",   U"严格", U"单步",   U"真实", U"公开", U"正常",
      U"单独", U"完全",   U"进度", U"立体声", U"向上", U"向下",   U"公共", U"共同", U"特定",
      U"特别", U"连续",   U"永久", U"暂时",   U"临时", U"定期",   U"无限", U"有限", U"平行",
      U"并行", U"自动",   U"手动", U"独立",   U"正式", U"自由",   U"自主", U"线性", U"动态",
      U"静态", U"几何",   U"本地", U"即时",   U"自我", U"所有者", U"既有", U"什",   U"兹",
      U"三角", U"平方",   U"立方", U"四元",   U"二元", U"加倍",   U"多余", U"系列", U"分页",
      U"片段", U"二分点", U"多元", U"一元",   U"三维", U"二维",   U"多维", U"零",   U"渐进",
      U"渐近", U"逐步",   U"交叉", U"综合",   U"联合", U"局部",   U"全局", U"主动", U"被动",
      U"积极", U"消极",   U"非",   U"超",     U"反",   U"过",     U"多",   U"半",   U"双",
      U"单"};
  return IsIn(kWords, word);
}

// Other single characters of that class are mostly pieces of a name: 普, 莫, 努.
constexpr std::u32string_view kAdverbs =
    U"不已仅未只更正最太很都也还就才又再常渐仍均皆尚曾便却竟先共极较稍略颇必须刚亦乃遂愈越";

// Where something is or when, behind a word: 系统|中, 投产|后.
constexpr std::u32string_view kLocalisers = U"中上下里内后前时间";

// What a counted word ends with: 一种, 两个.
constexpr std::u32string_view kMeasures =
    U"个種种项項名位次条條件些类類款家所座部份间間只隻批组組届屆篇本张張台臺辆艘架枚颗对對双雙套章"
    U"节節"
    U"年月日时時分秒岁歲天周週倍层層步段轮輪"
    U"人つ";
constexpr std::u32string_view kNumerals =
    U"一二两兩三四五六七八九十百千万萬亿億零〇数數几幾多半第某";

bool IsCountedWord(std::u32string_view word) {
  return word.size() >= 2 && kNumerals.find(word.front()) != std::u32string_view::npos &&
         kMeasures.find(word.back()) != std::u32string_view::npos;
}

bool IsNumeral(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return IsDigit(c) || kNumerals.find(c) != std::u32string_view::npos;
  });
}

}  // namespace

WordRole WordCutter::RoleOf(std::u32string_view word, const script::ReadWord& read) const {
  if (japanese_) {
    if (IsJapaneseIntroducer(word)) return WordRole::kIntroducer;
    if (IsJapaneseDeterminer(word)) return WordRole::kFunction;
    if (word.size() >= 2 && IsJapaneseTitle(word)) return WordRole::kTitle;
    if (StandsAsAdverb(word)) return WordRole::kAdverb;
  } else {
    if (StandsInTerms(word)) return WordRole::kContent;
    if (word.size() == 1 && IsFunctionCharacter(word[0])) return WordRole::kFunction;
    if (IsFunctionWord(word)) return WordRole::kFunction;
    if (IsIntroducer(word)) return WordRole::kIntroducer;
    if (word.size() >= 2 && IsTitle(word)) return WordRole::kTitle;
  }
  if (!read.known) {
    const bool all_hiragana = std::all_of(word.begin(), word.end(), IsHiragana);
    if (all_hiragana) return WordRole::kFunction;
    return IsHan(word[0]) ? WordRole::kUnknown : WordRole::kContent;
  }
  switch (read.word_class) {
    using enum script::WordClass;
    case kParticle:
    case kAuxiliary:
    case kPreposition:
    case kConjunction:
    case kPronoun:
    case kInterjection:
      return WordRole::kFunction;
    case kVerb:
      return WordRole::kVerb;
    case kNumeral:
      // Without a measure word it is a part of a term: 二项, 三角.
      return IsCountedWord(word) ? WordRole::kCounter : WordRole::kContent;
    case kAdverb:
      if (!japanese_ && word.size() == 1 && !IsOneOf(word, kAdverbs)) return WordRole::kUnknown;
      return WordRole::kAdverb;
    case kPrefix:
      // 各 and 当 begin no term; 非 and 超 do.
      return japanese_ && IsOneOf(word, U"各当同両某") ? WordRole::kFunction : WordRole::kContent;
    case kPlace:
      return WordRole::kPlace;
    case kAdjective:
      // An inflected Japanese adjective ends a clause before the term; 大型 in Chinese begins one.
      return japanese_ && IsHiragana(word.back()) ? WordRole::kFunction : WordRole::kContent;
    default:
      return WordRole::kContent;
  }
}

std::vector<WordPiece> WordCutter::Cut(std::u32string_view folded) {
  std::vector<WordPiece> pieces;
  segmenter_.Read(folded);
  const std::vector<script::ReadWord>& words = segmenter_.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const script::ReadWord& word = words[i];
    const std::u32string_view text = folded.substr(word.begin, word.end - word.begin);
    WordRole role = RoleOf(text, word);
    if (i > 0 && word.known && !IsCountedWord(text)) {
      const script::ReadWord& last = words[i - 1];
      const std::u32string_view before = folded.substr(last.begin, last.end - last.begin);
      // A measure word is one behind a number only: 三|名, not 文件|名.
      if (word.word_class == script::WordClass::kMeasure && IsNumeral(before)) {
        role = pieces.back().role = WordRole::kCounter;
      }
      if (!japanese_ && word.word_class == script::WordClass::kSuffix &&
          IsOneOf(text, kLocalisers)) {
        role = WordRole::kAdverb;
      }
    }
    pieces.push_back({word.begin, word.end, role});
  }
  return pieces;
}

}  // namespace crosswalk::mine
