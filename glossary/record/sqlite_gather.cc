#include "glossary/record/sqlite_gather.h"

#include <algorithm>
#include <utility>

#include "glossary/base/hash.h"

namespace crosswalk::record {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

CurrentGather::CurrentGather(Connection& connection, std::size_t most_rows,
                             std::size_t most_digests)
    : connection_(connection),
      most_rows_(most_rows),
      most_digests_(most_digests),
      slots_(kFirstSlots) {}

Result<std::uint32_t> CurrentGather::ParentOf(Kind kind, std::string_view name) {
  const auto is_it = [&](const Parent& parent) {
    return parent.kind == kind && parent.name == name;
  };
  if (last_parent_ < parents_.size() && is_it(parents_[last_parent_])) return last_parent_;
  const auto found = std::find_if(parents_.begin(), parents_.end(), is_it);
  last_parent_ = static_cast<std::uint32_t>(found - parents_.begin());
  if (found != parents_.end()) return last_parent_;
  Query query(connection_, "SELECT 1 FROM current WHERE kind = ? AND parent = ? LIMIT 1");
  CROSSWALK_ASSIGN(const bool has_rows, query.Bind(static_cast<int>(kind)).Bind(name).Step());
  parents_.push_back({kind, std::string(name), !has_rows});
  return last_parent_;
}

std::uint64_t CurrentGather::DigestOf(const Key& key) {
  // Most keys of a bulk differ in their ids alone.
  return Hash64(key.id) + 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(key.kind) +
         Hash64(key.parent);
}

CurrentGather::Row* CurrentGather::RowOf(const Key& key, std::uint64_t digest, bool& is_known) {
  is_known = false;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = digest & mask; slots_[at].row != kFree; at = (at + 1) & mask) {
    if (slots_[at].digest != digest) continue;
    is_known = true;
    if (slots_[at].row == kWritten) continue;
    Row& row = rows_[slots_[at].row];
    const Parent& parent = parents_[row.parent];
    if (IdOf(row) == key.id && parent.kind == key.kind && parent.name == key.parent) return &row;
  }
  return nullptr;
}

Result<CurrentGather::Found> CurrentGather::Find(const Key& key) {
  CROSSWALK_ASSIGN(const std::uint32_t parent, ParentOf(key.kind, key.parent));
  bool is_known = false;
  if (const Row* row = RowOf(key, DigestOf(key), is_known); row != nullptr) {
    return Found{Where::kGathered, row->number, row->lives};
  }
  const bool is_nowhere = !is_known && keeps_digests_ && parents_[parent].was_empty;
  return Found{is_nowhere ? Where::kNowhere : Where::kElsewhere};
}

Status CurrentGather::Add(const Key& key, std::uint64_t number, bool lives) {
  CROSSWALK_ASSIGN(const std::uint32_t parent, ParentOf(key.kind, key.parent));
  if (rows_.size() >= most_rows_) CROSSWALK_RETURN_IF_ERROR(Flush());
  Insert(DigestOf(key), static_cast<std::uint32_t>(rows_.size()));
  rows_.push_back({number, ids_.size(), static_cast<std::uint32_t>(key.id.size()), parent, lives});
  ids_.append(key.id);
  ++parents_[parent].gathered;
  return Status();
}

bool CurrentGather::Change(const Key& key, std::uint64_t number, bool lives) {
  bool is_known = false;
  Row* row = RowOf(key, DigestOf(key), is_known);
  if (row == nullptr) return false;
  row->number = number;
  row->lives = lives;
  return true;
}

void CurrentGather::Insert(std::uint64_t digest, std::uint32_t row) {
  if ((used_ + 1) * 4 > slots_.size() * 3) Grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].row != kFree) at = (at + 1) & mask;
  slots_[at] = {digest, row};
  ++used_;
}

void CurrentGather::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.row == kFree) continue;
    std::size_t at = slot.digest & mask;
    while (slots_[at].row != kFree) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

Status CurrentGather::Flush() {
  if (rows_.empty()) return Status();
  std::sort(rows_.begin(), rows_.end(), [&](const Row& a, const Row& b) {
    if (a.parent == b.parent) return IdOf(a) < IdOf(b);
    const Parent& p = parents_[a.parent];
    const Parent& q = parents_[b.parent];
    return p.kind != q.kind ? p.kind < q.kind : p.name < q.name;
  });
  for (const Row& row : rows_) {
    const Parent& parent = parents_[row.parent];
    Query query(connection_,
                "INSERT INTO current(number, deleted, kind, parent, id) VALUES(?, ?, ?, ?, ?)");
    query.Bind(row.number).Bind(row.lives ? 0 : 1).Bind(static_cast<int>(parent.kind));
    CROSSWALK_RETURN_IF_ERROR(query.Bind(std::string_view(parent.name)).Bind(IdOf(row)).Done());
  }
  rows_.clear();
  ids_.clear();
  for (Parent& parent : parents_) parent.gathered = 0;
  if (used_ > most_digests_) keeps_digests_ = false;
  if (keeps_digests_) {
    for (Slot& slot : slots_) {
      if (slot.row != kFree) slot.row = kWritten;
    }
  } else {
    slots_.assign(kFirstSlots, Slot());
    used_ = 0;
  }
  return Status();
}

Status CurrentGather::FlushParent(Kind kind, std::string_view parent) {
  CROSSWALK_ASSIGN(const std::uint32_t index, ParentOf(kind, parent));
  return parents_[index].gathered > 0 ? Flush() : Status();
}

}  // namespace crosswalk::record
