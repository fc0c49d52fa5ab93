#include "glossary/memory/concordance/hit_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "glossary/base/log.h"
#include "glossary/index/concordance/phrase_place.h"
#include "glossary/index/concordance/unit_facts.h"
#include "glossary/record/unit_store.h"
#include "glossary/term/variant_relation.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

using Relation = std::optional<term::Relation>;

// Nearest first; what cannot answer at all last.
bool Nearer(const Relation& a, const Relation& b) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return *a < *b;
}

text::LanguageTag TagOf(const v1::Segment& segment) {
  auto tag = text::LanguageTag::Parse(segment.language_tag());
  return tag.ok() ? *std::move(tag) : text::LanguageTag();
}

std::vector<const v1::Segment*> TextsOf(const v1::Unit& unit) {
  std::vector<const v1::Segment*> texts = {&unit.source()};
  for (const v1::Segment& target : unit.targets()) texts.push_back(&target);
  return texts;
}

void SetText(const v1::Segment& segment, v1::MatchText& text) {
  text.set_text(segment.text());
  text.set_language_tag(segment.language_tag());
  *text.mutable_codes() = segment.codes();
}

bool HoldsAny(std::vector<std::string> values, const std::vector<std::string>& keys) {
  if (keys.empty()) return true;
  return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return std::find(keys.begin(), keys.end(), index::CaseKey(value)) != keys.end();
  });
}

}  // namespace

HitWriter::HitWriter(const index::ConcordanceQuery& query, text::LanguageTag searched,
                     text::LanguageTag beside, const script::Folder& folder)
    : query_(query),
      searched_(std::move(searched)),
      beside_(std::move(beside)),
      folder_(folder),
      bases_(folder, searched_.language()) {}

bool HitWriter::PassesFilters(const record::Version& version, const v1::Unit& unit) const {
  const std::int64_t date = index::DateOf(version, unit);
  return !(query_.since && date < *query_.since) && !(query_.until && date >= *query_.until) &&
         HoldsAny(index::DomainsOf(unit), query_.domains) &&
         HoldsAny(index::AuthorsOf(version, unit), query_.authors);
}

void HitWriter::ReadWords(const v1::Segment& segment) {
  bases_.Trim();
  index::FoldSegment(segment, searched_.language(), folder_, scratch_, tokens_);
  index::WordsOf(segment.text(), tokens_, segment_words_);
  bases_.AddBases(segment_words_, words_);
}

const v1::Segment* HitWriter::FindText(const v1::Unit& unit) {
  const v1::Segment* nearest = nullptr;
  Relation relation;
  for (const v1::Segment* segment : TextsOf(unit)) {
    const text::LanguageTag tag = TagOf(*segment);
    if (tag.is_none() || tag.primary() != query_.language) continue;
    const Relation own = term::Relate(searched_, tag);
    if (nearest != nullptr && !Nearer(own, relation)) continue;
    ReadWords(*segment);
    if (!index::HasAllPhrases(words_, query_)) continue;
    nearest = segment;
    relation = own;
  }
  return nearest;
}

void HitWriter::AddHighlights(const v1::Segment& segment, v1::ConcordanceHit& hit) {
  ReadWords(segment);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // bytes
  for (const index::SoughtPhrase& phrase : query_.phrases) {
    for (std::size_t at = 0; at < words_.size();) {
      std::size_t end = index::EndOfPhrase(words_, at, phrase, query_.exact_words);
      if (end != 0) {
        // What folding dropped belongs to the word in front of it.
        while (end < words_.size() && words_[end].optional) ++end;
        places.emplace_back(segment_words_.words[at].begin, segment_words_.words[end - 1].end);
      }
      at = end != 0 ? end : at + 1;
    }
  }
  std::sort(places.begin(), places.end());
  std::size_t kept = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].first < places[kept].second) {
      places[kept].second = std::max(places[kept].second, places[i].second);
    } else {
      places[++kept] = places[i];
    }
  }
  if (!places.empty()) places.resize(kept + 1);
  const text::OffsetMap offsets(segment.text());
  for (const auto& [begin, end] : places) {
    v1::Highlight& highlight = *hit.add_highlights();
    highlight.set_start(static_cast<std::uint32_t>(offsets.CodePoints(begin)));
    highlight.set_end(static_cast<std::uint32_t>(offsets.CodePoints(end)));
  }
}

bool HitWriter::AddTexts(const v1::Unit& unit, const v1::Segment& source,
                         v1::ConcordanceHit& hit) const {
  std::vector<std::pair<Relation, const v1::Segment*>> texts;
  for (const v1::Segment* segment : TextsOf(unit)) {
    if (segment == &source) continue;
    const text::LanguageTag tag = TagOf(*segment);
    if (!beside_.is_none() && tag.primary() != beside_.primary()) continue;
    texts.emplace_back(beside_.is_none() ? Relation() : term::Relate(beside_, tag), segment);
  }
  if (texts.empty() && !beside_.is_none()) return false;
  std::stable_sort(texts.begin(), texts.end(),
                   [](const auto& a, const auto& b) { return Nearer(a.first, b.first); });
  for (const auto& [relation, segment] : texts) SetText(*segment, *hit.add_targets());
  return true;
}

bool HitWriter::Write(const record::Version& version, v1::ConcordanceHit& hit) {
  v1::Unit unit;
  if (!unit.ParseFromString(version.body)) {
    // One damaged row must not keep all others from being shown.
    Log(LogLevel::kError, "the record holds something else than a unit",
        {{"unit", record::UnitName(version.key.parent, version.key.id)}});
    return false;
  }
  if (!PassesFilters(version, unit)) return false;
  const v1::Segment* source = FindText(unit);
  if (source == nullptr || !AddTexts(unit, *source, hit)) return false;
  hit.set_memory(record::MemoryName(version.key.parent));
  hit.set_unit(record::UnitName(version.key.parent, version.key.id));
  SetText(*source, *hit.mutable_source());
  AddHighlights(*source, hit);
  const std::int64_t date = index::DateOf(version, unit);
  const std::int64_t seconds = date / 1'000'000 - (date % 1'000'000 < 0 ? 1 : 0);
  hit.mutable_date()->set_seconds(seconds);
  hit.mutable_date()->set_nanos(static_cast<std::int32_t>((date - seconds * 1'000'000) * 1000));
  const v1::Provenance& provenance = unit.provenance();
  hit.set_author(!provenance.changer().empty()   ? provenance.changer()
                 : !provenance.creator().empty() ? provenance.creator()
                                                 : version.author);
  for (std::string& domain : index::DomainsOf(unit)) hit.add_domains(std::move(domain));
  return true;
}

}  // namespace crosswalk::memory
