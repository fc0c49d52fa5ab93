// How matches and concordances look.
#include "client/command/match_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "client/command/concordance_text.h"
#include "client/command/date_option.h"
#include "client/command/penalty_option.h"
#include "client/command/words.h"
#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

using terminal::Style;

void SetText(const std::string& tag, const std::string& words, v1::MatchText* out) {
  out->set_language_tag(tag);
  out->set_text(words);
}

void Align(v1::AlignmentKind kind, std::uint32_t start, std::uint32_t end, std::uint32_t unit_start,
           std::uint32_t unit_end, v1::Match* match) {
  v1::Alignment& alignment = *match->add_alignment();
  alignment.set_kind(kind);
  alignment.set_start(start);
  alignment.set_end(end);
  alignment.set_unit_start(unit_start);
  alignment.set_unit_end(unit_end);
}

v1::MatchResponse OneMatch() {
  v1::MatchResponse reply;
  v1::Match& match = *reply.add_matches();
  match.set_memory("memories/manuals");
  match.set_unit("memories/manuals/units/u1");
  match.set_score(95);
  match.set_base_score(98);
  match.set_occurrences(2);
  match.set_likeness(0.75);
  SetText("zh-Hans-CN", "打开文件。", match.mutable_source());
  SetText("en", "Open the file.", match.mutable_target());
  v1::Penalty& penalty = *match.add_penalties();
  penalty.set_kind(v1::PENALTY_KIND_OTHER_SCRIPT);
  penalty.set_points(3);
  match.mutable_date()->set_seconds(1714521600);
  match.set_author("ann");
  return reply;
}

TEST(MatchTextTest, TellsScoreTextsAndWhatLoweredTheScore) {
  EXPECT_EQ(MatchText("開啟檔案。", OneMatch(), Style(false)),
            " 95  manuals  base 98  -3 other script  2 times  2024-05-01  ann\n"
            "     zh-Hans-CN  打开文件。\n"
            "     en          Open the file.\n");
}

