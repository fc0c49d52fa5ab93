// How a long work tells how far it is, and hears that it should stop.
#ifndef CROSSWALK_GLOSSARY_INDEX_STEP_H_
#define CROSSWALK_GLOSSARY_INDEX_STEP_H_

#include <functional>

#include "glossary/base/status.h"

namespace crosswalk::index {

// Told how much of a work is done, from 0 to 1; what it returns ends the work unless it is success.
using StepFn = std::function<Status(double share)>;

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_STEP_H_
