#include "glossary/memory/adapt/figure_exchange.h"

#include <algorithm>
#include <optional>

#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

bool SaysTheSame(const Item& a, const Item& b) { return a.kind == b.kind && a.key == b.key; }

std::u32string_view Written(const Source& source, const Item& item) {
  return source.letters.Code(item.begin, item.end);
}

// The item of the target that says what item `at` of the unit's source does: of those that are
// equal the one whose turn it is, provided that the target has as many.
const Item* FindInTarget(const Source& unit, std::size_t at, const Source& target) {
  const Item& sought = unit.items[at];
  std::size_t turn = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < unit.items.size(); ++i) {
    if (!SaysTheSame(unit.items[i], sought)) continue;
    if (i < at) ++turn;
    ++count;
  }
  const Item* found = nullptr;
  for (const Item& item : target.items) {
    if (!SaysTheSame(item, sought)) continue;
    if (count-- == 0) return nullptr;
    if (turn-- == 0) found = &item;
  }
  return count == 0 ? found : nullptr;
}

// The number of an item, or that of its tail.
const Number* NumberOf(const Item& item) {
  if (item.tail) return &*item.tail;
  return std::get_if<Number>(&item.what);
}

// The item with the value of item `at` of the unit's source where one side has it in a word and the
// other apart (Context3, コンテキスト3), and neither has it twice.
const Item* FindAcross(const Source& unit, std::size_t at, const Source& target) {
  const Number* sought = NumberOf(unit.items[at]);
  if (sought == nullptr) return nullptr;
  const auto only = [&](const std::vector<Item>& items) {
    const Item* found = nullptr;
    for (const Item& item : items) {
      const Number* number = NumberOf(item);
      if (number == nullptr || !(number->value == sought->value)) continue;
      if (found != nullptr) return static_cast<const Item*>(nullptr);
      found = &item;
    }
    return found;
  };
  const Item* found = only(target.items);
  const bool across =
      found != nullptr && found->tail.has_value() != unit.items[at].tail.has_value();
  return across && only(unit.items) == &unit.items[at] ? found : nullptr;
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

}  // namespace

std::vector<std::pair<std::size_t, std::string>> ExchangeFigures(const Source& query,
                                                                 const Source& unit,
                                                                 const Source& target,
                                                                 const Locale& target_locale) {
  std::vector<std::pair<std::size_t, std::string>> exchanged;
  const Exchange exchange(query, unit, target, target_locale);
  for (const Replacement& replacement : FindReplacements(unit, query)) {
    const Item& was = unit.items[replacement.unit];
    const Item& is = query.items[replacement.query];
    const Item* found = FindInTarget(unit, replacement.unit, target);
    std::optional<std::u32string> after;
    if (found != nullptr) {
      after = exchange.Write(was, is, *found);
    } else if (found = FindAcross(unit, replacement.unit, target); found != nullptr) {
      after = exchange.WriteAcross(was, is, *found);
    }
    if (!after || *after == Written(target, *found)) continue;
    exchanged.emplace_back(static_cast<std::size_t>(found - target.items.data()),
                           text::ToUtf8(*after));
  }
  std::sort(exchanged.begin(), exchanged.end());
  return exchanged;
}

}  // namespace crosswalk::memory::adapt
