#include <gtest/gtest.h>

#include <thread>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

Cancellation Soon() { return Cancellation(Cancellation::Clock::now() + std::chrono::seconds(30)); }

TEST(Following, AConceptIsFoundByEveryKeyOfItsTerms) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c",
          MakeConcept({{"zh-Hant", "監督通道"}, {"ja", "広島", "ひろしま"}, {"en", "servers"}}));
  const auto snapshot = dir.CaughtUp();
  const auto folder = TheFolder();
  using text::Language;
  EXPECT_EQ(Found(*snapshot, KeyField::kVariant, folder->Key("监督通道", Language::kZh)),
            std::set<std::string>{"g/c"});
  EXPECT_EQ(Found(*snapshot, KeyField::kReading, folder->ReadingKey("ヒロシマ")),
            std::set<std::string>{"g/c"});
  EXPECT_EQ(Found(*snapshot, KeyField::kInflected, folder->InflectedKey("server", Language::kEn)),
            std::set<std::string>{"g/c"});
  EXPECT_EQ(Found(*snapshot, KeyField::kVariant, "nothing"), std::set<std::string>());
  EXPECT_EQ(Found(*snapshot, KeyField::kVariant, ""), std::set<std::string>());
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
}

TEST(Following, ANewerVersionHidesTheOlder) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "before"}}));
  const auto first = dir.CaughtUp();
  dir.Put("g", "c", MakeConcept({{"en", "after"}}));
  const auto second = dir.CaughtUp();
  EXPECT_EQ(Found(*second, KeyField::kVariant, "before"), std::set<std::string>());
  EXPECT_EQ(Found(*second, KeyField::kVariant, "after"), std::set<std::string>{"g/c"});
  // Who holds the former snapshot still reads it.
  EXPECT_EQ(Found(*first, KeyField::kVariant, "before"), std::set<std::string>{"g/c"});
  EXPECT_LT(first->revision().number, second->revision().number);
}

TEST(Following, ADeletedConceptIsGoneAndMayComeBack) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "here"}}));
  dir.CaughtUp();
  dir.Delete("g", "c");
  auto snapshot = dir.CaughtUp();
  EXPECT_EQ(snapshot->Find("g", "c").status().code(), Code::kNotFound);
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
  dir.Put("g", "c", MakeConcept({{"en", "here again"}}));
  snapshot = dir.CaughtUp();
  EXPECT_TRUE(snapshot->Find("g", "c").ok());
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
}

TEST(Following, AGlossaryGoesWithItsConceptsAndComesBackEmpty) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.MakeGlossary("other");
  dir.Put("g", "c", MakeConcept({{"en", "one"}}));
  dir.Put("other", "c", MakeConcept({{"en", "one"}}));
  dir.CaughtUp();
  dir.DeleteGlossary("g");
  auto snapshot = dir.CaughtUp();
  EXPECT_EQ(snapshot->CountOf("g").status().code(), Code::kNotFound);
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
  dir.MakeGlossary("g");
  snapshot = dir.CaughtUp();
  EXPECT_EQ(snapshot->CountOf("g")->rows, 0u);
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
}

TEST(Following, EvidenceIsNotKeptAndCandidatesAreCounted) {
  TestDir dir;
  dir.MakeGlossary("g");
  v1::Concept concept_ = MakeConcept({{"en", "mined", "", "candidate"}, {"zh", "挖"}});
  concept_.add_evidence()->set_sentence("where it was mined");
  dir.Put("g", "c", concept_);
  const auto snapshot = dir.CaughtUp();
  EXPECT_EQ(snapshot->CountOf("g")->candidate_terms, 1u);
  EXPECT_EQ(snapshot->CountOf("g")->terms, 2u);
  EXPECT_EQ(snapshot->Read(*snapshot->Find("g", "c"))->evidence_size(), 0);
}

TEST(Following, AKeyOfManyBytesIsFoundAllTheSame) {
  TestDir dir;
  dir.MakeGlossary("g");
  std::string one;
  for (int i = 0; i < 300; ++i) one += "漢";
  dir.Put("g", "one", MakeConcept({{"zh", one}}));
  dir.Put("g", "two", MakeConcept({{"zh", one + "字"}}));
  const auto snapshot = dir.CaughtUp();
  ExpectAgrees(*snapshot, dir.model(), dir.glossaries());
  EXPECT_EQ(snapshot->KeysWithPrefix("汉汉", 10, Cancellation())->size(), 2u);
}

