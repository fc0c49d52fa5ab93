// Bad input gets one clear line and status 2, through a daemon that stays up.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

class BadInputTest : public testing::Test {
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

  static void ExpectRefused(const Ran& ran, const std::string& part) {
    EXPECT_EQ(ran.status, 2) << ran.err;
    EXPECT_EQ(ran.err.find("crosswalk: "), 0u) << ran.err;
    EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    EXPECT_NE(ran.err.find(part), std::string::npos) << ran.err;
    EXPECT_EQ(Run({"status"}).status, 0) << "the service stays up";
  }

  static TemporaryFolder* folder_;
  static Daemon* daemon_;
};

TemporaryFolder* BadInputTest::folder_ = nullptr;
Daemon* BadInputTest::daemon_ = nullptr;

TEST_F(BadInputTest, AnUnknownGlossary) {
  ExpectRefused(Run({"glossary", "show", "nosuch"}), "nosuch");
  ExpectRefused(Run({"lookup", "x", "--glossary", "nosuch"}), "nosuch");
  ExpectRefused(Run({"review", "--glossary", "nosuch"}), "nosuch");
  ExpectRefused(Run({"glossary", "delete", "nosuch"}), "nosuch");
}

TEST_F(BadInputTest, AnUnknownTag) {
  ExpectRefused(Run({"lookup", "x", "--from", "klingonese-language"}), "klingonese-language");
  ExpectRefused(Run({"lookup", "x", "--to", "zh-!"}), "zh-!");
}

TEST_F(BadInputTest, AConversionBetweenLanguages) {
  RunOptions options;
  options.input = "軟體";
  ExpectRefused(Run({"convert", "--from", "zh-Hant", "--to", "ja"}, options), "");
}

TEST_F(BadInputTest, ATextThatIsNotUtf8NamesLineAndByte) {
  RunOptions options;
  options.input = "good\nb\xff";
  ExpectRefused(Run({"convert", "--to", "zh-Hans"}, options),
                "standard input:2: not UTF-8 at byte 6");
  ExpectRefused(Run({"recognize"}, options), "standard input:2: not UTF-8 at byte 6");
  options.input = "b\xff\n";
  ExpectRefused(Run({"lookup", "-"}, options), "standard input:1: ");
}

TEST_F(BadInputTest, AFileToMineThatIsNotUtf8) {
  ExpectRefused(Run({"mine", folder_->Write("bad.txt", "good\nb\xff\n")}), "bad.txt");
}

TEST_F(BadInputTest, ATermOf10Megabytes) {
  RunOptions options;
  options.input = std::string(10'000'000, 'x') + "\n";
  ExpectRefused(Run({"lookup", "-"}, options), "standard input:1: ");
}

TEST_F(BadInputTest, AnEmptyTerm) { ExpectRefused(Run({"lookup", ""}), "query"); }

TEST_F(BadInputTest, AGlossaryThatIsThereAlready) {
  EXPECT_EQ(Run({"glossary", "create", "twice"}).status, 0);
  ExpectRefused(Run({"glossary", "create", "twice"}), "twice");
  ExpectRefused(Run({"glossary", "create", "no blanks allowed"}), "");
}

TEST_F(BadInputTest, AGlossaryWithConceptsNeedsForce) {
  ASSERT_EQ(
      Run({"mine", ProjectFile("tests/samples/article.zh-Hant.txt"), "--into", "full"}).status, 0);
  ExpectRefused(Run({"glossary", "delete", "full"}), "full");
  EXPECT_EQ(Run({"glossary", "delete", "full", "--force"}).status, 0);
  ExpectRefused(Run({"glossary", "show", "full"}), "full");
}

TEST_F(BadInputTest, AnImportNamesFileAndLineAndKeepsNothing) {
  const std::string file = folder_->Write("broken.tsv",
                                          "concept\tlang\tterm\n"
                                          "1\ten\tgood term here\n"
                                          "2\tno such tag\tbad\n");
  const Ran refused = Run({"import", file, "--glossary", "g", "--input-format", "termbase-tsv"});
  ExpectRefused(refused, "broken.tsv:3");
  EXPECT_EQ(Run({"lookup", "good term here", "--mode", "exact"}).status, 1);

  const Ran partial = Run({"import", file, "--glossary", "g", "--input-format", "termbase-tsv",
                           "--partial", "--format", "json"});
  EXPECT_EQ(partial.status, 0) << partial.err;
  EXPECT_NE(partial.err.find("broken.tsv:3: "), std::string::npos) << partial.err;
  const auto report = nlohmann::json::parse(partial.out)["report"];
  EXPECT_EQ(report["created"], "1") << partial.out;
  EXPECT_EQ(Run({"lookup", "good term here", "--mode", "exact"}).status, 0);
}

TEST_F(BadInputTest, ATimeThatIsTooShortIsStatus3) {
  const Ran ran = Run({"rebuild", "--timeout", "1ms"});
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_NE(ran.err.find("no answer in time"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace crosswalk::command
