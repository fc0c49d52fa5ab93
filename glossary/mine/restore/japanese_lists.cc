#include "glossary/mine/restore/japanese_lists.h"

#include <algorithm>

namespace crosswalk::mine {
namespace {

constexpr std::u32string_view kKept =
    // Living words and names: 坂本龍馬, 曾祖父, 未曾有.
    U"龍曾亙遥疎枡碎蟲嶋嵜﨑髙桒冨濵濱瀧峯槇穎濤萊兎兔蔣皋咒罐聯燈"
    // Printed forms of the list of 2010, or as good as the short ones.
    U"摑啞噓瘦繡繫禱醬蠟麴鷗攪搔嚙鹼剝塡頰叱𠮟吞蟬賤簞餅餠囊癡焰頸榆潑鱉贗俠俱"
    // Another word in Japanese than OpenCC says.
    U"暨荔酢濾牀糉妝污卻鬥恆";

constexpr std::u32string_view kNames =
    U"國廣澤邊邉齋齊櫻榮惠亞嶽條壽彌德圓寬晉實應豐藏靜禮萬黑鐵學讀賣總藝瀨彥吳巖鄉勳曉祿穗淺眞"
    U"龜卷會螢來莊步黃綠緖溫乘衞淸增瀧顯恒來爲關鷄鶴與櫻逸衛緣寶慧區";

constexpr std::u32string_view kSimplified =
    U"挂听决况弃弯夸广气盖粮网犹梦愿个无仆价从厂档畴隶脉耻迹韵儿丰并坏阳";

constexpr std::u32string_view kShared =
    U"机后云台干里面余只斗制系范郁冲才松折欲余克困征沈板谷叶占采弥御党号据群宝寿岩岳双厘惨凄"
    U"确证万与丑尽届属并几于游回向复胡姜秋卜朱纤筑着致辟";

// Schools, newspapers, firms, publishers.
constexpr std::u32string_view kNamesInOldForms[] = {
    U"慶應義塾", U"慶應大",     U"慶應病院",   U"慶應",       U"國學院",         U"二松學舍",
    U"二松學舎", U"東京藝術",   U"藝大",       U"文藝春秋",   U"文藝賞",         U"文藝家協会",
    U"讀賣",     U"讀売",       U"東京會舘",   U"國重",       U"壽屋",           U"壽司",
    U"榮太樓",   U"學藝書林",   U"法藏館",     U"聖學院",     U"東洋英和女學院", U"青山學院",
    U"關西學院", U"明治學院",   U"神戸女學院", U"櫻井",       U"櫻田",           U"櫻坂",
    U"廣瀨",     U"廣瀬",       U"廣田",       U"廣澤",       U"澤田",           U"澤村",
    U"澤井",     U"澁澤",       U"渡邊",       U"渡邉",       U"田邊",           U"齋藤",
    U"齊藤",     U"國分",       U"國枝",       U"國松",       U"惠比壽",         U"萬屋",
    U"靜嘉堂",   U"瀨戸内寂聴", U"德永",       U"伊藤忠兵衞", U"會田",           U"會津八一",
    U"寶塚",     U"寶酒造",     U"東寶",       U"實相寺",     U"實川",           U"螢雪",
    U"圓谷",     U"圓楽",       U"三遊亭圓生", U"黑澤",       U"黑田",
};

}  // namespace

bool IsKeptForm(char32_t c) { return kKept.find(c) != std::u32string_view::npos; }

bool IsFormOfNames(char32_t c) { return kNames.find(c) != std::u32string_view::npos; }

bool IsSimplifiedOfLevelTwo(char32_t c) { return kSimplified.find(c) != std::u32string_view::npos; }

bool IsSharedForm(char32_t c) { return kShared.find(c) != std::u32string_view::npos; }

std::size_t NameInOldForms(std::u32string_view text) {
  std::size_t longest = 0;
  for (const std::u32string_view name : kNamesInOldForms) {
    if (text.starts_with(name)) longest = std::max(longest, name.size());
  }
  return longest;
}

}  // namespace crosswalk::mine
