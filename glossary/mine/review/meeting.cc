#include "glossary/mine/review/meeting.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "glossary/mine/source/acronym.h"
#include "glossary/record/concept_store.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

text::LanguageTag TagOf(const std::string& raw) {
  const auto tag = text::LanguageTag::Parse(raw);
  return tag.ok() ? *tag : text::LanguageTag();
}

// A term of the concept in that language; nullptr where it has none.
const v1::Term* TermIn(const v1::Concept& concept_, const std::string& language) {
  for (const v1::LanguageSection& section : concept_.languages()) {
    if (section.terms_size() > 0 && (section.language_tag() == language ||
                                     section.language_tag().starts_with(language + "-"))) {
      return &section.terms(0);
    }
  }
  return nullptr;
}

Conflict Against(const TermKey& met, const std::string& text, const std::string& name,
                 const std::string& language, const std::string& other) {
  return {met, text + " stands in " + name + " with another " + language + " term, " + other};
}

bool IsAcronym(const std::string& text) { return LooksLikeAcronym(text::ToUtf32(text)); }

// One language and script: a tag without a script may be either.
bool SameWriting(const text::LanguageTag& a, const text::LanguageTag& b) {
  if (a.primary() != b.primary()) return false;
  return a.script() == b.script() || a.script() == text::Script::kNone ||
         b.script() == text::Script::kNone;
}

// Whether the pair's evidence, or that of the same sentence before the file was edited, is here.
bool HoldsPlaceOf(const v1::Concept& concept_, const v1::Evidence& pair) {
  return std::any_of(
      concept_.evidence().begin(), concept_.evidence().end(), [&](const v1::Evidence& held) {
        return held.file() == pair.file() && held.source() == pair.source() &&
               held.target() == pair.target() &&
               (held.offset() == pair.offset() || held.sentence() == pair.sentence());
      });
}

// A concept while pairs are tried on it: its keys, and its full forms.
class Trial {
 public:
  Trial(const script::Folder& folder, const v1::Concept& concept_) {
    for (const v1::LanguageSection& section : concept_.languages()) {
      for (const v1::Term& term : section.terms()) {
        const std::string& tag =
            term.language_tag().empty() ? section.language_tag() : term.language_tag();
        Add(KeyOf(folder, term.text(), tag), term.text(), tag);
      }
    }
  }

  bool Has(const TermKey& key) const { return keys_.contains(key); }
  void Add(const TermKey& key, const std::string& text, const std::string& tag) {
    if (!keys_.emplace(key, true).second || IsAcronym(text)) return;
    full_forms_.push_back({TagOf(tag), text});
  }
  // The full form that stands where `text` would stand.
  std::optional<std::string> InPlaceOf(const std::string& text, const std::string& tag) const {
    if (IsAcronym(text)) return std::nullopt;
    const text::LanguageTag own = TagOf(tag);
    for (const FullForm& form : full_forms_) {
      if (SameWriting(form.tag, own)) return form.text;
    }
    return std::nullopt;
  }

 private:
  struct FullForm {
    text::LanguageTag tag;
    std::string text;
  };
  std::map<TermKey, bool> keys_;
  std::vector<FullForm> full_forms_;
};

}  // namespace

Result<std::string> PlacedIn(const script::Folder& folder, HeldConcepts& held,
                             const v1::Evidence& pair) {
  CROSSWALK_ASSIGN(const std::vector<std::string> ids, held.With(SourceKey(folder, pair)));
  for (const std::string& id : ids) {
    CROSSWALK_ASSIGN(const v1::Concept* const concept_, held.Read(id));
    if (concept_ != nullptr && HoldsPlaceOf(*concept_, pair)) return id;
  }
  return std::string();
}

