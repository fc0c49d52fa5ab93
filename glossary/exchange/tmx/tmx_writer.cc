#include "glossary/exchange/tmx/tmx_writer.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "glossary/exchange/tmx/segment_writer.h"
#include "glossary/exchange/tmx/tmx_provenance.h"
#include "glossary/exchange/tmx/tmx_state.h"
#include "glossary/exchange/tmx/tmx_tag.h"
#include "glossary/exchange/tmx/tmx_word.h"

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kTool = "Crosswalk";
constexpr std::string_view kToolVersion = "1";

bool IsSegmentType(std::string_view value) {
  return value == "block" || value == "paragraph" || value == "sentence" || value == "phrase";
}

bool IsAttribute(std::string_view property) { return !property.empty() && property[0] == '@'; }

std::string_view Find(const google::protobuf::RepeatedPtrField<v1::Property>& properties,
                      std::string_view name) {
  for (const v1::Property& property : properties) {
    if (property.name() == name) return property.value();
  }
  return {};
}

// Splits "name;mark=value" into both; the value is empty where the mark is absent.
std::string_view TakeSuffix(std::string_view mark, std::string_view& name) {
  const std::size_t at = name.rfind(mark);
  if (at == std::string_view::npos) return {};
  const std::string_view value = name.substr(at + mark.size());
  name = name.substr(0, at);
  return value;
}

}  // namespace

TmxWriter::TmxWriter(const WriterOptions& options, ByteSink sink)
    : options_(options), xml_(std::move(sink)) {}

bool TmxWriter::IsKnown(Element element, std::string_view name, std::string_view value) {
  constexpr std::array<std::string_view, 11> kShared = {
      "o-encoding",    "datatype",     "usagecount",
      "lastusagedate", "creationtool", "creationtoolversion",
      "creationdate",  "creationid",   "changedate",
      "changeid",      "o-tmf"};
  const bool is_shared = std::find(kShared.begin(), kShared.end(), name) != kShared.end();
  switch (element) {
    case Element::kHeader:
      if (name == "segtype") return IsSegmentType(value);
      return name == "adminlang" || name == "srclang" ||
             (is_shared && name != "usagecount" && name != "lastusagedate");
    case Element::kTu:
      if (name == "segtype") return IsSegmentType(value);
      return is_shared || name == "srclang";
    default:
      return is_shared;
  }
}

void TmxWriter::WriteAttribute(std::string_view name, std::string_view value) {
  CountControls(value, losses_);
  xml_.Attribute(name, value);
  attributes_.emplace(name);
}

void TmxWriter::Begin(std::string_view first_source) {
  if (has_begun_) return;
  has_begun_ = true;
  const Properties& kept = options_.collection.properties();
  xml_.Declaration("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
  xml_.Start("tmx");
  xml_.Attribute("version", "1.4");
  xml_.Start("header");
  attributes_.clear();
  written_.clear();
  WriteAttribute("creationtool", kTool);
  WriteAttribute("creationtoolversion", kToolVersion);
  const auto write = [&](std::string_view name, std::string_view otherwise) {
    const std::string_view value = Find(kept, std::string("@").append(name));
    WriteAttribute(name,
                   value.empty() || !IsKnown(Element::kHeader, name, value) ? otherwise : value);
  };
  write("segtype", "sentence");
  write("o-tmf", kTool);
  write("adminlang", "en");
  if (!options_.source_language_tag.empty()) {
    source_tag_ = TmxTag(options_.source_language_tag);
  } else if (source_tag_ = Find(kept, "@srclang"); source_tag_.empty()) {
    source_tag_ = first_source.empty() ? "*all*" : TmxTag(first_source);
  }
  WriteAttribute("srclang", source_tag_);
  write("datatype", "plaintext");
  Properties others;
  for (const v1::Property& property : kept) {
    const std::string_view name = property.name();
    // The language of this file is known better than that of an earlier one, and what says the same
    // as an attribute need not be said twice.
    if (name == "@srclang") continue;
    const bool is_written = IsAttribute(name) && attributes_.count(name.substr(1)) > 0 &&
                            !(name == "@creationtool" && property.value() != kTool) &&
                            !(name == "@creationtoolversion" && property.value() != kToolVersion) &&
                            IsKnown(Element::kHeader, name.substr(1), property.value());
    if (!is_written) *others.Add() = property;
  }
  WriteAttributes(Element::kHeader, others);
  WriteNotes(options_.collection.notes());
  if (!options_.collection.title().empty()) WriteProp(kTitleProp, options_.collection.title());
  if (!options_.collection.description().empty()) {
    WriteProp(kDescriptionProp, options_.collection.description());
  }
  WriteProps(Element::kHeader, others);
  xml_.End();
  xml_.Start("body");
}

void TmxWriter::WriteAttributes(Element element, const Properties& properties) {
  for (const v1::Property& property : properties) {
    if (!IsAttribute(property.name())) continue;
    const std::string_view name = std::string_view(property.name()).substr(1);
    if (attributes_.count(name) > 0 || !IsKnown(element, name, property.value())) continue;
    WriteAttribute(name, property.value());
    written_.insert(&property);
  }
}

void TmxWriter::WriteProps(Element element, const Properties& properties) {
  for (const v1::Property& property : properties) {
    if (written_.count(&property) > 0) continue;
    const std::string_view name = property.name();
    if (element == Element::kHeader && name.substr(0, kUdeProperty.size()) == kUdeProperty) {
      WriteUde(property);
    } else if (IsAttribute(name)) {
      WriteProp(std::string(kOwnProp).append(name), property.value());
    } else {
      WriteProp(name, property.value());
    }
  }
}

void TmxWriter::WriteProp(std::string_view name, std::string_view value) {
  xml_.StartInline("prop");
  const std::string_view encoding = TakeSuffix(kPropEncoding, name);
  const std::string_view language = TakeSuffix(kPropLanguage, name);
  CountControls(name, losses_);
  CountControls(value, losses_);
  xml_.Attribute("type", name.empty() ? kUntypedProp : name);
  if (!language.empty()) xml_.Attribute("xml:lang", language);
  if (!encoding.empty()) xml_.Attribute("o-encoding", encoding);
  xml_.Text(value);
  xml_.End();
}

// An ude without a map is not valid, and says nothing.
void TmxWriter::WriteUde(const v1::Property& property) {
  std::string_view lines = property.value();
  const std::size_t first = lines.find('\n');
  if (first == std::string_view::npos || lines.substr(0, 5) != "base=") {
    WriteProp(property.name(), property.value());
    return;
  }
  xml_.Start("ude");
  xml_.Attribute("name", std::string_view(property.name()).substr(kUdeProperty.size()));
  if (first > 5) xml_.Attribute("base", lines.substr(5, first - 5));
  constexpr std::array<std::string_view, 4> kKnown = {"unicode", "code", "ent", "subst"};
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
    std::string_view line = lines.substr(0, lines.find('\n'));
    if (line.empty()) continue;
    xml_.Start("map");
    std::array<std::string_view, 4> values{};
    while (!line.empty()) {
      const std::string_view field = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(field.size() + 1, line.size()));
      const std::size_t equals = field.find('=');
      const auto known = std::find(kKnown.begin(), kKnown.end(), field.substr(0, equals));
      if (equals == std::string_view::npos || known == kKnown.end()) {
        ++losses_["attribute of a map"];
      } else {
        values[static_cast<std::size_t>(known - kKnown.begin())] = field.substr(equals + 1);
      }
    }
    xml_.Attribute("unicode", values[0]);
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (!values[i].empty()) xml_.Attribute(kKnown[i], values[i]);
    }
    xml_.End();
  }
  xml_.End();
}

