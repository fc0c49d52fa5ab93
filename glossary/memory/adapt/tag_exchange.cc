#include "glossary/memory/adapt/tag_exchange.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace crosswalk::memory::adapt {
namespace {

enum class TagKind : std::uint8_t { kBegin, kEnd, kEmpty, kBrace, kDirective };

TagKind KindOf(std::string_view tag) {
  if (tag[0] == '%') return TagKind::kDirective;
  if (tag[0] != '<') return TagKind::kBrace;
  if (tag[1] == '/') return TagKind::kEnd;
  return tag[tag.size() - 2] == '/' ? TagKind::kEmpty : TagKind::kBegin;
}

std::string_view NameOf(std::string_view tag) {
  const std::size_t begin = tag[1] == '/' ? 2 : 1;
  return tag.substr(begin, tag.find_first_of(" \t\r\n/>", begin) - begin);
}

using Tags = std::map<TagKind, std::vector<std::string_view>>;

Tags TagsOf(const std::vector<Item>& items) {
  Tags tags;
  for (const Item& item : items) {
    if (item.kind == ItemKind::kTag) tags[KindOf(item.key)].push_back(item.key);
  }
  return tags;
}

// For each tag of `unit`, the one of `query` in its place: an equal one if there is one, the others
// in order.
std::vector<std::string_view> Successors(const std::vector<std::string_view>& unit,
                                         const std::vector<std::string_view>& query) {
  std::map<std::string_view, std::size_t> equal;
  for (const std::string_view tag : query) ++equal[tag];
  std::vector<std::string_view> successors(unit.size());
  std::map<std::string_view, std::size_t> used;
  for (std::size_t i = 0; i < unit.size(); ++i) {
    const auto found = equal.find(unit[i]);
    if (found == equal.end() || used[unit[i]] == found->second) continue;
    ++used[unit[i]];
    successors[i] = unit[i];
  }
  std::size_t next = 0;
  for (std::string_view& successor : successors) {
    if (!successor.empty()) continue;
    for (; used[query[next]] > 0; ++next) --used[query[next]];
    successor = query[next++];
  }
  return successors;
}

// What becomes of the begin and end tags of a name; false where they become different things.
bool KeepsPairs(const std::vector<std::string_view>& tags,
                const std::vector<std::string_view>& successors,
                std::map<std::string_view, std::string_view>& names) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view successor = NameOf(successors[i]);
    const auto [name, is_new] = names.emplace(NameOf(tags[i]), successor);
    if (!is_new && name->second != successor) return false;
  }
  return true;
}

}  // namespace

std::vector<std::pair<std::size_t, std::string>> ExchangeTags(const std::vector<Item>& query,
                                                              const std::vector<Item>& unit,
                                                              const std::vector<Item>& target) {
  const Tags queries = TagsOf(query);
  const Tags units = TagsOf(unit);
  const Tags targets = TagsOf(target);
  if (queries == units || queries.size() != units.size()) return {};

  // What each tag of the target becomes, tags that are equal one behind the other.
  std::map<std::string_view, std::vector<std::string_view>> becomes;
  std::map<std::string_view, std::string_view> names;
  for (const auto& [kind, tags] : units) {
    const auto asked = queries.find(kind);
    if (asked == queries.end() || asked->second.size() != tags.size()) return {};
    const auto successors = Successors(tags, asked->second);
    const bool paired = kind == TagKind::kBegin || kind == TagKind::kEnd;
    if (paired && !KeepsPairs(tags, successors, names)) return {};
    for (std::size_t i = 0; i < tags.size(); ++i) becomes[tags[i]].push_back(successors[i]);
  }
  std::map<std::string_view, std::size_t> counts;
  for (const auto& [kind, tags] : targets) {
    for (const std::string_view tag : tags) ++counts[tag];
  }
  for (const auto& [tag, successors] : becomes) {
    const bool stays = std::all_of(successors.begin(), successors.end(),
                                   [&, tag = tag](std::string_view next) { return next == tag; });
    const auto own = counts.find(tag);
    const std::size_t count = own == counts.end() ? 0 : own->second;
    if (!stays && count > 0 && count != successors.size()) return {};
  }
  // A name of which the target has a tag that the unit's source has not cannot change.
  for (const TagKind kind : {TagKind::kBegin, TagKind::kEnd}) {
    const auto own = targets.find(kind);
    if (own == targets.end()) continue;
    for (const std::string_view tag : own->second) {
      const auto name = names.find(NameOf(tag));
      const bool changes = name != names.end() && name->second != name->first;
      if (changes && becomes.find(tag) == becomes.end()) return {};
    }
  }

  std::vector<std::pair<std::size_t, std::string>> exchanged;
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (target[i].kind != ItemKind::kTag) continue;
    const auto next = becomes.find(target[i].key);
    if (next == becomes.end()) continue;
    const std::size_t turn = seen[next->first]++;
    if (turn < next->second.size() && next->second[turn] != next->first) {
      exchanged.emplace_back(i, next->second[turn]);
    }
  }
  return exchanged;
}

}  // namespace crosswalk::memory::adapt
