// match, concordance and memory add, as a person or a script drives them.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;

using Words = std::vector<std::string>;

std::vector<std::string> LinesOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

constexpr const char* kTmx =
    R"(<tmx version="1.4"><header srclang="zh-TW" datatype="plaintext" segtype="sentence")"
    R"( adminlang="en" o-tmf="x" creationtool="t" creationtoolversion="1"/><body>)"
    R"(<tu changedate="20240501T000000Z" changeid="ann"><prop type="domain">ui</prop>)"
    R"(<tuv xml:lang="zh-TW"><seg>請開啟第 7 個檔案。</seg></tuv>)"
    R"(<tuv xml:lang="en"><seg>Open file 7.</seg></tuv></tu>)"
    R"(<tu changedate="20200101T000000Z" changeid="bob">)"
    R"(<tuv xml:lang="zh-TW"><seg>關閉所有檔案</seg></tuv>)"
    R"(<tuv xml:lang="en"><seg>Close all files</seg></tuv></tu></body></tmx>)";

class MatchTest : public testing::Test {
 protected:
  std::string data() const { return folder_ / "data"; }
  Ran OnData(Words words, const RunOptions& options = {}) const {
    words.insert(words.begin(), {"--data", data()});
    return Crosswalk(words, options);
  }
  void Fill() {
    const Ran ran = OnData({"import", folder_.Write("m.tmx", kTmx), "--memory", "m"});
    ASSERT_EQ(ran.status, 0) << ran.err;
  }
  static RunOptions Input(const std::string& input) {
    RunOptions options;
    options.input = input;
    return options;
  }

  TemporaryFolder folder_;
};

