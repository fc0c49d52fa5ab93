// Measures the index over a termbase:
//
//   index_bench TERMBASE.tsv DIR [WRITES_PER_SECOND]
//
// Loads the rows (concept, domain, source, lang, term, reading, note) but those of the source
// `enamdict` into DIR, unless it is there already, and prints how long the build, an open, a missed
// and a found key, a prefix, a wildcard and a fuzzy question take, and how soon a write is seen.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "glossary/index/index.h"
#include "glossary/record/concept_store.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

using Clock = std::chrono::steady_clock;

double Micros(Clock::time_point since) {
  return std::chrono::duration<double, std::micro>(Clock::now() - since).count();
}

template <typename T>
T Must(Result<T> result) {
  if (!result.ok()) {
    std::fprintf(stderr, "%s\n", result.status().ToString().c_str());
    std::exit(1);
  }
  return *std::move(result);
}

void Must(const Status& status) {
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    std::exit(1);
  }
}

std::vector<std::string> Columns(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    columns.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return columns;
}

void Load(const char* path, record::Record& record) {
  auto bulk = Must(record.BeginBulk());
  record::Batch batch;
  record::Mutation glossary;
  glossary.key = {record::Kind::kGlossary, "", "bench"};
  glossary.body = "";
  batch.mutations.push_back(glossary);
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::string last;
  v1::Concept concept_;
  const auto end_concept = [&] {
    if (concept_.languages_size() == 0) return;
    record::Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {record::Kind::kConcept, "bench", last};
    mutation.body = record::ConceptBody(concept_);
    concept_.Clear();
    if (batch.mutations.size() < 1000) return;
    Must(bulk->Add(batch).status());
    batch.mutations.clear();
  };
  while (std::getline(file, line)) {
    const auto columns = Columns(line);
    if (columns.size() < 6 || columns[2] == "enamdict") continue;
    if (columns[0] != last) {
      end_concept();
      last = columns[0];
      concept_.add_subject_fields(columns[1]);
    }
    v1::LanguageSection* section = nullptr;
    for (auto& existing : *concept_.mutable_languages()) {
      if (existing.language_tag() == columns[3]) section = &existing;
    }
    if (section == nullptr) {
      section = concept_.add_languages();
      section->set_language_tag(columns[3]);
    }
    v1::Term* term = section->add_terms();
    term->set_text(columns[4]);
    term->set_language_tag(columns[3]);
    term->set_status(v1::TERM_STATUS_ADMITTED);
    term->set_reading(columns[5]);
    term->set_source(columns[2]);
  }
  end_concept();
  Must(bulk->Add(batch).status());
  Must(bulk->Commit());
}

// Calls `work` for every key and prints the time of one call.
template <typename Keys, typename Work>
void Time(const char* what, const Keys& keys, Work&& work) {
  std::vector<double> times;
  for (const auto& key : keys) {
    const auto start = Clock::now();
    work(key);
    times.push_back(Micros(start));
  }
  std::sort(times.begin(), times.end());
  double sum = 0;
  for (const double time : times) sum += time;
  std::printf("%-28s mean %8.2f  median %8.2f  p99 %8.2f us\n", what, sum / times.size(),
              times[times.size() / 2], times[times.size() * 99 / 100]);
}

std::vector<std::string> SomeKeys(const Snapshot& snapshot, const script::Folder& folder) {
  std::vector<std::string> keys;
  const auto& terms = snapshot.terms(0);
  for (std::uint32_t i = 7; i < terms.concept_count() && keys.size() < 20000;
       i += std::max<std::uint32_t>(1, terms.concept_count() / 10000)) {
    const auto concept_ = Must(snapshot.Read({0, i}));
    for (const auto& section : concept_.languages()) {
      const auto tag = Must(text::LanguageTag::Parse(section.language_tag()));
      keys.push_back(folder.Key(section.terms(0).text(), tag.language()));
    }
  }
  return keys;
}

