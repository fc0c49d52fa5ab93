// Texts with codes, event by event.
#include <gmock/gmock.h>

#include "glossary/exchange/xliff/inline_version1.h"
#include "glossary/exchange/xliff/inline_version2.h"

namespace crosswalk::exchange::xliff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// An element and what holds its attributes.
struct Element {
  std::vector<XmlAttribute> attributes;
  std::string name;
  XmlElement Get() const { return {"", name, attributes}; }
};

Element Make(const std::string& name, std::vector<XmlAttribute> attributes = {}) {
  return {std::move(attributes), name};
}

std::vector<std::string> Codes(const v1::Segment& segment) {
  std::vector<std::string> codes;
  for (const v1::InlineCode& code : segment.codes()) {
    codes.push_back(code.element() + std::to_string(code.kind()) + "@" +
                    std::to_string(code.offset()) + code.content());
  }
  return codes;
}

class InlineVersion1Test : public ::testing::Test {
 protected:
  InlineVersion1Test() { inline_.Begin(); }
  void Start(const std::string& name, std::vector<XmlAttribute> attributes = {}) {
    inline_.Start(Make(name, std::move(attributes)).Get());
  }
  void Empty(const std::string& name, std::vector<XmlAttribute> attributes = {}) {
    Start(name, std::move(attributes));
    inline_.End();
  }
  Limits limits_;
  InlineVersion1 inline_{limits_};
};

TEST_F(InlineVersion1Test, TextInPartsIsOneText) {
  inline_.Text("a");
  inline_.Text("b");
  EXPECT_EQ(inline_.Finish().text(), "ab");
  inline_.Begin();
  EXPECT_EQ(inline_.Finish().text(), "");
}

TEST_F(InlineVersion1Test, WhatStandsInsideACodeIsItsContentWhateverElementsItHas) {
  inline_.Text("a");
  Start("ph");
  inline_.Text("<");
  Start("my");
  inline_.Text("i");
  inline_.End();
  inline_.Text(">");
  inline_.End();
  inline_.Text("b");
  const v1::Segment segment = inline_.Finish();
  EXPECT_EQ(segment.text(), "ab");
  EXPECT_THAT(Codes(segment), ElementsAre("ph3@1<i>"));
}

TEST_F(InlineVersion1Test, CodesInsideASubflowAreCodesOfTheText) {
  Start("bpt", {{"", "id", "1"}});
  inline_.Text("<a title='");
  Start("sub");
  inline_.Text("one");
  Empty("x");
  inline_.End();
  inline_.Text("'>");
  inline_.End();
  Empty("ept", {{"", "id", "1"}});
  const v1::Segment segment = inline_.Finish();
  EXPECT_EQ(segment.text(), "one");
  EXPECT_THAT(Codes(segment),
              ElementsAre("bpt1@0<a title='", "sub4@0", "x3@3", "sub5@3'>", "ept2@3"));
}

TEST_F(InlineVersion1Test, AnIsolatedCodeSaysWhichHalfItIs) {
  for (const char* pos : {"open", "begin", "close", "end", "other"}) {
    Empty("it", {{"", "pos", pos}});
  }
  EXPECT_THAT(Codes(inline_.Finish()), ElementsAre("it1@0", "it1@0", "it2@0", "it2@0", "it3@0"));
}

TEST_F(InlineVersion1Test, SegmentsSayWhereTheyStandAndOneInsideAnotherIsACode) {
  const std::vector<XmlAttribute> seg = {{"", "mtype", "seg"}, {"", "mid", "s"}, {"", "ts", "t"}};
  inline_.Text("- ");
  Start("g");
  Start("mrk", seg);
  inline_.Text("a");
  Empty("x");
  Start("mrk", seg);
  inline_.End();
  inline_.End();
  inline_.End();
  const v1::Segment segment = inline_.Finish();
  const std::vector<MarkedSegment> segments = inline_.TakeSegments();
  ASSERT_THAT(segments, SizeIs(1));
  EXPECT_EQ(segments[0].id, "s");
  EXPECT_EQ(segments[0].begin, 2u);
  EXPECT_EQ(segments[0].end, 3u);
  EXPECT_EQ(segments[0].first_code, 1u);
  EXPECT_EQ(segments[0].last_code, 4u);
  EXPECT_EQ(segments[0].properties.at(0).name(), "@ts");
  EXPECT_EQ(segment.codes_size(), 5);
}

TEST_F(InlineVersion1Test, ElementsOfNoXliffAreKeptAsCodes) {
  Start("b");
  inline_.Text("bold");
  inline_.End();
  EXPECT_TRUE(inline_.has_foreign());
  EXPECT_THAT(Codes(inline_.Finish()), ElementsAre("b1@0", "b2@4"));
  inline_.Begin();
  EXPECT_FALSE(inline_.has_foreign());
}

