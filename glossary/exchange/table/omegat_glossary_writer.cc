// A glossary that OmegaT shows beside the segment.
#include <string>
#include <utility>

#include "glossary/exchange/table/concept_cells.h"
#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/term_pairs.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kFlushBytes = 64 << 10;

class OmegatGlossaryWriter final : public ConceptWriter {
 public:
  OmegatGlossaryWriter(const WriterOptions& options, ByteSink sink)
      : title_(options.title), chooser_(options), sink_(std::move(sink)) {
    if (options.target_language_tags.size() == 1) target_ = options.target_language_tags.front();
  }

  Status Write(const v1::Concept& concept_) override {
    Begin();
    const TermPairs pairs = chooser_.Choose(concept_);
    Lose("term of another language", pairs.others);
    if (pairs.sources.empty() || pairs.targets.empty()) {
      Lose("concept without a pair of terms", 1);
      return Status();
    }
    CountLosses(concept_, pairs);
    for (const SideTerm& source : pairs.sources) {
      for (const SideTerm& target : pairs.targets) {
        WriteCell(source.term->text(), true);
        out_.push_back('\t');
        WriteCell(target.term->text(), false);
        const std::string comment = Comment(concept_, source, target);
        if (!comment.empty()) {
          out_.push_back('\t');
          WriteCell(comment, false);
        }
        out_.push_back('\n');
      }
    }
    return out_.size() < kFlushBytes ? Status() : Flush();
  }

  Status Finish() override {
    Begin();
    return Flush();
  }

  const Losses& losses() const override { return losses_; }

 private:
  void Begin() {
    if (has_begun_) return;
    has_begun_ = true;
    bool changed = false;
    // OmegaT reads the encoding from the first line where the file's name does not say it.
    out_ = "# " + (title_.empty() ? std::string() : OneLine(title_, changed) + " ") +
           "-*- coding: utf-8 -*-\n";
  }

  Status Flush() {
    const std::string out = std::exchange(out_, {});
    return out.empty() ? Status() : sink_(out);
  }

  void Lose(const char* kind, std::uint64_t times) {
    if (times > 0) losses_[kind] += times;
  }

  void WriteCell(std::string_view text, bool is_first) {
    bool changed = false;
    const std::string line = OneLine(text, changed);
    Lose("tab or line end within a text", changed ? 1 : 0);
    // A line that begins with # is a comment; blanks in front of a term are dropped by readers.
    if (is_first && line.starts_with('#')) out_.push_back(' ');
    out_.append(line);
  }

  static std::string Comment(const v1::Concept& concept_, const SideTerm& source,
                             const SideTerm& target) {
    std::string comment;
    const auto add = [&](std::string_view text) {
      if (text.empty()) return;
      if (!comment.empty()) comment.append("; ");
      comment.append(text);
    };
    const auto is_bad = [](const v1::Term& term) {
      return term.status() == v1::TERM_STATUS_DEPRECATED ||
             term.status() == v1::TERM_STATUS_FORBIDDEN;
    };
    if (is_bad(*target.term)) add(StatusName(target.term->status()));
    if (is_bad(*source.term)) {
      add("source term " + std::string(StatusName(source.term->status())));
    }
    for (const v1::Statement& definition : concept_.definitions()) add(definition.text());
    for (const v1::Statement& definition : target.section->definitions()) add(definition.text());
    for (const v1::Statement& note : concept_.notes()) add(note.text());
    add(target.term->usage_note());
    for (const v1::Statement& note : target.term->notes()) add(note.text());
    return comment;
  }

  void CountLosses(const v1::Concept& concept_, const TermPairs& pairs) {
    const auto count = [this](const char* kind, auto size) {
      Lose(kind, static_cast<std::uint64_t>(size));
    };
    // A concept that takes several lines comes back as several.
    Lose("synonyms as one concept", pairs.sources.size() * pairs.targets.size() > 1 ? 1 : 0);
    count("subject field", concept_.subject_fields_size());
    count("label", concept_.labels_size());
    count("relation", concept_.relations_size());
    count("reference", concept_.references_size());
    count("property", concept_.properties_size());
    count("evidence", concept_.evidence_size());
    for (const v1::LanguageSection& section : concept_.languages()) {
      count("property", section.properties_size());
      count("note", section.notes_size());
    }
    for (const auto* side : {&pairs.sources, &pairs.targets}) {
      const bool is_source = side == &pairs.sources;
      for (const SideTerm& one : *side) {
        const v1::Term& term = *one.term;
        const bool is_plain = term.status() == v1::TERM_STATUS_UNSPECIFIED ||
                              term.status() == v1::TERM_STATUS_ADMITTED ||
                              term.status() == v1::TERM_STATUS_DEPRECATED ||
                              term.status() == v1::TERM_STATUS_FORBIDDEN;
        count("status", is_plain ? 0 : 1);
        count("type", term.type().empty() ? 0 : 1);
        count("part of speech", term.part_of_speech().empty() ? 0 : 1);
        count("reading", term.reading().empty() ? 0 : 1);
        count("context", term.contexts_size());
        count("source of a term", term.source().empty() ? 0 : 1);
        count("property", term.properties_size());
        if (is_source) {
          count("usage note", term.usage_note().empty() ? 0 : 1);
          count("note", term.notes_size());
          continue;
        }
        if (target_.empty()) target_ = TagOfTerm(one);
        count("language of a target term", TagOfTerm(one) == target_ ? 0 : 1);
      }
    }
    const v1::LanguageSection* last = nullptr;
    for (const SideTerm& source : pairs.sources) {
      if (source.section != last) count("definition", source.section->definitions_size());
      last = source.section;
    }
  }

  const std::string title_;
  PairChooser chooser_;
  const ByteSink sink_;
  std::string target_;  // the language that the file is taken to be in
  bool has_begun_ = false;
  Losses losses_;
  std::string out_;
};

}  // namespace

std::unique_ptr<ConceptWriter> MakeOmegatGlossaryWriter(const WriterOptions& options,
                                                        ByteSink sink) {
  return std::make_unique<OmegatGlossaryWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
