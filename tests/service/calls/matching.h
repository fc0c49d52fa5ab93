// A service with a memory, asked for matches.
#ifndef CROSSWALK_TESTS_SERVICE_CALLS_MATCHING_H_
#define CROSSWALK_TESTS_SERVICE_CALLS_MATCHING_H_

#include <string>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {

class Matching : public Serving {
 protected:
  using Stub = v1::MemoryService::StubInterface;

  v1::Memory MakeMemory(const std::string& id) {
    v1::CreateMemoryRequest request;
    request.set_memory_id(id);
    v1::Memory memory;
    const grpc::Status status = CallMemory(&Stub::CreateMemory, request, memory);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return memory;
  }
  static v1::Unit MakeUnit(const std::string& source_tag, const std::string& source,
                           const std::string& target_tag, const std::string& target) {
    v1::Unit unit;
    unit.mutable_source()->set_language_tag(source_tag);
    unit.mutable_source()->set_text(source);
    v1::Segment& segment = *unit.add_targets();
    segment.set_language_tag(target_tag);
    segment.set_text(target);
    return unit;
  }
  v1::Unit Confirm(const std::string& memory, const v1::Unit& unit) {
    v1::ConfirmUnitRequest request;
    request.set_parent(memory);
    *request.mutable_unit() = unit;
    v1::Unit confirmed;
    const grpc::Status status = CallMemory(&Stub::ConfirmUnit, request, confirmed);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return confirmed;
  }
  static v1::MatchRequest Asking(const std::string& tag, const std::string& text,
                                 const std::string& wanted, const std::string& revision = "") {
    v1::MatchRequest request;
    request.mutable_source()->set_language_tag(tag);
    request.mutable_source()->set_text(text);
    request.set_target_language_tag(wanted);
    request.set_min_revision(revision);
    return request;
  }
  grpc::Status Match(const v1::MatchRequest& request, v1::MatchResponse& response) {
    response.Clear();
    return CallMemory(&Stub::Match, request, response);
  }
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_TESTS_SERVICE_CALLS_MATCHING_H_
