#include "glossary/exchange/po/po_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <memory>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/exchange/po/po_language.h"
#include "glossary/exchange/po/po_string.h"
#include "glossary/exchange/po/po_word.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kPieceBytes = 64 << 10;
// No language has more forms; what a file says beyond is not believed.
constexpr std::size_t kForms = 20;

using Properties = google::protobuf::RepeatedPtrField<v1::Property>;

const std::string* Find(const Properties& properties, std::string_view name) {
  for (const v1::Property& property : properties) {
    if (property.name() == name) return &property.value();
  }
  return nullptr;
}

// The number behind `nplurals=`.
std::size_t FormsOf(std::string_view plural_forms) {
  constexpr std::string_view kCount = "nplurals=";
  const std::size_t at = plural_forms.find(kCount);
  std::size_t count = 0;
  if (at != std::string_view::npos) {
    const std::string_view digits = plural_forms.substr(at + kCount.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
  }
  return count;
}

bool IsSameLanguage(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto first = text::LanguageTag::Parse(a);
  const auto second = text::LanguageTag::Parse(b);
  return first.ok() && second.ok() && *first == *second;
}

// Whether one is the other without a region or script.
bool IsNear(std::string_view a, std::string_view b) {
  const auto first = text::LanguageTag::Parse(a);
  const auto second = text::LanguageTag::Parse(b);
  return first.ok() && second.ok() &&
         (first->IsBroaderThan(*second) || second->IsBroaderThan(*first));
}

bool IsKnownProperty(std::string_view name) {
  constexpr std::array<std::string_view, 7> kKnown = {
      kReference, kFlags, kPreviousContext, kPreviousSource, kPreviousPlural, kPlural, kSingular};
  return std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end() ||
         name.substr(0, kForm.size()) == kForm;
}

std::string Now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[40];
  return std::string(text, std::strftime(text, sizeof(text), "%Y-%m-%d %H:%M+0000", &parts));
}

// Without `fuzzy`: what is written is a translation.
std::string WithoutFuzzy(std::string_view flags) {
  std::string kept;
  while (!flags.empty()) {
    const std::size_t comma = std::min(flags.find(','), flags.size());
    std::string_view flag = flags.substr(0, comma);
    flags.remove_prefix(std::min(comma + 1, flags.size()));
    while (!flag.empty() && flag.front() == ' ') flag.remove_prefix(1);
    while (!flag.empty() && flag.back() == ' ') flag.remove_suffix(1);
    if (flag.empty() || flag == "fuzzy") continue;
    if (!kept.empty()) kept += ", ";
    kept.append(flag);
  }
  return kept;
}

}  // namespace

PoWriter::PoWriter(const WriterOptions& options, ByteSink sink)
    : options_(options), sink_(std::move(sink)) {}

Status PoWriter::Begin(const v1::Unit* first) {
  if (std::exchange(has_begun_, true)) return failed_;
  source_tag_ = options_.source_language_tag;
  if (source_tag_.empty()) source_tag_ = first != nullptr ? first->source().language_tag() : "en";
  if (!options_.target_language_tags.empty()) {
    target_tag_ = options_.target_language_tags.front();
  } else if (first != nullptr && !first->targets().empty()) {
    target_tag_ = first->targets(0).language_tag();
  }
  WriteHeader();
  return Flush(false);
}

