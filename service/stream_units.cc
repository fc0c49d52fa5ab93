#include "service/stream_units.h"

#include <cstddef>
#include <utility>

namespace crosswalk::service {
namespace {

// What a unit takes in a message beside its own bytes: a tag and a length.
constexpr std::size_t kFraming = 8;

}  // namespace

Status StreamUnits(Engine& engine, UnitStream& stream) {
  v1::StreamUnitsRequest request;
  CROSSWALK_ASSIGN(const bool more, stream.Read(request));
  if (!more) return InvalidField("request", "a stream of units begins with its request");
  v1::StreamUnitsResponse response;
  std::size_t bytes = 0;
  const auto send = [&](v1::Unit&& unit) -> Status {
    CROSSWALK_RETURN_IF_ERROR(stream.cancellation().Check());
    const std::size_t size = unit.ByteSizeLong() + kFraming;
    if (!response.units().empty() && bytes + size > engine.limits().chunk_bytes) {
      CROSSWALK_RETURN_IF_ERROR(stream.Write(response));
      response.Clear();
      bytes = 0;
    }
    bytes += size;
    *response.add_units() = std::move(unit);
    return Status();
  };
  CROSSWALK_ASSIGN(const record::Revision revision, engine.units().StreamUnits(request, send));
  response.set_revision(revision.ToString());
  return stream.Write(response);
}

}  // namespace crosswalk::service
