#include "glossary/term/meeting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "glossary/term/distance.h"
#include "glossary/term/lookup.h"
#include "glossary/term/term_status.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

using index::ConceptHandle;
using index::KeyField;
using index::KeyTrie;
using text::Language;

// How many keys near a misspelt one are measured: those that share most bigrams come first.
constexpr std::size_t kMostNearKeys = 400;

bool IsBetter(const Meeting& a, const Meeting& b) {
  return std::tuple(a.level, -a.similarity, a.closeness, a.status, a.term_ordinal) <
         std::tuple(b.level, -b.similarity, b.closeness, b.status, b.term_ordinal);
}

}  // namespace

void MeetingFinder::AddPostings(std::uint32_t piece, KeyTrie which, std::u32string_view key,
                                v1::Level level, double similarity) {
  const index::TermPiece& terms = snapshot_.terms(piece);
  const auto number = terms.trie(which).Find(key);
  if (!number) return;
  for (const index::TermPosting& posting : terms.Postings(which, *number)) {
    // A plural met word for word is an inflected form, and no other level's business.
    if (posting.flags & index::kPluralForm && level != v1::LEVEL_INFLECTED) continue;
    const text::LanguageTag& tag = tags_.Read(terms.Tag(posting));
    if (!query_.Admits(tag) || !filter_.Accepts(piece, posting)) continue;
    Meeting meeting{{piece, posting.concept_ordinal},
                    level,
                    query_.Closeness(tag),
                    StatusRank(posting.status),
                    posting.term_ordinal,
                    similarity};
    if (level == kLevelOfSpelling) {
      const std::string_view text = terms.Text(posting);
      meeting.level = text == query_.nfc() ? v1::LEVEL_EXACT : v1::LEVEL_VARIANT;
      if (meeting.level == v1::LEVEL_VARIANT && posting.flags & index::kSurelyTraditional) {
        if (is_traditional_ < 0) {
          is_traditional_ = folder_.WritingOf(query_.nfc()) == script::Writing::kTraditional;
        }
        if (is_traditional_ && folder_.DifferentWords(query_.nfc(), text)) continue;
      }
    }
    meetings_.push_back(meeting);
  }
}

Status MeetingFinder::AddVariantKey(std::string_view key, const std::vector<Language>& languages,
                                    v1::Level level, double similarity) {
  CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(KeyField::kVariant, key));
  if (handles.empty()) return {};
  // The index says which pieces hold the key; their tries say which terms have it, so that no
  // concept need be read.
  const std::u32string wide = text::ToUtf32(key);
  std::uint32_t last = ~std::uint32_t{0};
  for (const ConceptHandle& handle : handles) {
    if (handle.piece == last) continue;
    last = handle.piece;
    for (const Language language : languages) {
      AddPostings(last, index::TrieOf(language), wide, level, similarity);
    }
  }
  return {};
}

Status MeetingFinder::FindExactAndVariant() {
  for (const QueryKey& key : query_.keys()) {
    CROSSWALK_RETURN_IF_ERROR(AddVariantKey(key.key, key.languages, kLevelOfSpelling, 0));
  }
  return {};
}

Status MeetingFinder::FindRegional() {
  if (!query_.Covers(Language::kZh)) return {};
  for (const std::string& key : folder_.RegionalKeys(query_.nfc())) {
    CROSSWALK_RETURN_IF_ERROR(AddVariantKey(key, {Language::kZh}, v1::LEVEL_REGIONAL, 0));
  }
  return {};
}

template <typename Fits>
Status MeetingFinder::AddByReading(KeyField field, std::string_view key, v1::Level level,
                                   Fits&& fits) {
  CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(field, key));
  for (const ConceptHandle& handle : handles) {
    // Met better already: what it is called there need not be known.
    const bool met = std::any_of(meetings_.begin(), meetings_.end(), [&](const Meeting& meeting) {
      return meeting.handle == handle && meeting.level < level;
    });
    if (met || !filter_.AcceptsConcept(handle)) continue;
    CROSSWALK_ASSIGN(const v1::Concept* concept_, concepts_.Read(handle));
    std::uint16_t ordinal = 0;
    for (const v1::LanguageSection& section : concept_->languages()) {
      for (const v1::Term& term : section.terms()) {
        const text::LanguageTag& tag = tags_.Read(term.language_tag());
        if (query_.Admits(tag) && filter_.AcceptsStatus(term.status()) && fits(term, tag)) {
          meetings_.push_back(
              {handle, level, query_.Closeness(tag), StatusRank(term.status()), ordinal, 0});
        }
        ++ordinal;
      }
    }
  }
  return {};
}

