#include "client/command/concordance_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "client/command/match_text.h"
#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/display_width.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

using terminal::DisplayWidth;
using terminal::Printable;
using terminal::Style;

struct Piece {
  std::string text;
  bool highlighted = false;
};

// The text in pieces, highlighted or not. What the service says of places that are not in the text
// is not believed.
std::vector<Piece> PiecesOf(const v1::ConcordanceHit& hit, bool color) {
  const std::string& text = hit.source().text();
  const text::OffsetMap map(text);
  const std::size_t points = map.CodePoints(text.size());
  std::vector<Piece> pieces;
  std::size_t at = 0;
  for (const v1::Highlight& highlight : hit.highlights()) {
    if (highlight.start() >= highlight.end() || highlight.end() > points) continue;
    const std::size_t begin = map.Bytes(highlight.start());
    const std::size_t end = map.Bytes(highlight.end());
    if (begin < at) continue;
    pieces.push_back({Printable(text.substr(at, begin - at)), false});
    const std::string word = Printable(text.substr(begin, end - begin));
    pieces.push_back({color ? word : "[" + word + "]", true});
    at = end;
  }
  pieces.push_back({Printable(text.substr(at)), false});
  return pieces;
}

// The pieces in a row, as far as they fit into `columns`.
std::string Fit(const std::vector<Piece>& pieces, std::size_t columns, const Style& style) {
  std::size_t width = 0;
  for (const Piece& piece : pieces) width += DisplayWidth(piece.text);
  const bool is_cut = width > columns;
  std::size_t left = is_cut && columns > 0 ? columns - 1 : columns;
  std::string line;
  for (const Piece& piece : pieces) {
    const std::size_t wide = DisplayWidth(piece.text);
    const bool fits = !is_cut || wide <= left;
    const std::string shown = fits ? piece.text : terminal::Elide(piece.text, left + 1);
    line += piece.highlighted ? style.Bold(style.Yellow(shown)) : shown;
    if (!fits) break;
    left -= std::min(left, wide);
  }
  return line;
}

std::string Joined(const google::protobuf::RepeatedPtrField<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

// Where a hit comes from.
std::string Place(const v1::ConcordanceHit& hit) {
  std::string place = "  " + Printable(ShortName(hit.memory()));
  if (hit.has_date()) place += "  " + DateText(hit.date());
  if (!hit.author().empty()) place += "  " + Printable(hit.author());
  if (!hit.domains().empty()) place += "  [" + Printable(Joined(hit.domains())) + "]";
  return place;
}

}  // namespace

std::string InContext(const v1::ConcordanceHit& hit, const Style& style, std::size_t width) {
  std::vector<Piece> pieces = PiecesOf(hit, style.color());
  if (width == 0) {
    std::string line;
    for (const Piece& piece : pieces) {
      line += piece.highlighted ? style.Bold(style.Yellow(piece.text)) : piece.text;
    }
    return line;
  }
  // A third of the line for what stands before the word.
  const std::size_t lead = width / 3;
  std::string before;
  if (pieces.size() > 1) {
    before = terminal::ElideStart(pieces.front().text, lead);
    pieces.erase(pieces.begin());
    before.insert(0, lead - DisplayWidth(before), ' ');
  }
  return before + Fit(pieces, width - DisplayWidth(before), style);
}

std::string ConcordanceText(const v1::ConcordanceResponse& reply, const Style& style,
                            std::size_t width) {
  std::string text;
  for (const v1::ConcordanceHit& hit : reply.hits()) {
    text += InContext(hit, style, width) + "\n";
    std::size_t columns = 0;
    for (const v1::MatchText& target : hit.targets()) {
      columns = std::max(columns, target.language_tag().size());
    }
    for (const v1::MatchText& target : hit.targets()) {
      const std::string line = "  " + target.language_tag() +
                               std::string(columns - target.language_tag().size() + 2, ' ') +
                               Printable(target.text());
      text += (width == 0 ? line : terminal::Elide(line, width)) + "\n";
    }
    const std::string place = Place(hit);
    text += style.Dim(width == 0 ? place : terminal::Elide(place, width)) + "\n";
  }
  return text;
}

std::string ConcordanceTsvHeader() {
  return TsvLine({"query", "memory", "unit", "source_lang", "source", "highlights", "target_lang",
                  "target", "date", "author", "domains"});
}

std::string ConcordanceTsv(const std::string& query, const v1::ConcordanceResponse& reply) {
  std::string text;
  for (const v1::ConcordanceHit& hit : reply.hits()) {
    std::string highlights;
    for (const v1::Highlight& highlight : hit.highlights()) {
      highlights += (highlights.empty() ? "" : " ") + std::to_string(highlight.start()) + "-" +
                    std::to_string(highlight.end());
    }
    const auto add = [&](const v1::MatchText& target) {
      text += TsvLine({query, hit.memory(), hit.unit(), hit.source().language_tag(),
                       hit.source().text(), highlights, target.language_tag(), target.text(),
                       hit.has_date() ? DateText(hit.date()) : "", hit.author(),
                       Joined(hit.domains())});
    };
    for (const v1::MatchText& target : hit.targets()) add(target);
    if (hit.targets().empty()) add(v1::MatchText());
  }
  return text;
}

}  // namespace crosswalk::command
