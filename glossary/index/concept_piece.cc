#include "glossary/index/concept_piece.h"

#include "glossary/index/schema.h"

namespace crosswalk::index {

Result<std::shared_ptr<Piece>> ConceptPiece::Open(const std::filesystem::path& index_folder,
                                                  const ManifestPiece& named) {
  CROSSWALK_RETURN_IF_ERROR(CheckFiles(index_folder, named));
  const std::filesystem::path folder = index_folder / named.name;
  bool trusted = false;
  for (const PieceFile& file : named.files) {
    if (file.name == kTermsFile) trusted = file.size > kCheckedAtOpen;
  }
  CROSSWALK_ASSIGN(TermPiece terms, TermPiece::Open(folder / kTermsFile, trusted));
  CROSSWALK_ASSIGN(ConceptFile concepts, ConceptFile::Open(folder / kConceptsFile));
  CROSSWALK_ASSIGN(KeyList keys, KeyList::Open(folder / kKeysFile));
  if (terms.concept_count() != concepts.concept_count()) {
    return DataLoss(folder.string() + " has files of different pieces");
  }
  std::unique_ptr<KeyDatabase> database;
  if (concepts.concept_count() > 0) {
    CROSSWALK_ASSIGN(database, KeyDatabase::Open(folder / kGlassFile, concepts.concept_count()));
  }
  return std::shared_ptr<Piece>(new ConceptPiece(
      folder, named, std::move(terms), std::move(concepts), std::move(keys), std::move(database)));
}

Counts ConceptPiece::CountsOf(std::uint32_t row) const {
  const ConceptCounts counts = concepts_.CountsOf(row);
  return {1, counts.terms, counts.candidate_terms};
}

Status ConceptPiece::WithTerm(const std::string& term, std::uint64_t hash,
                              const std::function<void(std::uint32_t ordinal)>& visit) const {
  if (database_ == nullptr || !keys_.filter().MayHold(hash)) return Status();
  return Noted(database_->Postings(term, visit));
}

Status ConceptPiece::TermsWithPrefix(
    const std::string& prefix, std::size_t skip,
    const std::function<bool(std::string_view rest)>& visit) const {
  return database_ == nullptr ? Status() : Noted(database_->Terms(prefix, skip, visit));
}

Status ConceptPiece::ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const {
  return Noted(concepts_.ReadInto(ordinal, concept_));
}

std::optional<std::uint32_t> ConceptPiece::Find(std::string_view glossary,
                                                std::string_view id) const {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t ordinal : concepts_.WithIdentity(IdentityHash(glossary, id))) {
    if (terms_.ConceptIdOf(ordinal) == id && terms_.GlossaryOf(ordinal) == glossary) {
      found = ordinal;
    }
  }
  return found;
}

}  // namespace crosswalk::index
