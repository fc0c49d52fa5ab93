#include "glossary/index/concept_file.h"

#include <algorithm>

namespace crosswalk::index {
Result<ConceptFile> ConceptFile::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, "concepts"));
  ConceptFile file(std::move(sections));
  const Sections& from = file.sections_;
  file.documents_ = from.Bytes(kDocuments);
  file.offsets_ = from.Array<std::uint64_t>(kDocumentOffsets);
  file.counts_ = from.Array<ConceptCounts>(kCounts);
  file.identities_ = from.Array<IdentityRow>(kIdentities);
  file.dead_ = from.Array<std::uint32_t>(kDead);
  if (file.offsets_.size() != file.counts_.size() + 1 ||
      file.identities_.size() != file.counts_.size()) {
    return DataLoss(path.string() + " has tables of different lengths");
  }
  return file;
}

std::string_view ConceptFile::Bytes(std::uint32_t ordinal) const {
  if (std::size_t{ordinal} + 1 >= offsets_.size()) return {};
  const std::uint64_t begin = offsets_[ordinal];
  const std::uint64_t end = offsets_[ordinal + 1];
  if (begin > end || end > documents_.size()) return {};
  return documents_.substr(begin, end - begin);
}

Status ConceptFile::ReadInto(std::uint32_t ordinal, v1::Concept& concept_) const {
  const std::string_view bytes = Bytes(ordinal);
  // Even an empty concept has a name, so no bytes mean a damaged table.
  if (bytes.empty() || !concept_.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return DataLoss("the index holds a damaged concept");
  }
  return Status();
}

ConceptCounts ConceptFile::CountsOf(std::uint32_t ordinal) const {
  return ordinal < counts_.size() ? counts_[ordinal] : ConceptCounts{};
}

std::vector<std::uint32_t> ConceptFile::WithIdentity(std::uint32_t hash) const {
  std::vector<std::uint32_t> ordinals;
  auto row = std::lower_bound(identities_.begin(), identities_.end(), hash,
                              [](const IdentityRow& a, std::uint32_t b) { return a.hash < b; });
  for (; row != identities_.end() && row->hash == hash; ++row) {
    if (row->ordinal < counts_.size()) ordinals.push_back(row->ordinal);
  }
  return ordinals;
}

std::vector<Tombstone> ConceptFile::Tombstones() const {
  return ReadTombstones(sections_.Bytes(kTombstones));
}

std::vector<ParentChange> ConceptFile::GlossaryChanges() const {
  return ReadParentChanges(sections_.Bytes(kGlossaries));
}

Result<ConceptFileBuilder> ConceptFileBuilder::Create(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "concepts"));
  return ConceptFileBuilder(std::move(writer));
}

Status ConceptFileBuilder::Add(std::string_view glossary, std::string_view id,
                               std::string_view document, ConceptCounts counts) {
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(ConceptFile::kDocuments, document));
  identities_.push_back({IdentityHash(glossary, id), static_cast<std::uint32_t>(counts_.size())});
  offsets_.push_back(offsets_.back() + document.size());
  counts_.push_back(counts);
  return Status();
}

Status ConceptFileBuilder::Finish(std::vector<std::uint32_t> dead,
                                  const std::vector<Tombstone>& tombstones,
                                  const std::vector<ParentChange>& glossaries, bool sync) {
  std::sort(identities_.begin(), identities_.end(), [](const auto& a, const auto& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.ordinal < b.ordinal;
  });
  std::sort(dead.begin(), dead.end());
  std::string tombstone_bytes;
  for (const Tombstone& tombstone : tombstones) Append(tombstone, tombstone_bytes);
  std::string glossary_bytes;
  for (const ParentChange& change : glossaries) Append(change, glossary_bytes);
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<std::uint64_t>(ConceptFile::kDocumentOffsets, offsets_));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<ConceptCounts>(ConceptFile::kCounts, counts_));
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<ConceptFile::IdentityRow>(ConceptFile::kIdentities, identities_));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(ConceptFile::kDead, dead));
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(ConceptFile::kTombstones, tombstone_bytes));
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(ConceptFile::kGlossaries, glossary_bytes));
  return writer_.Finish(sync);
}

}  // namespace crosswalk::index
