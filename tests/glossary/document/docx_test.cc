#include "glossary/document/docx.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "tests/glossary/document/reading.h"
#include "tests/glossary/document/stored_archive.h"

namespace crosswalk::document {
namespace {

using testing::HasSubstr;

std::string Docx(const std::string& body) { return TextOf(WordFile(body), Format::kDocx); }
std::string Paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
std::string Words(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string Refusal(const std::string& bytes, const Limits& limits = Limits()) {
  const auto read = ReadDocx(bytes, "f.docx", limits);
  if (read.ok()) return "was read";
  EXPECT_EQ(read.status().code(), Code::kInvalidArgument);
  return read.status().message();
}

constexpr const char* kRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
std::string Relationship(const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"r" + kind +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
         "\" Target=\"" + target + "\"/>";
}

TEST(DocxTest, TheRunsOfAParagraphAreOneLine) {
  EXPECT_EQ(Docx(Paragraph(Words("平方") + Words("投票") + "<w:proofErr/>" + Words("（QV）")) +
                 Paragraph("<w:hyperlink>" + Words("A&amp;B ") + "</w:hyperlink>" + Words("c"))),
            "平方投票（QV）\nA&B c\n");
}

TEST(DocxTest, TabsBreaksAndHyphensAreCharacters) {
  EXPECT_EQ(Docx(Paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
                           "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>US</w:t>"
                           "<w:noBreakHyphen/><w:t>JOINT</w:t><w:softHyphen/></w:r>")),
            "a\tb\nUS-JOINT\n");
}

TEST(DocxTest, CellsAndTextBoxesHaveLinesOfTheirOwn) {
  EXPECT_EQ(Docx("<w:tbl><w:tr><w:tc>" + Paragraph(Words("甲")) + "</w:tc><w:tc>" +
                 Paragraph(Words("乙")) + "</w:tc></w:tr></w:tbl>"),
            "甲\n乙\n");
  EXPECT_EQ(Docx(Paragraph(Words("前") + "<w:r><w:txbxContent>" + Paragraph(Words("框")) +
                           "</w:txbxContent></w:r>" + Words("后"))),
            "框\n前后\n");
}

TEST(DocxTest, TrackedChangesAreReadAsAccepted) {
  EXPECT_EQ(
      Docx(Paragraph(Words("用") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>" +
                     Words("新") + "</w:ins><w:moveFrom>" + Words("去") +
                     "</w:moveFrom><w:moveTo>" + Words("来") + "</w:moveTo>")),
      "用新来\n");
}

TEST(DocxTest, AParagraphWhoseEndIsDeletedGoesOnInTheNext) {
  EXPECT_EQ(Docx(Paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + Words("平方")) +
                 Paragraph(Words("投票")) + Paragraph(Words("后"))),
            "平方投票\n后\n");
}

TEST(DocxTest, InstructionsOfFieldsAreNoTextAndTheirResultsAre) {
  EXPECT_EQ(Docx(Paragraph("<w:r><w:fldChar/><w:instrText>REF x</w:instrText></w:r>" +
                           Words("第3节") + "<w:fldSimple>" + Words("表1") + "</w:fldSimple>")),
            "第3节表1\n");
}

TEST(DocxTest, HiddenTextReadingsAndFormulasAreLeftOut) {
  EXPECT_EQ(
      Docx(Paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                     "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r>"
                     "<w:r><w:ruby><w:rt>" +
                     Words("よみ") + "</w:rt><w:rubyBase>" + Words("読") +
                     "</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")),
      "见読\n");
}

TEST(DocxTest, OfWhatIsDrawnTwiceOneIsRead) {
  const std::string box = "<w:txbxContent>" + Paragraph(Words("框")) + "</w:txbxContent>";
  EXPECT_EQ(
      Docx(Paragraph("<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" +
                     box + "</mc:Fallback></mc:AlternateContent></w:r>")),
      "框\n");
  EXPECT_EQ(Docx(Paragraph("<w:r><mc:AlternateContent><mc:Fallback>" + box +
                           "</mc:Fallback></mc:AlternateContent></w:r>")),
            "框\n");
}

TEST(DocxTest, ALineIsAParagraphAndOffsetsAreThoseOfTheText) {
  const auto read = ReadDocx(WordFile(Paragraph(Words("𠮷一")) + Paragraph("") +
                                      Paragraph("<w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>")),
                             "f.docx", Limits());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(PlaceOf(*read, "一"), (Place{1, 1}));
  EXPECT_EQ(PlaceOf(*read, "二"), (Place{3, 3}));
  EXPECT_EQ(PlaceOf(*read, "三"), (Place{5, 3}));
  EXPECT_EQ(read->places.FileByte(read->text.find("二")), read->text.find("二"));
}

