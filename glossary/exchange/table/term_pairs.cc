#include "glossary/exchange/table/term_pairs.h"

#include <algorithm>

#include "glossary/exchange/table/cell.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {
namespace {

// How well a term's tag fits the one asked for: the same, a narrower one, a broader one, none.
enum class Fit { kSame, kNarrower, kBroader, kNone };

Fit FitOf(const std::string& wanted, const std::string& tag) {
  if (wanted == tag) return Fit::kSame;
  const auto a = text::LanguageTag::Parse(wanted);
  const auto b = text::LanguageTag::Parse(tag);
  if (!a.ok() || !b.ok()) return Fit::kNone;
  if (*a == *b) return Fit::kSame;
  if (a->IsBroaderThan(*b)) return Fit::kNarrower;
  return b->IsBroaderThan(*a) ? Fit::kBroader : Fit::kNone;
}

Fit BestFit(const std::vector<std::string>& wanted, const std::string& tag) {
  Fit best = Fit::kNone;
  for (const std::string& one : wanted) best = std::min(best, FitOf(one, tag));
  return best;
}

}  // namespace

const std::string& TagOfTerm(const SideTerm& side) {
  return side.term->language_tag().empty() ? side.section->language_tag()
                                           : side.term->language_tag();
}

PairChooser::PairChooser(const WriterOptions& options)
    : source_(options.source_language_tag), targets_(options.target_language_tags) {}

TermPairs PairChooser::Choose(const v1::Concept& concept_) {
  std::vector<SideTerm> terms;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) terms.push_back({&section, &term});
  }
  TermPairs pairs;
  if (terms.empty()) return pairs;
  if (source_.empty()) source_ = TagOfTerm(terms.front());
  // A broader tag stands for one that is asked for only where nothing fits better.
  Fit source = Fit::kNone;
  Fit target = Fit::kNone;
  const auto is_source = [&](const std::string& tag) {
    const Fit as_source = FitOf(source_, tag);
    return as_source != Fit::kNone && (as_source <= BestFit(targets_, tag));
  };
  for (const SideTerm& side : terms) {
    const std::string& tag = TagOfTerm(side);
    Fit& fit = is_source(tag) ? source : target;
    fit = std::min(fit, is_source(tag) ? FitOf(source_, tag) : BestFit(targets_, tag));
  }
  for (const SideTerm& side : terms) {
    const std::string& tag = TagOfTerm(side);
    const auto fits = [](Fit fit, Fit best) {
      return fit != Fit::kNone && (fit != Fit::kBroader || best == Fit::kBroader);
    };
    if (is_source(tag) && fits(FitOf(source_, tag), source)) {
      pairs.sources.push_back(side);
    } else if (!is_source(tag) && (targets_.empty() || fits(BestFit(targets_, tag), target))) {
      pairs.targets.push_back(side);
    } else {
      ++pairs.others;
    }
  }
  return pairs;
}

std::string OneLine(std::string_view text, bool& changed) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_break = text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
    if (is_break && text[i] == '\r' && text.substr(i + 1).starts_with('\n')) continue;
    line.push_back(is_break ? ' ' : text[i]);
  }
  const std::string_view trimmed = TrimCell(text);
  changed = changed || trimmed.find_first_of("\t\r\n") != std::string_view::npos;
  return std::string(TrimCell(line));
}

}  // namespace crosswalk::exchange
