// links: crosswalk_exchange_table
// UTX reads the same wherever its bytes are cut, and what was read and written again as UTX has no
// line that cannot be read.
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
    if (read.concept_.languages().empty() || read.line == 0) std::abort();
    text += read.id + "\n" + read.concept_.SerializeAsString() + "\n";
    concepts.push_back(std::move(read.concept_));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    ++faults;
    text += std::to_string(place.line) + " ";
    text.append(reason).push_back('\n');
    return Status();
  }
  void Skip(const Place& place, std::string_view reason) override { (void)Problem(place, reason); }
  void Warn(const Place&, std::string_view) override {}

  std::string text;
  std::vector<v1::Concept> concepts;
  int faults = 0;
};

Status Read(std::string_view file, std::size_t step, std::size_t line_bytes, Transcript& into) {
  ReaderOptions options;
  options.limits.line_bytes = line_bytes;
  options.source_language_tag = "en";
  options.target_language_tag = "ja";
  const auto reader = MakeUtxReader(options, into);
  for (std::size_t at = 0; at < file.size(); at += step) {
    CROSSWALK_RETURN_IF_ERROR(reader->Feed(file.substr(at, step)));
  }
  CROSSWALK_RETURN_IF_ERROR(reader->Finish());
  into.text += reader->collection().SerializeAsString();
  return Status();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  file = file.substr(0, std::min(file.size(), text::FindInvalidUtf8(file)));
  Transcript whole;
  Transcript cut;
  const Status at_once = Read(file, file.size() + 1, 500, whole);
  const Status by_pieces = Read(file, step, 500, cut);
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  std::string written;
  const auto writer = MakeUtxWriter({}, [&](std::string_view piece) {
    written.append(piece);
    return Status();
  });
  for (const v1::Concept& concept_ : whole.concepts) {
    if (!writer->Write(concept_).ok()) std::abort();
  }
  if (!writer->Finish().ok()) std::abort();
  Transcript again;
  if (!Read(written, 1 << 20, 1 << 20, again).ok() || again.faults > 0) std::abort();
  return 0;
}
