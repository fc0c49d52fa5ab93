#include "glossary/exchange/xliff/concept_maker.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "glossary/exchange/xliff/entry_fields.h"
#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/exchange/xliff/version2_rules.h"

namespace crosswalk::exchange::xliff {
namespace {

v1::LanguageSection& SectionOf(v1::Concept& concept_, const std::string& tag) {
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    if (section.language_tag() == tag) return section;
  }
  v1::LanguageSection* section = concept_.add_languages();
  section->set_language_tag(tag);
  return *section;
}

// A term stands in a concept once for each language and text.
void AddTerm(v1::Concept& concept_, v1::Term&& term) {
  v1::LanguageSection& section = SectionOf(concept_, term.language_tag());
  for (const v1::Term& other : section.terms()) {
    if (other.text() == term.text()) return;
  }
  *section.add_terms() = std::move(term);
}

void AddDefinition(v1::Concept& concept_, v1::Statement&& definition) {
  if (IsBlank(definition.text())) return;
  v1::LanguageSection& section = SectionOf(concept_, definition.language_tag());
  for (const v1::Statement& other : section.definitions()) {
    if (other.text() == definition.text()) return;
  }
  *section.add_definitions() = std::move(definition);
}

// Metadata of an entry are "category/type": of the concept, the term, a translation, or somebody
// else's.
void ApplyProperties(GlossaryEntry& entry, bool is_first, v1::Concept& concept_) {
  for (v1::Property& property : entry.properties) {
    const std::string_view name = property.name();
    const std::size_t slash = name.find('/');
    const std::string_view category = name.substr(0, slash == std::string_view::npos ? 0 : slash);
    const std::string_view type = category.empty() ? "" : name.substr(slash + 1);
    bool is_applied = false;
    if (category == kConceptCategory) {
      is_applied =
          type == kConceptId || !is_first || ApplyConceptMeta(type, property.value(), concept_);
    } else if (category == kTermCategory) {
      is_applied = ApplyTermMeta(type, property.value(), entry.term);
    } else if (!category.empty()) {
      for (EntryTranslation& translation : entry.translations) {
        if (translation.id != category) continue;
        is_applied = ApplyTermMeta(type, property.value(), translation.term);
      }
    }
    if (!is_applied) *concept_.add_properties() = std::move(property);
  }
}

std::string ConceptIdOf(const GlossaryEntry& entry) {
  const std::string name = std::string(kConceptCategory) + "/" + std::string(kConceptId);
  for (const v1::Property& property : entry.properties) {
    if (property.name() == name) return property.value();
  }
  return "";
}

// A term marked in a text.
struct Marked {
  std::string id;
  std::string text;
  const v1::InlineCode* code = nullptr;
};

std::string_view ValueOf(const v1::InlineCode& code, std::string_view name) {
  for (const v1::Property& attribute : code.attributes()) {
    if (attribute.name() == name) return attribute.value();
  }
  return {};
}

bool IsTerm(const v1::InlineCode& code) {
  if (code.kind() != v1::CODE_KIND_OPENING) return false;
  if (code.element() != "mrk" && code.element() != "sm") return false;
  return ValueOf(code, "mtype") == "term" || ValueOf(code, "type") == "term";
}

// Where the code opened at `begin` is closed; codes_size() where it is not in this segment.
int Closing(const v1::Segment& segment, int begin) {
  const v1::InlineCode& opening = segment.codes(begin);
  int depth = 0;
  for (int i = begin; i < segment.codes_size(); ++i) {
    const v1::InlineCode& code = segment.codes(i);
    if (opening.element() == "sm") {
      if (code.element() == "em" && code.id() == opening.id()) return i;
    } else if (code.element() == "mrk") {
      depth += code.kind() == v1::CODE_KIND_OPENING ? 1 : -1;
      if (depth == 0) return i;
    }
  }
  return segment.codes_size();
}

std::vector<Marked> MarkedTerms(const v1::Segment& segment) {
  std::vector<Marked> terms;
  for (int i = 0; i < segment.codes_size(); ++i) {
    const v1::InlineCode& code = segment.codes(i);
    if (!IsTerm(code)) continue;
    const int end = Closing(segment, i);
    if (end == segment.codes_size()) continue;
    Marked term;
    const std::string_view mid = ValueOf(code, "mid");
    term.id = code.id().empty() ? std::string(mid) : code.id();
    term.text = segment.text().substr(code.offset(), segment.codes(end).offset() - code.offset());
    term.code = &code;
    if (!IsBlank(term.text)) terms.push_back(std::move(term));
  }
  return terms;
}

// The partner of a term of the source: of the same id, or where neither has one, the only one.
const Marked* Partner(const Marked& term, const std::vector<Marked>& sources,
                      const std::vector<Marked>& targets) {
  if (term.id.empty()) {
    const bool is_only = sources.size() == 1 && targets.size() == 1 && targets[0].id.empty();
    return is_only ? targets.data() : nullptr;
  }
  for (const Marked& target : targets) {
    if (target.id == term.id) return &target;
  }
  return nullptr;
}

v1::Term TermOf(const std::string& text, const std::string& tag) {
  v1::Term term;
  term.set_text(text);
  term.set_language_tag(tag);
  return term;
}

// What a mark says of its term: `value` of version 2 defines it, `ref` leads to more about it.
void ApplyMark(const v1::InlineCode& code, const std::string& tag, v1::Concept& concept_) {
  for (const v1::Property& attribute : code.attributes()) {
    const std::string& name = attribute.name();
    if (name == "type" || name == "mtype" || name == "mid" || attribute.value().empty()) continue;
    if (name == "value") {
      v1::Statement definition;
      definition.set_text(attribute.value());
      definition.set_language_tag(tag);
      AddDefinition(concept_, std::move(definition));
    } else if (name == "comment") {
      concept_.add_notes()->set_text(attribute.value());
    } else if (name == "ref") {
      v1::ExternalReference* reference = concept_.add_references();
      reference->set_type("externalCrossReference");
      reference->set_target(attribute.value());
    } else {
      *concept_.add_properties() = MakeProperty("@" + Head(name, 250), attribute.value());
    }
  }
}

// Ids of marks in sources that entries speak of: these terms are the entries'.
std::set<std::string> ConsumedBy(const std::vector<GlossaryEntry>& entries) {
  std::set<std::string> consumed;
  const auto add = [&](std::string_view ref) {
    const SpanReference span = ParseSpanReference(ref);
    if (span.is_valid && !span.is_target) consumed.insert(std::string(span.id));
  };
  for (const GlossaryEntry& entry : entries) {
    add(entry.ref);
    for (const EntryTranslation& translation : entry.translations) add(translation.ref);
  }
  return consumed;
}

}  // namespace

