// Builds a piece from changes in the order of their revisions.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_BUILDER_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_BUILDER_H_

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
#include "glossary/index/key_database_lane.h"
#include "glossary/index/key_list_builder.h"
#include "glossary/index/piece.h"
#include "glossary/index/term_piece_builder.h"
#include "glossary/record/record.h"

namespace crosswalk::index {

struct PieceBuilderOptions {
  std::filesystem::path index_folder;
  std::string name;       // of the piece's folder
  bool oldest = false;    // nothing stands before it, so that tombstones are of no use
  bool sync = false;      // be on the disk before Finish returns
  bool distinct = false;  // no concept comes twice, and none is deleted after it came
};

// One thread. Destroyed before Finish succeeded, it removes what it made.
class PieceBuilder {
 public:
  static Result<std::unique_ptr<PieceBuilder>> Create(std::shared_ptr<const script::Folder> folder,
                                                      const PieceBuilderOptions& options);
  ~PieceBuilder();

  // A version of the record. Kinds that the index does not hold are passed over. A body that is not
  // a concept is logged and taken for a deletion.
  Status Add(const record::Version& version);
  // A living concept as an older piece stores it.
  Status AddConcept(std::string_view glossary, std::string_view id, const v1::Concept& concept_,
                    std::string_view document);
  void DeleteConcept(std::string_view glossary, std::string_view id);
  // Every concept of the glossary so far, here and in older pieces.
  void DeleteConceptsOf(std::string_view glossary);
  // Says that there is such a glossary, or no longer.
  void NameGlossary(std::string_view glossary, bool lives);

  // True where nothing was added that the index holds.
  bool empty() const;
  std::uint64_t added() const { return added_; }

  // Writes the piece and opens it; `through` is the number of the last revision in it. Each part of
  // it leaves memory before the next is made.
  Result<std::shared_ptr<Piece>> Finish(std::uint64_t through, const StepFn& step = nullptr);

 private:
  using Identity = std::pair<std::string, std::string>;  // glossary, id

  PieceBuilder(std::shared_ptr<const script::Folder> folder, PieceBuilderOptions options,
               ConceptFileBuilder concepts);
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
  std::uint64_t added_ = 0;
  // Living ordinals by hash of their identity; compared with the identity itself.
  std::unordered_multimap<std::uint64_t, std::uint32_t> ordinals_;
  std::vector<std::uint32_t> dead_;
  std::set<Identity> tombstones_;
  std::map<std::string, bool> glossaries_;
  bool finished_ = false;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_BUILDER_H_
