// What readers of both versions of XLIFF share: telling of problems, and of where they are.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_DOCUMENT_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_DOCUMENT_READER_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "glossary/exchange/xliff/outline.h"
#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange::xliff {

// What a document reader works with. All of it outlives the reader.
struct Surroundings {
  const ReaderOptions& options;
  FileSink& sink;
  OutlineSink& outlines;
  v1::Collection& collection;
  std::function<Place()> place;
};

// Takes the events of one document, its root first, and gives the outlines of its units.
class DocumentReader : public XmlHandler {
 public:
  explicit DocumentReader(Surroundings around) : around_(std::move(around)) {}
  // After the last event, also where the file breaks off.
  virtual Status End() = 0;

 protected:
  // Bytes that one unit of a file may hold, over all its segments.
  static constexpr std::size_t kUnitsOfUnit = 16;

  const Limits& limits() const { return around_.options.limits; }
  Place here() const { return around_.place(); }
  // A problem at the tag that was read last; what is at hand is left out.
  Status FaultAt(const Place& place, std::string_view reason);
  Status Fault(std::string_view reason) { return FaultAt(tag_, reason); }
  void Warn(std::string_view reason) { around_.sink.Warn(tag_, Named(reason)); }

  // What a file says of itself is bounded, too.
  bool CollectionHasRoom() const {
    return around_.collection.properties_size() + around_.collection.notes_size() < 1000;
  }

  // The same reason is told once for the whole file.
  void WarnOnce(const std::string& reason) {
    if (told_.insert(reason).second) around_.sink.Warn(tag_, reason);
  }

  // Begins the outline of a unit.
  void BeginOutline(std::string_view id);
  bool in_unit() const { return in_unit_; }
  // Nothing more is gathered of a unit with a problem.
  bool is_faulty() const { return is_faulty_; }
  // Counts what the unit holds. A problem where it is too much.
  Status Charge(std::size_t bytes);
  Status EndOutline();

  // Gathers a text that is no segment: a note, a property.
  void BeginText() {
    text_.clear();
    text_place_ = tag_;
    is_text_ = true;
  }
  Status AddText(std::string_view text);
  std::string TakeText() {
    is_text_ = false;
    return std::move(text_);
  }

  Surroundings around_;
  Outline outline_;
  Place tag_;  // of the tag read last: text may be cut anywhere, tags stand where they stand
  bool is_text_ = false;

 private:
  std::string Named(std::string_view reason) const;

  std::set<std::string> told_;
  bool in_unit_ = false;
  bool is_faulty_ = false;
  std::size_t held_ = 0;
  std::string text_;
  Place text_place_;
};

// Ids that must differ. Remembers the first million, so that memory stays flat.
class IdSet {
 public:
  // False where it was added before.
  bool Add(std::string_view id);
  bool Contains(std::string_view id) const;
  void clear() { hashes_.clear(); }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

// A document reader for a root element. INVALID_ARGUMENT where it is no XLIFF, or of no version
// that is known.
Result<std::unique_ptr<DocumentReader>> MakeDocumentReader(const XmlElement& root,
                                                           Surroundings around);
std::unique_ptr<DocumentReader> MakeVersion1Reader(const XmlElement& root, Surroundings around);
std::unique_ptr<DocumentReader> MakeVersion2Reader(const XmlElement& root, Surroundings around);

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_DOCUMENT_READER_H_
