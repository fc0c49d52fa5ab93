// links: crosswalk_exchange_xml
// XML tells the same events and, inside the root, the same error wherever its bytes are cut, closes
// no element that it did not open, and never tells of an entity.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/xml/xml_reader.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::exchange;

class Transcript final : public XmlHandler, public FileSink {
 public:
  Status StartElement(const XmlElement& element) override {
    Put("<", element.name);
    for (const XmlAttribute& each : element.attributes) {
      Put(each.namespace_uri, each.name);
      Put("=", each.value);
    }
    open.emplace_back(element.name);
    return Status();
  }
  Status EndElement(std::string_view, std::string_view name) override {
    if (open.empty() || open.back() != name) std::abort();
    open.pop_back();
    Put(">", name);
    return Status();
  }
  Status Text(std::string_view part) override {
    if (open.empty()) std::abort();
    text += part;
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    text.resize(told);  // the last text may be given in part, or not at all
    // Before and behind the root, expat may call the same fault by the token or by its character.
    const bool is_inside = !open.empty();
    Put(is_inside ? std::to_string(place.line) + ":" + std::to_string(place.column) : "outside",
        is_inside ? reason : std::string_view());
    if (++problems > 1) std::abort();
    return Status();
  }
  void Skip(const Place&, std::string_view) override {}
  void Warn(const Place&, std::string_view) override {}

  std::string text;
  std::size_t told = 0;  // end of the last event that is no text
  std::vector<std::string> open;
  int problems = 0;

 private:
  void Put(std::string_view what, std::string_view name) {
    text.append("\n").append(what).append(name).append("\n");
    told = text.size();
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte says how long the pieces are.
  const std::size_t step = data[0] % 16u + 1;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  // What is no UTF-8 never reaches a reader.
  if (text::FindInvalidUtf8(file) != std::string_view::npos) return 0;
  Limits limits;
  limits.xml_depth = 10;
  limits.xml_attributes = 5;
  limits.xml_attribute_bytes = 40;
  Transcript whole;
  Transcript cut;
  XmlReader reader(limits, whole, whole);
  Status at_once = reader.Feed(file);
  if (at_once.ok()) at_once = reader.Finish();
  XmlReader piecewise(limits, cut, cut);
  Status by_pieces;
  for (std::size_t at = 0; at < file.size() && by_pieces.ok(); at += step) {
    by_pieces = piecewise.Feed(file.substr(at, step));
  }
  if (by_pieces.ok()) by_pieces = piecewise.Finish();
  if (at_once.ToString() != by_pieces.ToString() || whole.text != cut.text) std::abort();
  if (text::FindInvalidUtf8(whole.text) != std::string_view::npos) std::abort();
  return 0;
}
