#include "glossary/script/dictionary.h"

#include <Exception.hpp>
#include <Lexicon.hpp>
#include <MarisaDict.hpp>
#include <algorithm>
#include <exception>

namespace crosswalk::script {

std::filesystem::path OpenccFolder() { return "/usr/share/opencc"; }

Result<Dictionary> ReadDictionary(const std::filesystem::path& folder, const std::string& name) {
  const std::filesystem::path path = folder / (name + ".ocd2");
  try {
    const auto dict = opencc::SerializableDict::NewFromFile<opencc::MarisaDict>(path.string());
    Dictionary entries;
    const opencc::LexiconPtr lexicon = dict->GetLexicon();
    entries.reserve(lexicon->Length());
    for (const auto& entry : *lexicon) entries.push_back({entry->Key(), entry->Values()});
    std::sort(entries.begin(), entries.end(),
              [](const DictionaryEntry& a, const DictionaryEntry& b) { return a.key < b.key; });
    return entries;
  } catch (const opencc::Exception& error) {  // not a std::exception
    return Unavailable("OpenCC's dictionary " + path.string() + " cannot be read: " + error.what());
  } catch (const std::exception& error) {
    return Unavailable("OpenCC's dictionary " + path.string() + " cannot be read: " + error.what());
  }
}

}  // namespace crosswalk::script
