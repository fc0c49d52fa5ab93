// What becomes of a translation that a translator confirmed.
#include <chrono>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/record/stored_time.h"
#include "glossary/record/unit_changes.h"
#include "glossary/record/unit_join.h"
#include "glossary/record/unit_key.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

const std::string& NameIn(const v1::Provenance& provenance) {
  return provenance.changer().empty() ? provenance.creator() : provenance.changer();
}

// Whose a translation is: as it says itself, else its unit, else who wrote the unit.
const std::string& AuthorOf(const v1::Unit& unit, const v1::Segment& target,
                            const std::string& writer) {
  if (!NameIn(target.provenance()).empty()) return NameIn(target.provenance());
  return NameIn(unit.provenance()).empty() ? writer : NameIn(unit.provenance());
}

// The key finds units by what they were when they were made; an update may have changed them since.
bool SameSourceAndContext(const v1::Unit& a, const v1::Unit& b) {
  if (!SameText(a.source(), b.source()) || a.context_id() != b.context_id()) return false;
  return !a.context_id().empty() ||
         (a.previous_source() == b.previous_source() && a.next_source() == b.next_source());
}

// Where an author's units stand behind the near slots, so that they are found among any number of
// others.
std::uint32_t AuthorSlot(const std::string& author) {
  return kNearSlots + static_cast<std::uint32_t>(Hash64("author:" + author) >> 33);
}

v1::Segment* TargetIn(v1::Unit& unit, const std::string& tag) {
  for (v1::Segment& target : *unit.mutable_targets()) {
    if (target.language_tag() == tag) return &target;
  }
  return nullptr;
}

// Says who confirmed it and when, where the caller did not; a first maker stays.
void Sign(const std::string& author, const v1::Provenance& before, v1::Provenance& provenance) {
  const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  if (!provenance.has_change_time()) SetTime(now.count(), *provenance.mutable_change_time());
  if (!provenance.has_creation_time()) {
    *provenance.mutable_creation_time() =
        before.has_creation_time() ? before.creation_time() : provenance.change_time();
  }
  if (provenance.creator().empty()) {
    provenance.set_creator(before.creator().empty() ? author : before.creator());
  }
  // Nobody in particular takes nothing from who is known.
  if (provenance.changer().empty()) {
    provenance.set_changer(author.empty() ? before.changer() : author);
  }
}

const v1::Provenance& ProvenanceOf(const v1::Unit& unit, const v1::Segment& target) {
  return target.has_provenance() ? target.provenance() : unit.provenance();
}

// Puts the one target of `confirmed`, which is `author`'s, into `unit`; whether that changed it.
bool PutTarget(const v1::Unit& confirmed, const std::string& author, v1::Unit& unit) {
  v1::Segment target = confirmed.targets(0);
  v1::Segment* const held = TargetIn(unit, target.language_tag());
  const v1::Provenance before = held == nullptr ? v1::Provenance() : ProvenanceOf(unit, *held);
  const v1::Provenance now = ProvenanceOf(confirmed, target);
  target.clear_provenance();
  if (held == nullptr) {
    *target.mutable_provenance() = now;
    Sign(author, before, *target.mutable_provenance());
    *unit.add_targets() = std::move(target);
    return true;
  }
  if (!SameText(*held, target)) {
    *held = std::move(target);
  } else {
    const bool as_confirmed =
        held->state() == target.state() && !held->machine_made() &&
        (target.raw_state().empty() || target.raw_state() == held->raw_state());
    if (!JoinSegment(target, *held) && as_confirmed) return false;
    held->set_state(target.state());
    held->set_raw_state(target.raw_state());
    held->set_machine_made(false);
  }
  *held->mutable_provenance() = now;
  Sign(author, before, *held->mutable_provenance());
  return true;
}

}  // namespace

Result<UnitChanges::Met> UnitChanges::Meet(const v1::Unit& unit, const std::string& author) {
  Met met;
  // One slot; false at one that no unit ever had.
  const auto visit = [&](const std::string& id) -> Result<bool> {
    CROSSWALK_ASSIGN(State* const state, Load(id));
    if (IsFree(*state)) {
      if (met.free.empty()) met.free = id;
      return false;
    }
    if (!state->lives || !SameSourceAndContext(*state->content, unit)) return true;
    const v1::Unit& held = *state->content;
    bool is_own = false;
    for (const v1::Segment& target : held.targets()) {
      is_own = is_own || AuthorOf(held, target, state->author) == author;
    }
    if (is_own) met.own.push_back({id, state});
    if (!met.equal && HasTargets(held, unit)) met.equal = Slot{id, state};
    return true;
  };
  CROSSWALK_ASSIGN(const std::string uid, MemoryUid());
  const std::string key = UnitKey(uid, unit);
  for (std::uint32_t slot = 0; slot < kNearSlots; ++slot) {
    CROSSWALK_ASSIGN(const bool more, visit(UnitSlotId(key, slot)));
    if (!more) return met;
  }
  for (std::uint32_t slot : {AuthorSlot(author), FarSlot(unit)}) {
    for (bool more = true; more; ++slot) {
      CROSSWALK_ASSIGN(more, visit(UnitSlotId(key, slot)));
    }
  }
  return met;
}

Result<std::optional<v1::Unit>> UnitChanges::Confirm(v1::Unit unit, bool keep_all) {
  ClearServiceFields(unit);
  CROSSWALK_RETURN_IF_ERROR(NormalizeUnit(limits_, unit));
  if (unit.targets_size() != 1) {
    return InvalidField("unit.targets", "there are " + std::to_string(unit.targets_size()) +
                                            " targets; one is confirmed at a time");
  }
  v1::Segment& target = *unit.mutable_targets(0);
  target.set_machine_made(false);
  if (target.state() == v1::TRANSLATION_STATE_UNSPECIFIED) {
    target.set_state(v1::TRANSLATION_STATE_FINAL);
  }
  const std::string author = AuthorOf(unit, target, author_);
  CROSSWALK_ASSIGN(const Met met, Meet(unit, author));

  // The author's own translation into this language: the same again, else the newest.
  std::optional<Slot> place;
  bool is_same = false;
  std::optional<Slot> without;
  for (const Slot& slot : met.own) {
    v1::Unit& held = *slot.state->content;
    const v1::Segment* const other = TargetIn(held, target.language_tag());
    if (other == nullptr) {
      if (!without) without = slot;
      continue;
    }
    if (is_same || AuthorOf(held, *other, slot.state->author) != author) continue;
    is_same = SameText(*other, target);
    if (is_same ||
        (!keep_all && (!place || place->state->stored_number < slot.state->stored_number))) {
      place = slot;
    }
  }
  if (!place) place = without;
  if (!place) place = met.equal;
  if (!place) {
    Sign(author, v1::Provenance(), *unit.mutable_provenance());
    CROSSWALK_ASSIGN(State* const state, Load(met.free));
    Put(met.free, *state, std::move(unit));
    return std::optional<v1::Unit>();
  }

  v1::Unit next = *place->state->content;
  const bool is_put = PutTarget(unit, author, next);
  // What else it says of the source; who made the targets is said of each of them.
  unit.clear_targets();
  unit.clear_provenance();
  const bool is_joined = JoinUnit(unit, next);
  if (!is_put && !is_joined) return std::optional<v1::Unit>(*place->state->content);
  CROSSWALK_RETURN_IF_ERROR(NormalizeUnit(limits_, next));
  Put(place->id, *place->state, std::move(next));
  return std::optional<v1::Unit>();
}

}  // namespace crosswalk::record
