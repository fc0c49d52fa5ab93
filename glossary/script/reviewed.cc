#include "glossary/script/reviewed.h"

#include <algorithm>

namespace crosswalk::script {

// CMake writes these from tables/*.tsv.
extern const char k_zh_kept[];
extern const char k_zh_variants[];
extern const char k_ja_variants[];
extern const char k_different_words[];
extern const char k_kept_forms[];
extern const char k_also_traditional[];

std::vector<std::vector<std::string_view>> ReadRows(std::string_view list) {
  std::vector<std::vector<std::string_view>> rows;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    std::string_view line = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (line.empty() || line.front() == '#') continue;
    auto& cells = rows.emplace_back();
    for (;;) {
      const std::size_t tab = line.find('\t');
      cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
  }
  return rows;
}

std::string_view ZhKept() { return k_zh_kept; }
std::string_view ZhVariants() { return k_zh_variants; }
std::string_view JaVariants() { return k_ja_variants; }
std::string_view DifferentWords() { return k_different_words; }
std::string_view AlsoTraditional() { return k_also_traditional; }
std::string_view KeptForms() { return k_kept_forms; }

}  // namespace crosswalk::script
