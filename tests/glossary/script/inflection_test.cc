#include "glossary/script/inflection.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::script {
namespace {

using text::Language;

struct Family {
  const char* base;
  std::vector<const char*> forms;
};

TEST(EnglishInflection, BringsTheFormsOfAWordTogether) {
  const Family families[] = {
      {"database", {"databases"}},
      {"library", {"libraries"}},
      {"key", {"keys"}},
      {"box", {"boxes"}},
      {"class", {"classes"}},
      {"process", {"processes", "processed", "processing"}},
      {"bus", {"buses"}},
      {"status", {"statuses"}},
      {"cookie", {"cookies"}},
      {"tie", {"ties", "tied", "tying"}},
      {"use", {"uses", "used", "using"}},
      {"file", {"files", "filed", "filing"}},
      {"fill", {"fills", "filled", "filling"}},
      {"plan", {"plans", "planned", "planning"}},
      {"stop", {"stops", "stopped", "stopping"}},
      {"map", {"maps", "mapped", "mapping"}},
      {"add", {"adds", "added", "adding"}},
      {"update", {"updates", "updated", "updating"}},
      {"configure", {"configures", "configured", "configuring"}},
      {"cache", {"caches", "cached", "caching"}},
      {"parse", {"parses", "parsed", "parsing"}},
      {"type", {"types", "typed", "typing"}},
      {"edit", {"edits", "edited", "editing"}},
      {"open", {"opens", "opened", "opening"}},
      {"control", {"controls", "controlled", "controlling"}},
      {"install", {"installs", "installed", "installing"}},
      {"copy", {"copies", "copied", "copying"}},
      {"need", {"needs", "needed"}},
      {"setting", {"settings"}},
      {"show", {"shows", "showed", "showing", "shown"}},
      {"analysis", {"analyses"}},
      {"child", {"children"}},
      {"index", {"indexes", "indices", "indexing"}},
      {"matrix", {"matrices"}},
      {"api", {"apis"}},
      {"image", {"images"}},
      {"search", {"searches", "searched", "searching"}},
      {"lens", {"lenses"}},
      {"alias", {"aliases"}},
  };
  for (const Family& family : families) {
    for (const char* form : family.forms) {
      EXPECT_EQ(EnglishStem(form), EnglishStem(family.base)) << form;
    }
  }
}

TEST(EnglishInflection, KeepsWordsApartThatOnlyLookInflected) {
  const std::pair<const char*, const char*> pairs[] = {
      {"file", "fill"},    {"plan", "plane"}, {"hop", "hope"},     {"new", "news"},
      {"not", "note"},     {"us", "use"},     {"local", "locale"}, {"thing", "th"},
      {"str", "string"},   {"bit", "bite"},   {"cut", "cute"},     {"specie", "species"},
      {"even", "evening"}, {"clas", "class"}, {"r", "red"},        {"state", "stat"},
  };
  for (const auto& [a, b] : pairs) EXPECT_NE(EnglishStem(a), EnglishStem(b)) << a << " " << b;
}

TEST(EnglishInflection, LooksAtEveryWordOfATerm) {
  const Folder& folder = TheFolder();
  const auto key = [&](const char* text) { return folder.InflectedKey(text, Language::kEn); };
  EXPECT_EQ(key("files managers"), key("File Manager"));
  EXPECT_EQ(key("HiroshimaAIProcesses"), key("Hiroshima AI Process"));
  EXPECT_EQ(key("the company's servers"), key("the company server"));
  EXPECT_EQ(key("users' guides"), key("user guide"));
  EXPECT_EQ(key("O’Reilly’s books"), key("O’Reilly book"));
  EXPECT_NE(key("don't"), key("dont"));
}

TEST(EnglishInflection, MeetsWhereTheKeysOfOneWordMeet) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.InflectedKey("ＤＡＴＡＢＡＳＥＳ", Language::kEn),
            folder.InflectedKey("databases", Language::kEn));
}

TEST(PluralKeys, AreThoseOfTheLastWord) {
  const Folder& folder = TheFolder();
  using Strings = std::vector<std::string>;
  EXPECT_EQ(folder.PluralKeys("file name"), (Strings{"filenames"}));
  EXPECT_EQ(folder.PluralKeys("library"), (Strings{"libraries"}));
  EXPECT_EQ(folder.PluralKeys("key"), (Strings{"keys"}));
  EXPECT_EQ(folder.PluralKeys("box"), (Strings{"boxes"}));
  EXPECT_EQ(folder.PluralKeys("AI"), (Strings{"ais"}));
  EXPECT_EQ(folder.PluralKeys("child process"), (Strings{"childprocesses"}));
  EXPECT_EQ(folder.PluralKeys("H2"), Strings{});
  EXPECT_EQ(folder.PluralKeys("軟體"), Strings{});
  EXPECT_EQ(folder.PluralKeys(""), Strings{});
  const Strings of_libraries = folder.PluralKeys("libraries");
  EXPECT_NE(std::find(of_libraries.begin(), of_libraries.end(), "library"), of_libraries.end());
  const Strings of_files = folder.PluralKeys("Files");
  EXPECT_NE(std::find(of_files.begin(), of_files.end(), "file"), of_files.end());
}

