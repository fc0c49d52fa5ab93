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

#include "glossary/index/byte_spool.h"
#include "glossary/index/run_sorter.h"
#include "glossary/index/step.h"
#include "glossary/index/term_keys.h"
#include "glossary/index/term_piece.h"

namespace crosswalk::index {

// One thread. Holds identities in memory until Write, some 30 bytes a concept, and most of the
// terms and their keys in files.
class TermPieceBuilder {
 public:
  // What memory should not hold waits in `folder`; empty: memory holds all.
  explicit TermPieceBuilder(const std::filesystem::path& folder = {});

  // The next concept; its ordinal is the number of those before it.
  void AddConcept(std::string_view glossary, std::string_view id);
  // A term of the concept added last; `term_ordinal` counts through the concept's sections.
  void AddTerm(const v1::Term& term, const TermKeys& keys, std::size_t term_ordinal);
  std::string_view GlossaryOf(std::uint32_t concept_ordinal) const;
  std::string_view ConceptIdOf(std::uint32_t concept_ordinal) const;

  // Once.
  Status Write(const std::filesystem::path& path, bool sync, const StepFn& step = nullptr);

 private:
  class TrieWriter;

  std::uint32_t TagOrdinal(const std::string& tag);
  void Post(KeyTrie trie, std::string_view key, TermPosting posting);

  RunSorter postings_;  // by trie and key
  std::array<std::uint64_t, kKeyTries> posting_counts_{};
  std::array<std::uint64_t, kKeyTries> code_points_{};
  ByteSpool texts_;
  std::map<std::string, std::uint32_t, std::less<>> tags_;
  std::map<std::string, std::uint32_t, std::less<>> glossaries_;
  std::vector<std::string> glossary_names_;
  std::vector<TermPiece::ConceptRow> concepts_;
  std::string concept_ids_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_TERM_PIECE_BUILDER_H_
