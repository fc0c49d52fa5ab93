// Bytes of a call to a message of the contract, or to an error that names what is wrong with them.
#ifndef CROSSWALK_SERVICE_MESSAGE_READER_H_
#define CROSSWALK_SERVICE_MESSAGE_READER_H_

#include <google/protobuf/message.h>
#include <grpcpp/support/byte_buffer.h>

#include <cstddef>

#include "glossary/base/status.h"

namespace crosswalk::service {

// Reads `bytes` into `message`. INVALID_ARGUMENT otherwise, naming the field where a text is not
// UTF-8: gRPC itself would only say that the method is not implemented.
Status ReadMessage(const grpc::ByteBuffer& bytes, google::protobuf::Message& message);

// The message as bytes to send. RESOURCE_EXHAUSTED above `limit` bytes, since the caller would
// refuse such a reply without saying which part of it was too much.
Result<grpc::ByteBuffer> WriteMessage(const google::protobuf::Message& message, std::size_t limit);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MESSAGE_READER_H_
