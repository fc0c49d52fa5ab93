// The index of a command that only reads: the newest snapshot, as it was at the start.
#ifndef CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_
#define CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_

#include <memory>
#include <string>
#include <vector>

#include "glossary/index/piece_index.h"
#include "glossary/index/revision_wait.h"

namespace crosswalk::index {

// Immutable; threads share one.
class MappedIndex final : public PieceIndex {
 public:
  // FAILED_PRECONDITION (INDEX_STALE) where the folder has no index that holds all of the record.
  static Result<std::unique_ptr<PieceIndex>> Open(const std::filesystem::path& path,
                                                  const record::Record& record,
                                                  const PieceKind& kind);

  std::shared_ptr<const AnySnapshot> Newest() const override { return shown_.snapshot; }
  Result<std::shared_ptr<const AnySnapshot>> AtLeast(std::string_view min_revision,
                                                     const Cancellation&) const override;
  Status CatchUp(const ProgressFn&, const Cancellation&) override;
  Status Rebuild(const ProgressFn&, const Cancellation&) override;
  bool rebuilding() const override { return false; }
  Result<std::chrono::nanoseconds> Lag() const override;
  IndexState State() const override { return StateOf(shown_); }
  std::vector<std::string> Problems() const override { return {}; }

 private:
  MappedIndex(const record::Record& record, Shown shown)
      : record_(record), shown_(std::move(shown)) {}

  const record::Record& record_;
  const Shown shown_;
  const Cancellation::Clock::time_point opened_ = Cancellation::Clock::now();
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MAPPED_INDEX_H_
