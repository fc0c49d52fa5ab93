// Files in and out through the real program: every format, by a daemon.
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/command/program.h"
#include "tests/command/small_files.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class ExchangeTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TemporaryFolder;
    daemon_ = new Daemon(*folder_ / "data");
  }
  static void TearDownTestSuite() {
    delete daemon_;
    delete folder_;
  }
  void SetUp() override { ASSERT_NE(daemon_->address(), "") << daemon_->log(); }

  static Ran Run(std::vector<std::string> words, const RunOptions& options = {}) {
    words.insert(words.begin(), {"--server", daemon_->address()});
    return Crosswalk(words, options);
  }
  // Imports with --format json and gives the report.
  static json Import(const std::string& path, std::vector<std::string> words) {
    words.insert(words.begin(), {"import", path, "--format", "json"});
    const Ran ran = Run(words);
    EXPECT_EQ(ran.status, 0) << path << "\n" << ran.err;
    return ran.out.empty() ? json() : json::parse(ran.out)["report"];
  }
  static bool Finds(const std::string& glossary, const std::string& term, const std::string& to,
                    const std::string& target) {
    const Ran ran = Run({"lookup", term, "--glossary", glossary, "--to", to, "--mode", "exact",
                         "--format", "json"});
    return ran.out.find("\"text\":\"" + target + "\"") != std::string::npos;
  }

  static TemporaryFolder* folder_;
  static Daemon* daemon_;
};

TemporaryFolder* ExchangeTest::folder_ = nullptr;
Daemon* ExchangeTest::daemon_ = nullptr;

TEST_F(ExchangeTest, EveryFormatOfAGlossaryIsReadAndTheSecondTimeUnchanged) {
  int n = 0;
  for (const SmallFile& file : SmallGlossaries()) {
    const std::string glossary = "in" + std::to_string(++n);
    const std::string path = folder_->Write(file.name, file.bytes);
    const std::vector<std::string> into = {"--glossary", glossary, "--source", "zh-TW",
                                           "--target",   "en",     "--origin", "valves"};
    const json first = Import(path, into);
    EXPECT_EQ(first["format"], file.format) << file.name;
    EXPECT_EQ(first["encoding"], "UTF-8") << file.name;
    EXPECT_EQ(first["concepts"], "1") << file.name << first;
    EXPECT_EQ(first["terms"], "2") << file.name;
    EXPECT_EQ(first["created"], "1") << file.name;
    EXPECT_TRUE(Finds(glossary, "節流閥", "en", "throttle valve")) << file.name;
    const json again = Import(path, into);
    EXPECT_EQ(again["unchanged"], "1") << file.name << again;
    EXPECT_EQ(again["created"], "0") << file.name;
    EXPECT_EQ(again["merged"], "0") << file.name;
    EXPECT_EQ(again["revision"], "") << file.name;
  }
}

TEST_F(ExchangeTest, EveryFormatOfAMemoryIsReadAndTheSecondTimeUnchanged) {
  int n = 0;
  for (const SmallFile& file : SmallMemories()) {
    const std::string memory = "in" + std::to_string(++n);
    const std::string path = folder_->Write(file.name, file.bytes);
    const std::vector<std::string> into = {"--memory", memory, "--source", "en"};
    const json first = Import(path, into);
    EXPECT_EQ(first["format"], file.format) << file.name;
    EXPECT_EQ(first["units"], "1") << file.name << first;
    EXPECT_EQ(first["created"], "1") << file.name;
    const json again = Import(path, into);
    EXPECT_EQ(again["unchanged"], "1") << file.name << again;
    const Ran show = Run({"memory", "show", memory, "--format", "json"});
    EXPECT_EQ(json::parse(show.out), json({{"memory", "memories/" + memory}, {"units", "1"}}));
  }
}

