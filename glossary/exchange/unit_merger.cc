#include "glossary/exchange/unit_merger.h"

#include <algorithm>
#include <utility>

#include "glossary/record/unit_join.h"
#include "glossary/record/unit_key.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::exchange {
namespace {

using record::Key;
using record::Kind;
using record::Version;

constexpr std::size_t kBatch = 1000;

}  // namespace

UnitMerger::UnitMerger(record::Bulk& bulk, const Limits& limits, UnitMergeOptions options,
                       v1::ImportReport& report,
                       std::function<void(const FileUnit&, std::string)> problem)
    : bulk_(bulk),
      limits_(limits),
      options_(std::move(options)),
      report_(report),
      problem_(std::move(problem)) {
  batch_.author = options_.author;
  batch_.origin = options_.origin;
}

Status UnitMerger::Merge(FileUnit&& read) {
  v1::Origin& origin = *read.unit.add_origins();
  origin.set_origin(options_.origin);
  origin.set_id(read.id);
  const std::string key = record::UnitKey(options_.memory_uid, read.unit);
  UnitChain* chain = chains_.Find(key);
  if (chain == nullptr) {
    CROSSWALK_ASSIGN(std::optional<Held> first, Look(key));
    if (!first.has_value()) return Create(key, read.unit);
    if (IsKnown(read, key, *first)) {
      CountUnchanged();
      return Status();
    }
    CROSSWALK_ASSIGN(chain, LoadChain(key));
  }
  UnitOutline outline(read.unit);
  CROSSWALK_ASSIGN(bool done, FindKnown(read, outline, key, *chain));
  if (done) return Status();
  CROSSWALK_ASSIGN(done, JoinOne(read, outline, key, *chain, true));
  if (done) return Status();
  CROSSWALK_ASSIGN(done, JoinOne(read, outline, key, *chain, false));
  if (done) return Status();
  if (chain->size() == record::kNearSlots) return MergeFar(read, outline, key);
  return CreateIn(std::move(read), std::move(outline), key, *chain);
}

// Most units of a file that comes again are this: one look, and no chain.
bool UnitMerger::IsKnown(const FileUnit& read, const std::string& key, Held& held) const {
  return !held.deleted && record::HasTargets(held.unit, read.unit) &&
         record::UnitKey(options_.memory_uid, held.unit) == key &&
         !record::JoinUnit(read.unit, held.unit);
}

Result<std::optional<UnitMerger::Held>> UnitMerger::Look(const std::string& id) {
  Held held;
  if (const auto at = gathered_.find(id); at != gathered_.end()) {
    if (held.unit.ParseFromString(*batch_.mutations[at->second].body)) {
      return std::optional<Held>(std::move(held));
    }
    return DataLoss(record::UnitName(options_.memory, id) + ": cannot be read back");
  }
  CROSSWALK_ASSIGN(const std::optional<Version> version,
                   bulk_.Get({Kind::kUnit, options_.memory, id}));
  if (!version.has_value()) return std::optional<Held>();
  held.deleted = version->deleted;
  if (!version->deleted) {
    CROSSWALK_ASSIGN(held.unit, record::UnitOf("", *version));
  } else {
    CROSSWALK_ASSIGN(const std::vector<Version> earlier,
                     bulk_.Versions(version->key, version->number, 1));
    if (!earlier.empty()) {
      CROSSWALK_ASSIGN(held.unit, record::UnitOf("", earlier.front()));
    }
  }
  return std::optional<Held>(std::move(held));
}

ChainSlot UnitMerger::SlotOf(const std::string& key, const Held& held) const {
  SlotState state = held.deleted ? SlotState::kDeleted : SlotState::kLiving;
  // Who edits a source leaves the unit under the id it had.
  if (record::UnitKey(options_.memory_uid, held.unit) != key) state = SlotState::kForeign;
  return {state, UnitOutline(held.unit)};
}

Result<UnitChain*> UnitMerger::LoadChain(const std::string& key) {
  UnitChain chain;
  while (chain.size() < record::kNearSlots) {
    const auto slot = static_cast<std::uint32_t>(chain.size());
    CROSSWALK_ASSIGN(const std::optional<Held> held, Look(record::UnitSlotId(key, slot)));
    if (!held.has_value()) break;
    chain.push_back(SlotOf(key, *held));
  }
  return &chains_.Add(key, std::move(chain));
}

Result<bool> UnitMerger::FindKnown(const FileUnit& read, const UnitOutline& outline,
                                   const std::string& key, const UnitChain& chain) {
  bool was_deleted = false;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const ChainSlot& slot = chain[i];
    if (slot.state == SlotState::kDeleted) {
      was_deleted =
          was_deleted || (slot.unit.SharesTarget(outline) && !slot.unit.TargetsDiffer(outline));
    }
    if (slot.state != SlotState::kLiving || !slot.unit.Holds(outline)) continue;
    // Digests may meet by chance; what is said to be known is compared in full.
    CROSSWALK_ASSIGN(std::optional<Held> held,
                     Look(record::UnitSlotId(key, static_cast<std::uint32_t>(i))));
    if (!held.has_value() || !record::HasTargets(held->unit, read.unit)) continue;
    if (record::JoinUnit(read.unit, held->unit)) continue;
    CountUnchanged();
    return true;
  }
  const bool lives = std::any_of(chain.begin(), chain.end(), [&](const ChainSlot& slot) {
    return slot.state == SlotState::kLiving && slot.unit.HasTargets(outline);
  });
  if (!was_deleted || lives) return false;
  CountConflict(read);
  return true;
}

