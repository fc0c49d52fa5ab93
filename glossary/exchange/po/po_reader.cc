#include "glossary/exchange/po/po_reader.h"

#include <memory>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/exchange/po/po_language.h"
#include "glossary/exchange/po/po_word.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

// Entries that are remembered to tell of doubles.
constexpr std::size_t kSeen = 1000000;

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

void AddProperty(std::string_view name, std::string_view value, v1::Unit& unit) {
  v1::Property& property = *unit.add_properties();
  property.mutable_name()->assign(name);
  property.mutable_value()->assign(value);
}

bool IsUtf8(const PoEntry& entry) {
  const auto is = [](const std::string& text) {
    return text::FindInvalidUtf8(text) == std::string_view::npos;
  };
  for (const std::string& target : entry.targets) {
    if (!is(target)) return false;
  }
  for (const auto* text : {&entry.context, &entry.plural, &entry.previous_context,
                           &entry.previous_source, &entry.previous_plural}) {
    if (*text && !is(**text)) return false;
  }
  return is(entry.source);
}

}  // namespace

PoReader::PoReader(const ReaderOptions& options, UnitSink& sink)
    : options_(options), sink_(sink), entries_(options_.limits.unit_bytes) {}

void PoReader::Keep(std::string_view part) {
  // One byte more than the limit is enough to know of it.
  const std::size_t room = options_.limits.line_bytes + 1 - kept_.size();
  if (part.size() > room) {
    is_too_long_ = true;
    part = part.substr(0, room);
  }
  kept_.append(part);
}

Status PoReader::Feed(std::string_view chunk) {
  while (true) {
    const std::size_t end = chunk.find('\n');
    if (end == std::string_view::npos) {
      Keep(chunk);
      return Status();
    }
    const std::string_view part = chunk.substr(0, end);
    chunk.remove_prefix(end + 1);
    if (kept_.empty() && part.size() <= options_.limits.line_bytes) {
      CROSSWALK_RETURN_IF_ERROR(ReadLine(part));
      continue;
    }
    Keep(part);
    CROSSWALK_RETURN_IF_ERROR(ReadLine(kept_));
    kept_.clear();
    is_too_long_ = false;
  }
}

Status PoReader::Finish() {
  if (!kept_.empty()) CROSSWALK_RETURN_IF_ERROR(ReadLine(kept_));
  CROSSWALK_RETURN_IF_ERROR(EndEntry());
  if (!has_entries_) sink_.Warn({line_, 0}, "the file has no entries");
  return Status();
}

Status PoReader::ReadLine(std::string_view line) {
  ++line_;
  if (is_too_long_ || line.size() > options_.limits.line_bytes) {
    return sink_.Problem({line_, 1}, "the line is longer than " +
                                         std::to_string(options_.limits.line_bytes) + " bytes");
  }
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (entries_.Begins(line)) CROSSWALK_RETURN_IF_ERROR(EndEntry());
  const PoEntryReader::Outcome outcome = entries_.Read(line, line_);
  if (outcome.error == nullptr) return Status();
  return sink_.Problem({line_, text::CountCodePoints(line.substr(0, outcome.column)) + 1},
                       outcome.error);
}

Status PoReader::EndEntry() {
  if (!entries_.HasStrings()) {
    entries_.Take();
    return Status();
  }
  const bool is_whole = entries_.IsWhole();
  const PoEntry entry = entries_.Take();
  const bool is_first = !std::exchange(has_entries_, true);
  if (!is_whole) {
    return sink_.Problem({entry.line, 0},
                         entry.has_source ? "the entry has no msgstr" : "the entry has no msgid");
  }
  if (!IsUtf8(entry)) {
    return sink_.Problem({entry.line, 0}, "the escapes of the entry are no UTF-8");
  }
  if (entry.source.empty() && !entry.context && !entry.is_obsolete) {
    if (is_first) return ReadHeader(entry);
    sink_.Skip({entry.line, 0}, "a header that is not the first entry");
    return Status();
  }
  if (is_first) sink_.Warn({entry.line, 0}, "the file has no header");
  return GiveEntry(entry);
}

Status PoReader::ReadHeader(const PoEntry& entry) {
  has_header_ = true;
  std::string_view rest = entry.targets.front();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t colon = line.find(':');
    if (Trimmed(line).empty()) continue;
    if (colon == std::string_view::npos || Trimmed(line.substr(0, colon)).empty()) {
      sink_.Warn({entry.line, 0},
                 "a line of the header is no field: \"" + std::string(line) + "\"");
      continue;
    }
    v1::Property& property = *collection_.add_properties();
    property.mutable_name()->assign(Trimmed(line.substr(0, colon)));
    property.mutable_value()->assign(Trimmed(line.substr(colon + 1)));
    if (property.name() == kProject && property.value() != kNoProject) {
      collection_.set_title(property.value());
    }
    if (property.name() == kLanguageField) header_language_ = property.value();
    if (property.name() == kSourceLanguageField) source_tag_ = TagOfLocale(property.value());
  }
  if (!entry.notes.empty()) collection_.add_notes()->set_text(entry.notes);
  return Status();
}

