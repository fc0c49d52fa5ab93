#include "glossary/index/sections.h"

#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>

#include "glossary/base/hash.h"

namespace crosswalk::index {
namespace {

static_assert(std::endian::native == std::endian::little, "pieces are little-endian");

constexpr std::uint64_t kMagic = 0x3145434549505743;  // "CWPIECE1"
constexpr std::size_t kAlignment = 8;

struct Header {
  std::uint64_t magic;
  std::array<char, 8> kind;
  std::uint64_t file_size;
  std::array<std::uint64_t, kMostSections> offsets;
  std::array<std::uint64_t, kMostSections> sizes;
  std::uint64_t hash;  // of all that stands before it
};

std::uint64_t HashOf(const Header& header) {
  return Hash64({reinterpret_cast<const char*>(&header), offsetof(Header, hash)});
}

}  // namespace

Result<SectionWriter> SectionWriter::Create(const std::filesystem::path& path,
                                            std::string_view kind) {
  SectionWriter writer;
  writer.path_ = path;
  writer.kind_ = kind;
  writer.kind_.resize(8, ' ');
  writer.file_.reset(std::fopen(path.c_str(), "wbe"));
  if (writer.file_ == nullptr) return writer.Fail("create");
  const Header none{};
  if (std::fwrite(&none, sizeof none, 1, writer.file_.get()) != 1) return writer.Fail("write");
  writer.size_ = sizeof none;
  return writer;
}

Status SectionWriter::Fail(const char* what) const {
  const int error = errno;
  std::string message =
      std::string("cannot ") + what + " " + path_.string() + ": " + std::strerror(error);
  return error == ENOSPC || error == EDQUOT ? ResourceExhausted(std::move(message))
                                            : Unavailable(std::move(message));
}

Status SectionWriter::Append(std::size_t id, std::string_view bytes) {
  if (offsets_[id] == 0) {
    static constexpr std::array<char, kAlignment> kPadding{};
    const std::size_t padding = (kAlignment - size_ % kAlignment) % kAlignment;
    if (std::fwrite(kPadding.data(), 1, padding, file_.get()) != padding) return Fail("write");
    size_ += padding;
    offsets_[id] = size_;
  }
  if (!bytes.empty() && std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
    return Fail("write");
  }
  sizes_[id] += bytes.size();
  size_ += bytes.size();
  return Status();
}

Status SectionWriter::Finish(bool sync) {
  Header header{};
  header.magic = kMagic;
  std::memcpy(header.kind.data(), kind_.data(), header.kind.size());
  header.file_size = size_;
  header.offsets = offsets_;
  header.sizes = sizes_;
  header.hash = HashOf(header);
  if (std::fseek(file_.get(), 0, SEEK_SET) != 0 ||
      std::fwrite(&header, sizeof header, 1, file_.get()) != 1 || std::fflush(file_.get()) != 0) {
    return Fail("write");
  }
  if (sync && ::fsync(::fileno(file_.get())) != 0) return Fail("sync");
  if (std::fclose(file_.release()) != 0) return Fail("close");
  return Status();
}

Result<Sections> Sections::Open(const std::filesystem::path& path, std::string_view kind) {
  CROSSWALK_ASSIGN(MappedFile file, MappedFile::Open(path));
  const auto damaged = [&](const char* why) { return DataLoss(path.string() + " " + why); };
  const std::string_view bytes = file.bytes();
  if (bytes.size() < sizeof(Header)) return damaged("is shorter than its header");
  const auto& header = *reinterpret_cast<const Header*>(bytes.data());
  if (header.magic != kMagic) return damaged("is not a piece");
  if (header.hash != HashOf(header)) return damaged("has a damaged header");
  std::string padded(kind);
  padded.resize(header.kind.size(), ' ');
  if (std::memcmp(header.kind.data(), padded.data(), padded.size()) != 0) {
    return damaged("is another kind of piece");
  }
  if (header.file_size != bytes.size()) return damaged("has lost a part of it");
  for (std::size_t i = 0; i < kMostSections; ++i) {
    if (header.offsets[i] % kAlignment != 0 || header.offsets[i] > bytes.size() ||
        header.sizes[i] > bytes.size() - header.offsets[i]) {
      return damaged("has a section outside of it");
    }
  }
  return Sections(std::move(file));
}

std::string_view Sections::Bytes(std::size_t id) const {
  const auto& header = *reinterpret_cast<const Header*>(file_.bytes().data());
  return file_.bytes().substr(header.offsets[id], header.sizes[id]);
}

}  // namespace crosswalk::index
