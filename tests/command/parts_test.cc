// The small parts of the command.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "client/command/duration.h"
#include "client/command/error_line.h"
#include "client/command/exit_status.h"
#include "client/command/global_options.h"
#include "client/command/hit_text.h"
#include "client/command/json_line.h"
#include "client/command/list_option.h"
#include "client/command/trailing_file.h"
#include "client/command/tsv.h"
#include "client/command/whole_file.h"
#include "client/command/words.h"
#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using client::Error;
using client::ErrorCode;
using std::chrono::milliseconds;

TEST(ExitStatusTest, EveryCodeHasTheStatusOfTheDesign) {
  for (int code = 1; code <= 16; ++code) {
    const auto bad_input = {ErrorCode::kInvalidArgument, ErrorCode::kNotFound,
                            ErrorCode::kAlreadyExists,   ErrorCode::kFailedPrecondition,
                            ErrorCode::kOutOfRange,      ErrorCode::kAborted};
    const auto error_code = static_cast<ErrorCode>(code);
    const bool bad = std::find(bad_input.begin(), bad_input.end(), error_code) != bad_input.end();
    EXPECT_EQ(ExitStatusOf(error_code), bad ? ExitStatus::kBadInput : ExitStatus::kOther) << code;
  }
}

TEST(ErrorLineTest, IsOneLineWithPlaceAndReason) {
  EXPECT_EQ(ErrorLine({ErrorCode::kNotFound, "glossary `x`:\nunknown"}, ""),
            "crosswalk: glossary `x`: unknown");
}

TEST(ErrorLineTest, NamesTheServerThatDidNotAnswer) {
  const std::string line = ErrorLine({ErrorCode::kUnavailable, "connection refused"}, "host:1");
  EXPECT_EQ(line.find("crosswalk: host:1: no answer (connection refused)"), 0u) << line;
}

TEST(ErrorLineTest, AddsFieldsThatTheMessageDoesNotName) {
  Error error{ErrorCode::kInvalidArgument, "query: empty"};
  error.refused_fields = {{"query", "empty"}, {"limit", "too large"}};
  EXPECT_EQ(ErrorLine(error, ""), "crosswalk: query: empty; limit: too large");
}

TEST(TsvTest, KeepsAFieldOnItsLine) {
  EXPECT_EQ(TsvLine({"a\tb", "c\nd\re", ""}), "a b\tc d e\t\n");
}

TEST(TsvTest, NumbersAreShortest) {
  EXPECT_EQ(NumberText(0.9), "0.9");
  EXPECT_EQ(NumberText(1), "1");
  EXPECT_EQ(NumberText(0.123456), "0.123456");
  EXPECT_EQ(ShareText(0.9895), "0.99");
}

