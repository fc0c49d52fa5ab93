#include "glossary/memory/adapt/code_exchange.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace crosswalk::memory::adapt {
namespace {

using Codes = std::vector<v1::InlineCode>;
constexpr std::size_t kNone = std::string::npos;

Codes CodesOf(const v1::Segment& segment) {
  return {segment.codes().begin(), segment.codes().end()};
}

std::string AttributesOf(const v1::InlineCode& code) {
  std::string text;
  for (const v1::Property& attribute : code.attributes()) {
    text += attribute.SerializeAsString() + '\n';
  }
  return text;
}

bool SaysTheSame(const v1::InlineCode& a, const v1::InlineCode& b) {
  return a.element() == b.element() && a.id() == b.id() && a.content() == b.content() &&
         AttributesOf(a) == AttributesOf(b);
}

bool IsClosing(v1::CodeKind kind) {
  return kind == v1::CODE_KIND_CLOSING || kind == v1::CODE_KIND_SUBFLOW_CLOSING;
}

// For each code the one that it makes a pair with, kNone where there is none.
std::vector<std::size_t> Partners(const Codes& codes) {
  std::vector<std::size_t> partners(codes.size(), kNone);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const v1::InlineCode& code = codes[i];
    if (code.kind() == v1::CODE_KIND_OPENING || code.kind() == v1::CODE_KIND_SUBFLOW_OPENING) {
      open.push_back(i);
    }
    if (!IsClosing(code.kind())) continue;
    const v1::CodeKind begin = code.kind() == v1::CODE_KIND_CLOSING ? v1::CODE_KIND_OPENING
                                                                    : v1::CODE_KIND_SUBFLOW_OPENING;
    for (std::size_t at = open.size(); at-- > 0;) {
      const v1::InlineCode& candidate = codes[open[at]];
      if (candidate.kind() != begin) continue;
      if (code.id().empty() ? candidate.element() != code.element() : candidate.id() != code.id()) {
        continue;
      }
      partners[i] = open[at];
      partners[open[at]] = i;
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    }
  }
  return partners;
}

// Which code of another segment each code of this one corresponds to.
class Correspondence {
 public:
  Correspondence(const Codes& from, const Codes& to)
      : from_(from),
        to_(to),
        from_partners_(Partners(from)),
        to_partners_(Partners(to)),
        found_(from.size(), kNone),
        taken_(to.size()) {}

  // Codes that agree in `key` are paired in order where both sides have equally many left.
  // Closings wait for their openings.
  template <typename Key>
  void Pair(Key key) {
    using Places = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;
    std::map<decltype(key(from_[0])), Places> places;
    for (std::size_t i = 0; i < from_.size(); ++i) {
      if (found_[i] == kNone && !Waits(from_, from_partners_, i)) {
        places[key(from_[i])].first.push_back(i);
      }
    }
    for (std::size_t i = 0; i < to_.size(); ++i) {
      if (!taken_[i] && !Waits(to_, to_partners_, i)) places[key(to_[i])].second.push_back(i);
    }
    for (const auto& [value, both] : places) {
      if (both.first.size() != both.second.size()) continue;
      for (std::size_t i = 0; i < both.first.size(); ++i) Put(both.first[i], both.second[i]);
    }
  }

  // False where a pair here is none there.
  bool FollowPairs() {
    for (std::size_t i = 0; i < from_.size(); ++i) {
      if (found_[i] == kNone || IsClosing(from_[i].kind())) continue;
      const std::size_t here = from_partners_[i];
      const std::size_t there = to_partners_[found_[i]];
      if ((here == kNone) != (there == kNone)) return false;
      if (here != kNone) Put(here, there);
    }
    return true;
  }

  const std::vector<std::size_t>& found() const { return found_; }

 private:
  static bool Waits(const Codes& codes, const std::vector<std::size_t>& partners, std::size_t i) {
    return IsClosing(codes[i].kind()) && partners[i] != kNone;
  }

  void Put(std::size_t from, std::size_t to) {
    found_[from] = to;
    taken_[to] = true;
  }

