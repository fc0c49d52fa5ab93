#include "glossary/mine/source/bracket.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/mine/source/quoted.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/mine/source/source_of.h"

namespace crosswalk::mine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Insides(std::string_view utf8) {
  const SourceText text = SourceOf(utf8);
  std::vector<std::string> insides;
  for (const Bracket& bracket : FindBrackets(text)) {
    insides.push_back(text::ToUtf8(text.View(bracket.inside())));
  }
  return insides;
}

std::vector<std::string> Quoted(std::string_view utf8) {
  const SourceText text = SourceOf(utf8);
  std::vector<std::string> terms;
  for (const Span span : QuotedTerms(text, {0, text.size()})) {
    terms.push_back(text::ToUtf8(text.View(span)));
  }
  return terms;
}

TEST(BracketShapeTest, NestedAndMixedOnesAreFoundInOrder) {
  EXPECT_THAT(Insides("甲(乙（丙）)和（丁)"), ElementsAre("乙（丙）", "丙", "丁"));
}

TEST(BracketShapeTest, SubstitutionsAreNone) {
  EXPECT_THAT(Insides("$(HOME) %(name)s \\(x\\) @(b)"), IsEmpty());
  EXPECT_THAT(Insides("百分之五%（percent）"), ElementsAre("percent"));
}

TEST(BracketShapeTest, WhatDoesNotCloseIsNone) {
  EXPECT_THAT(Insides("甲（乙\n丙）丁)"), IsEmpty());
  EXPECT_THAT(Insides("甲(" + std::string(301, 'a') + ")"), IsEmpty());
}

TEST(QuotedShapeTest, OneLineOneTerm) {
  EXPECT_THAT(Quoted("“甲乙”與「丙丁」和『戊己』"), ElementsAre("甲乙", "丙丁", "戊己"));
  EXPECT_THAT(Quoted("“甲，乙” “甲” “ab” 「甲乙"), IsEmpty());
}

}  // namespace
}  // namespace crosswalk::mine