TEST(Following, MinRevisionWaitsForItAndRefusesWhatWasNeverGiven) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  const auto newest = dir.record().Newest();
  const auto snapshot = dir.index().AtLeast(newest->ToString(), Soon());
  ASSERT_TRUE(snapshot.ok());
  EXPECT_GE((*snapshot)->revision().number, newest->number);
  EXPECT_TRUE(dir.index().AtLeast("", Soon()).ok());
  EXPECT_EQ(dir.index().AtLeast("no revision", Soon()).status().code(), Code::kInvalidArgument);
  const record::Revision later{newest->epoch, newest->number + 1000};
  EXPECT_EQ(dir.index().AtLeast(later.ToString(), Soon()).status().code(), Code::kOutOfRange);
  const record::Revision other{newest->epoch + "0", 1};
  EXPECT_EQ(dir.index().AtLeast(other.ToString(), Soon()).status().code(), Code::kOutOfRange);
}

TEST(Following, AWaitEndsWithItsDeadline) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.CaughtUp();
  const Cancellation gone(Cancellation::Clock::now() + std::chrono::seconds(30),
                          [] { return true; });
  // A revision that the snapshot has is given at once, whoever waits.
  EXPECT_TRUE(dir.index().AtLeast(dir.record().Newest()->ToString(), gone).ok());
}

TEST(Following, AWriteIsSeenWithin200Milliseconds) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.CaughtUp();
  dir.Put("g", "c", MakeConcept({{"en", "seen"}}));
  const auto written = std::chrono::steady_clock::now();
  while (!dir.index().Newest()->Find("g", "c").ok() &&
         std::chrono::steady_clock::now() - written < std::chrono::seconds(10)) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - written, std::chrono::milliseconds(200));
}

TEST(Reopening, GivesTheSameAnswersWithoutARebuild) {
  TestDir dir;
  dir.MakeGlossary("g");
  for (int i = 0; i < 20; ++i) {
    dir.Put("g", "c" + std::to_string(i % 7), MakeConcept({{"en", "word " + std::to_string(i)}}));
    dir.CaughtUp();
  }
  const auto before = dir.CaughtUp()->revision();
  dir.CloseIndex();
  dir.OpenIndex();
  EXPECT_FALSE(dir.index().rebuilding());
  EXPECT_EQ(dir.index().Newest()->revision().number, before.number);
  ExpectAgrees(*dir.index().Newest(), dir.model(), dir.glossaries());
}

TEST(Reopening, FollowsWhatWasWrittenMeanwhile) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  dir.CaughtUp();
  dir.CloseIndex();
  dir.Put("g", "d", MakeConcept({{"en", "later"}}));
  dir.OpenIndex();
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

TEST(ReadOnly, MapsWhatTheOwnerLeftAndWritesNothing) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Soon()).ok());
  dir.CloseIndex();
  dir.OpenIndex(true);
  ExpectAgrees(*dir.index().Newest(), dir.model(), dir.glossaries());
  EXPECT_TRUE(dir.index().CatchUp(nullptr, Soon()).ok());
  EXPECT_EQ(dir.index().Rebuild(nullptr, Soon()).code(), Code::kFailedPrecondition);
  EXPECT_TRUE(dir.index().AtLeast(dir.record().Newest()->ToString(), Soon()).ok());
}

TEST(ReadOnly, RefusesAnIndexThatIsMissingOrBehind) {
  TestDir dir(false);
  dir.MakeGlossary("g");
  const auto open = [&] {
    IndexOptions options;
    options.read_only = true;
    return Index::Open(dir.index_path(), dir.record(), TheFolder(), options);
  };
  EXPECT_EQ(open().status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(open().status().reason(), "INDEX_STALE");
  EXPECT_FALSE(std::filesystem::exists(dir.index_path()));
  dir.OpenIndex();
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Soon()).ok());
  dir.CloseIndex();
  EXPECT_TRUE(open().ok());
  dir.Put("g", "c", MakeConcept({{"en", "word"}}));
  EXPECT_EQ(open().status().reason(), "INDEX_STALE");
}

