// Reads the status of a gRPC call.
#ifndef CROSSWALK_CLIENT_GRPC_ERROR_H_
#define CROSSWALK_CLIENT_GRPC_ERROR_H_

#include <grpcpp/support/status.h>

#include "client/result.h"

namespace crosswalk::client {

// Success, or the Error with the refused fields (google.rpc.BadRequest) and the reason
// (google.rpc.ErrorInfo) that the status carries as google.rpc.Status. Details that cannot be read
// are left out: they come from outside.
Result<void> FromGrpc(const grpc::Status& status);

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_GRPC_ERROR_H_
