// XLIFF 2.0 to 2.2: core, and the modules for glossaries, matches and metadata.
#include <set>
#include <utility>

#include "glossary/exchange/xliff/document_reader.h"
#include "glossary/exchange/xliff/entry_reader.h"
#include "glossary/exchange/xliff/inline_version2.h"
#include "glossary/exchange/xliff/state_word.h"
#include "glossary/exchange/xliff/version2_rules.h"
#include "glossary/exchange/xliff/version2_unit.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::size_t kToldNamespaces = 20;

// An element that is open.
struct Frame {
  Kind2 kind = Kind2::kForeign;
  bool has_content = false;  // units, segments, texts, entries: what it is there for
  bool has_text = false;
  std::size_t sources = 0;
  std::size_t targets = 0;
  std::string language;       // its xml:lang
  std::string name;           // category of a metaGroup, href of a skeleton
  bool is_last_part = false;  // of a unit: nothing but segments may follow
};

// What a file or group hands down to its units.
struct Scope {
  bool translate = true;
  std::vector<v1::Property> properties;
  std::vector<v1::Statement> notes;
  std::set<std::string> note_ids;
};

// A note of the unit that is for one of its segments.
struct PartNote {
  std::string part;
  v1::Statement note;
};

class Version2 final : public DocumentReader {
 public:
  Version2(std::string_view core, Surroundings around)
      : DocumentReader(std::move(around)), core_(core), inline_(limits()) {}

  Status StartElement(const XmlElement& element) override {
    tag_ = here();
    if (is_inline_) {
      ++inline_depth_;
      if (is_faulty()) return Status();
      if (element.namespace_uri != core_)
        return Fault("an element of another namespace stands in a text");
      return FaultUnlessEmpty(inline_.Start(element));
    }
    if (open_.empty()) return StartRoot(element);
    // In a unit with a problem nothing is read but its end.
    if (in_unit() && is_faulty()) {
      open_.emplace_back();
      return Status();
    }
    const Kind2 parent = open_.back().kind;
    const Kind2 kind = KindIn(parent, element, core_);
    const std::string wrong = CheckPlace(kind, parent, element, core_);
    if (!wrong.empty()) {
      open_.emplace_back();
      return Fault(wrong);
    }
    return Start(kind, element);
  }

  Status EndElement(std::string_view, std::string_view) override {
    tag_ = here();
    if (is_inline_ && inline_depth_ > 0) {
      --inline_depth_;
      if (!is_faulty()) inline_.End();
      return CheckInline();
    }
    const Frame closed = std::move(open_.back());
    open_.pop_back();
    is_inline_ = false;
    if (in_unit() && is_faulty() && closed.kind != Kind2::kUnit) return Status();
    return Finish(closed);
  }

  Status Text(std::string_view text) override {
    if (in_unit() && is_faulty()) return Status();
    if (is_inline_) {
      CROSSWALK_RETURN_IF_ERROR(FaultUnlessEmpty(inline_.Text(text)));
      return CheckInline();
    }
    if (open_.empty()) return Status();
    if (is_text_) return AddText(text);
    Frame& frame = open_.back();
    if (frame.has_text || IsBlank(text)) return Status();
    frame.has_text = true;
    if (!HoldsElementsAlone(frame.kind)) return Status();
    return Fault("a text stands where only elements may");
  }

  // Segments that are whole stand for themselves where the file breaks off.
  Status End() override {
    if (!in_unit()) return Status();
    outline_.is_cut_off = true;
    return EndOutline();
  }

 private:
  Status FaultUnlessEmpty(const std::string& wrong) {
    return wrong.empty() || is_faulty() ? Status() : Fault(wrong);
  }

