#include "glossary/exchange/table/own_layout.h"

#include <algorithm>

#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {
namespace {

struct Named {
  std::string_view name;
  Field field;
  Level level;
};

// A name that begins another stands behind it.
constexpr Named kOwnColumns[] = {
    {kOwnMark, Field::kId, Level::kEntry},
    {"subject field", Field::kSubject, Level::kEntry},
    {"label", Field::kLabel, Level::kEntry},
    {"definition", Field::kDefinition, Level::kEntry},
    {"note", Field::kNote, Level::kEntry},
    {"relation", Field::kRelation, Level::kEntry},
    {"reference", Field::kReference, Level::kEntry},
    {"property", Field::kProperty, Level::kEntry},
    {"status word", Field::kStatusWord, Level::kTerm},
    {"status", Field::kStatus, Level::kTerm},
    {"type", Field::kType, Level::kTerm},
    {"part of speech", Field::kPartOfSpeech, Level::kTerm},
    {"reading", Field::kReading, Level::kTerm},
    {"usage note", Field::kUsage, Level::kTerm},
    {"source", Field::kTermSource, Level::kTerm},
    {"context", Field::kContext, Level::kTerm},
    {"term note", Field::kNote, Level::kTerm},
    {"term property", Field::kProperty, Level::kTerm},
    {"definition", Field::kDefinition, Level::kLanguage},
    {"note", Field::kNote, Level::kLanguage},
    {"property", Field::kProperty, Level::kLanguage},
};

constexpr std::string_view kParts[] = {"", " source", " type", " language"};

bool HasParts(Field field) {
  return field == Field::kDefinition || field == Field::kNote || field == Field::kContext ||
         field == Field::kRelation || field == Field::kReference;
}

}  // namespace

std::string OwnName(const Column& column) {
  std::string name = column.tag;
  if (column.field == Field::kTerm) return name;
  if (column.level != Level::kEntry) name.push_back(' ');
  for (const Named& own : kOwnColumns) {
    if (own.field == column.field && own.level == column.level) {
      name.append(own.name);
      break;
    }
  }
  name.append(kParts[static_cast<std::size_t>(column.part)]);
  if (column.field == Field::kProperty) name.append(" ").append(column.name);
  return name;
}

std::optional<Column> OwnColumn(std::string_view name) {
  const auto find = [&](std::string_view rest, bool is_entry) -> std::optional<Column> {
    for (const Named& own : kOwnColumns) {
      if ((own.level == Level::kEntry) != is_entry || !rest.starts_with(own.name)) continue;
      const std::string_view behind = rest.substr(own.name.size());
      Column column;
      column.field = own.field;
      column.level = own.level;
      if (own.field == Field::kProperty) {
        if (behind.size() < 2 || behind.front() != ' ') continue;
        column.name = std::string(behind.substr(1));
        return column;
      }
      column.name = std::string(name);
      const auto* const part = std::find(std::begin(kParts), std::end(kParts), behind);
      if (part == std::end(kParts) || (!behind.empty() && !HasParts(own.field))) continue;
      column.part = static_cast<Part>(part - std::begin(kParts));
      return column;
    }
    return std::nullopt;
  };
  if (auto column = find(name, true)) return column;
  const std::size_t space = std::min(name.find(' '), name.size());
  const auto tag = text::LanguageTag::Parse(name.substr(0, space));
  if (!tag.ok() || tag->is_none()) return std::nullopt;
  std::optional<Column> column;
  if (space == name.size()) {
    column.emplace();
    column->field = Field::kTerm;
    column->level = Level::kTerm;
    column->name = std::string(name);
  } else {
    column = find(name.substr(space + 1), false);
  }
  if (column) column->tag = std::string(name.substr(0, space));
  return column;
}

char OwnDelimiter(std::string_view head) {
  // A spreadsheet that saves the file again may quote the mark and take another delimiter.
  const bool is_quoted = head.starts_with('"');
  if (is_quoted) head.remove_prefix(1);
  if (!head.starts_with(kOwnMark)) return '\0';
  head.remove_prefix(kOwnMark.size());
  if (is_quoted && head.starts_with('"')) head.remove_prefix(1);
  if (head.empty() || head.front() == '\r' || head.front() == '\n') return ',';  // no concept
  return std::string_view("\t,;|").find(head.front()) == std::string_view::npos ? '\0'
                                                                                : head.front();
}

}  // namespace crosswalk::exchange
