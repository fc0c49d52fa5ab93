#include "glossary/index/concept_piece_builder.h"

#include <algorithm>

#include "glossary/base/free_memory.h"
#include "glossary/base/hash.h"
#include "glossary/base/log.h"
#include "glossary/index/schema.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::index {
namespace {

// What of the work of Finish the list of keys is, about.
constexpr double kKeysShare = 0.4;
constexpr std::uint32_t kLargePiece = 100'000;  // concepts

std::uint64_t WideIdentityHash(std::string_view glossary, std::string_view id) {
  return Hash64(glossary) * 0x9E3779B97F4A7C15u + Hash64(id);
}

}  // namespace

Result<std::unique_ptr<PieceBuilder>> ConceptPieceBuilder::Create(
    std::shared_ptr<const script::Folder> folder, const PieceBuilderOptions& options) {
  const std::filesystem::path path = options.index_folder / options.name;
  CROSSWALK_RETURN_IF_ERROR(MakePieceFolder(path));
  Result<ConceptFileBuilder> concepts = ConceptFileBuilder::Create(path / kConceptsFile);
  if (!concepts.ok()) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
    return concepts.status();
  }
  return std::unique_ptr<PieceBuilder>(
      new ConceptPieceBuilder(std::move(folder), options, *std::move(concepts)));
}

ConceptPieceBuilder::ConceptPieceBuilder(std::shared_ptr<const script::Folder> folder,
                                         PieceBuilderOptions options, ConceptFileBuilder concepts)
    : options_(std::move(options)),
      folder_(options_.index_folder / options_.name),
      keys_(std::move(folder)),
      terms_(std::in_place, folder_),
      concepts_(std::move(concepts)),
      key_list_(folder_),
      database_(folder_) {}

