// links: crosswalk_exchange_table
// A table reads the same wherever its bytes are cut, never gives a concept without a term, and what
// was read, written as CSV and as TSV, reads back with as many concepts and terms.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/table/table.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public ConceptSink {
 public:
  Status Take(FileConcept&& read) override {
    int found = 0;
    for (const v1::LanguageSection& section : read.concept_.languages()) {
      if (section.language_tag().empty()) std::abort();
      found += section.terms_size();
      for (const v1::Term& term : section.terms()) {
        if (term.text().empty()) std::abort();
      }
    }
    if (found == 0 || read.line == 0) std::abort();
    terms += found;
    text += read.id + "\n" + read.concept_.SerializeAsString() + "\n";
    concepts.push_back(std::move(read.concept_));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    ++problems;
    return Note(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override { (void)Note(place, reason); }
  void Warn(const Place& place, std::string_view reason) override { (void)Note(place, reason); }

  std::string text;
  std::vector<v1::Concept> concepts;
  int terms = 0;
  int problems = 0;

 private:
  Status Note(const Place& place, std::string_view reason) {
    text += std::to_string(place.line) + " ";
    text.append(reason).push_back('\n');
    return Status();
  }
};

ReaderOptions Options() {
  ReaderOptions options;
  options.limits.line_bytes = 500;
  options.source_language_tag = "zh-TW";
  options.target_language_tag = "en";
  return options;
}

Status Read(std::string_view file, std::size_t step, const ReaderOptions& options,
            Transcript& into) {
  const auto reader = MakeTableReader(options, into);
  for (std::size_t at = 0; at < file.size(); at += step) {
    CROSSWALK_RETURN_IF_ERROR(reader->Feed(file.substr(at, step)));
  }
  return reader->Finish();
}

void CheckWriting(const Transcript& read, bool is_tsv) {
  std::string file;
  const auto sink = [&](std::string_view piece) {
    file.append(piece);
    return Status();
  };
  const auto writer = is_tsv ? MakeTsvWriter({}, sink) : MakeCsvWriter({}, sink);
  for (const v1::Concept& concept_ : read.concepts) {
    if (!writer->Write(concept_).ok()) std::abort();
  }
  if (!writer->Finish().ok() || !writer->losses().empty()) std::abort();
  Transcript again;
  if (!Read(file, 1 << 20, {}, again).ok() || again.problems > 0) std::abort();
  if (again.terms != read.terms || again.concepts.size() != read.concepts.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  // What is no UTF-8 never reaches a reader.
  file = file.substr(0, std::min(file.size(), text::FindInvalidUtf8(file)));
  Transcript whole;
  Transcript cut;
  const Status at_once = Read(file, file.size() + 1, Options(), whole);
  const Status by_pieces = Read(file, step, Options(), cut);
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  CheckWriting(whole, data[0] % 2 == 0);
  return 0;
}
