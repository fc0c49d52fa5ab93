#include "glossary/index/row_table.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

namespace fs = std::filesystem;

RowTable Written(const RowTableBuilder& builder, const fs::path& path) {
  EXPECT_TRUE(builder.Write(path, false).ok());
  auto table = RowTable::Open(path);
  EXPECT_TRUE(table.ok()) << table.status().ToString();
  return *std::move(table);
}

std::vector<std::pair<std::string, std::string>> NamesOf(const std::vector<Tombstone>& tombstones) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& [parent, id] : tombstones) names.emplace_back(parent, id);
  return names;
}

using Names = std::vector<std::pair<std::string, std::string>>;
using Rows = std::vector<std::uint32_t>;

Rows DeadOf(const RowTable& table) { return Rows(table.dead().begin(), table.dead().end()); }

TEST(RowTable, RowsHaveTheirNamesByNumber) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  EXPECT_EQ(builder.Add("m", "a"), 0u);
  EXPECT_EQ(builder.Add("n", "a"), 1u);
  EXPECT_EQ(builder.Add("m", "b"), 2u);
  EXPECT_EQ(builder.ParentOrdinalOf(2), builder.ParentOrdinalOf(0));
  const RowTable table = Written(builder, folder.path() / "rows");
  ASSERT_EQ(table.row_count(), 3u);
  EXPECT_EQ(table.parent_count(), 2u);
  EXPECT_EQ(table.ParentOf(1), "n");
  EXPECT_EQ(table.IdOf(2), "b");
  EXPECT_EQ(table.ParentAt(table.ParentOrdinalOf(2)), "m");
  EXPECT_EQ(table.ParentAt(2), "");
  EXPECT_EQ(table.IdOf(3), "");
  EXPECT_EQ(table.Find("n", "a"), 1u);
  EXPECT_EQ(table.Find("n", "b"), std::nullopt);
  EXPECT_EQ(table.Find("", ""), std::nullopt);
  EXPECT_TRUE(table.dead().empty());
}

TEST(RowTable, ALaterRowReplacesAnEarlierOne) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  builder.Add("m", "a");
  builder.Add("m", "b");
  builder.Add("m", "a");
  builder.Add("m", "a");
  const RowTable table = Written(builder, folder.path() / "rows");
  EXPECT_EQ(DeadOf(table), (Rows{0, 2}));
  EXPECT_EQ(table.Find("m", "a"), 3u);
  EXPECT_TRUE(table.Tombstones().empty());
}

TEST(RowTable, ADeletedRowIsDeadHereAndATombstoneForOlderPieces) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  builder.Add("m", "a");
  builder.Delete("m", "a");
  builder.Delete("m", "elsewhere");
  const RowTable table = Written(builder, folder.path() / "rows");
  EXPECT_EQ(DeadOf(table), Rows{0});
  EXPECT_EQ(table.Find("m", "a"), 0u);
  EXPECT_EQ(NamesOf(table.Tombstones()), (Names{{"m", "a"}, {"m", "elsewhere"}}));
}

TEST(RowTable, ARowThatComesBackNeedsNoTombstone) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  builder.Delete("m", "a");
  EXPECT_FALSE(builder.empty());
  builder.Add("m", "a");
  const RowTable table = Written(builder, folder.path() / "rows");
  EXPECT_TRUE(table.dead().empty());
  EXPECT_TRUE(table.Tombstones().empty());
}

TEST(RowTable, DeletingAllOfAParentIsOneTombstone) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  builder.Add("m", "a");
  builder.Add("n", "a");
  builder.Delete("m", "z");
  builder.DeleteAllOf("m");
  builder.Delete("m", "y");
  builder.Add("m", "b");
  const RowTable table = Written(builder, folder.path() / "rows");
  EXPECT_EQ(DeadOf(table), Rows{0});
  EXPECT_EQ(NamesOf(table.Tombstones()), (Names{{"m", ""}}));
  EXPECT_EQ(table.Find("m", "b"), 2u);
}

