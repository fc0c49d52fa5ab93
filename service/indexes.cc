#include "service/indexes.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace crosswalk::service {
namespace {

using Number = unsigned long long;

// Works that are done one after the other, told as one: what all of them do, of all there is.
class JoinedProgress {
 public:
  // What each is thought to have to do, until it says so itself.
  JoinedProgress(const ProgressFn& progress, std::vector<Number> expected)
      : progress_(progress), totals_(std::move(expected)), done_(totals_.size()) {}

  // For the work numbered `work`.
  ProgressFn Of(std::size_t work) {
    if (!progress_) return nullptr;
    return [this, work](Number done, Number total) {
      totals_[work] = total;
      done_[work] = std::min(done, total);
      const Number all = std::accumulate(totals_.begin(), totals_.end(), Number{0});
      told_ = std::max(told_, std::accumulate(done_.begin(), done_.end(), Number{0}));
      progress_(std::min(told_, all), all);
    };
  }

 private:
  const ProgressFn& progress_;
  std::vector<Number> totals_;
  std::vector<Number> done_;
  Number told_ = 0;
};

Number RowsOf(const index::IndexState& state) {
  Number rows = 0;
  for (const auto& [parent, counts] : state.parents) rows += counts.rows;
  return rows;
}

template <typename I>
NamedState StateOf(const char* name, const I& index) {
  NamedState state{name, index.State(), index.rebuilding(), index.Lag(), index.Problems()};
  for (std::string& problem : state.problems) problem = std::string(name) + ": " + problem;
  return state;
}

}  // namespace

Result<std::unique_ptr<Indexes>> Indexes::Open(const std::filesystem::path& path,
                                               const record::Record& record,
                                               std::shared_ptr<const script::Folder> folder,
                                               const index::IndexOptions& options) {
  auto indexes = std::make_unique<Indexes>();
  CROSSWALK_ASSIGN(indexes->concepts_, index::Index::Open(path, record, folder, options));
  CROSSWALK_ASSIGN(indexes->match_,
                   index::MatchIndex::Open(path / "match", record, folder, options));
  CROSSWALK_ASSIGN(indexes->concordance_,
                   index::ConcordanceIndex::Open(path / "concordance", record, folder, options));
  return indexes;
}

Status Indexes::CatchUp(const ProgressFn& progress, const Cancellation& cancellation) {
  // All follow the same feed at the same time: the one that is last is what is waited for.
  Number told = 0;
  const ProgressFn rising = [&](Number done, Number total) {
    told = std::max(told, done);
    progress(std::min(told, total), total);
  };
  const auto wait = [&](auto& index, bool last) {
    // Only the last may say that all is done.
    const ProgressFn tell = [&](Number done, Number total) {
      if (last || done < total) rising(done, total);
    };
    return index.CatchUp(progress ? tell : nullptr, cancellation);
  };
  // Words take the longest, so what is left of them is what is told.
  CROSSWALK_RETURN_IF_ERROR(wait(*concordance_, false));
  CROSSWALK_RETURN_IF_ERROR(wait(*match_, false));
  return wait(*concepts_, true);
}

Status Indexes::Rebuild(const ProgressFn& progress, const Cancellation& cancellation) {
  JoinedProgress joined(progress, {RowsOf(concepts_->State()), RowsOf(match_->State()),
                                   RowsOf(concordance_->State())});
  CROSSWALK_RETURN_IF_ERROR(concepts_->Rebuild(joined.Of(0), cancellation));
  CROSSWALK_RETURN_IF_ERROR(match_->Rebuild(joined.Of(1), cancellation));
  return concordance_->Rebuild(joined.Of(2), cancellation);
}

std::vector<NamedState> Indexes::States() const {
  std::vector<NamedState> states;
  states.push_back(StateOf("concepts", *concepts_));
  states.push_back(StateOf("match", *match_));
  states.push_back(StateOf("concordance", *concordance_));
  return states;
}

}  // namespace crosswalk::service
