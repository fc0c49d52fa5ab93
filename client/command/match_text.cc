#include "client/command/match_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/display_width.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

using terminal::Printable;
using terminal::Style;

constexpr const char* kIndent = "     ";

// `text` from one code point to another; nothing where they are not in it.
std::string Part(const std::string& text, const text::OffsetMap& map, std::size_t points,
                 std::uint32_t start, std::uint32_t end) {
  if (start >= end || end > points) return {};
  const std::size_t begin = map.Bytes(start);
  return text.substr(begin, map.Bytes(end) - begin);
}

std::string OnlyInUnit(const std::string& text, const Style& style) {
  if (text.empty()) return {};
  return style.color() ? style.Red(Printable(text)) : "[-" + Printable(text) + "-]";
}

std::string OnlyInSegment(const std::string& text, const Style& style) {
  if (text.empty()) return {};
  return style.color() ? style.Green(Printable(text)) : "{+" + Printable(text) + "+}";
}

std::string PenaltyText(const v1::Penalty& penalty) {
  std::string name = Word(penalty.kind());
  std::replace(name.begin(), name.end(), '_', ' ');
  return "-" + std::to_string(penalty.points()) + " " + name;
}

// All that is to be known of a match beside its texts, the striking things first.
std::vector<std::string> Marks(const v1::Match& match, const Style& style) {
  std::vector<std::string> marks;
  if (match.base_score() != match.score()) {
    marks.push_back("base " + std::to_string(match.base_score()));
  }
  for (const v1::Penalty& penalty : match.penalties()) {
    marks.push_back(style.Yellow(PenaltyText(penalty)));
  }
  if (match.has_pivot()) {
    marks.push_back(style.Yellow("through " + match.pivot().language_tag() + ": " +
                                 Printable(match.pivot().text())));
  }
  if (match.converted()) {
    marks.push_back(style.Yellow(std::string("converted") +
                                 (match.conversion().empty() ? "" : " ") +
                                 Printable(match.conversion())));
  }
  for (const v1::Adaptation& adaptation : match.adaptations()) {
    marks.push_back(
        style.Yellow(Printable("adapted " + adaptation.before() + " → " + adaptation.after())));
  }
  if (match.adapted() && match.adaptations().empty()) marks.push_back(style.Yellow("adapted"));
  if (match.occurrences() > 1) marks.push_back(std::to_string(match.occurrences()) + " times");
  if (match.has_date()) marks.push_back(style.Dim(DateText(match.date())));
  if (!match.author().empty()) marks.push_back(style.Dim(Printable(match.author())));
  if (!match.context_id().empty()) marks.push_back(style.Dim(Printable(match.context_id())));
  return marks;
}

std::string TextLine(const std::string& tag, std::size_t tag_columns, const std::string& text) {
  return kIndent + tag + std::string(tag_columns - tag.size() + 2, ' ') + text + "\n";
}

std::string TermLine(const v1::TermUse& use, const Style& style) {
  std::string wanted;
  for (const v1::TargetTerm& target : use.span().targets()) {
    wanted += (wanted.empty() ? "" : " | ") + Printable(target.text());
  }
  std::string line = kIndent + std::string("term ") + Printable(use.span().term().text());
  if (!wanted.empty()) line += " → " + wanted;
  line += "  " + (use.used() ? style.Green("used") : style.Yellow("not used"));
  for (const v1::TargetTerm& refused : use.refused()) {
    line += "  " + style.Red(Word(refused.status()) + ": " + Printable(refused.text()));
  }
  return line + "\n";
}

}  // namespace

std::string DateText(const google::protobuf::Timestamp& time) {
  const std::chrono::sys_seconds seconds{std::chrono::seconds(time.seconds())};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(seconds)};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

