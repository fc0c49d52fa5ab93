// Mining many files through the real program.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kHeader =
    "source_lang\tsource\ttarget_lang\ttarget\tkind\tconfidence\toffset\tline\tsentence\tfile";

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> FieldsOf(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  return fields;
}

std::string Sentence(const std::string& term, const std::string& english) {
  return "專家討論了「" + term + "」（" + english + "）的計算方法。\n";
}

class MineTest : public testing::Test {
 protected:
  Ran Run(std::vector<std::string> words, const RunOptions& options = {}) {
    words.insert(words.begin(), {"--data", folder_ / "data"});
    return Crosswalk(words, options);
  }
  // Writes a file of the folder that is mined.
  std::string Put(const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = std::filesystem::path(folder_ / "files") / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string Files() { return folder_ / "files"; }
  // The files that TSV output names, each once, in its order, without the folder.
  std::vector<std::string> Named(const std::string& tsv) {
    std::vector<std::string> names;
    for (const std::string& line : LinesOf(tsv)) {
      const std::vector<std::string> fields = FieldsOf(line);
      if (fields.size() < 10 || fields[9] == "file") continue;
      const std::string name =
          fields[9].starts_with(Files() + "/") ? fields[9].substr(Files().size() + 1) : fields[9];
      if (names.empty() || names.back() != name) names.push_back(name);
    }
    return names;
  }

  TemporaryFolder folder_;
};

TEST_F(MineTest, AFolderStandsForTheTextsInItAndBeneath) {
  Put("a.txt", Sentence("碳匯", "carbon sink"));
  Put("sub/deep/b.MD", Sentence("碳匯", "carbon sink"));
  Put(".hidden.txt", Sentence("碳匯", "carbon sink"));
  Put(".git/c.txt", Sentence("碳匯", "carbon sink"));
  Put("picture.png", "\xff\xd8");
  std::filesystem::create_directory_symlink(Files(), Files() + "/sub/loop");
  const Ran ran = Run({"mine", Files(), "--format", "tsv"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(Named(ran.out), ElementsAre("a.txt", "sub/deep/b.MD"));
  EXPECT_EQ(ran.err, "crosswalk: 2 candidates in 2 files\n");
}

TEST_F(MineTest, WhatComesOutDoesNotDependOnTheOrderOfTheFiles) {
  std::vector<std::string> paths;
  for (const char* name : {"a.txt", "b.txt", "sub/c.txt", "z.txt"}) {
    paths.push_back(
        Put(name, Sentence("碳匯", "carbon sink") + Sentence("量子糾纏", "quantum entanglement")));
  }
  for (const char* format : {"tsv", "json", "table"}) {
    std::vector<std::string> words = {"mine", "--format", format, "--explain"};
    words.insert(words.end(), paths.begin(), paths.end());
    const Ran first = Run(words);
    ASSERT_EQ(first.status, 0) << first.err;
    std::reverse(words.begin() + 4, words.end());
    EXPECT_EQ(Run(words).out, first.out);
    EXPECT_EQ(
        Run({"mine", Files() + "/./", Files() + "/sub/../a.txt", "--format", format, "--explain"})
            .out,
        first.out)
        << "a file named twice is one file";
  }
}

TEST_F(MineTest, TsvHasItsColumnsAndMoreOnlyWhenAsked) {
  const std::string path = Put("a.txt", Sentence("碳匯", "carbon sink"));
  const std::vector<std::string> plain = LinesOf(Run({"mine", path, "--format", "tsv"}).out);
  ASSERT_THAT(plain, SizeIs(2));
  EXPECT_EQ(plain[0], kHeader);
  EXPECT_THAT(FieldsOf(plain[1]), SizeIs(10));
  const std::vector<std::string> explained =
      LinesOf(Run({"mine", path, "--format", "tsv", "--explain"}).out);
  ASSERT_THAT(explained, SizeIs(2));
  EXPECT_EQ(explained[0], std::string(kHeader) + "\ttarget_found\tevidence\tconflicts");
  EXPECT_TRUE(explained[1].starts_with(plain[1] + "\tcarbon sink\t"));
  EXPECT_THAT(FieldsOf(explained[1])[11], HasSubstr("="));
}

TEST_F(MineTest, AListNamesFiles) {
  const std::string a = Put("a.txt", Sentence("碳匯", "carbon sink"));
  const std::string odd = Put("odd\nname.txt", Sentence("碳匯", "carbon sink"));
  const std::string list = folder_.Write("list", a + "\r\n\n");
  EXPECT_THAT(Named(Run({"mine", "--files-from", list, "--format", "tsv"}).out),
              ElementsAre("a.txt"));
  RunOptions options;
  options.input = a + '\0' + odd + '\0';
  const Ran zero = Run({"mine", "--files-from", "-", "-0", "--format", "tsv"}, options);
  EXPECT_EQ(zero.status, 0) << zero.err;
  EXPECT_THAT(Named(zero.out), ElementsAre("a.txt", "odd name.txt"));
  const Ran without = Run({"mine", "--files-from", "-"}, options);
  EXPECT_EQ(without.status, 2);
  EXPECT_THAT(without.err, HasSubstr("-0"));
}

TEST_F(MineTest, StandardInputIsAFileToo) {
  RunOptions options;
  options.input = Sentence("碳匯", "carbon sink");
  const Ran ran = Run({"mine", "-", "--format", "tsv"}, options);
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(Named(ran.out), ElementsAre("-"));
}

TEST_F(MineTest, MistakesAreOneLine) {
  Put("sub/picture.png", "x");
  const std::string empty = folder_.Write("empty", "\n\n");
  const std::vector<std::vector<std::string>> mistakes = {
      {"mine", Files()},
      {"mine", "--files-from", empty},
      {"mine", "--files-from", folder_ / "missing"},
      {"mine", "-", "--files-from", "-"},
      {"mine", "--glossary", "g"},
      {"mine", folder_ / "missing.txt"},
      {"mine", empty, "--input-format", "pdf"},
      {"mine", empty, "--glossary", "missing"},
  };
  for (const auto& words : mistakes) {
    const Ran ran = Run(words);
    EXPECT_EQ(ran.status, 2) << words.back() << ran.err;
    EXPECT_THAT(LinesOf(ran.err), SizeIs(1)) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
}

TEST_F(MineTest, ABadFileIsNamedOrSkipped) {
  const std::string good = Put("good.txt", Sentence("碳匯", "carbon sink"));
  const std::string bad = Put("bad.txt", "good\nb\xff\n");
  const Ran refused = Run({"mine", Files(), "--into", "g"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr(bad));
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(Run({"glossary", "show", "g"}).status, 2) << "nothing was made";
  const Ran skipped = Run({"mine", Files(), "--partial", "--format", "json"});
  EXPECT_EQ(skipped.status, 0) << skipped.err;
  EXPECT_THAT(skipped.err, HasSubstr("skipped " + bad));
  EXPECT_THAT(skipped.err, HasSubstr("1 candidates in 1 file, 1 file skipped"));
  const std::vector<std::string> lines = LinesOf(skipped.out);
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_EQ(json::parse(lines[0])["problem"]["file"], bad);
  EXPECT_EQ(json::parse(lines[1])["candidate"]["target"], "carbon sink");
  EXPECT_EQ(json::parse(lines[2])["summary"]["skippedFiles"], 1);
}

TEST_F(MineTest, WhatContradictsAGlossaryIsTold) {
  const std::string terms = folder_.Write("terms.tsv", "source\ttarget\n碳匯\tcarbon pool\n");
  ASSERT_EQ(
      Run({"import", terms, "--glossary", "held", "--source", "zh-Hant", "--target", "en"}).status,
      0);
  const std::string path = Put("a.txt", Sentence("碳匯", "carbon sink"));
  const Ran json_run = Run({"mine", path, "--format", "json"});
  ASSERT_EQ(json_run.status, 0) << json_run.err;
  EXPECT_THAT(json_run.err, HasSubstr("1 in conflict with a glossary"));
  const json reply = json::parse(LinesOf(json_run.out)[0]);
  ASSERT_EQ(reply["conflicts"].size(), 1u) << reply;
  EXPECT_THAT(reply["conflicts"][0].get<std::string>(), HasSubstr("carbon pool"));
  EXPECT_THAT(Run({"mine", path, "--explain"}).out, HasSubstr("carbon pool"));
  EXPECT_THAT(Run({"mine", path}).out, Not(HasSubstr("carbon pool")));
  const Ran stored = Run({"mine", path, "--into", "held"});
  EXPECT_THAT(stored.err, HasSubstr("1 in conflict; revision"));
  const Ran review = Run({"review", "--glossary", "held"});
  EXPECT_THAT(review.out, HasSubstr("conflict: "));
  EXPECT_THAT(review.out, HasSubstr("carbon pool"));
}

}  // namespace
}  // namespace crosswalk::command
