#include "glossary/index/concordance/concordance_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <thread>

#include "tests/glossary/index/concordance/concordance_fixture.h"

namespace crosswalk::index {
namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::uint32_t>;

SoughtWord Word(const std::string& base, const std::string& form = "") {
  return {form.empty() ? base : form, base, false, false};
}

// A run of characters.
SoughtPhrase Characters(const std::vector<std::string>& characters) {
  SoughtPhrase phrase;
  for (const std::string& character : characters) {
    phrase.push_back({character, character, true, !phrase.empty()});
  }
  return phrase;
}

ConcordanceQuery Query(const std::string& language, std::vector<SoughtPhrase> phrases) {
  ConcordanceQuery query;
  query.language = language;
  query.phrases = std::move(phrases);
  return query;
}

Rows RowsOf(const ConcordanceFile& file, const ConcordanceQuery& query) {
  Rows rows;
  const Status status = file.Search(
      query, [](std::uint32_t) { return true; },
      [&](const ConcordanceFile::Found& found) { rows.push_back(found.row); }, {});
  EXPECT_TRUE(status.ok()) << status.ToString();
  return rows;
}

struct Row {
  v1::Unit unit;
  std::int64_t micros = 0;
  std::string author;
};

std::unique_ptr<ConcordanceFile> Opened(const fs::path& folder, std::uint32_t rows) {
  auto file = ConcordanceFile::Open(folder, rows);
  EXPECT_TRUE(file.ok()) << file.status().ToString();
  return file.ok() ? *std::move(file) : nullptr;
}

std::unique_ptr<ConcordanceFile> Built(const fs::path& folder, const std::vector<Row>& rows) {
  auto builder = *ConcordanceFileBuilder::Create(ConcordanceFolder(), folder);
  for (const Row& row : rows) {
    EXPECT_TRUE(
        builder->Add(MakeVersion("m", "u", row.unit, row.micros, row.author), row.unit).ok());
  }
  builder->BeginFinish(false);
  EXPECT_TRUE(builder->Finish().ok());
  return Opened(folder, static_cast<std::uint32_t>(rows.size()));
}

std::vector<Row> SomeRows() {
  std::vector<Row> rows = {
      {MakeUnit({{"en", "The file is saved"}, {"zh-Hans-CN", "文件已保存"}}), 10, "ann"},
      {MakeUnit({{"en", "Saved files: the list"}, {"zh-Hant-TW", "已儲存的檔案"}}), 20, "Bob"},
      {MakeUnit({{"zh-Hans-CN", "文的件"}, {"zh-Hant-TW", "保存文件夾"}}), 30, "ann"},
      {MakeUnit({{"ja", "ファイルを保存"}, {"fr", "Les fichiers, sauvés"}}), 40, ""},
  };
  v1::Property& domain = *rows[1].unit.add_properties();
  domain.set_name("X-Domain");
  domain.set_value("Ünited Desktop");
  return rows;
}

TEST(ConcordanceFile, FindsCharactersPairsAndRuns) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"文"})})), (Rows{0, 2}));
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"文", "件"})})), (Rows{0, 2}));
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"保", "存", "文", "件"})})), Rows{2});
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"件", "夹"})})), Rows{2});
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"件", "文"})})), Rows{});
  EXPECT_EQ(RowsOf(*file, Query("ja", {Characters({"保", "存"})})), Rows{3});
  EXPECT_EQ(RowsOf(*file, Query("en", {Characters({"保", "存"})})), Rows{});
}

TEST(ConcordanceFile, FindsWordsAndTheirOrder) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("file")}})), (Rows{0, 1}));
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("file")}, {Word("list")}})), Rows{1});
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("the"), Word("file")}})), Rows{0});
  // Punctuation between words does not matter.
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("file"), Word("the"), Word("list")}})), Rows{1});
  EXPECT_EQ(RowsOf(*file, Query("fr", {{Word("fichiers"), Word("sauvés")}})), Rows{3});
  ConcordanceQuery exact = Query("en", {{Word("file", "files")}});
  exact.exact_words = true;
  EXPECT_EQ(RowsOf(*file, exact), Rows{1});
}

TEST(ConcordanceFile, AllPhrasesStandInOneText) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"保", "存"}), Characters({"夹"})})), Rows{2});
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"的"}), Characters({"夹"})})), Rows{});
}