class InlineVersion2Test : public ::testing::Test {
 protected:
  InlineVersion2Test() { Begin(); }
  void Begin() { inline_.Begin(data_, sources_, nullptr, &notes_); }
  void BeginTarget() { inline_.Begin(data_, targets_, &sources_, &notes_); }
  std::string Start(const std::string& name, std::vector<XmlAttribute> attributes = {}) {
    return inline_.Start(Make(name, std::move(attributes)).Get());
  }
  std::string Empty(const std::string& name, std::vector<XmlAttribute> attributes = {}) {
    std::string wrong = Start(name, std::move(attributes));
    if (inline_.depth() > 0) inline_.End();
    return wrong;
  }
  Limits limits_;
  OriginalData data_ = {{"d", "[d]"}, {"e", "[e]"}};
  CodeScope sources_;
  CodeScope targets_;
  std::set<std::string> notes_ = {"n"};
  InlineVersion2 inline_{limits_};
};

TEST_F(InlineVersion2Test, APairMayBeginInOneSegmentAndEndInAnother) {
  EXPECT_EQ(Empty("sc", {{"", "id", "1"}, {"", "dataRef", "d"}}), "");
  EXPECT_EQ(Empty("sm", {{"", "id", "2"}}), "");
  EXPECT_THAT(Codes(inline_.Finish()), ElementsAre("sc1@0[d]", "sm1@0"));
  EXPECT_THAT(sources_.Unclosed(), HasSubstr("<sc> \"1\""));
  Begin();
  EXPECT_EQ(Empty("ec", {{"", "startRef", "1"}}), "");
  EXPECT_THAT(sources_.Unclosed(), HasSubstr("<sm> \"2\""));
  EXPECT_EQ(Empty("em", {{"", "startRef", "2"}}), "");
  EXPECT_EQ(sources_.Unclosed(), "");
  EXPECT_THAT(Codes(inline_.Finish()), ElementsAre("ec2@0", "em2@0"));
  EXPECT_TRUE(sources_.Knows("1"));
  EXPECT_TRUE(sources_.Knows("2"));
  EXPECT_FALSE(sources_.Knows("3"));
}

TEST_F(InlineVersion2Test, ATargetMayEndWhatItHasNotBegunYetAndCopyCodesOfTheSource) {
  EXPECT_EQ(Empty("ph", {{"", "id", "1"}}), "");
  BeginTarget();
  EXPECT_EQ(Empty("ec", {{"", "startRef", "9"}}), "");
  EXPECT_EQ(Empty("em", {{"", "startRef", "9"}}), "");
  EXPECT_EQ(Empty("ph", {{"", "id", "2"}, {"", "copyOf", "1"}}), "");
  EXPECT_THAT(Empty("ph", {{"", "id", "3"}, {"", "copyOf", "8"}}), HasSubstr("no code before it"));
}

TEST_F(InlineVersion2Test, APairedCodeHasTheNativeCodeOfBothEnds) {
  EXPECT_EQ(Start("pc", {{"", "id", "1"}, {"", "dataRefStart", "d"}, {"", "dataRefEnd", "e"}}), "");
  EXPECT_EQ(inline_.Text("x"), "");
  inline_.End();
  const v1::Segment segment = inline_.Finish();
  EXPECT_THAT(Codes(segment), ElementsAre("pc1@0[d]", "pc2@1[e]"));
  EXPECT_THAT(segment.codes(1).attributes(), IsEmpty());
  EXPECT_EQ(segment.codes(1).id(), "1");
}

TEST_F(InlineVersion2Test, ACommentRefersToANoteOfItsUnit) {
  const auto comment = [&](const char* ref) {
    return Empty("sm", {{"", "id", "1"}, {"", "type", "comment"}, {"", "ref", ref}});
  };
  EXPECT_EQ(comment("#n=n"), "");
  EXPECT_EQ(comment("#/f=f/u=u/n=n"), "");
  EXPECT_EQ(comment("http://example.org/"), "");
  EXPECT_NE(comment("#n=other"), "");
  EXPECT_NE(comment("#n"), "");
  EXPECT_NE(comment("#/f=f/n=n"), "");
  // In a match the notes of the unit are not read yet.
  inline_.Begin(data_, sources_, nullptr, nullptr);
  EXPECT_EQ(comment("#n=other"), "");
}

TEST_F(InlineVersion2Test, CodesOfAWholeUnitAreCounted) {
  limits_.codes_per_segment = 1;
  for (int i = 0; i < 16; ++i) {
    Begin();
    EXPECT_EQ(Empty("ph", {{"", "id", "1"}}), "") << i;
  }
  Begin();
  EXPECT_EQ(Empty("ph", {{"", "id", "1"}}), "a unit has more than 16 codes");
}

}  // namespace
}  // namespace crosswalk::exchange::xliff
