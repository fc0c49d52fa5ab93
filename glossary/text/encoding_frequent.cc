#include "glossary/text/encoding_frequent.h"

#include <string_view>

#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

// Common characters of general prose, and those of software, law, trade, medicine and daily life
// that word lists are full of. Written for this project; order and exact extent do not matter,
// since what they serve is told apart by sums over many characters. They cover over three quarters
// of the Han characters of a text.
constexpr char kSimplified[] =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于"
    "着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
    "进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明"
    "性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新"
    "己制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水"
    "名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感"
    "建务做接必场件计管期市直资命山金指克许统区保至队形社便空决治展马科司五基眼书非则"
    "听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉"
    "格望觉术领共确传师观清今切院让识候带导争运软网络户息码库输键盘字符串选项录端页版"
    "块源层图标窗菜单示钮默启编辑复粘删除搜索置限错误警密登注册邮址链服器访协议函型参"
    "返值循环存储缓列排序测试调译语言词句段汇双率频线缩略称简写英汉释医疗药症病患临床"
    "企律商贸财税银投证券股价供购订货车船航飞火核材钢肥农林牧渔食境污染温城村镇省县乡"
    "街族宗历史艺音乐影视剧育球赛游戏旅馆店客房餐饮衣装鞋帽";

// The same in Traditional characters (Taiwan).
constexpr char kTraditional[] =
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於"
    "著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還"
    "進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明"
    "性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新"
    "己制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水"
    "名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感"
    "建務做接必場件計管期市直資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則"
    "聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉"
    "格望覺術領共確傳師觀清今切院讓識候帶導爭運軟網絡戶息碼庫輸鍵盤字符串選項錄端頁版"
    "塊源層圖標窗菜單示鈕默啟編輯復粘刪除搜索置限錯誤警密登註冊郵址鏈服器訪協議函型參"
    "返值循環存儲緩列排序測試調譯語言詞句段匯雙率頻線縮略稱簡寫英漢釋醫療藥症病患臨床"
    "企律商貿財稅銀投證券股價供購訂貨車船航飛火核材鋼肥農林牧漁食境汙染溫城村鎮省縣鄉"
    "街族宗歷史藝音樂影視劇育球賽遊戲旅館店客房餐飲衣裝鞋帽";

// Most of the kanji that Japanese schools teach in the first six years (MEXT), and some of user
// interfaces.
constexpr char kJapanese[] =
    "一右雨円王音下火花学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森人"
    "水正生青夕石赤千川先早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六引"
    "羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸古"
    "午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少場"
    "色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当東"
    "答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話悪"
    "安暗医委意育員院飲運泳駅央横屋温化荷界開階寒感漢館岸起期客究急級宮球去橋業曲局銀"
    "区苦具君係軽血決研県庫湖向幸港号根祭皿仕死使始指歯詩次事持式実写者主守取酒受州拾"
    "終習集住重宿所暑助昭消商章勝乗植申身神真深進世整昔全相送想息速族他打対待代第題炭"
    "短談着注柱丁帳調追定庭笛鉄転都度投豆島湯登等動童農波配倍箱畑発反坂板皮悲美鼻筆氷"
    "表秒病品負部服福物平返勉放味命面問役薬由油有遊予羊洋葉陽様落流旅両緑礼列練路和案"
    "以位印英栄塩億加果貨課芽改械害各覚完官管関観願希季紀喜器機議求給挙共協鏡競極訓軍"
    "型景芸欠結建健験功好航候康告差最材昨札刷参産散残士氏史司試治辞失借種周順初唱象照"
    "信成清静席積折節説選然争側続卒達単置仲兆低停的典伝徒努灯働特得毒熱念敗飛必票標不"
    "夫付府副法望未民無約勇要養利料量良類令例連労録圧移因永営衛易液演応往仮価可河過解"
    "格確額刊幹慣眼基規技義逆許境均禁経件険検限現減故個護効厚構講混査再際在罪賛支志資"
    "識質示授術準条状常情織職制性政勢精製税責績接設絶素総造像増則測属率損態団断提程適"
    "統導銅徳独任能破犯判版比非備評布婦武復複仏編弁保報防暴貿務夢迷輸余預容略領歴異域"
    "宇映延我灰拡革割株干看簡危机貴疑供郷筋系敬警劇激権源厳己呼誤后孝皇鋼刻困砂座済裁"
    "策冊姿私至視詞誌磁射捨尺若樹収宗就従縦縮熟純処署諸除将傷障城蒸針推寸盛聖誠宣専泉"
    "洗染善奏窓創装層操蔵臓存尊宅担探誕段暖値著庁頂潮賃痛展討党糖届難認納脳派拝背俺班"
    "否批秘腹並閉陛片補暮宝訪亡忘棒枚幕密盟模訳郵優幼欲翌乱律臨朗論換込端環監項御択替"
    "翻頻網濃超寄違遅被";

}  // namespace

FrequentCharacters::FrequentCharacters(const char* characters) {
  const std::string_view text(characters);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeAt(text, at);
    set_.set(decoded.code - kFirst);
    at += decoded.length;
  }
}

const FrequentCharacters& FrequentCharacters::Simplified() {
  static const FrequentCharacters set(kSimplified);
  return set;
}

const FrequentCharacters& FrequentCharacters::Traditional() {
  static const FrequentCharacters set(kTraditional);
  return set;
}

const FrequentCharacters& FrequentCharacters::Japanese() {
  static const FrequentCharacters set(kJapanese);
  return set;
}

}  // namespace crosswalk::text
