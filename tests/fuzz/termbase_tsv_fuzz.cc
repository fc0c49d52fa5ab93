// links: crosswalk_exchange_table
// A termbase TSV reads the same wherever its bytes are cut, and never gives an empty concept.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "glossary/exchange/table/termbase_tsv_reader.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public ConceptSink {
 public:
  Status Take(FileConcept&& read) override {
    if (read.id.empty() || read.concept_.languages().empty()) std::abort();
    text += read.id + "\n" + read.concept_.SerializeAsString() + "\n";
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    text += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    text.append(reason).push_back('\n');
    return Status();
  }
  void Skip(const Place&, std::string_view) override {}
  void Warn(const Place&, std::string_view) override {}
  std::string text;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  Limits limits;
  limits.line_bytes = 500;
  Transcript whole;
  Transcript cut;
  TermbaseTsvReader reader(limits, whole);
  Status at_once = reader.Feed(file);
  if (at_once.ok()) at_once = reader.Finish();
  TermbaseTsvReader piecewise(limits, cut);
  Status by_pieces;
  for (std::size_t at = 0; at < file.size() && by_pieces.ok(); at += step) {
    by_pieces = piecewise.Feed(file.substr(at, step));
  }
  if (by_pieces.ok()) by_pieces = piecewise.Finish();
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  return 0;
}