void TmxWriter::WriteNotes(const Statements& notes) {
  for (const v1::Statement& note : notes) {
    xml_.StartInline("note");
    const std::string_view type = note.type();
    if (type.substr(0, kNoteEncoding.size()) == kNoteEncoding) {
      xml_.Attribute("o-encoding", type.substr(kNoteEncoding.size()));
    } else if (!type.empty()) {
      ++losses_["type of a note"];
    }
    if (!note.source().empty()) ++losses_["source of a note"];
    if (!note.language_tag().empty()) xml_.Attribute("xml:lang", TmxTag(note.language_tag()));
    CountControls(note.text(), losses_);
    xml_.Text(note.text());
    xml_.End();
  }
}

void TmxWriter::WriteProvenance(const v1::Provenance& provenance) {
  for (const auto& [name, value] : ProvenanceAttributes(provenance)) WriteAttribute(name, value);
}

Status TmxWriter::Write(const v1::Unit& unit) {
  Begin(unit.source().language_tag());
  if (unit.targets().empty()) {
    ++losses_["unit without a translation"];
    return xml_.Flush();
  }
  const std::vector<std::string_view> tags = TmxTags(unit);
  xml_.Start("tu");
  attributes_.clear();
  written_.clear();
  if (!unit.context_id().empty()) WriteAttribute("tuid", unit.context_id());
  if (unit.has_provenance()) WriteProvenance(unit.provenance());
  WriteAttributes(Element::kTu, unit.properties());
  if (attributes_.count("srclang") == 0 && tags.front() != source_tag_) {
    WriteAttribute("srclang", tags.front());
  }
  WriteNotes(unit.notes());
  if (!unit.previous_source().empty()) WriteProp(kPreviousProp, unit.previous_source());
  if (!unit.next_source().empty()) WriteProp(kNextProp, unit.next_source());
  WriteProps(Element::kTu, unit.properties());
  WriteTuv(unit, unit.source(), tags.front());
  for (int i = 0; i < unit.targets_size(); ++i) {
    WriteTuv(unit, unit.targets(i), tags[static_cast<std::size_t>(i) + 1]);
  }
  xml_.End();
  return xml_.Flush();
}

void TmxWriter::WriteTuv(const v1::Unit& unit, const v1::Segment& segment, std::string_view tag) {
  xml_.Start("tuv");
  attributes_.clear();
  written_.clear();
  WriteAttribute("xml:lang", tag);
  if (segment.has_provenance()) WriteProvenance(segment.provenance());
  WriteAttributes(Element::kTuv, segment.properties());
  WriteNotes(segment.notes());
  if (NeedsOwnTag(segment.language_tag(), tag)) WriteProp(kLanguageProp, segment.language_tag());
  if (const std::string_view state = TmxState(segment.state()); !state.empty()) {
    WriteProp(kStateProp, state);
  }
  if (!segment.raw_state().empty()) WriteProp(kRawStateProp, segment.raw_state());
  // A reader believes what the file says of its makers, unless it is told otherwise.
  if (segment.machine_made() != SaysMachineMade(unit, segment)) {
    WriteProp(kMachineMadeProp, segment.machine_made() ? "true" : "false");
  }
  WriteProps(Element::kTuv, segment.properties());
  xml_.StartInline("seg");
  WriteSegment(segment, xml_, losses_);
  xml_.End();
  xml_.End();
}

Status TmxWriter::Finish() {
  Begin({});
  xml_.End();
  xml_.End();
  return xml_.Finish();
}

std::unique_ptr<UnitWriter> MakeTmxWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<TmxWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