Status ConceptMaker::Take(Outline&& outline) {
  const std::set<std::string> consumed = ConsumedBy(outline.entries);
  const std::string unit = outline.file + "#" + outline.id;
  std::vector<FileConcept> made;
  std::map<std::string, std::size_t> by_id;
  for (GlossaryEntry& entry : outline.entries) {
    has_any_ = true;
    if (IsBlank(entry.term.text())) {
      sink_.Skip({entry.line, 0}, "unit \"" + outline.id + "\": an entry has an empty term");
      continue;
    }
    std::string id = ConceptIdOf(entry);
    if (id.empty() && !entry.id.empty()) id = unit + "#" + entry.id;
    const auto [found, is_new] = by_id.try_emplace(id, made.size());
    const bool is_first = id.empty() || is_new;
    if (is_first) {
      made.emplace_back();
      made.back().id = id;
      made.back().line = entry.line;
    }
    v1::Concept& concept_ = (id.empty() ? made.back() : made[found->second]).concept_;
    ApplyProperties(entry, is_first, concept_);
    AddTerm(concept_, std::move(entry.term));
    for (EntryTranslation& translation : entry.translations) {
      if (!IsBlank(translation.term.text())) AddTerm(concept_, std::move(translation.term));
    }
    AddDefinition(concept_, std::move(entry.definition));
  }
  for (FileConcept& concept_ : made) CROSSWALK_RETURN_IF_ERROR(sink_.Take(std::move(concept_)));
  for (const Part& part : outline.parts) {
    const std::vector<Marked> sources = MarkedTerms(part.source);
    const std::vector<Marked> targets = MarkedTerms(part.target);
    for (const Marked& term : sources) {
      const bool is_entry = ValueOf(*term.code, "ref").find("gls=") != std::string_view::npos;
      if (is_entry || consumed.count(term.id) > 0) continue;
      const Marked* partner = Partner(term, sources, targets);
      const std::string translation = partner == nullptr ? "" : partner->text;
      CROSSWALK_RETURN_IF_ERROR(TakeMarked(part, term.text, *term.code, translation));
    }
  }
  return Status();
}

// Marked terms have no identity of their own: the same term is marked wherever it stands.
Status ConceptMaker::TakeMarked(const Part& part, const std::string& term,
                                const v1::InlineCode& mark, const std::string& translation) {
  has_any_ = true;
  const std::string& source_tag = part.source.language_tag();
  const std::string& target_tag = part.target.language_tag();
  if (source_tag.empty() || (!translation.empty() && target_tag.empty())) {
    return sink_.Problem({part.line, 0},
                         "the term \"" + Head(term, 100) + "\" has no language, and none is given");
  }
  FileConcept made;
  made.line = part.line;
  AddTerm(made.concept_, TermOf(term, source_tag));
  if (!translation.empty()) AddTerm(made.concept_, TermOf(translation, target_tag));
  ApplyMark(mark, source_tag, made.concept_);
  return sink_.Take(std::move(made));
}

Status ConceptMaker::End() {
  if (!has_any_) sink_.Skip({}, "the file has no glossary entry and no marked term");
  return Status();
}

}  // namespace crosswalk::exchange::xliff