TEST(ConcordanceFile, FiltersByDateDomainAuthorAndTextBeside) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  ConcordanceQuery query = Query("zh", {Characters({"存"})});
  EXPECT_EQ(RowsOf(*file, query), (Rows{0, 1, 2}));
  query.since = 20;
  EXPECT_EQ(RowsOf(*file, query), (Rows{1, 2}));
  query.until = 30;
  EXPECT_EQ(RowsOf(*file, query), Rows{1});
  query.since = query.until = std::nullopt;
  query.authors = {"ann", "nobody"};
  EXPECT_EQ(RowsOf(*file, query), (Rows{0, 2}));
  query.authors = {"bob"};
  query.domains = {"ünited desktop"};
  EXPECT_EQ(RowsOf(*file, query), Rows{1});
  query.authors.clear();
  query.domains.clear();
  query.beside = "en";
  EXPECT_EQ(RowsOf(*file, query), (Rows{0, 1}));
  query.beside = "zh";
  EXPECT_EQ(RowsOf(*file, query), Rows{2});
  query.beside = "ko";
  EXPECT_EQ(RowsOf(*file, query), Rows{});
}

TEST(ConcordanceFile, ManyDomainsAreFoundEitherWay) {
  PieceFolder folder;
  std::vector<Row> rows;
  for (int i = 0; i < 400; ++i) {
    rows.push_back(
        {MakeUnit({{"en", i % 100 == 7 ? "rare word" : "word"}, {"de", "Wort"}}), i, ""});
    v1::Property& domain = *rows.back().unit.add_properties();
    domain.set_name("subject");
    domain.set_value("d" + std::to_string(i % 3));
  }
  const auto file = Built(folder.path(), rows);
  ConcordanceQuery query = Query("en", {{Word("rare")}});
  query.domains = {"d0", "d1"};
  EXPECT_EQ(RowsOf(*file, query), (Rows{7, 207, 307}));
  query.phrases = {{Word("word")}};
  query.domains = {"d1", "none"};
  EXPECT_EQ(RowsOf(*file, query).size(), 133u);
}

TEST(ConcordanceFile, TellsTheShortestTextAndTheDate) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  std::vector<std::uint32_t> lengths;
  ASSERT_TRUE(file->Search(
                      Query("zh", {Characters({"存"})}), [](std::uint32_t row) { return row != 1; },
                      [&](const ConcordanceFile::Found& found) { lengths.push_back(found.length); },
                      {})
                  .ok());
  EXPECT_EQ(lengths, (std::vector<std::uint32_t>{5, 3}));
  EXPECT_EQ(file->DateOf(2), 30);
  EXPECT_EQ(file->DateOf(99), 0);
  v1::Unit dated = MakeUnit({{"en", "a"}, {"de", "b"}});
  dated.mutable_provenance()->mutable_creation_time()->set_seconds(5);
  PieceFolder other;
  EXPECT_EQ(Built(other.path(), {{dated, 7, ""}})->DateOf(0), 5'000'000);
}

TEST(ConcordanceFile, AJoinedWordIsFoundAsOneAndByItsParts) {
  PieceFolder folder;
  const auto file = Built(folder.path(), {{MakeUnit({{"en", "Learn JavaScript today"}}), 0, ""},
                                          {MakeUnit({{"en", "Learn javascript today"}}), 0, ""}});
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("javascript")}})), (Rows{0, 1}));
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("script")}})), Rows{0});
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("learn"), Word("javascript"), Word("today")}})),
            (Rows{0, 1}));
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("script"), Word("today")}})), Rows{0});
}

TEST(ConcordanceFile, WithoutUnitsFindsNothing) {
  PieceFolder folder;
  const auto file = Built(folder.path(), {});
  EXPECT_FALSE(fs::exists(folder.path() / kWordsFile));
  EXPECT_EQ(file->row_count(), 0u);
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"文"})})), Rows{});
}

TEST(ConcordanceFile, AUnitWithoutWordsIsARowAllTheSame) {
  PieceFolder folder;
  const auto file = Built(folder.path(), {{MakeUnit({{"en", "…"}}), 0, ""},
                                          {MakeUnit({{"und", "lost"}, {"en", "word"}}), 0, ""}});
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("word")}})), Rows{1});
}

TEST(ConcordanceFile, RowsTakenOverFromAnOlderFileAreTheSame) {
  PieceFolder older_folder, folder;
  const auto older = Built(older_folder.path(), SomeRows());
  auto builder = *ConcordanceFileBuilder::Create(ConcordanceFolder(), folder.path());
  for (const std::uint32_t row : {3u, 1u, 2u}) ASSERT_TRUE(builder->AddFrom(*older, row).ok());
  EXPECT_EQ(builder->AddFrom(*older, 4).code(), Code::kDataLoss);
  builder->BeginFinish(true);
  ASSERT_TRUE(builder->Finish().ok());
  const auto file = Opened(folder.path(), 3);
  EXPECT_EQ(RowsOf(*file, Query("zh", {Characters({"存"})})), (Rows{1, 2}));
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("file"), Word("the"), Word("list")}})), Rows{1});
  EXPECT_EQ(RowsOf(*file, Query("fr", {{Word("sauvés")}})), Rows{0});
  ConcordanceQuery query = Query("zh", {Characters({"存"})});
  query.domains = {"ünited desktop"};
  query.authors = {"bob"};
  query.since = 20;
  query.until = 21;
  query.beside = "en";
  EXPECT_EQ(RowsOf(*file, query), Rows{1});
}