Result<bool> UnitMerger::JoinOne(const FileUnit& read, const UnitOutline& outline,
                                 const std::string& key, UnitChain& chain, bool needs_all_targets) {
  for (std::size_t i = 0; i < chain.size(); ++i) {
    ChainSlot& slot = chain[i];
    if (slot.state != SlotState::kLiving || !slot.unit.HasRoomFor(outline)) continue;
    const bool fits =
        needs_all_targets ? slot.unit.HasTargets(outline) : !slot.unit.TargetsDiffer(outline);
    if (!fits) continue;
    const std::string id = record::UnitSlotId(key, static_cast<std::uint32_t>(i));
    CROSSWALK_ASSIGN(std::optional<Held> held, Look(id));
    if (!held.has_value() || record::TargetsDiffer(held->unit, read.unit)) continue;
    if (!Joins(read.unit, held->unit)) continue;
    const std::size_t before = ChainCache::DigestsOf(slot);
    slot.unit = UnitOutline(held->unit);
    chains_.Grew(ChainCache::DigestsOf(slot) - before);
    CountMerged();
    CROSSWALK_RETURN_IF_ERROR(Put(id, held->unit));
    return true;
  }
  return false;
}

Status UnitMerger::MergeFar(const FileUnit& read, const UnitOutline& outline,
                            const std::string& key) {
  for (std::uint32_t slot = record::FarSlot(read.unit);; ++slot) {
    const std::string id = record::UnitSlotId(key, slot);
    CROSSWALK_ASSIGN(std::optional<Held> held, Look(id));
    if (!held.has_value()) return Create(id, read.unit);
    const ChainSlot found = SlotOf(key, *held);
    if (found.state == SlotState::kForeign || !record::HasTargets(held->unit, read.unit)) continue;
    if (found.state == SlotState::kDeleted) {
      CountConflict(read);
      return Status();
    }
    if (found.unit.Holds(outline)) {
      CountUnchanged();
      return Status();
    }
    if (!found.unit.HasRoomFor(outline) || !Joins(read.unit, held->unit)) continue;
    CountMerged();
    return Put(id, held->unit);
  }
}

Status UnitMerger::CreateIn(FileUnit&& read, UnitOutline outline, const std::string& key,
                            UnitChain& chain) {
  const std::string id = record::UnitSlotId(key, static_cast<std::uint32_t>(chain.size()));
  chain.push_back({SlotState::kLiving, std::move(outline)});
  chains_.Grew(ChainCache::DigestsOf(chain.back()));
  return Create(id, read.unit);
}

bool UnitMerger::Joins(const v1::Unit& from, v1::Unit& unit) const {
  return record::JoinUnit(from, unit) &&
         static_cast<std::size_t>(unit.targets_size()) <= limits_.targets_per_unit &&
         unit.ByteSizeLong() <= limits_.unit_bytes;
}

void UnitMerger::CountConflict(const FileUnit& read) {
  report_.set_conflicts(report_.conflicts() + 1);
  if (problem_) problem_(read, "the unit was deleted since it was imported");
}

void UnitMerger::CountUnchanged() { report_.set_unchanged(report_.unchanged() + 1); }

void UnitMerger::CountMerged() { report_.set_merged(report_.merged() + 1); }

Status UnitMerger::Create(const std::string& id, const v1::Unit& unit) {
  report_.set_created(report_.created() + 1);
  return Put(id, unit);
}

Status UnitMerger::Put(const std::string& id, const v1::Unit& unit) {
  const auto [at, is_new] = gathered_.try_emplace(id, batch_.mutations.size());
  if (!is_new) {
    // Not written yet, so that it stays one version.
    batch_.mutations[at->second].body = record::UnitBody(unit);
    return Status();
  }
  record::Mutation& mutation = batch_.mutations.emplace_back();
  mutation.key = {Kind::kUnit, options_.memory, id};
  mutation.body = record::UnitBody(unit);
  return batch_.mutations.size() < kBatch ? Status() : Flush();
}

Status UnitMerger::Flush() {
  if (batch_.mutations.empty()) return Status();
  CROSSWALK_ASSIGN(const record::Written written, bulk_.Add(batch_));
  last_number_ = written.numbers.back();
  batch_.mutations.clear();
  gathered_.clear();
  return Status();
}

Result<std::uint64_t> UnitMerger::Finish() {
  CROSSWALK_RETURN_IF_ERROR(Flush());
  return last_number_;
}

}  // namespace crosswalk::exchange
