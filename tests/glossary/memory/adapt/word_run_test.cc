#include "glossary/memory/adapt/word_run.h"

#include <gtest/gtest.h>

#include <string>

#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

// "GPT-4 literal", "5kg = 5", "5-10 = 5 10"
std::string Read(const std::string& raw, const std::string& tag = "en") {
  const Letters letters(raw);
  const WordRun run = ReadWordRun(letters, 0, Locale::Of(tag));
  std::string out = text::ToUtf8(letters.Code(run.begin, run.end));
  if (run.literal) out += " literal";
  if (!run.numbers.empty()) out += " =";
  for (const Number& number : run.numbers) out += " " + number.Key();
  return out;
}

TEST(WordRun, EndsWhereItsWordDoes) {
  EXPECT_EQ(Read("files, 5"), "files");
  EXPECT_EQ(Read("don't"), "don");
  EXPECT_EQ(Read("5."), "5 = 5");
  EXPECT_EQ(Read("5, 6"), "5 = 5");
  EXPECT_EQ(Read("5,6"), "5 = 5");
  EXPECT_EQ(Read("5:"), "5 = 5");
  EXPECT_EQ(Read("end.5"), "end.5 = 5");
  EXPECT_EQ(Read("and/5"), "and");
  EXPECT_EQ(Read("５個"), "５ = 5");
}

TEST(WordRun, GoesOnWhereANumberDoes) {
  EXPECT_EQ(Read("3.5億", "ja"), "3.5億 = 350000000");
  EXPECT_EQ(Read("1億2000万円", "ja"), "1億2000万 = 120000000");
  EXPECT_EQ(Read("3 million men"), "3 million = 3000000");
  EXPECT_EQ(Read("3 millions"), "3 = 3");
  EXPECT_EQ(Read("3 million5"), "3 = 3");
  EXPECT_EQ(Read("1 000 men"), "1 000 = 1000");
  EXPECT_EQ(Read("1 0000 men"), "1 = 1");
}

TEST(WordRun, HasUnitsApart) {
  EXPECT_EQ(Read("5kg"), "5kg = 5");
  EXPECT_EQ(Read("5-kg bag"), "5-kg = 5");
  EXPECT_EQ(Read("60km/h"), "60km = 60");
  EXPECT_EQ(Read("5/day"), "5/day = 5");
  EXPECT_EQ(Read("5-10kg"), "5-10kg = 5 10");
  EXPECT_EQ(Read("30s"), "30s = 30");
  EXPECT_EQ(Read("1980s"), "1980s literal");
  EXPECT_EQ(Read("5xyz"), "5xyz literal");
  EXPECT_EQ(Read("5kg2"), "5kg2 literal");
}

TEST(WordRun, IsTakenWholeWhereItIsNoNumber) {
  EXPECT_EQ(Read("a_1.b"), "a_1.b literal");
  EXPECT_EQ(Read("mail7@example.org."), "mail7@example.org literal");
  EXPECT_EQ(Read("http://example.org/a?b=7&c, and"), "http://example.org/a?b=7&c literal");
  EXPECT_EQ(Read("http://example.org/a"), "http://example.org/a");
  EXPECT_EQ(Read("IPv6-capable"), "IPv6 literal");
  EXPECT_EQ(Read("UTF-8-encoded"), "UTF-8 literal");
  EXPECT_EQ(Read("A4-x"), "A4-x literal");
  EXPECT_EQ(Read("5-05"), "5-05 literal");
  EXPECT_EQ(Read("1-2-3"), "1-2-3 literal");
  EXPECT_EQ(Read("1.2.3.4"), "1.2.3.4 literal");
  EXPECT_EQ(Read("7:30pm"), "7:30pm literal");
}

TEST(WordRun, HasOrdinalsAndWords) {
  EXPECT_EQ(Read("21st"), "21st = 21");
  EXPECT_EQ(Read("21stx"), "21stx literal");
  EXPECT_EQ(Read("twelve"), "twelve = 12");
  EXPECT_EQ(Read("thirteen"), "thirteen");
  EXPECT_EQ(Read("two-day"), "two-day = 2");
  EXPECT_EQ(Read("two-thirds"), "two-thirds");
  EXPECT_EQ(Read("two", "fr"), "two");
}

}  // namespace
}  // namespace crosswalk::memory::adapt
