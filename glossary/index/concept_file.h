// The concepts of a piece as they are shown, with their counts, and what the piece deletes.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCEPT_FILE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCEPT_FILE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"
#include "glossary/index/row_names.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {

// What one concept adds to the counts of its glossary.
struct ConceptCounts {
  std::uint16_t terms;
  std::uint16_t candidate_terms;
};

// Immutable, mapped; threads share one. Bounded like TermPiece.
class ConceptFile {
 public:
  static Result<ConceptFile> Open(const std::filesystem::path& path);

  std::uint32_t concept_count() const { return static_cast<std::uint32_t>(counts_.size()); }
  // DATA_LOSS where it cannot be read.
  Status ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const;
  std::string_view Bytes(std::uint32_t ordinal) const;
  ConceptCounts CountsOf(std::uint32_t ordinal) const;
  // Ordinals whose identity has this hash (IdentityHash), ascending: mostly one; the caller
  // compares the identity.
  std::vector<std::uint32_t> WithIdentity(std::uint32_t hash) const;
  // Concepts that something later in the same piece replaced or deleted.
  std::span<const std::uint32_t> dead() const { return dead_; }
  std::vector<Tombstone> Tombstones() const;
  std::vector<ParentChange> GlossaryChanges() const;

 private:
  friend class ConceptFileBuilder;
  struct IdentityRow {
    std::uint32_t hash;
    std::uint32_t ordinal;
  };
  enum Section : std::size_t {
    kDocuments,
    kDocumentOffsets,
    kCounts,
    kIdentities,
    kDead,
    kTombstones,
    kGlossaries,
  };

  explicit ConceptFile(Sections sections) : sections_(std::move(sections)) {}

  Sections sections_;
  std::string_view documents_;
  std::span<const std::uint64_t> offsets_;
  std::span<const ConceptCounts> counts_;
  std::span<const IdentityRow> identities_;
  std::span<const std::uint32_t> dead_;
};

// Writes concepts.piece. One thread; the documents go to the file as they come, 16 bytes for each
// stay in memory.
class ConceptFileBuilder {
 public:
  static Result<ConceptFileBuilder> Create(const std::filesystem::path& path);

  // The next concept, serialised; its ordinal is the number of those before it.
  Status Add(std::string_view glossary, std::string_view id, std::string_view document,
             ConceptCounts counts);
  Status Finish(std::vector<std::uint32_t> dead, const std::vector<Tombstone>& tombstones,
                const std::vector<ParentChange>& glossaries, bool sync);

 private:
  explicit ConceptFileBuilder(SectionWriter writer) : writer_(std::move(writer)) {}

  SectionWriter writer_;
  std::vector<std::uint64_t> offsets_{0};
  std::vector<ConceptCounts> counts_;
  std::vector<ConceptFile::IdentityRow> identities_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCEPT_FILE_H_
