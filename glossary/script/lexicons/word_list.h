// What the readers of Debian's dictionaries have in common.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_LIST_H_
#define CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_LIST_H_

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "glossary/base/status.h"
#include "glossary/script/fold.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::script {

using WordList = std::map<std::u32string, Word>;

// A cost −ln(share) in the lexicon's unit, 0.01.
std::uint16_t CostOf(double minus_ln_share);
// Keeps the cheaper of two entries with one spelling.
void AddWord(WordList& words, const std::u32string& key, const Word& word);

// Calls `line` for each line of the file, without its end. NOT_FOUND names the Debian package that
// the file comes from.
Status ReadLines(const std::filesystem::path& path, std::string_view package,
                 const std::function<Status(std::string_view line)>& line);

// jieba's list, "word frequency part-of-speech": folded under zh.
Result<WordList> ReadJieba(const std::filesystem::path& file, const Folder& folder);
// IPADIC's tables in EUC-JP, folded under ja.
Result<WordList> ReadIpadic(const std::filesystem::path& folder_of_tables, const Folder& folder);
// SCOWL's lists, as they are spelt.
Result<WordList> ReadScowl(const std::filesystem::path& folder_of_lists);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_LIST_H_
