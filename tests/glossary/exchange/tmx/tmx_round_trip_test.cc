// TMX to units to TMX: nothing that a unit holds changes, and the file is valid.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "dtd.h"
#include "gathered_units.h"

namespace crosswalk::exchange {
namespace {

rc::Gen<std::string> Word() {
  return rc::gen::elementOf(std::vector<std::string>{"a", "b c", "<b>", "&amp;", "\"", "  ", "\n",
                                                     "\t", "廣島", "プロセス", "𠮷", "]]>",
                                                     "x-crosswalk:", ";=|%", "1", "'", "é"});
}

rc::Gen<std::string> TextOf(std::size_t most) {
  return rc::gen::map(
      rc::gen::resize(static_cast<int>(most), rc::gen::container<std::vector<std::string>>(Word())),
      [](const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) text += word;
        return text;
      });
}

// Text that is more than white space.
std::string Full(std::size_t most) { return *TextOf(most) + "."; }

v1::Property PropertyOf(const std::vector<std::string>& names) {
  v1::Property property;
  property.set_name(*rc::gen::elementOf(names));
  property.set_value(*TextOf(4));
  return property;
}

v1::InlineCode& Add(v1::Segment& segment, v1::CodeKind kind, const std::string& element) {
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(static_cast<std::uint32_t>(segment.text().size()));
  code.set_kind(kind);
  code.set_element(element);
  return code;
}

void AddAttributes(v1::InlineCode& code) {
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    *code.add_attributes() = PropertyOf({"x", "type", "assoc", "ctype", "{urn:a}b", "equiv-text"});
  }
}

void AddInline(v1::Segment& segment, int depth);

// A run of text and codes.
void AddRun(v1::Segment& segment, int depth) {
  segment.mutable_text()->append(*TextOf(3));
  for (int i = *rc::gen::inRange(0, depth); i > 0; --i) {
    AddInline(segment, depth - 1);
    segment.mutable_text()->append(*TextOf(3));
  }
}

void AddSubflows(v1::Segment& segment, int depth) {
  for (int i = *rc::gen::inRange(0, depth); i > 0; --i) {
    v1::InlineCode& opening = Add(segment, v1::CODE_KIND_SUBFLOW_OPENING, "sub");
    if (*rc::gen::arbitrary<bool>()) AddAttributes(opening);
    AddRun(segment, depth - 1);
    Add(segment, v1::CODE_KIND_SUBFLOW_CLOSING, "sub").set_content(*TextOf(2));
  }
}

void AddInline(v1::Segment& segment, int depth) {
  const auto id = [] { return *rc::gen::elementOf(std::vector<std::string>{"1", "2", "n3"}); };
  switch (*rc::gen::inRange(0, 6)) {
    case 0: {
      AddAttributes(Add(segment, v1::CODE_KIND_OPENING, "hi"));
      AddRun(segment, depth);
      Add(segment, v1::CODE_KIND_CLOSING, "hi");
      break;
    }
    case 1: {
      const std::string pair = id();
      v1::InlineCode& opening = Add(segment, v1::CODE_KIND_OPENING, "bpt");
      opening.set_id(pair);
      opening.set_content(*TextOf(2));
      AddAttributes(opening);
      AddSubflows(segment, depth);
      AddRun(segment, depth);
      v1::InlineCode& closing = Add(segment, v1::CODE_KIND_CLOSING, "ept");
      closing.set_id(pair);
      closing.set_content(*TextOf(2));
      break;
    }
    case 2: {
      const std::string element =
          *rc::gen::elementOf(std::vector<std::string>{"ph", "ut", "x", "cp", "ph"});
      v1::InlineCode& code = Add(segment, v1::CODE_KIND_STANDALONE, element);
      code.set_content(*TextOf(2));
      if (*rc::gen::arbitrary<bool>()) code.set_id(id());
      AddAttributes(code);
      AddSubflows(segment, depth);
      break;
    }
    case 3: {
      const std::string element =
          *rc::gen::elementOf(std::vector<std::string>{"g", "pc", "mrk", "b"});
      const std::string pair = id();
      v1::InlineCode& opening = Add(segment, v1::CODE_KIND_OPENING, element);
      opening.set_id(pair);
      AddAttributes(opening);
      AddRun(segment, depth);
      Add(segment, v1::CODE_KIND_CLOSING, element).set_id(pair);
      break;
    }
    default: {
      // Halves, with or without the other one.
      const bool is_opening = *rc::gen::arbitrary<bool>();
      const std::string element =
          is_opening ? *rc::gen::elementOf(std::vector<std::string>{"it", "bx", "sc", "bpt", "hi"})
                     : *rc::gen::elementOf(std::vector<std::string>{"it", "ex", "ec", "ept", "hi"});
      v1::InlineCode& code =
          Add(segment, is_opening ? v1::CODE_KIND_OPENING : v1::CODE_KIND_CLOSING, element);
      if (element != "it" && element != "hi") code.set_id(id());
      code.set_content(*TextOf(2));
      AddAttributes(code);
      break;
    }
  }
}

