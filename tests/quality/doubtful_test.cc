// Spans that are probably not the term they look like.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "glossary/script/lexicon.h"
#include "glossary/term/term_engine.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::quality {
namespace {

struct DoubtCase {
  const char* tag;
  const char* text;
  const char* term;
  bool doubtful;
};

// How a case is called in the list of tests.
void PrintTo(const DoubtCase& example, std::ostream* out) {
  *out << example.term << " in " << example.text;
}

class DoubtfulTest : public ::testing::TestWithParam<DoubtCase> {};

TEST_P(DoubtfulTest, IsJudgedByTheCheapestReading) {
  if (!script::Lexicon::Open(script::DataFolder() / "zh.lexicon").ok()) {
    GTEST_SKIP() << "no lexicon in " << script::DataFolder();
  }
  const term::TermEngine engine(term::TestFolder(), term::TestConverter(), script::DataFolder(),
                                Limits());
  const term::SmallSnapshot snapshot({term::MakeConcept("c", {{GetParam().tag, GetParam().term}})});
  v1::RecognizeTermsRequest request;
  request.set_text(GetParam().text);
  request.set_source_language_tag(GetParam().tag);
  const auto response = engine.Recognize(snapshot, request, Cancellation());
  ASSERT_TRUE(response.ok()) << response.status().ToString();
  ASSERT_EQ(response->spans_size(), 1);
  EXPECT_EQ(response->spans(0).doubtful(), GetParam().doubtful) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Cases, DoubtfulTest,
                         ::testing::Values(DoubtCase{"zh-Hans", "区域名称", "域名", true},
                                           DoubtCase{"zh-Hans", "请输入区域名称。", "域名", true},
                                           DoubtCase{"zh-Hant", "請輸入區域名稱。", "域名", true},
                                           DoubtCase{"zh-Hans", "摄像头文件夹", "头文件", true},
                                           DoubtCase{"zh-Hans", "注册域名的费用", "域名", false},
                                           DoubtCase{"zh-Hans", "包含头文件", "头文件", false},
                                           DoubtCase{"zh-Hans", "回调函数", "回调", false},
                                           DoubtCase{"zh-Hans", "回调函数", "函数", false},
                                           DoubtCase{"zh-Hant-TW", "硬式磁碟機", "磁碟機", false},
                                           DoubtCase{"zh-Hant", "在廣島進程的框架內", "廣島進程",
                                                     false},
                                           DoubtCase{"ja", "東京都民", "京都", true},
                                           DoubtCase{"ja", "京都の寺", "京都", false}));

TEST(DoubtfulPlacesTest, ADoubtfulSpanDoesNotKeepACertainOneFromProtecting) {
  if (!script::Lexicon::Open(script::DataFolder() / "zh.lexicon").ok()) {
    GTEST_SKIP() << "no lexicon in " << script::DataFolder();
  }
  const term::TermEngine engine(term::TestFolder(), term::TestConverter(), script::DataFolder(),
                                Limits());
  const term::SmallSnapshot snapshot(
      {term::MakeConcept("a", {{"zh-Hans-CN", "头文件"}}),
       term::MakeConcept("b", {{"zh-Hans-CN", "文件夹"}, {"zh-Hant-TW", "資料夾"}})});
  v1::RecognizeTermsRequest request;
  request.set_text("摄像头文件夹");
  request.set_source_language_tag("zh-Hans");
  const auto response = engine.Recognize(snapshot, request, Cancellation());
  ASSERT_TRUE(response.ok());
  ASSERT_EQ(response->spans_size(), 1);
  EXPECT_EQ(response->spans(0).term().text(), "头文件");
  EXPECT_TRUE(response->spans(0).doubtful());
  v1::ConvertRequest convert;
  convert.set_text("摄像头文件夹");
  convert.set_source_language_tag("zh-Hans-CN");
  convert.set_target_language_tag("zh-Hant-TW");
  const auto converted = engine.Convert(snapshot, convert, Cancellation());
  ASSERT_TRUE(converted.ok());
  ASSERT_EQ(converted->protected_spans_size(), 1);
  EXPECT_EQ(converted->protected_spans(0).text(), "資料夾");
}

}  // namespace
}  // namespace crosswalk::quality
