// XLIFF 1.0 to 1.2, and what programs add to it: segments and their states of SDL Trados Studio.
#include <algorithm>
#include <map>
#include <utility>

#include "glossary/exchange/xliff/document_reader.h"
#include "glossary/exchange/xliff/inline_version1.h"
#include "glossary/exchange/xliff/state_word.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::string_view kCore = "urn:oasis:names:tc:xliff:document:";
constexpr std::string_view kSdl = "http://sdl.com/FileTypes/SdlXliff/1.0";
constexpr std::size_t kTools = 100;

enum class Kind {
  kOther,
  kXliff,
  kFile,
  kHeader,
  kBody,
  kGroup,
  kUnit,
  kSource,
  kSegSource,
  kTarget,
  kAltTrans,
  kNote,
  kContext,
  kProp,
  kTool,
  kSdlSegment,
  kSdlValue,
  kSdlPrevious,
};

Kind KindOf(const XmlElement& element) {
  static constexpr std::pair<std::string_view, Kind> kNames[] = {
      {"alt-trans", Kind::kAltTrans}, {"bin-unit", Kind::kGroup},
      {"body", Kind::kBody},          {"context", Kind::kContext},
      {"file", Kind::kFile},          {"group", Kind::kGroup},
      {"header", Kind::kHeader},      {"note", Kind::kNote},
      {"prop", Kind::kProp},          {"seg-source", Kind::kSegSource},
      {"source", Kind::kSource},      {"target", Kind::kTarget},
      {"tool", Kind::kTool},          {"trans-unit", Kind::kUnit},
  };
  if (element.namespace_uri == kSdl) {
    if (element.name == "seg") return Kind::kSdlSegment;
    if (element.name == "value") return Kind::kSdlValue;
    if (element.name == "prev-origin") return Kind::kSdlPrevious;
    return Kind::kOther;
  }
  if (!element.namespace_uri.empty() && !element.namespace_uri.starts_with(kCore)) {
    return Kind::kOther;
  }
  for (const auto& [name, kind] : kNames) {
    if (name == element.name) return kind;
  }
  return Kind::kOther;
}

// What programs write around the text of units of a file or group, and what it hands down.
struct Scope {
  bool translate = true;
  std::vector<v1::Property> properties;
  std::vector<v1::Statement> notes;
};

// One `source`, `seg-source` or `target`.
struct Content {
  bool is_there = false;
  v1::Segment text;
  std::vector<MarkedSegment> segments;
  std::vector<v1::Property> properties;
};

// What `sdl:seg` says of a segment.
struct SdlSegment {
  std::string conf;
  std::string origin;
  std::vector<v1::Property> properties;
  v1::Provenance provenance;
};

struct Tool {
  std::string name;
  std::string version;
};

class Version1 final : public DocumentReader {
 public:
  explicit Version1(Surroundings around) : DocumentReader(std::move(around)), inline_(limits()) {}

  Status StartElement(const XmlElement& element) override {
    tag_ = here();
    if (is_inline_) {
      if (!is_faulty()) inline_.Start(element);
      open_.push_back(Kind::kOther);
      return CheckInline();
    }
    const Kind parent = open_.empty() ? Kind::kOther : open_.back();
    Kind kind = open_.empty() ? Kind::kXliff : KindOf(element);
    // Inside a unit with a problem nothing is read but its end.
    if (is_faulty() && in_unit()) kind = Kind::kOther;
    // A text inside an extension, for example of a history, is not the unit's.
    const bool is_text = kind == Kind::kSource || kind == Kind::kSegSource || kind == Kind::kTarget;
    if (is_text && parent != Kind::kUnit && parent != Kind::kAltTrans) kind = Kind::kOther;
    if (kind == Kind::kAltTrans && parent != Kind::kUnit) kind = Kind::kOther;
    open_.push_back(kind);
    return Start(kind, parent, element);
  }

