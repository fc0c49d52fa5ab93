// Imports and exports that fail: one clear line, the right status, and nothing left behind.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/command/program.h"
#include "tests/command/small_files.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// The program on one DIR, without a daemon.
class ExchangeFailureTest : public testing::Test {
 protected:
  Ran Run(std::vector<std::string> words, const RunOptions& options = {}) {
    words.insert(words.begin(), {"--data", folder_ / "data"});
    return Crosswalk(words, options);
  }
  void ExpectRefused(const Ran& ran, const std::string& part) {
    EXPECT_EQ(ran.status, 2) << ran.err;
    EXPECT_EQ(ran.err.find("crosswalk: "), 0u) << ran.err;
    EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(part));
  }
  void Seed() {
    const std::string file = folder_.Write("seed.tbx", SmallGlossaries()[0].bytes);
    ASSERT_EQ(Run({"import", file, "--glossary", "g"}).status, 0);
  }
  // Files of the folder `out`.
  std::vector<std::string> Left() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "out")) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  TemporaryFolder folder_;
};

TEST_F(ExchangeFailureTest, ExactlyOneOfGlossaryAndMemory) {
  const std::string file = folder_.Write("a.tmx", SmallMemories()[0].bytes);
  ExpectRefused(Run({"import", file}), "either --glossary or --memory");
  ExpectRefused(Run({"import", file, "--glossary", "g", "--memory", "m"}), "either --glossary");
  ExpectRefused(Run({"export"}), "either --glossary or --memory");
  ExpectRefused(Run({"export", "--glossary", "g", "--memory", "m"}), "either --glossary");
}

TEST_F(ExchangeFailureTest, WhatIsNotThereIsSaid) {
  Seed();
  ExpectRefused(Run({"export", "--glossary", "nosuch"}), "nosuch");
  ExpectRefused(Run({"export", "--memory", "nosuch"}), "nosuch");
  ExpectRefused(Run({"memory", "show", "nosuch"}), "nosuch");
  ExpectRefused(Run({"memory", "delete", "nosuch"}), "nosuch");
}

TEST_F(ExchangeFailureTest, AnUnknownFormatNamesTheKnownOnes) {
  Seed();
  ExpectRefused(Run({"export", "--glossary", "g", "--output-format", "docx"}),
                "tbx, tbx3, utx, omegat, csv, tsv, tmx, xliff2");
  ExpectRefused(Run({"export", "--memory", "m", "--output-format", "csv"}), "tmx, po");
  ExpectRefused(Run({"export", "--memory", "m", "-o", folder_ / "m.csv"}), "tmx, po");
  ExpectRefused(Run({"export", "--glossary", "g", "-o", folder_ / "g.tmx.gz"}), ".gz");
  ExpectRefused(Run({"import", folder_ / "seed.tbx", "--glossary", "g", "--input-format", "docx"}),
                "tbx");
  ExpectRefused(Run({"export", "--glossary", "g", "--target", "zh-!"}), "zh-!");
}

TEST_F(ExchangeFailureTest, AFileThatIsNoneOfOursNamesItself) {
  const std::string png = folder_.Write("picture.png", "\x89PNG\r\n\x1a\n\x01\x02\x03");
  const Ran binary = Run({"import", png, "--glossary", "g"});
  ExpectRefused(binary, "picture.png");
  const std::string text = folder_.Write("letter.doc", "Dear reader\n");
  ExpectRefused(Run({"import", text, "--glossary", "g"}), "letter.doc");
  ExpectRefused(Run({"glossary", "show", "g"}), "g");
}

TEST_F(ExchangeFailureTest, ABadFileNamesItsLineAndLeavesNothing) {
  const std::string bad =
      folder_.Write("bad.tmx",
                    "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n<header srclang=\"en\"/>\n"
                    "<body>\n<tu><tuv xml:lang=\"en\"><seg>one</seg></tuv>\n<wrong></tu>\n");
  ExpectRefused(Run({"import", bad, "--memory", "m"}), "bad.tmx:6");
  ExpectRefused(Run({"memory", "show", "m"}), "m");
  const Ran list = Run({"memory", "list", "--format", "json"});
  EXPECT_EQ(json::parse(list.out)["memories"], json::array());
}

TEST_F(ExchangeFailureTest, AnEntityIsNeverReadFromADisk) {
  const std::string secret = folder_.Write("secret", "the secret text");
  const std::string file = folder_.Write(
      "xxe.tbx", "<?xml version=\"1.0\"?>\n<!DOCTYPE martif [<!ENTITY x SYSTEM \"" + secret +
                     "\">]>\n<martif type=\"TBX\"><text><body><termEntry><langSet xml:lang=\"en\">"
                     "<tig><term>&x;</term></tig></langSet></termEntry></body></text></martif>");
  const Ran ran = Run({"import", file, "--glossary", "g", "--partial"});
  ExpectRefused(ran, "xxe.tbx:2");
  EXPECT_EQ((ran.out + ran.err).find("secret text"), std::string::npos);
}

