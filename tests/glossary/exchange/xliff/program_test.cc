// The shapes that programs of the field write, with texts of our own.
#include <gmock/gmock.h>

#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "id|source|target" of each unit.
std::vector<std::string> Pairs(const ReadResult<FileUnit>& read) {
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  std::vector<std::string> pairs;
  for (const FileUnit& unit : read.records) {
    pairs.push_back(unit.id + "|" + unit.unit.source().text() + "|" + unit.unit.targets(0).text());
  }
  return pairs;
}

TEST(XliffProgram, AngularWritesPlaceholdersAndLocations) {
  const auto read = ReadUnits(R"(<?xml version="1.0" encoding="UTF-8" ?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ja">
  <file original="ng.template" id="ngi18n">
    <unit id="4286451273117902052">
      <notes><note category="location">app.html:3</note></notes>
      <segment state="translated">
        <source>Hello <pc id="0" equivStart="START_BOLD" equivEnd="CLOSE_BOLD" type="fmt"
          dispStart="&lt;b&gt;" dispEnd="&lt;/b&gt;"><ph id="1" equiv="INTERPOLATION"
          disp="{{name}}"/></pc>!</source>
        <target>こんにちは<pc id="0"><ph id="1"/></pc>！</target>
      </segment>
    </unit>
  </file>
</xliff>)");
  EXPECT_THAT(Pairs(read), ElementsAre("ng.template#4286451273117902052|Hello !|こんにちは！"));
  EXPECT_EQ(read.records.at(0).unit.notes(0).type(), "location");
}

TEST(XliffProgram, AngularWritesVersionOneWithTwoKindsOfNotes) {
  const auto read = ReadUnits(R"(<?xml version="1.0" encoding="UTF-8" ?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" datatype="plaintext" original="ng2.template" target-language="zh-TW">
    <body>
      <trans-unit id="greet" datatype="html">
        <source>Hi <x id="INTERPOLATION" equiv-text="{{name}}"/></source>
        <target state="final">嗨<x id="INTERPOLATION" equiv-text="{{name}}"/></target>
        <context-group purpose="location"><context context-type="sourcefile">a.html</context>
          <context context-type="linenumber">3</context></context-group>
        <note priority="1" from="description">greets</note>
        <note priority="1" from="meaning">welcome</note>
      </trans-unit>
    </body>
  </file>
</xliff>)");
  EXPECT_THAT(Pairs(read), ElementsAre("ng2.template#greet|Hi |嗨"));
  EXPECT_EQ(read.records.at(0).unit.notes_size(), 2);
}

TEST(XliffProgram, SymfonyWritesNamesAndSegmentsWithoutIds) {
  const auto read = ReadUnits(R"(<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="ja-JP">
  <file id="messages.ja">
    <unit id="p1.Xy_z" name="cart.empty"><segment><source>cart.empty</source>
      <target>カートは空です</target></segment></unit>
    <unit id="q" name="k"><segment><source>k</source><target><![CDATA[<b>注意</b>]]></target>
    </segment></unit>
  </file>
</xliff>)");
  EXPECT_THAT(Pairs(read), ElementsAre("messages.ja#p1.Xy_z|cart.empty|カートは空です",
                                       "messages.ja#q|k|<b>注意</b>"));
}

TEST(XliffProgram, XcodeWritesAFileForEachTable) {
  const auto read = ReadUnits(R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2"
  xsi:schemaLocation="urn:oasis:names:tc:xliff:document:1.2 xliff-core-1.2-strict.xsd">
  <file original="A/en.lproj/Main.strings" source-language="en" target-language="zh-Hans"
    datatype="plaintext">
    <header><tool tool-id="com.apple.dt.xcode" tool-name="Xcode" tool-version="15.0"/></header>
    <body><trans-unit id="Quit %@" xml:space="preserve"><source>Quit %@</source>
      <target>退出 %@</target><note>menu item</note></trans-unit></body>
  </file>
  <file original="B/en.lproj/Other.strings" source-language="en" target-language="zh-Hans"
    datatype="plaintext"><body><trans-unit id="Quit %@"><source>Quit %@</source><target>離開 %@</target>
    </trans-unit></body></file>
</xliff>)");
  EXPECT_THAT(Pairs(read), ElementsAre("A/en.lproj/Main.strings#Quit %@|Quit %@|退出 %@",
                                       "B/en.lproj/Other.strings#Quit %@|Quit %@|離開 %@"));
  EXPECT_THAT(read.told.warnings, IsEmpty());
}

TEST(XliffProgram, MemoqAndPhraseAddAttributesOfTheirOwn) {
  const auto read = ReadUnits(R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"
  xmlns:m="http://www.memsource.com/mxlf/2.0">
  <file original="c.docx" source-language="en" target-language="ja" datatype="x-docx">
    <header><skl><internal-file form="base64">AAAA</internal-file></skl></header>
    <body>
      <mq:docinformation><mq:docstructure>x</mq:docstructure></mq:docinformation>
      <trans-unit id="1" mq:status="ManuallyConfirmed" m:confirmed="1">
        <source xml:space="preserve">Turn on</source><target xml:space="preserve">オンにする</target>
        <alt-trans origin="machine-trans"><target>つける</target></alt-trans>
        <mq:minorversions><mq:historical-unit mq:status="Old"><source>no</source></mq:historical-unit>
        </mq:minorversions>
      </trans-unit>
    </body>
  </file>
</xliff>)");
  // What stands in a history is not the source of the unit.
  EXPECT_THAT(Pairs(read), ElementsAre("c.docx#1|Turn on|オンにする", "|Turn on|つける"));
  EXPECT_TRUE(read.records.at(1).unit.targets(0).machine_made());
}

TEST(XliffProgram, GettextConvertersWritePluralsAsGroups) {
  const auto read = ReadUnits(R"(<?xml version="1.0"?>
<xliff version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1">
  <file original="m.po" source-language="en" target-language="fr" datatype="po"><body>
    <group id="2" restype="x-gettext-plurals">
      <context-group name="po-reference"><context context-type="sourcefile">m.c</context></context-group>
      <trans-unit id="2[0]" approved="yes"><source>%d file</source><target state="translated">%d fichier
      </target></trans-unit>
      <trans-unit id="2[1]" approved="no"><source>%d files</source><target
        state="needs-review-translation">%d fichiers</target></trans-unit>
    </group></body></file>
</xliff>)");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_EQ(read.records.size(), 2u);
  EXPECT_EQ(read.records[0].id, "m.po#2[0]");
  EXPECT_EQ(read.records[0].unit.targets(0).state(), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(read.records[1].unit.targets(0).state(), v1::TRANSLATION_STATE_TRANSLATED);
  EXPECT_EQ(read.records[1].unit.properties(0).value(), "m.c");
}

}  // namespace
}  // namespace crosswalk::exchange
