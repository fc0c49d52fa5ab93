#include "service/status_mapper.h"

#include <string>
#include <string_view>

#include "glossary/text/utf8.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace crosswalk::service {
namespace {

// The message travels twice, percent-encoded (up to three bytes a byte) and inside the details
// (base64); the sum stays below 8 kB with these.
constexpr std::size_t kMessageBytes = 600;
constexpr std::size_t kDescriptionBytes = 200;
constexpr std::size_t kViolationsBytes = 2000;

std::string Fitting(std::string_view text, std::size_t limit) {
  const bool cut = text.size() > limit;
  std::string result(text.substr(0, limit));
  for (std::size_t bad; (bad = text::FindInvalidUtf8(result)) != std::string_view::npos;) {
    // A sequence broken by the cut goes; any other becomes a visible mark.
    if (cut && bad + 4 > limit) {
      result.resize(bad);
    } else {
      result[bad] = '?';
    }
  }
  if (cut) result += "…";
  return result;
}

}  // namespace

grpc::Status ToGrpcStatus(const Status& status) {
  if (status.ok()) return grpc::Status::OK;
  const auto code = static_cast<grpc::StatusCode>(status.code());
  const std::string message = Fitting(status.message(), kMessageBytes);
  if (status.violations().empty() && status.reason().empty()) {
    return grpc::Status(code, message);
  }

  google::rpc::Status details;
  details.set_code(code);
  details.set_message(message);
  if (!status.violations().empty()) {
    google::rpc::BadRequest bad_request;
    std::size_t bytes = 0;
    for (const FieldViolation& violation : status.violations()) {
      auto* field = bad_request.add_field_violations();
      field->set_field(Fitting(violation.field, kDescriptionBytes));
      field->set_description(Fitting(violation.description, kDescriptionBytes));
      bytes += field->ByteSizeLong();
      if (bytes > kViolationsBytes) break;
    }
    details.add_details()->PackFrom(bad_request);
  }
  if (!status.reason().empty()) {
    google::rpc::ErrorInfo info;
    info.set_reason(status.reason());
    info.set_domain("crosswalk");
    details.add_details()->PackFrom(info);
  }
  return grpc::Status(code, message, details.SerializeAsString());
}

}  // namespace crosswalk::service
