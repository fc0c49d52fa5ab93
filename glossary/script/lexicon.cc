#include "glossary/script/lexicon.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "glossary/base/hash.h"
#include "glossary/script/lexicon_file.h"

namespace crosswalk::script {
namespace {

Status Damaged(const std::filesystem::path& path, const std::string& reason) {
  return DataLoss("lexicon " + path.string() + ": " + reason);
}

// Most pairs stand in several words, so that far fewer bits are set.
constexpr std::size_t kBitsPerPair = 8;

std::uint32_t PairShift(std::uint64_t words) {
  return static_cast<std::uint32_t>(64 - std::countr_zero(words * 64));
}

std::uint64_t EntriesChecksum(std::string_view entries, std::string_view pairs) {
  return Hash64(entries) * 0x9E3779B97F4A7C15u + Hash64(pairs);
}

}  // namespace

Result<Lexicon> Lexicon::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(MappedFile file, MappedFile::Open(path));
  const std::string_view bytes = file.bytes();
  LexiconHeader header;
  if (bytes.size() < sizeof header) return Damaged(path, "shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kLexiconMagic) return Damaged(path, "not a lexicon");
  if (header.version != kLexiconVersion) {
    return Damaged(path, "version " + std::to_string(header.version) + ", this program reads " +
                             std::to_string(kLexiconVersion));
  }
  const std::uint64_t entries = std::uint64_t{header.word_count} * sizeof(Word);
  const std::uint64_t pair_words =
      (bytes.size() - std::min<std::uint64_t>(header.pairs_begin, bytes.size())) /
      sizeof(std::uint64_t);
  if (header.checksum != Hash64(bytes.substr(0, offsetof(LexiconHeader, checksum))) ||
      header.size != bytes.size() || header.trie_begin != sizeof header + entries ||
      header.trie_begin > header.pairs_begin || header.pairs_begin % sizeof(std::uint64_t) != 0 ||
      !std::has_single_bit(pair_words) ||
      header.pairs_begin + pair_words * sizeof(std::uint64_t) != bytes.size()) {
    return Damaged(path, "damaged header");
  }
  const std::string_view words = bytes.substr(sizeof header, entries);
  const std::string_view pairs = bytes.substr(header.pairs_begin);
  if (header.entries_checksum != EntriesChecksum(words, pairs))
    return Damaged(path, "damaged entries");
  Result<text::Trie> trie = text::Trie::Open(bytes.substr(header.trie_begin, header.trie_bytes));
  if (!trie.ok()) return Damaged(path, trie.status().message());
  if (trie->size() != header.word_count) return Damaged(path, "words and entries differ in number");

  Lexicon lexicon(std::move(file));
  lexicon.trie_ = *trie;
  lexicon.words_ = reinterpret_cast<const Word*>(words.data());
  lexicon.pairs_ = reinterpret_cast<const std::uint64_t*>(pairs.data());
  lexicon.pair_shift_ = PairShift(pair_words);
  return lexicon;
}

std::optional<Word> Lexicon::Find(std::u32string_view word) const {
  const std::optional<std::uint32_t> number = trie_->Find(word);
  if (!number) return std::nullopt;
  return words_[*number];
}

std::string LexiconBytes(const std::map<std::u32string, Word>& words) {
  std::vector<std::u32string> keys;
  std::string entries;
  for (const auto& [key, word] : words) {
    keys.push_back(key);
    entries.append(reinterpret_cast<const char*>(&word), sizeof word);
  }
  const std::string trie = text::Trie::Build(keys);
  std::size_t pair_count = 0;
  for (const std::u32string& key : keys) pair_count += key.size() - 1;
  std::vector<std::uint64_t> pairs(std::bit_ceil(pair_count * kBitsPerPair / 64 + 1));
  for (const std::u32string& key : keys) {
    for (std::size_t i = 1; i < key.size(); ++i) {
      const std::uint64_t bit = Lexicon::PairHash(key[i - 1], key[i]) >> PairShift(pairs.size());
      pairs[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  const std::string_view pair_bytes(reinterpret_cast<const char*>(pairs.data()),
                                    pairs.size() * sizeof(std::uint64_t));
  LexiconHeader header{};
  header.magic = kLexiconMagic;
  header.version = kLexiconVersion;
  header.word_count = static_cast<std::uint32_t>(words.size());
  header.trie_begin = sizeof header + entries.size();
  header.trie_bytes = trie.size();
  const std::string gap((8 - (header.trie_begin + trie.size()) % 8) % 8, '\0');
  header.pairs_begin = header.trie_begin + trie.size() + gap.size();
  header.size = header.pairs_begin + pair_bytes.size();
  header.entries_checksum = EntriesChecksum(entries, pair_bytes);
  const auto* raw = reinterpret_cast<const char*>(&header);
  header.checksum = Hash64({raw, offsetof(LexiconHeader, checksum)});
  return std::string(raw, sizeof header) + entries + trie + gap + std::string(pair_bytes);
}

std::filesystem::path DataFolder() {
  if (const char* folder = std::getenv("CROSSWALK_SHARE"); folder != nullptr && *folder != '\0') {
    return folder;
  }
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "share" / "crosswalk";
}

}  // namespace crosswalk::script
