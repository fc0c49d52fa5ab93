// Versions, times, addresses and other words with digits, which are exchanged as they stand.
#include <gtest/gtest.h>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

TEST(Literal, IsExchangedWhereTheTargetHasTheVeryOne) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"Update to 3.2.4 now.", "Update to 3.2.1 now.", "今すぐ3.2.1に更新してください。",
        "今すぐ3.2.4に更新してください。"},
       {"Update to 4.0 now.", "Update to 3.2.1 now.", "今すぐ3.2.1に更新してください。",
        "今すぐ4.0に更新してください。"},
       {"Ping 10.0.0.8.", "Ping 10.0.0.5.", "10.0.0.5にpingする。", "10.0.0.8にpingする。"},
       {"We meet at 11:45.", "We meet at 10:30.", "10:30に会う。", "11:45に会う。"},
       {"We meet at 11:45.", "We meet at 10:30.", "１０：３０に会う。", "１１：４５に会う。"},
       {"Buy an RTX5090.", "Buy an RTX4090.", "RTX4090を買う。", "RTX5090を買う。"},
       {"Call 03-5678-1234.", "Call 03-1234-5678.", "03-1234-5678に電話する。",
        "03-5678-1234に電話する。"},
       {"Due 06/05/2026.", "Due 05/06/2026.", "期限は05/06/2026です。", "期限は06/05/2026です。"}});
}

TEST(Literal, StaysWhereTheTargetWritesItOtherwise) {
  ExpectKept("en", "ja",
             {{"We meet at 11:45.", "We meet at 10:30.", "10時30分に会う。"},
              {"It is 3/4 full.", "It is 1/2 full.", "半分入っている。"},
              {"Update to 4 now.", "Update to v3.2.1 now.", "v3.2.1に更新する。"},
              {"Grows 12 times.", "Grows 10:30.", "10:30倍になる。"}});
}

TEST(Literal, IsNoNumberBesideNumbers) {
  // The 4 of A4 is not the 4 of the copies.
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"Print 6 copies on A4.", "Print 4 copies on A4.", "用A4纸打印4份。", "用A4纸打印6份。"},
       {"Print 4 copies on A5.", "Print 4 copies on A4.", "用A4纸打印4份。", "用A5纸打印4份。"}});
}

TEST(Literal, MeetsANumberBehindAWord) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"Button5", "Button3", "ボタン3", "ボタン5"},
       {"Grid12 is full", "Grid05 is full", "グリッド05は満杯", "グリッド12は満杯"},
       {"See Page_b7", "See Page_b4", "ページ４を見る", "ページ７を見る"}});
  ExpectAdaptedAndBack("zh-Hans", "en",
                       {{"圆盘5", "圆盘6", "Disk6", "Disk5"},
                        {"用户12的文件", "用户3的文件", "Files of user3", "Files of user12"}});
  ExpectKept("en", "ja",
             {{"Grid3 is full", "Button5 is full", "ボタン5は満杯"},
              {"Use MP4", "Use MP3", "3を使う"},
              {"Button5 of 3", "Button3 of 3", "3のボタン"},
              {"Button5", "Button3", "3ボタン3"}});
  ExpectKept("zh-Hans", "en",
             {{"五个文件", "三个文件", "All MP3 files"}, {"5.5个用户", "6个用户", "For user6"}});
}

TEST(Literal, DoesNotBecomeWhatShouldHaveChanged) {
  // The 1 of LV1 cannot be told, so that 2 must not become another 1; nor 3 then a second 2.
  ExpectKept("en", "ja",
             {{"from level 0 to level 1", "from level 1 to level 2", "LV1→2"},
              {"0 and 1, or 2", "1 and 2, or 3", "LV1、2、3"}});
  ExpectAdapted("en", "ja",
                {{"from level 0 to level 5", "from level 1 to level 2", "LV1→2", "LV1→5"}});
  ExpectAdaptedAndBack("en", "ja",
                       {{"An IPv4-only host with IPv6 off", "An IPv6-only host with IPv4 off",
                         "IPv4を切ったIPv6だけのホスト", "IPv6を切ったIPv4だけのホスト"}});
}

TEST(Literal, KeepsWhatIsPaddedPadded) {
  ExpectAdaptedAndBack("en", "zh-Hans",
                       {{"Episode 12", "Episode 05", "第05集", "第12集"},
                        {"Episode 07", "Episode 05", "第05集", "第07集"},
                        {"Agent 042", "Agent 007", "特工007", "特工042"}});
  ExpectAdapted("en", "zh-Hans",
                {{"Episode 07", "Episode 12", "第12集", "第07集"},
                 {"Episode 12", "Episode 05", "第5集", "第12集"},
                 {"Episode 07", "Episode 112", "第112集", "第7集"}});
}

TEST(Literal, KeepsTheZerosBehindAPoint) {
  ExpectAdaptedAndBack("en", "ja",
                       {{"Version 3.10", "Version 3.1", "バージョン3.1", "バージョン3.10"},
                        {"Add 2.00 g.", "Add 1.50 g.", "1.50g加える。", "2.00g加える。"}});
}

TEST(Literal, IsWrittenInOtherLanguagesOnlyAsTheyShow) {
  ExpectAdaptedAndBack(
      "en", "de",
      {{"It costs 2,500.75 euros.", "It costs 1,234.50 euros.", "Es kostet 1.234,50 Euro.",
        "Es kostet 2.500,75 Euro."},
       {"It weighs 7.5 kg.", "It weighs 2.5 kg.", "Es wiegt 2,5 kg.", "Es wiegt 7,5 kg."}});
  ExpectKept("en", "de",
             {{"It weighs 2.5 kg.", "It weighs 3 kg.", "Es wiegt 3 kg."},
              {"It costs 5,000 euros.", "It costs 1,000 euros.", "Es kostet 1.000 Euro."}});
}

}  // namespace
}  // namespace crosswalk::memory
