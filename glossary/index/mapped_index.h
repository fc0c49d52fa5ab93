// The index of a command that only reads: the newest snapshot, as it was at the start.
#ifndef CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_

#include <memory>
#include <string>
#include <vector>

#include "glossary/index/piece_index.h"

namespace crosswalk::index {

// Immutable; threads share one.
class MappedIndex final : public PieceIndex {
 public:
  // FAILED_PRECONDITION (INDEX_STALE) where the folder has no index that holds all of the record.
  static Result<std::unique_ptr<PieceIndex>> Open(const std::filesystem::path& path,
                                                  const record::Record& record,
                                                  const PieceKind& kind);

  std::shared_ptr<const AnySnapshot> Newest() const override { return snapshot_; }
  Result<std::shared_ptr<const AnySnapshot>> AtLeast(std::string_view min_revision,
                                                     const Cancellation&) const override;
  Status CatchUp(const ProgressFn&, const Cancellation&) override;
  Status Rebuild(const ProgressFn&, const Cancellation&) override;
  bool rebuilding() const override { return false; }
  Result<std::chrono::nanoseconds> Lag() const override;
  std::vector<std::string> Problems() const override { return {}; }

 private:
  MappedIndex(const record::Record& record, std::shared_ptr<const AnySnapshot> snapshot)
      : record_(record), snapshot_(std::move(snapshot)) {}

  const record::Record& record_;
  const std::shared_ptr<const AnySnapshot> snapshot_;
  const Cancellation::Clock::time_point opened_ = Cancellation::Clock::now();
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_
