// Snapshot over pieces of concepts.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCEPT_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCEPT_SNAPSHOT_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "glossary/index/concept_piece.h"
#include "glossary/index/piece_view.h"
#include "glossary/index/snapshot.h"

namespace crosswalk::index {

class ConceptSnapshot final : public Snapshot {
 public:
  ConceptSnapshot(PieceViews views, record::Revision revision);

  const record::Revision& revision() const override { return revision_; }
  Result<std::vector<ConceptHandle>> WithKey(KeyField field, std::string_view key) const override;
  Result<std::vector<std::string>> KeysWithPrefix(std::string_view prefix, std::size_t limit,
                                                  const Cancellation&) const override;
  Result<std::vector<std::string>> KeysMatching(std::u32string_view pattern, std::size_t limit,
                                                const Cancellation&) const override;
  Result<std::vector<std::string>> KeysNear(std::string_view key, std::size_t limit,
                                            const Cancellation&) const override;
  Status ReadInto(ConceptHandle handle, v1::Concept& concept_) const override;
  Result<ConceptHandle> Find(std::string_view glossary, std::string_view id) const override;
  std::vector<std::string> Glossaries() const override;
  Result<Counts> CountOf(std::string_view glossary) const override;
  std::size_t piece_count() const override { return views_.size(); }
  const TermPiece& terms(std::size_t piece) const override { return pieces_[piece]->terms(); }
  bool Lives(std::size_t piece, std::uint32_t concept_ordinal) const override {
    return views_[piece].Lives(concept_ordinal);
  }

 private:
  PieceViews views_;
  std::vector<const ConceptPiece*> pieces_;  // those of the views
  record::Revision revision_;
  std::map<std::string, Counts, std::less<>> glossaries_;  // the living
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCEPT_SNAPSHOT_H_
