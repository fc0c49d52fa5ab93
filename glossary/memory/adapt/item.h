// What may be exchanged in a text: its numbers, dates, inline tags, and words with digits in them.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_ITEM_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_ITEM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "glossary/memory/adapt/date.h"
#include "glossary/memory/adapt/letters.h"
#include "glossary/memory/adapt/locale.h"
#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {

enum class ItemKind : std::uint8_t {
  kNumber,
  kDate,
  // What has digits and is worth nothing: 3.2.1, 192.168.0.1, 10:30, RTX4090, 03-1234-5678.
  kLiteral,
  // An inline tag or placeholder (glossary/text/inline_tag.h).
  kTag,
};

struct Item {
  ItemKind kind = ItemKind::kLiteral;
  // Letters [begin, end).
  std::size_t begin = 0;
  std::size_t end = 0;
  // Equal for items of one kind that say the same, in whatever style and language.
  std::string key;
  std::variant<std::monostate, Number, Date> what;
  // Of a literal that is a word with a number behind it (Context3, disk05): the number.
  std::optional<Number> tail;
};

// In order, none overlapping. `raw` is the text that `text` was made of.
std::vector<Item> FindItems(std::string_view raw, const Letters& text, const Locale& locale);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_ITEM_H_
