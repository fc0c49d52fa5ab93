// A piece of concepts, with the keys under which their terms are found. See schema.h.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/concept_file.h"
#include "glossary/index/key_database.h"
#include "glossary/index/key_list.h"
#include "glossary/index/manifest.h"
#include "glossary/index/piece.h"
#include "glossary/index/term_piece.h"

namespace crosswalk::index {

// Immutable; threads share one. A row is a concept; its number is called its ordinal.
class ConceptPiece final : public Piece {
 public:
  // Opens DIR/index/`name`. DATA_LOSS or NOT_FOUND where a file is missing, of another size or
  // damaged.
  static Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                             const ManifestPiece& named);

  std::uint32_t row_count() const override { return concepts_.concept_count(); }
  std::uint32_t parent_count() const override { return terms_.glossary_count(); }
  std::string_view ParentAt(std::uint32_t parent) const override { return terms_.Glossary(parent); }
  std::uint32_t ParentOrdinalOf(std::uint32_t row) const override {
    return terms_.GlossaryOrdinalOf(row);
  }
  std::string_view ParentOf(std::uint32_t row) const override { return terms_.GlossaryOf(row); }
  std::string_view IdOf(std::uint32_t row) const override { return terms_.ConceptIdOf(row); }
  Counts CountsOf(std::uint32_t row) const override;
  std::optional<std::uint32_t> Find(std::string_view glossary, std::string_view id) const override;
  std::span<const std::uint32_t> dead() const override { return concepts_.dead(); }
  const std::vector<Tombstone>& tombstones() const override { return tombstones_; }
  std::vector<ParentChange> ParentChanges() const override { return concepts_.GlossaryChanges(); }

  const TermPiece& terms() const { return terms_; }
  const ConceptFile& concepts() const { return concepts_; }
  const KeyList& keys() const { return keys_; }

  // Ordinals that have a Xapian term, ascending; `hash` is the term's.
  Status WithTerm(const std::string& term, std::uint64_t hash,
                  const std::function<void(std::uint32_t ordinal)>& visit) const;
  Status TermsWithPrefix(const std::string& prefix, std::size_t skip,
                         const std::function<bool(std::string_view rest)>& visit) const;
  Status ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const;

 private:
  ConceptPiece(std::filesystem::path folder, ManifestPiece named, TermPiece terms,
               ConceptFile concepts, KeyList keys, std::unique_ptr<KeyDatabase> database)
      : Piece(std::move(folder), std::move(named)),
        terms_(std::move(terms)),
        concepts_(std::move(concepts)),
        keys_(std::move(keys)),
        database_(std::move(database)),
        tombstones_(concepts_.Tombstones()) {}

  const TermPiece terms_;
  const ConceptFile concepts_;
  const KeyList keys_;
  const std::unique_ptr<KeyDatabase> database_;  // null where there is no concept
  const std::vector<Tombstone> tombstones_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_H_
