// UTX 1.11, two languages, one line a pair of terms.
#include <algorithm>
#include <utility>

#include "glossary/exchange/table/file_id.h"
#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/term_pairs.h"
#include "glossary/exchange/table/utx_header.h"
#include "glossary/exchange/table/utx_status.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kFlushBytes = 64 << 10;
constexpr std::string_view kColumnLine =
    "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:yomi\ttgt:yomi\tsrc:type\ttgt:type\t"
    "src:usage note\ttgt:usage note\tsrc:comment\ttgt:comment\tsrc:definition\ttgt:definition\t"
    "domain\tdefinition\tcomment\tconcept ID\r\n";

class UtxWriter final : public ConceptWriter {
 public:
  UtxWriter(const WriterOptions& options, ByteSink sink)
      : options_(FirstTargetOnly(options)), chooser_(options_), sink_(std::move(sink)) {
    target_ = options_.target_language_tags.empty() ? std::string()
                                                    : options_.target_language_tags.front();
  }

  Status Write(const v1::Concept& concept_) override {
    TermPairs pairs = chooser_.Choose(concept_);
    KeepOneTarget(pairs);
    Lose("term of another language", pairs.others);
    if (pairs.sources.empty() || pairs.targets.empty()) {
      Lose("concept without a pair of terms", 1);
      return Status();
    }
    Begin();
    CountLosses(concept_, pairs);
    const bool is_one = pairs.sources.size() * pairs.targets.size() == 1;
    std::string id = FileId(concept_);
    ++concepts_;
    // An id says which lines are one concept.
    if (id.empty() && !is_one) id = "concept " + std::to_string(concepts_);
    for (const SideTerm& source : pairs.sources) {
      for (const SideTerm& target : pairs.targets) WriteLine(concept_, source, target, pairs, id);
    }
    first_line_of_concept_ = true;
    return out_.size() < kFlushBytes ? Status() : Flush();
  }

  Status Finish() override {
    Begin();
    return Flush();
  }

  const Losses& losses() const override { return losses_; }

 private:
  static WriterOptions FirstTargetOnly(WriterOptions options) {
    if (options.target_language_tags.size() > 1) options.target_language_tags.resize(1);
    return options;
  }

  // Where the caller names none, the first target there is gives the file its language.
  void KeepOneTarget(TermPairs& pairs) {
    if (pairs.sources.empty() || pairs.targets.empty()) return;
    if (target_.empty()) target_ = TagOfTerm(pairs.targets.front());
    if (!options_.target_language_tags.empty()) return;
    const auto is_other = [this](const SideTerm& side) { return TagOfTerm(side) != target_; };
    const auto others = std::remove_if(pairs.targets.begin(), pairs.targets.end(), is_other);
    pairs.others += static_cast<std::uint64_t>(pairs.targets.end() - others);
    pairs.targets.erase(others, pairs.targets.end());
  }

  void Begin() {
    if (has_begun_) return;
    has_begun_ = true;
    const std::string source = chooser_.source().empty() ? "en" : chooser_.source();
    out_ = MakeUtxHeader(source, target_, options_.title, options_.collection);
    out_.append(kColumnLine);
  }

  Status Flush() {
    const std::string out = std::exchange(out_, {});
    return out.empty() ? Status() : sink_(out);
  }

  void Lose(const char* kind, std::uint64_t times) {
    if (times > 0) losses_[kind] += times;
  }

  std::string Cell(std::string_view text) {
    bool changed = false;
    std::string cell = OneLine(text, changed);
    Lose("tab or line end within a text", changed ? 1 : 0);
    return cell;
  }

  void WriteLine(const v1::Concept& concept_, const SideTerm& source, const SideTerm& target,
                 const TermPairs& pairs, const std::string& id) {
    const v1::Term& s = *source.term;
    const v1::Term& t = *target.term;
    const auto first = [](const auto& statements) {
      return statements.empty() ? std::string() : statements[0].text();
    };
    const auto once = [&](std::string_view text) {
      return first_line_of_concept_ ? std::string(text) : std::string();
    };
    const std::string cells[] = {
        t.text(),
        s.part_of_speech(),
        t.part_of_speech(),
        WordOf(s, t, pairs),
        s.reading(),
        t.reading(),
        s.type(),
        t.type(),
        s.usage_note(),
        t.usage_note(),
        first(s.notes()),
        first(t.notes()),
        once(first(source.section->definitions())),
        once(first(target.section->definitions())),
        once(concept_.subject_fields().empty() ? std::string() : concept_.subject_fields(0)),
        once(first(concept_.definitions())),
        once(first(concept_.notes())),
        id,
    };
    const std::string term = Cell(s.text());
    // A line that begins with # is of the header; blanks in front of a term are dropped by readers.
    if (term.starts_with('#')) out_.push_back(' ');
    out_.append(term);
    for (const std::string& text : cells) {
      const std::string cell = Cell(text);
      const bool is_term = &text == &cells[0];
      out_.push_back('\t');
      // A hyphen alone is how UTX writes nothing.
      if (cell == "-" && !is_term) {
        Lose("hyphen alone", 1);
      } else {
        out_.append(cell);
      }
    }
    out_.append("\r\n");
    first_line_of_concept_ = false;
  }

