#include "glossary/exchange/tmx/tmx_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "glossary/exchange/tmx/tmx_provenance.h"
#include "glossary/exchange/tmx/tmx_state.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kWarnings = 100;
constexpr std::array<std::string_view, 5> kVersions = {"1.0", "1.1", "1.2", "1.3", "1.4"};

// The language of an element, as 1.1 (`lang`) and later versions write it.
std::string_view Language(const XmlElement& element) {
  const std::string_view language = element.Attribute("xml:lang");
  return language.empty() ? element.Attribute("lang") : language;
}

bool IsLanguageAttribute(const XmlAttribute& attribute) {
  return attribute.name == "xml:lang" ||
         (attribute.name == "lang" && attribute.namespace_uri.empty());
}

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool IsSpace(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

TmxReader::TmxReader(const ReaderOptions& options, UnitSink& sink)
    : options_(options), sink_(sink), xml_(options_.limits, *this, sink) {
  tags_.caller = options.source_language_tag;
}

Status TmxReader::Finish() {
  CROSSWALK_RETURN_IF_ERROR(xml_.Finish());
  if (has_root_ && !has_body_) {
    sink_.Warn(xml_.place(), "the file has no body element, so no units");
  }
  return Status();
}

void TmxReader::WarnOnce(std::string_view about, const std::string& reason) {
  if (warned_.size() >= kWarnings || warned_.find(about) != warned_.end()) return;
  warned_.emplace(about);
  sink_.Warn(xml_.place(), reason);
}

Status TmxReader::LeaveOut(std::string_view name) {
  WarnOnce(name, "the element \"" + std::string(name) +
                     "\" does not belong here: left out with all it holds, here and further on");
  left_out_ = 1;
  return Status();
}

Status TmxReader::StartElement(const XmlElement& element) {
  if (left_out_ > 0) {
    ++left_out_;
    return Status();
  }
  if (states_.empty()) return StartRoot(element);
  const State state = states_.back();
  if (state == State::kSeg) {
    if (!segment_.Start(element)) {
      WarnOnce("seg/" + std::string(element.name),
               "the element \"" + std::string(element.name) +
                   "\" does not belong into this place of a seg: kept as an inline code, here and "
                   "further on");
    }
    return Status();
  }
  if (state == State::kProp || state == State::kNote) {
    ++literal_;
    WarnOnce("text/" + std::string(element.name), "the element \"" + std::string(element.name) +
                                                      "\" inside of a prop or note: only its text "
                                                      "is kept");
    return Status();
  }
  const TmxElement known = TmxElementOf(element.name);
  const bool takes_fields = state == State::kHeader || state == State::kTu || state == State::kTuv;
  if (takes_fields && known == TmxElement::kProp) {
    StartProp(element);
  } else if (takes_fields && known == TmxElement::kNote) {
    StartNote(element);
  } else if (state == State::kTuv && known == TmxElement::kSeg) {
    if (tu_.tuvs.back().has_segment) {
      left_out_ = 1;
      return sink_.Problem(xml_.place(), "the tuv has more than one seg");
    }
    StartSeg(element);
  } else if (state == State::kTu && known == TmxElement::kTuv) {
    return StartTuv(element);
  } else if (state == State::kBody && known == TmxElement::kTu) {
    StartTu(element);
  } else if (state == State::kTmx && known == TmxElement::kBody) {
    has_body_ = true;
    if (!has_header_) sink_.Warn(xml_.place(), "the file has no header");
    states_.push_back(State::kBody);
  } else if (state == State::kTmx && known == TmxElement::kHeader && !has_body_) {
    StartHeader(element);
  } else if (state == State::kHeader && known == TmxElement::kUde) {
    StartUde(element);
  } else if (state == State::kUde && known == TmxElement::kMap) {
    StartMap(element);
    left_out_ = 1;
  } else {
    return LeaveOut(element.name);
  }
  return Status();
}

Status TmxReader::StartRoot(const XmlElement& element) {
  if (TmxElementOf(element.name) != TmxElement::kTmx) {
    left_out_ = 1;
    return sink_.Problem(xml_.place(), "the file is no TMX: its root is the element \"" +
                                           std::string(element.name) + "\"");
  }
  has_root_ = true;
  segment_.SetNamespace(element.namespace_uri);
  const std::string_view version = element.Attribute("version");
  // 1.4b calls itself 1.4; some files say 1.4b all the same.
  if (std::find(kVersions.begin(), kVersions.end(), version.substr(0, 3)) == kVersions.end()) {
    sink_.Warn(xml_.place(),
               "version \"" + std::string(version) + "\" of TMX is not known: read as 1.4");
  }
  states_.push_back(State::kTmx);
  return Status();
}

void TmxReader::StartHeader(const XmlElement& element) {
  has_header_ = true;
  for (const XmlAttribute& attribute : element.attributes) {
    SetCollectionAttribute(attribute.name, attribute.value);
  }
  tags_.header.assign(Trimmed(element.Attribute("srclang")));
  states_.push_back(State::kHeader);
}

void TmxReader::SetCollectionAttribute(std::string_view name, std::string_view value) {
  v1::Property* property = nullptr;
  for (v1::Property& known : *collection_.mutable_properties()) {
    if (known.name().size() == name.size() + 1 && known.name().front() == '@' &&
        std::string_view(known.name()).substr(1) == name) {
      property = &known;
    }
  }
  if (property == nullptr) property = collection_.add_properties();
  property->set_name("@" + std::string(name));
  property->mutable_value()->assign(value);
  Count(name.size() + value.size() + 64);
}

void TmxReader::StartUde(const XmlElement& element) {
  v1::Property& property = *collection_.add_properties();
  property.set_name(std::string(kUdeProperty).append(element.Attribute("name")));
  property.set_value("base=" + std::string(element.Attribute("base")));
  states_.push_back(State::kUde);
}

void TmxReader::StartMap(const XmlElement& element) {
  std::string& value =
      *collection_.mutable_properties(collection_.properties_size() - 1)->mutable_value();
  if (tu_bytes_ > options_.limits.unit_bytes) return;
  const std::size_t before = value.size();
  char separator = '\n';
  for (const XmlAttribute& attribute : element.attributes) {
    value += separator;
    const std::size_t begin = value.append(attribute.name).append("=").size();
    value.append(attribute.value);
    std::replace_if(
        value.begin() + static_cast<std::ptrdiff_t>(begin), value.end(),
        [](char c) { return c == '\t' || c == '\n'; }, ' ');
    separator = '\t';
  }
  Count(value.size() - before);
}

void TmxReader::StartTu(const XmlElement& element) {
  cache_.Trim();
  tu_.base.Clear();
  tu_.source_tag.clear();
  tu_.tuvs.clear();
  tu_.place = xml_.place();
  tu_bytes_ = 0;
  is_too_large_ = false;
  for (const XmlAttribute& attribute : element.attributes) {
    Count(attribute.value.size());
    if (attribute.name == "tuid") {
      tu_.base.mutable_context_id()->assign(attribute.value);
    } else if (attribute.name == "srclang") {
      tu_.source_tag.assign(Trimmed(attribute.value));
    } else if (!SetProvenance(attribute.name, attribute.value, *tu_.base.mutable_provenance())) {
      AddProperty(State::kTu, std::string("@").append(attribute.name), attribute.value);
    }
  }
  if (tu_.base.provenance().ByteSizeLong() == 0) tu_.base.clear_provenance();
  states_.push_back(State::kTu);
}

Status TmxReader::StartTuv(const XmlElement& element) {
  if (tu_.tuvs.size() > options_.limits.targets_per_unit) is_too_large_ = true;
  if (is_too_large_) {
    left_out_ = 1;
    return Status();
  }
  Tuv& tuv = tu_.tuvs.emplace_back();
  tuv.place = xml_.place();
  tuv.segment.mutable_language_tag()->assign(Trimmed(Language(element)));
  states_.push_back(State::kTuv);
  if (element.attributes.size() == 1) return Status();
  v1::Provenance provenance;
  for (const XmlAttribute& attribute : element.attributes) {
    if (IsLanguageAttribute(attribute)) continue;
    Count(attribute.value.size());
    if (!SetProvenance(attribute.name, attribute.value, provenance)) {
      AddProperty(State::kTuv, std::string("@").append(attribute.name), attribute.value);
    }
  }
  if (provenance.ByteSizeLong() > 0) tuv.segment.mutable_provenance()->Swap(&provenance);
  return Status();
}

void TmxReader::StartSeg(const XmlElement& element) {
  Tuv& tuv = tu_.tuvs.back();
  tuv.has_segment = true;
  for (const XmlAttribute& attribute : element.attributes) {
    AddProperty(State::kTuv, std::string("@seg/").append(attribute.name), attribute.value);
  }
  segment_.Begin(tuv.segment);
  states_.push_back(State::kSeg);
}

void TmxReader::StartProp(const XmlElement& element) {
  text_.clear();
  prop_name_.assign(element.Attribute("type"));
  if (prop_name_.empty()) prop_name_.assign(kUntypedProp);
  const std::string_view language = Language(element);
  if (!language.empty()) prop_name_.append(kPropLanguage).append(language);
  const std::string_view encoding = element.Attribute("o-encoding");
  if (!encoding.empty()) prop_name_.append(kPropEncoding).append(encoding);
  states_.push_back(State::kProp);
}

void TmxReader::StartNote(const XmlElement& element) {
  text_.clear();
  note_.Clear();
  const std::string_view language = Trimmed(Language(element));
  if (!language.empty()) {
    if (const FileTag& tag = cache_.Get(language); tag.is_tag && tag.is_language) {
      note_.mutable_language_tag()->assign(language);
    } else {
      WarnOnce("note/" + std::string(language),
               "\"" + std::string(language) + "\" is no language: the note is kept without it");
    }
  }
  const std::string_view encoding = element.Attribute("o-encoding");
  if (!encoding.empty()) note_.set_type(std::string(kNoteEncoding).append(encoding));
  states_.push_back(State::kNote);
}

Status TmxReader::EndElement(std::string_view, std::string_view) {
  if (left_out_ > 0) {
    --left_out_;
    return Status();
  }
  if (literal_ > 0) {
    --literal_;
    return Status();
  }
  switch (states_.back()) {
    case State::kSeg:
      if (!segment_.AtTop()) {
        segment_.End();
        return Status();
      }
      Count(segment_.size());
      if (tu_.tuvs.back().segment.codes_size() >
          static_cast<int>(options_.limits.codes_per_segment)) {
        is_too_large_ = true;
      }
      break;
    case State::kProp:
      EndProp();
      break;
    case State::kNote:
      EndNote();
      break;
    case State::kTu:
      states_.pop_back();
      return EndTu();
    case State::kHeader:
      states_.pop_back();
      return EndHeader();
    default:
      break;
  }
  states_.pop_back();
  return Status();
}

Status TmxReader::Text(std::string_view text) {
  if (left_out_ > 0 || states_.empty()) return Status();
  switch (states_.back()) {
    case State::kSeg:
      // What is beyond the limit need not be gathered to be refused.
      if (tu_bytes_ + segment_.size() + text.size() > options_.limits.unit_bytes) {
        is_too_large_ = true;
      } else {
        segment_.Text(text);
      }
      break;
    case State::kProp:
    case State::kNote:
      if (tu_bytes_ + text_.size() + text.size() > options_.limits.unit_bytes) {
        is_too_large_ = true;
      } else {
        text_.append(text);
      }
      break;
    default:
      if (!IsSpace(text)) {
        WarnOnce("#text", "text outside of seg, prop and note is left out, here and further on");
      }
  }
  return Status();
}

void TmxReader::EndProp() {
  const State owner = Owner();
  if (SetOwn(owner, prop_name_, text_)) return;
  if (owner == State::kTu) SetNeighbour(prop_name_, text_);
  if (owner == State::kTu && (prop_name_ == kPreviousProp || prop_name_ == kNextProp)) return;
  AddProperty(owner, prop_name_, text_);
}

void TmxReader::EndNote() {
  if (IsSpace(text_)) return;  // says nothing
  note_.mutable_text()->swap(text_);
  Count(note_.text().size() + 64);
  const State owner = Owner();
  auto* notes = owner == State::kHeader ? collection_.mutable_notes()
                : owner == State::kTu   ? tu_.base.mutable_notes()
                                        : tu_.tuvs.back().segment.mutable_notes();
  if (tu_bytes_ > options_.limits.unit_bytes) return;
  notes->Add(std::move(note_));
}

void TmxReader::AddProperty(State owner, std::string_view name, std::string_view value) {
  Count(name.size() + value.size() + 64);
  if (tu_bytes_ > options_.limits.unit_bytes) return;
  v1::Property& property = owner == State::kHeader ? *collection_.add_properties()
                           : owner == State::kTu   ? *tu_.base.add_properties()
                                                   : *tu_.tuvs.back().segment.add_properties();
  property.mutable_name()->assign(name);
  property.mutable_value()->assign(value);
}

bool TmxReader::SetOwn(State owner, std::string_view name, std::string_view value) {
  if (name.substr(0, kOwnProp.size()) != kOwnProp) return false;
  const std::string_view attribute = name.substr(kOwnProp.size());
  if (owner == State::kTuv && SetSegmentOwn(name, value)) return true;
  if (owner == State::kHeader && name == kTitleProp) {
    collection_.mutable_title()->assign(value);
    return true;
  }
  if (owner == State::kHeader && name == kDescriptionProp) {
    collection_.mutable_description()->assign(value);
    return true;
  }
  if (attribute.size() < 2 || attribute.front() != '@') return false;
  if (owner == State::kHeader) {
    SetCollectionAttribute(attribute.substr(1), value);
  } else {
    AddProperty(owner, attribute, value);
  }
  return true;
}

bool TmxReader::SetSegmentOwn(std::string_view name, std::string_view value) {
  Tuv& tuv = tu_.tuvs.back();
  if (name == kLanguageProp) {
    tuv.written_tag.swap(*tuv.segment.mutable_language_tag());
    tuv.segment.mutable_language_tag()->assign(value);
  } else if (name == kStateProp) {
    const auto state = ParseTmxState(value);
    if (!state) return false;
    tuv.segment.set_state(*state);
  } else if (name == kRawStateProp) {
    tuv.segment.mutable_raw_state()->assign(value);
  } else if (name == kMachineMadeProp) {
    tuv.segment.set_machine_made(value == "true");
    tuv.says_machine_made = true;
  } else {
    return false;
  }
  return true;
}

void TmxReader::SetNeighbour(std::string_view name, std::string_view value) {
  v1::Unit& unit = tu_.base;
  if (name == kPreviousProp) {
    unit.mutable_previous_source()->assign(value);
  } else if (name == kNextProp) {
    unit.mutable_next_source()->assign(value);
  } else if (name == "id" && unit.context_id().empty()) {
    unit.mutable_context_id()->assign(value);
  }
}

Status TmxReader::EndHeader() {
  if (!is_too_large_ && tu_bytes_ <= options_.limits.unit_bytes) return Status();
  return sink_.Problem(xml_.place(), "the header is larger than " +
                                         std::to_string(options_.limits.unit_bytes) + " bytes");
}

Status TmxReader::EndTu() {
  if (is_too_large_ || tu_bytes_ > options_.limits.unit_bytes) {
    return sink_.Problem(tu_.place,
                         "the tu is larger than the limits of a unit allow (" +
                             std::to_string(options_.limits.unit_bytes) + " bytes, " +
                             std::to_string(options_.limits.targets_per_unit) + " targets, " +
                             std::to_string(options_.limits.codes_per_segment) + " codes)");
  }
  return GiveTu(tu_, tags_, cache_, sink_);
}

std::unique_ptr<FileReader> MakeTmxReader(const ReaderOptions& options, UnitSink& sink) {
  return std::make_unique<TmxReader>(options, sink);
}

}  // namespace crosswalk::exchange