TEST(DurationTest, ReadsUnits) {
  EXPECT_EQ(ReadDuration("10"), milliseconds(10'000));
  EXPECT_EQ(ReadDuration("10s"), milliseconds(10'000));
  EXPECT_EQ(ReadDuration("250ms"), milliseconds(250));
  EXPECT_EQ(ReadDuration("1.5m"), milliseconds(90'000));
  EXPECT_EQ(ReadDuration("2h"), milliseconds(7'200'000));
  EXPECT_EQ(ReadDuration("0"), milliseconds(0));
  for (const char* bad : {"", "s", "-1", "10 s", "10x", "nan", "inf", "1e99", "99999999h"}) {
    EXPECT_EQ(ReadDuration(bad), std::nullopt) << bad;
  }
}

TEST(ListOptionTest, SplitsAtCommas) {
  EXPECT_EQ(ListValues({"en,zh-Hans", "", "ja,"}),
            (std::vector<std::string>{"en", "zh-Hans", "ja"}));
}

TEST(ListOptionTest, GivesTheLastValueBack) {
  std::vector<std::string> to = {"en", "廣島進程"};
  EXPECT_EQ(
      TakeTrailingValue({"lookup", "--to", "en", "廣島進程", "--from", "zh"}, {"--to"}, {&to}),
      "廣島進程");
  EXPECT_EQ(to, std::vector<std::string>{"en"});
}

TEST(ListOptionTest, LeavesAnOptionItsOnlyValue) {
  std::vector<std::string> to = {"en"};
  EXPECT_EQ(TakeTrailingValue({"lookup", "--to", "en"}, {"--to"}, {&to}), std::nullopt);
  EXPECT_EQ(to.size(), 1u);
}

TEST(ListOptionTest, KnowsTheFormWithAnEqualsSign) {
  std::vector<std::string> to = {"en", "x"};
  EXPECT_EQ(TakeTrailingValue({"--to=en", "x"}, {"--to"}, {&to}), "x");
}

TEST(TrailingFileTest, TakesOnlyWhatIsAFile) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("text.txt", "x");
  std::vector<std::string> to = {"en", path};
  std::string file;
  TakeTrailingFile({"--to", "en", path}, {"--to"}, {&to}, &file);
  EXPECT_EQ(file, path);
  EXPECT_EQ(to, std::vector<std::string>{"en"});
  to = {"en", "ja"};
  file.clear();
  TakeTrailingFile({"--to", "en", "ja"}, {"--to"}, {&to}, &file);
  EXPECT_EQ(file, "");
  EXPECT_EQ(to, (std::vector<std::string>{"en", "ja"}));
}

TEST(JsonLineTest, PrintsDefaultsAndTheNamesOfTheDesign) {
  v1::LookupTermsResponse reply;
  v1::LookupHit* hit = reply.add_hits();
  hit->set_concept_name("glossaries/g/concepts/c");
  hit->set_level(v1::LEVEL_VARIANT);
  hit->mutable_source()->set_status(v1::TERM_STATUS_PREFERRED);
  hit->add_targets()->set_text("a\"\n");
  const std::string line = JsonLine(reply);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  for (const char* part :
       {R"("glossary":"")", R"("concept":"glossaries/g/concepts/c")", R"("level":"LEVEL_VARIANT")",
        R"("languageTag":"")", R"("status":"TERM_STATUS_PREFERRED")", R"("converted":false)",
        R"("conversion":"")", R"("total":0)", R"("revision":"")", R"("text":"a\"\n")"}) {
    EXPECT_NE(line.find(part), std::string::npos) << part << " in " << line;
  }
}

TEST(JsonLineTest, EntriesOfMapsComeByKey) {
  v1::Evidence evidence;
  std::string expected;
  for (char c = 'z'; c >= 'a'; --c) {
    (*evidence.mutable_features())[std::string(1, c)] = 1;
    expected = "\"" + std::string(1, c) + "\":1" + (expected.empty() ? "" : ",") + expected;
  }
  EXPECT_NE(JsonLine(evidence).find("{" + expected + "}"), std::string::npos) << JsonLine(evidence);
}

TEST(JsonLineTest, NumbersOf64BitsAreStrings) {
  v1::GlossaryStatistics counts;
  counts.set_concepts(12);
  EXPECT_NE(JsonLine(counts).find(R"("concepts":"12")"), std::string::npos);
}

TEST(HitTextTest, GroupsByConceptAndMarksWhatWasConverted) {
  v1::LookupTermsResponse reply;
  v1::LookupHit* hit = reply.add_hits();
  hit->set_glossary("glossaries/seed");
  hit->set_concept_name("glossaries/seed/concepts/c1");
  hit->set_level(v1::LEVEL_EXACT);
  hit->mutable_source()->set_text("crosswalk");
  hit->mutable_source()->set_language_tag("en");
  hit->mutable_source()->set_status(v1::TERM_STATUS_CANDIDATE);
  v1::TargetTerm* target = hit->add_targets();
  target->set_text("监督通道");
  target->set_language_tag("zh-Hans-CN");
  target->set_status(v1::TERM_STATUS_CANDIDATE);
  target->set_converted(true);
  target->set_conversion("t2s zh-Hant");
  *reply.add_hits() = reply.hits(0);
  reply.mutable_hits(1)->set_level(v1::LEVEL_VARIANT);
  EXPECT_EQ(LookupText(reply, terminal::Style(false)),
            "seed  c1\n"
            "  EXACT  crosswalk  en  candidate\n"
            "    监督通道  zh-Hans-CN  candidate  (converted t2s zh-Hant)\n"
            "  VARIANT  crosswalk  en  candidate\n"
            "    监督通道  zh-Hans-CN  candidate  (converted t2s zh-Hant)\n");
  const std::string tsv = LookupTsv("q", reply);
  EXPECT_EQ(tsv.substr(0, tsv.find('\n')),
            "q\tEXACT\tglossaries/seed\tglossaries/seed/concepts/c1\ten\tcrosswalk\tcandidate\t"
            "zh-Hans-CN\t监督通道\tcandidate\ttrue\tt2s zh-Hant");
}

TEST(WholeFileTest, ReplacesOnlyWhenCommitted) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("copy", "old");
  {
    auto file = WholeFile::Create(path);
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file->Write("new").ok());
  }
  EXPECT_EQ(ReadFile(path), "old");
  {
    auto file = WholeFile::Create(path);
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file->Write("new").ok());
    ASSERT_TRUE(file->Commit().ok());
  }
  EXPECT_EQ(ReadFile(path), "new");
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(parent), {}), 1)
      << "nothing is left beside it";
}

TEST(WholeFileTest, WritesThroughALinkAndIntoWhatIsNoFile) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("real", "old");
  std::filesystem::create_symlink(path, folder / "link");
  auto linked = WholeFile::Create(folder / "link");
  ASSERT_TRUE(linked.ok());
  ASSERT_TRUE(linked->Write("new").ok());
  ASSERT_TRUE(linked->Commit().ok());
  EXPECT_EQ(ReadFile(path), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));

  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  const int reader = open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  {
    auto piped = WholeFile::Create(folder / "pipe");
    ASSERT_TRUE(piped.ok()) << piped.error().message;
    ASSERT_TRUE(piped->Write("bytes").ok());
    ASSERT_TRUE(piped->Commit().ok());
  }
  char bytes[8] = {};
  EXPECT_EQ(read(reader, bytes, sizeof(bytes)), 5);
  close(reader);
  EXPECT_TRUE(std::filesystem::is_fifo(folder / "pipe"));
}

