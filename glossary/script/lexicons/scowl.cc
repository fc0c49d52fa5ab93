// SCOWL's lists: files `english-words.35` and so on, one word a line, the number being the grade
// from 10 (known to all) to 95 (in the largest dictionaries).
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <system_error>
#include <vector>

#include "glossary/script/lexicons/word_list.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

constexpr std::array<std::string_view, 3> kSpellings = {"english", "american", "british"};
constexpr std::array<std::string_view, 5> kKinds = {"words", "upper", "proper-names",
                                                    "abbreviations", "contractions"};

struct List {
  std::filesystem::path path;
  std::uint8_t grade;
  WordClass word_class;
};

std::vector<List> Lists(const std::filesystem::path& folder) {
  std::vector<List> lists;
  for (const std::string_view spelling : kSpellings) {
    for (const std::string_view kind : kKinds) {
      for (int grade = 10; grade <= 95; grade += 5) {
        const std::filesystem::path path =
            folder /
            (std::string(spelling) + "-" + std::string(kind) + "." + std::to_string(grade));
        std::error_code error;
        if (!std::filesystem::exists(path, error)) continue;
        const bool name = kind == "upper" || kind == "proper-names";
        lists.push_back({path, static_cast<std::uint8_t>(grade),
                         name ? WordClass::kProperNoun : WordClass::kOther});
      }
    }
  }
  std::stable_sort(lists.begin(), lists.end(),
                   [](const List& a, const List& b) { return a.grade < b.grade; });
  return lists;
}

// Some of the lists are in ISO 8859-1.
std::u32string Decoded(std::string_view line) {
  if (text::FindInvalidUtf8(line) == std::string_view::npos) return text::ToUtf32(line);
  std::u32string out;
  for (const char c : line) out += static_cast<unsigned char>(c);
  return out;
}

}  // namespace

Result<WordList> ReadScowl(const std::filesystem::path& folder_of_lists) {
  const std::vector<List> lists = Lists(folder_of_lists);
  if (lists.empty()) {
    return NotFound("no lists english-words.* in " + folder_of_lists.string() +
                    "; they come with the package scowl");
  }
  WordList words;
  std::map<std::uint8_t, std::size_t> count_of_grade;
  for (const List& list : lists) {
    CROSSWALK_RETURN_IF_ERROR(ReadLines(list.path, "scowl", [&](std::string_view line) -> Status {
      // Grades ascend, so the first entry of a spelling is the one to keep.
      if (words.try_emplace(Decoded(line), Word{0, list.word_class, list.grade}).second) {
        ++count_of_grade[list.grade];
      }
      return {};
    }));
  }
  words.erase(U"");
  // Grades are no frequencies. By Zipf's law the word of rank r has the share 1 / (r · ln N); the
  // rank of a word is taken as the geometric middle of those of its grade.
  const double scale = std::log(static_cast<double>(words.size()));
  std::map<std::uint8_t, std::uint16_t> cost_of_grade;
  double before = 0;
  for (const auto& [grade, count] : count_of_grade) {
    const double rank = std::sqrt((before + 1) * (before + static_cast<double>(count)));
    cost_of_grade[grade] = CostOf(std::log(rank * scale));
    before += static_cast<double>(count);
  }
  for (auto& [key, word] : words) word.cost = cost_of_grade[word.grade];
  return words;
}

}  // namespace crosswalk::script