void PoWriter::WriteHeader() {
  // In the order of gettext's manual; msgfmt misses each of them.
  std::vector<std::pair<std::string, std::string>> fields = {
      {std::string(kProject), options_.title.empty() ? "Crosswalk" : options_.title},
      {"Report-Msgid-Bugs-To", ""},
      {"PO-Revision-Date", Now()},
      {"Last-Translator", "Crosswalk"},
      {"Language-Team", "none"},
      {std::string(kLanguageField), LocaleOfTag(target_tag_)},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=UTF-8"},
      {"Content-Transfer-Encoding", "8bit"},
      {"Plural-Forms", PluralForms(target_tag_)},
  };
  const std::string* kept_language = Find(options_.collection.properties(), kLanguageField);
  const bool keeps_language =
      kept_language != nullptr && IsSameLanguage(TagOfLocale(*kept_language), target_tag_);
  for (const v1::Property& property : options_.collection.properties()) {
    const std::string& name = property.name();
    const bool is_field =
        !name.empty() && name.front() != '@' && name.find_first_of(":\n") == std::string::npos;
    const bool is_ours = name == kSourceLanguageField || name == "Content-Type" ||
                         name == "Content-Transfer-Encoding" || name == "MIME-Version";
    // What an earlier file says of its language does not hold for another.
    const bool is_of_language =
        name == kLanguageField || name == "Plural-Forms" || name == "Language-Team";
    if (is_ours || (is_of_language && !keeps_language)) continue;
    if (!is_field || property.value().find('\n') != std::string::npos) {
      ++losses_["property of the header"];
      continue;
    }
    const auto known = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& field) { return field.first == name; });
    if (known == fields.end()) {
      fields.emplace_back(name, property.value());
    } else if (!property.value().empty()) {
      known->second = property.value();
    }
  }
  if (!IsSameLanguage(source_tag_, "en")) {
    fields.emplace_back(kSourceLanguageField, LocaleOfTag(source_tag_));
  }
  std::string text;
  for (const auto& [name, value] : fields) {
    if (name == "Plural-Forms") plural_forms_ = FormsOf(value);
    text.append(name).append(": ").append(value).append("\n");
  }
  for (const v1::Statement& note : options_.collection.notes()) WriteComment("# ", note.text());
  AppendPoString({}, "msgid", {}, bytes_);
  AppendPoString({}, "msgstr", text, bytes_);
}

const v1::Segment* PoWriter::TargetOf(const v1::Unit& unit) const {
  for (const v1::Segment& target : unit.targets()) {
    if (IsSameLanguage(target.language_tag(), target_tag_)) return &target;
  }
  for (const v1::Segment& target : unit.targets()) {
    if (IsNear(target.language_tag(), target_tag_)) return &target;
  }
  return nullptr;
}

// The text with its codes as the text that they were in the document.
std::string PoWriter::Flatten(const v1::Segment& segment) {
  std::string flat;
  std::size_t done = 0;
  const std::string_view text = segment.text();
  for (const v1::InlineCode& code : segment.codes()) {
    const std::size_t offset =
        std::clamp(static_cast<std::size_t>(code.offset()), done, text.size());
    flat.append(text.substr(done, offset - done)).append(code.content());
    done = offset;
    ++losses_["inline code"];
  }
  return flat.append(text.substr(done));
}

void PoWriter::CountLosses(const v1::Unit& unit, const v1::Segment& target) {
  const auto count = [&](const char* what, std::size_t number) {
    if (number > 0) losses_[what] += number;
  };
  count("provenance", (unit.has_provenance() ? 1 : 0) + (target.has_provenance() ? 1 : 0) +
                          (unit.source().has_provenance() ? 1 : 0));
  count("translation state",
        target.state() != v1::TRANSLATION_STATE_UNSPECIFIED || !target.raw_state().empty() ? 1 : 0);
  count("mark of a machine's translation", target.machine_made() ? 1 : 0);
  count("neighbour",
        (unit.previous_source().empty() ? 0 : 1) + (unit.next_source().empty() ? 0 : 1));
  count("note of a segment",
        static_cast<std::size_t>(target.notes_size() + unit.source().notes_size()));
  count("property of a segment",
        static_cast<std::size_t>(target.properties_size() + unit.source().properties_size()));
  count("language tag", IsSameLanguage(target.language_tag(), target_tag_) ? 0 : 1);
  for (const v1::Property& property : unit.properties()) {
    count("property", IsKnownProperty(property.name()) ? 0 : 1);
  }
  for (const v1::Statement& note : unit.notes()) {
    count("type of a note", note.type().empty() || note.type() == kExtracted ? 0 : 1);
    count("source of a note", note.source().empty() ? 0 : 1);
    count("language of a note", note.language_tag().empty() ? 0 : 1);
  }
}

