// XmlReader against files that mean harm: entities, DTDs, and sizes.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <string>

#include "glossary/exchange/xml/xml_reader.h"
#include "tests/glossary/exchange/xml/xml_transcript.h"

namespace crosswalk::exchange {
namespace {

// The error, also where problems are borne: what is unsafe never passes.
std::string Refusal(std::string_view file, const Limits& limits = {}) {
  XmlTranscript transcript(true);
  const Status status = ReadXml(file, transcript, limits);
  EXPECT_EQ(transcript.problems, 0) << transcript.text;
  return status.message();
}

TEST(XmlSafetyTest, RefusesEveryDeclarationOfAnEntity) {
  const std::string why = "entities are not accepted";
  for (const char* declaration :
       {"<!ENTITY e 'x'>", "<!ENTITY e SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY e PUBLIC 'p' 'http://127.0.0.1:9/e'>", "<!ENTITY % e 'x'>",
        "<!ENTITY % e SYSTEM 'http://127.0.0.1:9/e'> %e;",
        "<!NOTATION n SYSTEM 'n'><!ENTITY e SYSTEM 'e' NDATA n>"}) {
    const std::string error =
        Refusal(std::string("<!DOCTYPE a [\n") + declaration + "]><a>&e;</a>");
    EXPECT_NE(error.find(why), std::string::npos) << declaration << " gives " << error;
    EXPECT_EQ(error.substr(0, 2), "2:") << error;
  }
}

TEST(XmlSafetyTest, RefusesAnEntityThatStandsBehindAForeignParameterEntity) {
  EXPECT_EQ(Refusal("<!DOCTYPE a [ %unknown; <!ENTITY e 'x'> ]><a/>"),
            "1:15: a DTD's parameter entities are not read");
}

TEST(XmlSafetyTest, AcceptsADocumentTypeAndDoesNotReadItsDtd) {
  for (const char* type : {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
                           "<!DOCTYPE a PUBLIC '-//X//DTD a//EN' 'http://127.0.0.1:9/a.dtd'>",
                           "<!DOCTYPE a SYSTEM 'a.dtd' [<!ELEMENT a (#PCDATA)><!-- c --><?pi?>]>",
                           "<!DOCTYPE a [<!ATTLIST a b CDATA 'default'>]>"}) {
    XmlTranscript transcript;
    ASSERT_TRUE(ReadXml(std::string(type) + "<a>ok &amp; 广</a>", transcript).ok()) << type;
    EXPECT_EQ(transcript.text, "<a>ok & 广</a>") << "defaults of attributes are of the DTD";
  }
}

TEST(XmlSafetyTest, LeavesOutNoEntityThatItDoesNotKnow) {
  for (const char* type : {"", "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'a.dtd'>"}) {
    for (const char* element : {"<a>1&e;2</a>", "<a b='1&e;2'/>"}) {
      XmlTranscript transcript;
      const Status status = ReadXml(std::string(type) + element, transcript);
      EXPECT_FALSE(status.ok()) << type << element << transcript.text;
      EXPECT_EQ(transcript.text.find("12"), std::string::npos);
      EXPECT_NE(status.message().find("not declared"), std::string::npos) << status.message();
      EXPECT_EQ(transcript.problems, 1);
    }
  }
  XmlTranscript transcript;
  EXPECT_EQ(
      ReadXml("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&lt;&gt;&amp;&apos;&quot;&#65;&e;'/>", transcript)
          .message(),
      "1:28: the entity \"e\" is not declared");
}

TEST(XmlSafetyTest, LimitsDepth) {
  Limits limits;
  limits.xml_depth = 3;
  EXPECT_EQ(Refusal("<a><b><c/></b></a>", limits), "");
  EXPECT_EQ(Refusal("<a><b>\n<c><d/></c></b></a>", limits),
            "2:4: elements stand inside one another more than 3 deep");
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<a>";
  EXPECT_EQ(Refusal(deep), "1:301: elements stand inside one another more than 100 deep");
}

TEST(XmlSafetyTest, LimitsNumberAndSizeOfAttributes) {
  Limits limits;
  limits.xml_attributes = 2;
  limits.xml_attribute_bytes = 5;
  EXPECT_EQ(Refusal("<a b='12345' c='&lt;&lt;&lt;&lt;&lt;'/>", limits), "");
  EXPECT_EQ(Refusal("<a b='' c='' d=''/>", limits), "1:1: an element has more than 2 attributes");
  EXPECT_EQ(Refusal("<a xmlns:b='b' xmlns:c='c' xmlns:d='d'/>", limits),
            "1:1: an element has more than 2 attributes");
  EXPECT_EQ(Refusal("<a b='123456'/>", limits), "1:1: the attribute \"b\" is longer than 5 bytes");
  EXPECT_EQ(Refusal("<a xmlns='123456'/>", limits),
            "1:1: the attribute \"xmlns\" is longer than 5 bytes");
}

TEST(XmlSafetyTest, CountsNamespacesOfEachElementAlone) {
  Limits limits;
  limits.xml_attributes = 2;
  EXPECT_EQ(Refusal("<a xmlns:b='b' xmlns:c='c'><d xmlns:e='e' xmlns:f='f'/></a>", limits), "");
}

TEST(XmlSafetyTest, LimitsWhatADocumentTypeDeclares) {
  std::string file = "<!DOCTYPE a [";
  for (int i = 0; i < 2000; ++i) file += "<!ATTLIST a b" + std::to_string(i) + " CDATA 'x'>";
  file += "]><a/>";
  EXPECT_NE(Refusal(file).find("declares more than 1000 attributes"), std::string::npos);
}

TEST(XmlSafetyTest, RefusesATagOrCommentWithoutEnd) {
  for (const char* begin : {"<a b='", "<a><!-- ", "<a ", "<a><?pi ", "<!DOCTYPE a SYSTEM '"}) {
    const auto before = std::chrono::steady_clock::now();
    const std::string error = Refusal(begin + std::string(std::size_t{64} << 20, 'x'));
    EXPECT_NE(error.find("a tag or comment is longer than 2097152 bytes"), std::string::npos)
        << begin << " gives " << error;
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
  }
}

TEST(XmlSafetyTest, TakesALongTextInParts) {
  XmlTranscript transcript;
  EXPECT_TRUE(ReadXml("<a>" + std::string(std::size_t{8} << 20, 'x') + "</a>", transcript).ok());
  EXPECT_EQ(transcript.text.size(), (std::size_t{8} << 20) + 7);
}

TEST(XmlSafetyTest, KeepsManyLongCommentsApart) {
  std::string file = "<a>";
  for (int i = 0; i < 80; ++i) file += "<!-- " + std::string(100000, 'x') + " -->";
  EXPECT_EQ(Refusal(file + "</a>"), "");
}

}  // namespace
}  // namespace crosswalk::exchange