TEST(ConcordanceFile, LongWordsAreToldApart) {
  PieceFolder folder;
  const std::string stem(500, 'x');
  const auto file = Built(folder.path(), {{MakeUnit({{"de", stem + "a"}}), 0, ""},
                                          {MakeUnit({{"de", stem + "b"}}), 0, ""}});
  EXPECT_EQ(RowsOf(*file, Query("de", {{Word(stem + "b")}})), Rows{1});
}

TEST(ConcordanceFile, ManyUnitsComeInParts) {
  PieceFolder folder;
  std::vector<Row> rows;
  for (int i = 0; i < 21'000; ++i) {
    rows.push_back({MakeUnit({{"en", "number " + std::to_string(i)},
                              {"zh-Hans", "第" + std::to_string(i % 10) + "页"}}),
                    i, ""});
  }
  const auto file = Built(folder.path(), rows);
  EXPECT_EQ(RowsOf(*file, Query("en", {{Word("number"), Word("20500")}})), Rows{20'500});
  EXPECT_EQ(RowsOf(*file,
                   Query("zh", {{{"第", "第", true, false}, Word("7"), {"页", "页", true, false}}}))
                .size(),
            2'100u);
}

TEST(ConcordanceFile, ACallerThatIsGoneStopsASearch) {
  PieceFolder folder;
  std::vector<Row> rows(5000, Row{MakeUnit({{"en", "word"}}), 0, ""});
  const auto file = Built(folder.path(), rows);
  const Status status = file->Search(
      Query("en", {{Word("word")}}), [](std::uint32_t) { return true; },
      [](const ConcordanceFile::Found&) {}, Cancellation([] { return true; }));
  EXPECT_EQ(status.code(), Code::kCancelled);
}

TEST(ConcordanceFile, ThreadsShareOneAndItsFilesMayBeUnlinked) {
  PieceFolder folder;
  const auto file = Built(folder.path(), SomeRows());
  fs::remove(folder.path() / kWordsFile);
  fs::remove(folder.path() / kTextsFile);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) {
        wrong[static_cast<std::size_t>(t)] +=
            RowsOf(*file, Query("zh", {Characters({"文", "件"})})) != Rows{0, 2};
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

TEST(ConcordanceFile, MissingFilesAndOtherNumbersOfRowsAreToldApart) {
  PieceFolder folder;
  EXPECT_EQ(ConcordanceFile::Open(folder.path(), 0).status().code(), Code::kNotFound);
  (void)Built(folder.path(), SomeRows());
  EXPECT_EQ(ConcordanceFile::Open(folder.path(), 3).status().code(), Code::kDataLoss);
  fs::remove(folder.path() / kWordsFile);
  EXPECT_EQ(ConcordanceFile::Open(folder.path(), 4).status().code(), Code::kNotFound);
}

// Bytes all over the texts: an error, or an answer. Xapian trusts the blocks of its database, so
// what guards these is the hash of the whole file, which the piece compares.
TEST(ConcordanceFile, DamageIsNeverACrash) {
  PieceFolder folder;
  (void)Built(folder.path(), SomeRows());
  std::mt19937 random(5);
  for (const char* name : {kTextsFile, kWordsFile}) {
    const fs::path path = folder.path() / name;
    std::string whole(fs::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(whole.data(), static_cast<long>(whole.size()));
    const bool is_ours = std::string_view(name) == kTextsFile;
    const std::size_t step = std::max<std::size_t>(1, whole.size() / 1500);
    for (std::size_t at = 0; is_ours && at < whole.size(); at += step) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ (1u << random() % 8));
      std::ofstream(path, std::ios::binary) << damaged;
      const auto file = ConcordanceFile::Open(folder.path(), 4);
      if (!file.ok()) {
        EXPECT_EQ(file.status().code(), Code::kDataLoss) << file.status().ToString();
        continue;
      }
      for (const ConcordanceQuery& query : {Query("zh", {Characters({"保", "存", "文"})}),
                                            Query("en", {{Word("the"), Word("file")}})}) {
        const Status status = (*file)->Search(
            query, [](std::uint32_t row) { return row < 4; },
            [](const ConcordanceFile::Found& found) { EXPECT_LT(found.row, 4u); }, {});
        EXPECT_TRUE(status.ok() || status.code() == Code::kDataLoss) << status.ToString();
      }
    }
    std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() / 2);
    EXPECT_EQ(ConcordanceFile::Open(folder.path(), 4).status().code(), Code::kDataLoss);
    std::ofstream(path, std::ios::binary) << whole;
  }
}

}  // namespace
}  // namespace crosswalk::index
