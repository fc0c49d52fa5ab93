#include "service/status_mapper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "glossary/text/utf8.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace crosswalk::service {
namespace {

TEST(StatusMapper, SuccessIsOk) { EXPECT_TRUE(ToGrpcStatus(Status()).ok()); }

TEST(StatusMapper, EveryCodeKeepsItsNumber) {
  for (int code = 1; code <= 16; ++code) {
    const grpc::Status mapped = ToGrpcStatus(Status(static_cast<Code>(code), "why"));
    EXPECT_EQ(mapped.error_code(), code);
    EXPECT_EQ(mapped.error_message(), "why");
    EXPECT_TRUE(mapped.error_details().empty());
  }
}

TEST(StatusMapper, ViolationsBecomeBadRequestAndTheReasonErrorInfo) {
  const grpc::Status mapped = ToGrpcStatus(
      InvalidField("query", "is empty").WithField("limit", "is negative").WithReason("BAD_QUERY"));
  google::rpc::Status details;
  ASSERT_TRUE(details.ParseFromString(mapped.error_details()));
  EXPECT_EQ(details.code(), 3);
  EXPECT_EQ(details.message(), "query: is empty");
  ASSERT_EQ(details.details_size(), 2);
  google::rpc::BadRequest bad_request;
  ASSERT_TRUE(details.details(0).UnpackTo(&bad_request));
  ASSERT_EQ(bad_request.field_violations_size(), 2);
  EXPECT_EQ(bad_request.field_violations(0).field(), "query");
  EXPECT_EQ(bad_request.field_violations(1).description(), "is negative");
  google::rpc::ErrorInfo info;
  ASSERT_TRUE(details.details(1).UnpackTo(&info));
  EXPECT_EQ(info.reason(), "BAD_QUERY");
  EXPECT_EQ(info.domain(), "crosswalk");
}

TEST(StatusMapper, LongTextsAreCutAtACodePointAndFitIntoTheTrailers) {
  std::string term;
  for (int i = 0; i < 100000; ++i) term += "𠮷";
  Status status = InvalidField("query", term);
  for (int i = 0; i < 500; ++i) {
    status = std::move(status).WithField("writes[" + std::to_string(i) + "]", term);
  }
  const grpc::Status mapped = ToGrpcStatus(status);
  EXPECT_LT(mapped.error_message().size() * 3 + mapped.error_details().size() * 4 / 3, 8000u);
  EXPECT_EQ(text::FindInvalidUtf8(mapped.error_message()), std::string_view::npos);
  google::rpc::Status details;
  EXPECT_TRUE(details.ParseFromString(mapped.error_details()));
}

TEST(StatusMapper, BytesThatAreNotUtf8BecomeMarks) {
  EXPECT_EQ(ToGrpcStatus(NotFound("a\xff"
                                  "b"))
                .error_message(),
            "a?b");
}

}  // namespace
}  // namespace crosswalk::service
