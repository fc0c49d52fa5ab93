// Builds a piece of concepts.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_BUILDER_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_BUILDER_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/index/concept_file.h"
#include "glossary/index/concept_piece.h"
#include "glossary/index/key_database_lane.h"
#include "glossary/index/key_list_builder.h"
#include "glossary/index/piece_kind.h"
#include "glossary/index/term_piece_builder.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

// One thread.
class ConceptPieceBuilder final : public PieceBuilder {
 public:
  static Result<std::unique_ptr<PieceBuilder>> Create(std::shared_ptr<const script::Folder> folder,
                                                      const PieceBuilderOptions& options);
  ~ConceptPieceBuilder() override;

  Status Add(const record::Version& version) override;
  Status AddFrom(const Piece& older, std::uint32_t row) override;
  void Delete(std::string_view glossary, std::string_view id) override;
  void DeleteAllOf(std::string_view glossary) override;
  void NameParent(std::string_view glossary, bool lives) override;
  bool empty() const override;
  // Each part of the piece leaves memory before the next is made.
  Result<std::shared_ptr<Piece>> Finish(std::uint64_t through, const StepFn& step) override;

 private:
  using Identity = std::pair<std::string, std::string>;  // glossary, id

  ConceptPieceBuilder(std::shared_ptr<const script::Folder> folder, PieceBuilderOptions options,
                      ConceptFileBuilder concepts);
  // A living concept, with the bytes to keep.
  Status AddConcept(std::string_view glossary, std::string_view id, const v1::Concept& concept_,
                    std::string_view document);
  void Kill(std::uint32_t ordinal);
  Status WriteKeys(const StepFn& step);

  PieceBuilderOptions options_;
  std::filesystem::path folder_;
  TermKeyMaker keys_;
  std::optional<TermPieceBuilder> terms_;
  std::optional<ConceptFileBuilder> concepts_;
  KeyListBuilder key_list_;
  KeyDatabaseLane database_;
  std::vector<std::uint64_t> term_hashes_;
  std::uint32_t count_ = 0;
  v1::Concept copied_;  // cleared, not made anew: its strings keep their room
  // Living ordinals by hash of their identity; compared with the identity itself.
  std::unordered_multimap<std::uint64_t, std::uint32_t> ordinals_;
  std::vector<std::uint32_t> dead_;
  std::set<Identity> tombstones_;
  std::map<std::string, bool> glossaries_;
  bool finished_ = false;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCEPT_PIECE_BUILDER_H_
