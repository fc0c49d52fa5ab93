// Conversion under the protection of the glossary.
#ifndef CROSSWALK_GLOSSARY_TERM_CONVERSION_H_
#define CROSSWALK_GLOSSARY_TERM_CONVERSION_H_

#include <string_view>

#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/term/recognizer.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// Answers as the contract of TextService.Convert says.
Result<v1::ConvertResponse> ConvertText(const index::Snapshot& snapshot,
                                        const v1::ConvertRequest& request,
                                        const Recognizer& recognizer,
                                        const script::Converter& converter, const Limits& limits,
                                        const Cancellation& cancellation);

// The tag of a text that came without one, found from its characters: Japanese by its kana, Chinese
// by its Han, with the script that its deciding characters agree on; `en` where it holds neither. A
// text that is to become ja or ja-x-kyujitai and holds Han or kana is the other of the two.
text::LanguageTag GuessTag(std::string_view text, const text::LanguageTag& target,
                           const script::Folder& folder);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_CONVERSION_H_
