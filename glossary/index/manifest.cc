#include "glossary/index/manifest.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>

#include "glossary/base/hash.h"
#include "glossary/base/mapped_file.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {
namespace {

constexpr std::string_view kFirstLine = "crosswalk index 1";
constexpr std::size_t kLargestManifest = 16 << 20;

std::string Hex(std::uint64_t value) {
  std::array<char, 16> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  return std::string(digits.data(), end);
}

std::optional<std::uint64_t> Number(std::string_view text, int base) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string_view> Split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// A name that stays within the index's folder.
bool IsFileName(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

}  // namespace

std::string Manifest::ToString() const {
  std::string text(kFirstLine);
  text += "\nfeatures";
  for (const std::string& feature : features) text += " " + feature;
  text += "\nfolding " + folding + "\nepoch " + revision.epoch + "\nnumber " +
          std::to_string(revision.number) + "\n";
  for (const ManifestPiece& piece : pieces) {
    text += "piece " + piece.name + " " + std::to_string(piece.through) +
            (piece.synced ? " synced\n" : " unsynced\n");
    for (const PieceFile& file : piece.files) {
      text += "file " + file.name + " " + std::to_string(file.size) + " " + Hex(file.hash) + "\n";
    }
  }
  return text + "hash " + Hex(Hash64(text)) + "\n";
}

Result<Manifest> Manifest::Parse(std::string_view text) {
  const auto damaged = [] { return DataLoss("the manifest of the index is damaged"); };
  const std::size_t last = text.rfind("hash ");
  if (last == std::string_view::npos || !text.ends_with('\n')) return damaged();
  const std::string_view hash = text.substr(last + 5, text.size() - last - 6);
  if (Number(hash, 16) != Hash64(text.substr(0, last))) return damaged();

  const auto lines = Split(text.substr(0, last), '\n');
  if (lines.empty() || lines.front() != kFirstLine) {
    return FailedPrecondition("the index has a form that this version does not know");
  }
  Manifest manifest;
  for (const std::string_view line : lines) {
    if (line == kFirstLine) continue;
    auto words = Split(line, ' ');
    const std::string_view field = words.front();
    if (field == "features") {
      manifest.features.assign(words.begin() + 1, words.end());
    } else if (field == "folding" && words.size() == 2) {
      manifest.folding = words[1];
    } else if (field == "epoch" && words.size() == 2) {
      manifest.revision.epoch = words[1];
    } else if (field == "number" && words.size() == 2) {
      const auto number = Number(words[1], 10);
      if (!number) return damaged();
      manifest.revision.number = *number;
    } else if (field == "piece" && words.size() == 4 && IsFileName(words[1]) &&
               (words[3] == "synced" || words[3] == "unsynced")) {
      const auto through = Number(words[2], 10);
      if (!through) return damaged();
      manifest.pieces.push_back({std::string(words[1]), *through, words[3] == "synced", {}});
    } else if (field == "file" && words.size() == 4 && IsFileName(words[1]) &&
               !manifest.pieces.empty()) {
      const auto size = Number(words[2], 10);
      const auto file_hash = Number(words[3], 16);
      if (!size || !file_hash) return damaged();
      manifest.pieces.back().files.push_back({std::string(words[1]), *size, *file_hash});
    } else {
      return FailedPrecondition("the index has a field that this version does not know: " +
                                std::string(field));
    }
  }
  return manifest;
}

Result<Manifest> ReadManifest(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(const std::string text, ReadFile(path, kLargestManifest));
  return Manifest::Parse(text);
}

Status WriteManifest(const std::filesystem::path& path, const Manifest& manifest, bool sync) {
  const std::string text = manifest.ToString();
  if (sync) return WriteFileAtomically(path, text);
  std::filesystem::path temporary = path;
  temporary += ".new";
  const auto fail = [&](const char* what) {
    const int error = errno;
    std::remove(temporary.c_str());
    std::string message =
        std::string("cannot ") + what + " " + path.string() + ": " + std::strerror(error);
    return error == ENOSPC || error == EDQUOT ? ResourceExhausted(std::move(message))
                                              : Unavailable(std::move(message));
  };
  std::FILE* file = std::fopen(temporary.c_str(), "wbe");
  if (file == nullptr) return fail("create");
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !written) return fail("write");
  if (std::rename(temporary.c_str(), path.c_str()) != 0) return fail("replace");
  return Status();
}

}  // namespace crosswalk::index