Status PoReader::SettleLanguages(const Place& place) {
  if (std::exchange(has_languages_, true)) return Status();
  if (source_tag_.empty()) source_tag_ = options_.source_language_tag;
  if (source_tag_.empty()) source_tag_ = "en";
  target_tag_ = TagOfLocale(header_language_);
  if (target_tag_.empty()) {
    if (!header_language_.empty()) {
      sink_.Warn(place, "the header's Language \"" + header_language_ + "\" is no language");
    }
    target_tag_ = options_.target_language_tag;
    if (target_tag_.empty()) target_tag_ = TagOfFileName(options_.file_name);
  } else if (!options_.target_language_tag.empty()) {
    const auto said = text::LanguageTag::Parse(options_.target_language_tag);
    const auto found = text::LanguageTag::Parse(target_tag_);
    if (said.ok() && found.ok() && said->primary() != found->primary()) {
      sink_.Warn(place, "the file says that it is in \"" + header_language_ +
                            "\": the target language given is not used");
    }
  }
  if (target_tag_.empty()) {
    return InvalidAt(place,
                     "the file does not say which language it translates into (no Language in its "
                     "header): say the target language");
  }
  return Status();
}

void PoReader::WarnOfDoubles(const PoEntry& entry) {
  std::string key = entry.context ? *entry.context + '\x04' : std::string();
  key += entry.source;
  const std::uint64_t hash = Hash64(key);
  if (seen_.size() < kSeen ? !seen_.insert(hash).second : seen_.count(hash) > 0) {
    sink_.Warn({entry.line, 0}, "the msgid stands in the file more than once");
  }
}

Status PoReader::GiveEntry(const PoEntry& entry) {
  const Place place{entry.line, 0};
  if (entry.is_obsolete) {
    sink_.Skip(place, "the entry is obsolete");
    return Status();
  }
  WarnOfDoubles(entry);
  if (entry.HasFlag("fuzzy")) {
    sink_.Skip(place, "the entry is fuzzy");
    return Status();
  }
  if (entry.source.empty()) {
    sink_.Skip(place, "the entry has an empty msgid");
    return Status();
  }
  bool is_translated = false;
  for (const std::string& target : entry.targets) is_translated |= !target.empty();
  if (!is_translated) {
    sink_.Skip(place, "the entry is not translated");
    return Status();
  }
  if (entry.kept_control) {
    sink_.Warn(place, "an escape for a control character is kept as it is spelled");
  }
  CROSSWALK_RETURN_IF_ERROR(SettleLanguages(place));
  return GiveForms(entry);
}

Status PoReader::GiveForms(const PoEntry& entry) {
  const std::string& first = entry.targets.front();
  const std::string& last = entry.targets.back();
  if (first.empty()) {
    sink_.Skip({entry.line, 0}, "the first plural form is not translated");
  } else {
    v1::Unit unit;
    FillUnit(entry, unit);
    unit.mutable_source()->set_text(entry.source);
    unit.mutable_targets(0)->set_text(first);
    if (entry.plural) {
      AddProperty(kPlural, *entry.plural, unit);
      for (std::size_t i = 1; i < entry.targets.size(); ++i) {
        AddProperty(std::string(kForm) + std::to_string(i) + "]", entry.targets[i], unit);
      }
    }
    CROSSWALK_RETURN_IF_ERROR(Take(entry, std::move(unit)));
  }
  if (!entry.plural || entry.plural->empty()) return Status();
  if (last.empty()) {
    sink_.Skip({entry.line, 0}, "the last plural form is not translated");
    return Status();
  }
  if (*entry.plural == entry.source && last == first) return Status();
  v1::Unit unit;
  FillUnit(entry, unit);
  unit.mutable_source()->set_text(*entry.plural);
  unit.mutable_targets(0)->set_text(last);
  AddProperty(kSingular, entry.source, unit);
  return Take(entry, std::move(unit));
}

void PoReader::FillUnit(const PoEntry& entry, v1::Unit& unit) const {
  if (entry.context) unit.set_context_id(*entry.context);
  unit.mutable_source()->set_language_tag(source_tag_);
  unit.add_targets()->set_language_tag(target_tag_);
  if (!entry.notes.empty()) unit.add_notes()->set_text(entry.notes);
  if (!entry.extracted.empty()) {
    v1::Statement& note = *unit.add_notes();
    note.set_text(entry.extracted);
    note.set_type(std::string(kExtracted));
  }
  if (!entry.references.empty()) AddProperty(kReference, entry.references, unit);
  if (!entry.flags.empty()) AddProperty(kFlags, entry.flags, unit);
  if (entry.previous_context) AddProperty(kPreviousContext, *entry.previous_context, unit);
  if (entry.previous_source) AddProperty(kPreviousSource, *entry.previous_source, unit);
  if (entry.previous_plural) AddProperty(kPreviousPlural, *entry.previous_plural, unit);
}

Status PoReader::Take(const PoEntry& entry, v1::Unit&& unit) {
  FileUnit given;
  given.id = unit.context_id();
  given.line = entry.line;
  given.unit = std::move(unit);
  return sink_.Take(std::move(given));
}

std::unique_ptr<FileReader> MakePoReader(const ReaderOptions& options, UnitSink& sink) {
  return std::make_unique<PoReader>(options, sink);
}

}  // namespace crosswalk::exchange
