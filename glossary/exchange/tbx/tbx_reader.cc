// Finds the entries of a file, whatever version it is of.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "glossary/exchange/tbx/element.h"
#include "glossary/exchange/tbx/entry_builder.h"
#include "glossary/exchange/tbx/header_reader.h"
#include "glossary/exchange/tbx/tbx.h"
#include "glossary/exchange/tbx/white_space.h"
#include "glossary/exchange/tbx/xml_id.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange {
namespace tbx {
namespace {

constexpr std::string_view kModules = "http://www.tbxinfo.net/ns/";
constexpr std::size_t kNodeBytes = 64;  // what an element costs beside its text

// Where in the structure an open element is.
enum class Where : std::uint8_t {
  kDocument,
  kRoot,  // the root, and what holds the body
  kHeader,
  kBack,
  kEntry,
  kLanguage,
  kTermSection,
  kTermGroup,  // in a term's section, around the term
  kField,      // in a field, at any depth
  kInline,     // markup in the text of a field
  kStray,      // in something that has no place here
};

class Reader final : public FileReader, private XmlHandler {
 public:
  Reader(const ReaderOptions& options, ConceptSink& sink)
      : limits_(options.limits),
        sink_(sink),
        header_(limits_.concept_bytes),
        xml_(limits_, *this, sink) {
    where_.push_back(Where::kDocument);
  }

  Status Feed(std::string_view chunk) override { return xml_.Feed(chunk); }
  Status Finish() override { return xml_.Finish(); }
  const v1::Collection& collection() const override { return header_.collection(); }

 private:
  Status StartElement(const XmlElement& element) override {
    TellStrayText();
    const Where where = where_.back();
    Where next = Where::kStray;
    switch (where) {
      case Where::kDocument:
        CROSSWALK_RETURN_IF_ERROR(StartRoot(element));
        next = Where::kRoot;
        break;
      case Where::kRoot:
        CROSSWALK_RETURN_IF_ERROR(StartInRoot(element, next));
        break;
      case Where::kHeader:
        next = Where::kHeader;
        header_.Start(element);
        CROSSWALK_RETURN_IF_ERROR(CheckHeader());
        break;
      case Where::kBack:
        next = StartInBack(element);
        break;
      case Where::kEntry:
      case Where::kLanguage:
      case Where::kTermSection:
      case Where::kTermGroup:
        if (!is_dropped_) next = StartInEntry(where, element);
        break;
      case Where::kField:
        next = StartInField(element, KindOf(element));
        break;
      case Where::kInline:
        next = Where::kInline;
        break;
      case Where::kStray:
        break;
    }
    where_.push_back(next);
    return next == Where::kField ? CheckSize() : Status();
  }

  Status EndElement(std::string_view, std::string_view) override {
    TellStrayText();
    const Where where = where_.back();
    where_.pop_back();
    switch (where) {
      case Where::kHeader:
        header_.End();
        return Status();
      case Where::kEntry:
        return EndEntry();
      case Where::kLanguage:
        if (!is_foreign_) builder_.EndLanguage();
        is_foreign_ = false;
        return Status();
      case Where::kTermSection:
        if (!is_dropped_) EndTermSection();
        return Status();
      case Where::kField:
        if (!is_dropped_) EndField();
        return Status();
      default:
        return Status();
    }
  }

  Status Text(std::string_view text) override {
    switch (where_.back()) {
      case Where::kField:
      case Where::kInline:
        if (is_dropped_) return Status();
        entry_bytes_ += text.size();
        field_bytes_ += text.size();
        field_[open_.back()].text += text;
        return CheckSize();
      case Where::kHeader:
        header_.Text(text);
        return CheckHeader();
      case Where::kStray:
        return Status();
      default:
        if (!IsBlank(text) && !has_stray_text_ && !is_dropped_) {
          has_stray_text_ = true;
          is_stray_untold_ = true;
        }
        return Status();
    }
  }

  // A text may come in parts: the next tag is its end, wherever it was cut.
  void TellStrayText() {
    if (!std::exchange(is_stray_untold_, false)) return;
    sink_.Skip(xml_.place(), InEntry("text outside of an element that holds text"));
  }

  Status StartRoot(const XmlElement& root) {
    if (ElementOf(root.name) != Element::kRoot) {
      return InvalidAt(xml_.place(), "the root element is \"" +
                                         std::string(root.name.substr(0, 80)) +
                                         "\", not martif, tbx or TBX");
    }
    header_.AddRoot(root);
    return Status();
  }

  Status StartInRoot(const XmlElement& element, Where& next) {
    switch (ElementOf(element.name)) {
      case Element::kText:
      case Element::kBody:
        next = Where::kRoot;
        return Status();
      case Element::kHeader:
        next = Where::kHeader;
        return Status();
      case Element::kBack:
        next = Where::kBack;
        return Status();
      case Element::kEntry:
        next = Where::kEntry;
        StartEntry(element);
        return Status();
      default:
        sink_.Skip(xml_.place(), "<" + std::string(element.name) + "> outside of any concept");
        return Status();
    }
  }

