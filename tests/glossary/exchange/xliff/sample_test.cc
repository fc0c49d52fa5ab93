// The files that were gathered from the field, from the standard's test suite, and from enemies:
// read or refused as they should be. The numbers come from a second reading by other means
// (Python's ElementTree), the refusals from the standard and from the list of what is expected.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "glossary/text/encoding.h"
#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;

std::filesystem::path Folder() {
  const char* shared = std::getenv("CROSSWALK_SHARED");
  const std::filesystem::path root =
      shared != nullptr ? std::filesystem::path(shared)
                        : std::filesystem::path(CROSSWALK_SOURCE_DIR).parent_path() / "shared";
  return root / "samples";
}

// The text of a file in UTF-8, as it reaches a reader.
Result<std::string> Text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const std::string raw = bytes.str();
  CROSSWALK_ASSIGN(const text::FoundEncoding found, text::FindEncoding(raw.substr(0, 64 << 10)));
  CROSSWALK_ASSIGN(const auto decoder, text::Decoder::Make(found.name));
  std::string text;
  CROSSWALK_RETURN_IF_ERROR(decoder->Decode(raw.substr(found.mark), text));
  CROSSWALK_RETURN_IF_ERROR(decoder->Finish());
  return text;
}

struct Sample {
  const char* file;
  const char* refused;  // part of the reason; empty where the file is read
  std::size_t units;
  std::size_t skipped;
  std::size_t concepts;
};

const Sample kSamples[] = {
    {"xliff1/bad_ctrl_char.xlf", "2:184", 0, 0, 0},
    {"xliff1/bad_utf8.xlf", "line 2", 0, 0, 0},
    {"xliff1/benign_doctype.xlf", "", 1, 0, 0},
    {"xliff1/deep_nesting.xlf", "deep", 0, 0, 0},
    {"xliff1/duplicate-trans-unit-id-across-files.xliff", "", 0, 2, 0},
    {"xliff1/enc_big5.xlf", "", 1, 0, 0},
    {"xliff1/enc_shift_jis.xlf", "", 1, 0, 0},
    {"xliff1/enc_utf16be_nobom.xlf", "", 1, 0, 0},
    // A control character stands in its target.
    {"xliff1/file-XLIFFFilter-invalid-content.xlf", "7", 0, 0, 0},
    {"xliff1/file-XLIFFFilter-tags.xlf", "", 10, 0, 0},
    {"xliff1/file-XLIFFFilter1-multiple-file-tag.xlf", "", 0, 2, 0},
    {"xliff1/hostile_quadratic.xlf", "entities are not accepted", 0, 0, 0},
    {"xliff1/hostile_xxe_file.xlf", "entities are not accepted", 0, 0, 0},
    {"xliff1/seg-source-simple.xliff", "", 2, 0, 0},
    {"xliff2/Bad-gls_glossEntry-and-translation-not-unique-in-glossary.xlf", "stands twice", 0, 0,
     0},
    {"xliff2/Bad-gls_invalid-extension.xlf", "only elements may", 0, 0, 0},
    {"xliff2/Bad-mtc_match-ID-not-unique.xlf", "stands twice among the matches", 0, 0, 0},
    {"xliff2/Bad-mtc_subType-w-o-type-match.xlf", "a subType without a type", 0, 0, 0},
    {"xliff2/Good-gls_glossEntry-and-translation-unique-in-glossary.xlf", "", 1, 0, 2},
    {"xliff2/Good-mtc_match-has-no-xml_lang.xlf", "", 2, 0, 0},
    {"xliff2/allExtensions.xlf", "", 1, 2, 0},
    {"xliff2/bad_ctrl_char2.xlf", "2", 0, 0, 0},
    {"xliff2/bad_sjis_declared_utf8.xlf", "line 2", 0, 0, 0},
    {"xliff2/bad_truncated.xlf", "inside a character", 0, 0, 0},
    {"xliff2/benign_doctype.xlf", "", 1, 0, 0},
    // The standard asks for a skeleton with either a href or content: both files have a href alone.
    {"xliff2/emptySkeletonWithHref.xlf", "", 1, 0, 0},
    {"xliff2/nonEmptySkeletonWithoutHref.xlf", "", 1, 0, 0},
    {"xliff2/enc_decl_lies_utf16.xlf", "UTF-16", 0, 0, 0},
    {"xliff2/enc_gb18030.xlf", "", 1, 0, 0},
    {"xliff2/enc_utf16le_bom.xlf", "", 1, 0, 0},
    {"xliff2/everything-core.xlf", "", 2, 3, 0},
    {"xliff2/hostile_billion_laughs.xlf", "entities are not accepted", 0, 0, 0},
    {"xliff2/hostile_xxe_param_http.xlf", "entities are not accepted", 0, 0, 0},
    {"xliff2/huge_term.xlf", "2:130: unit \"1\": a text is longer than", 0, 0, 0},
    {"xliff2/sourceOnly.xlf", "", 0, 1, 0},
    {"xliff2/withGlossary.xlf", "", 2, 0, 1},
};