TEST(JapaneseSpelling, IsOneForKatakanaThatVaries) {
  const Folder& folder = TheFolder();
  const auto key = [&](const char* text) { return folder.InflectedKey(text, Language::kJa); };
  EXPECT_EQ(key("ヴァイオリン"), key("バイオリン"));
  EXPECT_EQ(key("ヴェネツィア"), key("ベネチア"));
  EXPECT_EQ(key("ラヴ"), key("ラブ"));
  EXPECT_EQ(key("ウィルス"), key("ウイルス"));
  EXPECT_EQ(key("クォーター"), key("クオーター"));
  EXPECT_EQ(key("りんご"), key("リンゴ"));
  EXPECT_NE(key("ビル"), key("ビール"));
}

TEST(JapaneseSpelling, LeavesOutOkuriganaOfCompounds) {
  const Folder& folder = TheFolder();
  const auto key = [&](const char* text) { return folder.InflectedKey(text, Language::kJa); };
  for (const char* form : {"取り扱い", "取扱い", "取扱"}) EXPECT_EQ(key(form), key("取扱")) << form;
  for (const char* form : {"問い合わせ", "問い合せ", "問合わせ", "問合せ"}) {
    EXPECT_EQ(key(form), key("問合せ")) << form;
  }
  for (const char* form : {"組み立て", "組立て", "組立"}) EXPECT_EQ(key(form), key("組立")) << form;
  for (const char* form : {"切り替え", "切替え", "切替"}) EXPECT_EQ(key(form), key("切替")) << form;
  EXPECT_EQ(key("取り扱う"), key("取扱う"));
  EXPECT_EQ(key("終わる"), key("終る"));
  EXPECT_EQ(key("行なう"), key("行う"));
  EXPECT_NE(key("取り扱う"), key("取扱い"));
  EXPECT_NE(key("食べる"), key("食う"));
  EXPECT_NE(key("男の子"), key("男子"));
  EXPECT_NE(key("生の声"), key("生声"));
  EXPECT_NE(key("始める"), key("始まる"));
}

TEST(JapaneseSpelling, IsOneForTheCounterBetweenHan) {
  const Folder& folder = TheFolder();
  const auto key = [&](const char* text) { return folder.InflectedKey(text, Language::kJa); };
  for (const char* form : {"一ヶ月", "一ケ月", "一ヵ月", "一カ月", "一か月"}) {
    EXPECT_EQ(key(form), key("一が月")) << form;
  }
  EXPECT_NE(key("か月"), key("が月"));
}

TEST(InflectedKey, IsTheKeyWhereALanguageHasNoInflection) {
  EXPECT_EQ(TheFolder().InflectedKey("軟體 files", Language::kZh),
            TheFolder().Key("軟體 files", Language::kZh));
}

TEST(ReadingKey, IsOfKanaOnly) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.ReadingKey("ひろしま"), "ひろしま");
  EXPECT_EQ(folder.ReadingKey("ヒロシマ"), "ひろしま");
  EXPECT_EQ(folder.ReadingKey("ﾋﾛｼﾏ"), "ひろしま");
  EXPECT_EQ(folder.ReadingKey("ひろ しま"), "ひろしま");
  EXPECT_EQ(folder.ReadingKey("ウィリアム・テル"), "うぃりあむてる");
  EXPECT_EQ(folder.ReadingKey("広島"), "");
  EXPECT_EQ(folder.ReadingKey("ABC"), "");
  EXPECT_EQ(folder.ReadingKey(""), "");
  EXPECT_EQ(folder.ReadingKey("ー"), "");
}

TEST(ReadingKey, WritesALongVowelInOneWay) {
  const Folder& folder = TheFolder();
  EXPECT_EQ(folder.ReadingKey("トーキョー"), folder.ReadingKey("とうきょう"));
  EXPECT_EQ(folder.ReadingKey("オーサカ"), folder.ReadingKey("おおさか"));
  EXPECT_EQ(folder.ReadingKey("ラーメン"), folder.ReadingKey("らあめん"));
  EXPECT_EQ(folder.ReadingKey("エーガ"), folder.ReadingKey("えいが"));
  EXPECT_EQ(folder.ReadingKey("おねえさん"), folder.ReadingKey("オネーサン"));
  EXPECT_NE(folder.ReadingKey("ビル"), folder.ReadingKey("ビール"));
  EXPECT_EQ(folder.ReadingKey("つづく"), folder.ReadingKey("つずく"));
}

}  // namespace
}  // namespace crosswalk::script
