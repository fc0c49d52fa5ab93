#include "glossary/exchange/table/concept_spool.h"

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace crosswalk::exchange {
namespace {

Status Failed(const char* what) {
  return Unavailable(std::string("a temporary file cannot be ") + what + ": " +
                     std::strerror(errno));
}

}  // namespace

Status ConceptSpool::Add(const v1::Concept& concept_) {
  if (file_ == nullptr) {
    file_.reset(std::tmpfile());
    if (file_ == nullptr) return Failed("made");
  }
  if (!concept_.SerializeToString(&buffer_)) return Internal("a concept cannot be serialised");
  const std::uint64_t size = buffer_.size();
  const bool is_written =
      std::fwrite(&size, sizeof(size), 1, file_.get()) == 1 &&
      (size == 0 || std::fwrite(buffer_.data(), buffer_.size(), 1, file_.get()) == 1);
  return is_written ? Status() : Failed("written");
}

Status ConceptSpool::Walk(const std::function<Status(const v1::Concept&)>& visit) {
  if (file_ == nullptr) return Status();
  if (std::fflush(file_.get()) != 0) return Failed("written");
  std::rewind(file_.get());
  v1::Concept concept_;
  std::uint64_t size = 0;
  while (std::fread(&size, sizeof(size), 1, file_.get()) == 1) {
    buffer_.resize(size);
    if (size > 0 && std::fread(buffer_.data(), size, 1, file_.get()) != 1) return Failed("read");
    if (!concept_.ParseFromString(buffer_)) return Internal("a temporary file was damaged");
    CROSSWALK_RETURN_IF_ERROR(visit(concept_));
  }
  return std::ferror(file_.get()) == 0 ? Status() : Failed("read");
}

}  // namespace crosswalk::exchange
