// The file of a lexicon: a header, the entries in the order of the words, a trie of the words.
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
  std::uint64_t trie_begin;        // bytes from the beginning of the file
  std::uint64_t size;              // of the file
  std::uint64_t entries_checksum;  // Hash64 of the entries; the trie has its own
  std::uint64_t checksum;          // Hash64 of the header up to here
};
static_assert(sizeof(LexiconHeader) == 48);
static_assert(sizeof(Word) == 4);

constexpr std::array<char, 8> kLexiconMagic = {'C', 'W', 'w', 'o', 'r', 'd', '\r', '\n'};
constexpr std::uint32_t kLexiconVersion = 1;

// The bytes of a lexicon file. Words are code points as they are looked up; none empty.
std::string LexiconBytes(const std::map<std::u32string, Word>& words);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICON_FILE_H_
