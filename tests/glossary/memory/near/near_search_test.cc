#include "glossary/memory/near/near_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "glossary/index/segment_tokens.h"
#include "tests/glossary/memory/near/small_file.h"

namespace crosswalk::memory {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

index::FoldedSegment Folded(const std::string& text, text::Language language) {
  v1::Segment segment;
  segment.set_text(text);
  index::SegmentScratch scratch;
  index::FoldedSegment folded;
  index::FoldSegment(segment, language, *TheFolder(), scratch, folded);
  return folded;
}

std::string TextOfSequence(const index::MatchFile& file, std::uint32_t sequence) {
  return std::string(file.TextOf(*file.SegmentAt(file.SegmentsWith(sequence).front())));
}

// Text and distance of what is found, in the order of finding.
std::vector<std::pair<std::string, std::uint32_t>> Search(const index::MatchFile& file,
                                                          const std::string& text,
                                                          text::Language language,
                                                          std::uint32_t floor) {
  NearSearch search;
  std::vector<std::pair<std::string, std::uint32_t>> found;
  const Status status = search.Find(
      file, 0, Folded(text, language), floor,
      [&](std::uint32_t sequence, std::uint32_t distance) {
        found.emplace_back(TextOfSequence(file, sequence), distance);
        return floor;
      },
      Cancellation());
  EXPECT_TRUE(status.ok()) << status.ToString();
  return found;
}

TEST(NearSearch, FindsWhatIsEqualAfterFolding) {
  const index::MatchFile file = FileOf({"Open the File", "Close the file"}, "en");
  EXPECT_THAT(Search(file, "open THE file", text::Language::kEn, 100),
              ElementsAre(Pair("Open the File", 0)));
}

TEST(NearSearch, FindsWhatDiffersByAWord) {
  const index::MatchFile file =
      FileOf({"open the old file", "open the new file", "print nothing at all"}, "en");
  EXPECT_THAT(Search(file, "open the red file", text::Language::kEn, 75),
              UnorderedElementsAre(Pair("open the old file", 1), Pair("open the new file", 1)));
  EXPECT_THAT(Search(file, "open the red file", text::Language::kEn, 76), IsEmpty());
}

TEST(NearSearch, FindsOneCharacter) {
  const index::MatchFile file = FileOf({"是", "否", "是的"}, "zh-Hans");
  EXPECT_THAT(Search(file, "是", text::Language::kZh, 70), ElementsAre(Pair("是", 0)));
  EXPECT_THAT(Search(file, "是", text::Language::kZh, 50),
              ElementsAre(Pair("是", 0), Pair("是的", 1)));
}

TEST(NearSearch, FindsSimplifiedForTraditional) {
  const index::MatchFile file = FileOf({"打开文件夹", "关闭窗口"}, "zh-Hans");
  EXPECT_THAT(Search(file, "打開文件夾", text::Language::kZh, 99),
              ElementsAre(Pair("打开文件夹", 0)));
}

TEST(NearSearch, GivesTheNearestFirst) {
  const index::MatchFile file = FileOf(
      {"a b c d e f g h i z", "a b c d e f g h i j", "a b c d e f g h y z", "a b c d e f g x y z"},
      "en");
  EXPECT_THAT(Search(file, "a b c d e f g h i j", text::Language::kEn, 70),
              ElementsAre(Pair("a b c d e f g h i j", 0), Pair("a b c d e f g h i z", 1),
                          Pair("a b c d e f g h y z", 2), Pair("a b c d e f g x y z", 3)));
}

TEST(NearSearch, LeavesOutWhatIsTooLong) {
  const index::MatchFile file = FileOf({"a b c", "a b c d", "a b c d e", "a b c d e f"}, "en");
  EXPECT_THAT(Search(file, "a b c", text::Language::kEn, 60),
              ElementsAre(Pair("a b c", 0), Pair("a b c d", 1), Pair("a b c d e", 2)));
}

TEST(NearSearch, FindsNothingForWordsThatAreNotThere) {
  const index::MatchFile file = FileOf({"open the file"}, "en");
  EXPECT_THAT(Search(file, "quick brown foxes", text::Language::kEn, 1), IsEmpty());
}

TEST(NearSearch, TakesWordsThatAreNotThereForDifferent) {
  const index::MatchFile file = FileOf({"open the file now"}, "en");
  EXPECT_THAT(Search(file, "open quick brown now", text::Language::kEn, 50),
              ElementsAre(Pair("open the file now", 2)));
  EXPECT_THAT(Search(file, "open quick brown now", text::Language::kEn, 51), IsEmpty());
}

TEST(NearSearch, FindsOnlySpacesForOnlySpaces) {
  const index::MatchFile file = FileOf({" ", "a", "  "}, "en");
  EXPECT_THAT(Search(file, "   ", text::Language::kEn, 1), ElementsAre(Pair(" ", 0)));
  EXPECT_THAT(Search(file, "a", text::Language::kEn, 1), ElementsAre(Pair("a", 0)));
}

TEST(NearSearch, FindsNothingInAnEmptyFile) {
  const index::MatchFile file = FileOf({}, "en");
  EXPECT_EQ(file.group_count(), 0u);
}

TEST(NearSearch, WantsNothingAboveOneHundredAndOne) {
  const index::MatchFile file = FileOf({"a"}, "en");
  EXPECT_THAT(Search(file, "a", text::Language::kEn, 101), ElementsAre(Pair("a", 0)));
  EXPECT_THAT(Search(file, "a", text::Language::kEn, 102), IsEmpty());
  EXPECT_THAT(Search(file, "a", text::Language::kEn, 0), ElementsAre(Pair("a", 0)));
}

TEST(NearSearch, GivesNinetyEightAtMostToWhatDiffers) {
  std::string text, other;
  for (int i = 0; i < 200; ++i) text += "w" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  other = text + "end";
  const index::MatchFile file = FileOf({other}, "en");
  EXPECT_THAT(Search(file, text, text::Language::kEn, 98), ElementsAre(Pair(other, 1)));
  EXPECT_THAT(Search(file, text, text::Language::kEn, 99), IsEmpty());
}

TEST(NearSearch, StopsWhenNobodyWaits) {
  const index::MatchFile file = FileOf({"a"}, "en");
  NearSearch search;
  const Status status = search.Find(
      file, 0, Folded("a", text::Language::kEn), 1, [](std::uint32_t, std::uint32_t) { return 1u; },
      Cancellation([] { return true; }));
  EXPECT_EQ(status.code(), Code::kCancelled);
}

TEST(NearSearch, StopsInTheMiddleOfAScan) {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    texts.push_back(TextOf({i % 26, i / 26 % 26, i / 676 % 26, i / 17576}));
  }
  const index::MatchFile file = FileOf(texts, "en");
  NearSearch search;
  int questions = 0, visits = 0;
  const Status status = search.Find(
      file, 0, Folded("a b c d", text::Language::kEn), 1,
      [&](std::uint32_t, std::uint32_t) {
        ++visits;
        return 1u;
      },
      Cancellation([&] { return ++questions > 2; }));
  EXPECT_EQ(status.code(), Code::kCancelled);
  EXPECT_LT(visits, 16000);
}

