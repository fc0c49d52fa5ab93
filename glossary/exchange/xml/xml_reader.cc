#include "glossary/exchange/xml/xml_reader.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <new>
#include <utility>

namespace crosswalk::exchange {
namespace {

// Between a namespace and a local name in what expat gives. No text of XML 1.0 can hold it.
constexpr char kSeparator = '\x1F';
constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";
// Events come, and the limit on a token is looked at, at least this often. Bytes.
constexpr std::size_t kSlice = 64 << 10;
// Bytes by which expat tells UTF-16.
constexpr std::size_t kFront = 2;

// A name as expat gives it, split.
struct SplitName {
  std::string_view namespace_uri;
  std::string_view local;
};

SplitName Split(const XML_Char* name) {
  const std::size_t size = std::strlen(name);
  const void* found = std::memchr(name, kSeparator, size);
  if (found == nullptr) return {{}, {name, size}};
  const std::size_t at = static_cast<std::size_t>(static_cast<const char*>(found) - name);
  return {{name, at}, {name + at + 1, size - at - 1}};
}

// `lang` with its prefix, where it is one of those that XML names itself; else empty.
std::string_view KnownXmlName(std::string_view local) {
  constexpr std::array<std::string_view, 4> kNames = {"xml:lang", "xml:space", "xml:id",
                                                      "xml:base"};
  for (const std::string_view name : kNames) {
    if (name.substr(4) == local) return name;
  }
  return {};
}

// The first reference in the source of a tag that is neither a character nor one of the five
// entities of XML; empty where there is none.
std::string_view ForeignReference(std::string_view tag) {
  constexpr std::array<std::string_view, 5> kOwn = {"lt", "gt", "amp", "apos", "quot"};
  for (std::size_t at = tag.find('&'); at != std::string_view::npos; at = tag.find('&', at + 1)) {
    const std::string_view name = tag.substr(at + 1, tag.find(';', at) - at - 1);
    if (name.starts_with('#')) continue;
    if (std::find(kOwn.begin(), kOwn.end(), name) == kOwn.end()) return name;
  }
  return {};
}

std::string Undeclared(std::string_view entity) {
  return std::string("the entity \"").append(entity).append("\" is not declared");
}

// What is wrong, for a person. `is_open`: elements are open.
std::string Reason(XML_Error error, bool is_open) {
  switch (error) {
    case XML_ERROR_NO_ELEMENTS:
      return is_open ? "the file ends before its elements are closed" : "the file has no element";
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
      return "the file ends inside a tag, comment or character";
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      return "the file ends inside a CDATA section";
    case XML_ERROR_TAG_MISMATCH:
      return "the closing tag names another element than the one that is open";
    case XML_ERROR_BAD_CHAR_REF:
      return "the reference is to a character that XML cannot hold";
    case XML_ERROR_UNBOUND_PREFIX:
      return "a prefix is used that no xmlns declares";
    case XML_ERROR_UNDEFINED_ENTITY:
      return "an entity is used that is not declared";
    default:
      return std::string("not well-formed XML: ") + XML_ErrorString(error);
  }
}

}  // namespace

std::string_view XmlElement::Attribute(std::string_view attribute) const {
  for (const XmlAttribute& each : attributes) {
    if (each.name != attribute) continue;
    if (each.namespace_uri.empty() || each.namespace_uri == kXmlNamespace) return each.value;
  }
  return {};
}

bool XmlElement::HasAttribute(std::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const XmlAttribute& each) {
    return each.name == attribute &&
           (each.namespace_uri.empty() || each.namespace_uri == kXmlNamespace);
  });
}

