// A piece: the newest versions of the concepts that a range of revisions wrote. See schema.h.
#ifndef CROSSWALK_GLOSSARY_INDEX_PIECE_H_
#define CROSSWALK_GLOSSARY_INDEX_PIECE_H_

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/index/concept_file.h"
#include "glossary/index/key_database.h"
#include "glossary/index/key_list.h"
#include "glossary/index/manifest.h"
#include "glossary/index/term_piece.h"

namespace crosswalk::index {

// Pieces up to this size are checked byte by byte when they are opened; what is larger is checked
// in the background, so that a start is quick.
inline constexpr std::uint64_t kCheckedAtOpen = 1 << 20;

// Immutable; threads share one.
class Piece {
 public:
  // Opens DIR/index/`name`. DATA_LOSS or NOT_FOUND where a file is missing, of another size or
  // damaged.
  static Result<std::shared_ptr<Piece>> Open(const std::filesystem::path& index_folder,
                                             const ManifestPiece& named);
  // Removes the folder where Discard was called.
  ~Piece();
  Piece(const Piece&) = delete;
  Piece& operator=(const Piece&) = delete;

  // Compares every byte with the manifest's hashes: DATA_LOSS naming the file.
  Status Verify() const;
  // No manifest names the piece any more: the last snapshot that leaves removes its folder.
  void Discard() const { discarded_.store(true, std::memory_order_relaxed); }

  // Its files were on the disk before it was first named.
  bool synced() const { return named_.synced; }
  // True once a read met damage.
  bool suspect() const { return suspect_.load(std::memory_order_relaxed); }

  const ManifestPiece& named() const { return named_; }
  std::uint64_t bytes() const;
  // Concepts and tombstones: what merging it costs.
  std::uint64_t weight() const { return concepts_.concept_count() + tombstones_.size(); }

  const TermPiece& terms() const { return terms_; }
  const ConceptFile& concepts() const { return concepts_; }
  const KeyList& keys() const { return keys_; }
  const std::vector<Tombstone>& tombstones() const { return tombstones_; }
  std::uint32_t concept_count() const { return concepts_.concept_count(); }

  // Ordinals that have a Xapian term, ascending; `hash` is the term's.
  Status WithTerm(const std::string& term, std::uint64_t hash,
                  const std::function<void(std::uint32_t ordinal)>& visit) const;
  Status TermsWithPrefix(const std::string& prefix, std::size_t skip,
                         const std::function<bool(std::string_view rest)>& visit) const;
  Status ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const;
  // The last concept of that identity, also a dead one.
  std::optional<std::uint32_t> Find(std::string_view glossary, std::string_view id) const;

 private:
  Status Noted(Status status) const;

  Piece(std::filesystem::path folder, ManifestPiece named, TermPiece terms, ConceptFile concepts,
        KeyList keys, std::unique_ptr<KeyDatabase> database)
      : folder_(std::move(folder)),
        named_(std::move(named)),
        terms_(std::move(terms)),
        concepts_(std::move(concepts)),
        keys_(std::move(keys)),
        database_(std::move(database)),
        tombstones_(concepts_.Tombstones()) {}

  const std::filesystem::path folder_;
  const ManifestPiece named_;
  const TermPiece terms_;
  const ConceptFile concepts_;
  const KeyList keys_;
  const std::unique_ptr<KeyDatabase> database_;  // null where there is no concept
  const std::vector<Tombstone> tombstones_;
  mutable std::atomic<bool> discarded_{false};
  mutable std::atomic<bool> suspect_{false};
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_PIECE_H_
