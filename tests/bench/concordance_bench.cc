// How long a concordance over a memory is built, how large it is, and how quickly it answers.
//
//   concordance_bench UNITS.tsv FOLDER [QUERIES]
//
// UNITS.tsv has a header of column names, among them `en`, `zh_CN`, `zh_TW`, `zh_HK`, `ja` and
// `domain`; each line is a unit. FOLDER gets the record and the piece; what an earlier run left
// there is used again, and then nothing is built. QUERIES (1,000) a language: phrases of 1 to 4
// tokens from texts of the memory, chosen at random (the same in each run), in quotation marks.
//
// Prints one JSON object for the building and one a language: milliseconds (median, 99th of a
// hundred, most) of a query, of the same with `exact_words`, how many were at or above 10 and 60
// ms, and, for reference, the median of going through all texts of the language for the phrase as
// it is written.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/memory/concordance/concordance.h"
#include "glossary/record/unit_store.h"
#include "glossary/text/token.h"

namespace {

namespace fs = std::filesystem;
namespace index = crosswalk::index;
namespace record = crosswalk::record;
namespace v1 = crosswalk::v1;
using Clock = std::chrono::steady_clock;

const std::map<std::string, std::string> kTags = {{"en", "en"},
                                                  {"zh_CN", "zh-Hans-CN"},
                                                  {"zh_TW", "zh-Hant-TW"},
                                                  {"zh_HK", "zh-Hant-HK"},
                                                  {"ja", "ja"}};

double SecondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

void Check(const crosswalk::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "concordance_bench: %s\n", status.ToString().c_str());
  std::exit(1);
}

template <typename T>
T Take(crosswalk::Result<T> result) {
  Check(result.status());
  return *std::move(result);
}

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

// The texts by column, and the units in a new record.
using Texts = std::map<std::string, std::vector<std::string>>;

Texts ReadUnits(const std::string& path, record::Record* store) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> columns = Cells(line);
  Texts texts;
  auto bulk = store != nullptr ? Take(store->BeginBulk()) : nullptr;
  record::Batch batch;
  if (bulk != nullptr) {
    batch.mutations.push_back({{record::Kind::kMemory, "", "tm"}, "", {}, false, false});
  }
  std::size_t number = 0;
  const auto flush = [&] {
    if (bulk != nullptr && !batch.mutations.empty()) Take(bulk->Add(batch));
    batch.mutations.clear();
  };
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = Cells(line);
    v1::Unit unit;
    for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
      if (cells[i].empty()) continue;
      if (columns[i] == "domain") {
        v1::Property& property = *unit.add_properties();
        property.set_name("domain");
        property.set_value(cells[i]);
      }
      const auto tag = kTags.find(columns[i]);
      if (tag == kTags.end()) continue;
      texts[columns[i]].push_back(cells[i]);
      v1::Segment& segment = columns[i] == "en" ? *unit.mutable_source() : *unit.add_targets();
      segment.set_text(cells[i]);
      segment.set_language_tag(tag->second);
    }
    if (bulk == nullptr) continue;
    std::string id = "u" + std::to_string(number++);
    batch.mutations.push_back(
        {{record::Kind::kUnit, "tm", std::move(id)}, record::UnitBody(unit), {}, false, false});
    if (batch.mutations.size() == 1000) flush();
  }
  flush();
  if (bulk != nullptr) Check(bulk->Commit());
  return texts;
}

class OnePiece final : public index::ConcordanceSnapshot {
 public:
  OnePiece(const fs::path& folder, record::Revision revision)
      : revision_(std::move(revision)),
        rows_(Take(index::RowTable::Open(folder / "rows.piece"))),
        file_(Take(index::ConcordanceFile::Open(folder, rows_.row_count()))) {}

  const record::Revision& revision() const override { return revision_; }
  std::size_t piece_count() const override { return 1; }
  const index::ConcordanceFile& file(std::size_t) const override { return *file_; }
  const index::RowTable& rows(std::size_t) const override { return rows_; }
  bool Lives(std::size_t, std::uint32_t) const override { return true; }
  bool HasMemory(std::string_view memory) const override { return memory == "tm"; }

 private:
  record::Revision revision_;
  index::RowTable rows_;
  std::unique_ptr<index::ConcordanceFile> file_;
};

void Build(const record::Record& store,
           const std::shared_ptr<const crosswalk::script::Folder>& folds, const fs::path& folder) {
  const Clock::time_point start = Clock::now();
  const double cpu = CpuSeconds();
  index::RowTableBuilder rows(true, true);
  auto builder = Take(index::ConcordanceFileBuilder::Create(folds, folder));
  Take(store.Scan(record::Kind::kUnit, "", [&](const record::Version& version) {
    v1::Unit unit;
    unit.ParseFromString(version.body);
    rows.Add(version.key.parent, version.key.id);
    Check(builder->Add(version, unit));
    return true;
  }));
  const double added = SecondsSince(start);
  builder->BeginFinish(true);
  Check(rows.Write(folder / "rows.piece", true));
  Check(builder->Finish());
  const auto megabytes = [&](const char* name) {
    return static_cast<double>(fs::file_size(folder / name)) / 1e6;
  };
  std::printf(
      "{\"units\":%u,\"added_seconds\":%.1f,\"built_seconds\":%.1f,\"cpu_seconds\":%.1f,"
      "\"words_mb\":%.0f,\"texts_mb\":%.0f,\"rows_mb\":%.0f,\"peak_mb\":%ld}\n",
      rows.row_count(), added, SecondsSince(start), CpuSeconds() - cpu,
      megabytes(index::kWordsFile), megabytes(index::kTextsFile), megabytes("rows.piece"),
      PeakMegabytes());
}

