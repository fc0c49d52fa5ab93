#include "client/grpc_error.h"

#include <gtest/gtest.h>

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace crosswalk::client {
namespace {

TEST(GrpcErrorTest, SuccessIsSuccess) { EXPECT_TRUE(FromGrpc(grpc::Status::OK).ok()); }

TEST(GrpcErrorTest, KeepsCodeAndMessage) {
  const Result<void> result = FromGrpc({grpc::StatusCode::NOT_FOUND, "glossary `x`: unknown"});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(result.error().ToString(), "NOT_FOUND: glossary `x`: unknown");
  EXPECT_TRUE(result.error().refused_fields.empty());
}

TEST(GrpcErrorTest, ReadsRefusedFieldsAndReason) {
  google::rpc::BadRequest bad_request;
  auto* violation = bad_request.add_field_violations();
  violation->set_field("query");
  violation->set_description("empty");
  google::rpc::ErrorInfo info;
  info.set_reason("ETAG_MISMATCH");
  google::rpc::Status rich;
  rich.add_details()->PackFrom(bad_request);
  rich.add_details()->PackFrom(info);
  rich.add_details()->set_type_url("type.googleapis.com/of.another.Kind");
  const Result<void> result =
      FromGrpc({grpc::StatusCode::ABORTED, "stale", rich.SerializeAsString()});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().reason, "ETAG_MISMATCH");
  EXPECT_EQ(result.error().refused_fields, (std::vector<RefusedField>{{"query", "empty"}}));
}

TEST(GrpcErrorTest, SurvivesDetailsThatAreNone) {
  const Result<void> result = FromGrpc({grpc::StatusCode::INTERNAL, "m", "\x0a\xff\xff garbage"});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kInternal);
}

TEST(ErrorTest, EveryCodeHasItsName) {
  for (int code = 1; code <= 16; ++code) {
    const std::string name = ErrorCodeName(static_cast<ErrorCode>(code));
    EXPECT_EQ(name == "UNKNOWN", code == 2) << code;
  }
}

}  // namespace
}  // namespace crosswalk::client
