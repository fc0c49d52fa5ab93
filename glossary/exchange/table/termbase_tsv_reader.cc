#include "glossary/exchange/table/termbase_tsv_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"concept", "domain",  "source", "lang",
                                                    "term",    "reading", "note"};
constexpr std::array<std::string_view, 3> kNeeded = {"concept", "lang", "term"};
// A header with more is no header of a termbase.
constexpr std::size_t kColumns = 200;
constexpr std::size_t kPropertyNameBytes = 256;

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

std::vector<std::string_view> SplitTabs(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

bool IsBlank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace

TermbaseTsvReader::TermbaseTsvReader(const Limits& limits, ConceptSink& sink)
    : limits_(limits), sink_(sink), lines_(limits.line_bytes) {}

bool TermbaseTsvReader::Recognizes(std::string_view first_line) {
  std::vector<std::string> names;
  for (const std::string_view field : SplitTabs(first_line)) names.push_back(LowerCase(field));
  return std::all_of(kNeeded.begin(), kNeeded.end(), [&](std::string_view needed) {
    return std::find(names.begin(), names.end(), needed) != names.end();
  });
}

Status TermbaseTsvReader::Feed(std::string_view chunk) {
  return lines_.Feed(chunk, [this](const LineReader::Line& line) { return ReadLine(line); });
}

Status TermbaseTsvReader::Finish() {
  CROSSWALK_RETURN_IF_ERROR(
      lines_.Finish([this](const LineReader::Line& line) { return ReadLine(line); }));
  if (columns_.empty()) return sink_.Problem({1, 1}, "the file has no header line");
  return GiveConcept();
}

Status TermbaseTsvReader::Problem(const LineReader::Line& line, std::string_view at,
                                  const std::string& reason) {
  const std::string_view before(line.text.data(),
                                static_cast<std::size_t>(at.data() - line.text.data()));
  const bool is_utf8 = text::FindInvalidUtf8(before) == std::string_view::npos;
  return sink_.Problem({line.number, (is_utf8 ? text::CountCodePoints(before) : before.size()) + 1},
                       reason);
}

Status TermbaseTsvReader::ReadLine(const LineReader::Line& line) {
  if (line.too_long) {
    return sink_.Problem({line.number, 1}, "the line is longer than " +
                                               std::to_string(limits_.line_bytes) + " bytes");
  }
  if (const std::size_t at = text::FindInvalidUtf8(line.text); at != std::string_view::npos) {
    return Problem(line, line.text.substr(at), "the text is not UTF-8");
  }
  if (columns_.empty()) return ReadHeader(line);
  return IsBlank(line.text) ? Status() : ReadRow(line);
}

Status TermbaseTsvReader::ReadHeader(const LineReader::Line& line) {
  // Without a header nothing else can be read, so these are errors also where problems are borne.
  const auto refuse = [&](const std::string& reason) -> Status {
    CROSSWALK_RETURN_IF_ERROR(Problem(line, line.text, reason));
    return InvalidArgument("line " + std::to_string(line.number) + ": " + reason);
  };
  const std::vector<std::string_view> fields = SplitTabs(line.text);
  if (fields.size() > kColumns) return refuse("the header names more than 200 columns");
  index_.assign(static_cast<std::size_t>(Column::kOther) + 1, -1);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string name = LowerCase(fields[i]);
    if (name.size() > kPropertyNameBytes) return refuse("a column has a name of over 256 bytes");
    const bool is_named_twice =
        !name.empty() && std::find(names_.begin(), names_.end(), name) != names_.end();
    if (is_named_twice) return refuse("the header names the column \"" + name + "\" twice");
    const auto known = std::find(kNames.begin(), kNames.end(), name);
    const auto column = static_cast<Column>(known - kNames.begin());
    columns_.push_back(column);
    names_.push_back(column == Column::kOther ? std::string(fields[i]) : name);
    index_[static_cast<std::size_t>(column)] = static_cast<int>(i);
  }
  for (const std::string_view needed : kNeeded) {
    if (std::find(names_.begin(), names_.end(), needed) == names_.end()) {
      return refuse("the header does not name the column \"" + std::string(needed) + "\"");
    }
  }
  return Status();
}

std::string_view TermbaseTsvReader::Field(Column column) const {
  const int index = index_[static_cast<std::size_t>(column)];
  return index < 0 ? std::string_view() : fields_[static_cast<std::size_t>(index)];
}

