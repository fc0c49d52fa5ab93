#include "glossary/memory/adapt/figure_exchange.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

std::u32string_view Written(const Source& source, const Item& item) {
  return source.letters.Code(item.begin, item.end);
}

// The number of an item, or that of its tail.
const Number* NumberOf(const Item& item) {
  if (item.tail) return &*item.tail;
  return std::get_if<Number>(&item.what);
}

// Where a text has which items.
class Index {
 public:
  explicit Index(const Source& source) : items_(source.items) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      equal_[NameOf(items_[i])].push_back(i);
      if (const Number* number = NumberOf(items_[i])) worth_[number->value.ToString()].push_back(i);
    }
  }

  // The items that say what `item` says, in order.
  const std::vector<std::size_t>& Equal(const Item& item) const {
    return Find(equal_, NameOf(item));
  }
  // Those that are worth the same, apart or behind a word.
  const std::vector<std::size_t>& Worth(const Number& number) const {
    return Find(worth_, number.value.ToString());
  }
  const Item& operator[](std::size_t at) const { return items_[at]; }

 private:
  using Places = std::map<std::string, std::vector<std::size_t>>;

  static std::string NameOf(const Item& item) {
    return std::to_string(static_cast<int>(item.kind)) + item.key;
  }
  static const std::vector<std::size_t>& Find(const Places& places, const std::string& name) {
    static const std::vector<std::size_t> kNone;
    const auto found = places.find(name);
    return found == places.end() ? kNone : found->second;
  }

  const std::vector<Item>& items_;
  Places equal_;
  Places worth_;
};

// The item of the target that says what item `at` of the unit's source does: of those that are
// equal the one whose turn it is, provided that the target has as many.
const Item* FindInTarget(const Index& unit, std::size_t at, const Index& target) {
  const std::vector<std::size_t>& here = unit.Equal(unit[at]);
  const std::vector<std::size_t>& there = target.Equal(unit[at]);
  if (here.size() != there.size()) return nullptr;
  const auto turn = std::lower_bound(here.begin(), here.end(), at) - here.begin();
  return &target[there[static_cast<std::size_t>(turn)]];
}

// The item with the value of item `at` of the unit's source where one side has it in a word and the
// other apart (Context3, コンテキスト3), and neither has it twice.
const Item* FindAcross(const Index& unit, std::size_t at, const Index& target) {
  const Number* sought = NumberOf(unit[at]);
  if (sought == nullptr || unit.Worth(*sought).size() != 1) return nullptr;
  const std::vector<std::size_t>& there = target.Worth(*sought);
  if (there.size() != 1) return nullptr;
  const Item& found = target[there[0]];
  return found.tail.has_value() != unit[at].tail.has_value() ? &found : nullptr;
}

// 3.2.1 and 4.0, of which one is a literal and the other a number.
bool IsVersion(std::u32string_view written) {
  return written.find(U'.') != std::u32string_view::npos &&
         written.find_first_not_of(U"0123456789.") == std::u32string_view::npos;
}

bool AreAlike(const Item& unit, const Item& query) {
  if (unit.kind != query.kind) return false;
  const auto* was = std::get_if<Number>(&unit.what);
  const auto* is = std::get_if<Number>(&query.what);
  return was == nullptr || (was->percent == is->percent && was->form.ordinal == is->form.ordinal);
}

class Exchange {
 public:
  Exchange(const Source& query, const Source& unit, const Source& target, const Locale& locale)
      : query_(query), unit_(unit), target_(target), locale_(locale) {}

  std::optional<std::u32string> Write(const Item& unit, const Item& query,
                                      const Item& target) const {
    if (!AreAlike(unit, query)) {
      const std::u32string_view was = Written(unit_, unit);
      const bool versions =
          IsVersion(was) && IsVersion(Written(query_, query)) && was == Written(target_, target);
      if (!versions) return std::nullopt;
      return std::u32string(Written(query_, query));
    }
    switch (target.kind) {
      case ItemKind::kNumber:
        return WriteNumber(target_.letters, std::get<Number>(target.what),
                           std::get<Number>(query.what), locale_);
      case ItemKind::kDate:
        if (HasWeekday(target_.letters, target.begin, target.end)) return std::nullopt;
        return WriteDate(target_.letters, std::get<Date>(target.what), std::get<Date>(query.what),
                         locale_);
      default:
        return WriteLiteral(unit, query, target);
    }
  }

