// Writes concepts from several threads until it is killed, and tells each write that was
// acknowledged as a line on standard output: id, version number, serial of the content, `-` for a
// deletion.
//   crash_writer RECORD RUN THREADS SEED
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "glossary/record/concept_store.h"

namespace crosswalk {
namespace {

[[noreturn]] void Fail(const Status& status) {
  std::fprintf(stderr, "crash_writer: %s\n", status.ToString().c_str());
  std::_Exit(1);
}

v1::Concept Content(int serial) {
  v1::Concept concept_;
  v1::LanguageSection& section = *concept_.add_languages();
  section.set_language_tag("en");
  section.add_terms()->set_text("serial " + std::to_string(serial));
  return concept_;
}

// Lines below PIPE_BUF are written whole, so threads need no lock.
void Acknowledge(const std::string& id, const std::string& number, int serial, bool deleted) {
  const std::string line =
      id + " " + number + " " + (deleted ? "-" : std::to_string(serial)) + "\n";
  if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
    std::_Exit(1);
  }
}

void WriteForever(record::ConceptStore& store, const std::string& prefix, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> living;
  for (int serial = 0;; ++serial) {
    const unsigned dice = random() % 10;
    if (living.empty() || dice < 5) {
      v1::CreateConceptRequest request;
      request.set_parent("g");
      request.set_concept_id(prefix + std::to_string(serial));
      *request.mutable_concept_entry() = Content(serial);
      const auto made = store.CreateConcept(request, "");
      if (!made.ok()) Fail(made.status());
      living.push_back(request.concept_id());
      Acknowledge(living.back(), made->etag(), serial, false);
      continue;
    }
    const std::size_t which = random() % living.size();
    const std::string name = record::ConceptName("g", living[which]);
    if (dice < 9) {
      v1::UpdateConceptRequest request;
      *request.mutable_concept_entry() = Content(serial);
      request.mutable_concept_entry()->set_name(name);
      const auto changed = store.UpdateConcept(request, "");
      if (!changed.ok()) Fail(changed.status());
      Acknowledge(living[which], changed->etag(), serial, false);
    } else {
      // As a batch, whose reply tells the number of the deletion.
      v1::BatchWriteConceptsRequest request;
      request.set_parent("g");
      request.add_writes()->mutable_delete_()->set_name(name);
      const auto deleted = store.BatchWriteConcepts(request, "");
      if (!deleted.ok()) Fail(deleted.status());
      Acknowledge(living[which], deleted->concepts(0).etag(), serial, true);
      living.erase(living.begin() + static_cast<std::ptrdiff_t>(which));
    }
  }
}

}  // namespace

int Run(char** arguments) {
  auto record = record::OpenSqlite(arguments[1], {});
  if (!record.ok()) Fail(record.status());
  record::ConceptStore store(**record, Limits{});
  const auto glossary = store.EnsureGlossary("g", "");
  if (!glossary.ok()) Fail(glossary.status());
  const int threads = std::atoi(arguments[3]);
  const auto seed = static_cast<unsigned>(std::strtoul(arguments[4], nullptr, 10));
  std::vector<std::thread> writers;
  for (int t = 0; t < threads; ++t) {
    const std::string prefix = std::string("r") + arguments[2] + "-t" + std::to_string(t) + "-";
    writers.emplace_back([&store, prefix, seed, t] {
      WriteForever(store, prefix, seed + static_cast<unsigned>(t));
    });
  }
  for (std::thread& writer : writers) writer.join();
  return 0;
}

}  // namespace crosswalk

int main(int count, char** arguments) { return count == 5 ? crosswalk::Run(arguments) : 2; }