  Status StartRoot(const XmlElement& element) {
    open_.emplace_back();
    open_.back().kind = Kind2::kXliff;
    open_.back().language = std::string(element.Attribute("xml:lang"));
    source_tag_ = std::string(element.Attribute("srcLang"));
    target_tag_ = std::string(element.Attribute("trgLang"));
    if (source_tag_.empty()) source_tag_ = around_.options.source_language_tag;
    if (target_tag_.empty()) target_tag_ = around_.options.target_language_tag;
    Keep(element);
    return source_tag_.empty() ? Fault("<xliff> has no srcLang, and no source language is given")
                               : Status();
  }

  Status Start(Kind2 kind, const XmlElement& element) {
    Frame& parent = open_.back();
    // What is said of a unit stands before its segments, and of a file before its units.
    // Those of a unit are read all the same, since it ends behind them.
    const bool is_late =
        parent.is_last_part && kind == Kind2::kNotes && parent.kind != Kind2::kUnit;
    if (kind == Kind2::kFile || kind == Kind2::kGroup || kind == Kind2::kUnit ||
        kind == Kind2::kSegment) {
      parent.is_last_part = true;
    }
    if (kind != Kind2::kForeign) parent.has_content = true;
    if (kind == Kind2::kSource) ++parent.sources;
    if (kind == Kind2::kTarget) ++parent.targets;
    const bool is_twice = (kind == Kind2::kSource && parent.sources > 1) ||
                          (kind == Kind2::kTarget && parent.targets > 1);
    const bool is_before = kind == Kind2::kTarget && parent.sources == 0;
    const Kind2 parent_kind = parent.kind;
    Frame frame;
    frame.kind = kind;
    frame.language = std::string(element.Attribute("xml:lang"));
    open_.push_back(std::move(frame));
    if (is_twice) return Fault("<" + std::string(element.name) + "> stands there twice");
    if (is_before) return Fault("<target> stands before its <source>");
    if (is_late) return Fault("<notes> stands behind what it is for");
    // The id of a unit is part of what is said of its problems.
    if (kind == Kind2::kUnit) BeginOutline(element.Attribute("id"));
    if (const std::string wrong = CheckAttributes(kind, element); !wrong.empty()) {
      return Fault(wrong);
    }
    return Enter(kind, parent_kind, element);
  }

  Status Enter(Kind2 kind, Kind2 parent, const XmlElement& element) {
    switch (kind) {
      case Kind2::kFile:
        return StartFile(element);
      case Kind2::kSkeleton:
        open_.back().name = std::string(element.Attribute("href"));
        return Status();
      case Kind2::kGroup:
        scopes_.push_back({ReadsTranslate(element), {}, {}, {}});
        // Programs forget it, and nothing that is kept is called by it.
        if (element.Attribute("id").empty()) {
          WarnOnce("a <group> has no id");
          return Status();
        }
        return groups_.Add(element.Attribute("id")) ? Status() : Twice("group", element);
      case Kind2::kUnit:
        return StartUnit(element);
      case Kind2::kSegment:
        return StartPart(element);
      case Kind2::kNote:
        return StartNote(element);
      case Kind2::kOriginalData:
        Data().clear();
        return Status();
      case Kind2::kData:
        data_id_ = std::string(element.Attribute("id"));
        BeginText();
        return Data().count(data_id_) == 0 ? Status() : Twice("data", element);
      case Kind2::kCodePoint:
        return StartCodePoint(element);
      case Kind2::kSource:
      case Kind2::kTarget:
        return StartContent(kind, parent, element);
      case Kind2::kForeign:
        return StartForeign(parent, element);
      default:
        return EnterModule(kind, parent, element);
    }
  }