  static bool HasUsed(const std::vector<SideTerm>& side) {
    return std::any_of(side.begin(), side.end(),
                       [](const SideTerm& one) { return !IsRejected(one.term->status()); });
  }

  // As SetUtxStatuses reads it.
  static std::string WordOf(const v1::Term& source, const v1::Term& target,
                            const TermPairs& pairs) {
    const bool is_of_source =
        IsRejected(source.status()) && !IsRejected(target.status()) && HasUsed(pairs.sources);
    return UtxWord(is_of_source ? source : target);
  }

  void CountLosses(const v1::Concept& concept_, const TermPairs& pairs) {
    const auto count = [this](const char* kind, int size, int held) {
      Lose(kind, static_cast<std::uint64_t>(std::max(0, size - held)));
    };
    count("subject field", concept_.subject_fields_size(), 1);
    count("label", concept_.labels_size(), 0);
    count("definition", concept_.definitions_size(), 1);
    count("note", concept_.notes_size(), 1);
    count("relation", concept_.relations_size(), 0);
    count("reference", concept_.references_size(), 0);
    count("property", concept_.properties_size(), 0);
    count("evidence", concept_.evidence_size(), 0);
    CountParts(concept_.definitions());
    CountParts(concept_.notes());
    const v1::LanguageSection* first[] = {pairs.sources.front().section,
                                          pairs.targets.front().section};
    for (const v1::LanguageSection& section : concept_.languages()) {
      const bool is_held = &section == first[0] || &section == first[1];
      count("definition", section.definitions_size(), is_held ? 1 : 0);
      count("note", section.notes_size(), 0);
      count("property", section.properties_size(), 0);
      if (is_held) CountParts(section.definitions());
    }
    for (const SideTerm& side : pairs.sources) CountTerm(side, chooser_.source());
    for (const SideTerm& side : pairs.targets) CountTerm(side, target_);
    for (const SideTerm& side : pairs.sources) {
      const v1::TermStatus status = side.term->status();
      const bool is_plain =
          status == v1::TERM_STATUS_UNSPECIFIED || status == v1::TERM_STATUS_ADMITTED;
      const bool is_said = IsRejected(status) && HasUsed(pairs.sources) && HasUsed(pairs.targets);
      Lose("status of a source term", is_plain || is_said ? 0 : 1);
    }
  }

  void CountTerm(const SideTerm& side, const std::string& tag) {
    const v1::Term& term = *side.term;
    Lose("note", static_cast<std::uint64_t>(std::max(0, term.notes_size() - 1)));
    Lose("context", static_cast<std::uint64_t>(term.contexts_size()));
    Lose("property", static_cast<std::uint64_t>(term.properties_size()));
    Lose("source of a term", term.source().empty() ? 0 : 1);
    Lose("variant of a term", TagOfTerm(side) == tag ? 0 : 1);
    const bool has_other_word = !term.raw_status().empty() && term.raw_status() != UtxWord(term);
    Lose("word for a status", has_other_word ? 1 : 0);
    CountParts(term.notes());
  }

  // What stands beside the text of a statement that is held.
  template <typename Statements>
  void CountParts(const Statements& statements) {
    if (statements.empty()) return;
    Lose("source of a statement", statements[0].source().empty() ? 0 : 1);
    Lose("type of a statement", statements[0].type().empty() ? 0 : 1);
  }

  const WriterOptions options_;
  PairChooser chooser_;
  const ByteSink sink_;
  std::string target_;
  bool has_begun_ = false;
  bool first_line_of_concept_ = true;
  std::uint64_t concepts_ = 0;
  Losses losses_;
  std::string out_;
};

}  // namespace

std::unique_ptr<ConceptWriter> MakeUtxWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<UtxWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