Status PoWriter::Write(const v1::Unit& unit) {
  CROSSWALK_RETURN_IF_ERROR(Begin(&unit));
  const std::string& source_tag = unit.source().language_tag();
  const bool is_same_source = IsSameLanguage(source_tag, source_tag_);
  if (!is_same_source && !IsNear(source_tag, source_tag_)) {
    ++losses_["unit of another source language"];
    return Status();
  }
  const v1::Segment* target = TargetOf(unit);
  if (target == nullptr || target->text().empty() || unit.source().text().empty()) {
    ++losses_["unit without this target language"];
    return Status();
  }
  if (unit.targets_size() > 1) {
    losses_["further target language"] += static_cast<std::uint64_t>(unit.targets_size() - 1);
  }
  const std::string source = Flatten(unit.source());
  if (const std::string* singular = Find(unit.properties(), kSingular);
      singular != nullptr && open_.is_open && *singular == open_.source &&
      unit.context_id() == open_.unit.context_id() && open_.forms.size() > 0) {
    const std::string* plural = Find(open_.unit.properties(), kPlural);
    if (plural != nullptr && *plural == source) {
      open_.forms.back() = Flatten(*target);
      WriteOpen();
      return Flush(false);
    }
  }
  WriteOpen();
  const std::string key = unit.context_id() + '\x04' + source;
  if (!written_.insert(Hash64(key)).second) {
    ++losses_["further translation of the same text"];
    return Status();
  }
  CountLosses(unit, *target);
  if (!is_same_source) ++losses_["language tag"];
  open_.is_open = true;
  open_.source = source;
  open_.unit = unit;
  open_.forms = {Flatten(*target)};
  if (Find(unit.properties(), kPlural) == nullptr) {
    WriteOpen();
    return Flush(false);
  }
  while (open_.forms.size() < kForms) {
    const std::string* form =
        Find(unit.properties(), std::string(kForm) + std::to_string(open_.forms.size()) + "]");
    if (form == nullptr) break;
    open_.forms.push_back(*form);
  }
  return Status();
}

void PoWriter::WriteComment(std::string_view mark, std::string_view lines) {
  if (lines.empty()) return;
  while (true) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    std::string_view written = line;
    if (!written.empty() && written.back() == '\r') written.remove_suffix(1);
    // A line of nothing is `#`: an editor that cuts blanks off must change nothing.
    bytes_.append(written.empty() ? mark.substr(0, mark.size() - 1) : mark).append(written);
    bytes_ += '\n';
    if (line.size() == lines.size()) return;
    lines.remove_prefix(line.size() + 1);
  }
}

void PoWriter::WriteOpen() {
  if (!std::exchange(open_.is_open, false)) return;
  const v1::Unit& unit = open_.unit;
  const auto value = [&](std::string_view name) { return Find(unit.properties(), name); };
  bytes_ += '\n';
  for (const v1::Statement& note : unit.notes()) {
    if (note.type() != kExtracted) WriteComment("# ", note.text());
  }
  for (const v1::Statement& note : unit.notes()) {
    if (note.type() == kExtracted) WriteComment("#. ", note.text());
  }
  if (const std::string* reference = value(kReference)) WriteComment("#: ", *reference);
  if (const std::string* flags = value(kFlags)) WriteComment("#, ", WithoutFuzzy(*flags));
  for (const auto& [name, keyword] : {std::pair{kPreviousContext, "msgctxt"},
                                      {kPreviousSource, "msgid"},
                                      {kPreviousPlural, "msgid_plural"}}) {
    if (const std::string* previous = value(name))
      AppendPoString("#| ", keyword, *previous, bytes_);
  }
  if (!unit.context_id().empty()) AppendPoString({}, "msgctxt", unit.context_id(), bytes_);
  AppendPoString({}, "msgid", open_.source, bytes_);
  const std::string* plural = value(kPlural);
  // msgfmt refuses another number of forms than the header tells of.
  if (plural != nullptr && open_.forms.size() != plural_forms_) {
    ++losses_["plural form"];
    plural = nullptr;
  }
  if (plural == nullptr) {
    AppendPoString({}, "msgstr", open_.forms.front(), bytes_);
    return;
  }
  AppendPoString({}, "msgid_plural", *plural, bytes_);
  for (std::size_t i = 0; i < open_.forms.size(); ++i) {
    AppendPoString({}, "msgstr[" + std::to_string(i) + "]", open_.forms[i], bytes_);
  }
}

Status PoWriter::Flush(bool is_last) {
  if (!failed_.ok() || (bytes_.size() < kPieceBytes && !is_last)) return failed_;
  failed_ = sink_(bytes_);
  bytes_.clear();
  return failed_;
}

Status PoWriter::Finish() {
  CROSSWALK_RETURN_IF_ERROR(Begin(nullptr));
  WriteOpen();
  return Flush(true);
}

std::unique_ptr<UnitWriter> MakePoWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<PoWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
