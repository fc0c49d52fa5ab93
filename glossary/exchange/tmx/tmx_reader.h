// TMX in, as a stream.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_READER_H_

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/tmx/segment_reader.h"
#include "glossary/exchange/tmx/tag_cache.h"
#include "glossary/exchange/tmx/tmx.h"
#include "glossary/exchange/tmx/tmx_word.h"
#include "glossary/exchange/tmx/tu.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange {

// Turns the events of XML into units. Elements are known by their local name, in any namespace;
// those that TMX does not have outside of a `seg` are left out with all they hold, and told once.
//   srclang, tuid and the attributes of provenance become fields, every other one a property
//   `@name` prop becomes a property named by its type (tmx_word.h), note a note prop `prev` and
//   `next` (OmegaT), x-context-pre and -post (memoQ) give the neighbours tuid, else the prop `id`
//   of OmegaT, is FileUnit::id and Unit.context_id
class TmxReader final : public FileReader, private XmlHandler {
 public:
  TmxReader(const ReaderOptions& options, UnitSink& sink);

  Status Feed(std::string_view chunk) override { return xml_.Feed(chunk); }
  Status Finish() override;
  const v1::Collection& collection() const override { return collection_; }

 private:
  enum class State : std::uint8_t { kTmx, kHeader, kUde, kBody, kTu, kTuv, kSeg, kProp, kNote };

  Status StartElement(const XmlElement& element) override;
  Status EndElement(std::string_view namespace_uri, std::string_view name) override;
  Status Text(std::string_view text) override;

  Status StartRoot(const XmlElement& element);
  void StartHeader(const XmlElement& element);
  void StartUde(const XmlElement& element);
  void StartMap(const XmlElement& element);
  void StartTu(const XmlElement& element);
  Status StartTuv(const XmlElement& element);
  void StartSeg(const XmlElement& element);
  void StartProp(const XmlElement& element);
  void StartNote(const XmlElement& element);
  void EndProp();
  void EndNote();
  Status EndHeader();
  Status EndTu();
  // Leaves out the element and all inside it.
  Status LeaveOut(std::string_view name);
  void WarnOnce(std::string_view about, const std::string& reason);
  // Where properties and notes of what is open belong.
  State Owner() const { return states_[states_.size() - 2]; }
  void AddProperty(State owner, std::string_view name, std::string_view value);
  // Whether the property is a field of ours in disguise; then it is set.
  bool SetOwn(State owner, std::string_view name, std::string_view value);
  bool SetSegmentOwn(std::string_view name, std::string_view value);
  void SetNeighbour(std::string_view name, std::string_view value);
  void SetCollectionAttribute(std::string_view name, std::string_view value);
  void Count(std::size_t bytes) { tu_bytes_ += bytes; }

  const ReaderOptions options_;
  UnitSink& sink_;
  XmlReader xml_;
  v1::Collection collection_;
  SourceTags tags_;
  TagCache cache_;
  SegmentReader segment_;
  std::vector<State> states_;
  std::size_t left_out_ = 0;  // depth inside of an element that is left out
  std::size_t literal_ = 0;   // depth inside of a prop or note
  std::string text_;          // of a prop or note
  std::string prop_name_;
  v1::Statement note_;
  Tu tu_;
  std::size_t tu_bytes_ = 0;  // of what is open, header or tu, about
  bool is_too_large_ = false;
  bool has_root_ = false;
  bool has_header_ = false;
  bool has_body_ = false;
  std::set<std::string, std::less<>> warned_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_READER_H_
