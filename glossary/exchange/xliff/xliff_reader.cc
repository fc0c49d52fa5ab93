// Finds which version a file is of, and joins the parts of a reader.
#include <utility>

#include "glossary/exchange/xliff/concept_maker.h"
#include "glossary/exchange/xliff/document_reader.h"
#include "glossary/exchange/xliff/unit_maker.h"
#include "glossary/exchange/xliff/xliff.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange {
namespace {

// `Sink` is the kind of sink, `Maker` what makes its records of outlines.
template <typename Sink, typename Maker>
class XliffReader final : public FileReader, private XmlHandler {
 public:
  XliffReader(const ReaderOptions& options, Sink& sink)
      : options_(options), sink_(sink), maker_(sink), xml_(options_.limits, *this, sink) {}

  Status Feed(std::string_view chunk) override { return xml_.Feed(chunk); }

  Status Finish() override {
    CROSSWALK_RETURN_IF_ERROR(xml_.Finish());
    if (document_ != nullptr) CROSSWALK_RETURN_IF_ERROR(document_->End());
    return maker_.End();
  }

  const v1::Collection& collection() const override { return collection_; }

 private:
  Status StartElement(const XmlElement& element) override {
    if (document_ == nullptr) {
      CROSSWALK_ASSIGN(document_,
                       xliff::MakeDocumentReader(element, {options_, sink_, maker_, collection_,
                                                           [this] { return xml_.place(); }}));
    }
    return document_->StartElement(element);
  }
  Status EndElement(std::string_view namespace_uri, std::string_view name) override {
    return document_->EndElement(namespace_uri, name);
  }
  Status Text(std::string_view text) override {
    return document_ == nullptr ? Status() : document_->Text(text);
  }

  const ReaderOptions options_;
  Sink& sink_;
  Maker maker_;
  v1::Collection collection_;
  std::unique_ptr<xliff::DocumentReader> document_;
  XmlReader xml_;
};

}  // namespace

std::unique_ptr<FileReader> MakeXliffUnitReader(const ReaderOptions& options, UnitSink& sink) {
  return std::make_unique<XliffReader<UnitSink, xliff::UnitMaker>>(options, sink);
}

std::unique_ptr<FileReader> MakeXliffGlossaryReader(const ReaderOptions& options,
                                                    ConceptSink& sink) {
  return std::make_unique<XliffReader<ConceptSink, xliff::ConceptMaker>>(options, sink);
}

}  // namespace crosswalk::exchange
