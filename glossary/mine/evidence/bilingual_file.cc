#include "glossary/mine/evidence/bilingual_file.h"

#include <cstddef>
#include <cstring>

#include "glossary/base/hash.h"
#include "glossary/text/trie.h"

namespace crosswalk::mine {
namespace {

std::string WithoutParentheses(std::string_view english) {
  std::string out;
  int depth = 0;
  for (const char c : english) {
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
  }
  return out;
}

}  // namespace

Gloss ReadGloss(std::string_view english) {
  Gloss gloss;
  const std::string bare = WithoutParentheses(english);
  // -ize, non-: the name of a suffix or a prefix, kept as it is.
  const bool suffix = bare.size() > 1 && bare.front() == '-';
  const bool prefix = bare.size() > 1 && bare.back() == '-';
  if (suffix != prefix && bare.find(' ') == std::string::npos) {
    gloss.stems.push_back(KeyOfStem(bare));
    return gloss;
  }
  const std::string plain = PlainEnglish(std::string_view(bare));
  std::size_t at = 0;
  while (at < plain.size()) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string_view word = std::string_view(plain).substr(at, end - at);
    if (!word.empty() && !CarriesNoMeaning(word)) {
      gloss.stems.push_back(KeyOfStem(EnglishStem(word)));
    }
    at = end + 1;
  }
  return gloss;
}

std::string BilingualBytes(const GlossList& words) {
  std::vector<std::u32string> keys;
  std::vector<std::uint32_t> begins, stems;
  for (const auto& [word, glosses] : words) {
    keys.push_back(word);
    begins.push_back(static_cast<std::uint32_t>(stems.size()));
    for (const Gloss& gloss : glosses) {
      if (gloss.stems.empty()) continue;
      for (const StemKey stem : gloss.stems) stems.push_back(stem | (gloss.weak ? kWeakGloss : 0));
      stems.back() |= kLastStem;
    }
  }
  begins.push_back(static_cast<std::uint32_t>(stems.size()));
  std::string entries(reinterpret_cast<const char*>(begins.data()), begins.size() * 4);
  entries.append(reinterpret_cast<const char*>(stems.data()), stems.size() * 4);
  const std::string trie = text::Trie::Build(keys);

  BilingualHeader header{};
  header.magic = kBilingualMagic;
  header.version = kBilingualVersion;
  header.word_count = static_cast<std::uint32_t>(words.size());
  header.stem_count = stems.size();
  header.trie_begin = sizeof header + entries.size();
  header.trie_bytes = trie.size();
  header.size = header.trie_begin + trie.size();
  header.entries_checksum = Hash64(entries);
  const auto* raw = reinterpret_cast<const char*>(&header);
  header.checksum = Hash64({raw, offsetof(BilingualHeader, checksum)});
  return std::string(raw, sizeof header) + entries + trie;
}

}  // namespace crosswalk::mine
