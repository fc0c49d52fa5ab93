#include "glossary/index/concept_snapshot.h"

#include <algorithm>
#include <set>

#include "glossary/base/hash.h"
#include "glossary/index/schema.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

const ConceptPiece& PieceOf(const PieceView& view) {
  return static_cast<const ConceptPiece&>(*view.piece());
}

// Keys looked at between two questions whether to stop.
constexpr std::uint32_t kKeysBetweenChecks = 1024;

// Whether a living concept of the piece has the VARIANT key.
bool KeyLives(const PieceView& view, std::u32string_view key) {
  if (view.all_live()) return true;
  const TermPiece& terms = PieceOf(view).terms();
  for (const KeyTrie which : {KeyTrie::kZh, KeyTrie::kJa, KeyTrie::kEn, KeyTrie::kOther}) {
    const auto number = terms.trie(which).Find(key);
    if (!number) continue;
    for (const TermPosting& posting : terms.Postings(which, *number)) {
      if ((posting.flags & kPluralForm) == 0 && view.Lives(posting.concept_ordinal)) return true;
    }
  }
  return false;
}

bool KeyLives(const PieceView& view, std::string_view key) {
  if (view.all_live()) return true;
  if (text::FindInvalidUtf8(key) != std::string_view::npos) return false;
  return KeyLives(view, text::ToUtf32(key));
}

}  // namespace

ConceptSnapshot::ConceptSnapshot(PieceViews views, record::Revision revision)
    : views_(std::move(views)), revision_(std::move(revision)), glossaries_(ParentsOf(views_)) {
  for (const PieceView& view : views_) pieces_.push_back(&PieceOf(view));
}

Result<std::vector<ConceptHandle>> ConceptSnapshot::WithKey(KeyField field,
                                                            std::string_view key) const {
  std::vector<ConceptHandle> handles;
  const std::string term = GlassTerm(field, key);
  if (term.empty()) return handles;
  const std::uint64_t hash = Hash64(term);
  for (std::uint32_t i = 0; i < views_.size(); ++i) {
    CROSSWALK_RETURN_IF_ERROR(pieces_[i]->WithTerm(term, hash, [&](std::uint32_t ordinal) {
      if (views_[i].Lives(ordinal)) handles.push_back({i, ordinal});
    }));
  }
  return handles;
}

Result<std::vector<std::string>> ConceptSnapshot::KeysWithPrefix(
    std::string_view prefix, std::size_t limit, const Cancellation& cancellation) const {
  std::vector<std::string> keys;
  if (prefix.empty() || limit == 0) return keys;
  const auto shortest = static_cast<std::uint32_t>(text::CountCodePoints(prefix));
  std::uint32_t longest = 0;
  for (const PieceView& view : views_) longest = std::max(longest, PieceOf(view).keys().longest());
  for (std::uint32_t length = shortest; length <= longest && keys.size() < limit; ++length) {
    std::set<std::string> found;  // the first `wanted` of this length
    const std::size_t wanted = limit - keys.size();
    for (const PieceView& view : views_) {
      const KeyList::Span span = PieceOf(view).keys().WithPrefix(length, prefix);
      if (span.first == span.last) continue;
      std::uint32_t until_check = 0;
      Status cancelled;
      const auto visit = [&](std::string_view key) {
        if (until_check-- == 0) {
          until_check = kKeysBetweenChecks;
          cancelled = cancellation.Check();
        }
        if (!cancelled.ok()) return false;
        const bool full = found.size() >= wanted;
        if (full && key > *found.rbegin()) return false;  // all that follow are greater
        if (!KeyLives(view, key)) return true;
        found.emplace(key);
        if (found.size() > wanted) found.erase(std::prev(found.end()));
        return true;
      };
      if (length <= kMostPlainCodePoints && IsPlainKey(PieceOf(view).keys().Key(span.first))) {
        CROSSWALK_RETURN_IF_ERROR(
            PieceOf(view).TermsWithPrefix(GlassPrefix(length, prefix), 2, visit));
      } else {
        // Long keys stand in Xapian as hashes.
        for (std::uint32_t number = span.first; number < span.last; ++number) {
          if (!visit(PieceOf(view).keys().Key(number))) break;
        }
      }
      CROSSWALK_RETURN_IF_ERROR(cancelled);
    }
    keys.insert(keys.end(), found.begin(), found.end());
  }
  return keys;
}