TEST(WholeFileTest, IsForItsOwnerUnlessEverybodyMayRead) {
  const TemporaryFolder folder;
  const auto mode = [&](const std::string& name, WholeFile::For readers) {
    auto file = WholeFile::Create(folder / name, readers);
    EXPECT_TRUE(file.ok() && file->Commit().ok());
    struct stat info {};
    EXPECT_EQ(stat((folder / name).c_str(), &info), 0);
    return info.st_mode & 0777;
  };
  const mode_t mask = umask(022);
  EXPECT_EQ(mode("backup", WholeFile::For::kOwner), 0600u);
  EXPECT_EQ(mode("export", WholeFile::For::kEverybody), 0644u);
  umask(mask);
}

TEST(WholeFileTest, NamesTheFileThatCannotBeMade) {
  const auto file = WholeFile::Create("/nowhere/at/all");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(file.error().message, "/nowhere/at/all: No such file or directory");
}

class GlobalOptionsTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"CROSSWALK_SERVER", "CROSSWALK_DATA", "CROSSWALK_TOKEN"}) {
      unsetenv(name);
    }
  }
  void TearDown() override { SetUp(); }

  void ExpectRefused(const std::string& part) {
    const auto options = ReadGlobalOptions(words_);
    ASSERT_FALSE(options.ok());
    EXPECT_EQ(options.error().code, ErrorCode::kInvalidArgument);
    EXPECT_NE(options.error().message.find(part), std::string::npos) << options.error().message;
  }

  GlobalWords words_;
};

TEST_F(GlobalOptionsTest, TheServerOfThisMachineIsTheDefault) {
  const auto options = ReadGlobalOptions(words_);
  ASSERT_TRUE(options.ok());
  EXPECT_EQ(options->server, "127.0.0.1:50051");
  EXPECT_EQ(options->data, "");
}

TEST_F(GlobalOptionsTest, TheEnvironmentSaysWhatOptionsDoNot) {
  setenv("CROSSWALK_DATA", "/from/environment", 1);
  setenv("CROSSWALK_TOKEN", "t", 1);
  EXPECT_EQ(ReadGlobalOptions(words_)->data, "/from/environment");
  EXPECT_EQ(ReadGlobalOptions(words_)->token, "t");
  words_.server = "localhost:1";
  EXPECT_EQ(ReadGlobalOptions(words_)->server, "localhost:1");
  EXPECT_EQ(ReadGlobalOptions(words_)->data, "");
}

TEST_F(GlobalOptionsTest, TwoPlacesAreRefused) {
  words_.server = "localhost:1";
  words_.data = "dir";
  ExpectRefused("--server and --data");
  words_ = {};
  setenv("CROSSWALK_SERVER", "localhost:1", 1);
  setenv("CROSSWALK_DATA", "dir", 1);
  ExpectRefused("CROSSWALK_SERVER and CROSSWALK_DATA");
}

TEST_F(GlobalOptionsTest, NamesTheOptionAtFault) {
  words_.format = "xml";
  ExpectRefused("--format `xml`");
  words_ = {};
  words_.color = "red";
  ExpectRefused("--color `red`");
  words_ = {};
  words_.timeout = "soon";
  ExpectRefused("--timeout `soon`");
  words_.timeout = "0";
  ExpectRefused("--timeout `0`");
  words_ = {};
  words_.lock_wait = "-1";
  ExpectRefused("--lock-wait `-1`");
  words_ = {};
  words_.server = "nowhere";
  ExpectRefused("address `nowhere`");
}

TEST_F(GlobalOptionsTest, ReadsTheFirstLineOfATokenFile) {
  const TemporaryFolder folder;
  words_.token_file = folder.Write("token", "secret\r\nmore\n");
  EXPECT_EQ(ReadGlobalOptions(words_)->token, "secret");
  words_.token_file = folder.Write("empty", "\n");
  ExpectRefused("holds no token");
  words_.token_file = folder.Write("strange", "a b\n");
  ExpectRefused("visible ASCII");
  words_ = {};
  words_.tls_ca = folder.Write("ca", "no certificate");
  ExpectRefused("holds no PEM certificate");
}

TEST(WordsTest, EnumsReadAsTheDesignsWords) {
  EXPECT_EQ(Word(v1::TERM_STATUS_PREFERRED), "preferred");
  EXPECT_EQ(Word(v1::EVIDENCE_KIND_CROSSLANG), "crosslang");
  EXPECT_EQ(Word(v1::LEVEL_INFLECTED), "INFLECTED");
  EXPECT_EQ(Word(v1::PROTECTION_OUTCOME_SCRIPT_CONVERTED), "script converted");
  EXPECT_EQ(ShortName("glossaries/g/concepts/c1"), "c1");
  EXPECT_EQ(ShortName("c1"), "c1");
}

}  // namespace
}  // namespace crosswalk::command
