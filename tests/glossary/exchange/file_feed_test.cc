#include "glossary/exchange/file_feed.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Notes final : public FileSink {
 public:
  explicit Notes(bool lets_pass) : lets_pass_(lets_pass) {}
  Status Problem(const Place& place, std::string_view reason) override {
    problems.emplace_back(reason);
    lines.push_back(place.line);
    return lets_pass_ ? Status() : InvalidArgument(std::string(reason));
  }
  void Skip(const Place&, std::string_view) override {}
  void Warn(const Place&, std::string_view) override {}
  std::vector<std::string> problems;
  std::vector<std::uint64_t> lines;

 private:
  const bool lets_pass_;
};

// Keeps the text that it is given.
class Keeper final : public FileReader {
 public:
  explicit Keeper(std::string& text) : text_(text) {}
  Status Feed(std::string_view chunk) override {
    text_ += chunk;
    return Status();
  }
  Status Finish() override {
    text_ += "|end";
    return Status();
  }
  const v1::Collection& collection() const override { return collection_; }

 private:
  std::string& text_;
  v1::Collection collection_;
};

struct Fed {
  Status status;
  std::string format;
  std::string encoding;
  std::string text;
  std::vector<std::string> problems;
  std::vector<std::uint64_t> lines;  // of the problems
};

Fed Feed(const std::string& bytes, const FeedOptions& options = {}, bool lets_pass = false) {
  Fed fed;
  Notes notes(lets_pass);
  FileFeed feed(
      options,
      [&](const Format& format) -> Result<std::unique_ptr<FileReader>> {
        fed.format = format.name;
        return std::unique_ptr<FileReader>(std::make_unique<Keeper>(fed.text));
      },
      notes);
  for (std::size_t at = 0; at < bytes.size() && fed.status.ok(); at += 1000) {
    fed.status = feed.Feed(std::string_view(bytes).substr(at, 1000));
  }
  if (fed.status.ok()) fed.status = feed.Finish();
  fed.encoding = feed.encoding();
  fed.problems = notes.problems;
  fed.lines = notes.lines;
  return fed;
}

TEST(FileFeedTest, AFileIsRecognisedAndReadToItsEnd) {
  const Fed fed = Feed("<?xml version='1.0'?><tmx/>");
  EXPECT_TRUE(fed.status.ok()) << fed.status.ToString();
  EXPECT_EQ(fed.format, "tmx");
  EXPECT_EQ(fed.encoding, "UTF-8");
  EXPECT_EQ(fed.text, "<?xml version='1.0'?><tmx/>|end");
}

TEST(FileFeedTest, AByteOrderMarkIsNoText) {
  EXPECT_EQ(Feed("\xEF\xBB\xBF<tbx/>").text, "<tbx/>|end");
  const std::string utf16("\xFF\xFE<\0t\0b\0x\0/\0>\0", 14);
  EXPECT_EQ(Feed(utf16).text, "<tbx/>|end");
}

TEST(FileFeedTest, ALongFileIsReadWhole) {
  std::string bytes = "<tmx>";
  for (int i = 0; i < 50000; ++i) bytes += "廣島進程";
  EXPECT_EQ(Feed(bytes).text, bytes + "|end");
}

TEST(FileFeedTest, TheCallerMayNameFormatAndEncoding) {
  FeedOptions options;
  options.format = "csv";
  options.encoding = "Shift_JIS";
  const Fed fed = Feed("\x8D\x4C\x93\x87,x\n", options);
  EXPECT_TRUE(fed.status.ok()) << fed.status.ToString();
  EXPECT_EQ(fed.format, "csv");
  EXPECT_EQ(fed.text, "広島,x\n|end");
}

TEST(FileFeedTest, WhatIsNotKnownIsNamed) {
  FeedOptions options;
  options.known_formats = "csv, tbx";
  EXPECT_THAT(Feed("just words", options).status.message(), HasSubstr("known are: csv, tbx"));
  EXPECT_THAT(Feed("", options).status.message(), HasSubstr("no known format"));
  options.format = "docx";
  EXPECT_EQ(Feed("x", options).status.violations().front().field, "options.input_format");
  options.format = "csv";
  options.encoding = "EBCDIC-nowhere";
  EXPECT_EQ(Feed("x", options).status.code(), Code::kInvalidArgument);
}

TEST(FileFeedTest, BadBytesAreAProblemBehindWhatStandsBeforeThem) {
  const Fed refused = Feed("<tbx>good\xFF bad");
  EXPECT_EQ(refused.status.code(), Code::kInvalidArgument);
  EXPECT_EQ(refused.text, "<tbx>good");
  const Fed passed = Feed("<tbx>good\xFF bad", {}, true);
  EXPECT_TRUE(passed.status.ok());
  EXPECT_THAT(passed.text, HasSubstr("<tbx>good"));
  EXPECT_THAT(passed.text, ::testing::Not(HasSubstr("bad")));
  EXPECT_EQ(passed.problems.size(), 1u);
}

TEST(FileFeedTest, TheLineOfBadBytesIsAPlaceAndNoPartOfTheReason) {
  const Fed fed = Feed("<tbx>\ngood\nbad \xFF", {}, true);
  EXPECT_THAT(fed.lines, ElementsAre(3u));
  EXPECT_THAT(fed.problems, ElementsAre("byte 15 (0xFF) is not UTF-8"));
  const Fed cut = Feed("<tbx>\n\xE5\xBB", {}, true);
  EXPECT_THAT(cut.lines, ElementsAre(2u));
  EXPECT_THAT(cut.problems, ElementsAre(::testing::StartsWith("byte 6")));
}

TEST(FileFeedTest, AnEncodingThatCannotBeIsToldWithItsPlaceOnce) {
  const Fed fed = Feed("<?xml version='1.0' encoding='UTF-16'?><tbx/>");
  EXPECT_EQ(fed.status.message(),
            "1: the file says that it is UTF-16, but it is written in single bytes");
}

TEST(FileFeedTest, APackedFileThatIsNoneIsAProblem) {
  const Fed fed = Feed("\x1F\x8B\x08 this is no packed file at all", {}, false);
  EXPECT_EQ(fed.status.code(), Code::kInvalidArgument);
}

}  // namespace
}  // namespace crosswalk::exchange
