#include <map>
#include <set>
#include <string>
#include <utility>

#include "glossary/record/concept_join.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/field_path.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {
namespace {

constexpr std::size_t kNameBytes = 256;  // of a property, a label, a subject field

using Path = FieldPath;

bool IsSpace(char32_t code) {
  return code == 0xFEFF || text::KindOf(code) == text::TokenKind::kSpace;
}

bool MayBeSpaceAtEnds(std::string_view value) {
  const auto first = static_cast<unsigned char>(value.front());
  const auto last = static_cast<unsigned char>(value.back());
  return first <= ' ' || first >= 0x80 || last <= ' ' || last >= 0x80;
}

std::string_view Trimmed(std::string_view value) {
  if (value.empty() || !MayBeSpaceAtEnds(value)) return value;
  while (!value.empty()) {
    const text::Decoded decoded = text::DecodeAt(value, 0);
    if (!IsSpace(decoded.code)) break;
    value.remove_prefix(decoded.length);
  }
  while (!value.empty()) {
    std::size_t at = value.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(value[at]) & 0xC0) == 0x80) --at;
    if (!IsSpace(text::DecodeAt(value, at).code)) break;
    value.remove_suffix(value.size() - at);
  }
  return value;
}

class Normalizer {
 public:
  Normalizer(const Limits& limits, v1::TermStatus unsaid) : limits_(limits), unsaid_(unsaid) {}

  Status Concept(v1::Concept& concept_) {
    const Path root{nullptr, "concept"};
    for (int i = 0; i < concept_.origins_size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(Origin({&root, "origins", i}, *concept_.mutable_origins(i)));
    }
    CROSSWALK_RETURN_IF_ERROR(Words(root, "subject_fields", *concept_.mutable_subject_fields()));
    CROSSWALK_RETURN_IF_ERROR(Words(root, "labels", *concept_.mutable_labels()));
    CROSSWALK_RETURN_IF_ERROR(Statements(root, "definitions", *concept_.mutable_definitions()));
    CROSSWALK_RETURN_IF_ERROR(Statements(root, "notes", *concept_.mutable_notes()));
    CROSSWALK_RETURN_IF_ERROR(Languages(root, concept_));
    for (int i = 0; i < concept_.evidence_size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(Evidence({&root, "evidence", i}, *concept_.mutable_evidence(i)));
    }
    SortEvidence(concept_);
    CROSSWALK_RETURN_IF_ERROR(Rest(root, concept_));
    if (const std::size_t size = concept_.ByteSizeLong(); size > limits_.concept_bytes) {
      return InvalidField("concept", "is " + std::to_string(size) + " bytes long, more than " +
                                         std::to_string(limits_.concept_bytes));
    }
    return Status();
  }

 private:
  Status Text(const Path& path, std::string& value, std::size_t limit) {
    if (value.empty()) return Status();
    if (!text::CheckText({}, value, limit).ok()) {
      return text::CheckText(path.str(), value, limit);
    }
    value = text::Nfc(value);
    return Status();
  }

  Status Needed(const Path& path, std::string& value, std::size_t limit) {
    CROSSWALK_RETURN_IF_ERROR(Text(path, value, limit));
    if (const std::string_view trimmed = Trimmed(value); trimmed.size() != value.size()) {
      value = std::string(trimmed);
    }
    if (value.empty()) return InvalidField(path.str(), "is empty");
    return Status();
  }

  Status Tag(const Path& path, std::string& tag) {
    const auto known = tags_.find(tag);
    if (known != tags_.end()) {
      tag = known->second;
      return Status();
    }
    const auto parsed = text::LanguageTag::Parse(tag);
    if (!parsed.ok()) return InvalidField(path.str(), parsed.status().message());
    if (parsed->is_none()) return InvalidField(path.str(), "\"" + tag + "\" is no language");
    tag = tags_.emplace(tag, parsed->str()).first->second;
    return Status();
  }

  Status Origin(const Path& path, v1::Origin& origin) {
    CROSSWALK_RETURN_IF_ERROR(
        Needed({&path, "origin"}, *origin.mutable_origin(), limits_.term_bytes));
    return Needed({&path, "id"}, *origin.mutable_id(), limits_.term_bytes);
  }

  Status Words(const Path& parent, const char* name,
               google::protobuf::RepeatedPtrField<std::string>& words) {
    std::set<std::string> seen;
    int kept = 0;
    for (int i = 0; i < words.size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(Needed({&parent, name, i}, words[i], kNameBytes));
      if (words.size() > 1 && !seen.insert(words[i]).second) continue;
      words.SwapElements(kept++, i);
    }
    words.DeleteSubrange(kept, words.size() - kept);
    return Status();
  }