  Status EnterModule(Kind2 kind, Kind2 parent, const XmlElement& element) {
    switch (kind) {
      case Kind2::kGlossary:
        unit_.BeginGlossary();
        return Status();
      case Kind2::kEntry:
        return StartEntry(element);
      case Kind2::kTerm:
      case Kind2::kTranslation:
      case Kind2::kDefinition:
        return StartEntryText(kind, element);
      case Kind2::kMatches:
        unit_.BeginMatches();
        return Status();
      case Kind2::kMatch:
        return StartMatch(element);
      case Kind2::kMetadata:
        metadata_parent_ = parent;
        categories_.clear();
        return Status();
      case Kind2::kMetaGroup:
        categories_.push_back(std::string(element.Attribute("category")));
        return Status();
      case Kind2::kMeta:
        meta_type_ = std::string(element.Attribute("type"));
        BeginText();
        return Status();
      default:
        return Status();
    }
  }

  Status Finish(const Frame& closed) {
    switch (closed.kind) {
      case Kind2::kXliff:
        return closed.is_last_part ? Status() : Fault("<xliff> has no <file>");
      case Kind2::kFile:
        scopes_.clear();
        CROSSWALK_RETURN_IF_ERROR(around_.outlines.EndFile());
        if (!closed.is_last_part) WarnOnce("a <file> has no <unit> and no <group>");
        return Status();
      case Kind2::kSkeleton:
        return FinishSkeleton(closed);
      case Kind2::kGroup:
        if (scopes_.size() > 1) scopes_.pop_back();
        return Status();
      case Kind2::kUnit:
        return EndUnit();
      case Kind2::kSegment:
        return closed.sources == 1 ? EndPart() : Fault("a segment has no <source>");
      case Kind2::kNote:
        return EndNote();
      case Kind2::kData:
        return EndData();
      case Kind2::kSource:
      case Kind2::kTarget:
        return EndContent(closed.kind);
      case Kind2::kNotes:
        return closed.has_content ? Status() : Fault("<notes> has no <note>");
      case Kind2::kOriginalData:
        return closed.has_content ? Status() : Fault("<originalData> has no <data>");
      default:
        return FinishModule(closed);
    }
  }

  Status FinishModule(const Frame& closed) {
    switch (closed.kind) {
      case Kind2::kGlossary:
        return closed.has_content ? Status() : Fault("<glossary> has no <glossEntry>");
      case Kind2::kEntry:
        return EndEntry();
      case Kind2::kTerm:
      case Kind2::kTranslation:
      case Kind2::kDefinition:
        return EndEntryText(closed.kind);
      case Kind2::kMatches:
        return closed.has_content ? Status() : Fault("<matches> has no <match>");
      case Kind2::kMatch:
        return EndMatch(closed);
      case Kind2::kMetadata:
        return closed.has_content ? Status() : Fault("<metadata> has no <metaGroup>");
      case Kind2::kMetaGroup:
        if (!categories_.empty()) categories_.pop_back();
        return closed.has_content ? Status() : Fault("<metaGroup> has no <meta>");
      case Kind2::kMeta:
        return EndMeta();
      case Kind2::kForeign:
        return EndForeign();
      default:
        return Status();
    }
  }

  Status Twice(std::string_view what, const XmlElement& element) {
    return Fault("the id \"" + Head(element.Attribute("id"), 100) + "\" of a " + std::string(what) +
                 " stands twice");
  }

  void Keep(const XmlElement& element) {
    if (has_units_ || !CollectionHasRoom()) return;
    std::vector<v1::Property> properties;
    KeepAttributes(element, {}, properties);
    for (v1::Property& property : properties) {
      *around_.collection.add_properties() = std::move(property);
    }
  }

  bool ReadsTranslate(const XmlElement& element) const {
    if (element.HasAttribute("translate")) return element.Attribute("translate") != "no";
    return scopes_.empty() || scopes_.back().translate;
  }

  Status StartFile(const XmlElement& element) {
    file_ = std::string(element.Attribute("original"));
    if (file_.empty()) file_ = std::string(element.Attribute("id"));
    scopes_.assign(1, Scope());
    scopes_.back().translate = element.Attribute("translate") != "no";
    groups_.clear();
    units_.clear();
    Keep(element);
    return files_.Add(element.Attribute("id")) ? Status() : Twice("file", element);
  }

