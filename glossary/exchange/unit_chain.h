// The units of one key, as far as a merger must know them to tell what a file's unit is.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_UNIT_CHAIN_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_UNIT_CHAIN_H_

#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// One unit of a chain in digests.
struct UnitOutline {
  explicit UnitOutline(const v1::Unit& unit);

  // Whether joining `part` to this would add nothing.
  bool Holds(const UnitOutline& part) const;
  // Whether every target of `part` is one of this.
  bool HasTargets(const UnitOutline& part) const;
  // Whether some target of the two is the same.
  bool SharesTarget(const UnitOutline& other) const;
  // Whether both have a target of one language, and not the same.
  bool TargetsDiffer(const UnitOutline& other) const;
  // Whether this may take up what `part` has: a unit that gathers without end would be written
  // anew for each thing it gathers.
  bool HasRoomFor(const UnitOutline& part) const;

  std::vector<std::pair<std::uint64_t, std::uint64_t>> targets;  // language, text; sorted
  std::vector<std::uint64_t> facts;                              // record::UnitFacts
};

// What stands in a slot: a living unit, one that people deleted, or one that people gave another
// source.
enum class SlotState { kLiving, kDeleted, kForeign };
struct ChainSlot {
  SlotState state;
  UnitOutline unit;
};
using UnitChain = std::vector<ChainSlot>;

// The chains looked at last; their memory is bounded. One thread.
class ChainCache {
 public:
  // `most` is the number of digests that are kept.
  explicit ChainCache(std::size_t most = 1'000'000) : most_(most) {}

  // Nothing where it is not held. Valid until the next Add.
  UnitChain* Find(const std::string& key);
  UnitChain& Add(const std::string& key, UnitChain chain);
  // After a chain that was found has grown.
  void Grew(std::size_t digests) { digests_ += digests; }
  std::size_t digests() const { return digests_; }
  static std::size_t DigestsOf(const ChainSlot& slot);

 private:
  struct Entry {
    std::string key;
    UnitChain chain;
  };
  const std::size_t most_;
  std::size_t digests_ = 0;
  std::list<Entry> entries_;  // the one looked at last in front
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_UNIT_CHAIN_H_
