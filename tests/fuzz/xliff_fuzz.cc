// links: crosswalk_exchange_xliff
// An XLIFF file reads the same wherever its bytes are cut; a unit has a text on both sides, and its
// codes stand inside their text; a concept has a term. Where problems pass, the reading never fails
// for one.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "glossary/exchange/xliff/xliff.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

void CheckSegment(const v1::Segment& segment) {
  if (segment.text().empty() || segment.language_tag().empty()) std::abort();
  if (text::FindInvalidUtf8(segment.text()) != std::string_view::npos) std::abort();
  std::uint32_t last = 0;
  for (const v1::InlineCode& code : segment.codes()) {
    if (code.offset() < last || code.offset() > segment.text().size()) std::abort();
    if (code.kind() == v1::CODE_KIND_UNSPECIFIED) std::abort();
    last = code.offset();
  }
}

std::string Serialized(const FileUnit& read) {
  CheckSegment(read.unit.source());
  if (read.unit.targets_size() != 1) std::abort();
  CheckSegment(read.unit.targets(0));
  return read.id + "\n" + read.unit.SerializeAsString();
}

std::string Serialized(const FileConcept& read) {
  if (read.concept_.languages().empty()) std::abort();
  return read.id + "\n" + read.concept_.SerializeAsString();
}

template <typename Base, typename Record>
class Transcript final : public Base {
 public:
  explicit Transcript(bool is_partial) : is_partial_(is_partial) {}
  Status Take(Record&& read) override {
    text += Serialized(read) + "\n";
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    Tell(place, reason);
    return is_partial_ ? Status() : InvalidAt(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override { Tell(place, reason); }
  void Warn(const Place& place, std::string_view reason) override { Tell(place, reason); }

  std::string text;

 private:
  void Tell(const Place& place, std::string_view reason) {
    if (text::FindInvalidUtf8(reason) != std::string_view::npos) std::abort();
    text += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    text.append(reason).push_back('\n');
  }
  const bool is_partial_;
};

template <typename Base, typename Record, typename Make>
std::string Read(std::string_view file, std::size_t step, bool is_partial, Make make) {
  ReaderOptions options;
  options.limits.segment_bytes = 200;
  options.limits.unit_bytes = 500;
  options.limits.codes_per_segment = 20;
  options.limits.statement_bytes = 200;
  options.limits.xml_depth = 20;
  Transcript<Base, Record> sink(is_partial);
  const auto reader = make(options, sink);
  Status status;
  for (std::size_t at = 0; at < file.size() && status.ok(); at += step) {
    status = reader->Feed(file.substr(at, step));
  }
  if (status.ok()) status = reader->Finish();
  return sink.text + status.ToString() + reader->collection().SerializeAsString();
}

template <typename Base, typename Record, typename Make>
void Check(std::string_view file, std::size_t step, bool is_partial, Make make) {
  const std::string whole = Read<Base, Record>(file, file.size() + 1, is_partial, make);
  if (Read<Base, Record>(file, step, is_partial, make) != whole) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are, and whether problems pass.
  const std::size_t step = data[0] % 16u + 1;
  const bool is_partial = (data[0] & 16u) != 0;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  // What is no UTF-8 and what holds control characters is refused before it.
  if (!text::CheckText("file", file, file.size()).ok()) return 0;
  Check<UnitSink, FileUnit>(file, step, is_partial, &MakeXliffUnitReader);
  Check<ConceptSink, FileConcept>(file, step, is_partial, &MakeXliffGlossaryReader);
  return 0;
}
