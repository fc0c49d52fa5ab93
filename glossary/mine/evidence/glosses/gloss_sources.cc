#include "glossary/mine/evidence/glosses/gloss_sources.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "glossary/base/mapped_file.h"
#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kMostStems = 4;
constexpr std::size_t kLongestWord = 12;

Status Malformed(const std::filesystem::path& file, std::size_t line, const char* expected) {
  return InvalidArgument(file.string() + ":" + std::to_string(line) + ": not " + expected);
}

// Calls `part` for what stands between separators.
template <typename Part>
void Split(std::string_view text, std::string_view separators, Part&& part) {
  while (true) {
    const std::size_t end = text.find_first_of(separators);
    part(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

bool AllHan(std::string_view utf8) {
  const std::u32string chars = text::ToUtf32(utf8);
  return !chars.empty() && std::all_of(chars.begin(), chars.end(), IsHan);
}

}  // namespace

Status ReadTextLines(const std::filesystem::path& path,
                     const std::function<Status(std::string_view line, std::size_t number)>& line) {
  CROSSWALK_ASSIGN(const MappedFile file, MappedFile::Open(path));
  std::string_view rest = file.bytes();
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view one = rest.substr(0, end);
    if (text::FindInvalidUtf8(one) != std::string_view::npos) {
      return Malformed(path, number, "UTF-8");
    }
    CROSSWALK_RETURN_IF_ERROR(line(one, number));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

void GlossCollector::Add(std::string_view word, std::string_view english, bool weak) {
  Gloss gloss = ReadGloss(english);
  if (gloss.stems.empty() || gloss.stems.size() > kMostStems) return;
  gloss.weak = weak;
  folder_->Fold(word, language_, script::Separators::kKeep, folded_);
  std::u32string key = folded_.chars;
  // A run is folded character by character, and may or may not keep the last mark.
  if (key.size() > 3 && key.back() == U'ー') key.pop_back();
  if (key.empty() || key.size() > kLongestWord) return;
  words_[key].insert(std::move(gloss));
}

Status AddEdict(const std::filesystem::path& file, GlossCollector& zh, GlossCollector& ja) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    if (number == 1) return {};  // its own description
    const std::size_t slash = line.find(" /");
    if (slash == std::string_view::npos) return Malformed(file, number, "\"word /gloss/\"");
    const std::string_view word = line.substr(0, std::min(line.find(' '), slash));
    const bool han = AllHan(word);
    Split(line.substr(slash + 2), "/", [&](std::string_view gloss) {
      if (gloss.find_first_not_of(" ") == std::string_view::npos || gloss == "(P)") return;
      ja.Add(word, gloss, false);
      if (han) zh.Add(word, gloss, false);
    });
    return {};
  });
}

Status AddUnihanDefinitions(const std::filesystem::path& file, GlossCollector& zh) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    const std::size_t tab = line.find('\t');
    constexpr std::string_view kField = "kDefinition\t";
    if (tab == std::string_view::npos || !line.substr(tab + 1).starts_with(kField)) return {};
    std::uint32_t code = 0;
    if (!line.starts_with("U+") ||
        std::from_chars(line.data() + 2, line.data() + tab, code, 16).ptr != line.data() + tab ||
        !IsHan(code)) {
      return Malformed(file, number, "\"U+code<TAB>field<TAB>value\"");
    }
    std::string word;
    text::AppendUtf8(code, word);
    Split(line.substr(tab + 1 + kField.size()), ",;",
          [&](std::string_view gloss) { zh.Add(word, gloss, true); });
    return {};
  });
}

Status AddOwnGlosses(const std::filesystem::path& file, GlossCollector* zh, GlossCollector* ja) {
  return ReadTextLines(file, [&](std::string_view line, std::size_t number) -> Status {
    if (line.empty() || line.front() == '#') return {};
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0 || tab + 1 == line.size()) {
      return Malformed(file, number, "\"word<TAB>gloss/gloss\"");
    }
    Split(line.substr(tab + 1), "/", [&](std::string_view gloss) {
      if (zh != nullptr) zh->Add(line.substr(0, tab), gloss, false);
      if (ja != nullptr) ja->Add(line.substr(0, tab), gloss, false);
    });
    return {};
  });
}

}  // namespace crosswalk::mine