v1::Provenance AnyProvenance() {
  v1::Provenance provenance;
  provenance.mutable_creation_time()->set_seconds(
      *rc::gen::inRange<std::int64_t>(-9999999999, 9999999999));
  provenance.set_creator(*rc::gen::elementOf(std::vector<std::string>{"", "MT!", "王", "a b"}));
  if (*rc::gen::arbitrary<bool>()) provenance.set_changer("Sato");
  if (*rc::gen::arbitrary<bool>()) provenance.mutable_change_time()->set_seconds(86399);
  provenance.set_tool(*TextOf(2));
  provenance.set_usage_count(*rc::gen::arbitrary<std::uint32_t>());
  return provenance;
}

void FillSegment(const std::string& tag, v1::Segment& segment) {
  segment.set_language_tag(tag);
  AddRun(segment, 4);
  segment.mutable_text()->append(".");
  if (*rc::gen::inRange(0, 3) == 0) *segment.mutable_provenance() = AnyProvenance();
  if (*rc::gen::inRange(0, 3) == 0) {
    *segment.add_properties() =
        PropertyOf({"p", "@datatype", "@seg/a", "q;xml:lang=en", "x-Origin", "@changedate"});
  }
  if (*rc::gen::inRange(0, 3) == 0) segment.add_notes()->set_text(Full(3));
  if (*rc::gen::inRange(0, 3) == 0) {
    segment.set_state(static_cast<v1::TranslationState>(*rc::gen::inRange(0, 5)));
    segment.set_raw_state(*TextOf(2));
  }
  segment.set_machine_made(*rc::gen::arbitrary<bool>());
}

v1::Unit AnyUnit() {
  v1::Unit unit;
  std::vector<std::string> tags = {"en",    "en-US", "ja",    "zh-Hans", "zh-Hant",
                                   "zh-CN", "zh-TW", "zh-HK", "fr",      "ja-x-kyujitai"};
  const std::size_t count = *rc::gen::inRange<std::size_t>(2, 6);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, tags.size());
    FillSegment(tags[at], i == 0 ? *unit.mutable_source() : *unit.add_targets());
    tags.erase(tags.begin() + static_cast<std::ptrdiff_t>(at));
  }
  if (*rc::gen::arbitrary<bool>()) unit.set_context_id(Full(2));
  if (*rc::gen::inRange(0, 3) == 0) unit.set_previous_source(Full(2));
  if (*rc::gen::inRange(0, 3) == 0) unit.set_next_source(Full(2));
  if (*rc::gen::inRange(0, 2) == 0) *unit.mutable_provenance() = AnyProvenance();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    *unit.add_properties() = PropertyOf(
        {"p", "@segtype", "@creationdate", "@original", "r;o-encoding=Big5", "x-crosswalk-free"});
  }
  if (*rc::gen::inRange(0, 3) == 0) {
    v1::Statement& note = *unit.add_notes();
    note.set_text(Full(3));
    note.set_language_tag("ja");
    note.set_type("o-encoding=Big5");
  }
  return unit;
}

// Attributes come before props, and a provenance of nothing is none: the rest is equal in order.
v1::Unit Sorted(v1::Unit unit) {
  const auto sort = [](auto& properties) {
    std::stable_sort(properties.pointer_begin(), properties.pointer_end(),
                     [](const auto* a, const auto* b) {
                       return std::pair(a->name(), a->value()) < std::pair(b->name(), b->value());
                     });
  };
  sort(*unit.mutable_properties());
  sort(*unit.mutable_source()->mutable_properties());
  for (v1::Segment& target : *unit.mutable_targets()) sort(*target.mutable_properties());
  return unit;
}

RC_GTEST_PROP(TmxRoundTrip, GivesTheSameUnits, ()) {
  std::vector<v1::Unit> units;
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) units.push_back(AnyUnit());
  const auto written = WriteTmx(units);
  RC_ASSERT(written.losses.empty());
  const auto read = ReadTmx(written.file);
  if (!read.status.ok()) RC_FAIL(read.status.ToString() + "\n" + written.file);
  RC_ASSERT(read.warnings.empty());
  RC_ASSERT(read.units.size() == units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string before = Sorted(units[i]).DebugString();
    const std::string behind = Sorted(read.units[i].unit).DebugString();
    if (before != behind) RC_FAIL(before + "\n---\n" + behind + "\n---\n" + written.file);
  }
}

TEST(TmxRoundTripFiles, AreValidAgainstTheDtd) {
  const std::string dtd = TmxDtd();
  if (dtd.empty()) GTEST_SKIP() << "no tmx14.dtd (package omegat) or no xmllint";
  EXPECT_TRUE(rc::check("every file written is valid", [&] {
    std::vector<v1::Unit> units;
    for (int i = 0; i < 10; ++i) units.push_back(AnyUnit());
    const auto written = WriteTmx(units);
    const std::string said = Validate(written.file, dtd);
    if (!said.empty()) RC_FAIL(said + "\n" + written.file);
  }));
}

}  // namespace
}  // namespace crosswalk::exchange
