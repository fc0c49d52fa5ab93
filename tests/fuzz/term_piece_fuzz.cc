// links: crosswalk_index
// A term piece of arbitrary bytes is refused or walked; no read leaves it.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "glossary/base/mapped_file.h"
#include "glossary/index/term_piece.h"
#include "glossary/index/term_piece_builder.h"

namespace {

using crosswalk::index::KeyTrie;
using crosswalk::index::TermPiece;

constexpr std::size_t kLargest = 1 << 16;

std::filesystem::path Path() {
  return std::filesystem::temp_directory_path() / ("term-piece-fuzz-" + std::to_string(::getpid()));
}

bool Write(std::string_view bytes) {
  std::FILE* file = std::fopen(Path().c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && written;
}

// A sound piece with two terms, so that the fuzzer need not invent one.
std::string SoundPiece() {
  crosswalk::index::TermPieceBuilder builder;
  builder.AddConcept("g", "c");
  for (const char* text : {"ab", "abc"}) {
    crosswalk::v1::Term term;
    term.set_text(text);
    term.set_language_tag("en");
    crosswalk::index::TermKeys keys;
    keys.language = crosswalk::text::Language::kEn;
    keys.variant = text;
    builder.AddTerm(term, keys, 0);
  }
  if (!builder.Write(Path(), false).ok()) return "";
  const auto bytes = crosswalk::ReadFile(Path(), kLargest);
  return bytes.ok() ? *bytes : "";
}

std::size_t Walk(const TermPiece& piece) {
  std::size_t seen = 0;
  for (std::size_t which = 0; which < crosswalk::index::kKeyTries; ++which) {
    const auto trie = static_cast<KeyTrie>(which);
    for (const std::u32string_view text : {U"ab", U"abc", U"监督"}) {
      piece.trie(trie).Prefixes(text, [&](std::size_t, std::uint32_t key) {
        for (const auto& posting : piece.Postings(trie, key)) {
          seen += piece.Text(posting).size() + piece.Tag(posting).size() +
                  piece.GlossaryOf(posting.concept_ordinal).size() +
                  piece.ConceptIdOf(posting.concept_ordinal).size();
        }
      });
    }
    for (std::uint32_t key = 0; key < 8; ++key) seen += piece.Postings(trie, key).size();
  }
  for (std::uint32_t i = 0; i < 8; ++i) seen += piece.Glossary(i).size();
  return seen;
}

}  // namespace

// The input's first byte says whether it is the file itself, or places to change in a sound one:
// pairs of a 16-bit offset and a byte. Headers have a hash, which is left to the changes as well;
// `trusted` makes the tries' insides reachable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > kLargest) return 0;
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 2 == 1) {
    static const std::string sound = SoundPiece();
    std::string changed = sound;
    for (std::size_t i = 0; i + 2 < bytes.size() && !changed.empty(); i += 3) {
      const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
      // Behind the header of the file, whose hash would refuse every change.
      constexpr std::size_t kHeader = 544;
      if (changed.size() <= kHeader) break;
      changed[kHeader + (byte(i) << 8 | byte(i + 1)) % (changed.size() - kHeader)] = bytes[i + 2];
    }
    bytes = changed;
  }
  if (!Write(bytes)) return 0;
  std::size_t seen = 0;
  for (const bool trusted : {false, true}) {
    if (const auto piece = TermPiece::Open(Path(), trusted); piece.ok()) seen += Walk(*piece);
  }
  std::filesystem::remove(Path());
  return seen == ~std::size_t{0} ? 1 : 0;
}
