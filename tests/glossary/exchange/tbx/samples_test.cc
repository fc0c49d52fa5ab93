// Every file of TBX among the shared samples, with what a second reader counted in it.
#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>

#include "glossary/text/encoding.h"
#include "tests/glossary/exchange/tbx/tbx_file.h"

namespace crosswalk::exchange::tbx {
namespace {

// The samples of the folder `shared` beside the project, or of CROSSWALK_SHARED.
std::filesystem::path Samples() {
  const char* const folder = std::getenv("CROSSWALK_SHARED");
  const std::filesystem::path shared =
      folder != nullptr ? std::filesystem::path(folder)
                        : std::filesystem::path(CROSSWALK_SOURCE_DIR).parent_path() / "shared";
  return shared / "samples";
}

struct Sample {
  const char* file;
  const char* refused;  // part of the message; empty for a file that is read
  std::size_t concepts;
  std::size_t terms;
  std::size_t skipped;
};

std::ostream& operator<<(std::ostream& out, const Sample& sample) { return out << sample.file; }

// Counted with Python's ElementTree: entries that have a term with text, such terms, and terms or
// sections of terms without text.
constexpr Sample kSamples[] = {
    {"tbx2/across_Term.tbx", "", 3, 13, 0},
    {"tbx2/bad_ctrl_char2.tbx", "U+000B", 0, 0, 0},
    {"tbx2/bad_sjis_declared_utf8.tbx", "not UTF-8", 0, 0, 0},
    {"tbx2/bad_truncated.tbx", "2:", 1, 2, 0},
    {"tbx2/benign_doctype.tbx", "", 1, 2, 0},
    {"tbx2/enc_decl_lies_utf16.tbx", "UTF-16", 0, 0, 0},
    {"tbx2/enc_gb18030.tbx", "", 1, 2, 0},
    {"tbx2/enc_utf16le_bom.tbx", "", 1, 2, 0},
    {"tbx2/hostile_billion_laughs.tbx", "entit", 0, 0, 0},
    {"tbx2/hostile_xxe_param_http.tbx", "entit", 0, 0, 0},
    {"tbx2/huge_term.tbx", "concept c1: <term> is longer than", 0, 0, 0},
    {"tbx2/ibm_tbx.tbx", "", 5, 11, 0},
    {"tbx2/maryland.tbx", "", 1, 13, 0},
    {"tbx2/monal_zh_Hant.tbx", "", 5, 10, 0},
    {"tbx2/omegat_sampleTBXfile.tbx", "", 1, 2, 0},
    {"tbx2/suse_public_multilingual.tbx", "", 799, 6963, 0},
    {"tbx2/t5_lang_attr_not_xmllang.tbx", "", 12, 31, 0},
    {"tbx2/test01.tbx", "", 1, 2, 0},
    {"tbx2/weblate_ja.tbx", "", 154, 302, 6},
    {"tbx2/weblate_zh_Hant.tbx", "", 390, 768, 12},
    {"tbx3/bad_ctrl_char.tbx", "2:", 0, 0, 0},
    {"tbx3/bad_utf8.tbx", "not UTF-8", 0, 0, 0},
    {"tbx3/basic_dca_astronomy.tbx", "", 45, 113, 0},
    {"tbx3/basic_dct_astronomy.tbx", "", 45, 113, 0},
    {"tbx3/benign_doctype.tbx", "", 1, 2, 0},
    // One <admin> stands between <text> and <body>.
    {"tbx3/core_structure_bad.tbx", "", 45, 114, 1},
    {"tbx3/deep_nesting.tbx", "deep", 0, 0, 1},
    {"tbx3/enc_big5.tbx", "", 1, 2, 0},
    {"tbx3/enc_shift_jis.tbx", "", 1, 2, 0},
    {"tbx3/enc_utf16be_nobom.tbx", "", 1, 2, 0},
    {"tbx3/hostile_quadratic.tbx", "entit", 0, 0, 0},
    {"tbx3/hostile_xxe_file.tbx", "entit", 0, 0, 0},
    {"tbx3/min_good.tbx", "", 45, 113, 0},
    {"tbx3/own_basic_dct_zh_ja.tbx", "", 2, 8, 0},
    {"tbx3/poorly_formed_xml.tbx", "42:", 1, 3, 0},
    {"tbxmin-legacy/legacy_tbxmin_sample.tbx", "", 3, 7, 0},
};

// Decodes and reads; what the decoder refuses is in the status.
ReadFile ReadSample(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  ReadFile failed;
  const auto found = text::FindEncoding(std::string_view(bytes).substr(0, 64 << 10));
  if (!found.ok()) {
    failed.status = found.status();
    return failed;
  }
  auto decoder = text::Decoder::Make(found->name);
  std::string decoded;
  failed.status = decoder.ok()
                      ? (*decoder)->Decode(std::string_view(bytes).substr(found->mark), decoded)
                      : decoder.status();
  if (!failed.status.ok()) return failed;
  return ReadTbx(decoded, {.step = 997});
}

class TbxSampleTest : public testing::TestWithParam<Sample> {
 protected:
  void SetUp() override {
    path_ = Samples() / GetParam().file;
    if (!std::filesystem::exists(path_)) GTEST_SKIP() << "there is no " << path_;
  }
  std::filesystem::path path_;
};

TEST_P(TbxSampleTest, IsReadOrRefusedAsItShouldBe) {
  const ReadFile read = ReadSample(path_);
  const Sample& sample = GetParam();
  if (*sample.refused == '\0') {
    EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  } else {
    EXPECT_EQ(read.status.code(), Code::kInvalidArgument);
    EXPECT_NE(read.status.message().find(sample.refused), std::string::npos)
        << read.status.message();
  }
  EXPECT_EQ(read.concepts.size(), sample.concepts);
  EXPECT_EQ(read.CountTerms(), sample.terms);
  EXPECT_EQ(read.skipped.size(), sample.skipped);
}

TEST_P(TbxSampleTest, ComesBackFromBothVersionsAsItWas) {
  if (*GetParam().refused != '\0') return;
  const ReadFile first = ReadSample(path_);
  const ReadFile second = ReadTbx(WriteTbx(TbxVersion::k2, first));
  const ReadFile third = ReadTbx(WriteTbx(TbxVersion::k3, second));
  const ReadFile fourth = ReadTbx(WriteTbx(TbxVersion::k2, third));
  for (const ReadFile* other : {&second, &third, &fourth}) {
    ASSERT_TRUE(other->status.ok()) << other->status.ToString();
    ASSERT_EQ(other->concepts.size(), first.concepts.size());
    EXPECT_TRUE(other->skipped.empty()) << other->skipped[0];
    EXPECT_EQ(other->collection.title(), first.collection.title());
    EXPECT_EQ(other->collection.description(), first.collection.description());
    for (std::size_t i = 0; i < first.concepts.size(); ++i) {
      ASSERT_EQ(other->concepts[i].id, first.concepts[i].id);
      ASSERT_EQ(Kept(other->concepts[i]).DebugString(), Kept(first.concepts[i]).DebugString());
    }
  }
}

std::string NameOf(const testing::TestParamInfo<Sample>& info) {
  std::string name;
  for (const char* c = info.param.file; *c != '\0'; ++c) {
    name += std::isalnum(static_cast<unsigned char>(*c)) != 0 ? *c : '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Shared, TbxSampleTest, testing::ValuesIn(kSamples), NameOf);

TEST(TbxSamplesTest, EverySampleIsInTheTable) {
  const std::filesystem::path folder = Samples();
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no " << folder;
  std::size_t files = 0;
  for (const char* kind : {"tbx2", "tbx3", "tbxmin-legacy"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / kind)) {
      files += entry.path().extension() == ".tbx" ? 1 : 0;
    }
  }
  EXPECT_EQ(files, std::size(kSamples));
}

}  // namespace
}  // namespace crosswalk::exchange::tbx
