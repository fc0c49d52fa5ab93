#include "glossary/exchange/unit_chain.h"

#include <algorithm>

#include "glossary/base/hash.h"
#include "glossary/record/unit_join.h"
#include "glossary/record/unit_key.h"

namespace crosswalk::exchange {
namespace {

// Targets, properties, notes and the like of one unit, above which it takes up nothing more.
constexpr std::size_t kFullUnit = 256;

std::size_t DigestsIn(const UnitChain& chain) {
  std::size_t digests = 0;
  for (const ChainSlot& slot : chain) digests += ChainCache::DigestsOf(slot);
  return digests;
}

}  // namespace

UnitOutline::UnitOutline(const v1::Unit& unit) : facts(record::UnitFacts(unit)) {
  std::string bytes;
  targets.reserve(static_cast<std::size_t>(unit.targets_size()));
  for (const v1::Segment& target : unit.targets()) {
    bytes.clear();
    record::AppendSegmentKey(target, bytes);
    targets.emplace_back(Hash64(target.language_tag()), Hash64(bytes));
  }
  std::sort(targets.begin(), targets.end());
}

bool UnitOutline::Holds(const UnitOutline& part) const {
  return std::includes(facts.begin(), facts.end(), part.facts.begin(), part.facts.end());
}

bool UnitOutline::HasTargets(const UnitOutline& part) const {
  return std::includes(targets.begin(), targets.end(), part.targets.begin(), part.targets.end());
}

bool UnitOutline::SharesTarget(const UnitOutline& other) const {
  return std::any_of(targets.begin(), targets.end(), [&](const auto& target) {
    return std::binary_search(other.targets.begin(), other.targets.end(), target);
  });
}

bool UnitOutline::TargetsDiffer(const UnitOutline& other) const {
  auto a = targets.begin();
  auto b = other.targets.begin();
  while (a != targets.end() && b != other.targets.end()) {
    if (a->first == b->first && a->second != b->second) return true;
    a->first < b->first || *a == *b ? ++a : ++b;
  }
  return false;
}

bool UnitOutline::HasRoomFor(const UnitOutline& part) const {
  return facts.size() + part.facts.size() <= kFullUnit;
}

std::size_t ChainCache::DigestsOf(const ChainSlot& slot) {
  // What holds them weighs about as much as sixteen.
  return 16 + slot.unit.facts.size() + 2 * slot.unit.targets.size();
}

UnitChain* ChainCache::Find(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return &found->second->chain;
}

UnitChain& ChainCache::Add(const std::string& key, UnitChain chain) {
  digests_ += DigestsIn(chain);
  entries_.push_front({key, std::move(chain)});
  by_key_[key] = entries_.begin();
  while (digests_ > most_ && entries_.size() > 1) {
    digests_ -= DigestsIn(entries_.back().chain);
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
  return entries_.front().chain;
}

}  // namespace crosswalk::exchange
