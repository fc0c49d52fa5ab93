// What FindEncoding says of bytes that no label names: short ones, and ones that are no text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/encoding.h"
#include "glossary/text/encoding_frequent.h"
#include "tests/glossary/text/encoding_bytes.h"

namespace crosswalk::text {
namespace {

std::string Guess(std::string_view bytes) {
  const auto found = FindEncoding(bytes);
  if (!found.ok()) return found.status().message();
  EXPECT_FALSE(found->is_declared);
  EXPECT_EQ(found->mark, 0u);
  return found->name;
}

const std::vector<std::string>& Simplified() {
  static const std::vector<std::string> lines = {
      "请先备份数据库再升级",           "服务器没有响应这个请求",
      "点击按钮打开设置窗口",           "文件无法保存到这个位置",
      "病人应当每天服药两次",           "合同自双方签字之日起生效",
      "内存不足，请关闭其他程序。",     "source,target\r\nbackup,备份\r\nserver,服务器\r\n",
      "用户名\t密码\n登录\t退出\n",     "本产品保修期为一年，人为损坏除外。",
      "明天上午九点在三楼会议室开会。", "电池充满之后指示灯会变成绿色",
  };
  return lines;
}

const std::vector<std::string>& Traditional() {
  static const std::vector<std::string> lines = {
      "請先備份資料庫再升級",           "伺服器沒有回應這個請求",
      "按下按鈕開啟設定視窗",           "檔案無法儲存到這個位置",
      "病人應當每天服藥兩次",           "合約自雙方簽字之日起生效",
      "記憶體不足，請關閉其他程式。",   "source,target\r\nbackup,備份\r\nserver,伺服器\r\n",
      "使用者名稱\t密碼\n登入\t登出\n", "本產品保固一年，人為損壞除外。",
      "明天上午九點在三樓會議室開會。", "電池充滿之後指示燈會變成綠色",
  };
  return lines;
}

const std::vector<std::string>& Japanese() {
  static const std::vector<std::string> lines = {
      "更新の前にデータベースを保存してください",
      "サーバーが応答しません",
      "設定画面を開くにはボタンを押します",
      "薬は一日二回食後に飲むこと",
      "メモリーが足りないので、他のプログラムを閉じてください。",
      "source,target\r\nbackup,バックアップ\r\nserver,サーバー\r\n",
      "利用者名\t暗証番号\nログイン\tログアウト\n",
      "本製品の保証期間は一年です。",
      "明日の午前九時に三階の会議室に集まること。",
      "電池が一杯になると緑の表示灯がつきます",
      "自動翻訳機能設定画面表示",
      "東京都港区役所税務課窓口",
  };
  return lines;
}

TEST(GuessEncodingTest, TellsOneLineOfSimplifiedChinese) {
  for (const std::string& line : Simplified()) EXPECT_EQ(Guess(In("GBK", line)), "GB18030") << line;
}

TEST(GuessEncodingTest, TellsOneLineOfTraditionalChinese) {
  for (const std::string& line : Traditional()) EXPECT_EQ(Guess(In("BIG5", line)), "Big5") << line;
}

TEST(GuessEncodingTest, TellsOneLineOfJapaneseInBothEncodings) {
  for (const std::string& line : Japanese()) {
    EXPECT_EQ(Guess(In("CP932", line)), "Shift_JIS") << line;
    EXPECT_EQ(Guess(In("EUC-JP", line)), "EUC-JP") << line;
  }
}

TEST(GuessEncodingTest, TakesKatakanaOfHalfWidthForShiftJisWhereItStandsInRuns) {
  EXPECT_EQ(Guess(In("CP932", "ﾒﾓﾘ不足,memory\r\nｻｰﾊﾞｰ,server\r\n")), "Shift_JIS");
  EXPECT_EQ(Guess(In("CP932", "髙橋商店㈱,①東京都港区\r\n")), "Shift_JIS");
}

TEST(GuessEncodingTest, TakesWellFormedUtf8ForThat) {
  for (const auto* lines : {&Simplified(), &Traditional(), &Japanese()}) {
    for (const std::string& line : *lines) EXPECT_EQ(Guess(line), "UTF-8");
  }
  EXPECT_EQ(Guess("plain"), "UTF-8");
  EXPECT_EQ(Guess(""), "UTF-8");
}

TEST(GuessEncodingTest, AllowsACutCharacterOnlyAtTheEndOfALongBeginning) {
  std::string rows;
  while (rows.size() < 6000) rows += "数据库,データベース\n";
  rows += "数";
  EXPECT_EQ(Guess(rows.substr(0, rows.size() - 1)), "UTF-8");
  std::string bytes = In("CP932", "更新の前に保存してください\n");
  const std::string row = bytes;
  while (bytes.size() < 6000) bytes += row;
  EXPECT_EQ(Guess(bytes + "\x82"), "Shift_JIS");
  EXPECT_NE(Guess(row + "\x82"), "Shift_JIS");
}

TEST(GuessEncodingTest, RefusesBytesThatAreLikeNoText) {
  // Western letters, Korean and noise are of some of these encodings, byte for byte.
  for (const std::string& bytes : std::vector<std::string>{"Stra\xDF"
                                                           "e,street\n",
                                                           "caf\xE9,coffee\n",
                                                           "f\xFCr,for\n\xFC"
                                                           "ber,over\n",
                                                           "\x93quoted\x94,text\n",
                                                           "a\xFF"
                                                           "b\n"}) {
    const std::string answer = Guess(bytes);
    EXPECT_NE(answer.find("is not UTF-8; the file names no other encoding"), std::string::npos)
        << answer;
  }
  EXPECT_EQ(Guess("one\ntwo\nfo\xFFx\n"),
            "line 3: byte 10 is not UTF-8; the file names no other encoding, and is not like text "
            "in GB18030, Big5, Shift_JIS or EUC-JP");
}

TEST(FrequentCharactersTest, AreSeveralHundredOfEachLanguageAndOfItsOwnScript) {
  EXPECT_GT(FrequentCharacters::Simplified().size(), 400u);
  EXPECT_GT(FrequentCharacters::Traditional().size(), 400u);
  EXPECT_GT(FrequentCharacters::Japanese().size(), 700u);
  EXPECT_TRUE(FrequentCharacters::Simplified().Has(U'这'));
  EXPECT_FALSE(FrequentCharacters::Traditional().Has(U'这'));
  EXPECT_TRUE(FrequentCharacters::Traditional().Has(U'這'));
  EXPECT_TRUE(FrequentCharacters::Japanese().Has(U'込'));
  EXPECT_FALSE(FrequentCharacters::Japanese().Has(U'㐀'));
}

}  // namespace
}  // namespace crosswalk::text
