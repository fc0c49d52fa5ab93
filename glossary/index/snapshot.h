// What a read works on: an unchanging list of pieces at one revision.
#ifndef CROSSWALK_GLOSSARY_INDEX_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_SNAPSHOT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/any_snapshot.h"
#include "glossary/index/row_names.h"
#include "glossary/index/term_piece.h"

namespace crosswalk::index {

// The key spaces of the index (see schema.h).
enum class KeyField { kVariant, kInflected, kReading };

// A concept in a snapshot. Meaningful with that snapshot only.
struct ConceptHandle {
  std::uint32_t piece;
  std::uint32_t ordinal;
  friend auto operator<=>(const ConceptHandle&, const ConceptHandle&) = default;
};

// What a read of terms works on. Superseded and deleted concepts never show.
class Snapshot : public AnySnapshot {
 public:
  // Concepts that have `key` in `field`, whatever the language of the term that has it: the caller
  // looks at the concept to see how it was met. Ascending.
  virtual Result<std::vector<ConceptHandle>> WithKey(KeyField field,
                                                     std::string_view key) const = 0;
  // VARIANT keys of living concepts that begin with `prefix`, shortest first, then by code point.
  virtual Result<std::vector<std::string>> KeysWithPrefix(std::string_view prefix,
                                                          std::size_t limit,
                                                          const Cancellation&) const = 0;
  // VARIANT keys that fit `pattern` (folded; `*` any run, `?` one code point), by code point.
  virtual Result<std::vector<std::string>> KeysMatching(std::u32string_view pattern,
                                                        std::size_t limit,
                                                        const Cancellation&) const = 0;
  // VARIANT keys that share most bigrams with `key`, best first: the caller measures the distance.
  virtual Result<std::vector<std::string>> KeysNear(std::string_view key, std::size_t limit,
                                                    const Cancellation&) const = 0;

  // The concept: name, origins, subject fields, labels, definitions, language sections. Into a
  // message of the caller, which may lie in an arena: making and destroying one costs more than the
  // search.
  virtual Status ReadInto(ConceptHandle handle, v1::Concept& concept_) const = 0;
  Result<v1::Concept> Read(ConceptHandle handle) const {
    v1::Concept concept_;
    CROSSWALK_RETURN_IF_ERROR(ReadInto(handle, concept_));
    return concept_;
  }
  virtual Result<ConceptHandle> Find(std::string_view glossary, std::string_view id) const = 0;

  // Glossaries by id, with what they hold; NOT_FOUND for an unknown one.
  virtual std::vector<std::string> Glossaries() const = 0;
  virtual Result<Counts> CountOf(std::string_view glossary) const = 0;

  // For recognition: the pieces, oldest first, and whether a concept of one still lives.
  virtual std::size_t piece_count() const = 0;
  virtual const TermPiece& terms(std::size_t piece) const = 0;
  virtual bool Lives(std::size_t piece, std::uint32_t concept_ordinal) const = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_SNAPSHOT_H_
