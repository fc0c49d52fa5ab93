#include "glossary/exchange/po/po_entry.h"

#include <algorithm>
#include <utility>

#include "glossary/exchange/po/po_string.h"

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kSpace = " \t";
// More forms than any language has.
constexpr std::size_t kForms = 20;

std::size_t SkipSpace(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(kSpace, at), line.size());
}

bool IsWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view WordAt(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && IsWordCharacter(line[end])) ++end;
  return line.substr(at, end - at);
}

// Where the content of a line begins, behind `#~` and `#|`.
struct Marks {
  std::size_t at = 0;
  bool is_obsolete = false;
  bool is_previous = false;
  bool is_comment = false;
};

Marks ReadMarks(std::string_view line) {
  Marks marks;
  marks.at = SkipSpace(line, 0);
  if (marks.at >= line.size() || line[marks.at] != '#') return marks;
  std::string_view rest = line.substr(marks.at + 1);
  if (!rest.empty() && rest.front() == '~') {
    marks.is_obsolete = true;
    marks.at += 2;
    rest.remove_prefix(1);
  }
  if (!rest.empty() && rest.front() == '|') {
    marks.is_previous = true;
    marks.at += marks.is_obsolete ? 1 : 2;
  }
  marks.is_comment = !marks.is_obsolete && !marks.is_previous;
  marks.at = SkipSpace(line, marks.at);
  return marks;
}

}  // namespace

bool PoEntry::HasFlag(std::string_view flag) const {
  std::string_view rest = flags;
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    std::string_view word = rest.substr(0, comma);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const std::size_t begin = SkipSpace(word, 0);
    word = word.substr(begin, word.find_last_not_of(kSpace) + 1 - begin);
    if (word == flag) return true;
  }
  return false;
}

PoEntry PoEntryReader::Take() {
  open_ = nullptr;
  is_previous_ = false;
  has_strings_ = false;
  is_broken_ = false;
  size_ = 0;
  return std::exchange(entry_, PoEntry());
}

bool PoEntryReader::Begins(std::string_view line) const {
  if (!has_strings_) return false;
  const Marks marks = ReadMarks(line);
  if (marks.at >= line.size() && !marks.is_comment) return false;
  // A broken entry ends where something begins that cannot belong to it.
  const bool is_ended = entry_.has_target || is_broken_;
  if (marks.is_comment || marks.is_previous) return is_ended;
  const std::string_view word = WordAt(line, marks.at);
  if (word == "msgctxt" || word == "domain" || word == "msgid_plural") return is_ended;
  // A second msgstr is one that lost its msgid; the entry before it is whole.
  if (word == "msgstr") return entry_.has_target && !entry_.plural;
  return word == "msgid" && (is_ended || entry_.has_source);
}

PoEntryReader::Outcome PoEntryReader::Fail(std::size_t column, const char* error) {
  is_broken_ = true;
  has_strings_ = true;
  open_ = nullptr;
  return {error, column};
}

PoEntryReader::Outcome PoEntryReader::Read(std::string_view line, std::uint64_t number) {
  size_ += line.size();
  if (size_ > limit_) {
    const bool is_told = is_broken_;
    const Outcome outcome = Fail(0, "the entry is longer than the limit");
    entry_.notes.clear();
    entry_.extracted.clear();
    entry_.references.clear();
    return is_told ? Outcome() : outcome;
  }
  const Marks marks = ReadMarks(line);
  if (marks.is_comment) return ReadComment(line.substr(marks.at));
  if (marks.at >= line.size() || is_broken_) return {};
  if (marks.is_obsolete) entry_.is_obsolete = true;
  is_previous_ = marks.is_previous;
  if (line[marks.at] == '"') return ReadStrings(line, marks.at);
  return ReadKeyword(line, marks.at, number);
}

void PoEntryReader::AddLine(std::string_view text, std::string& lines) {
  if (!lines.empty()) lines += '\n';
  lines.append(text);
}

