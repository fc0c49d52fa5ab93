#include "glossary/mine/evidence/name_sound.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

struct Row {
  std::string_view classes;
  std::u32string_view chars;
};

// Characters that mainland and Taiwan usage transliterate with, folded to Simplified, by the
// consonants of their Mandarin reading. One-way: from character to sound.
constexpr Row kRows[] = {
    {"", U"阿埃艾爱奥欧伊依易厄俄尤亚雅耶叶娅鸦乌吴约优由育伍以意额亨"},
    {"P", U"巴芭伯柏比彼毕拜博布卜贝白波坡普帕皮佩派珀保包鲍宝庇倍蓓碧勃泼浦蒲珮庞辟拔"},
    {"PN", U"班本宾彬邦潘滨蓬边伴平品"},
    {"T", U"特德达大迪蒂帝第多杜度都代戴黛岱塔泰太图土提托陀忒得狄笛道陶涛铎堤突"},
    {"TN", U"丹坦顿登丁廷东敦通唐汤当滕腾典田天顶"},
    {"K", U"克格戈古高科柯可卡考加盖葛哥库夸奎瑰圭魁寇凯开噶喀贡盖圣"},
    {"KN", U"肯根坎康甘冈孔昆坤"},
    {"J", U"吉基奇杰姬季贾佳祁琪"},
    {"JN", U"金琴钦京秦晋"},
    {"S",
     U"斯司丝子史思士兹茨西希锡席萨撒莎沙塞赛瑟色舍谢雪苏素索佐扎泽齐次茜夏肖舒朱祖卓"
     U"查乔焦恰察策车彻澈丘诗施什仕修休沃朔硕裘絮绪许徐歇协"},
    {"SN", U"森桑山辛新欣逊孙珊香尚松宋申陈琛真珍津琼贞臣"},
    {"L",
     U"尔儿拉勒雷蕾莱来利里丽莉理李力立黎历璃罗洛萝鲁露卢路吕律略楼芦劳琉柳泐瑞睿热若茹日"
     U"烈列"},
    {"LN", U"兰伦朗隆龙林琳莲连廉仑良冉荣让"},
    {"M", U"马玛麦迈梅米密弥蜜莫摩墨姆木穆默缪茂毛美玫谬"},
    {"MN", U"曼门蒙敏明孟芒满"},
    {"N", U"纳娜那奈内尼妮倪涅诺努女纽恩安昂因英印翁延燕扬杨永雍云颜"},
    {"NN", U"南楠宁年农嫩"},
    {"F", U"弗福夫甫菲费斐佛法富傅威韦维瓦沃伏飞"},
    {"FN", U"万文温旺丰芬范凡方冯丸"},
    {"H", U"哈海赫黑亥霍豪胡华惠辉侯荷"},
    {"HN", U"汉翰罕恒洪汗"},
};

// Katakana by the consonant of its row.
constexpr Row kKana[] = {
    {"", U"アイウエオヤユヨァィゥェォャュョッー"},
    {"K", U"カキクケコガギグゲゴ"},
    {"S", U"サシスセソザズゼゾチツヅヂ"},
    {"J", U"ジ"},
    {"T", U"タテトダデド"},
    {"N", U"ナニヌネノン"},
    {"H", U"ハヒヘホ"},
    {"F", U"フワヴ"},
    {"P", U"バビブベボパピプペポ"},
    {"M", U"マミムメモ"},
    {"L", U"ラリルレロ"},
};

const std::unordered_map<char32_t, std::string_view>& Table() {
  static const std::unordered_map<char32_t, std::string_view> table = [] {
    std::unordered_map<char32_t, std::string_view> made;
    for (const Row& row : kRows) {
      for (const char32_t c : row.chars) made.emplace(c, row.classes);
    }
    for (const Row& row : kKana) {
      for (const char32_t c : row.chars) made.emplace(c, row.classes);
    }
    return made;
  }();
  return table;
}

void Append(std::string& out, char c) {
  if (out.empty() || out.back() != c) out += c;
}

// Classes of a run; nothing where a character has no place in a transliteration.
std::optional<std::string> SoundOfRun(std::u32string_view run) {
  std::string out;
  for (const char32_t c : run) {
    if (IsMiddleDot(c) || IsHyphen(c) || IsSpace(c)) continue;
    const auto sound = SoundOf(c);
    if (!sound) return std::nullopt;
    out += *sound;
  }
  return out;
}

bool IsFrontVowel(char32_t c) { return c == U'e' || c == U'i' || c == U'y'; }

