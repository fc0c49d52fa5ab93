// links: crosswalk_exchange_po
// A PO file reads the same wherever its bytes are cut, never gives half a unit, and what was read
// can be written and read again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/po/po.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public UnitSink {
 public:
  Status Take(FileUnit&& read) override {
    if (read.unit.source().text().empty() || read.unit.targets_size() != 1 ||
        read.unit.targets(0).text().empty()) {
      std::abort();
    }
    text += read.unit.SerializeAsString() + "\n";
    units.push_back(std::move(read.unit));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    text += InvalidAt(place, reason).message() + "\n";
    ++problems;
    return Status();
  }
  void Skip(const Place& place, std::string_view reason) override {
    text += InvalidAt(place, reason).message() + "\n";
  }
  void Warn(const Place& place, std::string_view reason) override {
    text += InvalidAt(place, reason).message() + "\n";
  }
  std::string text;
  std::vector<v1::Unit> units;
  int problems = 0;
};

Status Read(std::string_view file, std::size_t step, Transcript& transcript) {
  ReaderOptions options;
  options.limits.line_bytes = 500;
  options.limits.unit_bytes = 2000;
  options.target_language_tag = "ja";
  const auto reader = MakePoReader(options, transcript);
  Status status;
  for (std::size_t at = 0; at < file.size() && status.ok(); at += step) {
    status = reader->Feed(file.substr(at, step));
  }
  return status.ok() ? reader->Finish() : status;
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
  std::string written;
  const auto writer = MakePoWriter({}, [&](std::string_view bytes) {
    written.append(bytes);
    return Status();
  });
  for (const v1::Unit& unit : whole.units) {
    if (!writer->Write(unit).ok()) std::abort();
  }
  if (!writer->Finish().ok()) std::abort();
  Transcript again;
  ReaderOptions options;
  options.target_language_tag = "ja";
  const auto reader = MakePoReader(options, again);
  if (!reader->Feed(written).ok() || !reader->Finish().ok() || again.problems > 0) std::abort();
  return 0;
}
