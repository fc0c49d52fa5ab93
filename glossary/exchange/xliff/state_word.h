// The words of XLIFF for how far a translation has come.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_STATE_WORD_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_STATE_WORD_H_

#include <string_view>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange::xliff {

// `state` of a target of version 1 and of a segment of version 2; unspecified for every other word.
v1::TranslationState StateOfWord(std::string_view word);

// `conf` of a segment as SDL Trados Studio writes it (sdlxliff).
v1::TranslationState StateOfConfirmation(std::string_view conf);

// `state-qualifier` of version 1.
bool IsMachineQualifier(std::string_view qualifier);

// `origin` of an alt-trans, or of a segment in an sdlxliff: "mt", "nmt", "machine-trans".
bool IsMachineOrigin(std::string_view origin);

// Whether a state says that a person has accepted the translation.
bool IsConfirmed(v1::TranslationState state);

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_STATE_WORD_H_
