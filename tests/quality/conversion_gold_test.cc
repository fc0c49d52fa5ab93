// Protected conversion on the open gold.
#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "glossary/script/lexicon.h"
#include "glossary/term/term_engine.h"
#include "tests/glossary/term/small_snapshot.h"
#include "tests/quality/table.h"

namespace crosswalk::quality {
namespace {

TEST(ConversionGoldTest, OrdinaryTextsAllAndTheOthersAlmostAllComeOutAsExpected) {
  const auto cases = ReadTable(Shared() / "check/conversion.tsv");
  const auto glossary = ReadTable(Shared() / "check/conversion-glossary.tsv");
  if (!cases || !glossary) {
    GTEST_SKIP() << "no open data under " << Shared() << " (set CROSSWALK_SHARED)";
  }
  // The pairs are made for one direction: each direction has its own snapshot.
  std::map<std::string, std::vector<v1::Concept>> concepts;
  for (const Row& row : *glossary) {
    auto& direction = concepts[row.at("source_lang")];
    direction.push_back(term::MakeConcept(
        "c" + std::to_string(direction.size()),
        {{row.at("source_lang"), row.at("source")}, {row.at("target_lang"), row.at("target")}}));
  }
  std::map<std::string, std::unique_ptr<term::SmallSnapshot>> snapshots;
  for (auto& [from, list] : concepts) {
    snapshots[from] = std::make_unique<term::SmallSnapshot>(std::move(list));
  }
  const term::TermEngine engine(term::TestFolder(), term::TestConverter(), script::DataFolder(),
                                Limits());
  std::map<bool, int> right;
  std::map<bool, int> all;
  for (const Row& row : *cases) {
    v1::ConvertRequest request;
    request.set_text(row.at("text"));
    request.set_source_language_tag(row.at("from"));
    request.set_target_language_tag(row.at("to"));
    const auto response = engine.Convert(*snapshots.at(row.at("from")), request, Cancellation());
    ASSERT_TRUE(response.ok()) << row.at("id") << ": " << response.status().ToString();
    const bool ordinary = row.at("kind") == "ordinary";
    ++all[ordinary];
    if (response->text() == row.at("expected")) {
      ++right[ordinary];
    } else {
      std::cout << row.at("id") << " " << row.at("kind") << "\n  expected " << row.at("expected")
                << "\n  given    " << response->text() << "\n";
    }
  }
  std::cout << right[true] << " of " << all[true] << " ordinary, " << right[false] << " of "
            << all[false] << " others\n";
  EXPECT_EQ(right[true], all[true]);
  EXPECT_GE(right[false] * 100, all[false] * 97);
}

}  // namespace
}  // namespace crosswalk::quality