  Status EndElement(std::string_view, std::string_view) override {
    tag_ = here();
    const Kind kind = open_.back();
    open_.pop_back();
    if (is_inline_) {
      if (inline_depth_ < open_.size()) {
        if (!is_faulty()) inline_.End();
        return CheckInline();
      }
      is_inline_ = false;
      if (is_faulty()) return Status();
      return EndContent(kind);
    }
    return Finish(kind);
  }

  Status Text(std::string_view text) override {
    if (is_inline_) {
      if (is_faulty()) return Status();
      inline_.Text(text);
      return CheckInline();
    }
    return AddText(text);
  }

  Status End() override {
    // What stands in a unit that is not closed cannot be known to be whole.
    return Status();
  }

 private:
  Status Start(Kind kind, Kind parent, const XmlElement& element) {
    switch (kind) {
      case Kind::kXliff:
        Keep(element, {}, "");
        return Status();
      case Kind::kFile:
        StartFile(element);
        return Status();
      case Kind::kGroup:
        scopes_.push_back({scopes_.empty() || scopes_.back().translate, {}, {}});
        if (element.Attribute("translate") == "no") scopes_.back().translate = false;
        if (element.Attribute("translate") == "yes") scopes_.back().translate = true;
        return Status();
      case Kind::kUnit:
        if (in_unit()) return Fault("stands inside another unit");
        StartUnit(element);
        return Status();
      case Kind::kSource:
      case Kind::kSegSource:
      case Kind::kTarget:
        if (in_unit()) StartContent(kind, parent, element);
        return Status();
      case Kind::kAltTrans:
        if (in_unit()) StartAlternative(element);
        return Status();
      default:
        return StartDetail(kind, element);
    }
  }

  Status StartDetail(Kind kind, const XmlElement& element) {
    switch (kind) {
      case Kind::kNote:
        note_.Clear();
        note_.set_language_tag(std::string(KnownTag(element.Attribute("xml:lang"))));
        note_.set_source(std::string(element.Attribute("from")));
        is_target_note_ = element.Attribute("annotates") == "target";
        BeginText();
        return Status();
      case Kind::kContext:
        detail_ = "context:" + std::string(element.Attribute("context-type"));
        BeginText();
        return Status();
      case Kind::kProp:
        detail_ = "prop:" + std::string(element.Attribute("prop-type"));
        BeginText();
        return Status();
      case Kind::kTool:
        if (tools_.size() < kTools) {
          tools_[std::string(element.Attribute("tool-id"))] = {
              std::string(element.Attribute("tool-name")),
              std::string(element.Attribute("tool-version"))};
        }
        Keep(element, {}, "tool");
        return Status();
      case Kind::kSdlSegment:
        return in_unit() ? StartSdlSegment(element) : Status();
      case Kind::kSdlValue:
        detail_ = std::string(element.Attribute("key"));
        if (in_unit() && sdl_ != nullptr && sdl_depth_ == 0) BeginText();
        return Status();
      case Kind::kSdlPrevious:
        ++sdl_depth_;
        return Status();
      default:
        return Status();
    }
  }

  Status Finish(Kind kind) {
    switch (kind) {
      case Kind::kFile:
        scopes_.clear();
        return around_.outlines.EndFile();
      case Kind::kGroup:
        if (scopes_.size() > 1) scopes_.pop_back();
        return Status();
      case Kind::kUnit:
        return EndUnit();
      case Kind::kAltTrans:
        in_alternative_ = false;
        return Status();
      case Kind::kNote:
        return EndNote();
      case Kind::kContext:
      case Kind::kProp:
        return EndDetail();
      case Kind::kSdlValue:
        return EndSdlValue();
      case Kind::kSdlSegment:
        sdl_ = nullptr;
        return Status();
      case Kind::kSdlPrevious:
        if (sdl_depth_ > 0) --sdl_depth_;
        return Status();
      default:
        return Status();
    }
  }

