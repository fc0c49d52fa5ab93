// What a caller sees while the index is behind the record.
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "glossary/index/concept_kind.h"
#include "glossary/index/concept_snapshot.h"
#include "glossary/index/piece_maker.h"
#include "glossary/index/revision_wait.h"
#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

using Clock = Cancellation::Clock;

std::shared_ptr<const Shown> At(std::uint64_t number) {
  const record::Revision revision{"epoch", number};
  return std::make_shared<const Shown>(
      Shown{{}, std::make_shared<const ConceptSnapshot>(PieceViews(), revision)});
}

TEST(Waiting, EndsWhenTheCallerGivesUp) {
  NewestSnapshot newest(At(1));
  const auto begin = Clock::now();
  const Cancellation soon([&] { return Clock::now() - begin > std::chrono::milliseconds(100); });
  const auto awaited = newest.Await({"epoch", 2}, soon, [] {});
  EXPECT_EQ(awaited.status().code(), Code::kCancelled);
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(5));
}

TEST(Waiting, WithoutADeadlineAFailureEndsItAlsoForWhoMayGiveUp) {
  NewestSnapshot newest(At(1));
  const auto fail = [&] { newest.Fail(Unavailable("the disk is gone")); };
  const Cancellation never([] { return false; });
  // The failure comes after the wait began.
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    fail();
  });
  const auto awaited = newest.Await({"epoch", 2}, never, [] {});
  later.join();
  EXPECT_EQ(awaited.status().message(), "the disk is gone");
}

TEST(Waiting, TellsThatItGoesOn) {
  NewestSnapshot newest(At(1));
  int told = 0;
  const auto awaited = newest.Await(
      {"epoch", 2}, Cancellation(), [] {},
      [&] {
        if (++told == 3) newest.Set(At(2));
      });
  ASSERT_TRUE(awaited.ok());
  EXPECT_EQ(told, 3);
}

// A record of `count` concepts that no index holds.
void Fill(TestDir& dir, int count) {
  dir.MakeGlossary("g");
  std::map<std::string, v1::Concept> many;
  for (int i = 0; i < count; ++i) {
    many["c" + std::to_string(i)] = MakeConcept(
        {{"en", "word number " + std::to_string(i)}, {"ja", "言葉" + std::to_string(i)}});
    if (many.size() == 1000 || i + 1 == count) {
      dir.PutAll("g", many);
      many.clear();
    }
  }
}

TEST(CatchingUp, TellsHowFarTheRebuildIs) {
  TestDir dir(false);
  Fill(dir, 12'000);
  dir.OpenIndex();
  std::vector<std::pair<unsigned long long, unsigned long long>> told;
  const auto tell = [&](unsigned long long done, unsigned long long total) {
    told.emplace_back(done, total);
  };
  ASSERT_TRUE(dir.index().CatchUp(tell, Cancellation()).ok());
  const std::uint64_t newest = dir.record().Newest()->number;
  ASSERT_GE(told.size(), 2u);
  EXPECT_EQ(told.front(), std::make_pair(0ull, static_cast<unsigned long long>(newest)));
  EXPECT_EQ(told.back().first, newest);
  for (std::size_t i = 1; i < told.size(); ++i) {
    EXPECT_EQ(told[i].second, newest);
    EXPECT_LE(told[i - 1].first, told[i].first);
    EXPECT_LE(told[i].first, newest);
  }
}

TEST(CatchingUp, EndsWhenTheCallerGivesUpAndIsDoneByTheNext) {
  TestDir dir(false);
  Fill(dir, 12'000);
  dir.OpenIndex();
  const Cancellation gone([] { return true; });
  const auto begin = Clock::now();
  EXPECT_EQ(dir.index().CatchUp(nullptr, gone).code(), Code::kCancelled);
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(2));
  // What was begun is left in whatever state it is.
  dir.CloseIndex();
  dir.OpenIndex();
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Cancellation()).ok());
  EXPECT_EQ(dir.index().Newest()->CountOf("g")->rows, 12'000u);
}

TEST(Rebuilding, CanBeStoppedWhereverItIs) {
  TestDir dir;
  Fill(dir, 6000);
  dir.CaughtUp();
  // The question is asked a few hundred times in a rebuild.
  for (int asked = 0; asked < 400; asked += 37) {
    std::atomic<int> left{asked};
    const Cancellation later([&] { return left-- <= 0; });
    const Status status = dir.index().Rebuild(nullptr, later);
    EXPECT_TRUE(status.ok() || status.code() == Code::kCancelled) << status.ToString();
    if (status.ok()) break;
  }
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

TEST(Rebuilding, ProgressNeverFallsAndEndsWithTheWhole) {
  TestDir dir(false);
  Fill(dir, 12'000);
  PieceBuilderOptions options{dir.index_path(), "piece", true, false};
  unsigned long long last = 0;
  const auto made = MakeBase(
      dir.record(), ConceptKind(TheFolder()), options,
      [&](unsigned long long done, unsigned long long total) {
        EXPECT_GE(done, last);
        EXPECT_LE(done, total);
        EXPECT_EQ(total, 12'000u);
        last = done;
      },
      Cancellation());
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_EQ(last, 12'000u);
}

TEST(Lag, IsNothingWhereAllIsShown) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.CaughtUp();
  EXPECT_EQ(dir.index().Lag()->count(), 0);
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Cancellation()).ok());
  dir.CloseIndex();
  dir.OpenIndex(true);
  EXPECT_EQ(dir.index().Lag()->count(), 0);
}

TEST(Lag, GrowsWithTheAgeOfWhatIsNotShown) {
  TestDir dir;
  dir.MakeGlossary("g");
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Cancellation()).ok());
  dir.CloseIndex();
  dir.OpenIndex(true);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  // Nobody follows for a reader.
  const auto first = dir.index().Lag();
  ASSERT_TRUE(first.ok());
  EXPECT_GE(*first, std::chrono::milliseconds(20));
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_GT(*dir.index().Lag(), *first);
}

TEST(Lag, OfAFollowerStaysBelowTheTimeSinceTheWrite) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.CaughtUp();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  for (int i = 0; i < 20; ++i) {
    const auto written = Clock::now();
    dir.Put("g", "c" + std::to_string(i), MakeConcept({{"en", "word"}}));
    const auto lag = dir.index().Lag();
    const auto since = Clock::now() - written;
    ASSERT_TRUE(lag.ok());
    // It may count from the last look before the write.
    EXPECT_LE(*lag, since + std::chrono::milliseconds(500));
    dir.CaughtUp();
  }
  EXPECT_EQ(dir.index().Lag()->count(), 0);
}

}  // namespace
}  // namespace crosswalk::index
