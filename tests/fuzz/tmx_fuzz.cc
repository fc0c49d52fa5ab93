// links: crosswalk_exchange_tmx
// A TMX reads the same wherever its bytes are cut; its codes stand in order inside their texts; and
// what was read, written and read again is what it was.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/tmx/tmx.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public UnitSink {
 public:
  Status Take(FileUnit&& read) override {
    Check(read.unit.source());
    if (read.unit.targets().empty()) std::abort();
    for (const v1::Segment& target : read.unit.targets()) Check(target);
    text += read.id + "\n" + read.unit.SerializeAsString() + "\n";
    units.push_back(std::move(read.unit));
    return Status();
  }
  // What exactly is wrong with XML, and where, expat finds out by the piece.
  Status Problem(const Place& place, std::string_view reason) override {
    if (reason.find("well-formed") != std::string_view::npos) {
      text += "XML\n";
    } else {
      text += InvalidAt(place, reason).message() + "\n";
    }
    return Status();
  }
  void Skip(const Place& place, std::string_view reason) override {
    text += InvalidAt(place, reason).message() + "\n";
  }
  // A text comes in parts, so the place of one depends on the cuts.
  void Warn(const Place&, std::string_view reason) override { text.append(reason).append("\n"); }
  std::string text;
  std::vector<v1::Unit> units;

 private:
  static void Check(const v1::Segment& segment) {
    if (segment.text().empty() || segment.language_tag().empty()) std::abort();
    std::uint32_t before = 0;
    for (const v1::InlineCode& code : segment.codes()) {
      if (code.offset() < before || code.offset() > segment.text().size()) std::abort();
      if (code.kind() == v1::CODE_KIND_UNSPECIFIED || code.element().empty()) std::abort();
      before = code.offset();
    }
  }
};

Status Read(std::string_view file, std::size_t step, Transcript& transcript) {
  ReaderOptions options;
  options.limits.unit_bytes = 4000;
  const auto reader = MakeTmxReader(options, transcript);
  Status status;
  for (std::size_t at = 0; at < file.size() && status.ok(); at += step) {
    status = reader->Feed(file.substr(at, step));
  }
  return status.ok() ? reader->Finish() : status;
}

// What a reader gives for what it gave; from then on nothing changes any more.
std::string Again(const std::vector<v1::Unit>& units, std::vector<v1::Unit>& read) {
  std::string file;
  const auto writer = MakeTmxWriter({}, [&](std::string_view bytes) {
    file.append(bytes);
    return Status();
  });
  for (const v1::Unit& unit : units) {
    if (!writer->Write(unit).ok()) std::abort();
  }
  if (!writer->Finish().ok()) std::abort();
  Transcript transcript;
  if (!Read(file, file.size() + 1, transcript).ok()) std::abort();
  read = std::move(transcript.units);
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  // Readers get UTF-8 without control characters alone.
  if (!text::CheckText("file", file, size).ok()) return 0;
  Transcript whole;
  Transcript cut;
  const Status at_once = Read(file, file.size(), whole);
  const Status by_pieces = Read(file, step, cut);
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  std::vector<v1::Unit> once;
  std::vector<v1::Unit> twice;
  Again(whole.units, once);
  const std::string written = Again(once, twice);
  if (once.size() > whole.units.size() || once.size() != twice.size()) std::abort();
  std::vector<v1::Unit> thrice;
  if (Again(twice, thrice) != written) std::abort();
  return 0;
}
