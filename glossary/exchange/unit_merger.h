// Decides for each unit of a file whether it is new, known, or adds to one that is there, and
// writes it.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_

#include <cstdint>
#include <functional>
#include <string>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/concept_merger.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/record/record.h"

namespace crosswalk::exchange {

// Who imports what, and where to.
struct UnitMergeOptions {
  std::string memory;      // id
  std::string memory_uid;  // Memory.uid
  std::string origin;
  std::string author;
};

// Works inside one bulk. One thread.
class UnitMerger {
 public:
  // `report` is added to (created, merged, unchanged).
  UnitMerger(record::Bulk& bulk, const Limits& limits, UnitMergeOptions options,
             v1::ImportReport& report);

  // `read` is normalised.
  Status Merge(FileUnit&& read);
  // Writes what is gathered. The number of the last version written, 0 where there was none.
  Result<std::uint64_t> Finish();

 private:
  record::Bulk& bulk_;
  const Limits& limits_;
  const UnitMergeOptions options_;
  v1::ImportReport& report_;
  record::Batch batch_;
  std::uint64_t last_number_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_UNIT_MERGER_H_