std::string Differences(const std::string& segment, const v1::Match& match, const Style& style) {
  const std::string& unit = match.source().text();
  const text::OffsetMap segment_map(segment);
  const text::OffsetMap unit_map(unit);
  const std::size_t segment_points = segment_map.CodePoints(segment.size());
  const std::size_t unit_points = unit_map.CodePoints(unit.size());
  std::string shown;
  std::uint32_t at = 0;  // in the unit
  for (const v1::Alignment& alignment : match.alignment()) {
    // White space is no token: it stands between what is aligned.
    std::string gap;
    if (alignment.unit_start() > at) {
      gap = Part(unit, unit_map, unit_points, at, alignment.unit_start());
    }
    const std::string held =
        Part(unit, unit_map, unit_points, alignment.unit_start(), alignment.unit_end());
    const std::string wanted =
        Part(segment, segment_map, segment_points, alignment.start(), alignment.end());
    at = std::max(at, alignment.unit_end());
    shown += Printable(gap);
    switch (alignment.kind()) {
      case v1::ALIGNMENT_KIND_REPLACED:
        shown += OnlyInUnit(held, style) + OnlyInSegment(wanted, style);
        break;
      case v1::ALIGNMENT_KIND_MISSING:
        shown += OnlyInUnit(held, style);
        break;
      case v1::ALIGNMENT_KIND_ADDED: {
        // The blanks around it are the segment's, as far as the unit has none there.
        const std::uint32_t start = alignment.start();
        const bool is_apart = gap.empty() && start > 0 &&
                              Part(segment, segment_map, segment_points, start - 1, start) == " ";
        const bool is_followed = Part(segment, segment_map, segment_points, alignment.end(),
                                      alignment.end() + 1) == " " &&
                                 Part(unit, unit_map, unit_points, at, at + 1) != " ";
        const std::string added = OnlyInSegment(wanted, style);
        shown += (is_apart && !added.empty() ? " " : "") + added +
                 (is_followed && !is_apart && !added.empty() ? " " : "");
        break;
      }
      default:
        shown += Printable(held);
    }
  }
  const auto end = static_cast<std::uint32_t>(unit_points);
  return shown + Printable(Part(unit, unit_map, unit_points, at, end));
}

std::string MatchText(const std::string& segment, const v1::MatchResponse& reply,
                      const Style& style) {
  std::string text;
  for (const v1::Match& match : reply.matches()) {
    const std::string score = std::to_string(match.score());
    text += std::string(score.size() < 3 ? 3 - score.size() : 0, ' ') + style.Bold(score) + "  " +
            Printable(ShortName(match.memory()));
    for (const std::string& mark : Marks(match, style)) text += "  " + mark;
    text += "\n";
    const std::string& source_tag = match.source().language_tag();
    const std::string& target_tag = match.target().language_tag();
    const std::size_t columns = std::max(source_tag.size(), target_tag.size());
    text += TextLine(source_tag, columns,
                     match.alignment().empty() ? Printable(match.source().text())
                                               : Differences(segment, match, style));
    text += TextLine(target_tag, columns, style.Bold(Printable(match.target().text())));
    for (const v1::TermUse& use : match.terms()) text += TermLine(use, style);
  }
  return text;
}

std::string MatchTsvHeader() {
  return TsvLine({"query",       "score",      "base_score",  "memory",      "unit",
                  "source_lang", "source",     "target_lang", "target",      "penalties",
                  "converted",   "conversion", "adapted",     "occurrences", "likeness",
                  "pivot_lang",  "pivot",      "date",        "author",      "context_id"});
}

std::string MatchTsv(const std::string& segment, const v1::MatchResponse& reply) {
  std::string text;
  for (const v1::Match& match : reply.matches()) {
    std::string penalties;
    for (const v1::Penalty& penalty : match.penalties()) {
      penalties += (penalties.empty() ? "" : " ") + Word(penalty.kind()) + "=" +
                   std::to_string(penalty.points());
    }
    text += TsvLine({segment,
                     std::to_string(match.score()),
                     std::to_string(match.base_score()),
                     match.memory(),
                     match.unit(),
                     match.source().language_tag(),
                     match.source().text(),
                     match.target().language_tag(),
                     match.target().text(),
                     penalties,
                     match.converted() ? "true" : "false",
                     match.conversion(),
                     match.adapted() ? "true" : "false",
                     std::to_string(match.occurrences()),
                     NumberText(match.likeness()),
                     match.pivot().language_tag(),
                     match.pivot().text(),
                     match.has_date() ? DateText(match.date()) : "",
                     match.author(),
                     match.context_id()});
  }
  return text;
}

}  // namespace crosswalk::command