  const Codes& from_;
  const Codes& to_;
  std::vector<std::size_t> from_partners_;
  std::vector<std::size_t> to_partners_;
  std::vector<std::size_t> found_;
  std::vector<bool> taken_;
};

// (kind, id) of all codes, and whether all have an id and none has that of another of its kind.
std::pair<std::multiset<std::pair<int, std::string>>, bool> Names(const Codes& codes) {
  std::multiset<std::pair<int, std::string>> names;
  bool telling = true;
  for (const v1::InlineCode& code : codes) {
    const std::pair<int, std::string> name(code.kind(), code.id());
    telling = telling && !code.id().empty() && names.count(name) == 0;
    names.insert(name);
  }
  return {std::move(names), telling};
}

std::size_t Duplicates(const Codes& codes) {
  std::set<std::pair<int, std::string>> seen;
  return static_cast<std::size_t>(
      std::count_if(codes.begin(), codes.end(), [&](const v1::InlineCode& code) {
        return !code.id().empty() && !seen.emplace(code.kind(), code.id()).second;
      }));
}

// For each code of the unit's source the query's; nothing where they have not equally many of each
// kind, or their pairs differ.
std::optional<std::vector<std::size_t>> Sources(const Codes& unit, const Codes& query) {
  Correspondence sources(unit, query);
  const auto unit_names = Names(unit);
  const auto query_names = Names(query);
  if (unit_names == query_names && unit_names.second) {
    sources.Pair([](const v1::InlineCode& code) { return std::pair(code.kind(), code.id()); });
  } else {
    sources.Pair([](const v1::InlineCode& code) { return code.kind(); });
  }
  if (!sources.FollowPairs() || unit.size() != query.size()) return std::nullopt;
  for (const std::size_t found : sources.found()) {
    if (found == kNone) return std::nullopt;
  }
  return sources.found();
}

// Puts into `code` what `is` says other than `was`.
void Exchange(const v1::InlineCode& was, const v1::InlineCode& is, v1::InlineCode& code) {
  if (was.element() != is.element()) code.set_element(is.element());
  if (was.id() != is.id()) code.set_id(is.id());
  if (was.content() != is.content()) code.set_content(is.content());
  if (AttributesOf(was) != AttributesOf(is)) *code.mutable_attributes() = is.attributes();
}

}  // namespace

std::string Label(const v1::InlineCode& code) {
  if (!code.content().empty()) return code.content();
  return code.id().empty() ? code.element() : code.element() + " " + code.id();
}

std::vector<v1::InlineCode> ExchangeCodes(const v1::Segment& query, const v1::Segment& unit,
                                          const v1::Segment& target) {
  const Codes own = CodesOf(target);
  const Codes units = CodesOf(unit);
  const Codes queries = CodesOf(query);
  if (own.empty() || units.size() != queries.size() ||
      std::equal(units.begin(), units.end(), queries.begin(), SaysTheSame)) {
    return own;
  }
  const auto sources = Sources(units, queries);
  if (!sources) return own;

  Correspondence targets(own, units);
  targets.Pair([](const v1::InlineCode& code) {
    return std::tuple(code.kind(), code.element(), code.content(), code.id(), AttributesOf(code));
  });
  targets.Pair([](const v1::InlineCode& code) {
    return std::tuple(code.kind(), code.element(), code.content());
  });
  targets.Pair([](const v1::InlineCode& code) { return std::pair(code.kind(), code.id()); });
  targets.Pair([](const v1::InlineCode& code) { return code.kind(); });
  if (!targets.FollowPairs()) return own;

  Codes exchanged = own;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const std::size_t at = targets.found()[i];
    if (at != kNone) Exchange(units[at], queries[(*sources)[at]], exchanged[i]);
  }
  // A code that stays may have the id that another gets.
  if (Partners(exchanged) != Partners(own) || Duplicates(exchanged) > Duplicates(own)) return own;
  return exchanged;
}

}  // namespace crosswalk::memory::adapt