TEST(ReadOnly, ReadsOnWhileTheOwnerReplacesThePieces) {
  TestDir dir;
  dir.MakeGlossary("g");
  for (int i = 0; i < 50; ++i) {
    dir.Put("g", "c" + std::to_string(i), MakeConcept({{"en", "word" + std::to_string(i)}}));
  }
  ASSERT_TRUE(dir.index().CatchUp(nullptr, Soon()).ok());
  IndexOptions options;
  options.read_only = true;
  const auto reader = Index::Open(dir.index_path(), dir.record(), TheFolder(), options);
  ASSERT_TRUE(reader.ok()) << reader.status().ToString();
  const Model model = dir.model();
  ASSERT_TRUE(dir.index().Rebuild(nullptr, Soon()).ok());
  dir.Put("g", "c0", MakeConcept({{"en", "other"}}));
  dir.CaughtUp();
  ExpectAgrees(*(*reader)->Newest(), model, dir.glossaries());
}

TEST(Rebuilding, ServesMeanwhileTellsProgressAndAgrees) {
  TestDir dir;
  dir.MakeGlossary("g");
  std::map<std::string, v1::Concept> many;
  for (int i = 0; i < 2000; ++i) {
    many["c" + std::to_string(i)] = MakeConcept({{"en", "word" + std::to_string(i)}});
  }
  for (int part = 0; part < 4; ++part) {
    auto first = many.begin();
    std::advance(first, part * 500);
    dir.PutAll("g", {first, std::next(first, 500)});
  }
  dir.CaughtUp();
  const auto before = dir.index().Newest();
  unsigned long long done = 0, total = 0;
  ASSERT_TRUE(dir.index()
                  .Rebuild(
                      [&](auto d, auto t) {
                        done = d;
                        total = t;
                      },
                      Soon())
                  .ok());
  EXPECT_EQ(done, 2000u);
  EXPECT_EQ(total, 2000u);
  EXPECT_EQ(dir.index().Newest()->piece_count(), 1u);
  EXPECT_EQ(Found(*before, KeyField::kVariant, "word7"), std::set<std::string>{"g/c7"});
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

TEST(Rebuilding, ARebuildCanBeCancelled) {
  TestDir dir;
  dir.MakeGlossary("g");
  std::map<std::string, v1::Concept> many;
  for (int i = 0; i < 900; ++i) {
    many["c" + std::to_string(i)] = MakeConcept({{"en", "word" + std::to_string(i)}});
  }
  dir.PutAll("g", many);
  dir.CaughtUp();
  const Cancellation gone(Cancellation::Clock::now() + std::chrono::seconds(30),
                          [] { return true; });
  EXPECT_FALSE(dir.index().Rebuild(nullptr, gone).ok());
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

TEST(Rebuilding, AMissingIndexOfALargeRecordIsBuiltInTheBackground) {
  TestDir dir(false);
  dir.MakeGlossary("g");
  for (int part = 0; part < 3; ++part) {
    std::map<std::string, v1::Concept> many;
    for (int i = 0; i < 900; ++i) {
      const std::string id = "c" + std::to_string(part * 900 + i);
      many[id] = MakeConcept({{"en", "word " + id}});
    }
    dir.PutAll("g", many);
  }
  dir.OpenIndex();
  EXPECT_EQ(dir.CaughtUp()->CountOf("g")->rows, 2700u);
  EXPECT_EQ(dir.index().Newest()->piece_count(), 1u);
}

TEST(Restoring, ARecordOfAnotherEpochIsIndexedAnew) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.Put("g", "c", MakeConcept({{"en", "kept"}}));
  const Model kept = dir.model();
  TestFolder copies;
  ASSERT_TRUE(dir.record().Backup(copies.path() / "copy.db", nullptr).ok());
  dir.Put("g", "d", MakeConcept({{"en", "lost"}}));
  const auto before = dir.CaughtUp()->revision();
  ASSERT_TRUE(dir.record().Restore(copies.path() / "copy.db").ok());
  const auto snapshot = dir.CaughtUp();
  EXPECT_NE(snapshot->revision().epoch, before.epoch);
  ExpectAgrees(*snapshot, kept, dir.glossaries());
  EXPECT_EQ(dir.index().AtLeast(before.ToString(), Soon()).status().code(), Code::kOutOfRange);
}

}  // namespace
}  // namespace crosswalk::index