void Questions(const Snapshot& snapshot, const script::Folder& folder) {
  const auto keys = SomeKeys(snapshot, folder);
  std::vector<std::string> missing;
  for (const auto& key : keys) missing.push_back(key + "qx");
  std::vector<std::string> few(keys.begin(),
                               keys.begin() + std::min<std::size_t>(500, keys.size()));
  std::size_t found = 0;
  for (int round = 0; round < 2; ++round) {
    Time("key found", keys,
         [&](const auto& key) { found += Must(snapshot.WithKey(KeyField::kVariant, key)).size(); });
  }
  Time("key found, first read", keys, [&](const auto& key) {
    const auto handles = Must(snapshot.WithKey(KeyField::kVariant, key));
    if (!handles.empty()) found += Must(snapshot.Read(handles[0])).languages_size();
  });
  Time("key missed", missing,
       [&](const auto& key) { found += Must(snapshot.WithKey(KeyField::kVariant, key)).size(); });
  Time("prefix, 50 keys", few, [&](const auto& key) {
    const auto wide = text::ToUtf32(key);
    found +=
        Must(snapshot.KeysWithPrefix(text::ToUtf8(wide.substr(0, 2)), 50, Cancellation())).size();
  });
  Time("prefix missed", few, [&](const auto& key) {
    found += Must(snapshot.KeysWithPrefix(key + "qx", 50, Cancellation())).size();
  });
  Time("wildcard a*b", few, [&](const auto& key) {
    const auto wide = text::ToUtf32(key);
    found += Must(snapshot.KeysMatching(wide.substr(0, 2) + U"*" + wide.substr(wide.size() - 1), 50,
                                        Cancellation()))
                 .size();
  });
  Time("wildcard *ab*", few, [&](const auto& key) {
    const auto wide = text::ToUtf32(key);
    found +=
        Must(snapshot.KeysMatching(U"*" + wide.substr(0, 2) + U"*", 50, Cancellation())).size();
  });
  Time("fuzzy, 200 keys", few, [&](const auto& key) {
    found += Must(snapshot.KeysNear(key + "x", 200, Cancellation())).size();
  });
  std::printf("(found %zu)\n", found);
}

void Writes(record::Record& record, Index& index, int per_second) {
  // One writer at the given pace; another thread looks until it sees each tenth write.
  std::vector<double> seen;
  const auto start = Clock::now();
  std::size_t most_pieces = 0;
  for (int i = 0; i < per_second * 10; ++i) {
    std::this_thread::sleep_until(start + std::chrono::microseconds(1000000LL * i / per_second));
    record::Batch batch;
    record::Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {record::Kind::kConcept, "bench", "new" + std::to_string(i)};
    v1::Concept concept_;
    auto* section = concept_.add_languages();
    section->set_language_tag("en");
    auto* term = section->add_terms();
    term->set_text("written now " + std::to_string(i));
    term->set_language_tag("en");
    mutation.body = record::ConceptBody(concept_);
    const auto written = Must(record.Write(batch));
    if (i % 97 != 0) continue;
    const auto at = Clock::now();
    std::thread([&seen, &index, at, number = written.numbers.back()] {
      while (index.Newest()->revision().number < number) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      seen.push_back(Micros(at) / 1000);
    }).join();
    most_pieces = std::max(most_pieces, index.Newest()->piece_count());
  }
  std::sort(seen.begin(), seen.end());
  std::printf(
      "%d writes took %.1f s; seen after: median %.0f, p99 %.0f, most %.0f ms; pieces %zu\n",
      per_second * 10, Micros(start) / 1e6, seen[seen.size() / 2], seen[seen.size() * 99 / 100],
      seen.back(), most_pieces);
}

int Main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: index_bench TERMBASE.tsv DIR [WRITES_PER_SECOND]\n");
    return 2;
  }
  const std::filesystem::path folder = argv[2];
  std::filesystem::create_directories(folder);
  auto start = Clock::now();
  const auto folding = Must(script::Folder::Create());
  std::printf("folder made                  %8.1f ms\n", Micros(start) / 1000);
  const bool fresh = !std::filesystem::exists(folder / "record.db");
  const auto record = Must(record::OpenSqlite(folder / "record.db", {}));
  if (fresh) {
    start = Clock::now();
    Load(argv[1], *record);
    std::printf("record loaded                %8.1f s\n", Micros(start) / 1e6);
  }
  start = Clock::now();
  auto index = Must(Index::Open(folder / "index", *record, folding, {}));
  std::printf("index opened                 %8.1f ms\n", Micros(start) / 1000);
  start = Clock::now();
  Must(index->CatchUp(nullptr, Cancellation()));
  std::printf("index caught up              %8.1f s\n", Micros(start) / 1e6);
  std::uint64_t bytes = 0;
  for (const auto& piece : index->State().pieces) bytes += piece.bytes;
  const auto counts = Must(index->Newest()->CountOf("bench"));
  std::printf("%llu concepts, %llu terms, %.0f bytes a concept, %zu pieces\n",
              static_cast<unsigned long long>(counts.rows),
              static_cast<unsigned long long>(counts.terms),
              static_cast<double>(bytes) / counts.rows, index->Newest()->piece_count());
  Questions(*index->Newest(), *folding);
  if (argc > 3) {
    Writes(*record, *index, std::atoi(argv[3]));
    Questions(*index->Newest(), *folding);
  }
  index.reset();
  IndexOptions options;
  options.read_only = true;
  start = Clock::now();
  index = Must(Index::Open(folder / "index", *record, folding, options));
  std::printf("index opened for reading     %8.1f ms\n", Micros(start) / 1000);
  return 0;
}

}  // namespace
}  // namespace crosswalk::index

int main(int argc, char** argv) { return crosswalk::index::Main(argc, argv); }
