// Decoder: what each encoding reads, what it refuses and where it says that is.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/encoding.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/text/encoding_bytes.h"

namespace crosswalk::text {
namespace {

struct Reading {
  std::string text;
  std::string error;  // empty for success
};

Reading Read(const char* encoding, std::string_view bytes, std::size_t step = std::string::npos) {
  auto decoder = Decoder::Make(encoding);
  if (!decoder.ok()) return {"", decoder.status().ToString()};
  Reading reading;
  Status status;
  for (std::size_t at = 0; at < bytes.size() && status.ok(); at += std::min(step, bytes.size())) {
    status = (*decoder)->Decode(bytes.substr(at, step), reading.text);
  }
  if (status.ok()) status = (*decoder)->Finish();
  reading.error = status.ok() ? "" : status.message();
  return reading;
}

TEST(DecoderTest, ReadsEveryEncodingThatFilesComeIn) {
  const std::string zh = "广岛进程\t目录，用户「登录」\n";
  const std::string hant = "廣島進程\t目錄，使用者「登入」\n";
  const std::string ja = "広島プロセス\tｶﾞｲﾄﾞ、ユーザー「ログイン」①〜\n";
  EXPECT_EQ(Read("UTF-8", zh + hant).text, zh + hant);
  EXPECT_EQ(Read("GB18030", In("GB18030", zh + hant + "𠮷")).text, zh + hant + "𠮷");
  EXPECT_EQ(Read("GBK", In("GBK", zh + hant)).text, zh + hant);
  EXPECT_EQ(Read("gb2312", In("GB2312", zh)).text, zh);
  EXPECT_EQ(Read("Big5", In("BIG5", hant)).text, hant);
  EXPECT_EQ(Read("big5-hkscs", In("BIG5-HKSCS", "佢哋喺啲𠝹嘅㗎\n")).text, "佢哋喺啲𠝹嘅㗎\n");
  EXPECT_EQ(Read("Shift_JIS", In("CP932", "広島ｶﾞｲﾄﾞ①髙﨑～―∥－￠￡￢㈱\n")).text,
            "広島ｶﾞｲﾄﾞ①髙﨑～―∥－￠￡￢㈱\n");
  EXPECT_EQ(Read("EUC-JP", In("EUC-JP", "広島ｶﾞｲﾄﾞ、丂侊\n")).text, "広島ｶﾞｲﾄﾞ、丂侊\n");
  EXPECT_EQ(Read("EUC-KR", In("CP949", "용어집\n")).text, "용어집\n");
  EXPECT_EQ(Read("ISO-2022-JP", In("ISO-2022-JP", "広島プロセス\n")).text, "広島プロセス\n");
  EXPECT_EQ(Read("windows-1252", "na\xEFve \x93q\x94 \x80\n").text, "naïve “q” €\n");
  EXPECT_EQ(Read("windows-1254", "\xFE\xF0\n").text, "şğ\n");
  EXPECT_EQ(Read("windows-1251", In("CP1251", "Словарь\n")).text, "Словарь\n");
  EXPECT_EQ(Read("KOI8-R", In("KOI8-R", "Словарь\n")).text, "Словарь\n");
  EXPECT_EQ(Read("ISO-8859-2", In("ISO-8859-2", "żółw\n")).text, "żółw\n");
  EXPECT_EQ(Read("US-ASCII", "plain\n").text, "plain\n");
  for (const char* wide : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
    EXPECT_EQ(Read(wide, In(wide, zh + ja + "𠮷")).text, zh + ja + "𠮷") << wide;
  }
}

TEST(DecoderTest, ReadsShiftJisAsWindowsDoes) {
  // Circled one, wave dash, horizontal bar, parallel, minus; IBM's 髙 in its NEC and IBM places.
  EXPECT_EQ(Read("Shift_JIS", "\x87\x40\x81\x60\x81\x5C\x81\x61\x81\x7C").text, "①～―∥－");
  EXPECT_EQ(Read("Shift_JIS", "\xFB\xFC\xEE\xE0").text, "髙髙");
  EXPECT_EQ(Read("Shift_JIS", "\\~\xA5").text, "\\~･");
  EXPECT_EQ(Read("Shift_JIS", "\x83\x5C\x95\x5C").text, "ソ表") << "a backslash as the second byte";
}

TEST(DecoderTest, ReadsNecRowThirteenInEucJp) {
  EXPECT_EQ(Read("EUC-JP", "\xAD\xA1\xA1\xC1\x8F\xB0\xA1\x8E\xB1").text, "①～丂ｱ");
  EXPECT_EQ(Read("EUC-JP", "ab\x8E\xE0").error, "line 1: byte 2 (0x8EE0) is not EUC-JP");
}

TEST(DecoderTest, GivesHongKongCharactersTheirCodePointsOfToday) {
  EXPECT_EQ(Read("Big5", "\x88\x40\x8C\x43\x88\x62\x88\xA5\x87\x40").text, "㇀龦Ê̄ê̌䏰");
  EXPECT_EQ(Read("Big5", "\xA1\x45\xA1\xE3\xA3\xE1\xF9\xD6").text, "‧～€碁");
}

TEST(DecoderTest, GivesGb18030PairsTheirCodePointsOf2022) {
  EXPECT_EQ(Read("GB18030", "\xA6\xD9\xFE\x59\xA8\xBC\xFE\x51").text, "︐龴ḿ𠂇");
  EXPECT_EQ(Read("GBK", "\x80").text, "€") << "code page 936";
  EXPECT_EQ(Read("GB18030", "\x81\x30\x81\x30").text, "\xC2\x80");
  EXPECT_EQ(Read("GB18030", "\x90\x30\x81\x30\xE3\x32\x9A\x35").text, "\U00010000\U0010FFFF");
  EXPECT_EQ(Read("GB18030", "\xE3\x32\x9A\x36").error,
            "line 1: byte 0 (0xE3329A36) is not GB18030");
}

TEST(DecoderTest, SaysLineAndByteOfWhatIsNotOfTheEncoding) {
  EXPECT_EQ(Read("UTF-8", "ab\ncd\r\ne\xFFz").error, "line 3: byte 8 (0xFF) is not UTF-8");
  EXPECT_EQ(Read("UTF-8", "ab\ncd\r\ne\xFFz").text, "ab\ncd\r\ne");
  EXPECT_EQ(Read("UTF-8", "\xED\xA0\x80").error, "line 1: byte 0 (0xED) is not UTF-8");
  EXPECT_EQ(Read("UTF-8", "\xC0\x80").error, "line 1: byte 0 (0xC0) is not UTF-8");
  EXPECT_EQ(Read("UTF-8", "\xF4\x90\x80\x80").error, "line 1: byte 0 (0xF4) is not UTF-8");
  EXPECT_EQ(Read("Shift_JIS", "a\n\x81\xFFz").error, "line 2: byte 2 (0x81FF) is not Shift_JIS");
  EXPECT_EQ(Read("Shift_JIS", "a\n\x81\"z").error, "line 2: byte 2 (0x81) is not Shift_JIS");
  EXPECT_EQ(Read("Big5", "\xA4\xA4\r\r\xFF").error, "line 3: byte 4 (0xFF) is not Big5");
  EXPECT_EQ(Read("US-ASCII", "a\xE9").error, "line 1: byte 1 (0xE9) is not US-ASCII");
  EXPECT_EQ(Read("UTF-16LE", std::string_view("a\0\x00\xDC", 4)).error,
            "line 1: byte 2 (0x00DC) is not UTF-16LE");
  EXPECT_EQ(Read("UTF-16BE", std::string_view("\xD8\x00\0a", 4)).error,
            "line 1: byte 0 (0xD800) is not UTF-16BE");
  EXPECT_EQ(Read("UTF-32LE", std::string_view("\0\0\x11\0", 4)).error,
            "line 1: byte 0 (0x00001100) is not UTF-32LE");
}

TEST(DecoderTest, RefusesAFileThatEndsInsideACharacter) {
  for (const auto& [encoding, bytes] : std::vector<std::pair<const char*, std::string>>{
           {"UTF-8", "a\n\xE5\xBB"},
           {"Shift_JIS", "a\n\x81"},
           {"GB18030", "a\n\x81\x30\x81"},
           {"EUC-JP", "a\n\x8F\xB0"},
       }) {
    EXPECT_EQ(Read(encoding, bytes).error,
              std::string("line 2: byte 2: the file ends inside a ") + "character of " + encoding);
    EXPECT_EQ(Read(encoding, bytes).text, "a\n");
  }
  EXPECT_NE(Read("UTF-16LE", std::string_view("a\0b", 3)).error, "");
  EXPECT_NE(Read("UTF-16LE", std::string_view("a\0\x00\xD8", 4)).error, "");
  EXPECT_NE(Read("ISO-2022-JP", "\x1B$B!").error, "");
}

TEST(DecoderTest, RefusesControlCharactersInEveryEncoding) {
  EXPECT_EQ(Read("UTF-8", "ab\n\x0B").error, "line 2: byte 3 is the control character U+000B");
  EXPECT_EQ(Read("UTF-8", "0123456789\x1F").error,
            "line 1: byte 10 is the control character U+001F");
  EXPECT_EQ(Read("UTF-8", std::string_view("a\0", 2)).error,
            "line 1: byte 1 is the control character U+0000");
  EXPECT_EQ(Read("Shift_JIS", "a\x1C").error, "line 1: byte 1 is the control character U+001C");
  EXPECT_EQ(Read("EUC-JP", "a\x92").error, "line 1: byte 1 (0x92) is not EUC-JP");
  EXPECT_EQ(Read("iso-8859-1", "a\x8F").error, "line 1: byte 1 (0x8F) is not windows-1252");
  EXPECT_EQ(Read("UTF-16BE", std::string_view("\0\x0B", 2)).error,
            "line 1: byte 0 is the control character U+000B");
  EXPECT_EQ(Read("ISO-2022-JP", "a\x0B").error, "line 1: byte 1 is the control character U+000B");
}

TEST(DecoderTest, LeavesControlCharactersOfIso6429ToTheChecksOfRecords) {
  for (const char* text : {"a\tb\r\nc\xC2\x85 \xC2\xA0 \xC3\x80", "a\x7F", "a\xC2\x8B"}) {
    EXPECT_EQ(Read("UTF-8", text).error, "");
    EXPECT_EQ(Read("UTF-8", text).text, text);
    EXPECT_EQ(Read("UTF-16BE", In("UTF-16BE", text)).text, text);
  }
}

TEST(DecoderTest, ReadsTheSameWhereverBytesAreCut) {
  std::string long_text;
  for (int i = 0; i < 900; ++i)
    long_text += "第" + std::to_string(i) + "条：广岛进程 — naïve 𠮷\r\n";
  struct Case {
    const char* encoding;
    std::string bytes;
  };
  const std::vector<Case> cases = {
      {"UTF-8", "廣島𠮷é\r\n\xC2\x85x\xE5\xBBx"},
      {"UTF-8",
       "0123456\xC2\x85"
       "89abcd\xC2\x81"},
      {"UTF-8", "a\xF0\x9F\x98"},
      {"UTF-8", "a\xE0\x80\x80"},
      {"UTF-8", long_text},
      {"UTF-16LE", In("UTF-16LE", "廣\r\n島𠮷é") + std::string("\x00\xDC", 2)},
      {"UTF-32BE", In("UTF-32BE", "廣\r\n島𠮷é") + std::string("\x00", 1)},
      {"GB18030", In("GB18030", "廣\r\n島𠮷é") + "\x81\x30\x20"},
      {"GB18030", "\x81\x30\x81\x20"},
      {"Big5", In("BIG5", "廣\r\n島") + "\x88\x62\x80"},
      {"Shift_JIS", In("CP932", "広\r\n島ｱ") + "\x81"},
      {"EUC-JP", In("EUC-JP", "広\r\n島ｱ丂") + "\x8F\xB0\x20"},
      {"ISO-2022-JP", In("ISO-2022-JP", "広\r\n島") + "\xFF"},
  };
  for (const Case& each : cases) {
    const Reading whole = Read(each.encoding, each.bytes);
    for (const std::size_t step : {1u, 2u, 3u, 5u, 7u, 16u}) {
      const Reading cut = Read(each.encoding, each.bytes, step);
      EXPECT_EQ(cut.text, whole.text) << each.encoding << " in steps of " << step;
      EXPECT_EQ(cut.error, whole.error) << each.encoding << " in steps of " << step;
    }
  }
}

TEST(DecoderTest, KnowsEncodingsByTheNamesThatFilesUse) {
  for (const char* name :
       {"utf8",      " UTF-8 ",         "Windows-31J",    "MS932",  "x-sjis",
        "CP936",     "GB_2312-80",      "hz-gb-2312",     "EUC-CN", "CP950",
        "x-x-big5",  "eucJP-ms",        "ujis",           "latin1", "ISO_8859-1:1987",
        "macintosh", "ISO-8859-15",     "windows-1250",   "cp1253", "utf-16",
        "UCS-2",     "ISO-10646-UCS-4", "ks_c_5601-1987", "tis-620"}) {
    const bool is_known = std::string_view(name) != "hz-gb-2312";
    EXPECT_EQ(Decoder::Make(name).ok(), is_known) << name;
  }
  for (const char* name : {"", "x-unknown", "../../etc/passwd", "ibm-37", "UTF-7", "SCSU",
                           "UTF-8,x", "utf-8\nutf-16", "广"}) {
    const auto made = Decoder::Make(name);
    ASSERT_FALSE(made.ok()) << name;
    EXPECT_EQ(made.status().message(), "the encoding \"" + std::string(name) + "\" is not known");
  }
}

}  // namespace
}  // namespace crosswalk::text
