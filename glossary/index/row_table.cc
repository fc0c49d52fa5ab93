#include "glossary/index/row_table.h"

#include <algorithm>

#include "glossary/base/hash.h"

namespace crosswalk::index {
namespace {

constexpr std::string_view kKind = "rows";
constexpr std::uint32_t kNoRow = 0xFFFFFFFF;
constexpr std::size_t kLeastPlaces = 64;

}  // namespace

Result<RowTable> RowTable::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, kKind));
  RowTable table(std::move(sections));
  const Sections& from = table.sections_;
  const auto damaged = [&](const char* why) { return DataLoss(path.string() + " " + why); };
  std::string_view parents = from.Bytes(kParents);
  while (!parents.empty()) {
    const auto parent = TakeString(parents);
    if (!parent) return damaged("has a damaged list of parents");
    table.parents_.push_back(*parent);
  }
  table.parent_count_ = static_cast<std::uint32_t>(table.parents_.size());
  table.parents_of_ = from.Array<std::uint32_t>(kParentsOf);
  table.id_offsets_ = from.Array<std::uint64_t>(kIdOffsets);
  table.ids_ = from.Bytes(kIds);
  table.identities_ = from.Array<IdentityRow>(kIdentities);
  table.dead_ = from.Array<std::uint32_t>(kDead);
  if (from.Bytes(kParentsOf).size() % sizeof(std::uint32_t) != 0 ||
      from.Bytes(kDead).size() % sizeof(std::uint32_t) != 0 ||
      table.id_offsets_.size() != table.parents_of_.size() + 1 ||
      table.identities_.size() != table.parents_of_.size() || table.row_count() == kNoRow) {
    return damaged("has tables of different lengths");
  }
  // Callers keep arrays by parent and by row, so these numbers are checked here once for all.
  std::uint32_t greatest = 0;
  for (const std::uint32_t parent : table.parents_of_) greatest = std::max(greatest, parent);
  if (!table.parents_of_.empty() && greatest >= table.parent_count_) {
    return damaged("names a parent that it does not hold");
  }
  for (std::size_t i = 0; i < table.dead_.size(); ++i) {
    if (table.dead_[i] >= table.row_count() || (i > 0 && table.dead_[i] <= table.dead_[i - 1])) {
      return damaged("has a damaged list of dead rows");
    }
  }
  return table;
}

std::string_view RowTable::ParentAt(std::uint32_t parent) const {
  return parent < parents_.size() ? parents_[parent] : std::string_view();
}

std::string_view RowTable::IdOf(std::uint32_t row) const {
  if (std::size_t{row} + 1 >= id_offsets_.size()) return {};
  const std::uint64_t begin = id_offsets_[row];
  const std::uint64_t end = id_offsets_[row + 1];
  if (begin > end || end > ids_.size()) return {};
  return ids_.substr(begin, end - begin);
}

std::optional<std::uint32_t> RowTable::Find(std::string_view parent, std::string_view id) const {
  const std::uint32_t hash = IdentityHash(parent, id);
  auto at = std::lower_bound(identities_.begin(), identities_.end(), hash,
                             [](const IdentityRow& a, std::uint32_t b) { return a.hash < b; });
  std::optional<std::uint32_t> found;
  for (; at != identities_.end() && at->hash == hash; ++at) {
    if (at->row < row_count() && (!found || at->row > *found) && IdOf(at->row) == id &&
        ParentOf(at->row) == parent) {
      found = at->row;
    }
  }
  return found;
}

std::vector<Tombstone> RowTable::Tombstones() const {
  return ReadTombstones(sections_.Bytes(kTombstones));
}

std::vector<ParentChange> RowTable::ParentChanges() const {
  return ReadParentChanges(sections_.Bytes(kParentChanges));
}

std::string_view RowTableBuilder::IdOf(std::uint32_t row) const {
  const std::uint64_t begin = id_offsets_[row];
  return std::string_view(ids_).substr(begin, id_offsets_[row + 1] - begin);
}

std::size_t RowTableBuilder::Place(std::uint32_t hash, std::uint32_t parent,
                                   std::string_view id) const {
  const std::size_t mask = newest_.size() - 1;
  std::size_t at = hash & mask;
  while (newest_[at].row != kNoRow &&
         (newest_[at].hash != hash || parents_of_[newest_[at].row] != parent ||
          IdOf(newest_[at].row) != id)) {
    at = (at + 1) & mask;
  }
  return at;
}

