#include "glossary/mine/review/candidate_store.h"

#include <utility>

#include "glossary/mine/review/storing.h"

namespace crosswalk::mine {
namespace {

// Somebody edits the same concepts at the same time: each attempt reads them anew.
constexpr int kAttempts = 10;

void AddCounts(const v1::MineSummary& counts, v1::MineSummary& summary) {
  summary.set_created(summary.created() + counts.created());
  summary.set_joined(summary.joined() + counts.joined());
  summary.set_unchanged(summary.unchanged() + counts.unchanged());
  summary.set_rejected(summary.rejected() + counts.rejected());
  summary.set_conflicts(summary.conflicts() + counts.conflicts());
  summary.set_left_out(summary.left_out() + counts.left_out());
}

}  // namespace

CandidateStore::CandidateStore(record::Record& record, const index::Index& index,
                               std::shared_ptr<const script::Folder> folder, const Limits& limits)
    : record_(record),
      index_(index),
      folder_(std::move(folder)),
      limits_(limits),
      view_(record, index, folder_) {}

Status CandidateStore::Store(std::string_view glossary, const std::vector<v1::Evidence>& candidates,
                             const std::string& author, const Cancellation& cancellation,
                             v1::MineSummary& summary) {
  return StoreDocuments(glossary, {candidates}, author, cancellation, summary);
}

Status CandidateStore::StoreDocuments(std::string_view glossary,
                                      const std::vector<std::vector<v1::Evidence>>& documents,
                                      const std::string& author, const Cancellation& cancellation,
                                      v1::MineSummary& summary) {
  CROSSWALK_ASSIGN(const std::string id, record::GlossaryId("into", glossary));
  const std::lock_guard lock(storing_);
  for (int attempt = 1;; ++attempt) {
    CROSSWALK_ASSIGN(const auto row, record_.Get({record::Kind::kGlossary, "", id}));
    if (!row.has_value() || row->deleted) {
      return NotFound(record::GlossaryName(id) + ": not found");
    }
    CROSSWALK_ASSIGN(const record::Revision newest, record_.Newest());
    CROSSWALK_ASSIGN(const auto snapshot, index_.AtLeast(newest.ToString(), cancellation));
    Storing storing(record_, *snapshot, *folder_, limits_, id);
    Status placed;
    for (const std::vector<v1::Evidence>& document : documents) {
      placed = storing.Place(document, cancellation);
      if (!placed.ok()) break;
    }
    const Result<std::uint64_t> written =
        placed.ok() ? storing.Write(author) : Result<std::uint64_t>(placed);
    if (!written.ok()) {
      const Code code = written.status().code();
      const bool again = code == Code::kAborted || code == Code::kAlreadyExists;
      if (again && attempt < kAttempts) continue;
      return written.status();
    }
    AddCounts(storing.counts(), summary);
    const std::uint64_t number = *written == 0 ? newest.number : *written;
    summary.set_revision(record::Revision{newest.epoch, number}.ToString());
    return Status();
  }
}

}  // namespace crosswalk::mine