TEST(DocxTest, PartsAreFoundByTheirRelationshipsAndNotesFollow) {
  const std::string file = StoredArchive(
      {{"_rels/.rels", kRelationships + Relationship("officeDocument", "/Word/document2.xml") +
                           "</Relationships>"},
       {"word/document2.xml", WordPart("document", Paragraph(Words("正文")))},
       {"word/_rels/document2.xml.rels", kRelationships +
                                             Relationship("endnotes", "../word/./e.xml") +
                                             Relationship("footnotes", "footnotes.xml") +
                                             Relationship("header", "h.xml") + "</Relationships>"},
       {"word/footnotes.xml",
        WordPart("footnotes", "<w:footnote>" + Paragraph(Words("脚注")) + "</w:footnote>")},
       {"word/e.xml",
        WordPart("endnotes", "<w:endnote>" + Paragraph(Words("尾注")) + "</w:endnote>")},
       {"word/h.xml", WordPart("hdr", Paragraph(Words("页眉")))}});
  EXPECT_EQ(TextOf(file, Format::kDocx), "正文\n脚注\n尾注\n");
}

TEST(DocxTest, ADeflatedFileIsReadLikeAStoredOne) {
  std::ifstream in(CROSSWALK_SOURCE_DIR "/tests/fuzz/corpus/docx_fuzz/deflated.docx",
                   std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  EXPECT_EQ(TextOf(bytes, Format::kDocx), "平方投票（Quadratic voting）\n脚注\n");
}

TEST(DocxTest, StrictFilesAreReadToo) {
  const std::string part =
      "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r>"
      "<d:t>严</d:t></d:r></d:p></d:body></d:document>";
  EXPECT_EQ(TextOf(StoredArchive({{"word/document.xml", part}}), Format::kDocx), "严\n");
}

TEST(DocxTest, WhatIsNoWordFileIsRefused) {
  EXPECT_THAT(Refusal("plain"), HasSubstr("f.docx: is no DOCX, or a damaged one"));
  EXPECT_THAT(Refusal(""), HasSubstr("f.docx: is no DOCX"));
  EXPECT_THAT(Refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), HasSubstr("with a password"));
  EXPECT_THAT(Refusal(StoredArchive({{"xl/workbook.xml", "<x/>"}})),
              HasSubstr("f.docx: word/document.xml: is not in the file"));
}

TEST(DocxTest, APartThatIsNamedAndMissingIsRefused) {
  const std::string file = StoredArchive(
      {{"word/document.xml", WordPart("document", "")},
       {"word/_rels/document.xml.rels",
        kRelationships + Relationship("footnotes", "gone.xml") + "</Relationships>"}});
  EXPECT_THAT(Refusal(file), HasSubstr("word/gone.xml: is not in the file"));
}

TEST(DocxTest, EncryptedAndDamagedPartsAreRefusedByName) {
  const std::string part = WordPart("document", Paragraph(Words("甲")));
  EXPECT_THAT(Refusal(StoredArchive({{"word/document.xml", part, 1, 0}})),
              HasSubstr("f.docx: word/document.xml: is encrypted"));
  EXPECT_THAT(Refusal(StoredArchive({{"word/document.xml", part, 0, 1}})),
              HasSubstr("f.docx: word/document.xml: is damaged"));
}

TEST(DocxTest, WhatIsNotWellFormedIsRefusedAtItsLine) {
  EXPECT_THAT(Refusal(StoredArchive({{"word/document.xml", "<a>\n<b></a>"}})),
              HasSubstr("word/document.xml: line 2, column"));
  EXPECT_THAT(Refusal(StoredArchive({{"word/document.xml", ""}})), HasSubstr("no element found"));
}

TEST(DocxTest, ADocumentTypeAndWithItEveryEntityIsRefused) {
  const std::string part =
      "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"/etc/passwd\">]><d>&a;&b;</d>";
  EXPECT_THAT(Refusal(StoredArchive({{"word/document.xml", part}})),
              HasSubstr("line 1, column 13: declares a document type"));
}

TEST(DocxTest, DepthUnpackedBytesAndTextHaveBounds) {
  Limits limits;
  limits.xml_depth = 10;
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += "<w:x>";
  EXPECT_THAT(Refusal(WordFile(deep), limits), HasSubstr("more than 10 deep"));
  limits = Limits();
  limits.unpacked_bytes = 1000;
  EXPECT_THAT(Refusal(WordFile(Paragraph(Words(std::string(2000, 'a')))), limits),
              HasSubstr("word/document.xml: the file unfolds to more than 1000 bytes"));
  limits = Limits();
  limits.file_bytes = 1000;
  EXPECT_THAT(Refusal(WordFile(Paragraph(Words(std::string(2000, 'a')))), limits),
              HasSubstr("its text has more than 1000 bytes"));
}

TEST(DocxTest, ADocumentWithoutTextHasNone) { EXPECT_EQ(Docx("<w:sectPr/>"), ""); }

}  // namespace
}  // namespace crosswalk::document