// A drop costs less where transliterations drop: r and h anywhere, a final stop.
double DropCost(const std::string& sound, std::size_t at) {
  const char c = sound[at];
  if (c == 'H') return 0.3;
  if (c == 'L' && (at + 1 == sound.size() || at > 0)) return 0.45;
  if (c == 'N') return 0.5;
  return 1.0;
}

double SwapCost(char a, char b) {
  if (a == b) return 0;
  if (a == 'J' || b == 'J') {
    const char other = a == 'J' ? b : a;
    if (other == 'K' || other == 'S') return 0.1;
    if (other == 'T' || other == 'H') return 0.6;
  }
  const auto pair = [&](char x, char y) { return (a == x && b == y) || (a == y && b == x); };
  if (pair('M', 'N') || pair('F', 'P') || pair('F', 'H') || pair('S', 'T')) return 0.5;
  if (pair('H', 'K') || pair('S', 'K')) return 0.7;
  return 1.2;
}

double Likeness(const std::string& run, const std::string& english) {
  if (run.size() < 2 || english.size() < 2) return 0;
  std::vector<double> row(english.size() + 1);
  for (std::size_t j = 1; j <= english.size(); ++j) row[j] = row[j - 1] + DropCost(english, j - 1);
  for (std::size_t i = 1; i <= run.size(); ++i) {
    double diagonal = row[0];
    row[0] += 1;
    for (std::size_t j = 1; j <= english.size(); ++j) {
      const double keep = diagonal + SwapCost(run[i - 1], english[j - 1]);
      diagonal = row[j];
      // A consonant too many is a syllable that the name does not have: dear, but for -n and -r.
      const double extra = run[i - 1] == 'N' || run[i - 1] == 'L' ? 0.7 : 1.0;
      row[j] = std::min({keep, row[j] + extra, row[j - 1] + DropCost(english, j - 1)});
    }
  }
  const double longest = static_cast<double>(std::max(run.size(), english.size()));
  return std::max(0.0, 1 - row.back() / longest);
}

}  // namespace

std::optional<std::string_view> SoundOf(char32_t c) {
  const auto found = Table().find(c);
  if (found == Table().end()) return std::nullopt;
  return found->second;
}

std::string SoundOfLatin(std::u32string_view word) {
  const std::u32string w = Lowered(word);
  std::string out;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const char32_t next = i + 1 < w.size() ? w[i + 1] : 0;
    switch (w[i]) {
      case U'b':
        Append(out, 'P');
        break;
      case U'p':
        Append(out, next == U'h' ? 'F' : 'P');
        break;
      case U'd':
      case U't':
        Append(out, 'T');
        break;
      case U'q':
      case U'k':
        if (!(i == 0 && next == U'n')) Append(out, 'K');
        break;
      case U'g':
        if (next == U'h') break;
        Append(out, IsFrontVowel(next) ? 'J' : 'K');
        break;
      case U'c':
        if (next == U'h') {
          Append(out, 'J');
        } else {
          Append(out, IsFrontVowel(next) ? 'S' : 'K');
        }
        break;
      case U'x':
        Append(out, 'K');
        Append(out, 'S');
        break;
      case U'j':
        Append(out, 'S');
        break;
      case U's':
      case U'z':
        Append(out, 'S');
        break;
      case U'l':
      case U'r':
        Append(out, 'L');
        break;
      case U'm':
        Append(out, 'M');
        break;
      case U'n':
        Append(out, 'N');
        break;
      case U'f':
      case U'v':
        Append(out, 'F');
        break;
      case U'w':
        if (next != 0 && next != U'r') Append(out, 'F');
        break;
      case U'h':
        if (i == 0 || std::u32string_view(U"aeiou").find(w[i - 1]) != std::u32string_view::npos) {
          Append(out, 'H');
        }
        break;
      default:
        break;
    }
  }
  return out;
}

double SoundLikeness(std::u32string_view run, std::u32string_view english, bool in_part) {
  const auto sound = SoundOfRun(run);
  if (!sound || sound->size() < 2) return 0;
  double best = Likeness(*sound, SoundOfLatin(english));
  // A surname or a given name alone.
  const std::size_t last = english.find_last_of(U" -");
  const std::size_t first = english.find_first_of(U" -");
  if (in_part && last != std::u32string_view::npos) {
    best = std::max(best, Likeness(*sound, SoundOfLatin(english.substr(last + 1))));
    best = std::max(best, Likeness(*sound, SoundOfLatin(english.substr(0, first))));
  }
  return best;
}

}  // namespace crosswalk::mine
