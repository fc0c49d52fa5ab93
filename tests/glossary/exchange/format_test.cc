#include "glossary/exchange/format.h"

#include <gtest/gtest.h>

namespace crosswalk::exchange {
namespace {

std::string Recognized(std::string_view beginning, std::string_view name = "file") {
  const Format* const format = RecognizeFormat(beginning, name);
  return format == nullptr ? "none" : std::string(format->name);
}

struct Case {
  const char* beginning;
  const char* name;
  const char* format;
};

class RecognizeFormatTest : public ::testing::TestWithParam<Case> {};

TEST_P(RecognizeFormatTest, ByContentBeforeName) {
  EXPECT_EQ(Recognized(GetParam().beginning, GetParam().name), GetParam().format)
      << GetParam().beginning;
}

INSTANTIATE_TEST_SUITE_P(
    Formats, RecognizeFormatTest,
    ::testing::Values(
        Case{"<?xml version='1.0'?><martif type='TBX'>", "x.xml", "tbx"},
        Case{"\n<!-- <tmx> -->\n<tbx style='dca'>", "x.tmx", "tbx"},
        Case{"<TBX dialect='TBX-Min'>", "x", "tbx"},
        Case{"<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx version='1.4'>", "x.csv", "tmx"},
        Case{"<!DOCTYPE tmx [ <!ELEMENT a (b)> ]><tmx>", "x", "tmx"},
        Case{"<x:xliff xmlns:x='u'>", "x", "xliff"},
        Case{"<html><body>msgid \"a\"", "x.po", "none"},
        Case{"<?xml version='1.0'", "x.tbx", "none"}, Case{"#UTX 1.11; en/ja", "x.txt", "utx"},
        Case{"# translator\nmsgid \"\"\nmsgstr \"\"\n", "x.txt", "po"},
        Case{"msgctxt \"menu\"\nmsgid \"a\"", "x", "po"},
        Case{"concept\tlang\tterm\n1\ten\tfile\n", "x.tsv", "termbase-tsv"},
        Case{"source,target\n", "x.CSV", "csv"}, Case{"a\tb\n", "x.tsv", "tsv"},
        Case{"a\tb\n", "x.utf8", "omegat"}, Case{"# note\na\tb\n", "glossary.txt", "omegat"},
        Case{"a\tb\n", "-", "tsv"}, Case{"a;b\n", "-", "csv"}, Case{"a b\n", "-", "none"},
        Case{"", "x.tbx", "none"}));

TEST(FormatTest, EveryFormatIsFoundByItsName) {
  for (const char* name : {"csv", "omegat", "po", "tbx", "tbx3", "termbase-tsv", "tmx", "tsv",
                           "utx", "xliff", "xliff2"}) {
    ASSERT_NE(FindFormat(name), nullptr) << name;
    EXPECT_EQ(FindFormat(name)->name, name);
  }
  EXPECT_EQ(FindFormat("docx"), nullptr);
  EXPECT_EQ(FindFormat(""), nullptr);
}

TEST(FormatTest, ItsNamesSayWhatCanBeDone) {
  EXPECT_EQ(FormatNames(Ability::kReadUnits), "po, tmx, xliff, xliff2");
  EXPECT_EQ(FormatNames(Ability::kWriteUnits), "po, tmx");
  EXPECT_EQ(FormatNames(Ability::kWriteConcepts), "csv, omegat, tbx, tbx3, tmx, tsv, utx, xliff2");
  EXPECT_EQ(FormatNames(Ability::kReadConcepts),
            "csv, omegat, tbx, tbx3, termbase-tsv, tsv, utx, xliff, xliff2");
}

}  // namespace
}  // namespace crosswalk::exchange
