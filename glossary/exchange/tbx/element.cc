#include "glossary/exchange/tbx/element.h"

#include <array>
#include <cstddef>

namespace crosswalk::exchange::tbx {
namespace {

struct Named {
  std::string_view name;
  Element element = Element::kOther;
};

// The first name of an element is the one in version 2.
constexpr std::array<Named, 60> kNamed{{
    {"martif", Element::kRoot},
    {"tbx", Element::kRoot},
    {"TBX", Element::kRoot},
    {"martifHeader", Element::kHeader},
    {"tbxHeader", Element::kHeader},
    {"header", Element::kHeader},
    {"text", Element::kText},
    {"body", Element::kBody},
    {"back", Element::kBack},
    {"termEntry", Element::kEntry},
    {"conceptEntry", Element::kEntry},
    {"entry", Element::kEntry},  // TBX-Min before 2014
    {"langSet", Element::kLanguage},
    {"langSec", Element::kLanguage},
    {"langGroup", Element::kLanguage},
    {"tig", Element::kTermSection},
    {"ntig", Element::kTermSection},
    {"termSec", Element::kTermSection},
    {"termGroup", Element::kTermSection},
    {"termGrp", Element::kTermGroup},
    {"term", Element::kTerm},
    {"termNote", Element::kTermNote},
    {"termNoteGrp", Element::kTermNoteGroup},
    {"descrip", Element::kDescrip},
    {"descripGrp", Element::kDescripGroup},
    {"descripNote", Element::kDescripNote},
    {"admin", Element::kAdmin},
    {"adminGrp", Element::kAdminGroup},
    {"adminNote", Element::kAdminNote},
    {"transac", Element::kTransac},
    {"transacGrp", Element::kTransacGroup},
    {"transacNote", Element::kTransacNote},
    {"date", Element::kDate},
    {"note", Element::kNote},
    {"noteGrp", Element::kNoteGroup},
    {"noteKey", Element::kNoteKey},
    {"noteValue", Element::kNoteValue},
    {"ref", Element::kRef},
    {"xref", Element::kXref},
    {"hi", Element::kInline},
    {"foreign", Element::kInline},
    {"ph", Element::kInline},
    {"bpt", Element::kInline},
    {"ept", Element::kInline},
    {"it", Element::kInline},
    {"sc", Element::kInline},
    {"ec", Element::kInline},
    {"termCompList", Element::kComponents},
    {"termCompGrp", Element::kComponentGroup},
    {"termComp", Element::kComponent},
    {"refObjectList", Element::kReferenceList},
    {"refObjectSec", Element::kReferenceList},
    {"refObject", Element::kReferenceObject},
    {"item", Element::kItem},
    {"itemSet", Element::kItemSet},
    {"itemGrp", Element::kItemGroup},
    {"group", Element::kNoWrapper},
    // Parts of texts in other formats that are met in notes all the same.
    {"b", Element::kInline},
    {"i", Element::kInline},
    {"br", Element::kInline},
}};

constexpr std::size_t kSlots = 256;

constexpr std::size_t SlotOf(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return (hash ^ (hash >> 13)) % kSlots;
}

// Slot of a name: its index in kNamed plus one; a taken slot leads to the next.
constexpr std::array<std::uint8_t, kSlots> MakeSlots() {
  std::array<std::uint8_t, kSlots> slots{};
  for (std::size_t i = 0; i < kNamed.size(); ++i) {
    std::size_t slot = SlotOf(kNamed[i].name);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return slots;
}

constexpr std::array<std::uint8_t, kSlots> kSlotTable = MakeSlots();

}  // namespace

Element ElementOf(std::string_view name) {
  for (std::size_t slot = SlotOf(name); kSlotTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const Named& named = kNamed[kSlotTable[slot] - 1u];
    if (named.name == name) return named.element;
  }
  return Element::kOther;
}

std::string_view NameOf(Element element) {
  for (const Named& named : kNamed) {
    if (named.element == element) return named.name;
  }
  return {};
}

bool IsContainer(Element element) {
  switch (element) {
    case Element::kLanguage:
    case Element::kTermSection:
    case Element::kTermNoteGroup:
    case Element::kDescripGroup:
    case Element::kAdminGroup:
    case Element::kTransacGroup:
    case Element::kNoteGroup:
    case Element::kComponents:
    case Element::kComponentGroup:
    case Element::kReferenceObject:
    case Element::kItemSet:
    case Element::kItemGroup:
    case Element::kNoWrapper:
      return true;
    default:
      return false;
  }
}

}  // namespace crosswalk::exchange::tbx
