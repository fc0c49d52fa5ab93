// Tables of cases: tab-separated, one header line, no quoting.
#ifndef CROSSWALK_TESTS_QUALITY_TABLE_H_
#define CROSSWALK_TESTS_QUALITY_TABLE_H_

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crosswalk::quality {

// A row by column name; `\n` in a field is a line end.
using Row = std::map<std::string, std::string>;

// Nothing where the file is not there.
std::optional<std::vector<Row>> ReadTable(const std::filesystem::path& path);

// The open data: CROSSWALK_SHARED from the environment, else the folder `shared` beside the
// project.
std::filesystem::path Shared();

}  // namespace crosswalk::quality

#endif  // CROSSWALK_TESTS_QUALITY_TABLE_H_