  Status FinishSkeleton(const Frame& closed) {
    const bool is_empty = !closed.has_text && !closed.has_content;
    if (closed.name.empty() == is_empty) {
      return Fault(is_empty ? "<skeleton> is empty and has no href"
                            : "<skeleton> has both a href and content");
    }
    return Status();
  }

  Status StartUnit(const XmlElement& element) {
    has_units_ = true;
    unit_.Begin(element.Attribute("id"));
    data_.clear();
    part_notes_.clear();
    in_match_ = false;
    is_reference_ = false;
    foreign_depth_ = 0;
    outline_.file = file_;
    outline_.translate = ReadsTranslate(element);
    outline_.source_language_tag = source_tag_;
    outline_.target_language_tag = target_tag_;
    for (const Scope& scope : scopes_) {
      outline_.properties.insert(outline_.properties.end(), scope.properties.begin(),
                                 scope.properties.end());
      outline_.notes.insert(outline_.notes.end(), scope.notes.begin(), scope.notes.end());
    }
    KeepAttributes(element, {"id", "translate"}, outline_.properties);
    return units_.Add(element.Attribute("id")) ? Status() : Twice("unit", element);
  }

  Status EndUnit() {
    if (!in_unit()) return Status();
    if (!is_faulty()) CROSSWALK_RETURN_IF_ERROR(FaultUnlessEmpty(unit_.Check()));
    const std::string lost = unit_.LostHint();
    if (!lost.empty()) Warn("ref \"" + lost + "\" of a glossary entry is no text of the unit");
    for (PartNote& note : part_notes_) {
      for (Part& part : outline_.parts) {
        if (part.id == note.part) part.notes.push_back(note.note);
      }
    }
    return EndOutline();
  }

  Status StartPart(const XmlElement& element) {
    part_ = Part();
    part_.id = std::string(element.Attribute("id"));
    part_.is_segment = element.name == "segment";
    part_.line = tag_.line;
    part_.target.set_raw_state(std::string(element.Attribute("state")));
    part_.target.set_state(StateOfWord(element.Attribute("state")));
    KeepAttributes(element, {"id", "state"}, part_.properties);
    return FaultUnlessEmpty(unit_.AddPart(part_.id, part_.is_segment));
  }

  Status EndPart() {
    if (!part_.has_target) part_.target.Clear();
    outline_.parts.push_back(std::move(part_));
    return Status();
  }

  Status StartNote(const XmlElement& element) {
    note_.Clear();
    note_.set_type(Head(element.Attribute("category"), 256));
    note_.set_language_tag(std::string(KnownTag(element.Attribute("xml:lang"))));
    note_part_.clear();
    const SpanReference span = ParseSpanReference(element.Attribute("ref"));
    if (span.is_valid && !span.is_target) note_part_ = std::string(span.id);
    BeginText();
    const std::string id(element.Attribute("id"));
    if (in_unit()) return FaultUnlessEmpty(unit_.AddNote(id));
    if (scopes_.empty() || id.empty()) return Status();
    if (scopes_.back().note_ids.size() > limits().import_problems) return Status();
    return scopes_.back().note_ids.insert(id).second ? Status() : Twice("note", element);
  }

  Status EndNote() {
    if (!is_text_) return Status();
    note_.set_text(TakeText());
    if (IsBlank(note_.text())) return Status();
    CROSSWALK_RETURN_IF_ERROR(Charge(note_.ByteSizeLong()));
    if (in_unit()) {
      if (note_part_.empty()) {
        outline_.notes.push_back(note_);
      } else {
        part_notes_.push_back({note_part_, note_});
      }
    } else if (scopes_.size() > 1 && scopes_.back().notes.size() < limits().import_problems) {
      scopes_.back().notes.push_back(note_);
    } else if (!has_units_ && CollectionHasRoom()) {
      *around_.collection.add_notes() = note_;
    } else {
      WarnOnce("notes on files behind the first are left out");
    }
    return Status();
  }

