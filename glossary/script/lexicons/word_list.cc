#include "glossary/script/lexicons/word_list.h"

#include <algorithm>
#include <cmath>

#include "glossary/base/mapped_file.h"

namespace crosswalk::script {

std::uint16_t CostOf(double minus_ln_share) {
  return static_cast<std::uint16_t>(std::clamp(std::lround(minus_ln_share * 100), 1L, 65535L));
}

void AddWord(WordList& words, const std::u32string& key, const Word& word) {
  if (key.empty()) return;
  const auto [at, fresh] = words.try_emplace(key, word);
  if (!fresh && word.cost < at->second.cost) at->second = word;
}

Status ReadLines(const std::filesystem::path& path, std::string_view package,
                 const std::function<Status(std::string_view line)>& line) {
  Result<MappedFile> file = MappedFile::Open(path);
  if (!file.ok()) {
    return Status(file.status().code(),
                  file.status().message() + "; it comes with the package " + std::string(package));
  }
  std::string_view rest = file->bytes();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view one = rest.substr(0, end);
    if (!one.empty() && one.back() == '\r') one.remove_suffix(1);
    CROSSWALK_RETURN_IF_ERROR(line(one));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace crosswalk::script
