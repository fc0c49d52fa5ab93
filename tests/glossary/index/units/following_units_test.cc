// Both indexes of units follow the record: what is written is shown, what is gone is hidden, and an
// index that was deleted comes back the same.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "glossary/index/concordance/concordance_index.h"
#include "glossary/index/match/match_index.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::index {
namespace {

// (memory, text) of every living unit.
using Shown = std::multiset<std::pair<std::string, std::string>>;

class FollowingUnitsTest : public testing::Test {
 protected:
  FollowingUnitsTest() {
    std::string name = (std::filesystem::temp_directory_path() / "units-XXXXXX").string();
    path_ = mkdtemp(name.data());
    folder_ = *script::Folder::Create();
    record_ = *record::OpenSqlite(path_ / "record.sqlite", {});
    store_ = std::make_unique<record::UnitStore>(*record_, Limits());
    Open();
  }
  ~FollowingUnitsTest() override {
    Close();
    record_.reset();
    std::filesystem::remove_all(path_);
  }

  void Open(bool read_only = false) {
    IndexOptions options;
    options.read_only = read_only;
    auto match = MatchIndex::Open(path_ / "match", *record_, folder_, options);
    ASSERT_TRUE(match.ok()) << match.status().ToString();
    match_ = *std::move(match);
    auto words = ConcordanceIndex::Open(path_ / "concordance", *record_, folder_, options);
    ASSERT_TRUE(words.ok()) << words.status().ToString();
    concordance_ = *std::move(words);
  }
  void Close() {
    match_.reset();
    concordance_.reset();
  }
  void CatchUp() {
    const Status match = match_->CatchUp(nullptr, Cancellation());
    EXPECT_TRUE(match.ok()) << match.ToString();
    const Status words = concordance_->CatchUp(nullptr, Cancellation());
    EXPECT_TRUE(words.ok()) << words.ToString();
  }

  std::string Write(const std::string& memory, const std::string& text) {
    EXPECT_TRUE(store_->EnsureMemory(memory, "").ok());
    v1::CreateUnitRequest request;
    request.set_parent(memory);
    request.mutable_unit()->mutable_source()->set_text(text);
    request.mutable_unit()->mutable_source()->set_language_tag("en");
    v1::Segment* target = request.mutable_unit()->add_targets();
    target->set_text("部品" + text);
    target->set_language_tag("ja");
    const Result<v1::Unit> unit = store_->CreateUnit(request, "");
    EXPECT_TRUE(unit.ok()) << unit.status().ToString();
    return unit->name();
  }
  void Rewrite(const std::string& name, const std::string& text) {
    v1::GetUnitRequest get;
    get.set_name(name);
    v1::UpdateUnitRequest request;
    *request.mutable_unit() = *store_->GetUnit(get);
    request.mutable_unit()->mutable_source()->set_text(text);
    EXPECT_TRUE(store_->UpdateUnit(request, "").ok());
  }
  void Delete(const std::string& name) {
    v1::DeleteUnitRequest request;
    request.set_name(name);
    EXPECT_TRUE(store_->DeleteUnit(request, "").ok());
  }

  static Shown Of(const MatchSnapshot& snapshot) {
    Shown shown;
    v1::Unit unit;
    for (std::size_t piece = 0; piece < snapshot.piece_count(); ++piece) {
      for (std::uint32_t row = 0; row < snapshot.file(piece).row_count(); ++row) {
        if (!snapshot.Lives(piece, row)) continue;
        unit.Clear();
        EXPECT_TRUE(snapshot.file(piece).ReadInto(row, unit).ok());
        shown.emplace(snapshot.rows(piece).ParentOf(row), unit.source().text());
      }
    }
    return shown;
  }
  // The names of the living units.
  template <typename Snapshot>
  static std::set<std::string> Names(const Snapshot& snapshot) {
    std::set<std::string> names;
    for (std::size_t piece = 0; piece < snapshot.piece_count(); ++piece) {
      const RowTable& rows = snapshot.rows(piece);
      for (std::uint32_t row = 0; row < rows.row_count(); ++row) {
        if (!snapshot.Lives(piece, row)) continue;
        const bool is_new =
            names.insert(record::UnitName(rows.ParentOf(row), rows.IdOf(row))).second;
        EXPECT_TRUE(is_new) << "a unit shows once";
      }
    }
    return names;
  }

