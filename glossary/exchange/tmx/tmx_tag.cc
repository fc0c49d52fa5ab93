#include "glossary/exchange/tmx/tmx_tag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crosswalk::exchange {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTags = {{
    {"zh-Hans", "zh-CN"},
    {"zh-Hant", "zh-TW"},
    {"zh-Hans-CN", "zh-CN"},
    {"zh-Hans-SG", "zh-SG"},
    {"zh-Hant-HK", "zh-HK"},
    {"zh-Hant-MO", "zh-MO"},
    {"zh-Hant-TW", "zh-TW"},
}};

bool IsScriptOnly(std::string_view tag) { return tag == "zh-Hans" || tag == "zh-Hant"; }

}  // namespace

std::string_view TmxTag(std::string_view tag) {
  if (tag.substr(0, 4) != "zh-H") return tag;
  for (const auto& [ours, theirs] : kTags) {
    if (ours == tag) return theirs;
  }
  return tag;
}

std::vector<std::string_view> TmxTags(const v1::Unit& unit) {
  std::vector<std::string_view> tags;
  tags.reserve(static_cast<std::size_t>(unit.targets_size()) + 1);
  tags.push_back(TmxTag(unit.source().language_tag()));
  for (const v1::Segment& target : unit.targets()) tags.push_back(TmxTag(target.language_tag()));
  const auto own = [&](std::size_t i) -> std::string_view {
    return i == 0 ? unit.source().language_tag()
                  : unit.targets(static_cast<int>(i) - 1).language_tag();
  };
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (IsScriptOnly(own(i)) && std::count(tags.begin(), tags.end(), tags[i]) > 1) tags[i] = own(i);
  }
  return tags;
}

bool NeedsOwnTag(std::string_view tag, std::string_view written) {
  return IsScriptOnly(tag) && tag != written;
}

}  // namespace crosswalk::exchange
