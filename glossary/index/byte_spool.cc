#include "glossary/index/byte_spool.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace crosswalk::index {
namespace {

constexpr std::size_t kHeld = 1 << 20;

}  // namespace

Status ByteSpool::Fail(const char* what) const {
  const int error = errno;
  std::string message = std::string("cannot ") + what + " a file in " + folder_.string() + ": " +
                        std::strerror(error);
  return error == ENOSPC || error == EDQUOT ? ResourceExhausted(std::move(message))
                                            : Unavailable(std::move(message));
}

void ByteSpool::Append(std::string_view bytes) {
  size_ += bytes.size();
  held_ += bytes;
  if (held_.size() < kHeld || folder_.empty() || !failed_.ok()) return;
  failed_ = Spill();
}

Status ByteSpool::Spill() {
  if (file_ == nullptr) {
    const std::filesystem::path path = folder_ / "waiting";
    file_.reset(std::fopen(path.c_str(), "w+be"));
    if (file_ == nullptr) return Fail("create");
    // Nothing is left of it when the program is killed.
    (void)::unlink(path.c_str());
  }
  if (std::fwrite(held_.data(), 1, held_.size(), file_.get()) != held_.size()) return Fail("write");
  held_.clear();
  return Status();
}

Status ByteSpool::Drain(const std::function<Status(std::string_view bytes)>& visit) {
  CROSSWALK_RETURN_IF_ERROR(failed_);
  if (file_ != nullptr) {
    CROSSWALK_RETURN_IF_ERROR(Spill());
    if (std::fflush(file_.get()) != 0) return Fail("write");
    if (std::fseek(file_.get(), 0, SEEK_SET) != 0) return Fail("read");
    held_.resize(kHeld);
    for (std::uint64_t left = size_; left > 0;) {
      const std::size_t got = std::fread(held_.data(), 1, held_.size(), file_.get());
      if (got == 0) return Fail("read");
      CROSSWALK_RETURN_IF_ERROR(visit(std::string_view(held_).substr(0, got)));
      left -= got;
    }
  } else if (!held_.empty()) {
    CROSSWALK_RETURN_IF_ERROR(visit(held_));
  }
  file_.reset();
  std::string().swap(held_);
  return Status();
}

}  // namespace crosswalk::index
