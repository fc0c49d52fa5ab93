// The recogniser's part of a piece: the terms' keys in tries, and which concepts have them.
#ifndef CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/mapped_file.h"
#include "glossary/base/status.h"
#include "glossary/index/sections.h"
#include "glossary/script/fold.h"
#include "glossary/text/trie.h"

namespace crosswalk::index {

enum PostingFlag : std::uint8_t {
  kPluralForm = 1,         // the key is an English plural or singular of the term: INFLECTED
  kSurelyTraditional = 2,  // zh: the term is surely Traditional
};

// A term under one key. Plain data, as it lies in the file.
struct TermPosting {
  std::uint32_t concept_ordinal;  // within the piece
  std::uint32_t text_offset;      // of the term as stored
  std::uint16_t text_length;
  std::uint16_t tag;           // ordinal of its language tag
  std::uint8_t status;         // v1::TermStatus
  std::uint8_t flags;          // PostingFlag
  std::uint16_t term_ordinal;  // which term of the concept, counting through its sections
};
static_assert(sizeof(TermPosting) == 16);

// Which trie: VARIANT keys of one language, or Japanese INFLECTED keys. kEn also holds PluralKeys,
// marked kPluralForm. kJaInflected holds the InflectedKey of every ja term, also where it is the
// VARIANT key: 取扱 must meet 取り扱い from either side.
enum class KeyTrie : std::uint8_t { kZh, kJa, kEn, kOther, kJaInflected, kCount };
inline constexpr std::size_t kKeyTries = static_cast<std::size_t>(KeyTrie::kCount);

// The trie for VARIANT keys of a language.
KeyTrie TrieOf(text::Language language);

// Immutable, mapped; threads share one. Numbers that the piece does not hold give empty answers, so
// a damaged file can give wrong terms but never a read outside of it.
class TermPiece {
 public:
  // NOT_FOUND; DATA_LOSS where the file is damaged. `trusted` skips the tries' checksums, for a
  // large piece whose bytes are checked elsewhere.
  static Result<TermPiece> Open(const std::filesystem::path& path, bool trusted = false);

  const text::Trie& trie(KeyTrie which) const { return *tries_[static_cast<std::size_t>(which)]; }
  std::span<const TermPosting> Postings(KeyTrie which, std::uint32_t key) const;
  std::string_view Text(const TermPosting& posting) const;
  std::string_view Tag(const TermPosting& posting) const;
  std::string_view GlossaryOf(std::uint32_t concept_ordinal) const;
  std::uint32_t GlossaryOrdinalOf(std::uint32_t concept_ordinal) const;  // within the piece
  std::string_view ConceptIdOf(std::uint32_t concept_ordinal) const;
  std::uint32_t concept_count() const { return static_cast<std::uint32_t>(concepts_.size()); }
  // Glossaries that the piece's concepts are in, by GlossaryOrdinalOf.
  std::uint32_t glossary_count() const;
  std::string_view Glossary(std::uint32_t ordinal) const;

 private:
  friend class TermPieceBuilder;

  // Where a concept's identity stands.
  struct ConceptRow {
    std::uint32_t glossary;
    std::uint32_t id_offset;
    std::uint32_t id_length;
  };
  // Sections of the file. The tries', their first postings' and their postings' come in fives.
  enum Section : std::size_t {
    kTries = 0,
    kFirsts = kTries + kKeyTries,
    kPostings = kFirsts + kKeyTries,
    kTexts = kPostings + kKeyTries,
    kTagOffsets,
    kTagBytes,
    kGlossaryOffsets,
    kGlossaryBytes,
    kConceptRows,
    kConceptIds,
  };

  explicit TermPiece(Sections sections) : sections_(std::move(sections)) {}

  Sections sections_;
  std::array<std::optional<text::Trie>, kKeyTries> tries_;
  std::array<std::span<const std::uint32_t>, kKeyTries> firsts_;  // one more than keys
  std::array<std::span<const TermPosting>, kKeyTries> postings_;
  std::string_view texts_;
  std::span<const std::uint32_t> tag_offsets_;
  std::string_view tag_bytes_;
  std::span<const std::uint32_t> glossary_offsets_;
  std::string_view glossary_bytes_;
  std::span<const ConceptRow> concepts_;
  std::string_view concept_ids_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_H_
