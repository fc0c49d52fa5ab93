// The words of TMX that reader and writer share.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WORD_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WORD_H_

#include <cstdint>
#include <string_view>

namespace crosswalk::exchange {

// Elements of TMX 1.1 to 1.4b; every other is kForeign.
enum class TmxElement : std::uint8_t {
  kForeign,
  kTmx,
  kHeader,
  kBody,
  kTu,
  kTuv,
  kSeg,
  kProp,
  kNote,
  kUde,
  kMap,
  kBpt,
  kEpt,
  kIt,
  kPh,
  kUt,
  kHi,
  kSub,
};

TmxElement TmxElementOf(std::string_view name);

// TMX has no place for some of what a unit holds. It travels as `prop` elements whose type begins
// with this, which other programs carry along unread: `x-crosswalk-state`. Behind it `@name` stands
// for an attribute that the DTD does not allow.
inline constexpr std::string_view kOwnProp = "x-crosswalk-";
inline constexpr std::string_view kLanguageProp = "x-crosswalk-language";
inline constexpr std::string_view kStateProp = "x-crosswalk-state";
inline constexpr std::string_view kRawStateProp = "x-crosswalk-raw-state";
inline constexpr std::string_view kMachineMadeProp = "x-crosswalk-machine-made";
inline constexpr std::string_view kTitleProp = "x-crosswalk-title";
inline constexpr std::string_view kDescriptionProp = "x-crosswalk-description";

// The neighbours of a unit, as OmegaT names them.
inline constexpr std::string_view kPreviousProp = "prev";
inline constexpr std::string_view kNextProp = "next";

// Property names are the `type` of a `prop`; its other attributes follow, where it has them:
// `domain;xml:lang=en;o-encoding=Big5`.
inline constexpr std::string_view kPropLanguage = ";xml:lang=";
inline constexpr std::string_view kPropEncoding = ";o-encoding=";
// What a `prop` without type is called.
inline constexpr std::string_view kUntypedProp = "x-untyped";

// A property of a header that stands for an `ude`: behind it its name. The first line of the value
// is `base=…`, each further one a `map`, its attributes `name=value` with tabs between.
inline constexpr std::string_view kUdeProperty = "ude:";

// A note whose original encoding the file tells keeps it as its type: `o-encoding=Big5`.
inline constexpr std::string_view kNoteEncoding = "o-encoding=";

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_WORD_H_
