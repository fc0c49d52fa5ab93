// Language tags as TMX gets them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_TAG_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_TAG_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// Chinese is told apart by country alone: zh-Hans-CN is `zh-CN`, zh-Hant-TW `zh-TW`, zh-Hant-HK
// `zh-HK`; zh-Hans and zh-Hant are written as zh-CN and zh-TW. Every other tag stays as it is.
std::string_view TmxTag(std::string_view tag);

// Tags of a unit's source and, behind it, of its targets. A zh-Hans or zh-Hant beside a zh-CN or
// zh-TW keeps its own tag, since a language must not come twice.
std::vector<std::string_view> TmxTags(const v1::Unit& unit);

// Whether `written` reads as another tag than the one it stands for.
bool NeedsOwnTag(std::string_view tag, std::string_view written);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_TAG_H_