  // Attributes of what stands around all units.
  void Keep(const XmlElement& element, std::initializer_list<std::string_view> but,
            std::string_view prefix) {
    if (has_units_ || !CollectionHasRoom()) return;
    std::vector<v1::Property> properties;
    KeepAttributes(element, but, properties);
    for (v1::Property& property : properties) {
      if (!prefix.empty()) property.set_name(std::string(prefix) + property.name());
      *around_.collection.add_properties() = std::move(property);
    }
  }

  void StartFile(const XmlElement& element) {
    file_ = std::string(element.Attribute("original"));
    if (file_.empty()) file_ = around_.options.file_name;
    source_tag_ = std::string(element.Attribute("source-language"));
    target_tag_ = std::string(element.Attribute("target-language"));
    if (source_tag_.empty()) source_tag_ = around_.options.source_language_tag;
    if (target_tag_.empty()) target_tag_ = around_.options.target_language_tag;
    tools_.clear();
    scopes_.assign(1, Scope());
    scopes_.back().translate = element.Attribute("translate") != "no";
    Keep(element, {}, "");
  }

  void StartUnit(const XmlElement& element) {
    std::string_view id = element.Attribute("id");
    if (id.empty()) id = element.Attribute("resname");
    BeginOutline(id);
    has_units_ = true;
    outline_.file = file_;
    outline_.source_language_tag = source_tag_;
    outline_.target_language_tag = target_tag_;
    outline_.translate = scopes_.empty() || scopes_.back().translate;
    if (element.Attribute("translate") == "no") outline_.translate = false;
    if (element.Attribute("translate") == "yes") outline_.translate = true;
    is_approved_ = element.Attribute("approved") == "yes";
    for (const Scope& scope : scopes_) {
      outline_.properties.insert(outline_.properties.end(), scope.properties.begin(),
                                 scope.properties.end());
      outline_.notes.insert(outline_.notes.end(), scope.notes.begin(), scope.notes.end());
    }
    KeepAttributes(element, {"id", "translate"}, outline_.properties);
    source_ = seg_source_ = target_ = Content();
    target_notes_.clear();
    sdl_segments_.clear();
    sdl_ = nullptr;
    sdl_depth_ = 0;
    in_alternative_ = false;
  }

  void StartContent(Kind kind, Kind parent, const XmlElement& element) {
    in_alternative_ = parent == Kind::kAltTrans;
    content_ = Content();
    content_.is_there = true;
    std::string_view tag = element.Attribute("xml:lang");
    if (tag.empty()) tag = kind == Kind::kTarget ? target_tag_ : source_tag_;
    content_tag_ = std::string(tag);
    KeepAttributes(element, {"state"}, content_.properties);
    state_ = std::string(element.Attribute("state"));
    qualifier_ = std::string(element.Attribute("state-qualifier"));
    content_place_ = tag_;
    inline_.Begin();
    is_inline_ = true;
    inline_depth_ = open_.size() - 1;
  }

  Status CheckInline() {
    if (is_faulty() || inline_.problem().empty()) return Status();
    return FaultAt(content_place_, inline_.problem());
  }

  Status EndContent(Kind kind) {
    if (inline_.has_foreign())
      WarnOnce("elements in a text that are no markup of XLIFF are kept as codes");
    content_.text = inline_.Finish();
    content_.text.set_language_tag(content_tag_);
    content_.segments = inline_.TakeSegments();
    CROSSWALK_RETURN_IF_ERROR(Charge(content_.text.ByteSizeLong()));
    if (is_faulty()) return Status();
    if (in_alternative_) return EndAlternative(kind);
    Content& place = kind == Kind::kSource      ? source_
                     : kind == Kind::kSegSource ? seg_source_
                                                : target_;
    if (place.is_there) return Fault("has more than one text of the same kind");
    place = std::move(content_);
    if (kind == Kind::kTarget) SetState(place.text);
    return Status();
  }