TEST(NearSearch, SearchesOneLanguageAlone) {
  index::MatchFileBuilder builder(TheFolder(), {});
  for (const char* tag : {"fr", "de"}) {
    v1::Unit unit;
    unit.mutable_source()->set_text("taxi");
    unit.mutable_source()->set_language_tag(tag);
    ASSERT_TRUE(builder.Add(unit, 0).ok());
  }
  const auto path = std::filesystem::temp_directory_path() / ("near-" + std::to_string(::getpid()));
  ASSERT_TRUE(builder.Write(path, false).ok());
  const auto file = index::MatchFile::Open(path);
  std::filesystem::remove(path);
  ASSERT_TRUE(file.ok());
  for (const char* tag : {"fr", "de"}) {
    const auto group = file->FindGroup(tag);
    ASSERT_TRUE(group.has_value());
    NearSearch search;
    std::vector<std::string> tags;
    const Status status = search.Find(
        *file, *group, Folded("Taxi", text::Language::kOther), 1,
        [&](std::uint32_t sequence, std::uint32_t) {
          for (const std::uint32_t segment : file->SegmentsWith(sequence)) {
            tags.emplace_back(file->TagAt(file->SegmentAt(segment)->tag));
          }
          return 1u;
        },
        Cancellation());
    EXPECT_TRUE(status.ok());
    EXPECT_THAT(tags, ElementsAre(tag));
  }
}

// Texts of hundreds of tokens over few words, each also with some words changed, left out, added.
TEST(NearSearch, AgreesWithAFullScanOnLongTexts) {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  std::vector<std::vector<std::uint32_t>> corpus;
  for (int family = 0; family < 6; ++family) {
    std::vector<std::uint32_t> text(300 + below(200));
    for (std::uint32_t& letter : text) letter = below(26);
    for (std::uint32_t changes : {0u, 1u, 3u, 10u, 40u, 120u, 200u}) {
      std::vector<std::uint32_t> changed = text;
      for (std::uint32_t c = 0; c < changes; ++c) {
        const auto at = changed.begin() + below(static_cast<std::uint32_t>(changed.size()));
        switch (below(3)) {
          case 0:
            *at = below(26);
            break;
          case 1:
            changed.erase(at);
            break;
          default:
            changed.insert(at, below(26));
        }
      }
      corpus.push_back(changed);
    }
  }
  std::vector<std::string> texts;
  for (const auto& letters : corpus) texts.push_back(TextOf(letters));
  const index::MatchFile file = FileOf(texts, "en");
  NearSearch search;
  for (const std::size_t query : {0u, 4u, 12u, 20u, 41u}) {
    const index::FoldedSegment folded = Folded(texts[query], text::Language::kEn);
    for (const std::uint32_t floor : {1u, 30u, 50u, 60u, 70u, 85u, 95u, 99u}) {
      std::set<std::string> expected, found;
      for (const auto& letters : corpus) {
        const std::uint32_t distance = PlainDistance(corpus[query], letters);
        if (Worth(distance, corpus[query].size(), letters.size()) >= floor) {
          expected.insert(TextOf(letters));
        }
      }
      const Status status = search.Find(
          file, 0, folded, floor,
          [&](std::uint32_t sequence, std::uint32_t) {
            EXPECT_TRUE(found.insert(TextOfSequence(file, sequence)).second);
            return floor;
          },
          Cancellation());
      EXPECT_TRUE(status.ok());
      EXPECT_EQ(found, expected) << "query " << query << " at " << floor;
    }
  }
}

}  // namespace
}  // namespace crosswalk::memory