TEST(MatchTextTest, TellsHowATargetWasMade) {
  v1::MatchResponse reply = OneMatch();
  v1::Match& match = *reply.mutable_matches(0);
  match.set_converted(true);
  match.set_conversion("s2twp zh-Hans-CN");
  match.set_adapted(true);
  v1::Adaptation& adaptation = *match.add_adaptations();
  adaptation.set_before("7");
  adaptation.set_after("12");
  match.mutable_pivot()->set_language_tag("ja");
  match.mutable_pivot()->set_text("ファイルを開く");
  const std::string text = MatchText("x", reply, Style(false));
  for (const char* part :
       {"converted s2twp zh-Hans-CN", "adapted 7 → 12", "through ja: ファイルを開く"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
  }
}

TEST(MatchTextTest, TellsOfTermsWhatTheTargetMakesOfThem) {
  v1::MatchResponse reply = OneMatch();
  v1::TermUse& use = *reply.mutable_matches(0)->add_terms();
  use.mutable_span()->mutable_term()->set_text("檔案");
  use.mutable_span()->add_targets()->set_text("file");
  use.set_used(true);
  v1::TermUse& missing = *reply.mutable_matches(0)->add_terms();
  missing.mutable_span()->mutable_term()->set_text("佇列");
  missing.mutable_span()->add_targets()->set_text("queue");
  missing.mutable_span()->add_targets()->set_text("line");
  missing.add_refused()->set_text("row");
  missing.mutable_refused(0)->set_status(v1::TERM_STATUS_FORBIDDEN);
  const std::string text = MatchText("x", reply, Style(false));
  EXPECT_NE(text.find("     term 檔案 → file  used\n"), std::string::npos) << text;
  EXPECT_NE(text.find("     term 佇列 → queue | line  not used  forbidden: row\n"),
            std::string::npos)
      << text;
}

TEST(MatchTextTest, ControlCharactersDoNotReachTheTerminal) {
  v1::MatchResponse reply = OneMatch();
  reply.mutable_matches(0)->mutable_target()->set_text("a\x1b[31mb\nc");
  reply.mutable_matches(0)->set_author("\x07");
  const std::string text = MatchText("x", reply, Style(false));
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
}

TEST(MatchTextTest, ATsvLineAMatch) {
  const std::string header = MatchTsvHeader();
  const std::string line = MatchTsv("開啟\t檔案。", OneMatch());
  EXPECT_EQ(std::count(header.begin(), header.end(), '\t'),
            std::count(line.begin(), line.end(), '\t'));
  EXPECT_EQ(line,
            "開啟 檔案。\t95\t98\tmemories/manuals\tmemories/manuals/units/u1\tzh-Hans-CN\t"
            "打开文件。\ten\tOpen the file.\tother_script=3\tfalse\t\tfalse\t2\t0.75\t\t\t"
            "2024-05-01\tann\t\n");
  EXPECT_EQ(MatchTsv("x", v1::MatchResponse()), "");
}

TEST(DifferencesTest, ShowsWhatOnlyOneSideHas) {
  v1::Match match;
  SetText("en", "Open the old file now", match.mutable_source());
  // "Open a 𠮷 file" against it.
  const std::string segment = "Open a 𠮷 file";
  Align(v1::ALIGNMENT_KIND_SAME, 0, 4, 0, 4, &match);
  Align(v1::ALIGNMENT_KIND_REPLACED, 5, 6, 5, 8, &match);
  Align(v1::ALIGNMENT_KIND_REPLACED, 7, 8, 9, 12, &match);
  Align(v1::ALIGNMENT_KIND_FOLDED, 9, 13, 13, 17, &match);
  Align(v1::ALIGNMENT_KIND_MISSING, 13, 13, 18, 21, &match);
  EXPECT_EQ(Differences(segment, match, Style(false)),
            "Open [-the-]{+a+} [-old-]{+𠮷+} file [-now-]");
  EXPECT_EQ(Differences(segment, match, Style(true)),
            "Open \x1b[31mthe\x1b[0m\x1b[32ma\x1b[0m \x1b[31mold\x1b[0m\x1b[32m𠮷\x1b[0m file "
            "\x1b[31mnow\x1b[0m");
}

TEST(DifferencesTest, WhatWasAddedStandsWhereItWouldStand) {
  v1::Match match;
  SetText("en", "Open file", match.mutable_source());
  Align(v1::ALIGNMENT_KIND_SAME, 0, 4, 0, 4, &match);
  Align(v1::ALIGNMENT_KIND_ADDED, 5, 8, 5, 5, &match);
  Align(v1::ALIGNMENT_KIND_SAME, 9, 13, 5, 9, &match);
  EXPECT_EQ(Differences("Open the file", match, Style(false)), "Open {+the+} file");
  match.clear_alignment();
  Align(v1::ALIGNMENT_KIND_SAME, 0, 9, 0, 9, &match);
  Align(v1::ALIGNMENT_KIND_ADDED, 10, 12, 9, 9, &match);
  EXPECT_EQ(Differences("Open file 12", match, Style(false)), "Open file {+12+}");
  match.mutable_source()->set_text("開啟檔案");
  match.clear_alignment();
  Align(v1::ALIGNMENT_KIND_SAME, 0, 2, 0, 2, &match);
  Align(v1::ALIGNMENT_KIND_ADDED, 2, 3, 2, 2, &match);
  Align(v1::ALIGNMENT_KIND_SAME, 3, 5, 2, 4, &match);
  EXPECT_EQ(Differences("開啟新檔案", match, Style(false)), "開啟{+新+}檔案");
}

TEST(DifferencesTest, PlacesOutsideTheTextsAreNotBelieved) {
  v1::Match match;
  SetText("en", "ab", match.mutable_source());
  Align(v1::ALIGNMENT_KIND_REPLACED, 7, 9, 1, 50, &match);
  Align(v1::ALIGNMENT_KIND_SAME, 4, 2, 9, 3, &match);
  EXPECT_FALSE(Differences("x", match, Style(false)).empty());
}

TEST(DateTextTest, IsTheDayInUtc) {
  google::protobuf::Timestamp time;
  EXPECT_EQ(DateText(time), "1970-01-01");
  time.set_seconds(-1);
  EXPECT_EQ(DateText(time), "1969-12-31");
  time.set_seconds(1709251199);
  EXPECT_EQ(DateText(time), "2024-02-29");
}

TEST(DateOptionTest, ADateIsTheTimeItCovers) {
  const auto span = [](const std::string& text) {
    const auto read = ReadDate(text);
    EXPECT_TRUE(read.has_value()) << text;
    return DateText(read->begin) + " " + DateText(read->end);
  };
  EXPECT_EQ(span("2024"), "2024-01-01 2025-01-01");
  EXPECT_EQ(span("2024-12"), "2024-12-01 2025-01-01");
  EXPECT_EQ(span("2024-02-28"), "2024-02-28 2024-02-29");
  EXPECT_EQ(span("2023-02-28"), "2023-02-28 2023-03-01");
  EXPECT_EQ(span("0001-01-01"), "0001-01-01 0001-01-02");
  const auto moment = ReadDate("2024-05-01T12:00:00+02:00");
  ASSERT_TRUE(moment.has_value());
  EXPECT_EQ(moment->begin.seconds(), 1714557600);
  EXPECT_EQ(moment->end.seconds(), 1714557600);
  for (const char* bad : {"", "24", "2024-13", "2024-00", "2024-02-30", "2024-2-3", "2024/02/03",
                          "today", "-024", "2024-1-", "2024-05-01T", "2024-05-01Tnoon", "9999",
                          "9999-12-31", "0000", "20240501", "2024-05-01 "}) {
    EXPECT_FALSE(ReadDate(bad).has_value()) << bad;
  }
}

TEST(PenaltyOptionTest, NamesAreThoseOfTheContract) {
  v1::PenaltyPoints points;
  const google::protobuf::Descriptor& fields = *v1::PenaltyPoints::descriptor();
  for (int i = 0; i < fields.field_count(); ++i) {
    const std::string name = fields.field(i)->name();
    if (name == "memories") continue;
    ASSERT_TRUE(ReadPenalty(name + "=" + std::to_string(i + 1), &points).ok()) << name;
    EXPECT_EQ(points.GetReflection()->GetUInt32(points, fields.field(i)),
              static_cast<std::uint32_t>(i + 1));
    EXPECT_NE(PenaltyNames().find(name), std::string::npos);
  }
  ASSERT_TRUE(ReadPenalty("memory:old=5", &points).ok());
  ASSERT_TRUE(ReadPenalty("memory:memories/a=b=0", &points).ok());
  EXPECT_EQ(points.memories().at("old"), 5u);
  EXPECT_EQ(points.memories().at("memories/a=b"), 0u);
  ASSERT_TRUE(ReadPenalty("other-script=0", &points).ok());
  EXPECT_EQ(points.other_script(), 0u);
  for (const char* bad : {"", "pivot", "pivot=", "pivot=-1", "pivot=x", "pivot=1.5", "=1", "none=1",
                          "memory:=1", "memories=1", "pivot=99999999999"}) {
    const auto refused = ReadPenalty(bad, &points);
    ASSERT_FALSE(refused.ok()) << bad;
    EXPECT_NE(refused.error().message.find("`" + std::string(bad) + "`"), std::string::npos);
  }
}

TEST(PenaltyOptionTest, EveryKindHasItsWord) {
  EXPECT_EQ(Word(v1::PENALTY_KIND_OTHER_SCRIPT), "other_script");
  EXPECT_EQ(Word(v1::PENALTY_KIND_MEMORY), "memory");
}

v1::ConcordanceHit Hit(const std::string& text, std::uint32_t start, std::uint32_t end) {
  v1::ConcordanceHit hit;
  hit.set_memory("memories/m");
  SetText("zh-Hant-TW", text, hit.mutable_source());
  v1::Highlight& highlight = *hit.add_highlights();
  highlight.set_start(start);
  highlight.set_end(end);
  return hit;
}

TEST(InContextTest, TheWordStandsInTheSameColumnInEveryLine) {
  const std::string before =
      InContext(Hit("請先關閉所有開啟的檔案再繼續。", 9, 11), Style(false), 40);
  const std::string shorter = InContext(Hit("檔案", 0, 2), Style(false), 40);
  const std::string mixed =
      InContext(Hit("The 𠮷 檔案 is here and goes on for long", 6, 8), Style(false), 40);
  for (const std::string& line : {before, shorter, mixed}) {
    EXPECT_EQ(terminal::DisplayWidth(line.substr(0, line.find("[檔案]"))), 13u) << line;
    EXPECT_LE(terminal::DisplayWidth(line), 40u) << line;
  }
  EXPECT_EQ(shorter, std::string(13, ' ') + "[檔案]");
  EXPECT_NE(before.find("…"), std::string::npos);
  EXPECT_NE(mixed.find("…"), std::string::npos);
}

TEST(InContextTest, ShowsTheWholeTextWhereThereIsNoTerminal) {
  v1::ConcordanceHit hit = Hit("檔案在這裡，檔案在那裡", 0, 2);
  v1::Highlight& second = *hit.add_highlights();
  second.set_start(6);
  second.set_end(8);
  EXPECT_EQ(InContext(hit, Style(false), 0), "[檔案]在這裡，[檔案]在那裡");
  EXPECT_EQ(InContext(hit, Style(true), 0),
            "\x1b[1m\x1b[33m檔案\x1b[0m\x1b[0m在這裡，\x1b[1m\x1b[33m檔案\x1b[0m\x1b[0m在那裡");
}

TEST(InContextTest, AnyWidthAndAnyPlaceIsTaken) {
  for (std::size_t width = 1; width < 60; ++width) {
    const std::string line =
        InContext(Hit("請先關閉所有開啟的檔案再繼續。", 9, 11), Style(false), width);
    EXPECT_LE(terminal::DisplayWidth(line), width) << line;
  }
  EXPECT_EQ(InContext(Hit("檔案", 1, 9), Style(false), 0), "檔案") << "not in the text";
  EXPECT_EQ(InContext(Hit("檔案", 1, 1), Style(false), 10), "檔案");
}

TEST(ConcordanceTextTest, TellsTextsAndWhereTheyComeFrom) {
  v1::ConcordanceResponse reply;
  *reply.add_hits() = Hit("開啟檔案", 2, 4);
  v1::ConcordanceHit& hit = *reply.mutable_hits(0);
  SetText("en", "Open the file", hit.add_targets());
  SetText("ja-Hira", "ファイルを\n開く", hit.add_targets());
  hit.mutable_date()->set_seconds(1714521600);
  hit.set_author("ann");
  hit.add_domains("legal");
  hit.add_domains("ui");
  EXPECT_EQ(ConcordanceText(reply, Style(false), 0),
            "開啟[檔案]\n"
            "  en       Open the file\n"
            "  ja-Hira  ファイルを 開く\n"
            "  m  2024-05-01  ann  [legal, ui]\n");
  std::istringstream lines(ConcordanceText(reply, Style(false), 16));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(terminal::DisplayWidth(line), 16u) << line;
  }
}

TEST(ConcordanceTextTest, ATsvLineATarget) {
  v1::ConcordanceResponse reply;
  *reply.add_hits() = Hit("開啟檔案", 2, 4);
  EXPECT_EQ(ConcordanceTsv("檔案", reply),
            "檔案\tmemories/m\t\tzh-Hant-TW\t開啟檔案\t2-4\t\t\t\t\t\n");
  SetText("en", "Open the file", reply.mutable_hits(0)->add_targets());
  SetText("ja", "x", reply.mutable_hits(0)->add_targets());
  const std::string tsv = ConcordanceTsv("檔案", reply);
  EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 2);
  const std::string header = ConcordanceTsvHeader();
  EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\t'),
            2 * std::count(header.begin(), header.end(), '\t'));
}

}  // namespace
}  // namespace crosswalk::command