  void StartEntry(const XmlElement& element) {
    std::string_view id = element.Attribute("id");
    if (id.empty()) id = element.Attribute("xml:id");
    const Place place = xml_.place();
    line_ = place.line;
    id_ = UnescapedXmlId(id);
    builder_.Begin(id_, line_);
    entry_bytes_ = 0;
    is_dropped_ = false;
    is_foreign_ = false;
    has_term_ = false;
    has_stray_text_ = false;
    for (const XmlAttribute& attribute : element.attributes) {
      if (attribute.name == "id" || attribute.name == "xml:id") continue;
      entry_bytes_ += attribute.value.size();
      builder_.AddAttribute(Level::kConcept, attribute.name, attribute.value);
    }
  }

  // An element right inside an entry, a section or a term's section.
  Where StartInEntry(Where where, const XmlElement& element) {
    const Element kind = KindOf(element);
    const bool is_in_term = where == Where::kTermSection || where == Where::kTermGroup;
    switch (kind) {
      case Element::kLanguage:
        if (where != Where::kEntry) break;
        StartLanguage(element);
        return Where::kLanguage;
      case Element::kTermSection:
        if (is_in_term) break;
        if (where == Where::kEntry || is_foreign_) {
          sink_.Skip(xml_.place(),
                     InEntry(where == Where::kEntry ? "a term outside of any language"
                                                    : "\"" + tag_ + "\" is no language"));
          return StartField(where == Where::kEntry ? Level::kConcept : Level::kLanguage, element,
                            kind);
        }
        StartTerm();
        for (const XmlAttribute& attribute : element.attributes) {
          builder_.AddAttribute(Level::kTerm, attribute.name, UnescapedXmlId(attribute.value));
        }
        return Where::kTermSection;
      case Element::kTermGroup:
        if (!is_in_term) break;
        return Where::kTermGroup;
      case Element::kTerm:
        if (where == Where::kEntry || is_foreign_) break;
        // A term right in the section, and the second one of a term's section.
        if (where == Where::kLanguage || has_term_) StartTerm();
        has_term_ = true;
        return StartField(Level::kTerm, element, kind);
      case Element::kEntry:
      case Element::kRoot:
      case Element::kHeader:
      case Element::kText:
      case Element::kBody:
      case Element::kBack:
      case Element::kInline:
        break;
      default:
        return StartField(where == Where::kEntry      ? Level::kConcept
                          : where == Where::kLanguage ? Level::kLanguage
                                                      : Level::kTerm,
                          element, kind);
    }
    sink_.Skip(xml_.place(), InEntry("<" + std::string(element.name) + "> has no place here"));
    return Where::kStray;
  }

  void StartLanguage(const XmlElement& element) {
    std::string_view tag = element.Attribute("xml:lang");
    if (tag.empty()) tag = element.Attribute("lang");
    tag_.assign(tag);
    is_foreign_ = !builder_.BeginLanguage(tag);
    if (is_foreign_) return;
    for (const XmlAttribute& attribute : element.attributes) {
      if (attribute.name == "xml:lang" || attribute.name == "lang") continue;
      entry_bytes_ += attribute.value.size();
      builder_.AddAttribute(Level::kLanguage, attribute.name, UnescapedXmlId(attribute.value));
    }
  }

  void StartTerm() {
    if (has_term_) CloseTerm();
    builder_.BeginTerm();
    has_term_ = false;
    entry_bytes_ += kNodeBytes;
  }

  // Drops a term without text.
  void CloseTerm() {
    if (!builder_.HasTermText()) {
      sink_.Skip(xml_.place(), InEntry(tag_ + ": the term is empty"));
      builder_.DropTerm();
    }
    has_term_ = false;
  }

  void EndTermSection() { CloseTerm(); }

  Where StartField(Level level, const XmlElement& element, Element kind) {
    field_.Clear();
    open_.clear();
    field_bytes_ = 0;
    level_ = level;
    return StartInField(element, kind);
  }

  Where StartInField(const XmlElement& element, Element kind) {
    if (is_dropped_) return Where::kStray;
    if (kind == Element::kInline && !open_.empty()) return StartInline(element);
    FieldNode& node = field_.Add(Element::kAdmin, open_.size());
    open_.push_back(field_.size() - 1);
    SetKind(element, kind, node);
    std::size_t bytes = kNodeBytes + node.type.size();
    for (const XmlAttribute& attribute : element.attributes) {
      const bool is_type = attribute.name == "type" && kind != Element::kOther;
      if (is_type || attribute.name == "metaType") continue;
      bytes += kNodeBytes + attribute.name.size() + attribute.value.size();
      const bool is_id =
          attribute.name == "id" || (attribute.name == "target" && kind != Element::kXref);
      node.attributes.emplace_back(
          attribute.name, is_id ? UnescapedXmlId(attribute.value) : std::string(attribute.value));
    }
    entry_bytes_ += bytes;
    field_bytes_ += bytes;
    return Where::kField;
  }

  Where StartInline(const XmlElement& element) {
    if (!has_markup_) {
      has_markup_ = true;
      sink_.Warn(xml_.place(), "texts hold markup (<" + std::string(element.name) +
                                   ">); it is left out, and its text stays");
    }
    return Where::kInline;
  }

