// XmlReader: the events, what is not well-formed, and that pieces make no difference.
#include "glossary/exchange/xml/xml_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/glossary/exchange/xml/xml_transcript.h"

namespace crosswalk::exchange {
namespace {

std::string Events(std::string_view file) {
  XmlTranscript transcript;
  const Status status = ReadXml(file, transcript);
  return status.ok() ? transcript.text : "error: " + status.message();
}

TEST(XmlReaderTest, GivesElementsAttributesAndTexts) {
  EXPECT_EQ(Events("<?xml version=\"1.0\"?>\n<a b='1' c=\"2\">x<d/>y</a>\n"),
            "<a b=\"1\" c=\"2\">x<d></d>y</a>");
  EXPECT_EQ(Events("<a>1 &lt; 2 &amp;&#x20;&#x5E7F;<![CDATA[<b>&c;]]>\r\nend</a>"),
            "<a>1 < 2 & 广<b>&c;\nend</a>");
  EXPECT_EQ(Events("<a b='x&#10;y\tz&quot;'/>"), "<a b=\"x\ny z\"\"></a>");
  EXPECT_EQ(Events("<?pi x?><!-- c --><a><!-- <b> --><?pi y?></a><!-- d -->"), "<a></a>");
}

TEST(XmlReaderTest, ResolvesNamespacesOfElementsAndAttributes) {
  EXPECT_EQ(Events("<t xmlns='urn:t' xmlns:m='urn:m'><m:s m:x='1' y='2'/><u xmlns=''/></t>"),
            "<{urn:t}t><{urn:m}s {urn:m}x=\"1\" y=\"2\"></{urn:m}s><u></u></{urn:t}t>");
}

TEST(XmlReaderTest, KeepsThePrefixOfXmlItself) {
  EXPECT_EQ(Events("<a xml:lang='zh' xml:space='preserve' xml:id='i' xml:base='b' xml:other='o'/>"),
            "<a xml:lang=\"zh\" xml:space=\"preserve\" xml:id=\"i\" xml:base=\"b\" "
            "xml:other=\"o\"></a>");
}

class AttributeProbe final : public XmlHandler {
 public:
  Status StartElement(const XmlElement& element) override {
    language = element.Attribute("xml:lang");
    type = element.Attribute("type");
    has_empty = element.HasAttribute("empty");
    has_other = element.HasAttribute("other");
    return Status();
  }
  Status EndElement(std::string_view, std::string_view) override { return Status(); }
  Status Text(std::string_view) override { return Status(); }
  std::string language, type;
  bool has_empty = false, has_other = true;
};

TEST(XmlReaderTest, FindsAttributesOfNoForeignNamespace) {
  AttributeProbe probe;
  XmlTranscript sink;
  const Limits limits;
  XmlReader reader(limits, probe, sink);
  ASSERT_TRUE(reader
                  .Feed("<a xmlns:o='urn:o' o:type='foreign' o:other='x' type='own' "
                        "xml:lang='ja' empty=''/>")
                  .ok());
  ASSERT_TRUE(reader.Finish().ok());
  EXPECT_EQ(probe.language, "ja");
  EXPECT_EQ(probe.type, "own");
  EXPECT_TRUE(probe.has_empty);
  EXPECT_FALSE(probe.has_other);
}

TEST(XmlReaderTest, ReadsUtf8WhateverTheDeclarationNames) {
  for (const char* name : {"UTF-16", "Shift_JIS", "GB18030", "ISO-8859-1", "x-none"}) {
    EXPECT_EQ(Events(std::string("<?xml version='1.0' encoding='") + name + "'?><a>広𠮷</a>"),
              "<a>広𠮷</a>")
        << name;
  }
}

TEST(XmlReaderTest, SaysWhereAnElementBegins) {
  XmlTranscript transcript;
  transcript.places = true;
  ASSERT_TRUE(ReadXml("<a>\r\n  <b/>𠮷広<c\nd='1'/>\n\r<e/></a>", transcript, {}, 1).ok());
  EXPECT_EQ(transcript.text, "<a>1:1 \n  <b>2:3 </b>𠮷広<c d=\"1\">2:9 </c>\n\n<e>5:1 </e></a>");
}

TEST(XmlReaderTest, SaysPlaceAndReasonOfWhatIsNotWellFormed) {
  EXPECT_EQ(Events("<a>\n<b></c></a>"),
            "error: 2:6: the closing tag names another element than the one that is open");
  EXPECT_EQ(Events("<a><b>x"), "error: 1:8: the file ends before its elements are closed");
  EXPECT_EQ(Events("<a>x</a"), "error: 1:5: the file ends inside a tag, comment or character");
  EXPECT_EQ(Events("<a><![CDATA[x"), "error: 1:14: the file ends inside a CDATA section");
  EXPECT_EQ(Events(""), "error: 1:1: the file has no element");
  EXPECT_EQ(Events("广岛"), "error: 1:1: not well-formed XML: syntax error");
  EXPECT_EQ(Events("<a/><b/>"), "error: 1:5: not well-formed XML: junk after document element");
  EXPECT_EQ(Events("<a b='1' b='2'/>"), "error: 1:10: not well-formed XML: duplicate attribute");
  EXPECT_EQ(Events("<a><m:b/></a>"), "error: 1:4: a prefix is used that no xmlns declares");
}

TEST(XmlReaderTest, RefusesCharactersThatXmlCannotHold) {
  EXPECT_EQ(Events("<a>\n&#0;</a>"),
            "error: 2:1: the reference is to a character that XML cannot hold");
  EXPECT_EQ(Events("<a b='&#11;'/>"),
            "error: 1:7: the reference is to a character that XML cannot hold");
  EXPECT_EQ(Events("<a>&#x1F;&#xFFFF;</a>"),
            "error: 1:4: the reference is to a character that XML cannot hold");
  EXPECT_EQ(Events("<a>ab\x0B</a>"),
            "error: 1:6: not well-formed XML: not well-formed (invalid token)");
  EXPECT_EQ(Events("<a>\xEF\xBF\xBF</a>"),
            "error: 1:4: not well-formed XML: not well-formed (invalid token)");
}

TEST(XmlReaderTest, TakesZeroBytesInFrontForNoUtf16) {
  for (const std::size_t step : {1u, 2u, 100u}) {
    XmlTranscript big;
    EXPECT_EQ(ReadXml(std::string_view("\0<\0a\0/\0>", 8), big, {}, step).message(),
              "1:1: the file begins with U+0000");
    XmlTranscript little;
    EXPECT_EQ(ReadXml(std::string_view("<\0a\0/\0>\0", 8), little, {}, step).message(),
              "1:2: the file begins with U+0000");
  }
}

TEST(XmlReaderTest, KeepsWhatStandsBeforeAProblemThatIsLetPass) {
  XmlTranscript transcript(true);
  EXPECT_TRUE(ReadXml("<a><b>one</b><b>two</c><b>three</b></a>", transcript, {}, 4).ok());
  EXPECT_EQ(transcript.text,
            "<a><b>one</b><b>two[1:22: the closing tag names another element than the one that is "
            "open]");
  EXPECT_EQ(transcript.problems, 1);
}

TEST(XmlReaderTest, TellsAProblemOnceAlsoAtTheEnd) {
  XmlTranscript transcript(true);
  EXPECT_TRUE(ReadXml("<a><b>one</b>", transcript).ok());
  EXPECT_EQ(transcript.text, "<a><b>one</b>[1:14: the file ends before its elements are closed]");
}

TEST(XmlReaderTest, EndsWithTheErrorOfItsHandlerAndTellsNothingMore) {
  for (const std::size_t step : {1u, 1000u}) {
    XmlTranscript transcript(true);
    transcript.refused = "b";
    const Status status = ReadXml("<a>x<b/>y<c/></a>", transcript, {}, step);
    EXPECT_EQ(status.message(), "refused by the handler");
    EXPECT_EQ(transcript.text, "<a>x<b>");
  }
}

TEST(XmlReaderTest, SaysTheSameErrorWhenFedAgain) {
  XmlTranscript transcript;
  const Limits limits;
  XmlReader reader(limits, transcript, transcript);
  const Status first = reader.Feed("<a></b>");
  EXPECT_FALSE(first.ok());
  EXPECT_EQ(reader.Feed("<c/>").ToString(), first.ToString());
  EXPECT_EQ(reader.Finish().ToString(), first.ToString());
  EXPECT_EQ(transcript.problems, 1);
}

TEST(XmlReaderTest, ReadsTheSameWhereverItIsCut) {
  std::string file = "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a xmlns:m='urn:m'>\r\n";
  for (int i = 0; i < 40; ++i) {
    file +=
        "<m:b c='" + std::to_string(i) + "&amp;𠮷'>広島&#x5CF6;<![CDATA[<x>]]>\r\n</m:b><!-- - -->";
  }
  file += "</a>";
  XmlTranscript whole;
  whole.places = true;
  ASSERT_TRUE(ReadXml(file, whole).ok());
  for (const std::size_t step : {1u, 2u, 3u, 7u, 64u}) {
    XmlTranscript cut;
    cut.places = true;
    ASSERT_TRUE(ReadXml(file, cut, {}, step).ok());
    EXPECT_EQ(cut.text, whole.text) << step;
  }
  EXPECT_EQ(whole.starts, 41);
}

}  // namespace
}  // namespace crosswalk::exchange
