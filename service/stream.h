// A streaming call as a worker sees it: read, write, end.
#ifndef CROSSWALK_SERVICE_STREAM_H_
#define CROSSWALK_SERVICE_STREAM_H_

#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/server_callback.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "service/message_reader.h"

namespace crosswalk::service {

// The reactor of a streaming call. One worker thread reads and writes, waiting for each; so at most
// one message stands in memory for each direction, and a caller that does not read or send holds
// the worker no longer than `idle`. Deletes itself when the call is over.
class ByteStream final : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  explicit ByteStream(std::chrono::milliseconds idle) : idle_(idle) {}

  // The next message, none at the caller's end. CANCELLED, DEADLINE_EXCEEDED.
  Result<std::optional<grpc::ByteBuffer>> Read(const Cancellation& cancellation);
  Status Write(grpc::ByteBuffer message, const Cancellation& cancellation);
  // Writes without waiting, where nothing else is on its way; else does nothing. For progress: a
  // caller that sends all before it reads must not be waited for.
  void Offer(grpc::ByteBuffer message);

  // gRPC's side.
  void OnReadDone(bool ok) override;
  void OnWriteDone(bool ok) override;
  void OnCancel() override;
  void OnDone() override { delete this; }

 private:
  // Waits until the operation that `pending` tells of has ended.
  Status Wait(std::unique_lock<std::mutex>& lock, const bool& pending, const char* what,
              const Cancellation& cancellation);
  // Starts to write; `lock` is open meanwhile.
  void Begin(std::unique_lock<std::mutex>& lock, grpc::ByteBuffer& message);

  const std::chrono::milliseconds idle_;
  std::mutex mutex_;
  std::condition_variable changed_;
  grpc::ByteBuffer incoming_;
  grpc::ByteBuffer outgoing_;
  // gRPC takes one read and one write at a time, also where nobody waits for them any longer.
  bool reading_ = false;
  bool writing_ = false;
  bool read_ok_ = false;  // how the last read ended
  bool wrote_ok_ = true;  // how the last write ended
  bool cancelled_ = false;
};

// The same with messages of the contract. A value of the worker's; the ByteStream outlives it.
template <typename Request, typename Response>
class Stream {
 public:
  Stream(ByteStream& bytes, const Cancellation& cancellation, std::size_t message_bytes)
      : bytes_(bytes), cancellation_(cancellation), message_bytes_(message_bytes) {}

  // False at the caller's end. Also INVALID_ARGUMENT.
  Result<bool> Read(Request& request) {
    CROSSWALK_ASSIGN(const std::optional<grpc::ByteBuffer> bytes, bytes_.Read(cancellation_));
    if (!bytes) return false;
    CROSSWALK_RETURN_IF_ERROR(ReadMessage(*bytes, request));
    return true;
  }
  Status Write(const Response& response) {
    CROSSWALK_ASSIGN(grpc::ByteBuffer bytes, WriteMessage(response, message_bytes_));
    return bytes_.Write(std::move(bytes), cancellation_);
  }
  // As ByteStream::Offer.
  void Offer(const Response& response) {
    Result<grpc::ByteBuffer> bytes = WriteMessage(response, message_bytes_);
    if (bytes.ok()) bytes_.Offer(*std::move(bytes));
  }
  const Cancellation& cancellation() const { return cancellation_; }

 private:
  ByteStream& bytes_;
  const Cancellation& cancellation_;
  std::size_t message_bytes_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_STREAM_H_