TEST_F(ExchangeTest, EveryFormatWrittenReadsBack) {
  const std::string path = folder_->Write("seed.tbx", SmallGlossaries()[0].bytes);
  Import(path, {"--glossary", "seed"});
  const struct {
    const char* format;
    const char* file;
  } rows[] = {{"tbx", "out.tbx"},     {"tbx3", "out3.tbx"}, {"utx", "out.utx"},
              {"omegat", "out.utf8"}, {"csv", "out.csv"},   {"tsv", "out.tsv"},
              {"xliff2", "out.xlf"}};
  for (const auto& row : rows) {
    const std::string file = *folder_ / row.file;
    const Ran ran = Run({"export", "--glossary", "seed", "--output-format", row.format, "--source",
                         "zh-Hant-TW", "--target", "en", "-o", file});
    ASSERT_EQ(ran.status, 0) << row.format << "\n" << ran.err;
    const std::string glossary = std::string("from-") + row.format;
    const json report =
        Import(file, {"--glossary", glossary, "--source", "zh-Hant-TW", "--target", "en"});
    ASSERT_TRUE(report.is_object()) << row.format;
    EXPECT_EQ(report["concepts"], "1") << row.format << report << ReadFile(file);
    EXPECT_TRUE(Finds(glossary, "節流閥", "en", "throttle valve")) << row.format << ReadFile(file);
  }
}

TEST_F(ExchangeTest, AGlossaryAsTmxIsAMemoryAndMemoriesReadBack) {
  const std::string seed = folder_->Write("seed.tbx", SmallGlossaries()[0].bytes);
  Import(seed, {"--glossary", "forTmx"});
  const std::string tmx = *folder_ / "terms.tmx";
  ASSERT_EQ(Run({"export", "--glossary", "forTmx", "--source", "en", "-o", tmx}).status, 0);
  EXPECT_EQ(Import(tmx, {"--memory", "terms"})["units"], "1") << ReadFile(tmx);

  Import(folder_->Write("seed.tmx", SmallMemories()[0].bytes), {"--memory", "seed"});
  for (const char* name : {"back.tmx", "back.po"}) {
    const std::string file = *folder_ / name;
    const Ran ran = Run({"export", "--memory", "seed", "--source", "en", "--target", "zh-Hant-TW",
                         "-o", file, "--format", "json"});
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(json::parse(ran.out)["report"]["units"], "1") << ran.out;
    const json report = Import(file, {"--memory", name, "--source", "en"});
    EXPECT_EQ(report["units"], "1") << ReadFile(file);
    EXPECT_THAT(ReadFile(file), HasSubstr("關閉閥門。"));
  }
}

TEST_F(ExchangeTest, TheNameOfTheFileChoosesTheFormat) {
  Import(folder_->Write("named.tbx", SmallGlossaries()[0].bytes), {"--glossary", "named"});
  const struct {
    const char* name;
    const char* format;
  } rows[] = {{"a.tbx", "tbx"}, {"a.TMX", "tmx"},    {"a.utx", "utx"},    {"a.csv", "csv"},
              {"a.tsv", "tsv"}, {"a.tab", "omegat"}, {"a.xlf", "xliff2"}, {"a", "tbx"}};
  for (const auto& row : rows) {
    const Ran ran = Run({"export", "--glossary", "named", "--source", "zh-Hant-TW", "--target",
                         "en", "-o", *folder_ / row.name, "--format", "tsv"});
    ASSERT_EQ(ran.status, 0) << row.name << ran.err;
    EXPECT_THAT(ran.out, HasSubstr(std::string("\t") + row.format + "\t1\t2\t0\t")) << row.name;
  }
  const Ran output = Run({"export", "--glossary", "named"});
  EXPECT_EQ(output.status, 0) << output.err;
  EXPECT_THAT(output.out, HasSubstr("<martif"));
}

