// The words that reader and writer of PO share.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WORD_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WORD_H_

#include <string_view>

namespace crosswalk::exchange {

// Properties of a unit.
inline constexpr std::string_view kReference = "@reference";
inline constexpr std::string_view kFlags = "@flags";
inline constexpr std::string_view kPreviousContext = "@previous-msgctxt";
inline constexpr std::string_view kPreviousSource = "@previous-msgid";
inline constexpr std::string_view kPreviousPlural = "@previous-msgid_plural";
inline constexpr std::string_view kPlural = "@msgid_plural";  // of the unit of the singular
inline constexpr std::string_view kSingular = "@msgid";       // of the unit of the plural
inline constexpr std::string_view kForm = "@msgstr[";  // of the unit of the singular: `@msgstr[1]`

// The type of a note that a program took from the source code.
inline constexpr std::string_view kExtracted = "extracted";

// Fields of the header.
inline constexpr std::string_view kProject = "Project-Id-Version";
inline constexpr std::string_view kLanguageField = "Language";
inline constexpr std::string_view kSourceLanguageField = "X-Source-Language";
// What a template says in place of a project.
inline constexpr std::string_view kNoProject = "PACKAGE VERSION";

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_WORD_H_
