#include "glossary/memory/memory_engine.h"

#include <string>
#include <utility>

#include "glossary/memory/batch_request.h"
#include "glossary/memory/concordance/concordance.h"
#include "glossary/memory/match.h"

namespace crosswalk::memory {

struct MemoryEngine::Parts {
  std::shared_ptr<const script::Folder> folder;
  const term::TermEngine& terms;
  Limits limits;
  script::Converter paths;

  MatchTools tools() const { return {*folder, terms, paths, limits}; }
};

MemoryEngine::MemoryEngine(std::shared_ptr<const script::Folder> folder,
                           const term::TermEngine& terms, const Limits& limits)
    : parts_(new Parts{std::move(folder), terms, limits, script::Converter()}) {}

MemoryEngine::~MemoryEngine() = default;

Result<v1::MatchResponse> MemoryEngine::Match(const index::MatchSnapshot& units,
                                              const index::Snapshot& glossaries,
                                              const v1::MatchRequest& request,
                                              const Cancellation& cancellation) const {
  return FindMatches(parts_->tools(), units, glossaries, request, cancellation);
}

Result<v1::BatchMatchResponse> MemoryEngine::BatchMatch(const index::MatchSnapshot& units,
                                                        const index::Snapshot& glossaries,
                                                        const v1::BatchMatchRequest& batch,
                                                        const Cancellation& cancellation) const {
  if (static_cast<std::size_t>(batch.requests_size()) > parts_->limits.batch_items) {
    return InvalidField("requests",
                        "holds " + std::to_string(batch.requests_size()) + " requests; at most " +
                            std::to_string(parts_->limits.batch_items) + " are allowed");
  }
  v1::BatchMatchResponse response;
  response.set_revision(units.revision().ToString());
  for (int i = 0; i < batch.requests_size(); ++i) {
    auto matches = FindMatches(parts_->tools(), units, glossaries,
                               Completed(batch.requests(i), batch.shared()), cancellation);
    if (!matches.ok()) return InRequest(i, matches.status());
    *response.add_responses() = *std::move(matches);
  }
  return response;
}

Result<v1::ConcordanceResponse> MemoryEngine::Concordance(const index::ConcordanceSnapshot& units,
                                                          const record::Record& record,
                                                          const v1::ConcordanceRequest& request,
                                                          const Cancellation& cancellation) const {
  return FindConcordance(units, record, request, *parts_->folder, parts_->limits, cancellation);
}

}  // namespace crosswalk::memory