  OriginalData& Data() { return in_match_ ? match_data_ : data_; }

  // In native code it stays as it is written: the character itself can stand in no text.
  Status StartCodePoint(const XmlElement& element) {
    const std::string hex(element.Attribute("hex"));
    if (!IsCodePoint(hex)) return Fault("hex of <cp> is no code point that XML cannot hold");
    return AddText("<cp hex=\"" + hex + "\"/>");
  }

  Status EndData() {
    if (!is_text_) return Status();
    std::string text = TakeText();
    CROSSWALK_RETURN_IF_ERROR(Charge(data_id_.size() + text.size()));
    Data()[data_id_] = std::move(text);
    return Status();
  }

  // The language of a source or target that says none: that of what it stands in.
  std::string_view Inherited() const {
    for (auto frame = open_.rbegin(); frame != open_.rend(); ++frame) {
      if (!frame->language.empty()) return frame->language;
    }
    return {};
  }

  Status StartContent(Kind2 kind, Kind2 parent, const XmlElement& element) {
    is_inline_ = true;
    inline_depth_ = 0;
    const bool is_source = kind == Kind2::kSource;
    const bool is_match = parent == Kind2::kMatch;
    language_fault_.clear();
    CROSSWALK_RETURN_IF_ERROR(is_source ? FindSourceTag(element) : FindTargetTag(element));
    if (is_faulty()) return Status();
    content_properties_.clear();
    KeepAttributes(element, {}, content_properties_);
    if (!is_source && !is_match) {
      CROSSWALK_RETURN_IF_ERROR(FaultUnlessEmpty(unit_.AddOrder(element.Attribute("order"))));
    }
    content_place_ = tag_;
    if (is_match) {
      inline_.Begin(match_data_, is_source ? match_sources_ : match_targets_,
                    is_source ? nullptr : &match_sources_, nullptr);
    } else {
      inline_.Begin(data_, is_source ? unit_.sources() : unit_.targets(),
                    is_source ? nullptr : &unit_.sources(), &unit_.notes());
    }
    return Status();
  }

  Status FindSourceTag(const XmlElement& element) {
    const std::string_view own = element.Attribute("xml:lang");
    const std::string_view said = own.empty() ? Inherited() : own;
    content_tag_ = own.empty() ? source_tag_ : std::string(own);
    if (said.empty() || IsSameLanguage(said, source_tag_)) return Status();
    language_fault_ = "xml:lang of <source> is \"" + Head(said, 100) + "\", and srcLang \"" +
                      Head(source_tag_, 100) + "\"";
    return Status();
  }

  Status FindTargetTag(const XmlElement& element) {
    const std::string_view own = element.Attribute("xml:lang");
    const std::string_view said = own.empty() ? Inherited() : own;
    content_tag_ = own.empty() ? target_tag_ : std::string(own);
    if (content_tag_.empty()) {
      return Fault("<xliff> has no trgLang, and no target language is given");
    }
    // A match that is only for reference may be in a third language.
    if (said.empty() || target_tag_.empty() || is_reference_) return Status();
    if (IsSameLanguage(said, target_tag_)) return Status();
    if (own.empty() && IsSameLanguage(said, source_tag_)) return Status();
    language_fault_ = "xml:lang of <target> is \"" + Head(said, 100) + "\", and trgLang \"" +
                      Head(target_tag_, 100) + "\"";
    return Status();
  }

  Status CheckInline() {
    if (is_faulty() || inline_.problem().empty()) return Status();
    return FaultAt(content_place_, inline_.problem());
  }