TEST_F(ExchangeTest, WhatAFormatCannotHoldIsSaid) {
  const std::string file =
      folder_->Write("full.tbx",
                     R"(<martif type="TBX" xml:lang="en"><text><body><termEntry id="a">
<descrip type="definition">A valve that narrows.</descrip>
<langSet xml:lang="en"><tig><term>choke</term></tig></langSet>
<langSet xml:lang="ja"><tig><term>チョーク</term></tig></langSet></termEntry></body></text></martif>)");
  Import(file, {"--glossary", "full"});
  const Ran ran = Run({"export", "--glossary", "full", "--output-format", "tmx"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err, HasSubstr("crosswalk: tmx cannot hold: definition ×1"));
  const Ran none = Run({"export", "--glossary", "full", "--source", "zh", "--target", "fr"});
  EXPECT_EQ(none.status, 0) << none.err;
  EXPECT_THAT(none.err, HasSubstr("1 concepts left out: nothing in the languages asked for"));
}

TEST_F(ExchangeTest, TheReportTellsFilesNumbersAndThatNothingIsNew) {
  const std::string one = folder_->Write("r1.csv", SmallGlossaries()[5].bytes);
  const std::string two = folder_->Write("r2.tsv", SmallGlossaries()[7].bytes);
  const Ran ran =
      Run({"import", one, two, "--glossary", "reported", "--origin", "o", "--format", "tsv"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.find("file\tformat\tencoding\tconcepts\tterms\tcreated\tmerged\tunchanged\t"
                         "skipped\tconflicts\trevision\n"),
            0u)
      << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("r1.csv\tcsv\tUTF-8\t1\t2\t1\t0\t0\t0\t0\t"));
  EXPECT_THAT(ran.err, HasSubstr("crosswalk: durable in the record at revision "));
  EXPECT_THAT(ran.err, HasSubstr("r2.tsv: nothing new"));
  const Ran table = Run({"import", one, "--glossary", "reported", "--origin", "o"});
  EXPECT_THAT(table.out, HasSubstr("FILE"));
  EXPECT_THAT(table.out, HasSubstr("UNCHANGED"));
  EXPECT_THAT(table.err, HasSubstr("r1.csv: nothing new"));
  EXPECT_EQ(table.err.find("durable"), std::string::npos);
  const Ran memory = Run({"import", folder_->Write("r.tmx", SmallMemories()[0].bytes), "--memory",
                          "reported", "--format", "tsv"});
  EXPECT_EQ(memory.out.find("file\tformat\tencoding\tunits\tcreated\t"), 0u) << memory.out;
}

TEST_F(ExchangeTest, ProblemsAreLinesAndTheLastSaysHowManyMore) {
  std::string file = "concept\tlang\tterm\n1\ten\tfine\n";
  for (int i = 2; i < 152; ++i) file += std::to_string(i) + "\tno such tag\tbad\n";
  const Ran ran = Run({"import", folder_->Write("many.tsv", file), "--glossary", "many",
                       "--partial", "--input-format", "termbase-tsv"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("many.tsv:3: "));
  EXPECT_THAT(ran.err, HasSubstr("many.tsv: and 50 more\n"));
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = ran.err.find("many.tsv:", at)) != std::string::npos; ++at) ++lines;
  EXPECT_EQ(lines, 101u);
}

TEST_F(ExchangeTest, AnEncodingThatIsSaidIsUsed) {
  // 弁,valve in CP932, of which nothing says so.
  const std::string path = folder_->Write("sjis.csv", "ja,en\n\x95\xd9,valve\n");
  const json report = Import(path, {"--glossary", "sjis", "--encoding", "Shift_JIS"});
  EXPECT_EQ(report["encoding"], "Shift_JIS");
  EXPECT_TRUE(Finds("sjis", "valve", "ja", "弁"));
}

TEST_F(ExchangeTest, StandardInputIsAFileToo) {
  RunOptions options;
  options.input = SmallMemories()[3].bytes;
  const Ran ran = Run({"import", "-", "--memory", "piped", "--source", "en"}, options);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(json::parse(Run({"memory", "show", "piped", "--format", "json"}).out)["units"], "1");
}

TEST_F(ExchangeTest, AnExportIntoAClosedPipeEndsQuietly) {
  Import(folder_->Write("pipe.tbx", SmallGlossaries()[0].bytes), {"--glossary", "pipe"});
  RunOptions options;
  options.close_output = true;
  const Ran ran = Run({"export", "--glossary", "pipe"}, options);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
}

}  // namespace
}  // namespace crosswalk::command