  Status Statements(const Path& parent, const char* name,
                    google::protobuf::RepeatedPtrField<v1::Statement>& statements) {
    for (int i = 0; i < statements.size(); ++i) {
      const Path path{&parent, name, i};
      v1::Statement& statement = statements[i];
      const std::size_t limit = limits_.statement_bytes;
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "text"}, *statement.mutable_text(), limit));
      if (!statement.language_tag().empty()) {
        CROSSWALK_RETURN_IF_ERROR(Tag({&path, "language_tag"}, *statement.mutable_language_tag()));
      }
      if (!statement.source().empty()) {
        CROSSWALK_RETURN_IF_ERROR(Text({&path, "source"}, *statement.mutable_source(), limit));
      }
      if (!statement.type().empty()) {
        CROSSWALK_RETURN_IF_ERROR(Text({&path, "type"}, *statement.mutable_type(), kNameBytes));
      }
    }
    return Status();
  }

  Status Properties(const Path& parent,
                    google::protobuf::RepeatedPtrField<v1::Property>& properties) {
    for (int i = 0; i < properties.size(); ++i) {
      const Path path{&parent, "properties", i};
      v1::Property& property = properties[i];
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "name"}, *property.mutable_name(), kNameBytes));
      CROSSWALK_RETURN_IF_ERROR(
          Text({&path, "value"}, *property.mutable_value(), limits_.statement_bytes));
    }
    return Status();
  }

  Status Term(const Path& path, const std::string& section_tag, v1::Term& term) {
    CROSSWALK_RETURN_IF_ERROR(Needed({&path, "text"}, *term.mutable_text(), limits_.term_bytes));
    if (term.language_tag().empty()) {
      term.set_language_tag(section_tag);
    } else {
      CROSSWALK_RETURN_IF_ERROR(Tag({&path, "language_tag"}, *term.mutable_language_tag()));
    }
    const auto primary = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    if (primary(term.language_tag()) != primary(section_tag)) {
      return InvalidField(
          Path{&path, "language_tag"}.str(),
          "\"" + term.language_tag() + "\" is of another language than its section");
    }
    if (term.status() == v1::TERM_STATUS_UNSPECIFIED) term.set_status(unsaid_);
    if (!v1::TermStatus_IsValid(term.status())) {
      return InvalidField(Path{&path, "status"}.str(),
                          std::to_string(term.status()) + " is no status");
    }
    const std::size_t limit = limits_.statement_bytes;
    const std::pair<const char*, std::string*> values[] = {
        {"raw_status", term.raw_status().empty() ? nullptr : term.mutable_raw_status()},
        {"type", term.type().empty() ? nullptr : term.mutable_type()},
        {"part_of_speech", term.part_of_speech().empty() ? nullptr : term.mutable_part_of_speech()},
        {"reading", term.reading().empty() ? nullptr : term.mutable_reading()},
        {"usage_note", term.usage_note().empty() ? nullptr : term.mutable_usage_note()},
        {"source", term.source().empty() ? nullptr : term.mutable_source()},
    };
    for (const auto& [name, value] : values) {
      if (value != nullptr) CROSSWALK_RETURN_IF_ERROR(Text({&path, name}, *value, limit));
    }
    CROSSWALK_RETURN_IF_ERROR(Statements(path, "contexts", *term.mutable_contexts()));
    CROSSWALK_RETURN_IF_ERROR(Statements(path, "notes", *term.mutable_notes()));
    return Properties(path, *term.mutable_properties());
  }

  Status Section(const Path& path, v1::LanguageSection& section) {
    if (section.language_tag().empty() && section.terms_size() > 0) {
      section.set_language_tag(section.terms(0).language_tag());
    }
    if (section.language_tag().empty()) {
      return InvalidField(Path{&path, "language_tag"}.str(), "is empty");
    }
    CROSSWALK_RETURN_IF_ERROR(Tag({&path, "language_tag"}, *section.mutable_language_tag()));
    for (int i = 0; i < section.terms_size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(
          Term({&path, "terms", i}, section.language_tag(), *section.mutable_terms(i)));
    }
    JoinEqualTerms(section);
    CROSSWALK_RETURN_IF_ERROR(Statements(path, "definitions", *section.mutable_definitions()));
    CROSSWALK_RETURN_IF_ERROR(Statements(path, "notes", *section.mutable_notes()));
    return Properties(path, *section.mutable_properties());
  }

  static void JoinEqualTerms(v1::LanguageSection& section) {
    if (section.terms_size() < 2) return;
    auto& terms = *section.mutable_terms();
    std::map<std::pair<std::string, std::string>, int> first;
    int kept = 0;
    for (int i = 0; i < terms.size(); ++i) {
      const auto [entry, is_new] =
          first.try_emplace({terms[i].language_tag(), terms[i].text()}, kept);
      if (is_new) {
        terms.SwapElements(kept++, i);
      } else {
        JoinTerm(terms[i], terms[entry->second]);
      }
    }
    terms.DeleteSubrange(kept, terms.size() - kept);
  }

  Status Languages(const Path& root, v1::Concept& concept_) {
    std::size_t terms = 0;
    for (const v1::LanguageSection& section : concept_.languages()) {
      terms += static_cast<std::size_t>(section.terms_size());
    }
    if (terms == 0) return InvalidField("concept.languages", "there is no term");
    if (terms > limits_.terms_per_concept) {
      return InvalidField("concept.languages", "there are " + std::to_string(terms) +
                                                   " terms, more than " +
                                                   std::to_string(limits_.terms_per_concept));
    }
    for (int i = 0; i < concept_.languages_size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(Section({&root, "languages", i}, *concept_.mutable_languages(i)));
    }
    JoinSections(concept_);
    return Status();
  }

  static void JoinSections(v1::Concept& concept_) {
    bool all_differ = true;
    for (int i = 1; i < concept_.languages_size(); ++i) {
      for (int k = 0; k < i; ++k) {
        all_differ &= concept_.languages(i).language_tag() != concept_.languages(k).language_tag();
      }
    }
    if (all_differ) return;
    v1::Concept joined;
    concept_.mutable_languages()->Swap(joined.mutable_languages());
    JoinConcept(joined, concept_);
  }

  Status Evidence(const Path& path, v1::Evidence& evidence) {
    const std::size_t limit = limits_.statement_bytes;
    CROSSWALK_RETURN_IF_ERROR(Needed({&path, "source"}, *evidence.mutable_source(), limit));
    CROSSWALK_RETURN_IF_ERROR(Needed({&path, "target"}, *evidence.mutable_target(), limit));
    CROSSWALK_RETURN_IF_ERROR(
        Tag({&path, "source_language_tag"}, *evidence.mutable_source_language_tag()));
    CROSSWALK_RETURN_IF_ERROR(
        Tag({&path, "target_language_tag"}, *evidence.mutable_target_language_tag()));
    CROSSWALK_RETURN_IF_ERROR(
        Text({&path, "target_found"}, *evidence.mutable_target_found(), limit));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "sentence"}, *evidence.mutable_sentence(), limit));
    return Text({&path, "file"}, *evidence.mutable_file(), limits_.term_bytes);
  }

  Status Rest(const Path& root, v1::Concept& concept_) {
    const std::size_t limit = limits_.statement_bytes;
    for (int i = 0; i < concept_.relations_size(); ++i) {
      const Path path{&root, "relations", i};
      v1::Relation& relation = *concept_.mutable_relations(i);
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "type"}, *relation.mutable_type(), kNameBytes));
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "target"}, *relation.mutable_target(), limit));
    }
    for (int i = 0; i < concept_.references_size(); ++i) {
      const Path path{&root, "references", i};
      v1::ExternalReference& reference = *concept_.mutable_references(i);
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "type"}, *reference.mutable_type(), kNameBytes));
      CROSSWALK_RETURN_IF_ERROR(Needed({&path, "target"}, *reference.mutable_target(), limit));
      CROSSWALK_RETURN_IF_ERROR(Text({&path, "text"}, *reference.mutable_text(), limit));
    }
    for (int i = 0; i < concept_.conflicts_size(); ++i) {
      CROSSWALK_RETURN_IF_ERROR(
          Needed({&root, "conflicts", i}, *concept_.mutable_conflicts(i), limit));
    }
    return Properties(root, *concept_.mutable_properties());
  }

  const Limits& limits_;
  const v1::TermStatus unsaid_;
  std::map<std::string, std::string> tags_;  // as written: as kept
};

}  // namespace

Status NormalizeConcept(const Limits& limits, v1::Concept& concept_) {
  return Normalizer(limits, v1::TERM_STATUS_ADMITTED).Concept(concept_);
}

Status NormalizeFileConcept(const Limits& limits, v1::Concept& concept_) {
  return Normalizer(limits, v1::TERM_STATUS_UNSPECIFIED).Concept(concept_);
}

}  // namespace crosswalk::record