  Status EndContent(Kind2 kind) {
    v1::Segment& place = in_match_ ? (kind == Kind2::kSource ? match_.source : match_.target)
                                   : (kind == Kind2::kSource ? part_.source : part_.target);
    v1::Segment read = inline_.Finish();
    // Where there is no text, nothing has the wrong language.
    if (!language_fault_.empty() && !IsBlank(read.text())) {
      return FaultAt(content_place_, language_fault_);
    }
    read.set_language_tag(content_tag_);
    CROSSWALK_RETURN_IF_ERROR(Charge(read.ByteSizeLong()));
    for (v1::Property& property : content_properties_) *read.add_properties() = property;
    // The state of the target was said by its segment.
    read.set_state(place.state());
    read.set_raw_state(place.raw_state());
    place = std::move(read);
    if (!in_match_ && kind == Kind2::kTarget) part_.has_target = true;
    return Status();
  }

  Status StartMatch(const XmlElement& element) {
    in_match_ = true;
    match_ = Proposal();
    match_.element = "match";
    match_.line = tag_.line;
    match_.has_source = true;
    match_.properties.push_back(MakeProperty("element", "match"));
    KeepAttributes(element, {}, match_.properties);
    match_.provenance.set_tool(std::string(element.Attribute("origin")));
    is_reference_ = element.Attribute("reference") == "yes";
    is_machine_ = element.Attribute("type") == "mt";
    match_data_.clear();
    match_sources_.clear();
    match_targets_.clear();
    unit_.AddReference(element.Attribute("ref"));
    std::size_t bytes = 0;
    for (const v1::Property& property : match_.properties) bytes += property.ByteSizeLong();
    CROSSWALK_RETURN_IF_ERROR(Charge(bytes));
    return FaultUnlessEmpty(unit_.AddMatch(element.Attribute("id")));
  }

  Status EndMatch(const Frame& closed) {
    in_match_ = false;
    is_reference_ = false;
    if (closed.sources != 1 || closed.targets != 1) {
      return Fault("<match> has no <source> or no <target>");
    }
    match_.target.set_machine_made(is_machine_);
    outline_.proposals.push_back(std::move(match_));
    return FaultUnlessEmpty(match_sources_.Unclosed());
  }

  Status StartEntry(const XmlElement& element) {
    std::size_t bytes = 0;
    for (const XmlAttribute& attribute : element.attributes) bytes += attribute.value.size();
    CROSSWALK_RETURN_IF_ERROR(Charge(bytes));
    return FaultUnlessEmpty(entry_.Start(element, tag_.line, unit_));
  }

  Status StartEntryText(Kind2 kind, const XmlElement& element) {
    BeginText();
    std::size_t bytes = 0;
    for (const XmlAttribute& attribute : element.attributes) bytes += attribute.value.size();
    CROSSWALK_RETURN_IF_ERROR(Charge(bytes));
    return FaultUnlessEmpty(entry_.StartText(kind, element, source_tag_, target_tag_, unit_));
  }

  Status EndEntryText(Kind2 kind) {
    if (!is_text_) return Status();
    std::string text = TakeText();
    CROSSWALK_RETURN_IF_ERROR(Charge(text.size()));
    entry_.EndText(kind, std::move(text));
    return Status();
  }

  Status EndEntry() {
    if (const std::string wrong = entry_.End(); !wrong.empty()) return Fault(wrong);
    outline_.entries.push_back(entry_.Take());
    return Status();
  }

  Status EndMeta() {
    if (!is_text_) return Status();
    const bool is_entry = metadata_parent_ == Kind2::kEntry;
    std::string name = is_entry ? "" : "mda:";
    for (const std::string& category : categories_) {
      if (!category.empty()) name.append(category).push_back('/');
    }
    name = Head(name.append(meta_type_), 250);
    const v1::Property property = MakeProperty(std::move(name), TakeText());
    CROSSWALK_RETURN_IF_ERROR(Charge(property.ByteSizeLong()));
    if (is_entry) {
      entry_.AddProperty(v1::Property(property));
    } else if (metadata_parent_ == Kind2::kMatch) {
      match_.properties.push_back(property);
    } else if (in_unit()) {
      outline_.properties.push_back(property);
    } else if (scopes_.size() > 1 && scopes_.back().properties.size() < limits().xml_attributes) {
      scopes_.back().properties.push_back(property);
    } else if (!has_units_ && CollectionHasRoom()) {
      *around_.collection.add_properties() = property;
    } else {
      WarnOnce("metadata of files behind the first are left out");
    }
    return Status();
  }

