// How near two variants of one language stand to each other.
#ifndef CROSSWALK_GLOSSARY_TERM_VARIANT_RELATION_H_
#define CROSSWALK_GLOSSARY_TERM_VARIANT_RELATION_H_

#include <compare>
#include <cstdint>
#include <optional>

#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// The five steps in which terms answer for a variant that is asked for.
enum class Step : std::uint8_t {
  kSame = 1,         // zh-Hant-TW for zh-Hant-TW
  kBroader = 2,      // zh-Hant, then zh, for zh-Hant-TW
  kNarrower = 3,     // zh-Hant-TW for zh-Hant
  kSameScript = 4,   // zh-Hant-HK for zh-Hant-TW: needs the script chain
  kOtherScript = 5,  // zh-Hans for zh-Hant-TW; ja for ja-x-kyujitai
};

// A step and the place within it; a smaller one answers first.
struct Relation {
  Step step;
  std::uint8_t order;
  friend auto operator<=>(const Relation&, const Relation&) = default;
};

// How a term tagged `own` stands to the variant `asked`; nothing where it cannot answer: another
// language, or another script of a language that is never converted. Any thread.
//   asked zh-Hant-TW:  zh-Hant is {kBroader, 0},  zh {kBroader, 1},  zh-Hans-CN {kOtherScript, 1}
//   asked ja:          ja-x-kyujitai is {kOtherScript, 0}, not narrower
std::optional<Relation> Relate(const text::LanguageTag& asked, const text::LanguageTag& own);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_VARIANT_RELATION_H_
