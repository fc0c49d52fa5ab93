// The connection that speaks gRPC.
#ifndef CROSSWALK_CLIENT_GRPC_CONNECTION_H_
#define CROSSWALK_CLIENT_GRPC_CONNECTION_H_

#include <grpcpp/channel.h>

#include <memory>

#include "client/connection.h"
#include "client/connection_options.h"

namespace crosswalk::client {

// A connection to `options.address`, with retries. Nothing is sent before the first call, so a
// service that is not there shows as UNAVAILABLE then. INVALID_ARGUMENT where the options are at
// fault: no address, or a token that would travel in clear text to another machine.
Result<std::shared_ptr<Connection>> Connect(const ConnectionOptions& options);

// The same over a channel that exists, such as one within this process; `address` and the TLS
// options say nothing then.
std::shared_ptr<Connection> ConnectOver(std::shared_ptr<grpc::Channel> channel,
                                        const ConnectionOptions& options = {});

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_GRPC_CONNECTION_H_
