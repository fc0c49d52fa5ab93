#include "glossary/index/index_folder.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <system_error>

#include "glossary/index/piece_list.h"
#include "glossary/index/schema.h"

namespace crosswalk::index {
namespace {

constexpr std::string_view kPiecePrefix = "piece-";

}  // namespace

Result<Manifest> IndexFolder::Read(const char* file) const {
  CROSSWALK_ASSIGN(Manifest manifest, ReadManifest(path_ / file));
  const auto features = kind_.features();
  if (!std::equal(manifest.features.begin(), manifest.features.end(), features.begin(),
                  features.end())) {
    return FailedPrecondition("the index has other features than this version uses");
  }
  return manifest;
}

Manifest IndexFolder::ManifestOf(const PieceViews& views, const record::Revision& revision) const {
  Manifest manifest;
  manifest.features.assign(kind_.features().begin(), kind_.features().end());
  manifest.folding = kind_.folding();
  manifest.revision = revision;
  for (const PieceView& view : views) manifest.pieces.push_back(view.piece()->named());
  return manifest;
}

Result<LoadedPieces> IndexFolder::Load(const char* file) const {
  CROSSWALK_ASSIGN(const Manifest manifest, Read(file));
  if (manifest.folding != kind_.folding()) {
    return FailedPrecondition("the index was made under other folding rules");
  }
  std::vector<std::shared_ptr<const Piece>> pieces;
  for (const ManifestPiece& named : manifest.pieces) {
    CROSSWALK_ASSIGN(std::shared_ptr<const Piece> piece, kind_.Open(path_, named));
    pieces.push_back(std::move(piece));
  }
  return LoadedPieces{ViewsOf(pieces), manifest.revision};
}

Status IndexFolder::MakeFolder() const {
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (error) return Unavailable("cannot create " + path_.string() + ": " + error.message());
  return Status();
}

Status IndexFolder::Prepare() {
  CROSSWALK_RETURN_IF_ERROR(MakeFolder());
  std::error_code error;
  std::set<std::string> named;
  for (const char* file : {kManifestFile, kBaseManifestFile}) {
    const Result<Manifest> manifest = Read(file);
    if (!manifest.ok()) continue;
    for (const ManifestPiece& piece : manifest->pieces) named.insert(piece.name);
  }
  std::vector<std::filesystem::path> strays;
  for (std::filesystem::directory_iterator at(path_, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!name.starts_with(kPiecePrefix)) continue;
    std::uint64_t number = 0;
    std::from_chars(name.data() + kPiecePrefix.size(), name.data() + name.size(), number);
    next_ = std::max(next_.load(), number + 1);
    if (!named.contains(name)) strays.push_back(at->path());
  }
  if (error) return Unavailable("cannot list " + path_.string() + ": " + error.message());
  // A stray that cannot be removed only takes room.
  for (const auto& stray : strays) std::filesystem::remove_all(stray, error);
  return Status();
}

std::string IndexFolder::NextName() {
  return std::string(kPiecePrefix) + std::to_string(next_.fetch_add(1));
}

Status IndexFolder::Publish(const PieceViews& views, const record::Revision& revision) const {
  return WriteManifest(path_ / kManifestFile, ManifestOf(views, revision), false);
}

Status IndexFolder::PublishBase(const PieceView& base, const std::string& epoch) const {
  const record::Revision revision{epoch, base.piece()->named().through};
  return WriteManifest(path_ / kBaseManifestFile, ManifestOf({base}, revision), true);
}

Status IndexFolder::RemoveBase() const {
  std::error_code error;
  std::filesystem::remove(path_ / kBaseManifestFile, error);
  if (error) return Unavailable("cannot remove the base manifest: " + error.message());
  return Status();
}

}  // namespace crosswalk::index
