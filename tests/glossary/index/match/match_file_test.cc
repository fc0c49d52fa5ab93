#include "glossary/index/match/match_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "glossary/index/match/match_file_builder.h"
#include "tests/glossary/index/match/match_units.h"

namespace crosswalk::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<v1::Unit> SomeUnits() {
  std::vector<v1::Unit> units{
      UnitOf("en:Save the file", {"zh-Hans-CN:保存文件", "ja:ファイルを保存"}),
      UnitOf("en:Save THE file", {"zh-Hant-TW:保存文件"}),
      UnitOf("fr:Taxi", {"de:Taxi"}),
      UnitOf("en: ", {"ja:。"}),
  };
  units[1].mutable_source()->add_codes()->set_kind(v1::CODE_KIND_STANDALONE);
  units[1].mutable_targets(0)->set_state(v1::TRANSLATION_STATE_REVIEWED);
  units[1].mutable_targets(0)->set_machine_made(true);
  units[1].set_context_id("context");
  units[1].set_previous_source("before");
  units[1].set_next_source("behind");
  units[1].mutable_provenance()->set_creator("ann");
  return units;
}

MatchFile FileOf(const std::vector<v1::Unit>& units) {
  const TestFolder folder;
  Build(units, folder.File());
  return OpenFile(folder.File());
}

TEST(MatchFile, ReadsAUnitAsAReplyNeedsIt) {
  const MatchFile file = FileOf(SomeUnits());
  ASSERT_EQ(file.row_count(), 4u);
  v1::Unit unit;
  ASSERT_TRUE(file.ReadInto(1, unit).ok());
  EXPECT_EQ(unit.ShortDebugString(), SomeUnits()[1].ShortDebugString());
  EXPECT_EQ(file.ReadInto(4, unit).code(), Code::kDataLoss);
}

TEST(MatchFile, LeavesOutWhatNoReplyNeeds) {
  v1::Unit unit = UnitOf("en:a", {"ja:b"});
  const v1::Unit kept = unit;
  unit.set_name("memories/m/units/u");
  unit.add_origins()->set_id("x");
  unit.add_notes();
  unit.add_properties()->set_name("p");
  unit.set_etag("etag");
  unit.mutable_source()->add_notes();
  unit.mutable_source()->set_raw_state("raw");
  unit.mutable_targets(0)->add_properties();
  const MatchFile file = FileOf({unit});
  v1::Unit read;
  ASSERT_TRUE(file.ReadInto(0, read).ok());
  EXPECT_EQ(read.ShortDebugString(), kept.ShortDebugString());
}

TEST(MatchFile, ReadsTextsWithoutParsing) {
  const MatchFile file = FileOf(SomeUnits());
  ASSERT_EQ(file.SegmentsOf(0).size(), 3u);
  std::vector<std::string> texts;
  for (std::uint32_t s = 0; s < file.segment_count(); ++s) {
    texts.emplace_back(file.TextOf(*file.SegmentAt(s)));
  }
  EXPECT_THAT(texts, ElementsAre("Save the file", "保存文件", "ファイルを保存", "Save THE file",
                                 "保存文件", "Taxi", "Taxi", " ", "。"));
}

