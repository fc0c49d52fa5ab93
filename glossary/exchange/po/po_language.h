// Languages as PO files name them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_LANGUAGE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_LANGUAGE_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange {

// A locale name (`zh_TW`, `ja_JP.UTF-8`, `sr@latin`) as a language tag; empty where it names no
// language.
std::string TagOfLocale(std::string_view locale);

// The language that the name of a file hints at: `zh_TW.po`, `app-zh_TW.po`, `app.ja.po`; empty for
// none.
std::string TagOfFileName(std::string_view name);

// `zh-Hant-TW` as `zh_TW`, `zh-Hans-CN` as `zh_CN`, `en-US` as `en_US`, `sr-Latn` as `sr@latin`;
// `zh-Hant` is `zh_Hant`.
std::string LocaleOfTag(std::string_view tag);

// The value of `Plural-Forms` that gettext's manual gives for the language, where it is one of the
// many without plural; else that of English.
std::string PluralForms(std::string_view tag);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_LANGUAGE_H_
