// The schema of a concordance piece, in one place.
//
// A row is a unit. Its texts are taken language by language, a language being the primary subtag of
// a BCP 47 tag: zh-Hans-CN and zh-Hant-TW are one, zh, and fold alike. Words are those of
// segment_words.h.
//
//   words.glass  a Xapian database in one file, without document data, positions and term lists:
//                document row + 1 is a unit. Answers which units have all the words of a query in
//                some text of the language. Missing where the piece has no row.
//   texts.piece  for each text its words in order, which tells phrases from mere words and one text
//                of a unit from another; for each language the rows that have it, with their
//                lengths; for each row its date, domains and authors. A later piece takes over rows
//                from it without a look at the record.
//
// Terms of words.glass; LANG is `z` for zh, `j` for ja, `e` for en, else `o`, the subtag and `:`.
//
//   prefix        holds
//   C LANG        a Han or kana character
//   P LANG        two of them with nothing between, or only an optional one
//   W LANG        the base (BaseForms) of a Latin word, number or symbol, and of a joined word
//   D             the CaseKey of a domain
//   A             the CaseKey of an author
//
// A character has a term of its own beside its pairs: 的 stands in front of thousands of others,
// and to join their postings takes longer than to keep its own. Words have no pairs: most pairs of
// words are rare, and would be more terms than all else; their sequence is read in texts.piece. A
// term above kLongestTerm bytes ends in the hash of the whole.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_SCHEMA_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_SCHEMA_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosswalk::index {

inline constexpr char kCharacterPrefix = 'C';
inline constexpr char kPairPrefix = 'P';
inline constexpr char kWordPrefix = 'W';
inline constexpr char kDomainPrefix = 'D';
inline constexpr char kAuthorPrefix = 'A';

// Xapian takes 245 bytes, and a zero byte for two of them.
inline constexpr std::size_t kLongestTerm = 120;

// LANG of a primary subtag.
std::string LanguagePrefix(std::string_view language);

// The term of `value` under `prefix`, into `term`. Any thread.
void MakeTerm(char prefix, std::string_view language_prefix, std::string_view value,
              std::string& term);

// texts.piece. A row is: the number of its texts; for each the number of its language in
// kLanguages, its length in code points, its size in bytes, and its words; then the number of its
// domains and they themselves, each a size and a CaseKey; then so its authors. Numbers are
// LEB128. The words of a text are items:
//
//   byte   followed by
//   1      nothing: something stands between the next word and the one before it
//   2      a size and bytes: a word, by its form
//   3      a size and bytes: the base of the word before, where it differs from its form
//   4      a number: the next word is joined of so many words behind it
//   5      nothing: the next character is optional
//   else   (it is the first of one) a folded character in UTF-8
inline constexpr char kBreakItem = 1;
inline constexpr char kWordItem = 2;
inline constexpr char kBaseItem = 3;
inline constexpr char kJoinedItem = 4;
inline constexpr char kOptionalItem = 5;

// A text of a language: its row, its length in code points, and where its size and its words stand
// in kRows. Those of a language stand by row.
struct TextPlace {
  std::uint32_t row;
  std::uint32_t length;
  std::uint64_t begin;
};

enum TextsSection : std::size_t {
  kRows,
  kRowOffsets,  // uint64 a row
  kPlaces,      // TextPlace, one language behind the other
  kLanguages,   // uint64: how many places, then the language, with its length in front (uint32)
  kDates        // int64 a row: microseconds since 1970
};
inline constexpr std::string_view kTextsKind = "conctext";

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_SCHEMA_H_
