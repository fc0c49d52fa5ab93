// One entry of a PO file, read line by line.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_ENTRY_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_ENTRY_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {

struct PoEntry {
  std::optional<std::string> context;  // msgctxt; an empty one is another than none
  std::string source;                  // msgid
  std::optional<std::string> plural;   // msgid_plural
  std::vector<std::string> targets;    // msgstr, msgstr[0] …
  std::string notes;                   // `# `, lines
  std::string extracted;               // `#.`
  std::string references;              // `#:`
  std::string flags;                   // `#,`, as written, with ", " between lines
  std::optional<std::string> previous_context;
  std::optional<std::string> previous_source;
  std::optional<std::string> previous_plural;
  bool has_source = false;
  bool has_target = false;
  bool is_obsolete = false;
  bool kept_control = false;
  std::uint64_t line = 0;  // of its msgctxt or msgid

  bool HasFlag(std::string_view flag) const;
};

// Puts lines together to entries. One thread.
class PoEntryReader {
 public:
  // What a line did. `error` is a sentence; the entry is then lost, up to the next one.
  struct Outcome {
    const char* error = nullptr;
    std::size_t column = 0;  // in bytes, from 0
  };

  explicit PoEntryReader(std::size_t limit) : limit_(limit) {}

  // Whether the line begins another entry than the one that is gathered, which is to be taken
  // before the line is read.
  bool Begins(std::string_view line) const;
  Outcome Read(std::string_view line, std::uint64_t number);
  // What is gathered, whole or not; the next one begins.
  PoEntry Take();
  // Whether anything but comments is gathered and nothing of it was refused.
  bool IsWhole() const { return entry_.has_source && entry_.has_target && !is_broken_; }
  bool HasStrings() const { return has_strings_ && !is_broken_; }
  const PoEntry& entry() const { return entry_; }

 private:
  Outcome ReadComment(std::string_view line);
  Outcome ReadKeyword(std::string_view line, std::size_t at, std::uint64_t number);
  // The strings from `at` to the end of the line, into what the last keyword named.
  Outcome ReadStrings(std::string_view line, std::size_t at);
  Outcome Fail(std::size_t column, const char* error);
  void AddLine(std::string_view text, std::string& lines);

  const std::size_t limit_;  // bytes of an entry
  PoEntry entry_;
  std::string* open_ = nullptr;  // where strings go
  bool is_previous_ = false;     // inside `#|`
  bool has_strings_ = false;
  bool is_broken_ = false;
  std::size_t size_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_ENTRY_H_
