// What holds of every adaptation, on segments put together at random.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "glossary/memory/adapt/adapt.h"
#include "glossary/memory/adapt/edit.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

constexpr std::array<const char*, 5> kTags = {"en", "zh-Hans", "zh-Hant-TW", "ja", "de"};

// What segments are made of: many ways to write few values, beside what only looks like numbers.
rc::Gen<std::string> Part() {
  return rc::gen::element<std::string>(
      "3", "３", "三", "three", "30,000", "3万", "3 萬", "三万", "2026", "二〇二六", "令和8年",
      "-5", "−5", "5%", "百分之五", "五パーセント", "1.50", "１．５", "1st", "007", "3.2.1",
      "RTX4090", "10:30", "2026-11-23", "November 23, 2026", "2026年11月23日", "11月23日",
      "23/11/2026", "Fri", "（月）", "%s", "{0}", "{name}", "<b>", "</b>", "<i>", "</i>", "<br/>",
      " ", " ", "，", "、", ".", ",", "-", "万一", "一般", "个", "年", "人", "日", "つ", "第", "百",
      "千", "万", "億", "page", "of", "の", "1億2000万", "1 000", "3 million", "𠮷", "é", "1/2",
      "９", "\u00A0", "\n", "99999999999999999999");
}

rc::Gen<std::string> Text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(Part()),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

v1::Segment RandomSegment() {
  v1::Segment segment = SegmentOf(*rc::gen::elementOf(kTags), *Text());
  const std::size_t count = *rc::gen::inRange(0, 5);
  const text::OffsetMap map(segment.text());
  std::vector<std::size_t> places(count);
  for (std::size_t& place : places) {
    place = *rc::gen::inRange<std::size_t>(0, text::CountCodePoints(segment.text()) + 1);
  }
  std::sort(places.begin(), places.end());
  for (const std::size_t place : places) {
    v1::InlineCode& code = *segment.add_codes();
    code.set_offset(static_cast<std::uint32_t>(map.Bytes(place)));
    code.set_kind(static_cast<v1::CodeKind>(*rc::gen::inRange(1, 6)));
    code.set_element(*rc::gen::element<std::string>("g", "ph"));
    code.set_id(*rc::gen::element<std::string>("", "1", "2"));
    code.set_content(*rc::gen::element<std::string>("", "<b>", "<i>"));
  }
  return segment;
}

void CheckIsSound(const Adapted& adapted, const v1::Segment& target) {
  RC_ASSERT(text::FindInvalidUtf8(adapted.target.text()) == std::string::npos);
  RC_ASSERT(adapt::HasSoundCodes(adapted.target));
  RC_ASSERT(adapted.target.codes_size() == target.codes_size());
  RC_ASSERT(adapted.changed == !adapted.adaptations.empty());
  RC_ASSERT(adapted.changed == (adapted.target.SerializeAsString() != target.SerializeAsString()));
  for (int i = 0; i < target.codes_size(); ++i) {
    RC_ASSERT(adapted.target.codes(i).kind() == target.codes(i).kind());
    // A code keeps the text around it, but for what was exchanged.
    if (!adapted.changed) {
      RC_ASSERT(adapted.target.codes(i).offset() == target.codes(i).offset());
    }
  }
}

RC_GTEST_PROP(AdaptProperty, NeverDamagesATarget, ()) {
  const v1::Segment query = RandomSegment();
  const v1::Segment source = RandomSegment();
  const v1::Segment target = RandomSegment();
  CheckIsSound(Adapt(query, source, target), target);
}

RC_GTEST_PROP(AdaptProperty, ChangesNothingForTheUnitsOwnSource, ()) {
  const v1::Segment source = RandomSegment();
  const v1::Segment target = RandomSegment();
  const Adapted adapted = Adapt(source, source, target);
  RC_ASSERT(!adapted.changed);
  RC_ASSERT(adapted.target.SerializeAsString() == target.SerializeAsString());
}

// Segments that differ in the parts at some places, and a target with the parts of the one: the
// common case, in which much is exchanged.
RC_GTEST_PROP(AdaptProperty, ExchangesSoundlyWhereTheTargetHasTheSameParts, ()) {
  const auto parts = *rc::gen::container<std::vector<std::string>>(Part());
  std::string source;
  std::string query;
  std::string target;
  for (const std::string& part : parts) {
    source += part + " a ";
    query += (*rc::gen::inRange(0, 3) == 0 ? *Part() : part) + " a ";
    target = part + "的" + target;
  }
  const std::string tag = *rc::gen::elementOf(kTags);
  const v1::Segment unit_target = SegmentOf(*rc::gen::elementOf(kTags), target);
  const Adapted adapted = Adapt(SegmentOf(tag, query), SegmentOf(tag, source), unit_target);
  CheckIsSound(adapted, unit_target);
}

