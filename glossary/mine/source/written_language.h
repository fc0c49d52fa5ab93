// Which language and script a text is written in.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_WRITTEN_LANGUAGE_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_WRITTEN_LANGUAGE_H_

#include "glossary/mine/source/source_text.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::mine {

// `ja` where more than a tenth of the CJK characters are kana, else zh-Hant or zh-Hans by the
// script that most of its lines are written in, spam left out; a Traditional text with kept
// Simplified forms is zh-Hant. `zh` where nothing decides.
text::LanguageTag JudgeLanguage(const SourceText& text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_WRITTEN_LANGUAGE_H_
