#include "client/grpc_error.h"

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace crosswalk::client {
namespace {

ErrorCode CodeOf(grpc::StatusCode code) {
  const int number = static_cast<int>(code);
  if (number < 1 || number > 16) return ErrorCode::kUnknown;
  return static_cast<ErrorCode>(number);
}

// google.protobuf.Any::Is needs the type's full name behind the last slash.
template <typename Detail>
bool Unpack(const google::protobuf::Any& any, Detail* detail) {
  return any.Is<Detail>() && any.UnpackTo(detail);
}

}  // namespace

Result<void> FromGrpc(const grpc::Status& status) {
  if (status.ok()) return {};
  Error error;
  error.code = CodeOf(status.error_code());
  error.message = status.error_message();
  google::rpc::Status rich;
  if (!rich.ParseFromString(status.error_details())) return error;
  for (const google::protobuf::Any& any : rich.details()) {
    google::rpc::BadRequest bad_request;
    google::rpc::ErrorInfo info;
    if (Unpack(any, &bad_request)) {
      for (const auto& violation : bad_request.field_violations()) {
        error.refused_fields.push_back({violation.field(), violation.description()});
      }
    } else if (Unpack(any, &info)) {
      error.reason = info.reason();
    }
  }
  return error;
}

}  // namespace crosswalk::client
