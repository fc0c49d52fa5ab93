// The recogniser's part of a piece: the terms' keys in tries, and which concepts have them.
#ifndef CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/mapped_file.h"
#include "glossary/base/status.h"
#include "glossary/script/fold.h"
#include "glossary/text/trie.h"

namespace crosswalk::index {

enum PostingFlag : std::uint8_t {
  kPluralForm = 1,       // the key is an English plural or singular of the term: INFLECTED
  kSurelyTraditional = 2,  // zh: the term is surely Traditional
  kReadingKey = 4,
};

// A term under one key. Plain data, as it lies in the file.
struct TermPosting {
  std::uint32_t concept_ordinal;  // within the piece
  std::uint32_t text_offset;      // of the term as stored
  std::uint16_t text_length;
  std::uint16_t tag;              // ordinal of its language tag
  std::uint8_t status;            // v1::TermStatus
  std::uint8_t flags;             // PostingFlag
  std::uint16_t term_ordinal;     // which term of the concept, counting through its sections
};

// Which trie: VARIANT keys of one language, or Japanese INFLECTED keys.
enum class KeyTrie : std::uint8_t { kZh, kJa, kEn, kOther, kJaInflected, kCount };

// Immutable, mapped; threads share one.
class TermPiece {
 public:
  static Result<TermPiece> Open(const std::filesystem::path& path);

  const text::Trie& trie(KeyTrie which) const;
  std::span<const TermPosting> Postings(KeyTrie which, std::uint32_t key) const;
  std::string_view Text(const TermPosting& posting) const;
  std::string_view Tag(const TermPosting& posting) const;
  std::string_view GlossaryOf(std::uint32_t concept_ordinal) const;
  std::uint32_t GlossaryOrdinalOf(std::uint32_t concept_ordinal) const;  // within the piece
  std::string_view ConceptIdOf(std::uint32_t concept_ordinal) const;
  std::uint32_t concept_count() const;

 private:
  friend class TermPieceBuilder;
  explicit TermPiece(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
  // The owner of term_piece.cc lays this out.
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_
