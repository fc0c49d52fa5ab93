// Match and concordance of the contract: which snapshots answer.
#ifndef CROSSWALK_SERVICE_MEMORY_MATCHES_H_
#define CROSSWALK_SERVICE_MEMORY_MATCHES_H_

#include "crosswalk/v1/match.pb.h"
#include "crosswalk/v1/memory_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "service/engine.h"

namespace crosswalk::service {

// Each waits until what it reads has the revision that the request asks for; the glossaries that
// protect a conversion or are checked have it too. Any thread.
Result<v1::MatchResponse> Match(const Engine& engine, const v1::MatchRequest& request,
                                const Cancellation& cancellation);
// All requests are answered from one snapshot, so it has the revisions of all.
Result<v1::BatchMatchResponse> BatchMatch(const Engine& engine,
                                          const v1::BatchMatchRequest& request,
                                          const Cancellation& cancellation);
Result<v1::ConcordanceResponse> Concordance(Engine& engine, const v1::ConcordanceRequest& request,
                                            const Cancellation& cancellation);
Result<v1::MemoryStatistics> Statistics(Engine& engine,
                                        const v1::GetMemoryStatisticsRequest& request,
                                        const Cancellation& cancellation);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MEMORY_MATCHES_H_
