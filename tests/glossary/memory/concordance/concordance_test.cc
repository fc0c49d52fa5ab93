#include "glossary/memory/concordance/concordance.h"

#include <gtest/gtest.h>

#include "tests/glossary/memory/concordance/small_units.h"

namespace crosswalk::memory {
namespace {

using index::MakeUnit;

// Units whose texts are all in one language, with a German text beside.
SmallUnits Texts(const std::string& tag, const std::vector<std::string>& texts) {
  SmallUnits units;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    units.Put("m", std::string(1, static_cast<char>('a' + i)),
              MakeUnit({{tag, texts[i]}, {"de", "Text"}}));
  }
  units.EndPiece();
  return units;
}

TEST(Concordance, FindsWordsAnywhereAndPhrasesInOrder) {
  const SmallUnits units = Texts("en", {"the file is open", "open the file", "the new file opens"});
  EXPECT_EQ(IdsOf(units.Answer(Request("file open", "en"))), "b a c");
  EXPECT_EQ(IdsOf(units.Answer(Request("\"open the file\"", "en"))), "b");
  EXPECT_EQ(IdsOf(units.Answer(Request("\"the file\" open", "en"))), "b a");
  EXPECT_EQ(IdsOf(units.Answer(Request("missing", "en"))), "");
}

TEST(Concordance, FindsInflectedWordsUnlessTheyMustBeExact) {
  const SmallUnits units = Texts("en", {"one file", "two files", "some document"});
  EXPECT_EQ(IdsOf(units.Answer(Request("files", "en"))), "a b");
  v1::ConcordanceRequest exact = Request("Files", "en");
  exact.set_exact_words(true);
  const v1::ConcordanceResponse response = units.Answer(exact);
  EXPECT_EQ(IdsOf(response), "b");
  EXPECT_EQ(response.total(), 1u);
  EXPECT_EQ(Marked(response.hits(0)), "two [files]");
}

TEST(Concordance, FindsChineseWithoutSpacesAcrossVariants) {
  SmallUnits units;
  units.Put("m", "a", MakeUnit({{"en", "x"}, {"zh-Hans-CN", "请打开文件夹"}}));
  units.Put("m", "b", MakeUnit({{"en", "x"}, {"zh-Hant-TW", "開啟檔案"}}));
  units.Put("m", "c", MakeUnit({{"en", "x"}, {"zh-Hant-HK", "打 開文 件"}}));
  units.EndPiece();
  const v1::ConcordanceResponse response = units.Answer(Request("打開文件", "zh-TW", "en"));
  EXPECT_EQ(IdsOf(response), "a");
  EXPECT_EQ(Marked(response.hits(0)), "请[打开文件]夹");
  EXPECT_EQ(response.hits(0).source().language_tag(), "zh-Hans-CN");
  EXPECT_EQ(response.hits(0).targets(0).text(), "x");
  EXPECT_EQ(IdsOf(units.Answer(Request("檔", "zh-CN"))), "b");
  EXPECT_EQ(IdsOf(units.Answer(Request("开", "zh"))), "b a c");
}

TEST(Concordance, FindsJapaneseAndLatinWordsInIt) {
  const SmallUnits units =
      Texts("ja", {"AIモデルの国", "ｶﾞスと空気", "サーバーを起動", "國の機械"});
  EXPECT_EQ(IdsOf(units.Answer(Request("ai", "ja"))), "a");
  EXPECT_EQ(IdsOf(units.Answer(Request("\"aiモデル\"", "ja"))), "a");
  EXPECT_EQ(IdsOf(units.Answer(Request("ガス", "ja"))), "b");
  EXPECT_EQ(IdsOf(units.Answer(Request("国", "ja"))), "d a");
  for (const char* query : {"サーバー", "サーバ", "バー", "サーバを", "バーを起"}) {
    EXPECT_EQ(IdsOf(units.Answer(Request(query, "ja"))), "c") << query;
  }
  EXPECT_EQ(Marked(units.Answer(Request("サーバ", "ja")).hits(0)), "[サーバー]を起動");
}

TEST(Concordance, AJoinedWordMeetsItselfHoweverItIsWritten) {
  const SmallUnits units = Texts("en", {"use JavaScript", "use javascript", "use Java"});
  EXPECT_EQ(IdsOf(units.Answer(Request("javascript", "en"))), "a b");
  EXPECT_EQ(IdsOf(units.Answer(Request("JavaScript", "en"))), "a b");
  EXPECT_EQ(IdsOf(units.Answer(Request("java", "en"))), "c a");
  EXPECT_EQ(Marked(units.Answer(Request("java", "en")).hits(1)), "use [Java]Script");
  EXPECT_EQ(Marked(units.Answer(Request("\"use javascript\"", "en")).hits(0)), "[use JavaScript]");
}

TEST(Concordance, HighlightsAreCodePointsAndDoNotOverlap) {
  const SmallUnits units = Texts("zh-Hans", {"𠮷𠮷机器学习，机器", "𠮷 Open <b>the</b> file"});
  EXPECT_EQ(Marked(units.Answer(Request("机器", "zh")).hits(0)), "𠮷𠮷[机器]学习，[机器]");
  EXPECT_EQ(Marked(units.Answer(Request("机器学 器学习", "zh")).hits(0)), "𠮷𠮷[机器学习]，机器");
  EXPECT_EQ(Marked(units.Answer(Request("open file", "zh")).hits(0)),
            "𠮷 [Open] <b>the</b> [file]");
  EXPECT_EQ(Marked(units.Answer(Request("\"open the\"", "zh")).hits(0)),
            "𠮷 [Open <b>the]</b> file");
}

TEST(Concordance, ShowsTheNearestTextThatHasTheWords) {
  SmallUnits units;
  units.Put("m", "a",
            MakeUnit({{"en", "new file"},
                      {"zh-Hans-CN", "新文件"},
                      {"zh-Hant-TW", "新檔案"},
                      {"zh-Hant-HK", "新檔"},
                      {"ja", "新規"}}));
  units.EndPiece();
  const auto shown = [&](const v1::ConcordanceRequest& request) {
    const v1::ConcordanceResponse response = units.Answer(request);
    if (response.hits().empty()) return std::string();
    std::string line = response.hits(0).source().language_tag() + ":";
    for (const v1::MatchText& text : response.hits(0).targets()) line += " " + text.language_tag();
    return line;
  };
  EXPECT_EQ(shown(Request("新", "zh-HK", "zh-TW")), "zh-Hant-HK: zh-Hant-TW zh-Hans-CN");
  EXPECT_EQ(shown(Request("文件", "zh-HK", "en")), "zh-Hans-CN: en");
  EXPECT_EQ(shown(Request("file", "en", "zh-TW")), "en: zh-Hant-TW zh-Hant-HK zh-Hans-CN");
  EXPECT_EQ(shown(Request("file", "en")), "en: zh-Hans-CN zh-Hant-TW zh-Hant-HK ja");
  EXPECT_EQ(shown(Request("file", "en", "fr")), "");
  v1::ConcordanceRequest in_target = Request("新規", "en", "ja");
  in_target.set_in_target(true);
  EXPECT_EQ(shown(in_target), "ja: en");
}

TEST(Concordance, AllWordsStandInOneText) {
  SmallUnits units;
  units.Put("m", "a", MakeUnit({{"zh-Hans-CN", "打开文件"}, {"zh-Hant-TW", "開啟檔案"}}));
  units.EndPiece();
  EXPECT_EQ(IdsOf(units.Answer(Request("文件 打开", "zh"))), "a");
  EXPECT_EQ(IdsOf(units.Answer(Request("文件 檔案", "zh"))), "");
  // Another text of the same language stands beside.
  EXPECT_EQ(IdsOf(units.Answer(Request("文件", "zh-CN", "zh-TW"))), "a");
}

TEST(Concordance, FiltersByMemoryDomainAuthorAndDate) {
  SmallUnits units;
  v1::Unit unit = MakeUnit({{"en", "word"}, {"de", "Wort"}});
  units.Put("m", "a", unit, 10'000'000, "Ann");
  v1::Property& domain = *unit.add_properties();
  domain.set_name("Subject");
  domain.set_value("Law");
  unit.mutable_provenance()->set_creator("BOB");
  unit.mutable_provenance()->mutable_change_time()->set_seconds(20);
  units.Put("n", "b", unit, 30'000'000);
  units.EndPiece();
  v1::ConcordanceRequest request = Request("word", "en");
  EXPECT_EQ(IdsOf(units.Answer(request)), "b a");
  request.add_memories("memories/m");
  EXPECT_EQ(IdsOf(units.Answer(request)), "a");
  request.add_memories("n");
  request.add_domains("LAW");
  EXPECT_EQ(IdsOf(units.Answer(request)), "b");
  EXPECT_EQ(units.Answer(request).hits(0).domains(0), "Law");
  EXPECT_EQ(units.Answer(request).hits(0).author(), "BOB");
  EXPECT_EQ(units.Answer(request).hits(0).date().seconds(), 20);
  EXPECT_EQ(units.Answer(request).hits(0).memory(), "memories/n");
  request.clear_domains();
  request.add_authors("ann");
  EXPECT_EQ(IdsOf(units.Answer(request)), "a");
  request.add_authors("bob");
  EXPECT_EQ(IdsOf(units.Answer(request)), "b a");
  request.mutable_since()->set_seconds(10);
  request.mutable_until()->set_seconds(20);
  EXPECT_EQ(IdsOf(units.Answer(request)), "a");
  request.mutable_since()->set_nanos(1);
  EXPECT_EQ(IdsOf(units.Answer(request)), "");
  request.mutable_until()->set_nanos(1);
  EXPECT_EQ(IdsOf(units.Answer(request)), "b");
}

TEST(Concordance, ANewerPieceReplacesAndDeletes) {
  SmallUnits units;
  for (const char* id : {"a", "b", "c"}) {
    units.Put("m", id, MakeUnit({{"en", std::string("old ") + id}, {"de", "alt"}}));
  }
  units.Put("gone", "d", MakeUnit({{"en", "old d"}, {"de", "alt"}}));
  units.EndPiece();
  units.Put("m", "a", MakeUnit({{"en", "new a"}, {"de", "neu"}}));
  units.Delete("m", "b");
  units.DeleteAllOf("gone");
  units.EndPiece();
  EXPECT_EQ(IdsOf(units.Answer(Request("old", "en"))), "c");
  EXPECT_EQ(units.Answer(Request("old", "en")).total(), 1u);
  EXPECT_EQ(IdsOf(units.Answer(Request("new", "en"))), "a");
}

TEST(Concordance, WhatTheRecordNoLongerHasIsLeftOut) {
  SmallUnits units;
  for (int i = 0; i < 100; ++i) {
    units.Put("m", "u" + std::to_string(100 + i), MakeUnit({{"en", "word"}, {"de", "Wort"}}));
  }
  units.EndPiece();
  for (int i = 0; i < 97; ++i) units.Delete("m", "u" + std::to_string(100 + i));
  units.Put("m", "u198", MakeUnit({{"en", "something else"}, {"de", "Wort"}}));
  units.record().units[{"m", "u197"}].body = "no unit";
  v1::ConcordanceRequest request = Request("word", "en");
  request.set_limit(2);
  const v1::ConcordanceResponse response = units.Answer(request);
  EXPECT_EQ(IdsOf(response), "u199");
  EXPECT_EQ(response.total(), 1u);
  EXPECT_EQ(response.next_page_token(), "");
}

TEST(Concordance, MistakesAreNamed) {
  const SmallUnits units = Texts("en", {"word"});
  const auto why = [&](const v1::ConcordanceRequest& request) {
    return units.Ask(request).status().ToString();
  };
  EXPECT_EQ(why(Request("", "en")), "INVALID_ARGUMENT: query: holds no word");
  EXPECT_EQ(why(Request("?!", "en")), "INVALID_ARGUMENT: query: holds no word");
  EXPECT_EQ(units.Ask(Request("\xFF", "en")).status().code(), Code::kInvalidArgument);
  EXPECT_EQ(units.Ask(Request(std::string(5000, 'a'), "en")).status().code(),
            Code::kInvalidArgument);
  EXPECT_EQ(why(Request("word", "klingon")),
            "INVALID_ARGUMENT: source_language_tag: 'klingon' is not a language tag");
  EXPECT_EQ(why(Request("word", "en", "mul")),
            "INVALID_ARGUMENT: target_language_tag: 'mul' is not a language tag");
  v1::ConcordanceRequest request = Request("word", "en");
  request.set_in_target(true);
  EXPECT_EQ(why(request),
            "INVALID_ARGUMENT: target_language_tag: is empty, but `in_target` asks to search it");
  request = Request("word", "en");
  request.add_memories("m");
  request.add_memories("x");
  EXPECT_EQ(why(request), "NOT_FOUND: memories[1]: there is no memory 'x'");
  request = Request("word", "en");
  request.add_domains("");
  EXPECT_EQ(why(request), "INVALID_ARGUMENT: domains[0]: is empty");
  request = Request("word", "en");
  for (int i = 0; i < 101; ++i) request.add_authors("a");
  EXPECT_EQ(why(request), "INVALID_ARGUMENT: authors: holds 101 values; at most 100 are allowed");
  request = Request("word", "en");
  request.mutable_since()->set_seconds(5);
  request.mutable_until()->set_seconds(5);
  EXPECT_EQ(why(request), "INVALID_ARGUMENT: until: is not after `since`");
  request.mutable_since()->set_nanos(-1);
  EXPECT_EQ(why(request), "INVALID_ARGUMENT: since: is not a time between the years 1 and 9999");
  EXPECT_EQ(units.Ask(Request("word", "en"), Cancellation([] { return true; })).status().code(),
            Code::kCancelled);
}

}  // namespace
}  // namespace crosswalk::memory
