// What FindEncoding takes from marks, zero bytes and labels, and which labels it does not believe.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/encoding.h"
#include "tests/glossary/text/encoding_bytes.h"

namespace crosswalk::text {
namespace {

std::string Found(std::string_view bytes) {
  const auto found = FindEncoding(bytes);
  if (!found.ok()) return found.status().message();
  return found->name + (found->mark > 0 ? " behind " + std::to_string(found->mark) : "") +
         (found->is_declared ? ", declared" : "");
}

std::string Xml(const std::string& label, const std::string& rest = "<tmx/>") {
  return "<?xml version=\"1.0\" encoding=\"" + label + "\"?>\n" + rest;
}

const std::string kMark = "\xEF\xBB\xBF";

TEST(FindEncodingTest, BelievesByteOrderMarks) {
  EXPECT_EQ(Found(kMark + "source\ttarget"), "UTF-8 behind 3, declared");
  EXPECT_EQ(Found("\xFF\xFE" + In("UTF-16LE", "目录")), "UTF-16LE behind 2, declared");
  EXPECT_EQ(Found("\xFE\xFF" + In("UTF-16BE", "目录")), "UTF-16BE behind 2, declared");
  EXPECT_EQ(Found(std::string("\xFF\xFE\0\0", 4) + In("UTF-32LE", "目录")),
            "UTF-32LE behind 4, declared");
  EXPECT_EQ(Found(std::string("\0\0\xFE\xFF", 4) + In("UTF-32BE", "目录")),
            "UTF-32BE behind 4, declared");
  EXPECT_EQ(Found("\x84\x31\x95\x33" + In("GB18030", "目录")), "GB18030 behind 4, declared");
}

TEST(FindEncodingTest, SeesUtf16AndUtf32WithoutAMark) {
  for (const char* wide : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
    EXPECT_EQ(Found(In(wide, "source\ttarget\r\nfile\t檔案\r\n")), wide);
    EXPECT_EQ(Found(In(wide, "数据库\t服务器\r\n登录\t用户\r\n")), wide);
    EXPECT_EQ(Found(In(wide, "<tbx type=\"TBX-Basic\"/>")), wide);
    EXPECT_EQ(Found(In(wide, Xml(wide))), std::string(wide) + ", declared");
    EXPECT_EQ(Found(In(wide, Xml(std::string(wide).substr(0, 6)))),
              std::string(wide) + ", declared");
  }
}

TEST(FindEncodingTest, TakesNoStrayZeroByteForUtf16) {
  EXPECT_EQ(Found(std::string("source\ttarget\nfi\0le\tfile\n", 25)), "UTF-8");
  EXPECT_EQ(Found(std::string("ab\0c", 4)), "UTF-8");
}

TEST(FindEncodingTest, ReadsTheDeclarationOfXml) {
  EXPECT_EQ(Found(Xml("utf-8")), "UTF-8, declared");
  EXPECT_EQ(Found(Xml("GB2312")), "GB18030, declared");
  EXPECT_EQ(Found("<?xml version='1.0' encoding = 'big5' standalone=\"yes\"?><a/>"),
            "Big5, declared");
  EXPECT_EQ(Found(Xml("windows-31j")), "Shift_JIS, declared");
  EXPECT_EQ(Found(Xml("windows-1254")), "windows-1254, declared");
  EXPECT_EQ(Found("<?xml version=\"1.0\"?><a encoding=\"big5\"/>"), "UTF-8");
}

TEST(FindEncodingTest, TakesXmlWithoutDeclarationForUtf8) {
  EXPECT_EQ(Found("<?xml version=\"1.0\"?><a>" + In("GBK", "请先备份数据库") + "</a>"), "UTF-8");
  EXPECT_EQ(Found(" \n<tmx>" + In("CP932", "更新の前に保存") + "</tmx>"), "UTF-8");
}

TEST(FindEncodingTest, ReadsTheCharsetOfAPoHeader) {
  const auto po = [](const std::string& charset) {
    return "# Comment.\nmsgid \"\"\nmsgstr \"\"\n\"Language: zh_CN\\n\"\n"
           "\"Content-Type: text/plain; charset=" +
           charset + "\\n\"\n\nmsgid \"file\"\nmsgstr \"";
  };
  EXPECT_EQ(Found(po("UTF-8") + "文件\"\n"), "UTF-8, declared");
  EXPECT_EQ(Found(po("GB2312") + In("GBK", "文件\"\n")), "GB18030, declared");
  EXPECT_EQ(Found(po("BIG5") + In("BIG5", "檔案\"\n")), "Big5, declared");
  EXPECT_EQ(Found(po("EUC-JP") + In("EUC-JP", "ファイル\"\n")), "EUC-JP, declared");
  EXPECT_EQ(Found(po("CHARSET") + "\"\n"), "UTF-8") << "a template names nothing";
  EXPECT_EQ(Found("msgid \"charset=Big5\"\nmsgstr \"\"\n"), "UTF-8");
  EXPECT_EQ(Found("msgid \"\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n"
                  "\"Content-Type: text/plain; charset=Big5\\n\"\n"),
            "UTF-8")
      << "no header";
  EXPECT_EQ(Found("source,target\n\"Content-Type: text/html; charset=Big5\",x\n"), "UTF-8");
}

TEST(FindEncodingTest, ReadsTheMagicCommentOfAGlossary) {
  EXPECT_EQ(Found("# Glossary -*- coding: utf-8 -*-\na\tb\n"), "UTF-8, declared");
  EXPECT_EQ(Found("# -*- mode: text; coding=cp932 -*-\na\t" + In("CP932", "ア\n")),
            "Shift_JIS, declared");
  EXPECT_EQ(Found("# -*-coding:big5-*-\na\tb\n"), "Big5, declared");
  EXPECT_EQ(Found("a\tb\n# -*- coding: big5 -*-\n"), "UTF-8") << "only the first line";
}

TEST(FindEncodingTest, RefusesAnEncodingThatIsNotKnown) {
  EXPECT_EQ(Found(Xml("x-klingon")),
            "line 1: the file names the encoding \"x-klingon\", which is not known");
  EXPECT_EQ(Found(kMark + Xml("utf-7")),
            "line 1: the file names the encoding \"utf-7\", which is not known");
}

TEST(FindEncodingTest, RefusesALabelThatLies) {
  EXPECT_EQ(Found(Xml("UTF-16")),
            "line 1: the file says that it is UTF-16, but it is written in single bytes");
  EXPECT_EQ(Found(Xml("ISO-10646-UCS-4")),
            "line 1: the file says that it is ISO-10646-UCS-4, but it is written in single bytes");
  EXPECT_EQ(Found(kMark + Xml("Shift_JIS")),
            "line 1: the file says that it is Shift_JIS, but its byte order mark is that of UTF-8");
  EXPECT_EQ(Found("\xFF\xFE" + In("UTF-16LE", Xml("UTF-8"))),
            "line 1: the file says that it is UTF-8, but its byte order mark is that of UTF-16LE");
  EXPECT_EQ(Found("\xFF\xFE" + In("UTF-16LE", Xml("UTF-16BE"))),
            "line 1: the file says that it is UTF-16BE, but its byte order mark is that of "
            "UTF-16LE");
  EXPECT_EQ(Found(In("UTF-16BE", Xml("utf-8"))),
            "line 1: the file says that it is utf-8, but its bytes are UTF-16BE");
}

TEST(FindEncodingTest, RefusesUtf8UnderAnotherLabelInsteadOfReadingItWrong) {
  const std::string what = ", but its bytes are UTF-8 (byte ";
  for (const char* label : {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "ISO-8859-1"}) {
    EXPECT_NE(Found(Xml(label, "<a>目录</a>")).find(what), std::string::npos) << label;
  }
  EXPECT_EQ(Found("# -*- coding: gbk -*-\na\t目录\n"),
            "line 1: the file says that it is gbk, but its bytes are UTF-8 (byte 24)");
  EXPECT_EQ(Found(Xml("ISO-8859-1", "<a>caf\xE9</a>")), "windows-1252, declared");
  EXPECT_EQ(Found(Xml("Big5", "<a>" + In("BIG5", "目錄") + "</a>")), "Big5, declared");
}

}  // namespace
}  // namespace crosswalk::text
