// Gathers the terms of a piece and writes terms.piece.
#ifndef CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_BUILDER_H_
#define CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_BUILDER_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/term_keys.h"
#include "glossary/index/term_piece.h"

namespace crosswalk::index {

// One thread. Holds keys, terms and identities in memory until Write: about 100 bytes a term.
class TermPieceBuilder {
 public:
  // The next concept; its ordinal is the number of those before it.
  void AddConcept(std::string_view glossary, std::string_view id);
  // A term of the concept added last; `term_ordinal` counts through the concept's sections.
  void AddTerm(const v1::Term& term, const TermKeys& keys, std::size_t term_ordinal);
  // The distinct VARIANT keys of all terms, in no order. The views live as long as the builder.
  std::vector<std::string_view> VariantKeys() const;

  std::string_view GlossaryOf(std::uint32_t concept_ordinal) const;
  std::string_view ConceptIdOf(std::uint32_t concept_ordinal) const;

  Status Write(const std::filesystem::path& path, bool sync);

 private:
  struct KeyedPosting {
    std::uint64_t key_offset;
    std::uint32_t key_length;
    TermPosting posting;
  };

  std::string_view KeyOf(const KeyedPosting& entry) const {
    return std::string_view(key_bytes_).substr(entry.key_offset, entry.key_length);
  }
  std::uint32_t TagOrdinal(const std::string& tag);
  void Post(KeyTrie trie, std::string_view key, TermPosting posting);
  Status WriteTrie(std::size_t trie, SectionWriter& writer);

  std::string key_bytes_;
  std::array<std::vector<KeyedPosting>, kKeyTries> postings_;
  std::string texts_;
  std::map<std::string, std::uint32_t, std::less<>> tags_;
  std::map<std::string, std::uint32_t, std::less<>> glossaries_;
  std::vector<std::string> glossary_names_;
  std::vector<TermPiece::ConceptRow> concepts_;
  std::string concept_ids_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_BUILDER_H_
