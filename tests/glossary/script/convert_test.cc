#include "glossary/script/convert.h"

#include <gtest/gtest.h>
#include <opencc.h>
#include <rapidcheck/gtest.h>

#include <thread>

#include "tests/glossary/script/random_text.h"

namespace crosswalk::script {
namespace {

text::LanguageTag Tag(std::string_view raw) { return *text::LanguageTag::Parse(raw); }

const Converter& TheConverter() {
  static const Converter converter;
  return converter;
}

ConversionPath PathOf(std::string_view from, std::string_view to, std::string_view sample = "") {
  const auto path = TheConverter().Path(Tag(from), Tag(to), sample);
  EXPECT_TRUE(path.ok()) << from << " to " << to;
  return path.ok() ? *path : ConversionPath{};
}

std::string Converted(std::string_view text, const ConversionPath& path,
                      const std::vector<ProtectedPiece>& pieces = {}) {
  const auto conversion = TheConverter().Convert(text, path, pieces);
  EXPECT_TRUE(conversion.ok()) << conversion.status().ToString();
  return conversion.ok() ? conversion->text : "";
}

TEST(ConversionPath, IsTheTableOfTheDesign) {
  const struct {
    const char *from, *to, *text, *protected_spans;
  } rows[] = {
      {"zh-Hans", "zh-Hant-TW", "s2twp", "s2tw"},
      {"zh-Hans-CN", "zh-Hant-TW", "s2twp", "s2tw"},
      {"zh-Hans-SG", "zh-Hant-TW", "s2twp", "s2tw"},
      {"zh-Hans", "zh-Hant-HK", "s2hk", "s2hk"},
      {"zh-Hans-CN", "zh-Hant-MO", "s2hk", "s2hk"},
      {"zh-Hans", "zh-Hant", "s2t", "s2t"},
      {"zh-Hant-TW", "zh-Hans", "tw2sp", "tw2s"},
      {"zh-Hant-TW", "zh-Hans-CN", "tw2sp", "tw2s"},
      {"zh-Hant-TW", "zh-Hans-SG", "tw2sp", "tw2s"},
      {"zh-Hant-HK", "zh-Hans", "hk2s", "hk2s"},
      {"zh-Hant-MO", "zh-Hans-CN", "hk2s", "hk2s"},
      {"zh-Hant", "zh-Hans", "t2s", "t2s"},
      {"zh-Hant", "zh-Hant-TW", "t2tw", "t2tw"},
      {"zh-Hant", "zh-Hant-HK", "t2hk", "t2hk"},
      {"zh-Hant", "zh-Hant-MO", "t2hk", "t2hk"},
      {"zh-Hant-TW", "zh-Hant", "tw2t", "tw2t"},
      {"zh-Hant-HK", "zh-Hant", "hk2t", "hk2t"},
      {"zh-Hant-TW", "zh-Hant-HK", "tw2t+t2hk", "tw2t+t2hk"},
      {"zh-Hant-TW", "zh-Hant-MO", "tw2t+t2hk", "tw2t+t2hk"},
      {"zh-Hant-HK", "zh-Hant-TW", "hk2t+t2tw", "hk2t+t2tw"},
      {"zh-Hant-MO", "zh-Hant-TW", "hk2t+t2tw", "hk2t+t2tw"},
      {"ja", "ja-x-kyujitai", "jp2t", "jp2t"},
      {"ja-x-kyujitai", "ja", "t2jp", "t2jp"},
  };
  for (const auto& row : rows) {
    const ConversionPath path = PathOf(row.from, row.to);
    EXPECT_EQ(ChainName(path.text), row.text) << row.from << " to " << row.to;
    EXPECT_EQ(ChainName(path.protected_spans), row.protected_spans) << row.from << row.to;
    EXPECT_EQ(path.remark, "") << row.from << " to " << row.to;
  }
}

TEST(ConversionPath, IsEmptyWithARemarkWhereNothingChanges) {
  const std::pair<const char*, const char*> pairs[] = {
      {"zh-Hans", "zh-Hans"},
      {"zh-Hans", "zh-Hans-CN"},
      {"zh-Hans-CN", "zh-Hans-SG"},
      {"zh-Hans-SG", "zh-Hans"},
      {"zh-Hant", "zh-Hant"},
      {"zh-Hant-HK", "zh-Hant-MO"},
      {"zh-Hant-MO", "zh-Hant-HK"},
      {"en", "en-US"},
      {"en-US", "en-GB"},
      {"en-GB", "en"},
      {"ja", "ja"},
      {"ja-x-kyujitai", "ja-x-kyujitai"},
      {"zh-Hant-TW", "zh"},
  };
  for (const auto& [from, to] : pairs) {
    const ConversionPath path = PathOf(from, to);
    EXPECT_TRUE(path.text.empty() && path.protected_spans.empty()) << from << " to " << to;
    EXPECT_NE(path.remark, "") << from << " to " << to;
    EXPECT_EQ(Converted("颜色 colour 广島", path), "颜色 colour 广島");
  }
}

TEST(ConversionPath, OfABareTagIsThatOfTheScriptTheSampleHasMostOf) {
  EXPECT_EQ(ChainName(PathOf("zh", "zh-Hant-TW", "软件软件說").text), "s2twp");
  EXPECT_EQ(ChainName(PathOf("zh", "zh-Hans", "軟體软說").text), "t2s");
  EXPECT_EQ(ChainName(PathOf("zh", "zh-Hant-HK", "軟體").text), "t2hk");
  EXPECT_EQ(ChainName(PathOf("zh", "zh-Hant", "人口").text), "s2t");
  EXPECT_TRUE(PathOf("zh", "zh-Hans", "软件").text.empty());
}

TEST(ConversionPath, IsRefusedBetweenLanguagesAndWithoutVariants) {
  const std::pair<const char*, const char*> pairs[] = {
      {"zh-Hans", "ja"}, {"ja", "zh-Hant"},    {"en", "zh"},
      {"yue", "yue"},    {"lzh", "zh-Hans"},   {"fr", "fr"},
      {"zh", "yue"},     {"*all*", "zh-Hans"}, {"zh-Hans", "*all*"},
  };
  for (const auto& [from, to] : pairs) {
    const auto path = TheConverter().Path(Tag(from), Tag(to), "");
    ASSERT_FALSE(path.ok()) << from << " to " << to;
    EXPECT_EQ(path.status().code(), Code::kInvalidArgument);
  }
}

TEST(Convert, SplitsTheTextAtProtectedPieces) {
  const ConversionPath path = PathOf("zh-Hans", "zh-Hant-TW");
  EXPECT_EQ(Converted("广岛进程的软件", path), "廣島程序的軟體");
  const auto conversion = TheConverter().Convert("广岛进程的软件", path, {{0, 12, std::nullopt}});
  ASSERT_TRUE(conversion.ok());
  EXPECT_EQ(conversion->text, "廣島進程的軟體");
  EXPECT_EQ(conversion->pieces, std::vector<std::string>{"廣島進程"});
}

TEST(Convert, PutsReplacementsAsTheyAre) {
  const ConversionPath path = PathOf("zh-Hans", "zh-Hant-TW");
  const auto conversion =
      TheConverter().Convert("菜单和软件", path, {{0, 6, "功能表"}, {9, 15, "软x"}});
  ASSERT_TRUE(conversion.ok());
  EXPECT_EQ(conversion->text, "功能表和软x");
  EXPECT_EQ(conversion->pieces, (std::vector<std::string>{"功能表", "软x"}));
}

TEST(Convert, AppliesReplacementsWhereNothingElseChanges) {
  EXPECT_EQ(Converted("软件", PathOf("zh-Hans-CN", "zh-Hans-SG"), {{0, 6, "X"}}), "X");
}

TEST(Convert, RefusesPiecesThatDoNotFitTheText) {
  const ConversionPath path = PathOf("zh-Hans", "zh-Hant");
  const std::vector<ProtectedPiece> wrong[] = {
      {{3, 6, {}}, {0, 3, {}}},
      {{0, 6, {}}, {3, 9, {}}},
      {{1, 3, {}}},
      {{0, 2, {}}},
      {{0, 99, {}}},
      {{6, 3, {}}},
  };
  for (const auto& pieces : wrong) {
    const auto conversion = TheConverter().Convert("软件们", path, pieces);
    ASSERT_FALSE(conversion.ok());
    EXPECT_EQ(conversion.status().code(), Code::kInvalidArgument);
  }
}

TEST(Convert, TellsWhichConfigurationCannotBeRead) {
  const Converter nowhere("/nonexistent");
  const auto converted = nowhere.Apply("软件", {"s2t"});
  ASSERT_FALSE(converted.ok());
  EXPECT_EQ(converted.status().code(), Code::kUnavailable);
  EXPECT_NE(converted.status().message().find("/nonexistent/s2t.json"), std::string::npos);
  EXPECT_TRUE(nowhere.Apply("软件", {}).ok());
}

TEST(Convert, NeverFailsOtherThanByStatusOnATextThatIsNotUtf8) {
  for (const char* text : {"\xE8\xBD", "\xFF", "软\xE4"}) {
    const auto converted = TheConverter().Apply(text, {"s2t"});
    EXPECT_TRUE(converted.ok() || converted.status().code() == Code::kInvalidArgument);
  }
}

TEST(Convert, ServesManyThreadsAtOnce) {
  const Converter converter;
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 50; ++round) {
        const auto there = converter.Apply("广岛的软件", {"s2twp"});
        const auto back = converter.Apply("廣島的軟體", {"tw2sp"});
        wrong[i] += !there.ok() || *there != "廣島的軟體" || !back.ok() || *back != "广岛的软件";
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

constexpr const char* kConfigurations[] = {"s2t",  "s2tw", "s2twp", "s2hk", "t2s",  "tw2s", "tw2sp",
                                           "hk2s", "t2tw", "t2hk",  "tw2t", "hk2t", "jp2t", "t2jp"};

RC_GTEST_PROP(ConvertProperty, WithoutPiecesIsOpenccToTheByte, ()) {
  static const auto originals = [] {
    std::vector<std::unique_ptr<opencc::SimpleConverter>> made;
    for (const char* name : kConfigurations) {
      made.push_back(std::make_unique<opencc::SimpleConverter>(std::string(name) + ".json"));
    }
    return made;
  }();
  const std::string pieces = *Joined(rc::gen::element<std::string>(
      "软件", "軟體", "程序", "皇后", "里", "于", "干", "发", "頭髮", "面", "着", "裡", "台", "为",
      "默认", "服务器", "進程", "虛擬機", "芸", "欠", "広", "A", " ", "\n", "，", "𠮷"));
  const std::string text = *rc::gen::oneOf(rc::gen::just(pieces), RandomText());
  for (std::size_t i = 0; i < originals.size(); ++i) {
    const std::string name = kConfigurations[i];
    const auto conversion = TheConverter().Convert(text, ConversionPath{{name}, {name}, ""}, {});
    RC_ASSERT(conversion.ok());
    RC_ASSERT(conversion->text == originals[i]->Convert(text));
  }
}

RC_GTEST_PROP(ConvertProperty, ProtectedPiecesStandInTheResultInOrder, ()) {
  const auto parts = *rc::gen::container<std::vector<std::pair<std::string, bool>>>(
      rc::gen::pair(rc::gen::element<std::string>("软件", "默认", "A", "皇后", "程序", "广岛进程"),
                    rc::gen::arbitrary<bool>()));
  std::string text;
  std::vector<ProtectedPiece> pieces;
  for (const auto& [part, is_protected] : parts) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += part;
    if (is_protected) pieces.push_back({begin, static_cast<std::uint32_t>(text.size()), {}});
  }
  const auto conversion =
      TheConverter().Convert(text, ConversionPath{{"s2twp"}, {"s2tw"}, ""}, pieces);
  RC_ASSERT(conversion.ok());
  RC_ASSERT(conversion->pieces.size() == pieces.size());
  std::size_t at = 0;
  for (const std::string& piece : conversion->pieces) {
    at = conversion->text.find(piece, at);
    RC_ASSERT(at != std::string::npos);
    at += piece.size();
  }
}

}  // namespace
}  // namespace crosswalk::script