  // An element of an entry that is no module's is kept as its text; elsewhere none is kept.
  Status StartForeign(Kind2 parent, const XmlElement& element) {
    if (parent == Kind2::kSkeleton) open_[open_.size() - 2].has_content = true;
    if (parent == Kind2::kEntry) {
      foreign_ = "{" + Head(element.namespace_uri, 150) + "}" + Head(element.name, 100);
      foreign_depth_ = open_.size();
      for (const XmlAttribute& attribute : element.attributes) {
        entry_.AddProperty(MakeProperty(
            Head(foreign_, 150) + "/@" + Head(AttributeName(attribute), 100), attribute.value));
        CROSSWALK_RETURN_IF_ERROR(Charge(attribute.value.size() + foreign_.size()));
      }
      BeginText();
      return Status();
    }
    const bool is_inside = parent == Kind2::kForeign || parent == Kind2::kSkeleton;
    if (is_inside || !namespaces_.insert(Head(element.namespace_uri, 200)).second) return Status();
    if (namespaces_.size() > kToldNamespaces) {
      namespaces_.erase(Head(element.namespace_uri, 200));
      return Status();
    }
    WarnOnce("elements of the namespace \"" + Head(element.namespace_uri, 200) + "\" are not kept");
    return Status();
  }

  Status EndForeign() {
    if (!is_text_ || foreign_depth_ == 0 || open_.size() + 1 != foreign_depth_) return Status();
    foreign_depth_ = 0;
    const std::string text = TakeText();
    CROSSWALK_RETURN_IF_ERROR(Charge(text.size() + foreign_.size()));
    if (!IsBlank(text)) entry_.AddProperty(MakeProperty(foreign_, text));
    return Status();
  }

  const std::string core_;
  InlineVersion2 inline_;
  std::vector<Frame> open_;
  bool is_inline_ = false;
  std::size_t inline_depth_ = 0;

  std::string source_tag_;
  std::string target_tag_;
  std::string file_;
  bool has_units_ = false;
  std::vector<Scope> scopes_;  // the file, and the groups inside it
  IdSet files_;
  IdSet groups_;  // of the file
  IdSet units_;
  std::set<std::string> namespaces_;  // of elements that are not kept

  // Of the unit.
  Version2Unit unit_;
  OriginalData data_;
  std::vector<PartNote> part_notes_;
  Part part_;

  // Of the match.
  bool in_match_ = false;
  bool is_reference_ = false;
  bool is_machine_ = false;
  Proposal match_;
  OriginalData match_data_;
  CodeScope match_sources_;
  CodeScope match_targets_;

  // Of the entry.
  EntryReader entry_;
  std::string foreign_;
  std::size_t foreign_depth_ = 0;

  // Of what is being read.
  std::string content_tag_;
  std::string language_fault_;
  Place content_place_;
  std::vector<v1::Property> content_properties_;
  std::string data_id_;
  v1::Statement note_;
  std::string note_part_;
  Kind2 metadata_parent_ = Kind2::kForeign;
  std::vector<std::string> categories_;
  std::string meta_type_;
};

}  // namespace

std::unique_ptr<DocumentReader> MakeVersion2Reader(const XmlElement& root, Surroundings around) {
  return std::make_unique<Version2>(root.namespace_uri, std::move(around));
}

}  // namespace crosswalk::exchange::xliff
