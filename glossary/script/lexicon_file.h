// The file of a lexicon: a header, the entries in the order of the words, a trie of
// the words, and a filter of the pairs of code points that stand next to each other in them.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_LEXICON_FILE_H_
#define CROSSWALK_GLOSSARY_SCRIPT_LEXICON_FILE_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "glossary/script/lexicon.h"

namespace crosswalk::script {

struct LexiconHeader {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t word_count;
  std::uint64_t trie_begin;  // bytes from the beginning of the file
  std::uint64_t size;        // of the file
  std::uint64_t trie_bytes;
  std::uint64_t pairs_begin;       // likewise; 64 bits a word, a power of two of them
  std::uint64_t entries_checksum;  // Hash64 of entries and pairs; the trie has its own
  std::uint64_t checksum;          // Hash64 of the header up to here
};
static_assert(sizeof(LexiconHeader) == 64);
static_assert(sizeof(Word) == 4);

constexpr std::array<char, 8> kLexiconMagic = {'C', 'W', 'w', 'o', 'r', 'd', '\r', '\n'};
constexpr std::uint32_t kLexiconVersion = 2;

// The bytes of a lexicon file. Words are code points as they are looked up; none empty.
std::string LexiconBytes(const std::map<std::u32string, Word>& words);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICON_FILE_H_