Result<const std::string*> TermbaseTsvReader::Tag(const LineReader::Line& line,
                                                  std::string_view raw) {
  const auto known = tags_.find(raw);
  if (known != tags_.end()) return &known->second;
  std::string reason;
  if (raw.empty()) {
    reason = "the language is missing";
  } else {
    const auto parsed = text::LanguageTag::Parse(raw);
    if (parsed.ok() && !parsed->is_none()) {
      return &tags_.emplace(raw, parsed->str()).first->second;
    }
    reason =
        parsed.ok() ? "\"" + std::string(raw) + "\" is no language" : parsed.status().message();
  }
  CROSSWALK_RETURN_IF_ERROR(Problem(line, raw, reason));
  return static_cast<const std::string*>(nullptr);
}

Status TermbaseTsvReader::Split(const LineReader::Line& line) {
  fields_.clear();
  std::string_view rest = line.text;
  while (true) {
    const std::size_t tab = rest.find('\t');
    fields_.push_back(rest.substr(0, tab));
    if (tab == std::string_view::npos) break;
    rest.remove_prefix(tab + 1);
    if (fields_.size() == columns_.size()) {
      CROSSWALK_RETURN_IF_ERROR(Problem(line, rest,
                                        "the line has more fields than the header names (" +
                                            std::to_string(columns_.size()) + ")"));
      fields_.clear();
      return Status();
    }
  }
  // A line may leave out empty fields at its end.
  fields_.resize(columns_.size(), line.text.substr(line.text.size()));
  return Status();
}

Status TermbaseTsvReader::ReadRow(const LineReader::Line& line) {
  CROSSWALK_RETURN_IF_ERROR(Split(line));
  if (fields_.size() != columns_.size()) return Status();  // told, and borne
  const std::string_view id = Field(Column::kConcept);
  if (IsBlank(id)) return Problem(line, id, "the concept's id is missing");
  const std::string_view term = Field(Column::kTerm);
  if (IsBlank(term)) return Problem(line, term, "the term is missing");
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const bool is_term = columns_[i] == Column::kTerm;
    const std::size_t limit = is_term ? limits_.term_bytes : limits_.statement_bytes;
    const Status status = text::CheckText(names_[i], fields_[i], limit);
    if (!status.ok()) return Problem(line, fields_[i], status.message());
  }
  CROSSWALK_ASSIGN(const std::string* tag, Tag(line, Field(Column::kLang)));
  if (tag == nullptr) return Status();

  if (current_.id != id) {
    CROSSWALK_RETURN_IF_ERROR(GiveConcept());
    current_.id = std::string(id);
    current_.line = line.number;
  }
  if (const std::string_view domain = Field(Column::kDomain); !domain.empty()) {
    const auto& known = current_.concept_.subject_fields();
    if (std::find(known.begin(), known.end(), domain) == known.end()) {
      current_.concept_.add_subject_fields(std::string(domain));
    }
  }
  v1::Term& added = AddTerm(*tag);
  added.set_text(std::string(term));
  if (const std::string_view source = Field(Column::kSource); !source.empty()) {
    added.set_source(std::string(source));
  }
  if (const std::string_view reading = Field(Column::kReading); !reading.empty()) {
    added.set_reading(std::string(reading));
  }
  if (const std::string_view note = Field(Column::kNote); !IsBlank(note)) {
    added.add_notes()->set_text(std::string(note));
  }
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (columns_[i] != Column::kOther || fields_[i].empty() || names_[i].empty()) continue;
    v1::Property& property = *added.add_properties();
    property.set_name(names_[i]);
    property.set_value(std::string(fields_[i]));
  }
  return Status();
}

v1::Term& TermbaseTsvReader::AddTerm(const std::string& tag) {
  v1::LanguageSection* section = nullptr;
  for (v1::LanguageSection& held : *current_.concept_.mutable_languages()) {
    if (held.language_tag() == tag) section = &held;
  }
  if (section == nullptr) {
    section = current_.concept_.add_languages();
    section->set_language_tag(tag);
  }
  v1::Term& term = *section->add_terms();
  term.set_language_tag(tag);
  return term;
}

Status TermbaseTsvReader::GiveConcept() {
  if (current_.concept_.languages().empty()) return Status();
  FileConcept given = std::move(current_);
  current_ = FileConcept();
  return sink_.Take(std::move(given));
}

}  // namespace crosswalk::exchange
