// links: crosswalk_exchange_table
// A glossary of OmegaT reads the same wherever its bytes are cut, and every concept of it has two
// terms; written again it has as many entries.
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
    if (read.concept_.languages_size() != 2 || !read.id.empty()) std::abort();
    text += std::to_string(read.line) + read.concept_.SerializeAsString() + "\n";
    concepts.push_back(std::move(read.concept_));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    text += std::to_string(place.line) + " ";
    text.append(reason).push_back('\n');
    return Status();
  }
  void Skip(const Place& place, std::string_view reason) override { (void)Problem(place, reason); }
  void Warn(const Place&, std::string_view) override {}

  std::string text;
  std::vector<v1::Concept> concepts;
};

Status Read(std::string_view file, std::size_t step, const char* name, std::size_t line_bytes,
            Transcript& into) {
  ReaderOptions options;
  options.file_name = name;
  options.limits.line_bytes = line_bytes;
  options.source_language_tag = "en";
  options.target_language_tag = "ja";
  const auto reader = MakeOmegatGlossaryReader(options, into);
  for (std::size_t at = 0; at < file.size(); at += step) {
    CROSSWALK_RETURN_IF_ERROR(reader->Feed(file.substr(at, step)));
  }
  return reader->Finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are, and whether it is the variant with commas.
  const std::size_t step = data[0] % 16u + 1;
  const char* const name = data[0] >= 128 ? "a.csv" : "a.utf8";
  std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  file = file.substr(0, std::min(file.size(), text::FindInvalidUtf8(file)));
  Transcript whole;
  Transcript cut;
  const Status at_once = Read(file, file.size() + 1, name, 500, whole);
  const Status by_pieces = Read(file, step, name, 500, cut);
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  std::string written;
  const auto writer = MakeOmegatGlossaryWriter({}, [&](std::string_view piece) {
    written.append(piece);
    return Status();
  });
  for (const v1::Concept& concept_ : whole.concepts) {
    if (!writer->Write(concept_).ok()) std::abort();
  }
  if (!writer->Finish().ok()) std::abort();
  Transcript again;
  if (!Read(written, 1 << 20, "a.utf8", 1 << 20, again).ok()) std::abort();
  if (again.concepts.size() != whole.concepts.size()) std::abort();
  return 0;
}
