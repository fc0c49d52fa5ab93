// What the heads of columns mean that programs and people write.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_NAME_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_NAME_H_

#include <string_view>

#include "glossary/exchange/table/column.h"

namespace crosswalk::exchange {

// What a column of this name holds, in any case and with any separators between words; `tag` is set
// where the name holds a language. A name that nobody knows is a property. Well-formed UTF-8.
//   "Entry_ID", "concept id"           kId
//   "en-US", "Chinese (Traditional)"   kTerm of that language
//   "Definition [ja]", "English_Def"   kDefinition of that language
//   "source", "原文", "src"            kSource; "Source (en)" with its language
// Names come from: DeepL, Weblate and translate-toolkit, MateCat, memoQ, MultiTerm, Crowdin, UTX,
// OmegaT, and what people write in English, Chinese, Japanese and German.
Column ColumnOfName(std::string_view name);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_NAME_H_
