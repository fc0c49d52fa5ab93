// Runs one streaming call of gRPC; shared by the methods of GrpcConnection.
#ifndef CROSSWALK_CLIENT_GRPC_STREAM_H_
#define CROSSWALK_CLIENT_GRPC_STREAM_H_

#include <google/protobuf/message.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/sync_stream.h>

#include <memory>
#include <optional>
#include <thread>

#include "client/connection.h"
#include "client/grpc_error.h"

namespace crosswalk::client {

// Why a stream that our side gave up was given up; empty where it was not.
using GivenUp = std::optional<Error>;

inline Result<void> EndOfStream(const grpc::Status& status, const GivenUp& given_up) {
  if (given_up) return *given_up;
  return FromGrpc(status);
}

// Hands the replies over until the service ends the stream. Returns why it was given up.
template <typename Reply, typename Reader>
GivenUp ReadReplies(grpc::ClientContext* context, Reader* reader, const OnReply& on_reply) {
  GivenUp given_up;
  for (Reply reply; reader->Read(&reply);) {
    if (given_up || on_reply(reply)) continue;
    given_up = Error{ErrorCode::kCancelled, "given up by the caller"};
    context->TryCancel();
  }
  return given_up;
}

// A call with streams in both directions. Sends on a thread of its own, since a service may answer
// before it has read everything, and would wait for us to read if we only wrote.
template <typename Request, typename Reply>
Result<void> SendAndReceive(grpc::ClientContext* context,
                            std::unique_ptr<grpc::ClientReaderWriter<Request, Reply>> stream,
                            const NextRequest& next_request, const OnReply& on_reply) {
  GivenUp not_sent;
  std::thread sender([&] {
    while (true) {
      Result<const google::protobuf::Message*> request = next_request();
      if (!request.ok()) {
        not_sent = request.error();
        context->TryCancel();
        return;
      }
      if (*request == nullptr) break;
      // A failed write means that the service has ended the stream; its status says why.
      if (!stream->Write(static_cast<const Request&>(**request))) return;
    }
    stream->WritesDone();
  });
  GivenUp given_up = ReadReplies<Reply>(context, stream.get(), on_reply);
  sender.join();
  if (not_sent) given_up = not_sent;
  return EndOfStream(stream->Finish(), given_up);
}

// A call with one request and a stream of replies; `start` makes its reader.
template <typename Request, typename Reply, typename Start>
Result<void> Receive(grpc::ClientContext* context, const NextRequest& next_request,
                     const OnReply& on_reply, const Start& start) {
  Result<const google::protobuf::Message*> request = next_request();
  if (!request.ok()) return request.error();
  std::unique_ptr<grpc::ClientReader<Reply>> reader = start(static_cast<const Request&>(**request));
  const GivenUp given_up = ReadReplies<Reply>(context, reader.get(), on_reply);
  return EndOfStream(reader->Finish(), given_up);
}

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_GRPC_STREAM_H_