Result<Meeting> Meet(const script::Folder& folder, HeldConcepts& held,
                     const std::vector<v1::Evidence>& pairs) {
  for (const v1::Evidence& pair : pairs) {
    CROSSWALK_ASSIGN(std::string id, PlacedIn(folder, held, pair));
    if (!id.empty()) return Meeting{std::move(id), {}};
  }
  Meeting meeting;
  std::string by_both_sides, by_one_side;
  for (const v1::Evidence& pair : pairs) {
    const TermKey source = SourceKey(folder, pair), target = TargetKey(folder, pair);
    CROSSWALK_ASSIGN(const std::vector<std::string> with_source, held.With(source));
    CROSSWALK_ASSIGN(const std::vector<std::string> with_target, held.With(target));
    for (const std::string& id : with_source) {
      if (std::find(with_target.begin(), with_target.end(), id) == with_target.end()) continue;
      CROSSWALK_ASSIGN(const v1::Concept* const concept_, held.Read(id));
      if (concept_ == nullptr) continue;
      by_both_sides = id;
      break;
    }
    if (!by_both_sides.empty()) continue;
    const auto one_side = [&](const std::vector<std::string>& ids, const TermKey& met,
                              const std::string& text, const TermKey& other) -> Status {
      for (const std::string& id : ids) {
        CROSSWALK_ASSIGN(const v1::Concept* const concept_, held.Read(id));
        if (concept_ == nullptr) continue;
        const v1::Term* const stands = TermIn(*concept_, other.language);
        if (stands == nullptr) {
          if (by_one_side.empty()) by_one_side = id;
        } else if (meeting.conflicts.size() < kMostConflicts) {
          meeting.conflicts.push_back(Against(met, text, record::ConceptName(held.glossary(), id),
                                              other.language, stands->text()));
        }
      }
      return Status();
    };
    CROSSWALK_RETURN_IF_ERROR(one_side(with_source, source, pair.source(), target));
    CROSSWALK_RETURN_IF_ERROR(one_side(with_target, target, pair.target(), source));
  }
  if (!by_both_sides.empty()) return Meeting{by_both_sides, {}};
  meeting.concept_id = by_one_side;
  return meeting;
}

Fit FitInto(const script::Folder& folder, const v1::Concept& concept_, const std::string& name,
            const std::vector<v1::Evidence>& pairs) {
  Trial trial(folder, concept_);
  // Pairs that the concept holds come first, then aliases, then the surest, since what is taken
  // decides what else can be.
  struct Tried {
    std::size_t at;
    TermKey source;
    TermKey target;
    int rank;
  };
  std::vector<Tried> order;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Tried tried{i, SourceKey(folder, pairs[i]), TargetKey(folder, pairs[i]), 2};
    if (pairs[i].kind() == v1::EVIDENCE_KIND_ALIAS) tried.rank = 1;
    if (trial.Has(tried.source) && trial.Has(tried.target)) tried.rank = 0;
    order.push_back(std::move(tried));
  }
  std::stable_sort(order.begin(), order.end(), [&](const Tried& a, const Tried& b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    return pairs[a.at].confidence() > pairs[b.at].confidence();
  });
  std::vector<bool> refused(pairs.size());
  Fit fit;
  for (const Tried& tried : order) {
    const v1::Evidence& pair = pairs[tried.at];
    std::optional<std::string> stands;
    const bool free = pair.kind() == v1::EVIDENCE_KIND_ALIAS;
    const bool has_source = trial.Has(tried.source), has_target = trial.Has(tried.target);
    if (!free && !has_source) stands = trial.InPlaceOf(pair.source(), pair.source_language_tag());
    if (!free && !has_target && !stands) {
      stands = trial.InPlaceOf(pair.target(), pair.target_language_tag());
    }
    if (stands) {
      refused[tried.at] = true;
      if (fit.conflicts.size() < kMostConflicts) {
        const bool by_source = has_source || !has_target;
        fit.conflicts.push_back(Against(
            by_source ? tried.source : tried.target, by_source ? pair.source() : pair.target(),
            name, by_source ? tried.target.language : tried.source.language, *stands));
      }
      continue;
    }
    trial.Add(tried.source, pair.source(), pair.source_language_tag());
    trial.Add(tried.target, pair.target(), pair.target_language_tag());
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    (refused[i] ? fit.refused : fit.taken).push_back(pairs[i]);
  }
  return fit;
}

}  // namespace crosswalk::mine