PoEntryReader::Outcome PoEntryReader::ReadComment(std::string_view line) {
  const char kind = line.size() > 1 ? line[1] : ' ';
  const auto text = [&](std::size_t from) {
    if (from < line.size() && line[from] == ' ') ++from;
    return line.substr(std::min(from, line.size()));
  };
  const auto trimmed = [&] {
    const std::size_t begin = SkipSpace(line, 2);
    return line.substr(begin, line.find_last_not_of(kSpace) + 1 - begin);
  };
  switch (kind) {
    case '.':
      AddLine(text(2), entry_.extracted);
      break;
    case ':':
      AddLine(trimmed(), entry_.references);
      break;
    case ',':
    case '=':  // gettext 0.24 writes sticky flags so
      if (!entry_.flags.empty() && !trimmed().empty()) entry_.flags += ", ";
      entry_.flags.append(trimmed());
      break;
    default:
      AddLine(text(1), entry_.notes);
  }
  return {};
}

PoEntryReader::Outcome PoEntryReader::ReadKeyword(std::string_view line, std::size_t at,
                                                  std::uint64_t number) {
  const std::size_t begin = at;
  const std::string_view word = WordAt(line, at);
  at += word.size();
  open_ = nullptr;
  if (word == "domain") return {};
  const bool is_known =
      word == "msgctxt" || word == "msgid" || word == "msgid_plural" || word == "msgstr";
  if (!is_known) return Fail(begin, "the line is neither a comment nor a string");
  if (is_previous_) {
    auto& field = word == "msgctxt" ? entry_.previous_context
                  : word == "msgid" ? entry_.previous_source
                                    : entry_.previous_plural;
    if (word == "msgstr") return Fail(begin, "a previous msgstr does not belong here");
    open_ = &field.emplace();
    return ReadStrings(line, SkipSpace(line, at));
  }
  if (!has_strings_) entry_.line = number;
  has_strings_ = true;
  if (word == "msgctxt") {
    if (entry_.context || entry_.has_source) return Fail(begin, "msgctxt does not belong here");
    open_ = &entry_.context.emplace();
  } else if (word == "msgid") {
    entry_.has_source = true;
    open_ = &entry_.source;
  } else if (!entry_.has_source) {
    return Fail(begin, "the entry has no msgid");
  } else if (word == "msgid_plural") {
    if (entry_.plural || entry_.has_target) return Fail(begin, "msgid_plural does not belong here");
    open_ = &entry_.plural.emplace();
  } else {
    at = SkipSpace(line, at);
    if (at < line.size() && line[at] == '[') {
      std::size_t index = 0;
      at = SkipSpace(line, at + 1);
      const std::size_t digits = at;
      while (at < line.size() && line[at] >= '0' && line[at] <= '9' && index <= kForms) {
        index = index * 10 + static_cast<std::size_t>(line[at++] - '0');
      }
      const bool has_index = at > digits;
      at = SkipSpace(line, at);
      if (!has_index || at >= line.size() || line[at] != ']') {
        return Fail(begin, "the number of the plural form is not closed by ]");
      }
      ++at;
      if (!entry_.plural) return Fail(begin, "a plural form without msgid_plural");
      if (index != entry_.targets.size()) return Fail(begin, "the plural forms are not in order");
      if (index > kForms) return Fail(begin, "there are too many plural forms");
    } else if (entry_.plural) {
      return Fail(begin, "an entry with msgid_plural has a msgstr without number");
    }
    entry_.has_target = true;
    open_ = &entry_.targets.emplace_back();
  }
  return ReadStrings(line, SkipSpace(line, at));
}

PoEntryReader::Outcome PoEntryReader::ReadStrings(std::string_view line, std::size_t at) {
  if (open_ == nullptr && at < line.size()) return Fail(at, "the string belongs to no keyword");
  while (at < line.size()) {
    if (line[at] != '"') return Fail(at, "a string in quotes must stand here");
    const PoString read = ReadPoString(line, at, *open_);
    if (read.error != nullptr) return Fail(read.end, read.error);
    entry_.kept_control |= read.kept_control;
    at = SkipSpace(line, read.end);
  }
  return {};
}

}  // namespace crosswalk::exchange