  // A translation that is approved has passed its last review (1.2, `approved`).
  void SetState(v1::Segment& target) {
    target.set_raw_state(state_);
    target.set_state(is_approved_ ? v1::TRANSLATION_STATE_FINAL : StateOfWord(state_));
    target.set_machine_made(IsMachineQualifier(qualifier_) &&
                            target.state() != v1::TRANSLATION_STATE_FINAL &&
                            target.state() != v1::TRANSLATION_STATE_REVIEWED);
  }

  void StartAlternative(const XmlElement& element) {
    in_alternative_ = true;
    alternative_ = Proposal();
    alternative_.element = "alt-trans";
    alternative_.part = std::string(element.Attribute("mid"));
    alternative_.line = tag_.line;
    alternative_.properties.push_back(MakeProperty("element", "alt-trans"));
    KeepAttributes(element, {}, alternative_.properties);
    const std::string_view type = element.Attribute("alttranstype");
    if (type == "rejected") alternative_.refused = "a translation that was rejected";
    const auto tool = tools_.find(std::string(element.Attribute("tool-id")));
    if (tool != tools_.end()) {
      alternative_.provenance.set_tool(tool->second.name);
      alternative_.provenance.set_tool_version(tool->second.version);
    } else {
      alternative_.provenance.set_tool(std::string(element.Attribute("tool")));
    }
    is_machine_ = IsMachineOrigin(element.Attribute("origin"));
    for (const XmlAttribute& attribute : element.attributes) {
      // Okapi says it so.
      if (attribute.name == "matchType" && attribute.value == "MT") is_machine_ = true;
    }
  }

  Status EndAlternative(Kind kind) {
    if (kind == Kind::kSource) {
      alternative_.has_source = true;
      alternative_.source = std::move(content_.text);
    } else if (kind == Kind::kTarget) {
      Proposal proposal = alternative_;
      proposal.target = std::move(content_.text);
      for (v1::Property& property : content_.properties) {
        *proposal.target.add_properties() = std::move(property);
      }
      if (!state_.empty()) *proposal.target.add_properties() = MakeProperty("@state", state_);
      proposal.target.set_machine_made(is_machine_ || IsMachineQualifier(qualifier_));
      std::size_t bytes = proposal.source.ByteSizeLong() + proposal.target.ByteSizeLong();
      for (const v1::Property& property : proposal.properties) bytes += property.ByteSizeLong();
      CROSSWALK_RETURN_IF_ERROR(Charge(bytes));
      outline_.proposals.push_back(std::move(proposal));
    }
    return Status();
  }

  Status EndNote() {
    if (!is_text_) return Status();
    note_.set_text(TakeText());
    if (IsBlank(note_.text())) return Status();
    CROSSWALK_RETURN_IF_ERROR(Charge(note_.ByteSizeLong()));
    if (!in_unit()) {
      KeepNote();
    } else if (is_target_note_) {
      target_notes_.push_back(note_);
    } else {
      outline_.notes.push_back(note_);
    }
    return Status();
  }

  // Of a group: holds for its units. Of the file: for the collection, where it is the first.
  void KeepNote() {
    if (scopes_.size() > 1 && scopes_.back().notes.size() < limits().import_problems) {
      scopes_.back().notes.push_back(note_);
    } else if (!has_units_ && CollectionHasRoom()) {
      *around_.collection.add_notes() = note_;
    } else {
      WarnOnce("notes on files behind the first are left out");
    }
  }

  Status EndDetail() {
    if (!is_text_) return Status();
    const v1::Property property = MakeProperty(Head(detail_, 200), TakeText());
    CROSSWALK_RETURN_IF_ERROR(Charge(property.ByteSizeLong()));
    if (in_unit()) {
      if (!in_alternative_) {
        outline_.properties.push_back(property);
      } else {
        alternative_.properties.push_back(property);
      }
    } else if (scopes_.size() > 1 && scopes_.back().properties.size() < limits().xml_attributes) {
      scopes_.back().properties.push_back(property);
    } else if (!has_units_ && CollectionHasRoom()) {
      *around_.collection.add_properties() = property;
    } else {
      WarnOnce("properties of files behind the first are left out");
    }
    return Status();
  }

