// The one place where the library's Status becomes a gRPC status with details.
#ifndef CROSSWALK_SERVICE_STATUS_MAPPER_H_
#define CROSSWALK_SERVICE_STATUS_MAPPER_H_

#include <grpcpp/support/status.h>

#include "glossary/base/status.h"

namespace crosswalk::service {

// Code and message as they are; field violations as google.rpc.BadRequest and the reason as
// google.rpc.ErrorInfo in a google.rpc.Status. Texts are cut at a code point border where they
// would not fit into the trailers of HTTP/2 (8 kB by default), since callers send terms that come
// back in messages; bytes that are not UTF-8 are replaced.
grpc::Status ToGrpcStatus(const Status& status);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_STATUS_MAPPER_H_
