#include "glossary/record/container_rows.h"
#include "glossary/record/page_token.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

const ContainerKind& MemoryKind() {
  static const ContainerKind kind{Kind::kMemory, "memory",   "memories",
                                  "units",       MemoryName, {Kind::kUnit}};
  return kind;
}

ContainerRows<v1::Memory> Rows(Record& record) { return {record, MemoryKind()}; }

}  // namespace

Result<v1::Memory> UnitStore::CreateMemory(const v1::CreateMemoryRequest& request,
                                           const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, MemoryId("memory_id", request.memory_id()));
  return Rows(record_).Create(id, request.memory(), author);
}

Result<v1::Memory> UnitStore::GetMemory(const v1::GetMemoryRequest& request) const {
  CROSSWALK_ASSIGN(const std::string id, MemoryId("name", request.name()));
  return Rows(record_).Get(id);
}

Result<v1::ListMemoriesResponse> UnitStore::ListMemories(
    const v1::ListMemoriesRequest& request) const {
  const std::size_t most = limits_.page_size;
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), most, most));
  v1::ListMemoriesResponse response;
  CROSSWALK_ASSIGN(*response.mutable_next_page_token(),
                   Rows(record_).List(size, request.page_token(), [&](v1::Memory&& memory) {
                     *response.add_memories() = std::move(memory);
                   }));
  return response;
}

Result<v1::Memory> UnitStore::UpdateMemory(const v1::UpdateMemoryRequest& request,
                                           const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, MemoryId("memory.name", request.memory().name()));
  return Rows(record_).Update(id, request.memory(), request.update_mask(), author);
}

Status UnitStore::DeleteMemory(const v1::DeleteMemoryRequest& request, const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, MemoryId("name", request.name()));
  return Rows(record_).Delete(id, request.etag(), request.force(), author);
}

Result<v1::MemoryStatistics> UnitStore::GetMemoryStatistics(
    const v1::GetMemoryStatisticsRequest& request) const {
  CROSSWALK_ASSIGN(const std::string id, MemoryId("name", request.name()));
  CROSSWALK_RETURN_IF_ERROR(CheckMemoryLives(id));
  v1::MemoryStatistics statistics;
  statistics.set_memory(MemoryName(id));
  CROSSWALK_ASSIGN(const std::uint64_t units, record_.Count(Kind::kUnit, id));
  statistics.set_units(units);
  return statistics;
}

Result<v1::Memory> UnitStore::EnsureMemory(std::string_view id, const std::string& author) {
  CROSSWALK_ASSIGN(const std::string memory, MemoryId("memory_id", id));
  return Rows(record_).Ensure(memory, author);
}

Status UnitStore::CheckMemoryLives(const std::string& memory) const {
  return Rows(record_).CheckLives(memory);
}

}  // namespace crosswalk::record
