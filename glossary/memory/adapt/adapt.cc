#include "glossary/memory/adapt/adapt.h"

namespace crosswalk::memory {

Adapted Adapt(const v1::Segment&, const v1::Segment&, const v1::Segment& unit_target) {
  // Until the finders are here nothing is certain, and the target's own stands.
  return {unit_target, {}, false};
}

}  // namespace crosswalk::memory
