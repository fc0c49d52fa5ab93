#include "glossary/index/piece.h"

#include <system_error>

#include "glossary/base/file_hash.h"

namespace crosswalk::index {
namespace {

Status VerifyFile(const std::filesystem::path& folder, const PieceFile& expected) {
  CROSSWALK_ASSIGN(const FileHash found, HashOfFile(folder / expected.name));
  if (found.hash != expected.hash) {
    return DataLoss((folder / expected.name).string() + " is damaged");
  }
  return Status();
}

}  // namespace

Status Piece::CheckFiles(const std::filesystem::path& index_folder, const ManifestPiece& named) {
  const std::filesystem::path folder = index_folder / named.name;
  for (const PieceFile& file : named.files) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(folder / file.name, error);
    if (error) return NotFound((folder / file.name).string() + ": " + error.message());
    if (size != file.size) return DataLoss((folder / file.name).string() + " has another size");
    if (size <= kCheckedAtOpen) {
      CROSSWALK_RETURN_IF_ERROR(VerifyFile(folder, file));
    }
  }
  return Status();
}

Result<ManifestPiece> Piece::Describe(const std::filesystem::path& folder, ManifestPiece named,
                                      std::span<const char* const> files) {
  for (const char* name : files) {
    CROSSWALK_ASSIGN(const FileHash file, HashOfFile(folder / name));
    named.files.push_back({name, file.size, file.hash});
  }
  return named;
}

Piece::~Piece() {
  if (!discarded_.load(std::memory_order_relaxed)) return;
  std::error_code ignored;  // what stays is removed at the next start
  std::filesystem::remove_all(folder_, ignored);
}

Status Piece::Verify() const {
  for (const PieceFile& file : named_.files) {
    CROSSWALK_RETURN_IF_ERROR(VerifyFile(folder_, file));
  }
  return Status();
}

std::uint64_t Piece::bytes() const {
  std::uint64_t bytes = 0;
  for (const PieceFile& file : named_.files) bytes += file.size;
  return bytes;
}

Status Piece::Noted(Status status) const {
  if (status.code() == Code::kDataLoss) suspect_.store(true, std::memory_order_relaxed);
  return status;
}

}  // namespace crosswalk::index
