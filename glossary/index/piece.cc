#include "glossary/index/piece.h"

#include <system_error>

#include "glossary/base/file_hash.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {
namespace {

Status VerifyFile(const std::filesystem::path& folder, const PieceFile& expected) {
  CROSSWALK_ASSIGN(const FileHash found, HashOfFile(folder / expected.name));
  if (found.hash != expected.hash) {
    return DataLoss((folder / expected.name).string() + " is damaged");
  }
  return Status();
}

}  // namespace

Result<std::shared_ptr<Piece>> Piece::Open(const std::filesystem::path& index_folder,
                                           const ManifestPiece& named) {
  const std::filesystem::path folder = index_folder / named.name;
  bool trusted = false;
  for (const PieceFile& file : named.files) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(folder / file.name, error);
    if (error) return NotFound((folder / file.name).string() + ": " + error.message());
    if (size != file.size) return DataLoss((folder / file.name).string() + " has another size");
    if (size <= kCheckedAtOpen) {
      CROSSWALK_RETURN_IF_ERROR(VerifyFile(folder, file));
    }
    if (file.name == kTermsFile) trusted = size > kCheckedAtOpen;
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
  return std::shared_ptr<Piece>(new Piece(folder, named, std::move(terms), std::move(concepts),
                                          std::move(keys), std::move(database)));
}

Piece::~Piece() {
  if (!discarded_.load(std::memory_order_relaxed)) return;
  std::error_code ignored;  // what stays is removed at the next start
  std::filesystem::remove_all(folder_, ignored);
}

Status Piece::Verify() const {
  for (const PieceFile& file : named_.files) {
    CROSSWALK_RETURN_IF_ERROR(VerifyFile(folder_, file));
  }
  return Status();
}

std::uint64_t Piece::bytes() const {
  std::uint64_t bytes = 0;
  for (const PieceFile& file : named_.files) bytes += file.size;
  return bytes;
}

Status Piece::Noted(Status status) const {
  if (status.code() == Code::kDataLoss) suspect_.store(true, std::memory_order_relaxed);
  return status;
}

Status Piece::WithTerm(const std::string& term, std::uint64_t hash,
                       const std::function<void(std::uint32_t ordinal)>& visit) const {
  if (database_ == nullptr || !keys_.filter().MayHold(hash)) return Status();
  return Noted(database_->Postings(term, visit));
}

Status Piece::TermsWithPrefix(const std::string& prefix, std::size_t skip,
                              const std::function<bool(std::string_view rest)>& visit) const {
  return database_ == nullptr ? Status() : Noted(database_->Terms(prefix, skip, visit));
}

Status Piece::ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const {
  return Noted(concepts_.ReadInto(ordinal, concept_));
}

std::optional<std::uint32_t> Piece::Find(std::string_view glossary, std::string_view id) const {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t ordinal : concepts_.WithIdentity(IdentityHash(glossary, id))) {
    if (terms_.ConceptIdOf(ordinal) == id && terms_.GlossaryOf(ordinal) == glossary) {
      found = ordinal;
    }
  }
  return found;
}

}  // namespace crosswalk::index
