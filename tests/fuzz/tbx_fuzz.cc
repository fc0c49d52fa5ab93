// links: crosswalk_exchange_tbx
// A file of TBX reads the same wherever its bytes are cut, never gives a concept without terms or a
// term without text, and what is written of it reads again, after one writing always the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/tbx/tbx.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public ConceptSink {
 public:
  Status Take(FileConcept&& read) override {
    std::size_t terms = 0;
    for (const v1::LanguageSection& section : read.concept_.languages()) {
      for (const v1::Term& term : section.terms()) {
        if (term.text().empty() || term.language_tag().empty()) std::abort();
        ++terms;
      }
    }
    if (terms == 0) std::abort();
    text += read.id + "\n" + std::to_string(read.line) + read.concept_.SerializeAsString() + "\n";
    concepts.push_back(std::move(read));
    return Status();
  }
  // What Expat says of a file that is not well-formed, and where, depends on where it was cut.
  Status Problem(const Place&, std::string_view) override {
    text += "problem\n";
    return Status();
  }
  void Skip(const Place& place, std::string_view reason) override { Add(place, reason); }
  void Warn(const Place& place, std::string_view reason) override { Add(place, reason); }

  std::string text;
  std::vector<FileConcept> concepts;

 private:
  void Add(const Place& place, std::string_view reason) {
    text += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    text.append(reason).push_back('\n');
  }
};

Status Read(std::string_view file, std::size_t step, Transcript& sink) {
  ReaderOptions options;
  options.limits.statement_bytes = 2000;
  options.limits.concept_bytes = 20000;
  const auto reader = MakeTbxReader(options, sink);
  Status status;
  for (std::size_t at = 0; at < file.size() && status.ok(); at += step) {
    status = reader->Feed(file.substr(at, step));
  }
  if (status.ok()) status = reader->Finish();
  sink.text += reader->collection().SerializeAsString();
  return status;
}

std::string Write(TbxVersion version, const std::vector<FileConcept>& concepts) {
  std::string file;
  WriterOptions options;
  options.collection.set_origin("o");
  const auto writer = MakeTbxWriter(version, options, [&](std::string_view bytes) {
    file += bytes;
    return Status();
  });
  for (const FileConcept& read : concepts) {
    v1::Concept concept_ = read.concept_;
    v1::Origin& origin = *concept_.add_origins();
    origin.set_origin("o");
    origin.set_id(read.id.empty() ? "none" : read.id);
    if (!writer->Write(concept_).ok()) std::abort();
  }
  if (!writer->Finish().ok()) std::abort();
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  // The decoder in front of the reader lets nothing else pass.
  if (!text::CheckText({}, file, file.size()).ok()) return 0;
  Transcript whole;
  Transcript cut;
  const Status at_once = Read(file, std::max<std::size_t>(file.size(), 1), whole);
  const Status by_pieces = Read(file, step, cut);
  if (at_once.code() != by_pieces.code() || whole.text != cut.text) std::abort();
  for (const TbxVersion version : {TbxVersion::k2, TbxVersion::k3}) {
    Transcript again;
    const std::string written = Write(version, whole.concepts);
    if (!Read(written, written.size(), again).ok()) std::abort();
    if (again.concepts.size() > whole.concepts.size()) std::abort();
  }
  return 0;
}
