// The hand-written XML files of the shared samples, as a file travels: found encoding, decoder,
// reader. Skipped where the samples are absent.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "glossary/exchange/xml/xml_reader.h"
#include "glossary/text/encoding.h"
#include "tests/glossary/exchange/xml/xml_transcript.h"

namespace crosswalk::exchange {
namespace {

namespace fs = std::filesystem;

fs::path Samples() {
  const char* shared = std::getenv("CROSSWALK_SHARED");
  const fs::path folder =
      shared != nullptr ? fs::path(shared) : fs::path(CROSSWALK_SOURCE_DIR) / ".." / "shared";
  return folder / "samples";
}

std::string Bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Reads one file as an import does, in pieces of `step` bytes.
Status ReadFile(const std::string& bytes, XmlTranscript& transcript, std::size_t step) {
  CROSSWALK_ASSIGN(const text::FoundEncoding found,
                   text::FindEncoding(std::string_view(bytes).substr(0, 64 << 10)));
  CROSSWALK_ASSIGN(const std::unique_ptr<text::Decoder> decoder, text::Decoder::Make(found.name));
  const Limits limits;
  XmlReader reader(limits, transcript, transcript);
  transcript.reader = &reader;
  for (std::size_t at = found.mark; at < bytes.size(); at += step) {
    std::string utf8;
    const Status decoded = decoder->Decode(std::string_view(bytes).substr(at, step), utf8);
    CROSSWALK_RETURN_IF_ERROR(reader.Feed(utf8));
    CROSSWALK_RETURN_IF_ERROR(decoded);
  }
  CROSSWALK_RETURN_IF_ERROR(decoder->Finish());
  return reader.Finish();
}

// What is expected of a file by the beginning of its name; nothing for others.
struct Expected {
  std::string text;    // somewhere in what is read; empty: refused
  std::string reason;  // somewhere in the error
};

std::optional<Expected> ExpectedOf(const std::string& name) {
  const auto is = [&](std::string_view begin) { return name.starts_with(begin); };
  if (is("hostile_")) return Expected{"", "declares the entity"};
  if (is("deep_nesting")) return Expected{"", "more than 100 deep"};
  if (is("bad_truncated")) return Expected{"", "the file ends"};
  if (is("bad_sjis_declared_utf8")) return Expected{"", "is not UTF-8"};
  if (is("bad_utf8")) return Expected{"", "is not UTF-8"};
  if (is("bad_ctrl_char2")) return Expected{"", ""};
  if (is("bad_ctrl_char")) return Expected{"", ""};
  if (is("enc_decl_lies_utf16")) return Expected{"", "written in single bytes"};
  if (is("benign_doctype")) return Expected{"ok & 廣", ""};
  if (is("enc_gb18030")) return Expected{"广岛进程𠮷", ""};
  if (is("enc_big5")) return Expected{"廣島進程", ""};
  if (is("enc_shift_jis")) return Expected{"広島プロセス①", ""};
  if (is("enc_utf16")) return Expected{">", ""};
  return std::nullopt;
}

TEST(XmlSampleTest, HandWrittenFilesAreReadOrRefusedAsTheyShouldBe) {
  if (!fs::exists(Samples())) GTEST_SKIP() << "no samples at " << Samples();
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(Samples())) {
    const std::string name = entry.path().filename().string();
    const std::optional<Expected> expected = ExpectedOf(name);
    if (!expected.has_value() || !entry.is_regular_file()) continue;
    ++files;
    const std::string bytes = Bytes(entry.path());
    std::string said;
    for (const std::size_t step : {bytes.size() + 1, std::size_t{1}, std::size_t{7}}) {
      XmlTranscript transcript;
      const auto before = std::chrono::steady_clock::now();
      const Status status = ReadFile(bytes, transcript, step);
      EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1)) << name;
      EXPECT_EQ(transcript.text.find("root:"), std::string::npos) << name;
      if (expected->text.empty()) {
        EXPECT_FALSE(status.ok()) << name;
        EXPECT_NE(status.message().find(expected->reason), std::string::npos)
            << name << ": " << status.message();
      } else {
        EXPECT_TRUE(status.ok()) << name << ": " << status.message();
        EXPECT_NE(transcript.text.find(expected->text), std::string::npos) << name;
      }
      // Where bytes are no text the reader is not told of the end, and holds back what it may.
      if (said.empty()) said = status.ToString();
      EXPECT_EQ(status.ToString(), said) << name << " in steps of " << step;
    }
  }
  EXPECT_GT(files, 20);
}

TEST(XmlSampleTest, HostileFilesTakeNoMemory) {
  if (!fs::exists(Samples())) GTEST_SKIP() << "no samples at " << Samples();
  const auto peak = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;  // kB
  };
  const long before = peak();
  for (const auto& entry : fs::recursive_directory_iterator(Samples())) {
    if (!entry.path().filename().string().starts_with("hostile_")) continue;
    XmlTranscript transcript;
    EXPECT_FALSE(ReadFile(Bytes(entry.path()), transcript, 64 << 10).ok());
  }
  EXPECT_LT(peak() - before, 50 * 1024);
}

}  // namespace
}  // namespace crosswalk::exchange