  // The same for an item that was found across.
  std::optional<std::u32string> WriteAcross(const Item& unit, const Item& query,
                                            const Item& target) const {
    const Number* asked = NumberOf(query);
    const Number* own = NumberOf(target);
    if (asked == nullptr || unit.kind != query.kind || !AreAlike(unit, query)) return std::nullopt;
    // Context3 became Context5, not Grid5.
    if (unit.tail && unit_.letters.Plain(unit.begin, unit.tail->begin) !=
                         query_.letters.Plain(query.begin, asked->begin)) {
      return std::nullopt;
    }
    if (own->percent != asked->percent || !asked->value.ToInteger()) return std::nullopt;
    auto digits = WriteNumber(target_.letters, *own, *asked, locale_);
    if (!digits || !target.tail) return digits;
    return std::u32string(target_.letters.Code(target.begin, own->begin)) + *digits;
  }

 private:
  std::u32string WriteLiteral(const Item& unit, const Item& query, const Item& target) const {
    const std::u32string_view own = Written(target_, target);
    if (own == Written(unit_, unit)) return std::u32string(Written(query_, query));
    const std::u32string_view plain = query_.letters.Plain(query.begin, query.end);
    return std::all_of(own.begin(), own.end(), IsWide) ? Widened(plain) : std::u32string(plain);
  }

  const Source& query_;
  const Source& unit_;
  const Source& target_;
  const Locale& locale_;
};

// A replacement that can be made in the target: from what to what, where, and how it is written.
struct Found {
  std::string was;
  std::string is;
  const Item* item;
  std::u32string after;
};

// What an item says, apart or behind a word.
std::string WorthOf(const Item& item) {
  const Number* number = NumberOf(item);
  return number != nullptr ? number->value.ToString() : item.key;
}

// Drops what would become the like of something that should have changed and stays: if 1 to 2
// becomes 0 to 1 and the target's 1 cannot be told, its 2 must not become a second 1.
void KeepApart(std::set<std::string>& staying, std::vector<Found>& all) {
  while (true) {
    const auto doubtful = std::stable_partition(
        all.begin(), all.end(), [&](const Found& one) { return staying.count(one.is) == 0; });
    if (doubtful == all.end()) return;
    for (auto one = doubtful; one != all.end(); ++one) staying.insert(one->was);
    all.erase(doubtful, all.end());
  }
}

}  // namespace

std::vector<std::pair<std::size_t, std::string>> ExchangeFigures(const Source& query,
                                                                 const Source& unit,
                                                                 const Source& target,
                                                                 const Locale& target_locale) {
  std::vector<std::pair<std::size_t, std::string>> exchanged;
  const Exchange exchange(query, unit, target, target_locale);
  const auto replacements = FindReplacements(unit, query);
  if (replacements.empty()) return exchanged;
  const Index units(unit);
  const Index targets(target);
  std::set<std::string> staying;
  std::vector<Found> all;
  for (const Replacement& replacement : replacements) {
    const Item& was = unit.items[replacement.unit];
    const Item& is = query.items[replacement.query];
    const Item* found = FindInTarget(units, replacement.unit, targets);
    std::optional<std::u32string> after;
    if (found != nullptr) {
      after = exchange.Write(was, is, *found);
    } else if (found = FindAcross(units, replacement.unit, targets); found != nullptr) {
      after = exchange.WriteAcross(was, is, *found);
    }
    if (after) {
      all.push_back({WorthOf(was), WorthOf(is), found, *std::move(after)});
    } else {
      staying.insert(WorthOf(was));
    }
  }
  KeepApart(staying, all);
  for (const Found& one : all) {
    if (one.after == Written(target, *one.item)) continue;
    exchanged.emplace_back(static_cast<std::size_t>(one.item - target.items.data()),
                           text::ToUtf8(one.after));
  }
  std::sort(exchanged.begin(), exchanged.end());
  return exchanged;
}

}  // namespace crosswalk::memory::adapt
