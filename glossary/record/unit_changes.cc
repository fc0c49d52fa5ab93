#include "glossary/record/unit_changes.h"

#include <utility>

#include "glossary/record/etag.h"
#include "glossary/record/unit_join.h"
#include "glossary/record/unit_key.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

constexpr std::string_view kUnitRoot = "unit";

// NormalizeUnit names fields as if the unit stood in a field of that name: the same error about a
// unit that stands elsewhere.
Status At(const std::string& path, const Status& status) {
  if (status.ok() || path == kUnitRoot || status.violations().empty()) return status;
  const auto move = [&](const std::string& text) {
    return text.starts_with(kUnitRoot) ? path + text.substr(kUnitRoot.size()) : text;
  };
  Status moved(status.code(), move(status.message()));
  for (const FieldViolation& violation : status.violations()) {
    (void)std::move(moved).WithField(move(violation.field), violation.description);
  }
  return moved;
}

}  // namespace

void ClearServiceFields(v1::Unit& unit) {
  unit.clear_name();
  unit.clear_create_time();
  unit.clear_update_time();
  unit.clear_author();
  unit.clear_etag();
  unit.clear_revision();
  unit.clear_deleted();
}

UnitChanges::UnitChanges(const Record& record, const Limits& limits, std::string memory,
                         std::string author)
    : record_(record), limits_(limits), memory_(std::move(memory)), author_(std::move(author)) {}

Result<UnitChanges::State*> UnitChanges::Load(const std::string& id) {
  const auto [entry, is_new] = states_.try_emplace(id);
  State& state = entry->second;
  if (is_new) {
    CROSSWALK_ASSIGN(const std::optional<Version> version, record_.Get({Kind::kUnit, memory_, id}));
    if (version.has_value()) {
      state.stored_number = version->number;
      state.author = version->author;
      state.lives = !version->deleted;
      if (state.lives) {
        CROSSWALK_ASSIGN(state.content, UnitOf(record_.Epoch(), *version));
      }
    }
  }
  return &state;
}

Result<UnitChanges::State*> UnitChanges::LoadLiving(const std::string& id) {
  CROSSWALK_ASSIGN(State* const state, Load(id));
  if (state->lives) return state;
  return NotFound(UnitName(memory_, id) + ": not found");
}

Result<const v1::Unit*> UnitChanges::LastContent(const std::string& id, State& state) {
  if (!state.content.has_value()) {
    CROSSWALK_ASSIGN(const std::vector<Version> versions,
                     record_.Versions({Kind::kUnit, memory_, id}, state.stored_number, 1));
    state.content.emplace();
    if (!versions.empty()) {
      CROSSWALK_ASSIGN(*state.content, UnitOf("", versions.front()));
    }
  }
  return &*state.content;
}

Status UnitChanges::CheckEtag(const State& state, std::string_view etag,
                              const std::string& id) const {
  CROSSWALK_ASSIGN(const std::optional<std::uint64_t> number, EtagNumber(etag));
  // What these changes wrote themselves has no number yet that a caller could know.
  if (number && (state.is_written || *number != state.stored_number)) {
    return EtagMismatch(UnitName(memory_, id));
  }
  return Status();
}

Result<std::string> UnitChanges::IdOf(const std::string& field, const std::string& name) const {
  CROSSWALK_ASSIGN(UnitId parts, ParseUnitName(field, name));
  if (parts.memory != memory_) return InvalidField(field, "is not in " + MemoryName(memory_));
  return std::move(parts.id);
}

Result<std::string> UnitChanges::MemoryUid() {
  if (!memory_uid_.has_value()) {
    CROSSWALK_ASSIGN(const std::optional<Version> version,
                     record_.Get({Kind::kMemory, "", memory_}));
    if (!version.has_value() || version->deleted) {
      return NotFound(MemoryName(memory_) + ": not found");
    }
    CROSSWALK_ASSIGN(const v1::Memory memory, MemoryOf("", *version));
    memory_uid_ = memory.uid();
  }
  return *memory_uid_;
}

