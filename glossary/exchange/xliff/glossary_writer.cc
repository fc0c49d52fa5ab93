// A glossary as XLIFF 2.0 with the glossary module (OASIS XLIFF 2.0, 5.2).
//
// A concept is a unit: an entry for each of its source terms, with all translations. The entries of
// one concept say its id in their metadata ("terminology"/"concept-id"), and there stands too what
// the module has no field for. The segment that a unit must have holds the first term and its first
// translation.
#include <utility>
#include <vector>

#include "glossary/exchange/xliff/entry_fields.h"
#include "glossary/exchange/xliff/segment_builder.h"
#include "glossary/exchange/xliff/version2_rules.h"
#include "glossary/exchange/xliff/xliff.h"
#include "glossary/exchange/xml/xml_writer.h"

namespace crosswalk::exchange {
namespace {

using xliff::IsSameLanguage;
using xliff::Meta;

std::string LastPart(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

// What is written of a concept.
struct Chosen {
  std::vector<const v1::Term*> sources;
  std::vector<const v1::Term*> targets;
  const v1::Statement* definition = nullptr;
};

class GlossaryWriter final : public ConceptWriter {
 public:
  GlossaryWriter(const WriterOptions& options, ByteSink sink)
      : options_(options), writer_(std::move(sink)) {
    source_tag_ = options_.source_language_tag;
    if (!options_.target_language_tags.empty()) target_tag_ = options_.target_language_tags.front();
  }

  Status Write(const v1::Concept& concept_) override {
    FindTags(concept_);
    const Chosen chosen = Choose(concept_);
    const bool has_entry = !chosen.targets.empty() || chosen.definition != nullptr;
    if (chosen.sources.empty() || !has_entry) {
      Lose(chosen.sources.empty() ? "concept without a source term"
                                  : "concept without translation and definition");
      return Status();
    }
    if (!is_begun_) Begin();
    CountLosses(concept_);
    ++number_;
    writer_.Start("unit");
    writer_.Attribute("id", "u" + std::to_string(number_));
    writer_.Start("gls:glossary");
    for (std::size_t i = 0; i < chosen.sources.size(); ++i) WriteEntry(concept_, chosen, i);
    writer_.End();
    writer_.Start("segment");
    writer_.StartInline("source");
    writer_.Text(chosen.sources.front()->text());
    writer_.End();
    if (!chosen.targets.empty()) {
      writer_.StartInline("target");
      writer_.Text(chosen.targets.front()->text());
      writer_.End();
    }
    writer_.End();
    writer_.End();
    return writer_.Flush();
  }

  Status Finish() override {
    if (!is_begun_) Begin();
    // A file without a unit is none: an empty group holds its place.
    if (number_ == 0) {
      writer_.Start("group");
      writer_.Attribute("id", "g1");
      writer_.End();
    }
    writer_.End();
    writer_.End();
    return writer_.Finish();
  }

  const Losses& losses() const override { return losses_; }

 private:
  void Lose(const std::string& what, std::uint64_t count = 1) {
    if (count > 0) losses_[what] += count;
  }

  // The languages of the file are those of the options, else of the first concept that has two.
  void FindTags(const v1::Concept& concept_) {
    for (const v1::LanguageSection& section : concept_.languages()) {
      for (const v1::Term& term : section.terms()) {
        const std::string& tag = term.language_tag();
        if (source_tag_.empty()) source_tag_ = tag;
        const bool is_other = !IsSameLanguage(tag, source_tag_);
        if (target_tag_.empty() && is_other && !is_begun_) target_tag_ = tag;
      }
    }
  }

  Chosen Choose(const v1::Concept& concept_) {
    Chosen chosen;
    for (const v1::LanguageSection& section : concept_.languages()) {
      for (const v1::Term& term : section.terms()) {
        if (IsSource(term.language_tag())) {
          chosen.sources.push_back(&term);
        } else if (IsTarget(term.language_tag())) {
          chosen.targets.push_back(&term);
        } else {
          Lose("term in another language");
        }
      }
    }
    for (const v1::LanguageSection& section : concept_.languages()) {
      for (const v1::Statement& definition : section.definitions()) Consider(definition, chosen);
    }
    for (const v1::Statement& definition : concept_.definitions()) Consider(definition, chosen);
    return chosen;
  }

  // An entry has one definition: the first of the source language, else the first.
  void Consider(const v1::Statement& definition, Chosen& chosen) {
    const bool is_better =
        chosen.definition == nullptr ||
        (IsSource(definition.language_tag()) && !IsSource(chosen.definition->language_tag()));
    if (chosen.definition != nullptr) Lose("definition");
    if (is_better) chosen.definition = &definition;
  }

  // Variants of one language, as zh-Hans and zh-Hant, may be source and target: then the tag is
  // what tells.
  bool IsSource(const std::string& tag) const {
    if (tag == source_tag_) return true;
    return tag != target_tag_ && IsSameLanguage(tag, source_tag_);
  }
  bool IsTarget(const std::string& tag) const {
    return !target_tag_.empty() && IsSameLanguage(tag, target_tag_);
  }

  void Begin() {
    is_begun_ = true;
    writer_.Declaration();
    writer_.Start("xliff");
    writer_.Attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
    writer_.Attribute("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0");
    writer_.Attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
    writer_.Attribute("version", "2.0");
    writer_.Attribute("srcLang", source_tag_.empty() ? "und" : source_tag_);
    if (!target_tag_.empty()) writer_.Attribute("trgLang", target_tag_);
    writer_.Start("file");
    writer_.Attribute("id", "f1");
    if (!options_.title.empty()) writer_.Attribute("original", options_.title);
  }

  void WriteEntry(const v1::Concept& concept_, const Chosen& chosen, std::size_t index) {
    const std::string id = "e" + std::to_string(index + 1);
    writer_.Start("gls:glossEntry");
    writer_.Attribute("id", id);
    WriteTerm("gls:term", "", *chosen.sources[index], source_tag_);
    for (std::size_t i = 0; i < chosen.targets.size(); ++i) {
      WriteTerm("gls:translation", TranslationId(id, i), *chosen.targets[i], target_tag_);
    }
    if (chosen.definition != nullptr && index == 0) WriteDefinition(*chosen.definition);
    if (chosen.targets.empty() && index > 0) WriteDefinition(*chosen.definition);
    WriteMetadata(concept_, chosen, index, id);
    writer_.End();
  }

  static std::string TranslationId(const std::string& entry, std::size_t index) {
    return entry + "t" + std::to_string(index + 1);
  }

  void WriteTerm(std::string_view element, const std::string& id, const v1::Term& term,
                 const std::string& tag) {
    writer_.StartInline(element);
    if (!id.empty()) writer_.Attribute("id", id);
    if (!term.source().empty()) writer_.Attribute("source", term.source());
    if (term.language_tag() != tag) writer_.Attribute("xml:lang", term.language_tag());
    writer_.Text(term.text());
    writer_.End();
  }

  void WriteDefinition(const v1::Statement& definition) {
    writer_.StartInline("gls:definition");
    if (!definition.source().empty()) writer_.Attribute("source", definition.source());
    const std::string& tag = definition.language_tag();
    if (!tag.empty() && tag != source_tag_) writer_.Attribute("xml:lang", tag);
    writer_.Text(definition.text());
    writer_.End();
  }

  void WriteMetadata(const v1::Concept& concept_, const Chosen& chosen, std::size_t index,
                     const std::string& id) {
    writer_.Start("mda:metadata");
    std::vector<Meta> metas = {{std::string(xliff::kConceptId), ConceptId(concept_)}};
    if (index == 0) {
      for (Meta& meta : xliff::ConceptMeta(concept_)) metas.push_back(std::move(meta));
    }
    WriteGroup(xliff::kConceptCategory, metas);
    WriteGroup(xliff::kTermCategory, xliff::TermMeta(*chosen.sources[index]));
    for (std::size_t i = 0; index == 0 && i < chosen.targets.size(); ++i) {
      WriteGroup(TranslationId(id, i), xliff::TermMeta(*chosen.targets[i]));
    }
    writer_.End();
  }

  void WriteGroup(std::string_view category, const std::vector<Meta>& metas) {
    if (metas.empty()) return;
    writer_.Start("mda:metaGroup");
    writer_.Attribute("category", category);
    for (const Meta& meta : metas) {
      writer_.StartInline("mda:meta");
      writer_.Attribute("type", meta.type);
      writer_.Text(meta.value);
      writer_.End();
    }
    writer_.End();
  }

  std::string ConceptId(const v1::Concept& concept_) const {
    if (!concept_.name().empty()) return LastPart(concept_.name());
    if (concept_.origins_size() > 0) return concept_.origins(0).id();
    return "c" + std::to_string(number_);
  }

  void CountLosses(const v1::Concept& concept_) {
    for (const v1::LanguageSection& section : concept_.languages()) {
      Lose("note on a language", static_cast<std::uint64_t>(section.notes_size()));
      Lose("property of a language", static_cast<std::uint64_t>(section.properties_size()));
      for (const v1::Term& term : section.terms()) {
        for (const v1::Statement& context : term.contexts()) {
          if (!context.source().empty()) Lose("source of a context");
        }
        for (const v1::Statement& note : term.notes()) LoseSource(note);
      }
    }
    for (const v1::Statement& note : concept_.notes()) LoseSource(note);
    Lose("relation", static_cast<std::uint64_t>(concept_.relations_size()));
    Lose("reference", static_cast<std::uint64_t>(concept_.references_size()));
  }

  void LoseSource(const v1::Statement& note) {
    if (!note.source().empty()) Lose("source of a note");
    if (!note.type().empty()) Lose("type of a note");
  }

  const WriterOptions options_;
  XmlWriter writer_;
  Losses losses_;
  std::string source_tag_;
  std::string target_tag_;
  bool is_begun_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace

std::unique_ptr<ConceptWriter> MakeXliffGlossaryWriter(const WriterOptions& options,
                                                       ByteSink sink) {
  return std::make_unique<GlossaryWriter>(options, std::move(sink));
}

}  // namespace crosswalk::exchange
