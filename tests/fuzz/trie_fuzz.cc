// links: crosswalk_text
// Opening a trie of any bytes, checked or trusted, and asking it everything.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/hash.h"
#include "glossary/text/trie.h"
#include "glossary/text/trie_header.h"

namespace {

void Ask(std::string_view bytes) {
  const auto trie = crosswalk::text::Trie::Open(bytes, true);
  if (!trie.ok()) return;
  for (const std::u32string_view key : {U"a", U"ab", U"廣島進程", U"\U0010FFFF"}) {
    if (const auto number = trie->Find(key); number && *number >= trie->size()) std::abort();
    trie->Prefixes(key, [&](std::size_t, std::uint32_t number) {
      if (number >= trie->size()) std::abort();
    });
  }
  int left = 1000;
  trie->WithPrefix(U"", [&](std::uint32_t number) {
    if (number >= trie->size()) std::abort();
    return --left > 0;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (crosswalk::text::Trie::Open(input).ok()) Ask(input);
  // Most inputs die at the checksum; so damage a good trie where the input says, and trust it.
  std::string bytes = crosswalk::text::Trie::Build({U"a", U"ab", U"abc", U"廣島", U"廣島進程"});
  const std::size_t header = sizeof(crosswalk::text::TrieHeader);
  for (std::size_t i = 0; i + 3 <= size; i += 3) {
    const std::size_t at = (data[i] | data[i + 1] << 8) % bytes.size();
    bytes[at] = static_cast<char>(data[i + 2]);
  }
  // A header that was damaged is refused; with a checksum that fits it must be safe all the same.
  const std::uint64_t checksum =
      crosswalk::Hash64(std::string_view(bytes).substr(0, header - sizeof checksum));
  bytes.replace(header - sizeof checksum, sizeof checksum, reinterpret_cast<const char*>(&checksum),
                sizeof checksum);
  const std::vector<char> copy(bytes.begin(), bytes.end());
  Ask({copy.data(), copy.size()});
  return 0;
}
