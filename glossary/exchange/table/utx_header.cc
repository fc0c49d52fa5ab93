#include "glossary/exchange/table/utx_header.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <ctime>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/term_pairs.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kVersion = "UTX";
constexpr std::string_view kDate = "creation date";
constexpr std::string_view kBidirectional = "bidirectional";

// Names that end the value in front of them also where a `;` could be part of it, lower case.
constexpr std::array<std::string_view, 18> kNames = {
    "copyright", "license",       "dictionary id", "glossary id", "description",     "creator",
    "domain",    "subject",       "creation date", "lang",        "language",        "title",
    "languages", "glossary name", "version",       "contributor", "dictionary name", "date"};

bool IsTag(std::string_view text) {
  const auto tag = text::LanguageTag::Parse(text);
  return tag.ok() && !tag->is_none();
}

std::string Lower(std::string_view text) { return text::NfkcCasefold(text); }

// Whether a text is two tags with a slash in between, or one.
bool ReadLanguages(std::string_view text, bool may_be_one, UtxHeader& header) {
  text = TrimCell(text);
  const std::size_t slash = text.find('/');
  const std::string_view source = TrimCell(text.substr(0, slash));
  if (!IsTag(source) || (slash == std::string_view::npos && !may_be_one)) return false;
  if (slash != std::string_view::npos) {
    const std::string_view target = TrimCell(text.substr(slash + 1));
    if (!IsTag(target)) return false;
    header.target_language_tag = std::string(target);
  }
  header.source_language_tag = std::string(source);
  return true;
}

bool BeginsWithDate(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool is_digit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    if (kShape[i] == '0' ? !is_digit : text[i] != '-') return false;
  }
  return true;
}

void Add(std::string_view name, std::string_view value, UtxHeader& header) {
  v1::Property& property = *header.collection.add_properties();
  property.set_name(std::string(TrimCell(name)));
  property.set_value(std::string(TrimCell(value)));
}

void AddDescription(std::string_view text, UtxHeader& header) {
  std::string& description = *header.collection.mutable_description();
  if (!description.empty()) description.push_back('\n');
  description.append(TrimCell(text));
}

void ReadNamed(std::string_view name, std::string_view value, UtxHeader& header) {
  const std::string key = Lower(TrimCell(name));
  if (key == "description") return AddDescription(value, header);
  if (key == "title" || key == "glossary name" || key == "dictionary name") {
    header.collection.set_title(std::string(TrimCell(value)));
    return;
  }
  if (key == "lang" || key == "language" || key == "languages") {
    if (ReadLanguages(value, true, header)) return;
  }
  if (key == "source language" && IsTag(TrimCell(value))) {
    header.source_language_tag = std::string(TrimCell(value));
    return;
  }
  if (key == "target language" && IsTag(TrimCell(value))) {
    header.target_language_tag = std::string(TrimCell(value));
    return;
  }
  Add(name, value, header);
}

// `dictionary ID 18347322`: a name that is known, and no colon.
bool ReadWithoutColon(std::string_view part, UtxHeader& header) {
  for (const std::string_view name : {"dictionary id", "glossary id", "copyright", "license"}) {
    if (part.size() <= name.size() || part[name.size()] != ' ') continue;
    if (Lower(part.substr(0, name.size())) != name) continue;
    Add(part.substr(0, name.size()), part.substr(name.size()), header);
    return true;
  }
  return false;
}

void ReadPart(std::string_view part, UtxHeader& header) {
  part = TrimCell(part);
  if (part.empty()) return;
  const std::string lower = Lower(part);
  if (lower == kBidirectional || lower == "monodirectional") {
    Add(kBidirectional, lower == kBidirectional ? "true" : "false", header);
    return;
  }
  if (header.source_language_tag.empty() && ReadLanguages(part, true, header)) return;
  if (BeginsWithDate(part)) {
    const std::size_t end = std::min(part.find(' '), part.size());
    Add(kDate, part.substr(0, end), header);
    part = TrimCell(part.substr(end));
    if (part.empty()) return;
  }
  const std::size_t colon = part.find(':');
  if (colon != std::string_view::npos && colon > 0) {
    return ReadNamed(part.substr(0, colon), part.substr(colon + 1), header);
  }
  if (!ReadWithoutColon(part, header)) AddDescription(part, header);
}

