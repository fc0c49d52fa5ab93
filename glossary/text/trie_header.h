// The first 64 bytes of a trie.
#ifndef CROSSWALK_GLOSSARY_TEXT_TRIE_HEADER_H_
#define CROSSWALK_GLOSSARY_TEXT_TRIE_HEADER_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace crosswalk::text {

struct TrieHeader {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t label_bytes;  // 2 or 4
  std::uint32_t unit_count;
  std::uint32_t key_count;
  std::uint32_t label_count;
  std::uint32_t block_count;
  std::uint32_t longest_key;    // code points
  std::uint16_t pair_bits;      // of the filter of pairs, as a power of two, 6 to 40
  std::uint16_t has_single;     // 1 where a key is one code point
  std::uint64_t size;           // of all, header included
  std::uint64_t body_checksum;  // Hash64 of what follows the header
  std::uint64_t checksum;       // Hash64 of the header up to here
};
static_assert(sizeof(TrieHeader) == 64);

constexpr std::array<char, 8> kTrieMagic = {'C', 'W', 't', 'r', 'i', 'e', '\r', '\n'};
constexpr std::uint32_t kTrieVersion = 2;

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TRIE_HEADER_H_