class XliffSample : public ::testing::TestWithParam<Sample> {};

TEST_P(XliffSample, IsReadOrRefusedAsItShouldBe) {
  const std::filesystem::path path = Folder() / GetParam().file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is absent";
  const Result<std::string> text = Text(path);
  if (!text.ok()) {
    ASSERT_STRNE(GetParam().refused, "") << text.status().message();
    EXPECT_THAT(text.status().message(), HasSubstr(GetParam().refused));
    return;
  }
  const auto units = ReadUnits(*text);
  if (*GetParam().refused != '\0') {
    EXPECT_THAT(units.status.message(), HasSubstr(GetParam().refused));
    return;
  }
  EXPECT_TRUE(units.status.ok()) << units.status.message();
  EXPECT_EQ(units.records.size(), GetParam().units);
  EXPECT_EQ(units.told.skips.size(), GetParam().skipped);
  const auto concepts = ReadConcepts(*text);
  EXPECT_TRUE(concepts.status.ok()) << concepts.status.message();
  EXPECT_EQ(concepts.records.size(), GetParam().concepts);
}

INSTANTIATE_TEST_SUITE_P(Files, XliffSample, ::testing::ValuesIn(kSamples),
                         [](const ::testing::TestParamInfo<Sample>& info) {
                           std::string name = info.param.file;
                           for (char& c : name) {
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           }
                           return name;
                         });

TEST(XliffSampleFolder, EveryFileStandsInTheTable) {
  if (!std::filesystem::exists(Folder())) GTEST_SKIP() << Folder() << " is absent";
  for (const char* part : {"xliff1", "xliff2"}) {
    for (const auto& file : std::filesystem::directory_iterator(Folder() / part)) {
      const std::string name = std::string(part) + "/" + file.path().filename().string();
      const bool is_listed = std::any_of(std::begin(kSamples), std::end(kSamples),
                                         [&](const Sample& sample) { return name == sample.file; });
      EXPECT_TRUE(is_listed) << name;
    }
  }
}

TEST(XliffSampleFolder, ATruncatedFileGivesItsOneWholeSegmentWherePartial) {
  const std::filesystem::path path = Folder() / "xliff2/bad_truncated.xlf";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is absent";
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  // The file ends inside a character, which the decoder keeps back.
  std::string text;
  EXPECT_TRUE((*text::Decoder::Make("UTF-8"))->Decode(bytes.str(), text).ok());
  ReadOptions options;
  options.is_partial = true;
  const auto read = ReadUnits(text, options);
  EXPECT_TRUE(read.status.ok());
  EXPECT_EQ(read.records.size(), 1u);
  EXPECT_EQ(read.told.problems.size(), 1u);
}

}  // namespace
}  // namespace crosswalk::exchange
