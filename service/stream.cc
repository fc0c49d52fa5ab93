#include "service/stream.h"

#include <algorithm>
#include <string>
#include <utility>

namespace crosswalk::service {

Status ByteStream::Wait(std::unique_lock<std::mutex>& lock, const std::optional<bool>& done,
                        const char* what, const Cancellation& cancellation) {
  auto until = Cancellation::Clock::now() + idle_;
  if (cancellation.deadline()) until = std::min(until, *cancellation.deadline());
  if (changed_.wait_until(lock, until, [&] { return done || cancelled_; })) {
    // A cancelled call ends its operations too, but there is no need to wait for that.
    return cancelled_ ? Status(Code::kCancelled, "the caller cancelled") : Status();
  }
  return Status(Code::kDeadlineExceeded, std::string("the caller ") + what + " for too long");
}

Result<std::optional<grpc::ByteBuffer>> ByteStream::Read(const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  std::unique_lock<std::mutex> lock(mutex_);
  read_.reset();
  incoming_.Clear();
  lock.unlock();
  StartRead(&incoming_);
  lock.lock();
  CROSSWALK_RETURN_IF_ERROR(Wait(lock, read_, "sent nothing", cancellation));
  if (!*read_) return std::optional<grpc::ByteBuffer>();
  grpc::ByteBuffer message;
  message.Swap(&incoming_);
  return std::optional<grpc::ByteBuffer>(std::move(message));
}

Status ByteStream::Write(grpc::ByteBuffer message, const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  std::unique_lock<std::mutex> lock(mutex_);
  wrote_.reset();
  outgoing_.Swap(&message);
  lock.unlock();
  StartWrite(&outgoing_);
  lock.lock();
  CROSSWALK_RETURN_IF_ERROR(Wait(lock, wrote_, "read nothing", cancellation));
  if (!*wrote_) return Status(Code::kCancelled, "the caller is gone");
  return Status();
}

void ByteStream::OnReadDone(bool ok) {
  const std::lock_guard<std::mutex> lock(mutex_);
  read_ = ok;
  changed_.notify_all();
}

void ByteStream::OnWriteDone(bool ok) {
  const std::lock_guard<std::mutex> lock(mutex_);
  wrote_ = ok;
  changed_.notify_all();
}

void ByteStream::OnCancel() {
  const std::lock_guard<std::mutex> lock(mutex_);
  cancelled_ = true;
  changed_.notify_all();
}

}  // namespace crosswalk::service
