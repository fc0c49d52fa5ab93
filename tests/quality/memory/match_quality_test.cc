// Match on the open memory. CROSSWALK_DATA names the folder where it is unpacked; without it all of
// this is skipped. CROSSWALK_MATCH_QUERIES says how many queries of a language are asked (default
// 60, 0: all) and CROSSWALK_MATCH_UNITS how many units are taken (default 40,000, 0: all): the scan
// that answers are held against takes minutes over everything.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <set>

#include "tests/glossary/memory/full_scan.h"
#include "tests/glossary/memory/small_units.h"
#include "tests/glossary/term/small_snapshot.h"
#include "tests/quality/memory/real_memory.h"
#include "tests/quality/table.h"

namespace crosswalk::quality {
namespace {

std::size_t CountFrom(const char* variable, std::size_t otherwise) {
  const char* value = std::getenv(variable);
  const std::size_t count = value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
  return count == 0 ? std::numeric_limits<std::size_t>::max() : count;
}

struct Query {
  std::string id;
  std::string text;
};

std::vector<std::vector<std::string>> ReadRows(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) rows.push_back(UnescapedFields(line));
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

// Spread over the file, since its classes stand one behind the other.
std::vector<Query> Queries(const std::string& language) {
  const auto rows = ReadRows(Shared() / "data/queries" / (language + ".tsv"));
  const std::size_t count = CountFrom("CROSSWALK_MATCH_QUERIES", 60);
  const std::size_t step = std::max<std::size_t>(1, rows.size() / std::min(count, rows.size() + 1));
  std::vector<Query> queries;
  for (std::size_t i = 0; i < rows.size(); i += step) queries.push_back({rows[i][0], rows[i][4]});
  return queries;
}

const term::SmallSnapshot& NoGlossary() {
  static const term::SmallSnapshot empty((std::vector<v1::Concept>()));
  return empty;
}

class MatchQualityTest : public ::testing::TestWithParam<std::size_t> {
 protected:
  void SetUp() override {
    const char* data = std::getenv("CROSSWALK_DATA");
    if (data == nullptr) GTEST_SKIP() << "CROSSWALK_DATA does not name the unpacked open data";
    const std::filesystem::path tsv = std::filesystem::path(data) / "units-full.tsv";
    if (!std::filesystem::exists(tsv)) GTEST_SKIP() << "there is no " << tsv;
    if (!std::filesystem::exists(Shared() / "data/queries")) {
      GTEST_SKIP() << "there is no " << Shared() / "data/queries";
    }
    static RealMemory units(tsv, CountFrom("CROSSWALK_MATCH_UNITS", 40000));
    units_ = &units;
  }

  // Translators into Chinese and Japanese from English, and back.
  static std::string TargetOf(std::size_t column) { return column == 0 ? kTags[1] : kTags[0]; }

  RealMemory* units_ = nullptr;
};

TEST_P(MatchQualityTest, FindsWhatAFullScanFinds) {
  const std::size_t column = GetParam();
  std::size_t matches = 0;
  double seconds = 0;
  std::size_t calls = 0;
  for (const Query& query : Queries(kColumns[column])) {
    v1::MatchRequest request = memory::Request(query.text, kTags[column], TargetOf(column));
    request.set_without_pivot(true);
    std::vector<memory::UnitChange> near;
    for (const std::size_t line : units_->Near(query.text, kLanguages[column], 50)) {
      near.push_back(units_->UnitOf(line));
    }
    std::vector<const memory::UnitChange*> living;
    for (const memory::UnitChange& unit : near) living.push_back(&unit);
    for (const std::uint32_t threshold : {50u, 70u, 85u}) {
      request.set_threshold(threshold);
      const auto begin = std::chrono::steady_clock::now();
      const auto response =
          memory::TestEngine().Match(*units_, NoGlossary(), request, Cancellation());
      seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
      ++calls;
      ASSERT_TRUE(response.ok()) << response.status().ToString();
      const auto found = memory::Lines(*response);
      EXPECT_EQ(found, memory::FullScan(living, request)) << query.id << " at " << threshold;
      matches += found.size();
    }
  }
  std::printf("%s: %zu matches; a mean of %.0f µs\n", kColumns[column], matches,
              1e6 * seconds / static_cast<double>(calls));
}

TEST_P(MatchQualityTest, TheNearestByCharactersIsMostlyAmongTheBestFive) {
  const std::size_t column = GetParam();
  // By id of the query: the nearest segments, where they are at least so like, and not the same.
  constexpr double kAlike = 0.75;
  std::map<std::string, std::vector<std::string>> nearest;
  std::map<std::string, double> best;
  for (const auto& row :
       ReadRows(Shared() / "data/queries" / (std::string(kColumns[column]) + ".gold-full.tsv"))) {
    const double similarity = std::strtod(row[4].c_str(), nullptr);
    if (similarity < kAlike || similarity >= 1) continue;
    if (units_->LineOf(row[2]) == units_->LineOf("")) continue;
    const auto [at, is_new] = best.emplace(row[0], similarity);
    if (is_new || similarity == at->second) nearest[row[0]].push_back(row[2]);
  }
  std::size_t asked = 0;
  std::size_t found = 0;
  for (const Query& query : Queries(kColumns[column])) {
    const auto gold = nearest.find(query.id);
    if (gold == nearest.end()) continue;
    // Into a language that the nearest one has.
    const v1::Unit first = *units_->UnitOf(units_->LineOf(gold->second[0])).unit;
    const std::string target = column == 0 ? first.targets(0).language_tag() : kTags[0];
    std::set<std::string> texts;
    for (const std::string& id : gold->second) {
      const v1::Unit unit = *units_->UnitOf(units_->LineOf(id)).unit;
      if (column == 0) texts.insert(unit.source().text());
      for (const v1::Segment& segment : unit.targets()) {
        if (segment.language_tag() == kTags[column]) texts.insert(segment.text());
      }
    }
    v1::MatchRequest request = memory::Request(query.text, kTags[column], target);
    request.set_threshold(40);
    const auto response =
        memory::TestEngine().Match(*units_, NoGlossary(), request, Cancellation());
    ASSERT_TRUE(response.ok()) << response.status().ToString();
    ++asked;
    for (const v1::Match& match : response->matches()) {
      if (!texts.contains(match.source().text())) continue;
      ++found;
      break;
    }
  }
  if (asked == 0) GTEST_SKIP() << "none of the nearest units is among those that were taken";
  const double share = static_cast<double>(found) / static_cast<double>(asked);
  std::printf("%s: %zu of %zu, %.3f\n", kColumns[column], found, asked, share);
  // Shares of a few queries say little: what is promised holds for all of them, over everything.
  constexpr std::array<double, 5> kPromised = {0.88, 0.95, 0.94, 0, 0.97};
  if (CountFrom("CROSSWALK_MATCH_QUERIES", 60) > 10000) {
    EXPECT_GE(share, kPromised[column]);
  }
}

INSTANTIATE_TEST_SUITE_P(, MatchQualityTest, ::testing::Values(0, 1, 2, 4),
                         [](const auto& column) { return std::string(kColumns[column.param]); });

}  // namespace
}  // namespace crosswalk::quality