TEST(RowTable, TheOldestPieceNeedsNoTombstonesAndNamesOnlyTheLiving) {
  TestFolder folder;
  RowTableBuilder builder(true, false);
  builder.Delete("m", "a");
  builder.DeleteAllOf("n");
  EXPECT_TRUE(builder.empty());
  builder.NameParent("m", true);
  builder.NameParent("n", false);
  const RowTable table = Written(builder, folder.path() / "rows");
  EXPECT_TRUE(table.Tombstones().empty());
  ASSERT_EQ(table.ParentChanges().size(), 1u);
  EXPECT_EQ(table.ParentChanges().front().parent, "m");
}

TEST(RowTable, TheLastWordAboutAParentCounts) {
  TestFolder folder;
  RowTableBuilder builder(false, false);
  EXPECT_TRUE(builder.empty());
  builder.NameParent("m", true);
  builder.NameParent("m", false);
  builder.NameParent("n", true);
  EXPECT_FALSE(builder.empty());
  const RowTable table = Written(builder, folder.path() / "rows");
  const auto changes = table.ParentChanges();
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].parent, "m");
  EXPECT_FALSE(changes[0].lives);
  EXPECT_TRUE(changes[1].lives);
}

TEST(RowTable, DistinctRowsAreFoundToo) {
  TestFolder folder;
  RowTableBuilder builder(true, true);
  for (int i = 0; i < 1000; ++i) builder.Add("m", std::to_string(i));
  const RowTable table = Written(builder, folder.path() / "rows");
  for (std::uint32_t i = 0; i < 1000; ++i) EXPECT_EQ(table.Find("m", std::to_string(i)), i);
}

// What a map would say of the same changes.
TEST(RowTable, AgreesWithAMapOnRandomChanges) {
  TestFolder folder;
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    RowTableBuilder builder(false, false);
    std::map<std::pair<std::string, std::string>, std::uint32_t> living;
    std::uint32_t rows = 0;
    for (int i = 0; i < 200; ++i) {
      const std::string parent(1, static_cast<char>('m' + random() % 3));
      const std::string id = std::to_string(random() % 20);
      switch (random() % 12) {
        case 0:
          builder.DeleteAllOf(parent);
          std::erase_if(living, [&](const auto& row) { return row.first.first == parent; });
          break;
        case 1:
        case 2:
        case 3:
          builder.Delete(parent, id);
          living.erase({parent, id});
          break;
        default:
          EXPECT_EQ(builder.Add(parent, id), rows);
          living[{parent, id}] = rows++;
      }
    }
    const RowTable table = Written(builder, folder.path() / "rows");
    EXPECT_EQ(DeadOf(table), builder.Dead());
    EXPECT_EQ(table.row_count() - table.dead().size(), living.size());
    const std::set<std::uint32_t> dead(table.dead().begin(), table.dead().end());
    for (const auto& [name, row] : living) {
      EXPECT_EQ(table.Find(name.first, name.second), row);
      EXPECT_FALSE(dead.contains(row));
    }
  }
}

TEST(RowTable, DamageIsAnErrorOrAWrongNameAndNeverACrash) {
  TestFolder folder;
  const fs::path path = folder.path() / "rows";
  RowTableBuilder builder(false, false);
  for (int i = 0; i < 20; ++i) builder.Add(i % 2 == 0 ? "m" : "n", std::to_string(i % 15));
  builder.Delete("m", "gone");
  builder.NameParent("m", true);
  ASSERT_TRUE(builder.Write(path, false).ok());
  std::string whole(fs::file_size(path), '\0');
  std::ifstream(path, std::ios::binary).read(whole.data(), static_cast<long>(whole.size()));
  int refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xA5);
    std::ofstream(path, std::ios::binary) << damaged;
    const auto table = RowTable::Open(path);
    if (!table.ok()) {
      EXPECT_EQ(table.status().code(), Code::kDataLoss);
      ++refused;
      continue;
    }
    for (std::uint32_t row = 0; row < table->row_count(); ++row) {
      EXPECT_LT(table->ParentOrdinalOf(row), table->parent_count());
      (void)table->Find(table->ParentOf(row), table->IdOf(row));
    }
    for (const std::uint32_t row : table->dead()) EXPECT_LT(row, table->row_count());
    (void)table->Tombstones();
    (void)table->ParentChanges();
  }
  EXPECT_GT(refused, 0);
  EXPECT_EQ(RowTable::Open(folder.path() / "none").status().code(), Code::kNotFound);
}

}  // namespace
}  // namespace crosswalk::index