// Where the part at the beginning ends: at a `;`, and within a free text only at one that a name
// which is known follows, or nothing.
std::size_t PartEnd(std::string_view line, bool is_first) {
  for (std::size_t at = line.find(';'); at != std::string_view::npos; at = line.find(';', at + 1)) {
    const std::string_view rest = TrimCell(line.substr(at + 1));
    if (is_first || rest.empty()) return at;
    const std::string lower = Lower(rest.substr(0, 40));
    const bool is_named = std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
      return lower.starts_with(name) && lower.substr(name.size()).starts_with(':');
    });
    if (is_named || lower == kBidirectional) return at;
  }
  return line.size();
}

// `UTX 1.11`, `UTX-S 1.00`; also with the languages and the date behind it, as version 0.90 had it.
std::string_view ReadVersion(std::string_view line, UtxHeader& header) {
  line.remove_prefix(std::min(line.find_first_of(" ;"), line.size()));
  line = TrimCell(line);
  const std::size_t end = std::min(line.find_first_of("; "), line.size());
  if (end > 0) Add(kVersion, line.substr(0, end), header);
  line.remove_prefix(end);
  line = TrimCell(line);
  if (line.starts_with(';')) return line.substr(1);
  const std::size_t pair = std::min(line.find_first_of("; "), line.size());
  if (ReadLanguages(line.substr(0, pair), false, header)) line.remove_prefix(pair);
  return line;
}

std::string HeaderText(std::string_view text) {
  bool changed = false;
  std::string line = OneLine(text, changed);
  std::replace(line.begin(), line.end(), ';', ',');
  return line;
}

std::string Now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  return std::string(text, std::strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &utc));
}

}  // namespace

void ReadUtxHeaderLine(std::string_view line, bool is_first, UtxHeader& header) {
  while (line.starts_with('#')) line.remove_prefix(1);
  line = TrimCell(line);
  const bool is_version = is_first && Lower(line.substr(0, 3)) == "utx";
  if (is_version) line = ReadVersion(line, header);
  while (!line.empty()) {
    const std::size_t end = PartEnd(line, is_version);
    ReadPart(line.substr(0, end), header);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

std::string MakeUtxHeader(std::string_view source_language_tag,
                          std::string_view target_language_tag, std::string_view title,
                          const v1::Collection& collection) {
  std::string first = "#UTX 1.11; ";
  first.append(source_language_tag);
  if (!target_language_tag.empty()) first.append("/").append(target_language_tag);
  std::string date;
  std::string more;
  for (const v1::Property& property : collection.properties()) {
    const std::string key = Lower(property.name());
    if (property.name() == kVersion || property.name().starts_with('@')) continue;
    if (key == kDate) {
      date = HeaderText(property.value());
    } else if (key == kBidirectional) {
      if (property.value() == "true") more.append("; ").append(kBidirectional);
    } else if (key.find_first_of(":;") == std::string::npos && !key.empty()) {
      more.append("; ").append(HeaderText(property.name())).append(": ");
      more.append(HeaderText(property.value()));
    }
  }
  first.append("; ").append(date.empty() ? Now() : date).append(more).append("\r\n");
  const std::string& name = title.empty() ? collection.title() : std::string(title);
  if (!name.empty()) first.append("#title: ").append(HeaderText(name)).append("\r\n");
  if (!collection.description().empty()) {
    first.append("#description: ").append(HeaderText(collection.description())).append("\r\n");
  }
  return first;
}

}  // namespace crosswalk::exchange
