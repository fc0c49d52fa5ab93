// XmlWriter: what it writes, and that a reader finds in it what was put there.
#include "glossary/exchange/xml/xml_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/glossary/exchange/xml/xml_transcript.h"

namespace crosswalk::exchange {
namespace {

class Collected {
 public:
  ByteSink sink() {
    return [this](std::string_view piece) {
      pieces.emplace_back(piece);
      return fails ? InvalidArgument("the disk is full") : Status();
    };
  }
  std::string all() const {
    std::string whole;
    for (const std::string& piece : pieces) whole += piece;
    return whole;
  }
  std::vector<std::string> pieces;
  bool fails = false;
};

TEST(XmlWriterTest, IndentsElementsAndLeavesTextsAlone) {
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Declaration("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
  writer.Start("tmx");
  writer.Attribute("version", "1.4");
  writer.Start("body");
  writer.Start("tu");
  writer.StartInline("seg");
  writer.Text("在");
  writer.Start("bpt");
  writer.Attribute("i", "1");
  writer.Text("<b>");
  writer.End();
  writer.Start("x");
  writer.End();
  writer.Text("后");
  writer.End();
  writer.Element("note", "n");
  writer.Element("note", "");
  writer.End();
  writer.Start("tu");
  writer.End();
  writer.End();
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  EXPECT_EQ(collected.all(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
            "<tmx version=\"1.4\">\n"
            "  <body>\n"
            "    <tu>\n"
            "      <seg>在<bpt i=\"1\">&lt;b&gt;</bpt><x/>后</seg>\n"
            "      <note>n</note>\n"
            "      <note/>\n"
            "    </tu>\n"
            "    <tu/>\n"
            "  </body>\n"
            "</tmx>\n");
}

TEST(XmlWriterTest, WritesAnInlineElementWithoutTextOnOneLine) {
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Start("a");
  writer.StartInline("seg");
  writer.Start("ph");
  writer.End();
  writer.End();
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  EXPECT_EQ(collected.all(), "<a>\n  <seg><ph/></seg>\n</a>\n");
}

TEST(XmlWriterTest, EscapesSoThatAReaderFindsTheSame) {
  const std::string text = " <b>&amp; \"q\" 'a' ]]>\t\r\n\n广𠮷 ";
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Declaration();
  writer.Start("a");
  writer.Attribute("b", text);
  writer.Text(text);
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  XmlTranscript transcript;
  ASSERT_TRUE(ReadXml(collected.all(), transcript).ok());
  EXPECT_EQ(transcript.text, "<a b=\"" + text + "\">" + text + "</a>");
}

TEST(XmlWriterTest, LeavesOutWhatXmlCannotHold) {
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Start("a");
  writer.Attribute("b", std::string("x\0\x1Fy", 4));
  writer.Text("x\x0B\xEF\xBF\xBEy\xEF\xBF\xBFz\xEF\xBF\xBD");
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  EXPECT_EQ(collected.all(), "<a b=\"xy\">xyz\xEF\xBF\xBD</a>\n");
}

TEST(XmlWriterTest, SendsPiecesAsTheyFill) {
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Start("a");
  for (int i = 0; i < 3000; ++i) {
    writer.Element("b", std::string(100, 'x'));
    ASSERT_TRUE(writer.Flush().ok());
  }
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  EXPECT_GT(collected.pieces.size(), 3u);
  for (const std::string& piece : collected.pieces) EXPECT_LT(piece.size(), 66000u);
  EXPECT_EQ(collected.all().substr(collected.all().size() - 18), "xxxxxxxx</b>\n</a>\n");
}

TEST(XmlWriterTest, BreaksTheLineBehindWhatWasSent) {
  Collected collected;
  XmlWriter writer(collected.sink());
  writer.Start("a");
  writer.Element("b", std::string(70000, 'x'));
  ASSERT_TRUE(writer.Flush().ok());
  writer.End();
  ASSERT_TRUE(writer.Finish().ok());
  ASSERT_EQ(collected.pieces.size(), 2u);
  EXPECT_EQ(collected.pieces[1], "\n</a>\n");
}

TEST(XmlWriterTest, KeepsTheErrorOfItsSink) {
  Collected collected;
  collected.fails = true;
  XmlWriter writer(collected.sink());
  writer.Start("a");
  writer.Text(std::string(70000, 'x'));
  EXPECT_EQ(writer.Flush().message(), "the disk is full");
  writer.End();
  EXPECT_EQ(writer.Flush().message(), "the disk is full");
  EXPECT_EQ(writer.Finish().message(), "the disk is full");
  EXPECT_EQ(collected.pieces.size(), 1u);
}

}  // namespace
}  // namespace crosswalk::exchange
