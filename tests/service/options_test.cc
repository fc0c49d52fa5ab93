#include "service/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "service/option_values.h"
#include "tests/service/temporary_folder.h"

namespace crosswalk::service {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

Result<CommandLine> Parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "crosswalkd");
  return ParseCommandLine(static_cast<int>(arguments.size()), arguments.data());
}

// Sets a variable of the environment for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

TEST(OptionValues, SizesAndDurationsReadAsTheyAreWritten) {
  EXPECT_EQ(*ParseSize("1"), 1u);
  EXPECT_EQ(*ParseSize("64KiB"), 65536u);
  EXPECT_EQ(*ParseSize("16GiB"), std::size_t{16} << 30);
  EXPECT_EQ(*ParseDuration("250ms"), milliseconds(250));
  EXPECT_EQ(*ParseDuration("2m"), milliseconds(120000));
  EXPECT_EQ(*ParseDuration("1h"), milliseconds(3600000));
  for (const char* bad : {"", "x", "-1", "0", "1kb", "1 KiB", "99999999999999999999", "1.5MiB"}) {
    EXPECT_FALSE(ParseSize(bad).ok()) << bad;
  }
  for (const char* bad : {"", "10", "-1s", "1d", "9999999999999999h"}) {
    EXPECT_FALSE(ParseDuration(bad).ok()) << bad;
  }
}

TEST(Options, EveryDefaultReadsBackAsItself) {
  const Options defaults;
  for (const NamedOption& option : NamedOptions()) {
    const std::string text = option.text(defaults);
    Options options;
    ASSERT_TRUE(option.set(options, text).ok()) << option.key << " " << text;
    EXPECT_EQ(option.text(options), text) << option.key;
  }
}

TEST(Options, NamesAreUniqueAndEveryOneIsInTheHelp) {
  std::set<std::string> flags;
  const Result<CommandLine> help = Parse({"--help"});
  ASSERT_TRUE(help.ok() && help->print);
  for (const NamedOption& option : NamedOptions()) {
    EXPECT_TRUE(flags.insert(option.flag()).second) << option.flag();
    EXPECT_THAT(*help->print, HasSubstr(option.flag()));
  }
  EXPECT_THAT(*help->print, HasSubstr("crosswalkd --data DIR"));
}

TEST(Options, EveryLimitOfTheLibraryHasAName) {
  // A limit is a number of bytes or things, so that their count follows from the size.
  constexpr std::size_t kLimits = sizeof(Limits) / sizeof(std::size_t);
  std::size_t named = 0;
  for (const NamedOption& option : NamedOptions()) named += option.key.starts_with("limits.");
  EXPECT_EQ(named, kLimits);
  Options options;
  for (const NamedOption& option : NamedOptions()) {
    if (!option.key.starts_with("limits.")) continue;
    ASSERT_TRUE(option.set(options, "7").ok()) << option.key;
  }
  EXPECT_EQ(options.limits.segment_bytes, 7u);
  EXPECT_EQ(options.limits.unit_bytes, 7u);
  EXPECT_EQ(options.limits.codes_per_segment, 7u);
  EXPECT_EQ(options.limits.targets_per_unit, 7u);
  EXPECT_EQ(options.limits.xml_depth, 7u);
  EXPECT_EQ(options.limits.xml_attributes, 7u);
  EXPECT_EQ(options.limits.xml_attribute_bytes, 7u);
}

TEST(Options, VersionIsPrinted) {
  const Result<CommandLine> line = Parse({"--version"});
  ASSERT_TRUE(line.ok() && line->print);
  EXPECT_THAT(*line->print, testing::MatchesRegex("crosswalkd [0-9.]+\n"));
}

TEST(Options, AFlagWinsOverTheEnvironmentAndThatOverTheFile) {
  const TemporaryFolder folder;
  const std::string file = folder
                               .Write("c.toml",
                                      "drain = '1s'\nlog_level = 'debug'\n[limits]\n"
                                      "term_bytes = 100\nhits = 7\ntext_bytes = '2MiB'\n")
                               .string();
  const Variable term("CROSSWALKD_LIMITS_TERM_BYTES", "200");
  const Variable hits("CROSSWALKD_LIMITS_HITS", "8");
  const Result<CommandLine> line =
      Parse({"--data", "d", "--config", file.c_str(), "--limits-term-bytes", "300"});
  ASSERT_TRUE(line.ok()) << line.status().ToString();
  EXPECT_EQ(line->options.limits.term_bytes, 300u);
  EXPECT_EQ(line->options.limits.hits, 8u);
  EXPECT_EQ(line->options.limits.text_bytes, 2u << 20);
  EXPECT_EQ(line->options.drain, milliseconds(1000));
  EXPECT_EQ(line->options.log_level, "debug");
  EXPECT_EQ(line->options.limits.spans, Limits().spans);
}

TEST(Options, AMistakeInTheFileNamesFileLineAndKey) {
  const TemporaryFolder folder;
  const struct {
    const char* content;
    const char* expected;
  } rows[] = {
      {"drain = '1s'\nterm = 5\n", "c.toml:2: term: there is no such option"},
      {"[limits]\n\nterm_byte = 5\n", "c.toml:3: limits.term_byte: there is no such option"},
      {"[limits]\nterm_bytes = 'much'\n", "c.toml:2: limits.term_bytes: 'much' is not understood"},
      {"[limits]\nterm_bytes = 0\n", "c.toml:2: limits.term_bytes: must be at least 1"},
      {"[limits]\nterm_bytes = [1]\n", "c.toml:2: limits.term_bytes: is neither"},
      {"log_format = 'xml'\n", "c.toml:1: log_format: 'xml' is none of text, json"},
      {"[a.b]\nc = 1\n", "c.toml:1: a.b: "},
      {"data = 'x'\ndata = \n", "c.toml:2: "},
      {"calls = 3\n", "c.toml:1: calls: there is no such option"},
  };
  for (const auto& row : rows) {
    Options options;
    const Status status = ReadConfigFile(folder.Write("c.toml", row.content), options);
    EXPECT_EQ(status.code(), Code::kInvalidArgument) << row.content;
    EXPECT_THAT(status.message(), HasSubstr(row.expected)) << row.content;
  }
}

TEST(Options, AFileThatIsMissingIsNotFound) {
  EXPECT_EQ(Parse({"--data", "d", "--config", "/nonexistent/c.toml"}).status().code(),
            Code::kNotFound);
}

TEST(Options, BadUsageIsOneLine) {
  for (const std::vector<const char*>& arguments :
       std::vector<std::vector<const char*>>{{},
                                             {"--data"},
                                             {"--data", "d", "--no-such-flag"},
                                             {"--data", "d", "stray"},
                                             {"--data", "d", "--drain", "soon"}}) {
    const Result<CommandLine> line = Parse(arguments);
    ASSERT_FALSE(line.ok());
    EXPECT_EQ(line.status().code(), Code::kInvalidArgument);
    EXPECT_EQ(line.status().message().find('\n'), std::string::npos) << line.status().message();
  }
}

}  // namespace
}  // namespace crosswalk::service