TEST(MatchFile, SaysOfSegmentsWhoseTheyAre) {
  const MatchFile file = FileOf(SomeUnits());
  const auto segment = file.SegmentAt(4);
  ASSERT_TRUE(segment.has_value());
  EXPECT_EQ(segment->unit, 1u);
  EXPECT_EQ(segment->number, 1u);
  EXPECT_EQ(file.TagAt(segment->tag), "zh-Hant-TW");
  EXPECT_EQ(file.NameOf(file.GroupOf(segment->tag)), "zh");
  EXPECT_EQ(segment->state, v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(segment->flags, kMachineMade);
  EXPECT_FALSE(file.SegmentAt(9).has_value());
}

TEST(MatchFile, LetsSpellingsOfOneLanguageMeet) {
  const MatchFile file = FileOf(SomeUnits());
  // 保存文件 of two variants.
  EXPECT_THAT(file.SegmentsWith(file.SegmentAt(1)->sequence), ElementsAre(1, 4));
  // The second has a code.
  EXPECT_THAT(file.SegmentsWith(file.SegmentAt(0)->sequence), ElementsAre(0));
}

TEST(MatchFile, KeepsLanguagesApart) {
  const MatchFile file = FileOf(SomeUnits());
  EXPECT_NE(file.SegmentAt(5)->sequence, file.SegmentAt(6)->sequence);
  const auto fr = file.FindGroup("fr"), de = file.FindGroup("de");
  ASSERT_TRUE(fr && de);
  EXPECT_NE(file.FindToken(*fr, "taxi"), file.FindToken(*de, "taxi"));
  EXPECT_EQ(file.FindToken(*fr, "save"), kNoToken);
  EXPECT_FALSE(file.FindGroup("it").has_value());
}

TEST(MatchFile, KeepsWhatHasNoToken) {
  const MatchFile file = FileOf(SomeUnits());
  const std::uint32_t sequence = file.SegmentAt(7)->sequence;
  EXPECT_THAT(file.TokensOf(sequence), IsEmpty());
  EXPECT_THAT(file.SegmentsWith(sequence), ElementsAre(7));
  EXPECT_EQ(file.LengthsOf(*file.FindGroup("en")).front().length, 0u);
}

TEST(MatchFile, FindsTokensByTheirForms) {
  const MatchFile file = FileOf(SomeUnits());
  const std::uint32_t en = *file.FindGroup("en");
  const std::uint32_t token = file.FindToken(en, "file");
  ASSERT_NE(token, kNoToken);
  EXPECT_EQ(file.FormOf(token), "file");
  EXPECT_EQ(file.FindToken(en, "File"), kNoToken);
  EXPECT_EQ(file.FindToken(en, ""), kNoToken);
}

TEST(MatchFile, TakesTheDateThatTheUnitsFileGives) {
  std::vector<v1::Unit> units(3, UnitOf("en:a", {"ja:b"}));
  units[1].mutable_provenance()->mutable_creation_time()->set_seconds(11);
  units[2].mutable_provenance()->mutable_creation_time()->set_seconds(11);
  units[2].mutable_provenance()->mutable_change_time()->set_seconds(12);
  const MatchFile file = FileOf(units);
  EXPECT_EQ(file.DateOf(0), 5);
  EXPECT_EQ(file.DateOf(1), 11);
  EXPECT_EQ(file.DateOf(2), 12);
  EXPECT_EQ(file.DateOf(3), 0);
}

TEST(MatchFile, MayBeEmpty) {
  const MatchFile file = FileOf({});
  EXPECT_EQ(file.row_count(), 0u);
  EXPECT_EQ(file.segment_count(), 0u);
  EXPECT_EQ(file.sequence_count(), 0u);
  EXPECT_FALSE(file.FindGroup("en").has_value());
  EXPECT_THAT(file.SequencesWith(0, 0), IsEmpty());
}

TEST(MatchFile, KeepsAnEmptyUnit) {
  const MatchFile file = FileOf({v1::Unit(), UnitOf("en:a", {"ja:b"})});
  v1::Unit unit;
  ASSERT_TRUE(file.ReadInto(0, unit).ok());
  EXPECT_EQ(file.TextOf(*file.SegmentAt(0)), "");
  EXPECT_EQ(file.TextOf(*file.SegmentAt(2)), "b");
}

TEST(MatchFileBuilder, RefusesMoreSegmentsThanItCanNumber) {
  v1::Unit unit = UnitOf("en:a", {});
  for (int i = 0; i < 65535; ++i) unit.add_targets();
  MatchFileBuilder builder(SharedFolder(), {});
  EXPECT_EQ(builder.Add(unit, 0).code(), Code::kInvalidArgument);
}

TEST(MatchFile, IsNotFoundWhereThereIsNone) {
  const TestFolder folder;
  EXPECT_EQ(MatchFile::Open(folder.File()).status().code(), Code::kNotFound);
}

TEST(MatchFileBuilder, StopsWhenToldTo) {
  const TestFolder folder;
  MatchFileBuilder builder(SharedFolder(), folder.path());
  ASSERT_TRUE(builder.Add(UnitOf("en:a", {}), 0).ok());
  const Status status = builder.Write(folder.File(), false, [](double share) {
    return share > 0.3 ? Unavailable("stop") : Status();
  });
  EXPECT_EQ(status.message(), "stop");
}

TEST(MatchFileBuilder, TellsHowFarItIs) {
  const TestFolder folder;
  MatchFileBuilder builder(SharedFolder(), folder.path());
  ASSERT_TRUE(builder.Add(UnitOf("en:a", {"ja:b"}), 0).ok());
  double last = 0;
  ASSERT_TRUE(builder
                  .Write(folder.File(), false,
                         [&](double share) {
                           EXPECT_GE(share, last);
                           EXPECT_LE(share, 1);
                           last = share;
                           return Status();
                         })
                  .ok());
  EXPECT_GT(last, 0.5);
}

// So many that the second thread folds.
std::vector<v1::Unit> ManyUnits(std::size_t count) {
  std::mt19937 random(3);
  const std::vector<std::string> words{"open", "close", "the", "file", "a", "window", "now", "%s"};
  const std::vector<std::string> characters{"打", "开", "開", "文", "件", "窗", "口", "。"};
  std::vector<v1::Unit> units;
  for (std::size_t i = 0; i < count; ++i) {
    std::string source = "en:", target = "zh-Hans:";
    for (std::size_t n = random() % 6; n > 0; --n) {
      source += words[random() % words.size()] + " ";
      target += characters[random() % characters.size()];
    }
    units.push_back(UnitOf(source + ".", {target + "！"}));
  }
  return units;
}

// Sequences that have a bigram, by looking at all of them.
std::vector<std::uint32_t> PlainSequencesWith(const MatchFile& file, const LanguageGroup& group,
                                              std::uint32_t first, std::uint32_t second) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t s = group.sequences.begin; s < group.sequences.end; ++s) {
    std::vector<std::uint32_t> padded{group.tokens.begin};
    for (const std::uint32_t token : file.TokensOf(s)) padded.push_back(token);
    padded.push_back(group.tokens.begin);
    if (padded.size() == 2) continue;
    const std::vector<std::uint32_t> pair{first, second};
    if (std::search(padded.begin(), padded.end(), pair.begin(), pair.end()) != padded.end()) {
      found.push_back(s);
    }
  }
  return found;
}