class XmlReader::Parser {
 public:
  Parser(const Limits& limits, XmlHandler& handler, FileSink& sink)
      : limits_(limits),
        handler_(handler),
        sink_(sink),
        parser_(XML_ParserCreateNS("UTF-8", kSeparator)) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetParamEntityParsing(parser_, XML_PARAM_ENTITY_PARSING_NEVER);
    XML_SetElementHandler(parser_, &Parser::OnStart, &Parser::OnEnd);
    XML_SetCharacterDataHandler(parser_, &Parser::OnText);
    // Also switches the expansion of internal entities off.
    XML_SetDefaultHandler(parser_, &Parser::OnOther);
    XML_SetDoctypeDeclHandler(parser_, &Parser::OnDoctype, &Parser::OnDoctypeEnd);
    XML_SetEntityDeclHandler(parser_, &Parser::OnEntity);
    XML_SetSkippedEntityHandler(parser_, &Parser::OnSkippedEntity);
    XML_SetAttlistDeclHandler(parser_, &Parser::OnAttlist);
    XML_SetStartNamespaceDeclHandler(parser_, &Parser::OnNamespace);
  }
  ~Parser() { XML_ParserFree(parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  Status Feed(std::string_view chunk) {
    if (front_.size() < kFront) {
      const std::size_t taken = std::min(kFront - front_.size(), chunk.size());
      front_.append(chunk.substr(0, taken));
      chunk.remove_prefix(taken);
      if (front_.size() < kFront) return Status();
      CROSSWALK_RETURN_IF_ERROR(ParseFront());
      if (is_over_) return Status();
    }
    while (!chunk.empty()) {
      const std::string_view slice = chunk.substr(0, kSlice);
      chunk.remove_prefix(slice.size());
      CROSSWALK_RETURN_IF_ERROR(Parse(slice, false));
      if (is_over_) return Status();
    }
    return Status();
  }

  Status Finish() {
    if (front_.size() < kFront) CROSSWALK_RETURN_IF_ERROR(ParseFront());
    return Parse({}, true);
  }

  Place place() const {
    return {XML_GetCurrentLineNumber(parser_), XML_GetCurrentColumnNumber(parser_) + 1};
  }

 private:
  // Zero bytes in front would have expat take the file for UTF-16, whatever it is told.
  Status ParseFront() {
    const std::size_t zero = front_.find('\0');
    if (zero == std::string::npos) return Parse(front_, false);
    is_over_ = true;
    stopped_ = sink_.Problem({1, zero + 1}, "the file begins with U+0000");
    return stopped_;
  }

  Status Parse(std::string_view slice, bool is_last) {
    if (is_over_ || !stopped_.ok()) return stopped_;
    had_event_ = false;
    const XML_Status parsed =
        XML_Parse(parser_, slice.data(), static_cast<int>(slice.size()), is_last ? 1 : 0);
    if (!stopped_.ok()) return stopped_;
    if (parsed == XML_STATUS_ERROR) return Failed();
    // A token without end is gathered by expat as a whole. One that is shorter than the limit may
    // be told only when twice as much is there: expat does not try again at each piece.
    pending_bytes_ = (had_event_ ? 0 : pending_bytes_) + slice.size();
    const std::size_t limit = 32 * limits_.xml_attribute_bytes;
    if (pending_bytes_ > 2 * limit + kSlice) {
      stopped_ =
          InvalidAt(place(), "a tag or comment is longer than " + std::to_string(limit) + " bytes");
    }
    return stopped_;
  }

  Status Failed() {
    const XML_Error error = XML_GetErrorCode(parser_);
    if (error == XML_ERROR_NO_MEMORY) {
      stopped_ = ResourceExhausted("no memory is left to parse XML");
    } else if (error == XML_ERROR_AMPLIFICATION_LIMIT_BREACH) {
      stopped_ = InvalidAt(place(), "what is referred to is too much larger than the file");
    } else {
      is_over_ = true;
      const bool is_own = error == XML_ERROR_ABORTED && !problem_.empty();
      stopped_ = is_own ? sink_.Problem(problem_place_, problem_)
                        : sink_.Problem(place(), Reason(error, depth_ > 0));
    }
    return stopped_;
  }

  // Ends the reading with an error that no caller may let pass.
  void Stop(Status status) {
    stopped_ = std::move(status);
    XML_StopParser(parser_, XML_FALSE);
  }
  void Refuse(const std::string& reason) { Stop(InvalidAt(place(), reason)); }
  // Ends the reading at something that is not well-formed.
  void StopAtProblem(std::string reason) {
    problem_ = std::move(reason);
    problem_place_ = place();
    XML_StopParser(parser_, XML_FALSE);
  }
  // After XML_StopParser expat still tells of some things.
  bool HasStopped() const { return !stopped_.ok() || !problem_.empty(); }

  static Parser& Of(void* self) {
    Parser& parser = *static_cast<Parser*>(self);
    parser.had_event_ = true;
    return parser;
  }

  static void XMLCALL OnStart(void* self, const XML_Char* name, const XML_Char** attributes) {
    Of(self).Start(name, attributes);
  }
  static void XMLCALL OnEnd(void* self, const XML_Char* name) {
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    --parser.depth_;
    const SplitName split = Split(name);
    if (Status status = parser.handler_.EndElement(split.namespace_uri, split.local);
        !status.ok()) {
      parser.Stop(std::move(status));
    }
  }
  static void XMLCALL OnText(void* self, const XML_Char* text, int size) {
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    if (Status status = parser.handler_.Text({text, static_cast<std::size_t>(size)});
        !status.ok()) {
      parser.Stop(std::move(status));
    }
  }
  static void XMLCALL OnOther(void* self, const XML_Char* source, int size) {
    Parser& parser = Of(self);
    if (parser.HasStopped() || !parser.in_doctype_ || size == 0) return;
    if (*source == '%' && size > 1) parser.Refuse("a DTD's parameter entities are not read");
  }
  static void XMLCALL OnDoctype(void* self, const XML_Char*, const XML_Char* system_id,
                                const XML_Char* public_id, int) {
    Parser& parser = Of(self);
    parser.in_doctype_ = true;
    parser.has_dtd_elsewhere_ = system_id != nullptr || public_id != nullptr;
  }
  static void XMLCALL OnDoctypeEnd(void* self) { Of(self).in_doctype_ = false; }
  static void XMLCALL OnEntity(void* self, const XML_Char* name, int, const XML_Char*, int,
                               const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    parser.Refuse(std::string("the document type declares the entity \"")
                      .append(std::string_view(name).substr(0, 100))
                      .append("\"; entities are not accepted"));
  }
  static void XMLCALL OnSkippedEntity(void* self, const XML_Char* name, int) {
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    parser.StopAtProblem(Undeclared(name));
  }
  static void XMLCALL OnAttlist(void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                const XML_Char*, int) {
    // Expat walks what is declared for an element at each of these elements.
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    if (++parser.declared_attributes_ > 10 * parser.limits_.xml_attributes) {
      parser.Refuse("the document type declares more than " +
                    std::to_string(10 * parser.limits_.xml_attributes) + " attributes");
    }
  }
  static void XMLCALL OnNamespace(void* self, const XML_Char*, const XML_Char* uri) {
    Parser& parser = Of(self);
    if (parser.HasStopped()) return;
    if (++parser.namespaces_ > parser.limits_.xml_attributes) {
      parser.RefuseCount();
    } else if (uri != nullptr && std::strlen(uri) > parser.limits_.xml_attribute_bytes) {
      parser.RefuseSize("xmlns");
    }
  }

  void RefuseCount() {
    Refuse("an element has more than " + std::to_string(limits_.xml_attributes) + " attributes");
  }
  void RefuseSize(std::string_view name) {
    Refuse(
        std::string("the attribute \"")
            .append(name.substr(0, 100))
            .append("\" is longer than " + std::to_string(limits_.xml_attribute_bytes) + " bytes"));
  }

  void Start(const XML_Char* name, const XML_Char** attributes) {
    if (HasStopped()) return;
    namespaces_ = 0;
    if (++depth_ > limits_.xml_depth) {
      return Refuse("elements stand inside one another more than " +
                    std::to_string(limits_.xml_depth) + " deep");
    }
    if (has_dtd_elsewhere_ && !CheckReferences()) return;
    if (!Gather(attributes)) return;
    const SplitName split = Split(name);
    if (Status status = handler_.StartElement({split.namespace_uri, split.local, attributes_});
        !status.ok()) {
      Stop(std::move(status));
    }
  }

  // Where a DTD stands elsewhere, expat leaves out of an attribute the entities that it does not
  // know, and tells nobody; so the source of the tag is looked at.
  bool CheckReferences() {
    int offset = 0;
    int size = 0;
    const char* context = XML_GetInputContext(parser_, &offset, &size);
    if (context == nullptr) {
      Stop(Internal("expat was built without input context"));
      return false;
    }
    const auto length = static_cast<std::size_t>(XML_GetCurrentByteCount(parser_));
    const std::string_view foreign = ForeignReference({context + offset, length});
    if (foreign.empty()) return true;
    StopAtProblem(Undeclared(foreign.substr(0, 100)));
    return false;
  }

  // Attributes with defaults from a DTD stand behind those that the tag has, and are not taken.
  bool Gather(const XML_Char** attributes) {
    attributes_.clear();
    if (!xml_names_.empty()) xml_names_.clear();
    const auto count = static_cast<std::size_t>(XML_GetSpecifiedAttributeCount(parser_)) / 2;
    if (count > limits_.xml_attributes) {
      RefuseCount();
      return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const SplitName split = Split(attributes[2 * i]);
      const std::string_view value(attributes[2 * i + 1]);
      if (value.size() > limits_.xml_attribute_bytes) {
        RefuseSize(split.local);
        return false;
      }
      attributes_.push_back({split.namespace_uri, split.local, value});
      if (split.namespace_uri == kXmlNamespace) attributes_.back().name = XmlName(split.local);
    }
    return true;
  }

  std::string_view XmlName(std::string_view local) {
    const std::string_view known = KnownXmlName(local);
    if (!known.empty()) return known;
    return xml_names_.emplace_back("xml:").append(local);
  }

  const Limits& limits_;
  XmlHandler& handler_;
  FileSink& sink_;
  XML_Parser parser_;
  Status stopped_;
  std::string problem_;  // what is not well-formed, where we find it and not expat
  Place problem_place_;
  bool is_over_ = false;  // what follows is not read
  bool had_event_ = false;
  bool in_doctype_ = false;
  bool has_dtd_elsewhere_ = false;
  std::size_t depth_ = 0;
  std::size_t namespaces_ = 0;  // declared by the tag that is being read
  std::size_t declared_attributes_ = 0;
  std::size_t pending_bytes_ = 0;
  std::string front_;  // the first kFront bytes of the file
  std::vector<XmlAttribute> attributes_;
  std::deque<std::string> xml_names_;  // of this element, with prefix
};

XmlReader::XmlReader(const Limits& limits, XmlHandler& handler, FileSink& sink)
    : parser_(std::make_unique<Parser>(limits, handler, sink)) {}

XmlReader::~XmlReader() = default;

Status XmlReader::Feed(std::string_view chunk) { return parser_->Feed(chunk); }

Status XmlReader::Finish() { return parser_->Finish(); }

Place XmlReader::place() const { return parser_->place(); }

}  // namespace crosswalk::exchange