  std::filesystem::path path_;
  std::shared_ptr<const script::Folder> folder_;
  std::unique_ptr<record::Record> record_;
  std::unique_ptr<record::UnitStore> store_;
  std::unique_ptr<MatchIndex> match_;
  std::unique_ptr<ConcordanceIndex> concordance_;
};

TEST_F(FollowingUnitsTest, WhatIsWrittenIsShownAndWhatIsGoneIsHidden) {
  const std::string one = Write("a", "valve");
  const std::string two = Write("a", "pump");
  Write("b", "valve");
  CatchUp();
  EXPECT_EQ(Of(*match_->Newest()), (Shown{{"a", "valve"}, {"a", "pump"}, {"b", "valve"}}));
  Rewrite(one, "throttle valve");
  Delete(two);
  CatchUp();
  EXPECT_EQ(Of(*match_->Newest()), (Shown{{"a", "throttle valve"}, {"b", "valve"}}));
  EXPECT_EQ(Names(*match_->Newest()), Names(*concordance_->Newest()));
}

TEST_F(FollowingUnitsTest, AMemoryThatIsDeletedTakesItsUnitsAlong) {
  Write("a", "valve");
  Write("b", "pump");
  CatchUp();
  EXPECT_TRUE(match_->Newest()->HasMemory("a"));
  v1::DeleteMemoryRequest request;
  request.set_name("a");
  request.set_force(true);
  ASSERT_TRUE(store_->DeleteMemory(request, "").ok());
  CatchUp();
  EXPECT_FALSE(match_->Newest()->HasMemory("a"));
  EXPECT_FALSE(concordance_->Newest()->HasMemory("a"));
  EXPECT_EQ(Of(*match_->Newest()), (Shown{{"b", "pump"}}));
  EXPECT_EQ(Names(*concordance_->Newest()).size(), 1u);
  EXPECT_EQ(match_->State().parents.size(), 1u);
}

TEST_F(FollowingUnitsTest, AConceptIsNoneOfTheirBusiness) {
  Write("a", "valve");
  CatchUp();
  const std::size_t pieces = match_->State().pieces.size();
  record::Batch batch;
  batch.mutations.push_back({{record::Kind::kGlossary, "", "g"}, "", {}, false, false});
  ASSERT_TRUE(record_->Write(batch).ok());
  CatchUp();
  EXPECT_EQ(match_->State().pieces.size(), pieces);
  EXPECT_EQ(match_->Newest()->revision().number, record_->Newest()->number);
}

TEST_F(FollowingUnitsTest, ADeletedIndexComesBackTheSame) {
  for (int i = 0; i < 50; ++i) Write("a", "part " + std::to_string(i));
  CatchUp();
  const Shown before = Of(*match_->Newest());
  const auto names = Names(*concordance_->Newest());
  Close();
  std::filesystem::remove_all(path_ / "match");
  std::filesystem::remove_all(path_ / "concordance");
  Open();
  CatchUp();
  EXPECT_EQ(Of(*match_->Newest()), before);
  EXPECT_EQ(Names(*concordance_->Newest()), names);
  Close();
  Open(true);
  EXPECT_EQ(Of(*match_->Newest()), before) << "mapped by a reader";
  ASSERT_TRUE(match_->Rebuild(nullptr, Cancellation()).code() == Code::kFailedPrecondition);
}

TEST_F(FollowingUnitsTest, ADamagedPieceIsBuiltAnew) {
  for (int i = 0; i < 20; ++i) Write("a", "part " + std::to_string(i));
  CatchUp();
  const Shown before = Of(*match_->Newest());
  Close();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
    const std::string name = entry.path().filename();
    if (name == "match.piece" || name == "texts.piece") {
      std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) / 2);
    }
  }
  Open();
  CatchUp();
  EXPECT_EQ(Of(*match_->Newest()), before);
  EXPECT_EQ(Names(*concordance_->Newest()).size(), before.size());
}

TEST_F(FollowingUnitsTest, ManyChangesEndAsTheModelSays) {
  std::mt19937 random(7);
  std::map<std::string, std::string> model;  // text by name
  std::atomic<bool> stop{false};
  std::thread reader([&] {
    // What is read meanwhile is whole: every unit shows once, or not at all.
    while (!stop) Names(*concordance_->Newest());
  });
  for (int i = 0; i < 300; ++i) {
    const std::string text = "text " + std::to_string(random() % 1000) + " " + std::to_string(i);
    if (model.size() < 10 || random() % 3 != 0) {
      model[Write(random() % 2 == 0 ? "a" : "b", text)] = text;
    } else {
      auto at = model.begin();
      std::advance(at, random() % model.size());
      if (random() % 2 == 0) {
        Rewrite(at->first, text);
        at->second = text;
      } else {
        Delete(at->first);
        model.erase(at);
      }
    }
    if (i % 25 == 0) CatchUp();
  }
  CatchUp();
  stop = true;
  reader.join();
  std::set<std::string> names;
  Shown shown;
  for (const auto& [name, text] : model) {
    names.insert(name);
    shown.emplace(name.substr(9, 1), text);
  }
  EXPECT_EQ(Names(*match_->Newest()), names);
  EXPECT_EQ(Names(*concordance_->Newest()), names);
  EXPECT_EQ(Of(*match_->Newest()), shown);
  ASSERT_TRUE(match_->Rebuild(nullptr, Cancellation()).ok());
  ASSERT_TRUE(concordance_->Rebuild(nullptr, Cancellation()).ok());
  EXPECT_EQ(Of(*match_->Newest()), shown);
  EXPECT_EQ(Names(*concordance_->Newest()), names);
}

}  // namespace
}  // namespace crosswalk::index