ConceptPieceBuilder::~ConceptPieceBuilder() {
  if (finished_) return;
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

bool ConceptPieceBuilder::empty() const {
  return count_ == 0 && tombstones_.empty() && glossaries_.empty();
}

Status ConceptPieceBuilder::Add(const record::Version& version) {
  switch (version.key.kind) {
    case record::Kind::kGlossary:
      NameParent(version.key.id, !version.deleted);
      if (version.deleted) DeleteAllOf(version.key.id);
      return Status();
    case record::Kind::kConcept: {
      if (version.deleted) {
        Delete(version.key.parent, version.key.id);
        return Status();
      }
      v1::Concept concept_;
      if (!concept_.ParseFromString(version.body)) {
        // One damaged row must not keep all others from being found.
        Log(LogLevel::kError, "the record holds something else than a concept",
            {{"concept", record::ConceptName(version.key.parent, version.key.id)}});
        Delete(version.key.parent, version.key.id);
        return Status();
      }
      concept_.clear_evidence();
      concept_.set_name(record::ConceptName(version.key.parent, version.key.id));
      return AddConcept(version.key.parent, version.key.id, concept_, concept_.SerializeAsString());
    }
    default:
      return Status();
  }
}

Status ConceptPieceBuilder::AddFrom(const Piece& older, std::uint32_t row) {
  const auto& piece = static_cast<const ConceptPiece&>(older);
  copied_.Clear();
  CROSSWALK_RETURN_IF_ERROR(piece.ReadInto(row, copied_));
  return AddConcept(piece.ParentOf(row), piece.IdOf(row), copied_, piece.concepts().Bytes(row));
}

void ConceptPieceBuilder::Kill(std::uint32_t ordinal) { dead_.push_back(ordinal); }

void ConceptPieceBuilder::Delete(std::string_view glossary, std::string_view id) {
  const auto [first, last] = ordinals_.equal_range(WideIdentityHash(glossary, id));
  for (auto at = first; at != last; ++at) {
    if (terms_->GlossaryOf(at->second) == glossary && terms_->ConceptIdOf(at->second) == id) {
      Kill(at->second);
      ordinals_.erase(at);
      break;
    }
  }
  if (options_.oldest || tombstones_.contains(Identity(glossary, ""))) return;
  tombstones_.emplace(glossary, id);
}

void ConceptPieceBuilder::NameParent(std::string_view glossary, bool lives) {
  glossaries_[std::string(glossary)] = lives;
}

void ConceptPieceBuilder::DeleteAllOf(std::string_view glossary) {
  for (auto at = ordinals_.begin(); at != ordinals_.end();) {
    if (terms_->GlossaryOf(at->second) == glossary) {
      Kill(at->second);
      at = ordinals_.erase(at);
    } else {
      ++at;
    }
  }
  if (options_.oldest) return;
  const auto of_glossary = tombstones_.lower_bound(Identity(glossary, ""));
  auto end = of_glossary;
  while (end != tombstones_.end() && end->first == glossary) ++end;
  tombstones_.erase(of_glossary, end);
  tombstones_.emplace(glossary, "");
}

Status ConceptPieceBuilder::AddConcept(std::string_view glossary, std::string_view id,
                                       const v1::Concept& concept_, std::string_view document) {
  if (!options_.distinct) {
    const std::uint64_t hash = WideIdentityHash(glossary, id);
    const auto [first, last] = ordinals_.equal_range(hash);
    for (auto at = first; at != last; ++at) {
      if (terms_->GlossaryOf(at->second) == glossary && terms_->ConceptIdOf(at->second) == id) {
        Kill(at->second);
        ordinals_.erase(at);
        break;
      }
    }
    ordinals_.emplace(hash, count_);
  }
  if (!tombstones_.empty()) tombstones_.erase(Identity(glossary, id));
  ++count_;

  ConceptCounts counts{};
  std::vector<std::string> glass_terms;
  terms_->AddConcept(glossary, id);
  for (const v1::LanguageSection& section : concept_.languages()) {
    for (const v1::Term& term : section.terms()) {
      const TermKeys keys = keys_.Of(term);
      terms_->AddTerm(term, keys, counts.terms);
      if (!keys.variant.empty()) key_list_.Add(keys.variant);
      ++counts.terms;
      if (term.status() == v1::TERM_STATUS_CANDIDATE) ++counts.candidate_terms;
      glass_terms.push_back(GlassTerm(KeyField::kVariant, keys.variant));
      glass_terms.push_back(GlassTerm(KeyField::kInflected, keys.inflected));
      glass_terms.push_back(GlassTerm(KeyField::kReading, keys.reading));
    }
  }
  std::sort(glass_terms.begin(), glass_terms.end());
  glass_terms.erase(std::unique(glass_terms.begin(), glass_terms.end()), glass_terms.end());
  if (!glass_terms.empty() && glass_terms.front().empty()) glass_terms.erase(glass_terms.begin());
  for (const std::string& term : glass_terms) term_hashes_.push_back(Hash64(term));
  CROSSWALK_RETURN_IF_ERROR(database_.Add(std::move(glass_terms)));
  return concepts_->Add(glossary, id, document, counts);
}

Status ConceptPieceBuilder::WriteKeys(const StepFn& step) {
  std::sort(term_hashes_.begin(), term_hashes_.end());
  term_hashes_.erase(std::unique(term_hashes_.begin(), term_hashes_.end()), term_hashes_.end());
  return key_list_.Write(folder_ / kKeysFile, std::move(term_hashes_), options_.sync, step);
}

Result<std::shared_ptr<Piece>> ConceptPieceBuilder::Finish(std::uint64_t through,
                                                           const StepFn& step) {
  std::vector<Tombstone> tombstones;
  tombstones.reserve(tombstones_.size());
  for (const auto& [glossary, id] : tombstones_) tombstones.push_back({glossary, id});
  std::vector<ParentChange> glossaries;
  for (const auto& [glossary, lives] : glossaries_) {
    if (lives || !options_.oldest) glossaries.push_back({glossary, lives});
  }
  const auto part = [&](double before, double share) -> StepFn {
    if (!step) return nullptr;
    return [&step, before, share](double done) { return step(before + share * done); };
  };

  const bool sync = options_.sync;
  database_.BeginFinish(folder_ / kGlassFile, sync);
  CROSSWALK_RETURN_IF_ERROR(concepts_->Finish(std::move(dead_), tombstones, glossaries, sync));
  concepts_.reset();
  ordinals_ = {};
  // The tables of the parts are so large that what the former freed seldom holds the next.
  const bool large = count_ >= kLargePiece;
  if (large) ReturnFreedMemory();
  CROSSWALK_RETURN_IF_ERROR(WriteKeys(part(0, kKeysShare)));
  if (large) ReturnFreedMemory();
  CROSSWALK_RETURN_IF_ERROR(
      terms_->Write(folder_ / kTermsFile, sync, part(kKeysShare, 1 - kKeysShare)));
  terms_.reset();
  if (large) ReturnFreedMemory();
  CROSSWALK_RETURN_IF_ERROR(database_.Finish());

  std::vector<const char*> files = {kConceptsFile, kTermsFile, kKeysFile};
  if (count_ > 0) files.push_back(kGlassFile);
  CROSSWALK_ASSIGN(const ManifestPiece named,
                   Piece::Describe(folder_, {options_.name, through, sync, {}}, files));
  CROSSWALK_ASSIGN(std::shared_ptr<Piece> piece, ConceptPiece::Open(options_.index_folder, named));
  finished_ = true;
  return piece;
}

}  // namespace crosswalk::index
