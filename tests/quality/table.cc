#include "tests/quality/table.h"

#include <cstdlib>
#include <fstream>

namespace crosswalk::quality {
namespace {

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

std::optional<std::vector<Row>> ReadTable(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) return std::nullopt;
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> header = Fields(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = Fields(line);
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) {
      std::string value = i < fields.size() ? fields[i] : "";
      for (std::size_t at = 0; (at = value.find("\\n", at)) != std::string::npos; ++at) {
        value.replace(at, 2, "\n");
      }
      row[header[i]] = value;
    }
  }
  return rows;
}

std::filesystem::path Shared() {
  if (const char* path = std::getenv("CROSSWALK_SHARED")) return path;
  return std::filesystem::path(CROSSWALK_SOURCE_DIR).parent_path() / "shared";
}

}  // namespace crosswalk::quality
