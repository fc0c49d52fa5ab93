#include "glossary/document/document.h"

#include <gmock/gmock.h>

#include "tests/glossary/document/reading.h"
#include "tests/glossary/document/stored_archive.h"

namespace crosswalk::document {
namespace {

TEST(FormatTest, NamesLeadThereAndBack) {
  for (const Format format :
       {Format::kPlainText, Format::kMarkdown, Format::kHtml, Format::kDocx}) {
    EXPECT_EQ(FormatNamed(NameOf(format)), format);
  }
  EXPECT_EQ(NameOf(Format::kPlainText), "text");
  EXPECT_EQ(FormatNamed("pdf"), std::nullopt);
}

TEST(FormatTest, TheExtensionTellsInAnyCase) {
  EXPECT_EQ(GuessFormat("a/b.MD", ""), Format::kMarkdown);
  EXPECT_EQ(GuessFormat("b.v2.markdown", "<html>"), Format::kMarkdown);
  EXPECT_EQ(GuessFormat("b.xhtml", ""), Format::kHtml);
  EXPECT_EQ(GuessFormat("C:\\x.y\\b.Htm", ""), Format::kHtml);
  EXPECT_EQ(GuessFormat("b.docx", "plain"), Format::kDocx);
  EXPECT_EQ(GuessFormat("b.txt", "<!doctype html>"), Format::kPlainText);
}

TEST(FormatTest, ElseTheBytesTell) {
  EXPECT_EQ(GuessFormat("-", " \n<!DOCTYPE HTML>"), Format::kHtml);
  EXPECT_EQ(GuessFormat("page", "\xEF\xBB\xBF<!-- x -->\n<?xml version='1.0'?><html>"),
            Format::kHtml);
  EXPECT_EQ(GuessFormat("", std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14)), Format::kHtml);
  EXPECT_EQ(GuessFormat("page.aspx", "<html lang=zh>"), Format::kHtml);
  EXPECT_EQ(GuessFormat("letter", WordFile("")), Format::kDocx);
}

TEST(FormatTest, WhatNothingTellsIsPlainText) {
  EXPECT_EQ(GuessFormat("README", "# 标题"), Format::kPlainText);
  EXPECT_EQ(GuessFormat("a.unknown", "<p>"), Format::kPlainText);
  EXPECT_EQ(GuessFormat(".md", ""), Format::kPlainText);
  EXPECT_EQ(GuessFormat("", "<!-- never closed"), Format::kPlainText);
}

TEST(DocumentTest, APlainTextIsItsFile) {
  const auto read = ReadDocument("一\r\n<b>&amp;\n", "a.txt", Format::kPlainText, Limits());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->text, "一\r\n<b>&amp;\n");
  EXPECT_TRUE(read->places.identical());
}

TEST(DocumentTest, OneSentenceReadsAlikeInEveryFormat) {
  const std::string sentence = "平方投票（Quadratic voting）是一种制度。\n";
  EXPECT_EQ(Markdown("**平方投票**（*Quadratic voting*）是一种\n[制度](x)。"), sentence);
  EXPECT_EQ(Html("<p><b>平方投票</b>（<i>Quadratic voting</i>）是一种\n<a href=x>制度</a>。"),
            sentence);
  EXPECT_EQ(
      TextOf(
          WordFile("<w:p><w:r><w:t>平方投票（Quadratic</w:t></w:r><w:r><w:t xml:space=\"preserve\">"
                   " voting）是一种制度。</w:t></w:r></w:p>"),
          Format::kDocx),
      sentence);
}

}  // namespace
}  // namespace crosswalk::document
