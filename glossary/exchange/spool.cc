#include "glossary/exchange/spool.h"

#include <cerrno>
#include <cstring>
#include <system_error>

namespace crosswalk::exchange {
namespace {

Status FileError() {
  const int why = errno;
  return ResourceExhausted(
      "the temporary file of an import cannot be used: " + std::generic_category().message(why) +
      ": free some space in the folder for temporary files");
}

}  // namespace

Status Spool::Put(const std::string& entry) {
  const auto size = static_cast<std::uint32_t>(entry.size());
  memory_.append(reinterpret_cast<const char*>(&size), sizeof size);
  memory_.append(entry);
  ++entries_;
  return memory_.size() < memory_bytes_ ? Status() : MoveToFile();
}

Status Spool::MoveToFile() {
  if (file_ == nullptr) file_.reset(std::tmpfile());
  if (file_ == nullptr) return FileError();
  if (std::fwrite(memory_.data(), 1, memory_.size(), file_.get()) != memory_.size()) {
    return FileError();
  }
  memory_.clear();
  return Status();
}

Status Spool::Refill() {
  memory_.erase(0, taken_);
  taken_ = 0;
  const std::size_t held = memory_.size();
  memory_.resize(held + memory_bytes_);
  const std::size_t got = std::fread(memory_.data() + held, 1, memory_bytes_, file_.get());
  memory_.resize(held + got);
  return got > 0 ? Status() : FileError();
}

Result<bool> Spool::Take(std::string& entry) {
  if (!taking_) {
    if (file_ != nullptr) {
      CROSSWALK_RETURN_IF_ERROR(MoveToFile());
      if (std::fflush(file_.get()) != 0) return FileError();
      std::rewind(file_.get());
    }
    taking_ = true;
    taken_ = 0;
  }
  if (entries_ == 0) {
    file_.reset();
    memory_.clear();
    taking_ = false;
    return false;
  }
  std::uint32_t size = 0;
  const auto need = [&](std::size_t bytes) -> Status {
    while (memory_.size() - taken_ < bytes) {
      if (file_ == nullptr) return Internal("the import lost an entry of its queue");
      CROSSWALK_RETURN_IF_ERROR(Refill());
    }
    return Status();
  };
  CROSSWALK_RETURN_IF_ERROR(need(sizeof size));
  std::memcpy(&size, memory_.data() + taken_, sizeof size);
  CROSSWALK_RETURN_IF_ERROR(need(sizeof size + size));
  entry.assign(memory_, taken_ + sizeof size, size);
  taken_ += sizeof size + size;
  --entries_;
  return true;
}

}  // namespace crosswalk::exchange
