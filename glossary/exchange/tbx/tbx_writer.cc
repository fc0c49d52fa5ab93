// Writes the frame of a file: header, body, back matter.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "glossary/exchange/tbx/category.h"
#include "glossary/exchange/tbx/entry_writer.h"
#include "glossary/exchange/tbx/field_tree.h"
#include "glossary/exchange/tbx/tbx.h"
#include "glossary/exchange/xml/xml_writer.h"

namespace crosswalk::exchange {
namespace tbx {
namespace {

constexpr std::string_view kRootLanguage = "@xml:lang";

class Writer final : public ConceptWriter {
 public:
  Writer(TbxVersion version, const WriterOptions& options, ByteSink sink)
      : version_(version),
        options_(options),
        xml_(std::move(sink)),
        entries_(version, options_.collection.origin(), xml_, losses_) {}

  Status Write(const v1::Concept& concept_) override {
    if (!is_begun_) WriteHead(concept_);
    entries_.Write(concept_);
    return xml_.Flush();
  }

  Status Finish() override {
    if (!is_begun_) WriteHead(v1::Concept());
    xml_.End();  // body
    WriteBack();
    xml_.End();  // text
    xml_.End();  // the root
    return xml_.Finish();
  }

  const Losses& losses() const override { return losses_; }

 private:
  bool is_2() const { return version_ == TbxVersion::k2; }

  std::string HeaderLanguage(const v1::Concept& first) const {
    if (!options_.source_language_tag.empty()) return WrittenTag(options_.source_language_tag);
    for (const v1::Property& property : options_.collection.properties()) {
      if (property.name() == kRootLanguage) return property.value();
    }
    return first.languages().empty() ? "en" : WrittenTag(first.languages(0).language_tag());
  }

  void WriteHead(const v1::Concept& first) {
    is_begun_ = true;
    if (is_2()) {
      xml_.Declaration("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">");
      xml_.Start("martif");
      xml_.Attribute("type", "TBX");
    } else {
      xml_.Declaration();
      xml_.Start("tbx");
      xml_.Attribute("type", "TBX-Basic");
      xml_.Attribute("style", "dca");
    }
    xml_.Attribute("xml:lang", HeaderLanguage(first));
    if (!is_2()) xml_.Attribute("xmlns", "urn:iso:std:iso:30042:ed-2");
    xml_.Start(is_2() ? "martifHeader" : "tbxHeader");
    WriteFileDescription();
    WriteEncodingDescription();
    WriteRevisions();
    xml_.End();
    xml_.Start("text");
    xml_.Start("body");
  }

  void WriteFileDescription() {
    const v1::Collection& collection = options_.collection;
    const std::string& title = options_.title.empty() ? collection.title() : options_.title;
    xml_.Start("fileDesc");
    if (!title.empty() || !collection.notes().empty()) {
      xml_.Start("titleStmt");
      xml_.Element("title", title);
      for (const v1::Statement& note : collection.notes()) xml_.Element("note", note.text());
      xml_.End();
    }
    WriteParagraphs("publicationStmt");
    xml_.Start("sourceDesc");
    bool is_empty = collection.description().empty();
    if (!is_empty) WriteLines(collection.description());
    for (const v1::Property& property : collection.properties()) {
      if (IsElsewhere(property.name())) continue;
      xml_.StartInline("p");
      xml_.Attribute("type", property.name());
      xml_.Text(property.value());
      xml_.End();
      is_empty = false;
    }
    if (is_empty) xml_.Element("p", title.empty() ? "Crosswalk" : title);
    xml_.End();
    xml_.End();
  }

  // The categories that may stand in the file: as the file it came from says, else in version 2
  // those of ISO 30042; version 3 says it at its root.
  void WriteEncodingDescription() {
    bool is_begun = false;
    const auto begin = [&] {
      if (!std::exchange(is_begun, true)) xml_.Start("encodingDesc");
    };
    bool has_constraints = !is_2();
    for (const v1::Property& property : options_.collection.properties()) {
      const bool is_constraint = IsConstraint(property.name());
      if (property.name() != "encodingDesc" && !is_constraint) continue;
      has_constraints |= is_constraint;
      begin();
      xml_.StartInline("p");
      if (is_constraint) xml_.Attribute("type", property.name());
      xml_.Text(property.value());
      xml_.End();
    }
    if (!has_constraints) {
      begin();
      xml_.StartInline("p");
      xml_.Attribute("type", "XCSURI");
      xml_.Text("TBXXCSV02.xcs");
      xml_.End();
    }
    if (is_begun) xml_.End();
  }

  void WriteRevisions() {
    bool is_begun = false;
    for (const v1::Property& property : options_.collection.properties()) {
      if (property.name() != "revisionDesc") continue;
      if (!std::exchange(is_begun, true)) xml_.Start("revisionDesc");
      xml_.Start("change");
      xml_.Element("p", property.value());
      xml_.End();
    }
    if (is_begun) xml_.End();
  }

  void WriteParagraphs(std::string_view name) {
    bool is_begun = false;
    for (const v1::Property& property : options_.collection.properties()) {
      if (property.name() != name) continue;
      if (!std::exchange(is_begun, true)) xml_.Start(name);
      xml_.Element("p", property.value());
    }
    if (is_begun) xml_.End();
  }

  void WriteLines(std::string_view text) {
    while (!text.empty()) {
      const std::size_t length = std::min(text.find('\n'), text.size());
      if (length > 0) xml_.Element("p", text.substr(0, length));
      text.remove_prefix(std::min(length + 1, text.size()));
    }
  }

  // Properties of the header that have a place of their own, or say how the file was made.
  static bool IsElsewhere(const std::string& name) {
    return name.starts_with('@') || IsConstraint(name) || IsReferenceObject(name) ||
           name == "publicationStmt" || name == "encodingDesc" || name == "revisionDesc";
  }
  static bool IsConstraint(const std::string& name) {
    return name == "XCSURI" || name == "XCSContent" || name == "XCSName";
  }
  static bool IsReferenceObject(const std::string& name) {
    return name.starts_with("refObject:") || name == "refObject" || name.starts_with("refObject[");
  }

  void WriteBack() {
    std::string open_type;
    bool is_begun = false;
    bool is_list_open = false;
    for (const v1::Property& property : options_.collection.properties()) {
      FieldTree tree;
      FieldNode& root = tree.Add(Element::kReferenceObject, 0);
      if (!IsReferenceObject(property.name()) || !ParsePropertyName(property.name(), root) ||
          !ParseOutline(property.value(), 1, tree)) {
        continue;
      }
      if (!std::exchange(is_begun, true)) xml_.Start("back");
      const std::string type = std::exchange(tree[0].type, {});
      if (!is_list_open || type != open_type) {
        if (is_list_open) xml_.End();
        xml_.Start(is_2() ? "refObjectList" : "refObjectSec");
        xml_.Attribute("type", type);
        is_list_open = true;
        open_type = type;
      }
      entries_.WriteTree(tree);
    }
    if (is_list_open) xml_.End();
    if (is_begun) xml_.End();
  }

  const TbxVersion version_;
  const WriterOptions options_;
  Losses losses_;
  XmlWriter xml_;
  EntryWriter entries_;
  bool is_begun_ = false;
};

}  // namespace
}  // namespace tbx

std::unique_ptr<ConceptWriter> MakeTbxWriter(TbxVersion version, const WriterOptions& options,
                                             ByteSink sink) {
  return std::make_unique<tbx::Writer>(version, options, std::move(sink));
}

}  // namespace crosswalk::exchange
