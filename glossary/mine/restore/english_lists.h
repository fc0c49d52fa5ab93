// Lists for the restoration of English: what a word list of single words cannot say.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_

#include <cstddef>
#include <string_view>

namespace crosswalk::mine {

// of, and, for …: words that a title writes small.
bool IsEnglishFunctionWord(std::u32string_view word);
// von, de, van …: small words inside names of persons.
bool IsNameParticle(std::u32string_view word);

// Two words in lower case that are written with a hyphen in front of a noun: leading edge. With
// `title` only those that keep it in a title: Leading-Edge, but High Bandwidth Memory.
bool IsHyphenated(std::u32string_view first, std::u32string_view second, bool title = false);
// A phrase that is hyphenated as a whole: man in the middle, peer to peer; the words in lower case,
// joined by spaces.
bool IsHyphenatedPhrase(std::u32string_view phrase);
// Anti, Sino, Non: in lower case; a hyphen joins it to a capitalised word.
bool IsHyphenPrefix(std::u32string_view word);
// based, related, driven: in lower case; behind a noun and before another it takes a hyphen.
bool IsHyphenSuffix(std::u32string_view word);
// Countries, their abbreviations and adjectives: two of them side by side take a hyphen.
bool IsCountry(std::u32string_view word);

// First halves that no space follows, as they are capitalised in names: Macro, Inter, Mc.
bool IsCamelHead(std::u32string_view chunk);
// Halves that names of products are made of: Face, Cloud; Net, Script.
bool IsProductHead(std::u32string_view chunk);
bool IsProductTail(std::u32string_view chunk);
// Acronyms at the end of names of products: GPT, OS, DB.
bool IsProductAcronym(std::u32string_view chunk);
// Nouns that organisations, laws, writings and events end in: Bank, Act, Treaty, War.
bool IsTitleNoun(std::u32string_view chunk);

// Well-known names with an inner capital: OpenAI, YouTube.
bool IsCamelName(std::u32string_view name);
// The length of the longest such name that `text` begins with and that ends where a word may; 0 if
// there is none.
std::size_t CamelNameAt(std::u32string_view text);

// hyper, micro, back …: what follows belongs to the same word.
bool IsCombiningForm(std::u32string_view part);
// ware, less, able …: belongs to the word before.
bool IsBoundEnding(std::u32string_view part);
// Words that are too young for the word list: chatbot, fintech.
bool IsYoungWord(std::u32string_view word);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_LISTS_H_