TEST(MatchFile, PostsSequencesByNeighbouringTokens) {
  const MatchFile file = FileOf(ManyUnits(300));
  for (std::uint32_t g = 0; g < file.group_count(); ++g) {
    const LanguageGroup& group = file.GroupAt(g);
    for (std::uint32_t a = group.tokens.begin; a < group.tokens.end; ++a) {
      for (std::uint32_t b = group.tokens.begin; b < group.tokens.end; ++b) {
        const auto found = file.SequencesWith(a, b);
        ASSERT_EQ(std::vector<std::uint32_t>(found.begin(), found.end()),
                  PlainSequencesWith(file, group, a, b));
      }
    }
  }
}

TEST(MatchFile, NumbersSequencesByLengthWithinALanguage) {
  const MatchFile file = FileOf(ManyUnits(300));
  for (std::uint32_t g = 0; g < file.group_count(); ++g) {
    for (const LengthRow& row : file.LengthsOf(g)) {
      for (std::uint32_t s = row.begin; s < row.end; ++s) {
        ASSERT_EQ(file.TokensOf(s).size(), row.length);
        std::uint64_t signature = 0;
        for (const std::uint32_t token : file.TokensOf(s)) signature |= SignatureBit(token);
        ASSERT_EQ(file.signatures()[s], signature);
      }
    }
  }
}

