#include "glossary/record/resource_name.h"

#include <gtest/gtest.h>

#include <set>

#include "glossary/record/concept_store.h"
#include "glossary/record/etag.h"
#include "glossary/record/page_token.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

std::string FieldOf(const Status& status) {
  return status.violations().empty() ? "" : status.violations()[0].field;
}

TEST(ChosenIdTest, ManyScriptsAreAllowedAndPunctuationIsNot) {
  const struct {
    const char* written;
    const char* id;  // nothing where it is refused
  } kCases[] = {
      {"tm", "tm"},
      {"memories/tm", "tm"},
      {"v1.2_x-用語", "v1.2_x-用語"},
      {"カタカナー", "カタカナー"},
      {"Ελληνικά", "Ελληνικά"},
      {"2026", "2026"},
      {"e\u0301", nullptr},  // a mark alone is no letter
      {"", nullptr},
      {"memories/", nullptr},
      {"memories/a/b", nullptr},
      {"glossaries/tm", nullptr},
      {".", nullptr},
      {"..", nullptr},
      {"a b", nullptr},
      {"a\u3000b", nullptr},
      {"a/b", nullptr},
      {"a:b", nullptr},
      {"a\nb", nullptr},
      {"😀", nullptr},
      {"a\xff", nullptr},
  };
  for (const auto& c : kCases) {
    const auto id = MemoryId("f", c.written);
    if (c.id == nullptr) {
      EXPECT_EQ(id.status().code(), Code::kInvalidArgument) << c.written;
      EXPECT_EQ(FieldOf(id.status()), "f") << c.written;
    } else {
      ASSERT_TRUE(id.ok()) << c.written;
      EXPECT_EQ(*id, c.id);
    }
  }
}

TEST(ChosenIdTest, LengthCountsCharacters) {
  std::string name;
  for (int i = 0; i < 64; ++i) name += "語";
  EXPECT_TRUE(MemoryId("f", name).ok());
  EXPECT_FALSE(MemoryId("f", name + "語").ok());
}

TEST(ChosenIdTest, IdsAreKeptInOneForm) {
  // A compatibility ideograph has a canonical form.
  EXPECT_EQ(*GlossaryId("f", "\u212B"), "\u00C5");
  EXPECT_EQ(*MemoryId("f", "\u212B"), "\u00C5");
}

TEST(ItemNameTest, APartedNameIsPutTogetherAgain) {
  const auto unit = ParseUnitName("name", "memories/記憶/units/Ab-9");
  ASSERT_TRUE(unit.ok());
  EXPECT_EQ(unit->memory, "記憶");
  EXPECT_EQ(unit->id, "Ab-9");
  EXPECT_EQ(UnitName(unit->memory, unit->id), "memories/記憶/units/Ab-9");
  const auto concept_ = ParseConceptName("name", "glossaries/g/concepts/c");
  ASSERT_TRUE(concept_.ok());
  EXPECT_EQ(ConceptName(concept_->glossary, concept_->id), "glossaries/g/concepts/c");
  EXPECT_EQ(MemoryName("m"), "memories/m");
}

TEST(ItemNameTest, AnythingElseIsRefused) {
  for (const char* name : {"", "u", "units/u", "memories/m", "memories/m/units/",
                           "memories//units/u", "memories/m/units/a b", "memories/m/units/a/b",
                           "memories/m/units/é", "memories/m/concepts/u", "glossaries/m/units/u",
                           "/memories/m/units/u", "memories/m m/units/u"}) {
    const auto parsed = ParseUnitName("unit.name", name);
    EXPECT_EQ(parsed.status().code(), Code::kInvalidArgument) << name;
    EXPECT_EQ(FieldOf(parsed.status()), "unit.name") << name;
  }
  EXPECT_TRUE(ParseUnitName("f", "memories/m/units/" + std::string(64, 'u')).ok());
  EXPECT_FALSE(ParseUnitName("f", "memories/m/units/" + std::string(65, 'u')).ok());
}

TEST(RandomIdTest, NoTwoAreAlikeAndEachIsAnId) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(RandomId());
  EXPECT_EQ(ids.size(), 1000u);
  EXPECT_TRUE(ParseUnitName("f", UnitName("m", *ids.begin())).ok());
}

TEST(EtagTest, IsANumberWithOrWithoutQuotes) {
  EXPECT_FALSE(EtagNumber("")->has_value());
  EXPECT_EQ(**EtagNumber("17"), 17u);
  EXPECT_EQ(**EtagNumber("\"17\""), 17u);
  EXPECT_EQ(**EtagNumber("0"), 0u);
  for (const char* etag :
       {"x", "17x", "-1", " 17", "\"", "\"\"", "\"17", "W/\"17\"", "18446744073709551616"}) {
    EXPECT_EQ(EtagNumber(etag).status().code(), Code::kAborted) << etag;
    EXPECT_EQ(EtagNumber(etag).status().reason(), "ETAG_MISMATCH") << etag;
  }
  EXPECT_EQ(EtagMismatch("memories/m").reason(), "ETAG_MISMATCH");
}

TEST(PageTokenTest, IsReadBackByItsOwnListingAlone) {
  for (const char* after : {"a", "語", "17", "with space", "\x01"}) {
    const std::string token = MakePageToken("units of m", after);
    EXPECT_EQ(*ReadPageToken("units of m", token), after);
    EXPECT_EQ(FieldOf(ReadPageToken("units of n", token).status()), "page_token");
    std::string changed = token;
    changed.back() = changed.back() == '0' ? '1' : '0';
    EXPECT_FALSE(ReadPageToken("units of m", changed).ok());
    EXPECT_FALSE(ReadPageToken("units of m", token.substr(0, token.size() - 1)).ok());
    EXPECT_FALSE(ReadPageToken("units of m", token + "00").ok());
  }
  EXPECT_EQ(*ReadPageToken("units of m", ""), "");
  for (const char* token : {"x", "0123456789abcdef", "zzzzzzzzzzzzzzzzzz", "語語語語語語"}) {
    EXPECT_FALSE(ReadPageToken("units of m", token).ok()) << token;
  }
}

TEST(PageSizeTest, IsWhatWasAskedWithinTheLimit) {
  EXPECT_EQ(*PageSize(0, 1000), 50u);
  EXPECT_EQ(*PageSize(0, 10), 10u);
  EXPECT_EQ(*PageSize(0, 1000, 1000), 1000u);
  EXPECT_EQ(*PageSize(7, 1000), 7u);
  EXPECT_EQ(*PageSize(5000, 1000), 1000u);
  EXPECT_EQ(FieldOf(PageSize(-1, 1000).status()), "page_size");
}

}  // namespace
}  // namespace crosswalk::record