TEST_F(ExchangeFailureTest, AFileInTheWayStaysUntilTheNewOneIsWhole) {
  Seed();
  std::filesystem::create_directory(folder_ / "out");
  const std::string file = folder_.Write("out/g.csv", "old");
  ExpectRefused(Run({"export", "--glossary", "nosuch", "-o", file}), "nosuch");
  EXPECT_EQ(ReadFile(file), "old");
  EXPECT_THAT(Left(), testing::ElementsAre("g.csv"));
  EXPECT_EQ(Run({"export", "--glossary", "g", "-o", file}).status, 0);
  EXPECT_THAT(ReadFile(file), HasSubstr("throttle valve"));
  EXPECT_THAT(Left(), testing::ElementsAre("g.csv"));
  struct stat info {};
  ASSERT_EQ(stat(file.c_str(), &info), 0);
  const mode_t mask = umask(0);
  umask(mask);
  EXPECT_EQ(info.st_mode & 0777, 0666 & ~mask) << "as other programs would make it";
  ExpectRefused(Run({"export", "--glossary", "g", "-o", "/nowhere/at/all.tbx"}), "/nowhere");
  EXPECT_EQ(Run({"export", "--glossary", "g", "-o", "/dev/null"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(ExchangeFailureTest, AnInterruptedExportLeavesNothing) {
  std::string table = "concept\tlang\tterm\n";
  for (int i = 0; i < 60'000; ++i) {
    const std::string id = std::to_string(i);
    table += id + "\ten\tpart " + id + "\n" + id + "\tja\t部品" + id + "\n";
  }
  ASSERT_EQ(Run({"import", folder_.Write("many.tsv", table), "--glossary", "many", "--input-format",
                 "termbase-tsv"})
                .status,
            0);
  std::filesystem::create_directory(folder_ / "out");
  RunOptions options;
  options.interrupt_when = [&] { return !Left().empty(); };
  const Ran ran = Run({"export", "--glossary", "many", "-o", folder_ / "out/many.tbx"}, options);
  if (ran.status == 0) GTEST_SKIP() << "the export was quicker than the signal";
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.err, "crosswalk: interrupted\n");
  EXPECT_TRUE(Left().empty());
}

TEST_F(ExchangeFailureTest, AnInterruptedImportLeavesTheRecordAsItWas) {
  std::string table = "concept\tlang\tterm\n";
  for (int i = 0; i < 150'000; ++i) {
    const std::string id = std::to_string(i);
    table += id + "\ten\tpart " + id + "\n" + id + "\tja\t部品" + id + "\n";
  }
  RunOptions options;
  options.input = table;
  options.interrupt_in_input = true;
  const Ran ran =
      Run({"import", "-", "--glossary", "many", "--input-format", "termbase-tsv"}, options);
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_EQ(ran.err, "crosswalk: interrupted\n");
  EXPECT_EQ(Run({"glossary", "show", "many"}).status, 2);
}

TEST_F(ExchangeFailureTest, ATimeThatIsTooShortIsStatus3) {
  Seed();
  const Ran ran = Run({"export", "--glossary", "g", "--timeout", "1ms"});
  EXPECT_TRUE(ran.status == 3 || ran.status == 0) << ran.err;
}

TEST_F(ExchangeFailureTest, WithoutADaemonTheSameAnswersCome) {
  Seed();
  const std::string tmx = folder_.Write("a.tmx", SmallMemories()[0].bytes);
  const Ran import = Run({"import", tmx, "--memory", "m", "--format", "json"});
  EXPECT_EQ(import.status, 0) << import.err;
  EXPECT_EQ(json::parse(import.out)["report"]["units"], "1");
  EXPECT_EQ(Run({"memory", "show", "m", "--format", "json"}).out,
            "{\"memory\":\"memories/m\",\"units\":\"1\"}\n");
  const Ran list = Run({"memory", "list"});
  EXPECT_EQ(list.out.find("MEMORY  DISPLAY NAME"), 0u) << list.out;
  EXPECT_EQ(Run({"memory", "create", "m"}).status, 2);
  EXPECT_EQ(Run({"memory", "create", "n", "--display-name", "Second"}).status, 0);
  EXPECT_THAT(Run({"memory", "list", "--format", "tsv"}).out, HasSubstr("\nn\tSecond\t\t"));
  EXPECT_EQ(Run({"memory", "delete", "m"}).status, 2) << "it holds a unit";
  EXPECT_EQ(Run({"memory", "delete", "m", "--force"}).status, 0);
  EXPECT_EQ(Run({"export", "--memory", "m"}).status, 2);
  EXPECT_THAT(Run({"export", "--glossary", "g"}).out, HasSubstr("節流閥"));
}

}  // namespace
}  // namespace crosswalk::command
