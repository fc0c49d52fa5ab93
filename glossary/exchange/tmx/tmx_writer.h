// TMX out, as a stream.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WRITER_H_

#include <set>
#include <string>
#include <string_view>

#include "glossary/exchange/tmx/tmx.h"
#include "glossary/exchange/xml/xml_writer.h"

namespace crosswalk::exchange {

// Writes TMX 1.4, valid against its DTD. What TMX has no place for travels as props of our own
// (tmx_word.h), so that reading the file gives the same units; the header begins with the first
// unit, whose source language it names where nothing else says one.
class TmxWriter final : public UnitWriter {
 public:
  TmxWriter(const WriterOptions& options, ByteSink sink);

  Status Write(const v1::Unit& unit) override;
  Status Finish() override;
  const Losses& losses() const override { return losses_; }

 private:
  using Properties = google::protobuf::RepeatedPtrField<v1::Property>;
  using Statements = google::protobuf::RepeatedPtrField<v1::Statement>;
  enum class Element { kHeader, kTu, kTuv };

  void Begin(std::string_view first_source);
  void WriteUde(const v1::Property& property);
  void WriteTuv(const v1::Unit& unit, const v1::Segment& segment, std::string_view tag);
  void WriteProvenance(const v1::Provenance& provenance);
  // Those properties that are attributes of the element; the others by WriteProps.
  void WriteAttributes(Element element, const Properties& properties);
  void WriteProps(Element element, const Properties& properties);
  void WriteProp(std::string_view name, std::string_view value);
  void WriteNotes(const Statements& notes);
  void WriteAttribute(std::string_view name, std::string_view value);
  // Whether the attribute may be written: the DTD has it there, with that value.
  static bool IsKnown(Element element, std::string_view name, std::string_view value);

  const WriterOptions options_;
  XmlWriter xml_;
  Losses losses_;
  bool has_begun_ = false;
  std::string source_tag_;                         // srclang of the header
  std::set<std::string, std::less<>> attributes_;  // of the element that was begun last
  std::set<const v1::Property*> written_;          // properties that became attributes of it
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WRITER_H_