// Values that no other number of the sentence has, in a style that shows all of itself.
RC_GTEST_PROP(AdaptProperty, ComesBackWhereTheStyleShowsAll, ()) {
  const auto first = *rc::gen::inRange<std::uint64_t>(2'000, 1'000'000'000'000);
  const auto second = *rc::gen::suchThat(rc::gen::inRange<std::uint64_t>(2'000, 1'000'000'000'000),
                                         [&](std::uint64_t value) { return value != first; });
  const auto plain = [](std::uint64_t value) { return std::to_string(value); };
  const v1::Segment source = SegmentOf("en", "Send " + plain(first) + " letters.");
  const v1::Segment query = SegmentOf("en", "Send " + plain(second) + " letters.");
  const v1::Segment target = SegmentOf("zh-Hans", "寄" + plain(first) + "封信。");
  const Adapted there = Adapt(query, source, target);
  RC_ASSERT(there.target.text() == "寄" + plain(second) + "封信。");
  const Adapted back = Adapt(source, query, there.target);
  RC_ASSERT(back.target.text() == target.text());
}

RC_GTEST_PROP(AdaptProperty, ComesBackFromEveryDate, ()) {
  const auto date = [] {
    return std::array<int, 3>{*rc::gen::inRange(1875, 2100), *rc::gen::inRange(1, 13),
                              *rc::gen::inRange(1, 29)};
  };
  const auto iso = [](const std::array<int, 3>& day) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(day[0]) + "-" + two(day[1]) + "-" + two(day[2]);
  };
  const auto han = [](const std::array<int, 3>& day) {
    return std::to_string(day[0]) + "年" + std::to_string(day[1]) + "月" + std::to_string(day[2]) +
           "日";
  };
  const auto was = date();
  const auto is = date();
  const v1::Segment source = SegmentOf("en", "Valid from " + iso(was) + ".");
  const v1::Segment query = SegmentOf("en", "Valid from " + iso(is) + ".");
  const v1::Segment target = SegmentOf("ja", han(was) + "から有効。");
  const Adapted there = Adapt(query, source, target);
  RC_ASSERT(there.target.text() == han(is) + "から有効。");
  RC_ASSERT(Adapt(source, query, there.target).target.text() == target.text());
}

RC_GTEST_PROP(AdaptProperty, LeavesATargetWithoutTheNumber, (std::uint32_t was, std::uint32_t is)) {
  const v1::Segment source = SegmentOf("en", "About " + std::to_string(was) + " of them");
  const v1::Segment query = SegmentOf("en", "About " + std::to_string(is) + " of them");
  const v1::Segment target = SegmentOf("zh-Hant", "其中一般的那些，以防万一");
  RC_ASSERT(!Adapt(query, source, target).changed);
}

TEST(Adapt, LeavesTextsThatAreNotUtf8) {
  const v1::Segment good = SegmentOf("en", "5 files");
  v1::Segment bad;
  bad.set_language_tag("en");
  // What arrives over the wire is checked; what is called directly need not be.
  const std::string bytes = "6 files\xFF";
  bad.set_text(bytes);
  EXPECT_FALSE(Adapt(bad, good, good).changed);
  EXPECT_FALSE(Adapt(good, bad, good).changed);
}

TEST(Adapt, TakesTheLongestSegments) {
  std::string text;
  while (text.size() < 64'000) text += "第３章、5個、";
  const v1::Segment source = SegmentOf("ja", text + "７人");
  const v1::Segment query = SegmentOf("ja", text + "８人");
  const v1::Segment target = SegmentOf("ja", "７人" + text);
  EXPECT_EQ(Adapt(query, source, target).target.text(), "８人" + text);
  // Rows of groups that are no number, tags in another order, and dates with weekdays beside.
  const auto repeated = [](const std::string& part) {
    std::string long_one;
    while (long_one.size() < 64'000) long_one += part;
    return long_one;
  };
  for (const char* part :
       {"111 ", "1,", "1-", "{a}{b}<b></i>", "%d", "一万", "十", "2026-11-23 Fri ", "1億", "a1",
        "1.1", "/1", "3 million", "令和1年", "百分之五", "Nov 1 ", "-5 "}) {
    const std::string same = repeated(part);
    const v1::Segment long_target = SegmentOf("ja", same + "７人");
    EXPECT_FALSE(Adapt(SegmentOf("en", "{c}" + same), SegmentOf("en", same + "{c} 9"), long_target)
                     .target.text()
                     .empty());
  }
  // Where all differ it gives up.
  std::string other;
  while (other.size() < 64'000) other += "第９節と8回と";
  EXPECT_FALSE(Adapt(SegmentOf("ja", other), source, target).changed);
}

}  // namespace
}  // namespace crosswalk::memory