TEST_F(MatchTest, AnImportedUnitIsMatchedFromAnyVariant) {
  Fill();
  const Ran ran = OnData({"match", "请打开第 7 个档案。", "--from", "zh-CN", "--to", "en",
                          "--format", "json", "--threshold", "60"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const json reply = json::parse(ran.out);
  ASSERT_EQ(reply["matches"].size(), 1u) << ran.out;
  const json& match = reply["matches"][0];
  EXPECT_EQ(match["memory"], "memories/m");
  EXPECT_EQ(match["target"]["text"], "Open file 7.");
  EXPECT_EQ(match["target"]["languageTag"], "en");
  EXPECT_EQ(match["source"]["languageTag"], "zh-Hant-TW");
  for (const char* field : {"unit", "score", "baseScore", "penalties", "converted", "adapted",
                            "occurrences", "likeness", "alignment", "terms", "author"}) {
    EXPECT_TRUE(match.contains(field)) << field << " in " << ran.out;
  }
  EXPECT_EQ(match["converted"], false);
  EXPECT_TRUE(reply["revision"].is_string());
  EXPECT_EQ(LinesOf(ran.out).size(), 1u);
}

TEST_F(MatchTest, NothingFoundIsStatus1AndBadInputStatus2) {
  Fill();
  const Words nothing = {"match", "something else entirely", "--from", "en", "--to", "ja"};
  const Ran none = OnData(nothing);
  EXPECT_EQ(none.status, 1);
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(none.err, "crosswalk: no match for something else entirely\n");
  const Ran unknown = OnData({"match", "x", "--from", "en", "--to", "ja", "--memory", "none"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("none"), std::string::npos) << unknown.err;
  EXPECT_EQ(OnData({"match", "x", "--from", "!", "--to", "ja"}).status, 2);
  EXPECT_EQ(OnData({"concordance", "nothing", "--from", "en"}).status, 1);
  EXPECT_EQ(OnData({"concordance", "\"open", "--from", "en"}).status, 2);
  EXPECT_EQ(OnData({"match", "關閉所有檔案", "x", "--from", "zh-TW", "--to", "en"}).status, 0)
      << "one of them found something";
}

TEST_F(MatchTest, TheSegmentMayStandBehindAListOption) {
  Fill();
  EXPECT_EQ(
      OnData({"match", "--from", "zh-TW", "--to", "en", "--memory", "m", "關閉所有檔案"}).status,
      0);
  EXPECT_EQ(OnData({"concordance", "--from", "zh-TW", "--memory", "m", "檔案"}).status, 0);
}

TEST_F(MatchTest, EachLineHasItsReply) {
  Fill();
  const Words words = {"match", "-", "--from", "zh-TW", "--to", "en", "--format", "json"};
  const Ran ran = OnData(words, Input("關閉所有檔案\r\n\nnothing like it\n關閉所有檔案"));
  EXPECT_EQ(ran.status, 0) << ran.err;
  const std::vector<std::string> lines = LinesOf(ran.out);
  ASSERT_EQ(lines.size(), 4u) << ran.out;
  const std::vector<std::size_t> expected = {1, 0, 0, 1};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const json reply = json::parse(lines[i]);
    EXPECT_EQ(reply["matches"].size(), expected[i]) << lines[i];
    EXPECT_TRUE(reply.contains("revision"));
  }
  EXPECT_EQ(lines[0], lines[3]);
  EXPECT_EQ(OnData(words, Input("\n\nnothing like it\n")).status, 1);
  EXPECT_EQ(OnData(words, Input("")).status, 1);
}

TEST_F(MatchTest, APipeThatStaysOpenGetsItsAnswers) {
  Fill();
  RunOptions options;
  options.input = "關閉所有檔案\n";
  options.dialogue = {"nothing\n", "\n", "關閉所有檔案\n"};
  const Ran ran =
      OnData({"match", "-", "--from", "zh-TW", "--to", "en", "--format", "json"}, options);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(LinesOf(ran.out).size(), 4u) << ran.out;
}

TEST_F(MatchTest, ALineThatCannotBeReadEndsItWithItsPlace) {
  Fill();
  const Words words = {"match", "-", "--from", "zh-TW", "--to", "en", "--format", "json"};
  const Ran bytes = OnData(words, Input("關閉所有檔案\n\xff\n"));
  EXPECT_EQ(bytes.status, 2);
  EXPECT_EQ(bytes.err, "crosswalk: standard input:2: not UTF-8 at byte 0\n");
  EXPECT_EQ(LinesOf(bytes.out).size(), 1u) << "what came before is answered";
  const Ran control = OnData(words, Input("關閉所有檔案\n\na\x01\n"));
  EXPECT_EQ(control.status, 2);
  EXPECT_EQ(control.err.find("crosswalk: standard input:3: "), 0u) << control.err;
  const Ran large = OnData(words, Input(std::string(70000, 'x') + "\n"));
  EXPECT_EQ(large.status, 2);
  EXPECT_EQ(large.err, "crosswalk: standard input:1: longer than 64 kB\n");
}

TEST_F(MatchTest, ManyLinesComeInOrder) {
  Fill();
  std::string input;
  for (int i = 0; i < 700; ++i) input += i % 7 == 0 ? "關閉所有檔案\n" : "other words\n";
  const Ran ran =
      OnData({"match", "-", "--from", "zh-TW", "--to", "en", "--format", "json"}, Input(input));
  const std::vector<std::string> lines = LinesOf(ran.out);
  ASSERT_EQ(lines.size(), 700u);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ASSERT_EQ(json::parse(lines[i])["matches"].size(), i % 7 == 0 ? 1u : 0u) << i;
  }
}

TEST_F(MatchTest, OptionsReachTheService) {
  Fill();
  const Ran adapted = OnData({"match", "請開啟第 12 個檔案。", "--from", "zh-TW", "--to", "en",
                              "--adapt", "--align", "--format", "json"});
  ASSERT_EQ(adapted.status, 0) << adapted.err;
  const json match = json::parse(adapted.out)["matches"][0];
  EXPECT_EQ(match["adapted"], true) << adapted.out;
  EXPECT_EQ(match["target"]["text"], "Open file 12.");
  EXPECT_FALSE(match["alignment"].empty());
  const Ran penalised = OnData({"match", "關閉所有檔案", "--from", "zh-TW", "--to", "en",
                                "--penalty", "memory:m=7", "--format", "json"});
  ASSERT_EQ(penalised.status, 0) << penalised.err;
  EXPECT_EQ(json::parse(penalised.out)["matches"][0]["score"], 93) << penalised.out;
  const Ran shown =
      OnData({"match", "請開啟第 12 個檔案。", "--from", "zh-TW", "--to", "en", "--align"});
  EXPECT_NE(shown.out.find("[-7-]{+12+}"), std::string::npos) << shown.out;
  const Ran tsv =
      OnData({"match", "關閉所有檔案", "--from", "zh-TW", "--to", "en", "--format", "tsv"});
  ASSERT_EQ(LinesOf(tsv.out).size(), 2u) << tsv.out;
  EXPECT_EQ(LinesOf(tsv.out)[1].find("關閉所有檔案\t100\t100\tmemories/m\t"), 0u) << tsv.out;
}

TEST_F(MatchTest, WordsAreFoundInTheirContext) {
  Fill();
  const Ran ran =
      OnData({"concordance", "档案", "--from", "zh-CN", "--to", "en", "--format", "json"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const json reply = json::parse(ran.out);
  EXPECT_EQ(reply["total"], "2");
  EXPECT_EQ(reply["hits"][0]["source"]["text"], "關閉所有檔案");
  EXPECT_EQ(reply["hits"][0]["highlights"][0]["start"], 4);
  EXPECT_EQ(reply["nextPageToken"], "");
  const Ran table = OnData({"concordance", "檔案", "--from", "zh-TW", "--to", "en"});
  EXPECT_NE(table.out.find("關閉所有[檔案]\n  en  Close all files\n"), std::string::npos)
      << table.out;
  const auto count = [&](const Words& more) {
    Words words = {"concordance", "檔案", "--from", "zh-TW", "--to", "en", "--format", "tsv"};
    words.insert(words.end(), more.begin(), more.end());
    return LinesOf(OnData(words).out).size() - 1;
  };
  EXPECT_EQ(count({}), 2u);
  EXPECT_EQ(count({"--domain", "UI"}), 1u);
  EXPECT_EQ(count({"--author", "bob"}), 1u);
  EXPECT_EQ(count({"--since", "2024-05-01"}), 1u);
  EXPECT_EQ(count({"--until", "2020"}), 1u);
  EXPECT_EQ(count({"--until", "2019"}), 0u);
  EXPECT_EQ(count({"--limit", "1"}), 1u);
  EXPECT_EQ(count({"--all"}), 2u);
  EXPECT_EQ(LinesOf(OnData({"concordance", "close", "--from", "zh-TW", "--to", "en", "--in-target",
                            "--format", "tsv"})
                        .out)
                .size(),
            2u);
}

TEST_F(MatchTest, AUnitIsWrittenAndConfirmedFromATerminal) {
  const Words add = {"memory", "add", "m", "--from", "en", "--to", "ja", "File", "書類"};
  EXPECT_EQ(OnData(add).status, 2) << "there is no such memory";
  ASSERT_EQ(OnData({"memory", "create", "m"}).status, 0);
  Words signed_words = add;
  signed_words.insert(signed_words.end(), {"--author", "ann", "--context-id", "menu"});
  ASSERT_EQ(OnData(signed_words).status, 0);
  const Ran twice = OnData(signed_words);
  EXPECT_EQ(twice.status, 2);
  EXPECT_NE(twice.err.find("has all of these targets"), std::string::npos) << twice.err;
  signed_words[8] = "ファイル";
  signed_words.push_back("--confirm");
  Words as_json = signed_words;
  as_json.insert(as_json.end(), {"--format", "json"});
  const Ran confirmed = OnData(as_json);
  ASSERT_EQ(confirmed.status, 0) << confirmed.err;
  EXPECT_EQ(json::parse(confirmed.out)["targets"][0]["text"], "ファイル");
  const Ran found = OnData(
      {"match", "File", "--from", "en", "--to", "ja", "--context-id", "menu", "--format", "json"});
  ASSERT_EQ(found.status, 0) << found.err;
  const json matches = json::parse(found.out)["matches"];
  ASSERT_EQ(matches.size(), 1u) << "the earlier one was replaced: " << found.out;
  EXPECT_EQ(matches[0]["score"], 101);
  EXPECT_EQ(matches[0]["target"]["text"], "ファイル");
  signed_words[8] = "文書";
  signed_words.push_back("--keep-all");
  ASSERT_EQ(OnData(signed_words).status, 0);
  EXPECT_EQ(json::parse(OnData({"memory", "show", "m", "--format", "json"}).out),
            json({{"memory", "memories/m"}, {"units", "2"}}));
}

TEST_F(MatchTest, ADaemonAnswersAsTheCommandAlone) {
  Fill();
  const std::vector<Words> asked = {
      {"match", "關閉所有檔案", "--from", "zh-TW", "--to", "en", "--format", "json"},
      {"match", "关闭所有的档案", "--from", "zh-CN", "--to", "en", "--format", "json", "--align"},
      {"match", "關閉所有檔案", "--from", "zh-TW", "--to", "en"},
      {"concordance", "檔案", "--from", "zh-TW", "--format", "json"},
      {"concordance", "檔案", "--from", "zh-TW"},
  };
  std::vector<std::string> alone;
  for (const Words& words : asked) {
    const Ran ran = OnData(words);
    EXPECT_EQ(ran.status, 0) << ran.err;
    alone.push_back(ran.out);
  }
  const Daemon daemon(data());
  ASSERT_NE(daemon.address(), "") << daemon.log();
  for (std::size_t i = 0; i < asked.size(); ++i) {
    Words words = asked[i];
    EXPECT_EQ(OnData(words).out, alone[i]) << "the daemon holds the folder";
    words.insert(words.end(), {"--server", daemon.address()});
    EXPECT_EQ(Crosswalk(words).out, alone[i]);
  }
  // What was written is found by the next command.
  for (int i = 0; i < 5; ++i) {
    const std::string text = "sentence number " + std::to_string(i);
    ASSERT_EQ(OnData({"memory", "add", "m", "--from", "en", "--to", "ja", text, "文"}).status, 0);
    const Ran found = OnData({"match", text, "--from", "en", "--to", "ja", "--format", "json"});
    EXPECT_EQ(json::parse(found.out)["matches"][0]["score"], 100) << found.out;
  }
  const std::string file = folder_.Write("more.tmx", [] {
    std::string tmx = kTmx;
    return tmx.replace(tmx.find("關閉所有檔案"), std::string("關閉所有檔案").size(), "匯入的句子");
  }());
  ASSERT_EQ(OnData({"import", file, "--memory", "more"}).status, 0);
  EXPECT_EQ(
      OnData({"match", "匯入的句子", "--from", "zh-TW", "--to", "en", "--memory", "more"}).status,
      0);
}

// The table of segments and their matches, through the command.
TEST_F(MatchTest, EveryRowOfTheTableHolds) {
  std::ifstream file(ProjectFile("tests/cases/match.tsv"));
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(13);
    rows.push_back(std::move(cells));
  }
  ASSERT_GT(rows.size(), 10u);
  const Daemon daemon(data());
  ASSERT_NE(daemon.address(), "") << daemon.log();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<std::string>& row = rows[i];
    const std::string memory = "case-" + std::to_string(i);
    ASSERT_EQ(OnData({"memory", "create", memory}).status, 0);
    const Ran added = OnData({"memory", "add", memory, row[1], row[3], "--from", row[0], "--to",
                              row[2], "--context-id", row[4], "--confirm"});
    ASSERT_EQ(added.status, 0) << added.err;
    const Ran ran = OnData({"match", row[6], "--from", row[5], "--to", row[7], "--memory", memory,
                            "--context-id", row[4], "--threshold", row[8], "--format", "json"});
    const std::string place = "match.tsv:" + std::to_string(i + 2) + " (" + row[12] + "): ";
    EXPECT_EQ(ran.status, row[9] == "NONE" ? 1 : 0) << place << ran.err << ran.out;
    const json matches = json::parse(ran.out)["matches"];
    if (row[9] == "NONE") continue;
    ASSERT_EQ(matches.size(), 1u) << place << ran.out;
    EXPECT_EQ(matches[0]["score"].dump(), row[9]) << place << ran.out;
    EXPECT_EQ(matches[0]["baseScore"].dump(), row[10]) << place;
    EXPECT_EQ(matches[0]["target"]["text"], row[11]) << place;
  }
}

}  // namespace
}  // namespace crosswalk::command
