// Review through the real program: groups, thresholds, and what a later run does.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

class ReviewTest : public testing::Test {
 protected:
  Ran Run(std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", folder_ / "data"});
    return Crosswalk(words);
  }
  Ran Review(std::vector<std::string> words) {
    words.insert(words.begin(), {"review", "--glossary", "g"});
    return Run(std::move(words));
  }
  void SetUp() override {
    path_ = folder_.Write("article.txt",
                          "專家討論了「碳匯」（carbon sink）的計算方法。\n"
                          "另一章說明「量子糾纏」（quantum entanglement，QE）為何重要。\n");
    const Ran ran = Run({"mine", path_, "--into", "g"});
    ASSERT_EQ(ran.status, 0) << ran.err;
  }
  json Listed() { return json::parse(Review({"--format", "json"}).out); }
  std::string IdOf(const std::string& target) {
    const json listed = Listed();
    for (const json& candidate : listed["candidates"]) {
      if (candidate["target"]["text"] != target) continue;
      const std::string name = candidate["name"];
      return name.substr(name.rfind('/') + 1);
    }
    ADD_FAILURE() << target << " does not wait";
    return "";
  }

  TemporaryFolder folder_;
  std::string path_;
};

TEST_F(ReviewTest, CandidatesStandWithTheirConceptAndPlace) {
  const json listed = Listed();
  EXPECT_EQ(listed["total"], std::to_string(listed["candidates"].size()));
  const Ran ran = Review({});
  EXPECT_EQ(ran.status, 0);
  const std::vector<std::string> lines = LinesOf(ran.out);
  EXPECT_TRUE(lines.at(0).starts_with("glossaries/g/concepts/")) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("碳匯  zh-Hant  =  carbon sink  en  gloss\n"));
  EXPECT_THAT(ran.out, HasSubstr("\n    " + path_ + ":1  專家討論了"));
  EXPECT_THAT(ran.err,
              HasSubstr(std::to_string(listed["candidates"].size()) + " candidates wait in g"));
  EXPECT_THAT(Review({"--explain"}).out, HasSubstr("="));
  const std::vector<std::string> first = LinesOf(Review({"--limit", "1", "--format", "tsv"}).out);
  ASSERT_THAT(first, SizeIs(2));
  EXPECT_TRUE(first[0].starts_with(
      "id\tconfidence\tsource_lang\tsource\ttarget_lang\ttarget\tconcept\tconflicts\tsentence\t"));
}

TEST_F(ReviewTest, ADryRunShowsAndChangesNothing) {
  const std::string before = Review({"--format", "json"}).out;
  const Ran dry = Review({"--accept-above", "0.0001", "--dry-run", "--format", "json"});
  EXPECT_EQ(dry.status, 0) << dry.err;
  EXPECT_EQ(json::parse(dry.out)["candidates"], json::parse(before)["candidates"]);
  EXPECT_THAT(dry.err, HasSubstr("would be accepted; nothing was changed"));
  const Ran named = Review({"--reject", IdOf("carbon sink"), "--dry-run"});
  EXPECT_THAT(named.out, HasSubstr("carbon sink"));
  EXPECT_THAT(named.out, Not(HasSubstr("quantum")));
  EXPECT_THAT(named.err, HasSubstr("1 candidate would be rejected"));
  EXPECT_EQ(Review({"--reject", "nothing", "--dry-run"}).status, 2);
  EXPECT_EQ(Review({"--format", "json"}).out, before);
}

TEST_F(ReviewTest, ThresholdsGoThroughAllThatFit) {
  const std::size_t all = Listed()["candidates"].size();
  const Ran accepted = Review({"--accept-above", "0.0001"});
  EXPECT_EQ(accepted.status, 0) << accepted.err;
  EXPECT_THAT(accepted.err, HasSubstr(std::to_string(all) + " candidates accepted"));
  EXPECT_EQ(Listed()["total"], "0");
  const Ran again = Review({"--accept-above", "0.0001"});
  EXPECT_EQ(again.status, 0);
  EXPECT_THAT(again.err, HasSubstr("0 candidates accepted; 0 concepts changed"));
  const Ran mined = Run({"mine", path_, "--into", "g"});
  EXPECT_THAT(mined.err, HasSubstr("g: 0 new, 0 joined, " + std::to_string(all) + " known"));
  EXPECT_EQ(Listed()["total"], "0") << "what was accepted does not wait again";
}

TEST_F(ReviewTest, WhatWasRejectedStaysOutInEveryScript) {
  const Ran rejected = Review({"--reject-below", "1"});
  EXPECT_EQ(rejected.status, 0) << rejected.err;
  ASSERT_EQ(Review({"--reject", "nothing"}).status, 2);
  const std::string left = Review({"--format", "json"}).out;
  const std::string simplified =
      folder_.Write("simplified.txt", "专家讨论了“碳汇”（Carbon Sink）的计算方法。\n");
  // The quoted pair may be as sure as can be: then it is rejected by name.
  const json waiting = Listed();
  for (const json& candidate : waiting["candidates"]) {
    ASSERT_EQ(Review({"--reject", candidate["name"].get<std::string>()}).status, 0);
  }
  const Ran mined = Run({"mine", path_, simplified, "--into", "g"});
  EXPECT_THAT(mined.err, HasSubstr("g: 0 new, 0 joined, 0 known before, ")) << left;
  EXPECT_EQ(Listed()["total"], "0");
}

TEST_F(ReviewTest, MistakesAreOneLine) {
  const std::vector<std::vector<std::string>> mistakes = {
      {"--accept-above", "0.5", "--reject-below", "0.2"},
      {"--reject-below", "0"},
      {"--reject-below", "1.5"},
      {"--dry-run"},
      {"--accept", "nothing"},
      {"--without-conflicts", "--reject", "x"},
      {"--limit", "3", "--accept-above", "0.5"},
      {"--min-confidence", "2"},
  };
  for (const auto& words : mistakes) {
    const Ran ran = Review(words);
    EXPECT_EQ(ran.status, 2) << words[0] << ran.err;
    EXPECT_THAT(LinesOf(ran.err), SizeIs(1)) << ran.err;
  }
  EXPECT_EQ(Run({"review", "--glossary", "missing"}).status, 2);
}

TEST_F(ReviewTest, ADaemonAnswersTheSame) {
  const std::string expected = Review({"--format", "json"}).out;
  Daemon daemon(folder_ / "data");
  ASSERT_NE(daemon.address(), "") << daemon.log();
  const Ran remote =
      Crosswalk({"--server", daemon.address(), "review", "--glossary", "g", "--format", "json"});
  EXPECT_EQ(remote.out, expected);
  const Ran accepted = Crosswalk(
      {"--server", daemon.address(), "review", "--glossary", "g", "--accept-above", "0.0001"});
  EXPECT_EQ(accepted.status, 0) << accepted.err;
  EXPECT_THAT(Crosswalk({"--server", daemon.address(), "lookup", "carbon sink"}).out,
              HasSubstr("preferred"));
}

}  // namespace
}  // namespace crosswalk::command