// Chinese does not inflect; other languages have no rules of ours.
Status MeetingFinder::FindInflected() {
  if (query_.Covers(Language::kJa) && !query_.is_latin()) {
    const std::string key = folder_.InflectedKey(query_.nfc(), Language::kJa);
    CROSSWALK_ASSIGN(const auto handles, snapshot_.WithKey(KeyField::kInflected, key));
    const std::u32string wide = text::ToUtf32(key);
    std::uint32_t last = ~std::uint32_t{0};
    for (const ConceptHandle& handle : handles) {
      if (handle.piece == last) continue;
      last = handle.piece;
      AddPostings(last, KeyTrie::kJaInflected, wide, v1::LEVEL_INFLECTED, 0);
    }
  }
  if (query_.Covers(Language::kEn) && query_.has_latin()) {
    const std::string key = folder_.InflectedKey(query_.nfc(), Language::kEn);
    return AddByReading(KeyField::kInflected, key, v1::LEVEL_INFLECTED,
                        [&](const v1::Term& term, const text::LanguageTag& tag) {
                          return tag.language() == Language::kEn &&
                                 folder_.InflectedKey(term.text(), Language::kEn) == key;
                        });
  }
  return {};
}

Status MeetingFinder::FindReading() {
  if (!query_.Covers(Language::kJa)) return {};
  const std::string key = folder_.ReadingKey(query_.nfc());
  if (key.empty()) return {};
  return AddByReading(KeyField::kReading, key, v1::LEVEL_READING,
                      [&](const v1::Term& term, const text::LanguageTag& tag) {
                        return tag.language() == Language::kJa &&
                               folder_.ReadingKey(term.reading()) == key;
                      });
}

Status MeetingFinder::FindPrefix(const Cancellation& cancellation) {
  for (const QueryKey& key : query_.keys()) {
    CROSSWALK_ASSIGN(const auto longer, snapshot_.KeysWithPrefix(key.key, kMostKeys, cancellation));
    for (const std::string& each : longer) {
      CROSSWALK_RETURN_IF_ERROR(AddVariantKey(each, key.languages, v1::LEVEL_PREFIX, 0));
    }
  }
  return {};
}

Status MeetingFinder::FindWildcard(std::string_view raw, const Cancellation& cancellation) {
  std::map<std::u32string, std::vector<Language>> patterns;
  for (const Language language : query_.languages()) {
    std::u32string pattern;
    std::string_view rest = raw;
    for (;;) {
      const std::size_t star = rest.find_first_of("*?");
      pattern += text::ToUtf32(folder_.Key(rest.substr(0, star), language));
      if (star == std::string_view::npos) break;
      pattern += static_cast<char32_t>(rest[star]);
      rest.remove_prefix(star + 1);
    }
    patterns[pattern].push_back(language);
  }
  for (const auto& [pattern, languages] : patterns) {
    CROSSWALK_ASSIGN(const auto keys, snapshot_.KeysMatching(pattern, kMostKeys, cancellation));
    for (const std::string& key : keys) {
      CROSSWALK_RETURN_IF_ERROR(AddVariantKey(key, languages, v1::LEVEL_WILDCARD, 0));
    }
  }
  return {};
}

Status MeetingFinder::FindFuzzy(const Cancellation& cancellation) {
  for (const QueryKey& key : query_.keys()) {
    const std::u32string wanted = text::ToUtf32(key.key);
    DistancePattern pattern(wanted);
    CROSSWALK_ASSIGN(const auto near, snapshot_.KeysNear(key.key, kMostNearKeys, cancellation));
    for (const std::string& each : near) {
      const std::u32string other = text::ToUtf32(each);
      const std::size_t longer = std::max(wanted.size(), other.size());
      const auto bound = static_cast<std::size_t>(
          std::floor((1 - kLeastSimilarity) * static_cast<double>(longer) + 1e-9));
      const std::size_t distance = pattern.To(other, bound);
      if (distance > bound) continue;
      CROSSWALK_RETURN_IF_ERROR(AddVariantKey(each, key.languages, v1::LEVEL_FUZZY,
                                              Similarity(distance, wanted.size(), other.size())));
    }
  }
  return {};
}

std::vector<Meeting> MeetingFinder::TakeBest() {
  std::sort(meetings_.begin(), meetings_.end(), [](const Meeting& a, const Meeting& b) {
    return a.handle != b.handle ? a.handle < b.handle : IsBetter(a, b);
  });
  meetings_.erase(
      std::unique(meetings_.begin(), meetings_.end(),
                  [](const Meeting& a, const Meeting& b) { return a.handle == b.handle; }),
      meetings_.end());
  const auto name = [&](const Meeting& meeting) {
    const index::TermPiece& terms = snapshot_.terms(meeting.handle.piece);
    return std::pair(terms.GlossaryOf(meeting.handle.ordinal),
                     terms.ConceptIdOf(meeting.handle.ordinal));
  };
  std::sort(meetings_.begin(), meetings_.end(), [&](const Meeting& a, const Meeting& b) {
    const auto left = std::tuple(a.level, -a.similarity, a.closeness, a.status);
    const auto right = std::tuple(b.level, -b.similarity, b.closeness, b.status);
    return left != right ? left < right : name(a) < name(b);
  });
  return std::move(meetings_);
}

}  // namespace crosswalk::term