TEST(MatchFileBuilder, MakesTheSameOfManyUnitsOnTwoThreads) {
  const std::vector<v1::Unit> units = ManyUnits(5000);
  const MatchFile file = FileOf(units);
  ASSERT_EQ(file.row_count(), units.size());
  for (std::uint32_t row = 0; row < units.size(); ++row) {
    v1::Unit unit;
    ASSERT_TRUE(file.ReadInto(row, unit).ok());
    ASSERT_EQ(unit.SerializeAsString(), units[row].SerializeAsString());
  }
}

TEST(MatchFileBuilder, FailsOnTwoThreadsAsOnOne) {
  const TestFolder folder;
  MatchFileBuilder builder(SharedFolder(), folder.path());
  const v1::Unit sound = UnitOf("en:a", {});
  for (int i = 0; i < 3000; ++i) ASSERT_TRUE(builder.Add(sound, 0).ok());
  const MatchFile none = FileOf({});
  (void)builder.AddFrom(none, 0);
  Status status;
  for (int i = 0; i < 100000 && status.ok(); ++i) status = builder.Add(sound, 0);
  EXPECT_EQ(status.code(), Code::kDataLoss);
  EXPECT_EQ(builder.Write(folder.File(), false).code(), Code::kDataLoss);
}

TEST(MatchFileBuilder, MayBeDroppedWhileItWorks) {
  MatchFileBuilder builder(SharedFolder(), {});
  const v1::Unit unit = UnitOf("en:some words", {"zh-Hans:几个字"});
  for (int i = 0; i < 4000; ++i) ASSERT_TRUE(builder.Add(unit, 0).ok());
}

TEST(MatchFileBuilder, MergesToWhatBuildingAnewMakes) {
  const TestFolder folder;
  std::vector<v1::Unit> units = ManyUnits(400);
  for (const v1::Unit& unit : SomeUnits()) units.push_back(unit);
  const auto middle = units.begin() + 250;
  Build({units.begin(), middle}, folder.File("first"));
  Build({middle, units.end()}, folder.File("second"));
  const MatchFile first = OpenFile(folder.File("first")), second = OpenFile(folder.File("second"));
  MatchFileBuilder merging(SharedFolder(), folder.path());
  std::vector<v1::Unit> chosen;
  for (std::uint32_t row = 0; row < units.size(); ++row) {
    // Some were deleted.
    if (row % 7 == 3) continue;
    chosen.push_back(units[row]);
    const Status status =
        row < 250 ? merging.AddFrom(first, row) : merging.AddFrom(second, row - 250);
    ASSERT_TRUE(status.ok()) << status.ToString();
  }
  chosen.push_back(UnitOf("en:one more", {"ko:하나 더"}));
  ASSERT_TRUE(merging.Add(chosen.back(), 5'000'000).ok());
  ASSERT_TRUE(merging.Write(folder.File("merged"), true).ok());
  Build(chosen, folder.File("anew"));
  const MatchFile merged = OpenFile(folder.File("merged")), anew = OpenFile(folder.File("anew"));
  EXPECT_EQ(Contents(merged), Contents(anew));
  EXPECT_EQ(merged.sequence_count(), anew.sequence_count());
  EXPECT_EQ(merged.file_size(), anew.file_size());
}

TEST(MatchFileBuilder, TakesNoRowThatIsNotThere) {
  const MatchFile file = FileOf(SomeUnits());
  MatchFileBuilder builder(SharedFolder(), {});
  EXPECT_EQ(builder.AddFrom(file, 4).code(), Code::kDataLoss);
}

}  // namespace
}  // namespace crosswalk::index
