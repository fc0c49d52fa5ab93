#include "glossary/exchange/tmx/tmx_word.h"

namespace crosswalk::exchange {

TmxElement TmxElementOf(std::string_view name) {
  switch (name.size()) {
    case 2:
      if (name == "tu") return TmxElement::kTu;
      if (name == "ph") return TmxElement::kPh;
      if (name == "it") return TmxElement::kIt;
      if (name == "hi") return TmxElement::kHi;
      if (name == "ut") return TmxElement::kUt;
      break;
    case 3:
      if (name == "tuv") return TmxElement::kTuv;
      if (name == "seg") return TmxElement::kSeg;
      if (name == "bpt") return TmxElement::kBpt;
      if (name == "ept") return TmxElement::kEpt;
      if (name == "sub") return TmxElement::kSub;
      if (name == "tmx") return TmxElement::kTmx;
      if (name == "ude") return TmxElement::kUde;
      if (name == "map") return TmxElement::kMap;
      break;
    case 4:
      if (name == "prop") return TmxElement::kProp;
      if (name == "note") return TmxElement::kNote;
      if (name == "body") return TmxElement::kBody;
      break;
    case 6:
      if (name == "header") return TmxElement::kHeader;
      break;
    default:
      break;
  }
  return TmxElement::kForeign;
}

}  // namespace crosswalk::exchange
