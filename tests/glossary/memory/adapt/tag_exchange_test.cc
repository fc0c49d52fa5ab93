// Inline tags and placeholders in the text itself.
#include <gtest/gtest.h>

#include "tests/glossary/memory/adapt/adapt_case.h"

namespace crosswalk::memory {
namespace {

TEST(TagExchange, PutsInTheTagsOfTheSegment) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"Press <i>Enter</i>.", "Press <b>Enter</b>.", "按<b>回车</b>。", "按<i>回车</i>。"},
       {"Hello, {user}!", "Hello, {name}!", "{name}，你好！", "{user}，你好！"},
       {"%d files left", "%s files left", "剩余%s个文件", "剩余%d个文件"},
       {"Line one<hr/>line two", "Line one<br/>line two", "第一行<br/>第二行", "第一行<hr/>第二行"},
       {"See <a href=\"/x\">here</a>.", "See <a href=\"/y\">here</a>.",
        "参见<a href=\"/y\">此处</a>。", "参见<a href=\"/x\">此处</a>。"},
       {"Open ${b} now", "Open ${a} now", "立即打开${a}", "立即打开${b}"}});
}

TEST(TagExchange, KeepsWhichIsWhich) {
  ExpectAdaptedAndBack(
      "en", "ja",
      {{"{from} to {end}", "{from} to {to}", "{to}まで、{from}から", "{end}まで、{from}から"},
       {"<i>a</i> and <u>b</u>", "<i>a</i> and <b>b</b>", "<b>乙</b>と<i>甲</i>",
        "<u>乙</u>と<i>甲</i>"},
       {"<s><u>a</u></s>", "<b><i>a</i></b>", "<b><i>甲</i></b>", "<s><u>甲</u></s>"}});
  // The same tags in another order are the same tags.
  ExpectKept("en", "ja", {{"{1} of {0}", "{0} of {1}", "{1}中の{0}"}});
}

TEST(TagExchange, StaysWhereCountsOrKindsDiffer) {
  ExpectKept("en", "zh-Hans",
             {{"Press Enter.", "Press <b>Enter</b>.", "按<b>回车</b>。"},
              {"Press <i>Enter<i>.", "Press <b>Enter</b>.", "按<b>回车</b>。"},
              {"{a} and {c}", "{a} and %s", "{a}和%s"},
              {"{a}", "{a} {b}", "{a} {b}"},
              {"%d", "{n}", "{n}"}});
}

TEST(TagExchange, StaysWhereTheTargetIsNotLikeTheSource) {
  ExpectKept(
      "en", "zh-Hans",
      {{"Dear {user}", "Dear {name}", "{name}，{name}！"},
       {"Press <i>Enter</i>.", "Press <b>Enter</b>.", "按回车。"},
       // The one begin tag would not fit its end any more.
       {"Press <i class=\"k\">Enter</i>.", "Press <b class=\"k\">Enter</b>.", "按<b>回车</b>。"},
       {"<i>a</i><b>b</b>", "<b>a</b><b>b</b>", "<b>甲</b><b>乙</b>"},
       {"<s><u>a</u></s>", "<b>a</b><i>b</i>", "<b>甲</b><i>乙</i>"}});
}

TEST(TagExchange, GoesWithNumbersAndHidesThoseInTags) {
  ExpectAdaptedAndBack(
      "en", "zh-Hans",
      {{"<b>7</b> of {1}", "<b>5</b> of {1}", "{1}中的<b>5</b>", "{1}中的<b>7</b>"},
       {"<x id=\"2\"/>5 files", "<x id=\"1\"/>5 files", "<x id=\"1\"/>5个文件",
        "<x id=\"2\"/>5个文件"},
       {"<i>7 days</i>", "<b>5 days</b>", "<b>5天</b>", "<i>7天</i>"}});
  ExpectKept("en", "zh-Hans", {{"Page 2 {0}", "Page 0 {0}", "{0}页"}});
}

}  // namespace
}  // namespace crosswalk::memory