  Status StartSdlSegment(const XmlElement& element) {
    sdl_ = &sdl_segments_[std::string(element.Attribute("id"))];
    sdl_depth_ = 0;
    sdl_->conf = std::string(element.Attribute("conf"));
    sdl_->origin = std::string(element.Attribute("origin"));
    for (const XmlAttribute& attribute : element.attributes) {
      if (attribute.name == "id" || attribute.name == "conf") continue;
      sdl_->properties.push_back(MakeProperty("sdl:" + Head(attribute.name, 200), attribute.value));
      CROSSWALK_RETURN_IF_ERROR(Charge(attribute.name.size() + attribute.value.size()));
    }
    return Charge(sdl_->conf.size() + sdl_->origin.size());
  }

  Status EndSdlValue() {
    if (!is_text_) return Status();
    const std::string value = TakeText();
    if (sdl_ == nullptr) return Status();
    CROSSWALK_RETURN_IF_ERROR(Charge(detail_.size() + value.size()));
    if (detail_ == "created_by") {
      sdl_->provenance.set_creator(value);
    } else if (detail_ == "last_modified_by" || detail_ == "modified_by") {
      sdl_->provenance.set_changer(value);
    } else {
      sdl_->properties.push_back(MakeProperty("sdl:" + Head(detail_, 200), value));
    }
    return Status();
  }

  Status EndUnit() {
    if (!in_unit()) return Status();
    if (!is_faulty() && !source_.is_there && !seg_source_.is_there) {
      CROSSWALK_RETURN_IF_ERROR(Fault("has no source"));
    }
    if (!is_faulty()) CROSSWALK_RETURN_IF_ERROR(MakeParts());
    return EndOutline();
  }

  // Segments pair by their `mid`. Where the target is not cut, the unit is one segment.
  Status MakeParts() {
    Content& cut = seg_source_.segments.empty() ? source_ : seg_source_;
    // Proposals that have no source of their own are for it.
    if (!outline_.proposals.empty()) {
      outline_.whole_source = source_.is_there ? source_.text : seg_source_.text;
    }
    const bool is_cut = !cut.segments.empty() && (!target_.segments.empty() || IsBlankTarget());
    if (!is_cut) return MakeOnePart();
    std::size_t found = 0;
    for (std::size_t i = 0; i < cut.segments.size(); ++i) {
      const MarkedSegment& marked = cut.segments[i];
      Part part;
      part.id = marked.id.empty() ? std::to_string(i + 1) : marked.id;
      part.source = CutOut(cut.text, marked);
      const MarkedSegment* other = Partner(marked, i, cut.segments.size());
      if (other != nullptr) {
        ++found;
        part.has_target = true;
        part.target = CutOut(target_.text, *other);
        CopyState(part.target);
        for (const v1::Property& property : other->properties) {
          *part.target.add_properties() = property;
        }
      }
      CROSSWALK_RETURN_IF_ERROR(AddPart(std::move(part)));
    }
    if (found < target_.segments.size()) {
      Warn("a segment of the target belongs to none of the source");
    }
    CheckBetween(cut);
    CheckBetween(target_);
    return Status();
  }

  Status MakeOnePart() {
    Part part;
    Content& source = source_.is_there ? source_ : seg_source_;
    part.source = std::move(source.text);
    for (v1::Property& property : source.properties) {
      *part.source.add_properties() = std::move(property);
    }
    part.has_target = target_.is_there;
    part.target = std::move(target_.text);
    // A segment that is the whole of the target gives its state.
    if (target_.segments.size() == 1) part.id = target_.segments.front().id;
    return AddPart(std::move(part));
  }