Result<UnitChanges::Slot> UnitChanges::FindPlace(const v1::Unit& unit) {
  CROSSWALK_ASSIGN(const std::string uid, MemoryUid());
  const std::string key = UnitKey(uid, unit);
  for (std::uint32_t slot = 0;; ++slot) {
    if (slot == kNearSlots) slot = FarSlot(unit);
    std::string id = UnitSlotId(key, slot);
    CROSSWALK_ASSIGN(State* const state, Load(id));
    if (IsFree(*state)) return Slot{std::move(id), state};
    CROSSWALK_ASSIGN(const v1::Unit* const held, LastContent(id, *state));
    if (!SameText(held->source(), unit.source()) || !HasTargets(*held, unit)) continue;
    if (!state->lives) return Slot{std::move(id), state};
    return AlreadyExists(UnitName(memory_, id) + ": has all of these targets");
  }
}

void UnitChanges::Put(const std::string& id, State& state, std::optional<v1::Unit> unit) {
  Mutation mutation;
  mutation.key = {Kind::kUnit, memory_, id};
  if (unit.has_value()) mutation.body = UnitBody(*unit);
  if (!state.is_written) mutation.expected_number = state.stored_number;
  state.is_written = true;
  state.lives = unit.has_value();
  state.author = author_;
  if (unit.has_value()) state.content = *std::move(unit);
  changes_.push_back({id, mutations_.size()});
  mutations_.push_back(std::move(mutation));
}

Status UnitChanges::Create(v1::Unit unit, const std::string& path) {
  ClearServiceFields(unit);
  CROSSWALK_RETURN_IF_ERROR(At(path, NormalizeUnit(limits_, unit)));
  CROSSWALK_ASSIGN(const Slot place, FindPlace(unit));
  Put(place.id, *place.state, std::move(unit));
  return Status();
}

Status UnitChanges::Update(v1::Unit unit, const std::string& path) {
  CROSSWALK_ASSIGN(const std::string id, IdOf(path + ".name", unit.name()));
  const std::string etag = unit.etag();
  ClearServiceFields(unit);
  CROSSWALK_RETURN_IF_ERROR(At(path, NormalizeUnit(limits_, unit)));
  CROSSWALK_ASSIGN(State* const state, LoadLiving(id));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*state, etag, id));
  if (state->content->has_create_time()) {
    *unit.mutable_create_time() = state->content->create_time();
  }
  Put(id, *state, std::move(unit));
  return Status();
}

Status UnitChanges::Delete(const v1::DeleteUnitRequest& request, const std::string& path) {
  const std::string field = path.empty() ? "name" : path + ".name";
  CROSSWALK_ASSIGN(const std::string id, IdOf(field, request.name()));
  CROSSWALK_ASSIGN(State* const state, LoadLiving(id));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*state, request.etag(), id));
  Put(id, *state, std::nullopt);
  return Status();
}

Status UnitChanges::Restore(const std::string& id, std::string_view etag, v1::Unit earlier) {
  CROSSWALK_ASSIGN(State* const state, Load(id));
  CROSSWALK_RETURN_IF_ERROR(CheckEtag(*state, etag, id));
  Put(id, *state, std::move(earlier));
  return Status();
}

Result<std::vector<v1::Unit>> UnitChanges::Write(Record& record) {
  Batch batch;
  batch.mutations = std::move(mutations_);
  batch.author = author_;
  batch.required.push_back({Kind::kMemory, "", memory_});
  CROSSWALK_ASSIGN(const Written written, record.Write(batch));
  const std::string epoch = record.Epoch();
  std::vector<v1::Unit> units;
  units.reserve(changes_.size());
  for (const Change& change : changes_) {
    std::optional<std::string>& body = batch.mutations[change.mutation].body;
    Version version;
    version.key = {Kind::kUnit, memory_, change.id};
    version.number = written.numbers[change.mutation];
    version.deleted = !body.has_value();
    version.time_micros = written.time_micros;
    version.author = author_;
    if (body.has_value()) version.body = *std::move(body);
    CROSSWALK_ASSIGN(v1::Unit unit, UnitOf(epoch, version));
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace crosswalk::record
