// The table of chains, without any dictionary.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_CONVERSION_PATH_H_
#define CROSSWALK_GLOSSARY_SCRIPT_CONVERSION_PATH_H_

#include "glossary/script/convert.h"

namespace crosswalk::script {

// INVALID_ARGUMENT where no text of `from` can become one of `to`: another language, or one without
// variants.
Status CheckConvertible(const text::LanguageTag& from, const text::LanguageTag& to);

// The path between convertible tags. `from_script` stands in for the script that a bare zh lacks.
ConversionPath PathBetween(const text::LanguageTag& from, text::Script from_script,
                           const text::LanguageTag& to);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_CONVERSION_PATH_H_
