// The command line itself: no service is reached.
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

const std::vector<std::vector<std::string>>& Commands() {
  static const auto* const commands =
      new std::vector<std::vector<std::string>>{{"mine"},
                                                {"review"},
                                                {"lookup"},
                                                {"recognize"},
                                                {"convert"},
                                                {"match"},
                                                {"concordance"},
                                                {"import"},
                                                {"export"},
                                                {"glossary", "list"},
                                                {"glossary", "create"},
                                                {"glossary", "show"},
                                                {"glossary", "delete"},
                                                {"memory", "list"},
                                                {"memory", "create"},
                                                {"memory", "show"},
                                                {"memory", "add"},
                                                {"memory", "delete"},
                                                {"status"},
                                                {"rebuild"},
                                                {"backup"},
                                                {"restore"}};
  return *commands;
}

std::vector<std::string> With(std::vector<std::string> words, const std::string& last) {
  words.push_back(last);
  return words;
}

std::set<std::string> Lines(const std::string& text) {
  std::istringstream stream(text);
  std::set<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

TEST(HelpTest, EveryCommandTellsEveryOptionAndGivesAnExample) {
  for (const std::vector<std::string>& command : Commands()) {
    const Ran help = Crosswalk(With(command, "--help"));
    EXPECT_EQ(help.status, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_NE(help.out.find("Examples:"), std::string::npos) << help.out;
    std::vector<std::string> words = {"__complete"};
    words.insert(words.end(), command.begin(), command.end());
    const std::set<std::string> options = Lines(Crosswalk(With(words, "-")).out);
    EXPECT_GE(options.size(), 9u) << "the global ones at least";
    for (const std::string& option : options) {
      EXPECT_NE(help.out.find(option), std::string::npos) << option << " in\n" << help.out;
    }
    std::istringstream lines(help.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 120u) << line;
  }
}

TEST(HelpTest, TheProgramTellsItsCommands) {
  const Ran help = Crosswalk({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const std::vector<std::string>& command : Commands()) {
    EXPECT_NE(help.out.find("\n  " + command[0] + " "), std::string::npos) << command[0];
  }
  EXPECT_EQ(help.out.find("__complete"), std::string::npos);
  EXPECT_EQ(Crosswalk({}).out, help.out) << "no words at all ask for help";
}

TEST(HelpTest, TellsItsVersion) {
  const Ran ran = Crosswalk({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.find("crosswalk "), 0u);
}

TEST(UsageTest, EveryMistakeIsOneLineAndStatus2) {
  const std::vector<std::vector<std::string>> mistakes = {
      {"nonsense"},
      {"lookup"},
      {"lookup", "--to", "en"},
      {"lookup", "x", "--nonsense"},
      {"lookup", "x", "--mode", "loose"},
      {"lookup", "x", "--limit", "many"},
      {"lookup", "x", "--format", "xml"},
      {"lookup", "x", "--server", "nowhere"},
      {"lookup", "x", "--server", "localhost:1", "--data", "d"},
      {"lookup", "x", "--timeout", "soon"},
      {"lookup", "\xff"},
      {"mine"},
      {"mine", "/nowhere/file.txt"},
      {"mine", "-", "-"},
      {"mine", "-", "--min-confidence", "x"},
      {"review"},
      {"review", "--glossary", "g", "--accept", "a", "--reject", "b"},
      {"review", "--glossary", "g", "--accept-above", "2"},
      {"review", "--glossary", "g", "--edit", "a"},
      {"review", "--glossary", "g", "--target", "t"},
      {"convert", "-"},
      {"convert", "/nowhere/file.txt", "--to", "zh-Hans"},
      {"import", "/nowhere/file.tsv", "--glossary", "g"},
      {"import", "-"},
      {"import", "/dev/null"},
      {"import", "/dev/null", "--glossary", "g", "--memory", "m"},
      {"export"},
      {"export", "--glossary", "g", "--memory", "m"},
      {"export", "--glossary", "g", "--output-format", "docx"},
      {"export", "--memory", "m", "-o", "m.utx"},
      {"export", "--memory", "m", "-o", "/nowhere/at/all.tmx"},
      {"match"},
      {"match", "x"},
      {"match", "x", "--from", "en"},
      {"match", "--from", "en", "--to", "ja"},
      {"match", "x", "--from", "en", "--to", "ja", "--threshold", "0"},
      {"match", "x", "--from", "en", "--to", "ja", "--threshold", "102"},
      {"match", "x", "--from", "en", "--to", "ja", "--limit", "0"},
      {"match", "x", "--from", "en", "--to", "ja", "--penalty", "pivot"},
      {"match", "x", "--from", "en", "--to", "ja", "--pivot", "zh", "--no-pivot"},
      {"match", "-", "--from", "en", "--to", "ja", "--context-id", "a"},
      {"concordance"},
      {"concordance", "x"},
      {"concordance", "x", "--from", "en", "--in-target"},
      {"concordance", "x", "--from", "en", "--since", "soon"},
      {"concordance", "x", "--from", "en", "--limit", "5", "--all"},
      {"memory"},
      {"memory", "add"},
      {"memory", "add", "m", "a", "b"},
      {"memory", "add", "m", "--from", "en", "--to", "ja", "a"},
      {"memory", "add", "m", "--from", "en", "--to", "ja", "a", "b", "--keep-all"},
      {"memory", "show"},
      {"glossary"},
      {"glossary", "create"},
      {"backup"},
      {"backup", "-o", "/nowhere/at/all"},
      {"restore", "/nowhere/at/all", "--yes"},
      {"restore", "/dev/null"},
  };
  for (const std::vector<std::string>& words : mistakes) {
    std::string line;
    for (const std::string& word : words) line += word + " ";
    const Ran ran = Crosswalk(words);
    EXPECT_EQ(ran.status, 2) << line << ran.err;
    EXPECT_EQ(ran.out, "") << line;
    EXPECT_EQ(ran.err.find("crosswalk: "), 0u) << line << ran.err;
    EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << line << ran.err;
  }
}

TEST(UsageTest, AServiceThatIsNotThereIsStatus3) {
  const Ran ran = Crosswalk({"lookup", "x", "--server", "127.0.0.1:1"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.err.find("crosswalk: 127.0.0.1:1: no answer"), 0u) << ran.err;
  RunOptions options;
  options.environment = {"CROSSWALK_SERVER=127.0.0.1:2"};
  EXPECT_EQ(Crosswalk({"status"}, options).err.find("crosswalk: 127.0.0.1:2: no answer"), 0u);
}

TEST(CompleteTest, OffersCommandsOptionsAndValues) {
  EXPECT_EQ(Crosswalk({"__complete", "re"}).out, "rebuild\nrecognize\nrestore\nreview\n");
  EXPECT_EQ(Crosswalk({"__complete", "glossary", ""}).out, "create\ndelete\nlist\nshow\n");
  EXPECT_EQ(Crosswalk({"__complete", "memory", "s"}).out, "show\n");
  EXPECT_EQ(Crosswalk({"__complete", "export", "--output-format", "t"}).out,
            "tbx\ntbx3\ntmx\ntsv\n");
  EXPECT_EQ(Crosswalk({"__complete", "lookup", "--mo"}).out, "--mode\n");
  EXPECT_EQ(Crosswalk({"__complete", "lookup", "--format", ""}).out, "json\ntable\ntsv\n");
  EXPECT_EQ(Crosswalk({"__complete", "lookup", "--serv"}).out, "--server\n");
}

}  // namespace
}  // namespace crosswalk::command