  Status AddPart(Part&& part) {
    part.line = outline_.line;
    if (part.source.text().size() > limits().segment_bytes ||
        part.target.text().size() > limits().segment_bytes) {
      return Fault("a text is longer than " + std::to_string(limits().segment_bytes) + " bytes");
    }
    if (part.has_target) {
      for (const v1::Property& property : target_.properties) {
        *part.target.add_properties() = property;
      }
      for (const v1::Statement& note : target_notes_) *part.target.add_notes() = note;
    }
    const auto sdl = sdl_segments_.find(part.id);
    if (sdl != sdl_segments_.end()) ApplySdl(sdl->second, part);
    outline_.parts.push_back(std::move(part));
    return Status();
  }

  static void ApplySdl(const SdlSegment& said, Part& part) {
    part.properties = said.properties;
    part.provenance = said.provenance;
    if (!part.has_target) return;
    if (!said.conf.empty()) {
      part.target.set_raw_state(said.conf);
      part.target.set_state(StateOfConfirmation(said.conf));
    }
    part.target.set_machine_made(IsMachineOrigin(said.origin) && !IsConfirmed(part.target.state()));
  }

  void CopyState(v1::Segment& target) const {
    target.set_state(target_.text.state());
    target.set_raw_state(target_.text.raw_state());
    target.set_machine_made(target_.text.machine_made());
  }

  static v1::Segment CutOut(const v1::Segment& whole, const MarkedSegment& marked) {
    return Cut(whole, marked.begin, marked.end, marked.first_code, marked.last_code);
  }

  // The segment of the target with the same `mid`; without ids the one at the same place, where
  // both sides have as many.
  const MarkedSegment* Partner(const MarkedSegment& marked, std::size_t index,
                               std::size_t count) const {
    if (marked.id.empty()) {
      return target_.segments.size() == count && target_.segments[index].id.empty()
                 ? &target_.segments[index]
                 : nullptr;
    }
    for (const MarkedSegment& other : target_.segments) {
      if (other.id == marked.id) return &other;
    }
    return nullptr;
  }

  bool IsBlankTarget() const { return IsBlank(target_.text.text()); }

  // Text outside the segments, for example a code between them, is in no segment.
  void CheckBetween(const Content& content) {
    std::size_t at = 0;
    const std::string_view text = content.text.text();
    for (std::size_t i = 0; i <= content.segments.size(); ++i) {
      const bool is_last = i == content.segments.size();
      const std::size_t end = is_last ? text.size() : content.segments[i].begin;
      if (end > at && !IsBlank(text.substr(at, end - at))) {
        Warn("text between the segments is left out");
        return;
      }
      if (!is_last) at = content.segments[i].end;
    }
  }

  InlineVersion1 inline_;
  std::vector<Kind> open_;
  bool is_inline_ = false;
  std::size_t inline_depth_ = 0;
  std::vector<Scope> scopes_;  // the file, and the groups inside it
  std::map<std::string, Tool> tools_;
  std::string file_;
  std::string source_tag_;
  std::string target_tag_;
  bool has_units_ = false;

  // Of the unit.
  bool is_approved_ = false;
  Content source_;
  Content seg_source_;
  Content target_;
  std::vector<v1::Statement> target_notes_;
  std::map<std::string, SdlSegment> sdl_segments_;
  SdlSegment* sdl_ = nullptr;
  int sdl_depth_ = 0;

  // Of what is being read.
  Content content_;
  std::string content_tag_;
  Place content_place_;
  std::string state_;
  std::string qualifier_;
  bool in_alternative_ = false;
  bool is_machine_ = false;
  Proposal alternative_;
  v1::Statement note_;
  bool is_target_note_ = false;
  std::string detail_;
};

}  // namespace

std::unique_ptr<DocumentReader> MakeVersion1Reader(const XmlElement&, Surroundings around) {
  return std::make_unique<Version1>(std::move(around));
}

}  // namespace crosswalk::exchange::xliff
