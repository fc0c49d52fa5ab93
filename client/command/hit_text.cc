#include "client/command/hit_text.h"

#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

using terminal::Printable;

// Room for a definition on one line.
constexpr std::size_t kDefinitionColumns = 100;

std::string ConceptLine(const v1::LookupHit& hit, const terminal::Style& style) {
  std::string line = style.Dim(std::string(ShortName(hit.glossary())) + "  " +
                               std::string(ShortName(hit.concept_name())));
  for (const std::string& field : hit.subject_fields()) line += "  [" + Printable(field) + "]";
  return line + "\n";
}

// A term that is not to be used stands out.
std::string Status(v1::TermStatus status, const terminal::Style& style) {
  const std::string word = Word(status);
  switch (status) {
    case v1::TERM_STATUS_CANDIDATE:
      return style.Yellow(word);
    case v1::TERM_STATUS_DEPRECATED:
    case v1::TERM_STATUS_FORBIDDEN:
      return style.Red(word);
    default:
      return word;
  }
}

std::string Reading(const std::string& reading) {
  return reading.empty() ? "" : "  (" + Printable(reading) + ")";
}

}  // namespace

std::string LookupText(const v1::LookupTermsResponse& reply, const terminal::Style& style) {
  std::string text;
  const v1::LookupHit* before = nullptr;
  for (const v1::LookupHit& hit : reply.hits()) {
    const bool same_concept = before != nullptr && before->concept_name() == hit.concept_name();
    if (!same_concept) text += ConceptLine(hit, style);
    text += "  " + Word(hit.level()) + "  " + style.Bold(Printable(hit.source().text())) + "  " +
            hit.source().language_tag() + "  " + Status(hit.source().status(), style) +
            Reading(hit.source().reading()) + "\n";
    for (const v1::TargetTerm& target : hit.targets()) {
      text += "    " + style.Bold(Printable(target.text())) + "  " + target.language_tag() + "  " +
              Status(target.status(), style);
      if (target.converted()) {
        text +=
            "  (converted" + (target.conversion().empty() ? "" : " " + target.conversion()) + ")";
      }
      text += Reading(target.reading());
      if (!target.usage_note().empty()) text += "  – " + Printable(target.usage_note());
      text += "\n";
    }
    if (!hit.definition().empty() && !same_concept) {
      text += "    = " + terminal::Elide(Printable(hit.definition()), kDefinitionColumns) + "\n";
    }
    before = &hit;
  }
  return text;
}

std::string LookupTsvHeader() {
  return TsvLine({"query", "level", "glossary", "concept", "source_lang", "source", "source_status",
                  "target_lang", "target", "target_status", "converted", "conversion"});
}

std::string LookupTsv(const std::string& query, const v1::LookupTermsResponse& reply) {
  std::string text;
  for (const v1::LookupHit& hit : reply.hits()) {
    const std::vector<std::string> begin = {query,
                                            Word(hit.level()),
                                            hit.glossary(),
                                            hit.concept_name(),
                                            hit.source().language_tag(),
                                            hit.source().text(),
                                            Word(hit.source().status())};
    const auto add = [&](const std::vector<std::string>& end) {
      std::vector<std::string> fields = begin;
      fields.insert(fields.end(), end.begin(), end.end());
      text += TsvLine(fields);
    };
    for (const v1::TargetTerm& target : hit.targets()) {
      add({target.language_tag(), target.text(), Word(target.status()),
           target.converted() ? "true" : "false", target.conversion()});
    }
    if (hit.targets().empty()) add({"", "", "", "", ""});
  }
  return text;
}

}  // namespace crosswalk::command
