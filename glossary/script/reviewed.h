// The reviewed lists: pairs and words that people judged, compiled in from tables/*.tsv.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_REVIEWED_H_
#define CROSSWALK_GLOSSARY_SCRIPT_REVIEWED_H_

#include <string_view>
#include <vector>

namespace crosswalk::script {

// One list: its rows in order, each cut at tabs, without the comment lines.
std::vector<std::vector<std::string_view>> ReadRows(std::string_view list);

// Each says its columns in its first lines.
std::string_view ZhKept();           // Japanese pairs that do not merge in zh
std::string_view ZhVariants();       // further pairs that merge in zh
std::string_view JaVariants();       // further pairs that merge in ja
std::string_view DifferentWords();   // merged pairs that Traditional keeps apart
std::string_view AlsoTraditional();  // Simplified forms that Traditional texts use as well
std::string_view KeptForms();        // words that keep a Simplified form in a Traditional text

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_REVIEWED_H_