  // Modules have their own namespaces, so that their names never are those of the core.
  static Element KindOf(const XmlElement& element) {
    return element.namespace_uri.starts_with(kModules) ? Element::kOther : ElementOf(element.name);
  }

  static void SetKind(const XmlElement& element, Element kind, FieldNode& node) {
    if (kind != Element::kOther) {
      node.element = kind;
      node.type.assign(element.Attribute("type"));
      // Its one category; version 3 wants it to be said.
      if (kind == Element::kTransac && node.type.empty()) node.type = "transactionType";
      return;
    }
    node.type.assign(element.name == "customer" ? "customerSubset" : element.name);
    if (const Category* const category = FindCategory(node.type); category != nullptr) {
      node.element = category->element;
      node.type.assign(category->name);
      return;
    }
    const Element meta = ElementOf(element.Attribute("metaType"));
    if (meta != Element::kOther) node.element = meta;
  }

  void EndField() {
    open_.pop_back();
    if (!open_.empty()) return;
    if (in_back_) {
      if (!header_.AddReferenceObject(field_)) {
        sink_.Skip(xml_.place(), "there is no room for this <refObject>");
      }
      return;
    }
    if (is_foreign_) return builder_.AddForeignSection(tag_, field_);
    if (level_ == Level::kConcept && field_[0].element == Element::kTermSection) {
      return builder_.AddForeignSection({}, field_);
    }
    const bool is_lone_term = field_[0].element == Element::kTerm &&
                              where_.back() == Where::kLanguage && level_ == Level::kTerm;
    builder_.Add(level_, field_);
    if (is_lone_term) CloseTerm();
  }

  Where StartInBack(const XmlElement& element) {
    in_back_ = true;
    switch (ElementOf(element.name)) {
      case Element::kReferenceList:
        list_type_.assign(element.Attribute("type"));
        return Where::kBack;
      case Element::kReferenceObject: {
        is_dropped_ = false;
        entry_bytes_ = 0;
        const Where next = StartField(Level::kConcept, element, Element::kReferenceObject);
        field_[0].type = list_type_;
        return next;
      }
      default:
        sink_.Skip(xml_.place(), "<" + std::string(element.name) + "> has no place here");
        return Where::kStray;
    }
  }

  Status EndEntry() {
    if (std::exchange(is_dropped_, false)) return Status();
    if (!builder_.HasTerms()) {
      sink_.Skip({line_, 0}, InEntry("there is no term"));
      return Status();
    }
    return sink_.Take(builder_.Take());
  }

  // Ends what grows without bound: the sink judges what is only too long.
  Status CheckSize() {
    std::string reason;
    if (field_bytes_ > limits_.statement_bytes + kMargin) {
      std::string_view name = NameOf(field_[open_.front()].element);
      reason = "<" + std::string(name) + "> is longer than " +
               std::to_string(limits_.statement_bytes) + " bytes";
    } else if (entry_bytes_ > 2 * limits_.concept_bytes + kMargin) {
      reason = "it is longer than " + std::to_string(limits_.concept_bytes) + " bytes";
    } else {
      return Status();
    }
    is_dropped_ = true;
    return sink_.Problem(xml_.place(), InEntry(reason));
  }

  Status CheckHeader() {
    if (!header_.is_full() || is_header_cut_) return Status();
    is_header_cut_ = true;
    return sink_.Problem(xml_.place(), "the header is longer than " +
                                           std::to_string(limits_.concept_bytes) + " bytes");
  }

  std::string InEntry(const std::string& reason) const {
    if (in_back_ || line_ == 0) return reason;
    return (id_.empty() ? "concept of line " + std::to_string(line_) : "concept " + id_) + ": " +
           reason;
  }

  // Marks beside the text: kept apart so that a text as long as allowed reaches the sink.
  static constexpr std::size_t kMargin = 16 << 10;

  const Limits limits_;
  ConceptSink& sink_;
  HeaderReader header_;
  EntryBuilder builder_;
  std::vector<Where> where_;

  FieldTree field_;
  std::vector<std::size_t> open_;  // indexes of open nodes of field_
  Level level_ = Level::kConcept;
  std::size_t field_bytes_ = 0;
  std::size_t entry_bytes_ = 0;

  std::string id_;
  std::string tag_;        // of the section
  std::string list_type_;  // of the list in the back matter
  std::uint64_t line_ = 0;
  bool is_foreign_ = false;  // the section's tag is no language
  bool is_dropped_ = false;  // the rest of the entry is passed over
  bool has_term_ = false;
  bool has_stray_text_ = false;   // in the entry
  bool is_stray_untold_ = false;  // the sink does not know of it yet
  bool has_markup_ = false;
  bool is_header_cut_ = false;
  bool in_back_ = false;
  XmlReader xml_;
};

}  // namespace
}  // namespace tbx

std::unique_ptr<FileReader> MakeTbxReader(const ReaderOptions& options, ConceptSink& sink) {
  return std::make_unique<tbx::Reader>(options, sink);
}

}  // namespace crosswalk::exchange
