#include "client/command/review_text.h"

#include <algorithm>
#include <vector>

#include "client/command/mine_text.h"
#include "client/command/tsv.h"
#include "client/command/words.h"
#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

constexpr const char* kIndent = "    ";

// The place that speaks loudest for the pair.
const v1::Evidence& Best(const v1::Candidate& candidate) {
  const auto& evidence = candidate.evidence();
  return evidence.empty() ? v1::Evidence::default_instance()
                          : *std::max_element(evidence.begin(), evidence.end(),
                                              [](const auto& a, const auto& b) {
                                                return a.confidence() < b.confidence();
                                              });
}

std::string PlaceOf(const v1::Evidence& evidence) {
  return evidence.file() + ":" + std::to_string(evidence.line());
}

std::string Described(const v1::Term& term) {
  std::string text = term.text() + "  " + term.language_tag();
  if (term.status() != v1::TERM_STATUS_CANDIDATE) text += "  " + Word(term.status());
  return text;
}

}  // namespace

ReviewPrinter::ReviewPrinter(Session& session, bool explain)
    : session_(session), explain_(explain) {
  if (session_.format() != Format::kTsv) return;
  std::vector<std::string> header = {"id",          "confidence", "source_lang", "source",
                                     "target_lang", "target",     "concept",     "conflicts",
                                     "sentence",    "kind",       "file",        "line"};
  if (explain_) header.insert(header.end(), {"offset", "target_found", "evidence"});
  session_.output().Write(TsvLine(header));
}

void ReviewPrinter::Add(const v1::Candidate& candidate) {
  switch (session_.format()) {
    case Format::kJson:
      *all_.add_candidates() = candidate;
      return;
    case Format::kTsv:
      return AddTsv(candidate);
    case Format::kTable:
      return AddParagraph(candidate);
  }
}

void ReviewPrinter::Finish() {
  if (session_.format() == Format::kJson) session_.PrintJson(all_);
}

void ReviewPrinter::AddTsv(const v1::Candidate& candidate) {
  const auto line = [&](const v1::Evidence& evidence) {
    std::vector<std::string> fields = {std::string(ShortName(candidate.name())),
                                       NumberText(candidate.confidence()),
                                       candidate.source().language_tag(),
                                       candidate.source().text(),
                                       candidate.target().language_tag(),
                                       candidate.target().text(),
                                       std::string(ShortName(candidate.concept_name())),
                                       Joined(candidate.conflicts()),
                                       evidence.sentence(),
                                       Word(evidence.kind()),
                                       evidence.file(),
                                       std::to_string(evidence.line())};
    if (explain_) {
      fields.insert(fields.end(), {std::to_string(evidence.offset()), evidence.target_found(),
                                   Features(evidence)});
    }
    session_.output().Write(TsvLine(fields));
  };
  if (!explain_) return line(Best(candidate));
  for (const v1::Evidence& evidence : candidate.evidence()) line(evidence);
}

void ReviewPrinter::AddParagraph(const v1::Candidate& candidate) {
  const terminal::Style style = session_.style();
  const std::size_t width = session_.width();
  const auto write = [&](const std::string& indent, const std::string& text) {
    std::string line = terminal::Printable(text);
    if (width > indent.size()) line = terminal::Elide(line, width - indent.size());
    session_.output().Write(indent + line + "\n");
  };
  if (concept_ != candidate.concept_name()) {
    if (!concept_.empty()) session_.output().Write("\n");
    concept_ = candidate.concept_name();
    session_.output().Write(style.Dim(terminal::Printable(concept_)) + "\n");
    for (const std::string& conflict : candidate.conflicts()) {
      session_.output().Write(style.Yellow(terminal::Printable("conflict: " + conflict)) + "\n");
    }
  }
  session_.output().Write(std::string(ShortName(candidate.name())) + "  " +
                          ShareText(candidate.confidence()) + "  " +
                          style.Bold(terminal::Printable(Described(candidate.source()))) + "  =  " +
                          style.Bold(terminal::Printable(Described(candidate.target()))) + "  " +
                          Word(Best(candidate).kind()) + "\n");
  if (!explain_) {
    const v1::Evidence& best = Best(candidate);
    const int more = candidate.evidence_size() - 1;
    write(kIndent, PlaceOf(best) +
                       (more > 0 ? "  (and " + std::to_string(more) + " more)  " : "  ") +
                       best.sentence());
    return;
  }
  for (const v1::Evidence& evidence : candidate.evidence()) {
    write(kIndent, PlaceOf(evidence) + "  " + evidence.sentence());
    // Features are never cut: they are what was asked for.
    std::string found = evidence.target_found() == evidence.target()
                            ? ""
                            : "found as " + evidence.target_found() + "  ";
    session_.output().Write(kIndent +
                            terminal::Printable("  " + ShareText(evidence.confidence()) + "  " +
                                                found + Features(evidence)) +
                            "\n");
  }
}

}  // namespace crosswalk::command
