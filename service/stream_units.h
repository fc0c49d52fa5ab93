// One call of StreamUnits.
#ifndef CROSSWALK_SERVICE_STREAM_UNITS_H_
#define CROSSWALK_SERVICE_STREAM_UNITS_H_

#include "crosswalk/v1/memory_service.pb.h"
#include "service/engine.h"
#include "service/stream.h"

namespace crosswalk::service {

using UnitStream = Stream<v1::StreamUnitsRequest, v1::StreamUnitsResponse>;

// Sends the units in messages up to the size of a chunk, waiting until the caller takes each, so
// that memory holds one message, however slow the caller is. The last message has the revision.
Status StreamUnits(Engine& engine, UnitStream& stream);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_STREAM_UNITS_H_