Result<std::vector<std::string>> ConceptSnapshot::KeysMatching(
    std::u32string_view pattern, std::size_t limit, const Cancellation& cancellation) const {
  std::set<std::string, std::less<>> keys;  // the first `limit`
  if (limit == 0) return std::vector<std::string>();
  for (const PieceView& view : views_) {
    CROSSWALK_RETURN_IF_ERROR(
        PieceOf(view).keys().Matching(pattern, cancellation, [&](std::string_view key) {
          const bool full = keys.size() >= limit;
          if (full && key >= *keys.rbegin()) return;
          if (keys.find(key) != keys.end() || !KeyLives(view, key)) return;
          keys.emplace(key);
          if (full) keys.erase(std::prev(keys.end()));
        }));
  }
  return std::vector<std::string>(keys.begin(), keys.end());
}

Result<std::vector<std::string>> ConceptSnapshot::KeysNear(std::string_view key, std::size_t limit,
                                                           const Cancellation& cancellation) const {
  if (limit == 0 || text::FindInvalidUtf8(key) != std::string_view::npos) {
    return std::vector<std::string>();
  }
  const std::u32string wide = text::ToUtf32(key);
  std::vector<NearKey> near;
  for (const PieceView& view : views_) {
    // Where hidden concepts take places from living ones, ask again for more.
    for (std::size_t asked = limit;; asked *= 4) {
      CROSSWALK_ASSIGN(std::vector<NearKey> of_piece,
                       PieceOf(view).keys().Near(wide, asked, cancellation));
      const bool all = of_piece.size() < asked;
      std::erase_if(of_piece, [&](const NearKey& a) { return !KeyLives(view, a.key); });
      if (!all && of_piece.size() < limit) continue;
      near.insert(near.end(), of_piece.begin(), of_piece.end());
      break;
    }
  }
  const auto distance = [&](const NearKey& a) {
    return a.length > wide.size() ? a.length - wide.size() : wide.size() - a.length;
  };
  std::sort(near.begin(), near.end(), [&](const NearKey& a, const NearKey& b) {
    if (a.shared != b.shared) return a.shared > b.shared;
    if (distance(a) != distance(b)) return distance(a) < distance(b);
    return a.key < b.key;
  });
  std::vector<std::string> keys;
  for (const NearKey& candidate : near) {
    if (keys.size() >= limit) break;
    if (keys.empty() || keys.back() != candidate.key) keys.emplace_back(candidate.key);
  }
  return keys;
}

Status ConceptSnapshot::ReadInto(ConceptHandle handle, v1::Concept& concept_) const {
  if (handle.piece >= views_.size()) return NotFound("the snapshot has no such piece");
  return pieces_[handle.piece]->ReadInto(handle.ordinal, concept_);
}

Result<ConceptHandle> ConceptSnapshot::Find(std::string_view glossary, std::string_view id) const {
  for (std::size_t i = views_.size(); i-- > 0;) {
    const auto ordinal = pieces_[i]->Find(glossary, id);
    if (ordinal && views_[i].Lives(*ordinal)) {
      return ConceptHandle{static_cast<std::uint32_t>(i), *ordinal};
    }
  }
  return NotFound("no concept " + std::string(id) + " in the glossary " + std::string(glossary));
}

std::vector<std::string> ConceptSnapshot::Glossaries() const {
  std::vector<std::string> ids;
  ids.reserve(glossaries_.size());
  for (const auto& [id, counts] : glossaries_) ids.push_back(id);
  return ids;
}

Result<Counts> ConceptSnapshot::CountOf(std::string_view glossary) const {
  const auto found = glossaries_.find(glossary);
  if (found == glossaries_.end()) return NotFound("no glossary " + std::string(glossary));
  return found->second;
}

}  // namespace crosswalk::index
