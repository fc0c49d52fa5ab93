// Recognition of a list of terms in running text, on one thread.
//
//   recognize_bench prepare TERMS DIR          makes a glossary in DIR from a file of terms, one a
//   line recognize_bench run DIR TEXT [no-doubts]   finds them in TEXT; prints one JSON object
//   recognize_bench compare DIR TEXT OTHER     the same text in two scripts, line by line: the
//   spans
//                                              that both have, and those that only one has
//
// `run` is to be timed as a whole process beside `grep -oFf TERMS TEXT`; the seconds it prints are
// those of recognition alone.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/index/index.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"
#include "glossary/script/lexicon.h"
#include "glossary/term/recognizer.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;  // a program of one file

template <typename T>
T Must(Result<T> result) {
  if (result.ok()) return *std::move(result);
  std::fprintf(stderr, "recognize_bench: %s\n", result.status().ToString().c_str());
  std::exit(3);
}

void Must(const Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "recognize_bench: %s\n", status.ToString().c_str());
  std::exit(3);
}

std::vector<std::string> Lines(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

struct House {
  explicit House(const std::string& dir)
      : record(Must(record::OpenSqlite(dir + "/record.sqlite", {}))),
        folder(Must(script::Folder::Create())),
        index(Must(index::Index::Open(dir + "/index", *record, folder, {}))) {}

  std::unique_ptr<record::Record> record;
  std::shared_ptr<const script::Folder> folder;
  std::unique_ptr<index::Index> index;
};

void Prepare(const std::string& terms, const std::string& dir) {
  std::filesystem::create_directories(dir);
  House house(dir);
  record::ConceptStore store(*house.record, Limits());
  Must(store.EnsureGlossary("bench", "").status());
  auto bulk = Must(house.record->BeginBulk());
  std::uint64_t number = 0;
  for (const std::string& line : Lines(terms)) {
    v1::Concept concept_;
    v1::LanguageSection* section = concept_.add_languages();
    section->set_language_tag("zh-Hans");
    v1::Term* term = section->add_terms();
    term->set_text(line);
    term->set_language_tag("zh-Hans");
    term->set_status(v1::TERM_STATUS_ADMITTED);
    record::Batch batch;
    record::Mutation mutation;
    mutation.key = {record::Kind::kConcept, "bench", "c" + std::to_string(++number)};
    mutation.body = record::ConceptBody(concept_);
    batch.mutations.push_back(std::move(mutation));
    Must(bulk->Add(batch).status());
  }
  Must(bulk->Commit());
  Must(house.index->CatchUp(nullptr, Cancellation()));
  std::printf("{\"terms\": %llu}\n", static_cast<unsigned long long>(number));
}

std::shared_ptr<const script::Lexicon> ZhLexicon() {
  return std::make_shared<const script::Lexicon>(
      Must(script::Lexicon::Open(script::DataFolder() / "zh.lexicon")));
}

void Run(const std::string& dir, const std::string& path, bool doubts) {
  const House house(dir);
  const term::Recognizer recognizer(house.folder, doubts ? ZhLexicon() : nullptr, nullptr);
  const auto snapshot = house.index->Newest();
  const std::string text = Must(ReadFile(path, std::size_t{1} << 30));
  term::RecognizerScratch scratch;
  std::vector<term::Span> spans;
  std::uint64_t found = 0, doubtful = 0;
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(at + (std::size_t{64} << 10), text.size());
    if (end < text.size()) end = text.rfind('\n', end) + 1;
    if (end <= at) end = std::min(text.find('\n', at), text.size() - 1) + 1;
    Must(recognizer.Recognize(*snapshot, std::string_view(text).substr(at, end - at),
                              {.language = text::Language::kZh, .doubts = doubts}, {}, scratch,
                              spans));
    found += spans.size();
    for (const term::Span& span : spans) doubtful += span.doubtful;
    at = end;
  }
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf(
      "{\"bytes\": %zu, \"seconds\": %.3f, \"mb_per_second\": %.1f, \"spans\": %llu, "
      "\"doubtful\": %llu}\n",
      text.size(), seconds, text.size() / seconds / 1e6, static_cast<unsigned long long>(found),
      static_cast<unsigned long long>(doubtful));
}

// A span in code points of its line, with the number of its key.
using Place = std::tuple<std::size_t, std::size_t, std::uint32_t>;

void Compare(const std::string& dir, const std::string& one, const std::string& other) {
  const House house(dir);
  const term::Recognizer recognizer(house.folder, nullptr, nullptr);
  const auto snapshot = house.index->Newest();
  term::RecognizerScratch scratch;
  const auto places = [&](const std::string& line) {
    std::vector<term::Span> spans;
    Must(recognizer.Recognize(*snapshot, line, {.language = text::Language::kZh, .doubts = false},
                              {}, scratch, spans));
    const text::OffsetMap offsets(line);
    std::set<Place> set;
    for (const term::Span& span : spans) {
      set.emplace(offsets.CodePoints(span.begin), offsets.CodePoints(span.end), span.key);
    }
    return set;
  };
  const std::vector<std::string> a = Lines(one), b = Lines(other);
  std::uint64_t both = 0, only_one = 0, only_other = 0, ambiguous = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const std::set<Place> in_a = places(a[i]), in_b = places(b[i]);
    // Where the converted line folds to something else than the original, the conversion chose one
    // of several readings: its characters are not the same word any more.
    const bool differs = house.folder->Key(a[i], text::Language::kZh) !=
                         house.folder->Key(b[i], text::Language::kZh);
    for (const Place& place : in_a) {
      if (in_b.contains(place))
        ++both;
      else
        ++(differs ? ambiguous : only_one);
    }
    for (const Place& place : in_b) {
      if (!in_a.contains(place)) ++(differs ? ambiguous : only_other);
    }
  }
  std::printf(
      "{\"lines\": %zu, \"both\": %llu, \"only_one\": %llu, \"only_other\": %llu, "
      "\"in_lines_converted_ambiguously\": %llu}\n",
      a.size(), static_cast<unsigned long long>(both), static_cast<unsigned long long>(only_one),
      static_cast<unsigned long long>(only_other), static_cast<unsigned long long>(ambiguous));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() == 3 && args[0] == "prepare") {
    Prepare(args[1], args[2]);
  } else if (args.size() >= 3 && args[0] == "run") {
    Run(args[1], args[2], args.size() == 3);
  } else if (args.size() == 4 && args[0] == "compare") {
    Compare(args[1], args[2], args[3]);
  } else {
    std::fprintf(stderr,
                 "usage: recognize_bench prepare TERMS DIR | run DIR TEXT [no-doubts] | "
                 "compare DIR TEXT OTHER\n");
    return 2;
  }
  return 0;
}
