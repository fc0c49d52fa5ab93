#include "glossary/memory/penalties.h"

#include <utility>

#include "glossary/record/unit_store.h"

namespace crosswalk::memory {

Result<PenaltyTable> PenaltyTable::Create(const v1::PenaltyPoints& points, const Limits& limits) {
  PenaltyTable table;
  const auto set = [&](v1::PenaltyKind kind, bool given, std::uint32_t value,
                       std::uint32_t otherwise) {
    table.points_[static_cast<std::size_t>(kind)] = given ? value : otherwise;
  };
  set(v1::PENALTY_KIND_OTHER_SCRIPT, points.has_other_script(), points.other_script(), 2);
  set(v1::PENALTY_KIND_OTHER_REGION, points.has_other_region(), points.other_region(), 1);
  set(v1::PENALTY_KIND_CONVERTED_TARGET, points.has_converted_target(), points.converted_target(),
      2);
  set(v1::PENALTY_KIND_UNREVIEWED, points.has_unreviewed(), points.unreviewed(), 3);
  set(v1::PENALTY_KIND_MACHINE_MADE, points.has_machine_made(), points.machine_made(), 15);
  set(v1::PENALTY_KIND_PIVOT, points.has_pivot(), points.pivot(), 10);
  if (points.memories().size() > limits.filter_values) {
    return InvalidField("penalties.memories", "names " + std::to_string(points.memories().size()) +
                                                  " memories; at most " +
                                                  std::to_string(limits.filter_values) +
                                                  " are allowed");
  }
  for (const auto& [name, value] : points.memories()) {
    const std::string field = "penalties.memories[\"" + name + "\"]";
    CROSSWALK_ASSIGN(std::string id, record::MemoryId(field, name));
    if (!table.memories_.emplace(std::move(id), value).second) {
      return InvalidField(field, "another entry names the same memory");
    }
  }
  return table;
}

std::uint64_t PenaltyTable::SumOf(PenaltySet kinds) const {
  std::uint64_t sum = 0;
  for (std::size_t kind = 0; kind < points_.size(); ++kind) {
    if (kinds >> kind & 1) sum += points_[kind];
  }
  return sum;
}

std::uint32_t PenaltyTable::OfMemory(std::string_view memory) const {
  if (memories_.empty()) return 0;
  const auto at = memories_.find(memory);
  return at == memories_.end() ? 0 : at->second;
}

void PenaltyTable::Write(PenaltySet kinds, std::uint32_t memory_points,
                         google::protobuf::RepeatedPtrField<v1::Penalty>& out) const {
  const auto add = [&](v1::PenaltyKind kind, std::uint32_t points) {
    if (points == 0) return;
    v1::Penalty& penalty = *out.Add();
    penalty.set_kind(kind);
    penalty.set_points(points);
  };
  for (std::size_t kind = 0; kind < points_.size(); ++kind) {
    if (kinds >> kind & 1) add(static_cast<v1::PenaltyKind>(kind), points_[kind]);
  }
  add(v1::PENALTY_KIND_MEMORY, memory_points);
}

}  // namespace crosswalk::memory
