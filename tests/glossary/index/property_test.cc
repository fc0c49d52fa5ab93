// Random edits against a map, with merges, rebuilds and restarts between them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <thread>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

const std::vector<TermText>& Pool() {
  static const std::vector<TermText> pool = {{"zh-Hant-TW", "軟體"},
                                             {"zh-Hans-CN", "软件"},
                                             {"zh", "头发"},
                                             {"zh-Hant", "頭髮"},
                                             {"zh-Hant", "監督通道"},
                                             {"zh-Hans", "监督通道"},
                                             {"ja", "広島", "ひろしま"},
                                             {"ja", "廣島", "ヒロシマ"},
                                             {"ja", "取り扱い", "とりあつかい"},
                                             {"ja", "取扱", "とりあつかい"},
                                             {"ja", "サーバー"},
                                             {"ja", "サーバ"},
                                             {"en", "server"},
                                             {"en", "servers"},
                                             {"en-US", "Server"},
                                             {"en", "Hiroshima AI Process"},
                                             {"fr", "serveur"},
                                             {"zh", "𠮷野家"},
                                             {"en", "a"},
                                             {"ja", "机"},
                                             {"zh-Hant", "機"},
                                             {"en", "aaa"},
                                             {"en", "aaaa", "", "candidate"}};
  return pool;
}

v1::Concept RandomConcept() {
  const int count = *rc::gen::inRange(0, 4);
  std::vector<TermText> terms;
  for (int i = 0; i < count; ++i) terms.push_back(*rc::gen::elementOf(Pool()));
  return MakeConcept(terms);
}

RC_GTEST_PROP(Snapshots, AgreeWithTheRecordAfterAnyEdits, ()) {
  TestDir dir;
  const std::vector<std::string> glossaries = {"g", "h"};
  for (const std::string& glossary : glossaries) dir.MakeGlossary(glossary);
  const int rounds = *rc::gen::inRange(1, 15);
  for (int round = 0; round < rounds; ++round) {
    const int edits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < edits; ++i) {
      const std::string glossary = *rc::gen::elementOf(glossaries);
      const std::string id = "c" + std::to_string(*rc::gen::inRange(0, 8));
      const int what = *rc::gen::inRange(0, 12);
      if (what < 8) {
        if (!dir.glossaries().contains(glossary)) dir.MakeGlossary(glossary);
        dir.Put(glossary, id, RandomConcept());
      } else if (what < 11) {
        if (dir.model().contains({glossary, id})) dir.Delete(glossary, id);
      } else if (dir.glossaries().contains(glossary)) {
        // As the service does it: the concepts are rows of their own.
        for (const auto& [identity, concept_] : Model(dir.model())) {
          if (identity.first == glossary) dir.Delete(glossary, identity.second);
        }
        dir.DeleteGlossary(glossary);
      }
    }
    const auto snapshot = dir.CaughtUp();
    const int event = *rc::gen::inRange(0, 8);
    if (event == 0) {
      dir.CloseIndex();
      dir.OpenIndex();
    } else if (event == 1) {
      RC_ASSERT(dir.index().Rebuild(nullptr, Cancellation()).ok());
    }
    if (event < 4) ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  }
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  RC_ASSERT(dir.index().Problems().empty());
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Snapshots, StayFewPiecesUnderManySmallWrites) {
  TestDir dir;
  dir.MakeGlossary("g");
  for (int i = 0; i < 150; ++i) {
    dir.Put("g", "c" + std::to_string(i % 40), MakeConcept({Pool()[i % Pool().size()]}));
    dir.CaughtUp();
  }
  for (int i = 0; i < 200 && dir.index().Newest()->piece_count() > 6; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_LE(dir.index().Newest()->piece_count(), 6u);
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
  // What no snapshot names any more goes from the disk.
  const auto folders = [&] {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dir.index_path())) {
      if (entry.is_directory()) names.insert(entry.path().filename());
    }
    return names;
  };
  std::set<std::string> named;
  for (int i = 0; i < 200; ++i) {
    named.clear();
    for (const PieceInfo& piece : dir.index().State().pieces) named.insert(piece.name);
    if (folders() == named) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_EQ(folders(), named);
}

}  // namespace
}  // namespace crosswalk::index
