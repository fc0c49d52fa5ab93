#include "glossary/exchange/export_choice.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "glossary/term/variant_relation.h"

namespace crosswalk::exchange {
namespace {

using text::LanguageTag;

Result<LanguageTag> ReadTag(const std::string& field, const std::string& raw) {
  auto tag = LanguageTag::Parse(raw);
  if (!tag.ok() || tag->is_none()) {
    return InvalidField(field, "'" + raw + "' is not a language tag");
  }
  return *std::move(tag);
}

// Nothing for a tag that is none: it answers for nobody.
std::optional<term::Relation> RelationTo(const LanguageTag& asked, const std::string& raw) {
  const auto own = LanguageTag::Parse(raw);
  if (!own.ok()) return {};
  auto relation = term::Relate(asked, *own);
  if (relation && relation->step > term::Step::kNarrower) relation.reset();
  return relation;
}

// Of `tags`, those that answer for one that is asked for.
void AddAnswering(const LanguageTag& asked, const std::vector<std::string>& tags,
                  std::set<std::string>& kept) {
  std::optional<term::Relation> best;
  for (const std::string& tag : tags) {
    const auto relation = RelationTo(asked, tag);
    if (relation && (!best || *relation < *best)) best = relation;
  }
  for (const std::string& tag : tags) {
    if (best && RelationTo(asked, tag) == best) kept.insert(tag);
  }
}

std::vector<std::string> TagsOf(const v1::Concept& concept_) {
  std::vector<std::string> tags;
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) tags.push_back(term.language_tag());
  }
  return tags;
}

bool HoldsAny(const std::vector<std::string>& tags, const std::set<std::string>& kept) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const std::string& tag) { return kept.contains(tag); });
}

std::string PrimaryOf(const std::string& raw) {
  const auto tag = LanguageTag::Parse(raw);
  return tag.ok() ? std::string(tag->primary()) : raw;
}

}  // namespace

Result<ExportChoice> ExportChoice::Make(
    const std::string& source, const google::protobuf::RepeatedPtrField<std::string>& targets) {
  ExportChoice choice;
  if (!source.empty()) {
    CROSSWALK_ASSIGN(LanguageTag tag, ReadTag("source_language_tag", source));
    choice.source_.push_back(std::move(tag));
  }
  for (int i = 0; i < targets.size(); ++i) {
    CROSSWALK_ASSIGN(LanguageTag tag,
                     ReadTag("target_language_tags[" + std::to_string(i) + "]", targets[i]));
    choice.targets_.push_back(std::move(tag));
  }
  return choice;
}

bool ExportChoice::Apply(v1::Concept& concept_) const {
  const std::vector<std::string> tags = TagsOf(concept_);
  if (source_.empty() && targets_.empty()) return !tags.empty();
  std::set<std::string> sources;
  std::set<std::string> targets;
  for (const LanguageTag& asked : source_) AddAnswering(asked, tags, sources);
  for (const LanguageTag& asked : targets_) AddAnswering(asked, tags, targets);
  const auto is_of_target = [&](const std::string& tag) {
    const std::string primary = PrimaryOf(tag);
    return std::any_of(targets_.begin(), targets_.end(),
                       [&](const LanguageTag& asked) { return asked.primary() == primary; });
  };
  for (const std::string& tag : tags) {
    if (source_.empty() && !is_of_target(tag)) sources.insert(tag);
    if (targets_.empty() && !sources.contains(tag)) targets.insert(tag);
  }
  if (!HoldsAny(tags, sources) && !(source_.empty() && HoldsAny(tags, targets))) return false;
  if (!targets_.empty() && !HoldsAny(tags, targets)) return false;
  auto& sections = *concept_.mutable_languages();
  for (v1::LanguageSection& section : sections) {
    auto& terms = *section.mutable_terms();
    terms.erase(std::remove_if(terms.begin(), terms.end(),
                               [&](const v1::Term& term) {
                                 return !sources.contains(term.language_tag()) &&
                                        !targets.contains(term.language_tag());
                               }),
                terms.end());
  }
  sections.erase(
      std::remove_if(sections.begin(), sections.end(),
                     [](const v1::LanguageSection& section) { return section.terms().empty(); }),
      sections.end());
  return true;
}

bool ExportChoice::Apply(v1::Unit& unit) const {
  std::vector<std::string> tags;
  for (const v1::Segment& target : unit.targets()) tags.push_back(target.language_tag());
  if (!source_.empty() && !RelationTo(source_.front(), unit.source().language_tag())) {
    std::set<std::string> sources;
    AddAnswering(source_.front(), tags, sources);
    const auto found = std::find_if(tags.begin(), tags.end(),
                                    [&](const std::string& tag) { return sources.contains(tag); });
    if (found == tags.end()) return false;
    unit.mutable_source()->Swap(unit.mutable_targets(static_cast<int>(found - tags.begin())));
    *found = unit.targets(static_cast<int>(found - tags.begin())).language_tag();
    // They were neighbours of the other text.
    unit.clear_previous_source();
    unit.clear_next_source();
  }
  if (targets_.empty()) return !tags.empty();
  std::set<std::string> kept;
  for (const LanguageTag& asked : targets_) AddAnswering(asked, tags, kept);
  auto& targets = *unit.mutable_targets();
  targets.erase(std::remove_if(targets.begin(), targets.end(),
                               [&](const v1::Segment& target) {
                                 return !kept.contains(target.language_tag());
                               }),
                targets.end());
  return !targets.empty();
}

}  // namespace crosswalk::exchange
