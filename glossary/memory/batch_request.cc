#include "glossary/memory/batch_request.h"

#include <string>
#include <utility>

namespace crosswalk::memory {
namespace {

template <typename Field>
void Replace(const Field& by, Field* field) {
  if (!by.empty()) *field = by;
}

void CompleteSource(const v1::Segment& shared, v1::Segment& source) {
  if (source.text().empty() && source.codes().empty()) {
    const std::string tag = source.language_tag();
    source = shared;
    if (!tag.empty()) source.set_language_tag(tag);
  } else if (source.language_tag().empty()) {
    source.set_language_tag(shared.language_tag());
  }
}

}  // namespace

v1::MatchRequest Completed(const v1::MatchRequest& request, const v1::MatchRequest& shared) {
  v1::MatchRequest out = shared;
  if (request.has_source()) {
    *out.mutable_source() = request.source();
    CompleteSource(shared.source(), *out.mutable_source());
  }
  Replace(request.target_language_tag(), out.mutable_target_language_tag());
  Replace(request.memories(), out.mutable_memories());
  if (request.threshold() != 0) out.set_threshold(request.threshold());
  if (request.limit() != 0) out.set_limit(request.limit());
  Replace(request.context_id(), out.mutable_context_id());
  Replace(request.previous_source(), out.mutable_previous_source());
  Replace(request.next_source(), out.mutable_next_source());
  if (request.has_penalties()) out.mutable_penalties()->MergeFrom(request.penalties());
  if (request.adapt()) out.set_adapt(true);
  if (request.align()) out.set_align(true);
  if (request.check_terms()) out.set_check_terms(true);
  if (request.has_filter()) *out.mutable_filter() = request.filter();
  Replace(request.pivot_language_tags(), out.mutable_pivot_language_tags());
  if (request.without_pivot()) out.set_without_pivot(true);
  return out;
}

Status InRequest(int index, const Status& status) {
  const std::string prefix = "requests[" + std::to_string(index) + "].";
  if (status.violations().empty()) return status;
  Status named(status.code(), prefix + status.message());
  for (const FieldViolation& violation : status.violations()) {
    static_cast<void>(std::move(named).WithField(prefix + violation.field, violation.description));
  }
  return std::move(named).WithReason(status.reason());
}

}  // namespace crosswalk::memory
