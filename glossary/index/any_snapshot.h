// What every snapshot has.
#ifndef CROSSWALK_GLOSSARY_INDEX_ANY_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_ANY_SNAPSHOT_H_

#include "glossary/record/record.h"

namespace crosswalk::index {

// Any thread may use one, also at the same time; nothing in it changes.
class AnySnapshot {
 public:
  virtual ~AnySnapshot() = default;
  virtual const record::Revision& revision() const = 0;
};

// Whether `snapshot` holds all that `revision` holds.
inline bool Holds(const AnySnapshot& snapshot, const record::Revision& revision) {
  return snapshot.revision().epoch == revision.epoch &&
         snapshot.revision().number >= revision.number;
}

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_ANY_SNAPSHOT_H_
