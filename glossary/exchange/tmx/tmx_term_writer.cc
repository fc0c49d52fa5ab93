#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/tmx/tmx.h"
#include "glossary/exchange/tmx/tmx_writer.h"

namespace crosswalk::exchange {
namespace {

// The best term first; 0 for one that is not to be used.
int Rank(v1::TermStatus status) {
  switch (status) {
    case v1::TERM_STATUS_PREFERRED:
      return 3;
    case v1::TERM_STATUS_DEPRECATED:
    case v1::TERM_STATUS_FORBIDDEN:
      return 0;
    case v1::TERM_STATUS_CANDIDATE:
      return 1;
    default:
      return 2;
  }
}

class TmxTermWriter final : public ConceptWriter {
 public:
  TmxTermWriter(const WriterOptions& options, ByteSink sink)
      : source_tag_(options.source_language_tag), units_(options, std::move(sink)) {}

  Status Write(const v1::Concept& concept_) override {
    const std::vector<const v1::Term*> terms = BestTerms(concept_);
    CountLosses(concept_, terms.size());
    if (terms.size() < 2) {
      ++losses_["concept with terms in less than two languages"];
      return Status();
    }
    std::size_t source = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (terms[i]->language_tag() == source_tag_) source = i;
    }
    v1::Unit unit;
    if (!concept_.origins().empty()) unit.set_context_id(concept_.origins(0).id());
    for (std::size_t i = 0; i < terms.size(); ++i) {
      v1::Segment& segment = i == source ? *unit.mutable_source() : *unit.add_targets();
      segment.set_text(terms[i]->text());
      segment.set_language_tag(terms[i]->language_tag());
    }
    for (const std::string& field : concept_.subject_fields()) {
      v1::Property& property = *unit.add_properties();
      property.set_name("subjectField");
      property.set_value(field);
    }
    for (const v1::Statement& note : concept_.notes()) *unit.add_notes() = note;
    return units_.Write(unit);
  }

  Status Finish() override {
    const Status finished = units_.Finish();
    for (const auto& [what, count] : units_.losses()) losses_[what] += count;
    return finished;
  }

  const Losses& losses() const override { return losses_; }

 private:
  // One term a language tag, in the order in which the concept has the tags.
  static std::vector<const v1::Term*> BestTerms(const v1::Concept& concept_) {
    std::vector<const v1::Term*> terms;
    for (const v1::LanguageSection& section : concept_.languages()) {
      for (const v1::Term& term : section.terms()) {
        if (Rank(term.status()) == 0) continue;
        std::size_t at = 0;
        while (at < terms.size() && terms[at]->language_tag() != term.language_tag()) ++at;
        if (at == terms.size()) {
          terms.push_back(&term);
        } else if (Rank(term.status()) > Rank(terms[at]->status())) {
          terms[at] = &term;
        }
      }
    }
    return terms;
  }

  void Count(const char* what, std::size_t count) {
    if (count > 0) losses_[what] += count;
  }

  void CountLosses(const v1::Concept& concept_, std::size_t kept) {
    std::size_t all = 0;
    std::size_t definitions = static_cast<std::size_t>(concept_.definitions_size());
    for (const v1::LanguageSection& section : concept_.languages()) {
      all += static_cast<std::size_t>(section.terms_size());
      definitions += static_cast<std::size_t>(section.definitions_size());
      for (const v1::Term& term : section.terms()) CountLosses(term);
    }
    Count("further term of a language", all - kept);
    Count("definition", definitions);
    Count("relation", static_cast<std::size_t>(concept_.relations_size()));
    Count("reference", static_cast<std::size_t>(concept_.references_size()));
    Count("property", static_cast<std::size_t>(concept_.properties_size()));
    Count("label", static_cast<std::size_t>(concept_.labels_size()));
  }

  void CountLosses(const v1::Term& term) {
    Count("term status", Rank(term.status()) == 2 ? 0 : 1);
    Count("part of speech", term.part_of_speech().empty() ? 0 : 1);
    Count("term type", term.type().empty() ? 0 : 1);
    Count("reading", term.reading().empty() ? 0 : 1);
    Count("usage note", term.usage_note().empty() ? 0 : 1);
    Count("source of a term", term.source().empty() ? 0 : 1);
    Count("context", static_cast<std::size_t>(term.contexts_size()));
    Count("note of a term", static_cast<std::size_t>(term.notes_size()));
    Count("property", static_cast<std::size_t>(term.properties_size()));
  }

  const std::string source_tag_;
  TmxWriter units_;
  Losses losses_;
};

}  // namespace

std::unique_ptr<ConceptWriter> MakeTmxTermWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<TmxTermWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
