#include "glossary/exchange/xliff/document_reader.h"

#include <utility>

#include "glossary/base/hash.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::size_t kIds = 1 << 20;
constexpr std::string_view kCore = "urn:oasis:names:tc:xliff:document:";

// The major version that a root says: 1 or 2; 0 where it says none.
char Major(const XmlElement& root) {
  if (root.namespace_uri.starts_with(kCore) && root.namespace_uri.size() > kCore.size()) {
    return root.namespace_uri[kCore.size()];
  }
  const std::string_view version = root.Attribute("version");
  return version.empty() ? '1' : version.front();
}

}  // namespace

Status DocumentReader::FaultAt(const Place& place, std::string_view reason) {
  is_faulty_ = in_unit_;
  is_text_ = false;
  return around_.sink.Problem(place, Named(reason));
}

void DocumentReader::BeginOutline(std::string_view id) {
  outline_ = Outline();
  outline_.id = std::string(id);
  outline_.line = tag_.line;
  in_unit_ = true;
  is_faulty_ = false;
  held_ = 0;
}

Status DocumentReader::Charge(std::size_t bytes) {
  if (!in_unit_ || is_faulty_) return Status();
  held_ += bytes + 16;
  const std::size_t limit = kUnitsOfUnit * limits().unit_bytes;
  if (held_ <= limit) return Status();
  return Fault("holds more than " + std::to_string(limit) + " bytes");
}

Status DocumentReader::EndOutline() {
  in_unit_ = false;
  if (std::exchange(is_faulty_, false)) return Status();
  return around_.outlines.Take(std::move(outline_));
}

Status DocumentReader::AddText(std::string_view text) {
  if (!is_text_) return Status();
  if (text_.size() + text.size() > limits().statement_bytes) {
    return FaultAt(text_place_,
                   "a text is longer than " + std::to_string(limits().statement_bytes) + " bytes");
  }
  text_.append(text);
  return Status();
}

std::string DocumentReader::Named(std::string_view reason) const {
  if (!in_unit_) return std::string(reason);
  std::string named = outline_.id.empty() ? "a unit without id" : "unit \"" + outline_.id + "\"";
  return named.append(": ").append(reason);
}

bool IdSet::Add(std::string_view id) {
  if (hashes_.size() >= kIds) return !Contains(id);
  return hashes_.insert(Hash64(id)).second;
}

bool IdSet::Contains(std::string_view id) const { return hashes_.count(Hash64(id)) > 0; }

Result<std::unique_ptr<DocumentReader>> MakeDocumentReader(const XmlElement& root,
                                                           Surroundings around) {
  const Place place = around.place();
  if (root.name != "xliff") {
    return InvalidAt(place, "the root element is <" + Head(root.name, 100) + ">, not <xliff>");
  }
  switch (Major(root)) {
    case '1':
      return MakeVersion1Reader(root, std::move(around));
    case '2':
      return MakeVersion2Reader(root, std::move(around));
    default:
      return InvalidAt(place,
                       "this version of XLIFF is not known; known are 1.0 to 1.2 and 2.0 to "
                       "2.2");
  }
}

}  // namespace crosswalk::exchange::xliff
