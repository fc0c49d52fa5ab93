#include "service/stream.h"

#include <algorithm>
#include <string>
#include <utility>

namespace crosswalk::service {

Status ByteStream::Wait(std::unique_lock<std::mutex>& lock, const bool& pending, const char* what,
                        const Cancellation& cancellation) {
  auto until = Cancellation::Clock::now() + idle_;
  if (cancellation.deadline()) until = std::min(until, *cancellation.deadline());
  if (changed_.wait_until(lock, until, [&] { return !pending || cancelled_; })) {
    // A cancelled call ends its operations too, but there is no need to wait for that.
    return cancelled_ ? Status(Code::kCancelled, "the caller cancelled") : Status();
  }
  return Status(Code::kDeadlineExceeded, std::string("the caller ") + what + " for too long");
}

Result<std::optional<grpc::ByteBuffer>> ByteStream::Read(const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  std::unique_lock<std::mutex> lock(mutex_);
  if (!reading_) {
    reading_ = true;
    incoming_.Clear();
    lock.unlock();
    StartRead(&incoming_);
    lock.lock();
  }
  CROSSWALK_RETURN_IF_ERROR(Wait(lock, reading_, "sent nothing", cancellation));
  if (!read_ok_) return std::optional<grpc::ByteBuffer>();
  grpc::ByteBuffer message;
  message.Swap(&incoming_);
  return std::optional<grpc::ByteBuffer>(std::move(message));
}

Status ByteStream::Write(grpc::ByteBuffer message, const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  std::unique_lock<std::mutex> lock(mutex_);
  CROSSWALK_RETURN_IF_ERROR(Wait(lock, writing_, "read nothing", cancellation));
  Begin(lock, message);
  CROSSWALK_RETURN_IF_ERROR(Wait(lock, writing_, "read nothing", cancellation));
  if (!wrote_ok_) return Status(Code::kCancelled, "the caller is gone");
  return Status();
}

void ByteStream::Offer(grpc::ByteBuffer message) {
  std::unique_lock<std::mutex> lock(mutex_);
  if (!writing_ && !cancelled_ && wrote_ok_) Begin(lock, message);
}

void ByteStream::Begin(std::unique_lock<std::mutex>& lock, grpc::ByteBuffer& message) {
  writing_ = true;
  outgoing_.Swap(&message);
  lock.unlock();
  StartWrite(&outgoing_);
  lock.lock();
}

void ByteStream::OnReadDone(bool ok) {
  const std::lock_guard<std::mutex> lock(mutex_);
  reading_ = false;
  read_ok_ = ok;
  changed_.notify_all();
}

void ByteStream::OnWriteDone(bool ok) {
  const std::lock_guard<std::mutex> lock(mutex_);
  writing_ = false;
  wrote_ok_ = ok;
  changed_.notify_all();
}

void ByteStream::OnCancel() {
  const std::lock_guard<std::mutex> lock(mutex_);
  cancelled_ = true;
  changed_.notify_all();
}

}  // namespace crosswalk::service
