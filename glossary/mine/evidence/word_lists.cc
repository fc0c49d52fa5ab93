#include "glossary/mine/evidence/word_lists.h"

#include <algorithm>
#include <iterator>

namespace crosswalk::mine {
namespace {

constexpr std::u32string_view kFunctionCharacters =
    U"的和与在为是对由被了从到将于及或称叫如像使以把向至并而则即等该这那之其此某每各因让给跟"
    U"也就又还且但若所";

constexpr std::u32string_view kFunctionWords[] = {
    U"以及", U"或者", U"并且", U"而且", U"但是", U"因此", U"所以", U"如果", U"那么", U"例如",
    U"比如", U"譬如", U"诸如", U"即便", U"即使", U"正如", U"关于", U"有关", U"根据", U"按照",
    U"通过", U"作为", U"对于", U"基于", U"其中", U"之间", U"之后", U"之前", U"以来", U"以及",
    U"所谓", U"这个", U"那个", U"这种", U"那种", U"这些", U"那些", U"他们", U"它们", U"我们",
    U"她们", U"自己", U"本文", U"一个", U"一种", U"一类", U"一项", U"一些", U"某种", U"某个",
    U"各种", U"多种", U"两种", U"两个", U"另一", U"另外", U"此外", U"就是", U"便是", U"也是",
    U"不是", U"还是", U"可以", U"能够", U"开始", U"已经", U"正在", U"首个", U"首次", U"前者",
    U"后者", U"同时", U"随后", U"最后", U"其次", U"首先", U"针对", U"围绕", U"透过", U"经由",
    U"由于", U"至于", U"乃至", U"甚至", U"包括", U"包含", U"涵盖", U"以此", U"从而", U"进而",
    U"及其", U"与其", U"连同", U"除了", U"不仅", U"而是", U"只是", U"只有", U"没有", U"任何",
    U"所有", U"每个", U"全部", U"许多", U"若干", U"部分", U"目前", U"现在", U"如今", U"当时",
    U"著名", U"知名", U"主要", U"新型", U"最早", U"当代", U"前任", U"现任", U"时任",
};

constexpr std::u32string_view kIntroducers[] = {
    U"称为",   U"称作",   U"称之为", U"叫做",   U"叫作", U"名为", U"命名为", U"视为", U"定义",
    U"定义为", U"利用",   U"使用",   U"运用",   U"应用", U"采用", U"引入",   U"引进", U"介绍",
    U"提出",   U"提到",   U"讨论",   U"考虑",   U"理解", U"关注", U"吸收",   U"整合", U"发布",
    U"推出",   U"成立",   U"创立",   U"创办",   U"创建", U"组建", U"建立",   U"加入", U"退出",
    U"参加",   U"参与",   U"获得",   U"荣获",   U"赢得", U"授予", U"收购",   U"投资", U"支持",
    U"实现",   U"推广",   U"推广到", U"促进",   U"推动", U"研究", U"研发",   U"开发", U"发明",
    U"发现",   U"设计",   U"构建",   U"制定",   U"实施", U"执行", U"签署",   U"通过", U"担任",
    U"出任",   U"认同",   U"认为",   U"指出",   U"表示", U"表达", U"描述",   U"计算", U"求解",
    U"最小化", U"最大化", U"优化",   U"属于",   U"源于", U"来自", U"出自",   U"成为", U"变为",
    U"变成",   U"形成",   U"产生",   U"包含",   U"拥有", U"具有", U"存在",   U"位于", U"设于",
    U"隶属",   U"旗下",   U"麾下",   U"之父",   U"借助", U"依靠", U"凭借",   U"结合", U"替代",
    U"取代",   U"类似",   U"不同于", U"等同于", U"等于", U"涉及", U"面对",   U"面向", U"导致",
    U"引发",   U"避免",   U"防止",   U"需要",   U"进行", U"开展", U"展开",   U"学习", U"训练",
    U"评估",   U"分析",   U"测量",   U"观察",   U"比较", U"选择", U"说明",   U"解释", U"证明",
    U"引用",   U"参考",   U"访问",   U"调用",   U"启动", U"宣布", U"举办",   U"召开", U"出版",
    U"撰写",   U"编写",   U"翻译",   U"译为",   U"译作", U"发起", U"资助",   U"委托", U"联合",
    U"邀请",   U"任命",   U"批准",   U"提供",   U"生产", U"制造",
};

// Endings of words that stand before a person's name.
constexpr std::u32string_view kTitles[] = {
    U"教授",     U"博士",   U"总统",       U"总理",   U"首相",   U"主席",   U"部长",   U"大臣",
    U"国务卿",   U"大使",   U"代表",       U"议员",   U"州长",   U"市长",   U"校长",   U"院长",
    U"所长",     U"局长",   U"主任",       U"董事长", U"总裁",   U"经理",   U"执行长", U"执行官",
    U"创始人",   U"创办人", U"联合创始人", U"发言人", U"负责人", U"主持人", U"秘书长", U"记者",
    U"作者",     U"学者",   U"作家",       U"专家",   U"学家",   U"科学家", U"哲学家", U"工程师",
    U"律师",     U"导演",   U"演员",       U"歌手",   U"得主",   U"获得者", U"奖得主", U"奖主",
    U"先驱",     U"院士",   U"研究员",     U"顾问",   U"先生",   U"女士",   U"将军",   U"上将",
    U"国王",     U"女王",   U"皇帝",       U"之父",   U"领袖",   U"领导人", U"总监",   U"巨头",
    U"选手",     U"诗人",   U"氏",         U"建筑师", U"设计师", U"画家",   U"数学家", U"经济学家",
    U"物理学家", U"化学家",
};

constexpr std::u32string_view kSurnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程"
    U"吕丁"
    U"沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严"
    U"赖覃洪武"
    U"莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮"
    U"柯纪梅童"
    U"凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司";

constexpr std::u32string_view kDoubleSurnames[] = {U"欧阳", U"司马", U"诸葛", U"上官", U"司徒",
                                                   U"夏侯", U"东方", U"皇甫", U"尉迟", U"公孙",
                                                   U"慕容", U"令狐", U"端木", U"南宫"};

struct Place {
  std::u32string_view name;
  std::u32string_view english[4];
};

constexpr Place kPlaces[] = {
    {U"美国", {U"america", U"united states", U"u.s", U"us "}},
    {U"日本", {U"japan", U"nippon", U"nihon", U"tokyo"}},
    {U"中国", {U"china", U"chinese", U"prc", U"sino"}},
    {U"英国", {U"brit", U"united kingdom", U"uk ", U"england"}},
    {U"法国", {U"france", U"french", U"franç", U"franco"}},
    {U"德国", {U"german", U"deutsch", U"bundes", U"germany"}},
    {U"欧洲", {U"europ", U"euro", U"eu ", U"eu-"}},
    {U"欧盟", {U"europ", U"eu ", U"e.u", U"eu-"}},
    {U"俄罗斯", {U"russia", U"rossi", U"russ", U"moscow"}},
    {U"韩国", {U"korea", U"rok", U"hanguk", U"seoul"}},
    {U"印度", {U"india", U"bharat", U"indo", U"hind"}},
    {U"加拿大", {U"canad", U"canada", U"quebec", U"ontario"}},
    {U"澳洲", {U"austral", U"aussie", U"canberra", U"sydney"}},
    {U"澳大利亚", {U"austral", U"aussie", U"canberra", U"sydney"}},
    {U"台湾", {U"taiwan", U"formosa", U"roc", U"taipei"}},
    {U"香港", {U"hong kong", U"hongkong", U"hk", U"kowloon"}},
    {U"新加坡", {U"singapore", U"sg", U"nanyang", U"straits"}},
    {U"以色列", {U"israel", U"hebrew", U"jerusalem", U"tel aviv"}},
    {U"荷兰", {U"dutch", U"nether", U"holland", U"amsterdam"}},
    {U"瑞士", {U"swiss", U"switz", U"suisse", U"helvet"}},
    {U"瑞典", {U"swed", U"sverige", U"stockholm", U"svensk"}},
    {U"意大利", {U"ital", U"roma", U"italia", U"milan"}},
    {U"西班牙", {U"spain", U"spanish", U"españ", U"madrid"}},
    {U"全球", {U"global", U"world", U"international", U"universal"}},
    {U"国际", {U"international", U"global", U"world", U"inter"}},
    {U"联合国", {U"united nations", U"un ", U"u.n", U"un-"}},
};

template <std::size_t size>
bool IsIn(const std::u32string_view (&list)[size], std::u32string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool IsFunctionCharacter(char32_t c) {
  return kFunctionCharacters.find(c) != std::u32string_view::npos;
}

bool IsFunctionWord(std::u32string_view word) { return IsIn(kFunctionWords, word); }

bool IsIntroducer(std::u32string_view word) { return IsIn(kIntroducers, word); }

bool IsTitle(std::u32string_view word) {
  return std::any_of(std::begin(kTitles), std::end(kTitles),
                     [&](std::u32string_view title) { return word.ends_with(title); });
}

bool BeginsWithSurname(std::u32string_view name) {
  if (name.size() >= 3 && IsIn(kDoubleSurnames, name.substr(0, 2))) return name.size() <= 4;
  return name.size() >= 2 && name.size() <= 3 &&
         kSurnames.find(name[0]) != std::u32string_view::npos;
}

PlaceMatch PlaceAtStart(std::u32string_view term, std::u32string_view english) {
  const std::u32string padded = std::u32string(english) + U" ";
  for (const Place& place : kPlaces) {
    if (!term.starts_with(place.name)) continue;
    const bool named = std::any_of(
        std::begin(place.english), std::end(place.english),
        [&](std::u32string_view word) { return padded.find(word) != std::u32string::npos; });
    return {place.name.size(), named};
  }
  return {};
}

}  // namespace crosswalk::mine
