// OpenCC's dictionaries, read whole.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_DICTIONARY_H_
#define CROSSWALK_GLOSSARY_SCRIPT_DICTIONARY_H_

#include <filesystem>
#include <string>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::script {

// A key and what it may become, the likeliest first. UTF-8.
struct DictionaryEntry {
  std::string key;
  std::vector<std::string> values;
};
using Dictionary = std::vector<DictionaryEntry>;

// Where the system keeps OpenCC's configurations and dictionaries.
std::filesystem::path OpenccFolder();

// Reads `<folder>/<name>.ocd2`, sorted by key. UNAVAILABLE, naming the file, where that fails.
Result<Dictionary> ReadDictionary(const std::filesystem::path& folder, const std::string& name);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_DICTIONARY_H_