std::vector<std::string> ChoosePhrases(const std::vector<std::string>& texts, std::size_t count) {
  std::mt19937_64 random(7);
  std::vector<std::string> phrases;
  while (phrases.size() < count) {
    const std::string& text = texts[random() % texts.size()];
    std::vector<crosswalk::text::Token> words;
    for (const crosswalk::text::Token& token : crosswalk::text::Tokenize(text)) {
      using Kind = crosswalk::text::TokenKind;
      if (token.kind != Kind::kSpace && token.kind != Kind::kPunctuation &&
          token.kind != Kind::kTag) {
        words.push_back(token);
      }
    }
    if (words.empty()) continue;
    const std::size_t length = std::min<std::size_t>(1 + random() % 4, words.size());
    const std::size_t first = random() % (words.size() - length + 1);
    const std::string phrase =
        text.substr(words[first].begin, words[first + length - 1].end - words[first].begin);
    if (phrase.find('"') == std::string::npos) phrases.push_back(phrase);
  }
  return phrases;
}

double At(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1,
                         static_cast<std::size_t>(static_cast<double>(values.size()) * share))];
}

void Ask(const OnePiece& units, const record::Record& store, const crosswalk::script::Folder& folds,
         const std::string& column, const std::vector<std::string>& texts, std::size_t queries) {
  const std::vector<std::string> phrases = ChoosePhrases(texts, queries);
  std::vector<double> times[2];
  std::map<double, std::string> slowest;
  std::size_t none = 0;
  for (const std::string& phrase : phrases) {
    for (const bool exact : {false, true}) {
      v1::ConcordanceRequest request;
      request.set_query('"' + phrase + '"');
      request.set_source_language_tag(kTags.at(column));
      request.set_exact_words(exact);
      const Clock::time_point start = Clock::now();
      const auto response =
          crosswalk::memory::FindConcordance(units, store, request, folds, crosswalk::Limits(), {});
      const double milliseconds = SecondsSince(start) * 1000;
      Check(response.status());
      if (response->hits().empty()) {
        std::fprintf(stderr, "  nothing found: %s\n", phrase.c_str());
        ++none;
      }
      times[exact].push_back(milliseconds);
      slowest[milliseconds] = phrase + " (" + std::to_string(response->total()) + ")";
      if (slowest.size() > 5) slowest.erase(slowest.begin());
    }
  }
  std::vector<double> reference;
  for (std::size_t i = 0; i < std::min<std::size_t>(phrases.size(), 20); ++i) {
    const Clock::time_point start = Clock::now();
    std::size_t found = 0;
    for (const std::string& text : texts) found += text.find(phrases[i]) != std::string::npos;
    if (found > 0) reference.push_back(SecondsSince(start) * 1000);
  }
  const auto above = [&](double limit) {
    return std::count_if(times[0].begin(), times[0].end(), [&](double t) { return t >= limit; });
  };
  std::printf(
      "{\"texts\":\"%s\",\"count\":%zu,\"queries\":%zu,\"without_hit\":%zu,\"median_ms\":%.2f,"
      "\"p99_ms\":%.2f,\"most_ms\":%.2f,\"exact_median_ms\":%.2f,\"exact_p99_ms\":%.2f,"
      "\"from_10_ms\":%td,\"from_60_ms\":%td,\"reference_median_ms\":%.1f}\n",
      column.c_str(), texts.size(), phrases.size(), none, At(times[0], 0.5), At(times[0], 0.99),
      At(times[0], 1), At(times[1], 0.5), At(times[1], 0.99), above(10), above(60),
      At(reference, 0.5));
  for (const auto& [milliseconds, phrase] : slowest) {
    std::fprintf(stderr, "  %.1f ms: %s\n", milliseconds, phrase.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: concordance_bench UNITS.tsv FOLDER [QUERIES]\n");
    return 2;
  }
  const fs::path folder = argv[2];
  const std::size_t queries = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1000;
  const bool built = fs::exists(folder / index::kWordsFile);
  fs::create_directories(folder);
  const auto store = Take(record::OpenSqlite(folder / "record.sqlite", {}));
  const Texts texts = ReadUnits(argv[1], built ? nullptr : store.get());
  const auto folds = Take(crosswalk::script::Folder::Create());
  if (!built) Build(*store, folds, folder);
  const OnePiece units(folder, Take(store->Newest()));
  for (const auto& [column, of_column] : texts) {
    Ask(units, *store, *folds, column, of_column, queries);
  }
  return 0;
}