void RowTableBuilder::GrowNewest() {
  std::vector<IdentityRow> old(std::max(kLeastPlaces, newest_.size() * 2), IdentityRow{0, kNoRow});
  old.swap(newest_);
  const std::size_t mask = newest_.size() - 1;
  for (const IdentityRow& entry : old) {
    if (entry.row == kNoRow) continue;
    std::size_t at = entry.hash & mask;
    while (newest_[at].row != kNoRow) at = (at + 1) & mask;
    newest_[at] = entry;
  }
}

std::uint32_t RowTableBuilder::Add(std::string_view parent, std::string_view id) {
  const auto row = static_cast<std::uint32_t>(parents_of_.size());
  auto named = parents_.find(parent);
  if (named == parents_.end()) {
    const auto ordinal = static_cast<std::uint32_t>(parent_names_.size());
    named = parents_.emplace(std::string(parent), ordinal).first;
    parent_names_.emplace_back(parent);
  }
  if (!distinct_) {
    if ((newest_count_ + 1) * 3 > newest_.size() * 2) GrowNewest();
    const std::uint32_t hash = IdentityHash(parent, id);
    IdentityRow& entry = newest_[Place(hash, named->second, id)];
    if (entry.row == kNoRow) {
      ++newest_count_;
    } else {
      is_dead_[entry.row] = true;
    }
    entry = {hash, row};
  }
  if (!tombstones_.empty()) tombstones_.erase(Identity(parent, id));
  parents_of_.push_back(named->second);
  ids_ += id;
  id_offsets_.push_back(ids_.size());
  is_dead_.push_back(false);
  return row;
}

void RowTableBuilder::Delete(std::string_view parent, std::string_view id) {
  const auto named = parents_.find(parent);
  if (named != parents_.end() && !newest_.empty()) {
    const IdentityRow& entry = newest_[Place(IdentityHash(parent, id), named->second, id)];
    if (entry.row != kNoRow) is_dead_[entry.row] = true;
  }
  if (oldest_ || tombstones_.contains(Identity(parent, ""))) return;
  tombstones_.emplace(parent, id);
}

void RowTableBuilder::DeleteAllOf(std::string_view parent) {
  const auto named = parents_.find(parent);
  if (named != parents_.end()) {
    for (std::size_t row = 0; row < parents_of_.size(); ++row) {
      if (parents_of_[row] == named->second) is_dead_[row] = true;
    }
  }
  if (oldest_) return;
  const auto of_parent = tombstones_.lower_bound(Identity(parent, ""));
  auto end = of_parent;
  while (end != tombstones_.end() && end->first == parent) ++end;
  tombstones_.erase(of_parent, end);
  tombstones_.emplace(parent, "");
}

void RowTableBuilder::NameParent(std::string_view parent, bool lives) {
  parent_changes_[std::string(parent)] = lives;
}

bool RowTableBuilder::empty() const {
  return parents_of_.empty() && tombstones_.empty() && parent_changes_.empty();
}

std::vector<std::uint32_t> RowTableBuilder::Dead() const {
  std::vector<std::uint32_t> dead;
  for (std::size_t row = 0; row < is_dead_.size(); ++row) {
    if (is_dead_[row]) dead.push_back(static_cast<std::uint32_t>(row));
  }
  return dead;
}

Status RowTableBuilder::Write(const std::filesystem::path& path, bool sync) const {
  std::string parents;
  for (const std::string& parent : parent_names_) PutString(parent, parents);
  std::string tombstones;
  for (const auto& [parent, id] : tombstones_) {
    Append(Tombstone{parent, id}, tombstones);
  }
  std::string changes;
  for (const auto& [parent, lives] : parent_changes_) {
    if (!lives && oldest_) continue;
    Append(ParentChange{parent, lives}, changes);
  }
  std::vector<IdentityRow> identities;
  identities.reserve(row_count());
  for (std::uint32_t row = 0; row < row_count(); ++row) {
    identities.push_back({IdentityHash(parent_names_[parents_of_[row]], IdOf(row)), row});
  }
  std::sort(identities.begin(), identities.end(), [](const auto& a, const auto& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
  });

  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, kKind));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(RowTable::kParents, parents));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(RowTable::kParentsOf, parents_of_));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(RowTable::kIds, ids_));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint64_t>(RowTable::kIdOffsets, id_offsets_));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<IdentityRow>(RowTable::kIdentities, identities));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(RowTable::kDead, Dead()));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(RowTable::kTombstones, tombstones));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(RowTable::kParentChanges, changes));
  return writer.Finish(sync);
}

}  // namespace crosswalk::index
