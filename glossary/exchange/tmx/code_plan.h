// How the inline codes of a segment become elements of TMX, before any of them is written.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_PLAN_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_PLAN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

enum class CodeForm : std::uint8_t {
  kDropped,      // a subflow without the code that it is in
  kNative,       // as it is: bpt, ept, it, ph or ut
  kHighlight,    // begins or ends a hi
  kPairBegin,    // a code of another format, or one that the DTD does not allow, as bpt
  kPairEnd,      // its ept
  kIsolated,     // the same without its other half, as it
  kPlaceholder,  // the same where it stands alone, as ph
  kSubflow,      // begins or ends a sub
};

struct PlannedCode {
  CodeForm form = CodeForm::kDropped;
  int partner = -1;  // the other end
  std::string i;     // kPairBegin, kPairEnd
};

// One for each code of the segment. What follows from it is well-formed and valid against the DTD:
// a pair whose ends do not nest is never a `hi`, a bpt without its ept is an `it`, an attribute
// that the DTD does not know makes a code foreign.
std::vector<PlannedCode> PlanCodes(const v1::Segment& segment);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_CODE_PLAN_H_
