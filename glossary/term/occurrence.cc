#include "glossary/term/occurrence.h"

#include <algorithm>
#include <tuple>

#include "glossary/term/term_status.h"
#include "glossary/text/normalize.h"

namespace crosswalk::term {

using index::KeyTrie;
using index::TermPosting;

std::size_t EndOfPlace(const std::vector<Span>& spans, std::size_t first) {
  std::size_t behind = first + 1;
  while (behind < spans.size() && spans[behind].begin == spans[first].begin &&
         spans[behind].end == spans[first].end) {
    ++behind;
  }
  return behind;
}

bool OccurrenceFinder::Accepts(const Span& span) {
  const auto postings = snapshot_.terms(span.piece).Postings(span.trie, span.key);
  return std::any_of(postings.begin(), postings.end(),
                     [&](const TermPosting& posting) { return Counts(span, posting); });
}

bool OccurrenceFinder::Counts(const Span& span, const TermPosting& posting) {
  if (rules_.only_usable && !IsUsable(posting.status)) return false;
  const bool inflected = posting.flags & index::kPluralForm || span.trie == KeyTrie::kJaInflected;
  if (rules_.only_by_spelling && (inflected || span.regional)) return false;
  const index::TermPiece& terms = snapshot_.terms(span.piece);
  if (rules_.only_own_language || span.trie == KeyTrie::kOther) {
    const text::LanguageTag& tag = tags_.Read(terms.Tag(posting));
    if (!rules_.language.is_none() && tag.primary() != rules_.language.primary()) return false;
  }
  if (!filter_.Accepts(span.piece, posting)) return false;
  if (span.trie == KeyTrie::kZh && posting.flags & index::kSurelyTraditional && !span.regional) {
    if (is_traditional_ < 0) {
      is_traditional_ = folder_.WritingOf(text_) == script::Writing::kTraditional;
    }
    const std::string_view place = text_.substr(span.begin, span.end - span.begin);
    if (is_traditional_ && folder_.DifferentWords(place, terms.Text(posting))) return false;
  }
  return true;
}

const std::string& OccurrenceFinder::Composed(const Span& span) {
  if (composed_begin_ != span.begin || composed_end_ != span.end) {
    composed_ = text::Nfc(text_.substr(span.begin, span.end - span.begin));
    composed_begin_ = span.begin;
    composed_end_ = span.end;
  }
  return composed_;
}

v1::Level OccurrenceFinder::LevelOf(const Span& span, const TermPosting& posting) {
  if (span.regional) return v1::LEVEL_REGIONAL;
  if (posting.flags & index::kPluralForm || span.trie == KeyTrie::kJaInflected) {
    return v1::LEVEL_INFLECTED;
  }
  const std::string_view stored = snapshot_.terms(span.piece).Text(posting);
  if (text_.substr(span.begin, span.end - span.begin) == stored) return v1::LEVEL_EXACT;
  return Composed(span) == stored ? v1::LEVEL_EXACT : v1::LEVEL_VARIANT;
}

void OccurrenceFinder::At(const Span* spans, std::size_t count,
                          std::vector<Occurrence>& occurrences) {
  occurrences.clear();
  for (std::size_t i = 0; i < count; ++i) {
    const Span& span = spans[i];
    for (const TermPosting& posting : snapshot_.terms(span.piece).Postings(span.trie, span.key)) {
      if (!Counts(span, posting)) continue;
      occurrences.push_back(
          {{span.piece, posting.concept_ordinal}, &posting, LevelOf(span, posting)});
    }
  }
  const auto rank = [](const Occurrence& each) {
    return std::tuple(each.level, StatusRank(each.posting->status));
  };
  std::sort(occurrences.begin(), occurrences.end(), [&](const Occurrence& a, const Occurrence& b) {
    return std::tuple(a.handle, rank(a), a.posting->term_ordinal) <
           std::tuple(b.handle, rank(b), b.posting->term_ordinal);
  });
  occurrences.erase(
      std::unique(occurrences.begin(), occurrences.end(),
                  [](const Occurrence& a, const Occurrence& b) { return a.handle == b.handle; }),
      occurrences.end());
  const auto name = [&](const Occurrence& each) {
    const index::TermPiece& terms = snapshot_.terms(each.handle.piece);
    return std::pair(terms.GlossaryOf(each.handle.ordinal), terms.ConceptIdOf(each.handle.ordinal));
  };
  std::sort(occurrences.begin(), occurrences.end(), [&](const Occurrence& a, const Occurrence& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : name(a) < name(b);
  });
}

}  // namespace crosswalk::term
