#include "glossary/mine/evidence/word_file.h"

#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

#include "glossary/base/hash.h"

namespace crosswalk::mine {
namespace {

Status Damaged(const std::filesystem::path& path, const std::string& reason) {
  return DataLoss("dictionary " + path.string() + ": " + reason);
}

}  // namespace

std::string WordFileBytes(const WordFileMagic& magic, std::uint32_t version,
                          const std::map<std::u32string, std::string>& words) {
  std::vector<std::u32string> keys;
  std::vector<std::uint32_t> begins;
  std::string bytes;
  for (const auto& [word, its_bytes] : words) {
    keys.push_back(word);
    begins.push_back(static_cast<std::uint32_t>(bytes.size()));
    bytes += its_bytes;
  }
  begins.push_back(static_cast<std::uint32_t>(bytes.size()));
  const std::string entries =
      std::string(reinterpret_cast<const char*>(begins.data()), begins.size() * 4) + bytes;
  const std::string trie = text::Trie::Build(keys);

  WordFileHeader header{};
  header.magic = magic;
  header.version = version;
  header.word_count = static_cast<std::uint32_t>(words.size());
  header.bytes_size = bytes.size();
  header.trie_begin = sizeof header + entries.size();
  header.trie_bytes = trie.size();
  header.size = header.trie_begin + trie.size();
  header.entries_checksum = Hash64(entries);
  const auto* raw = reinterpret_cast<const char*>(&header);
  header.checksum = Hash64({raw, offsetof(WordFileHeader, checksum)});
  return std::string(raw, sizeof header) + entries + trie;
}

Result<WordFile> WordFile::Open(const std::filesystem::path& path, const WordFileMagic& magic,
                                std::uint32_t version) {
  CROSSWALK_ASSIGN(MappedFile file, MappedFile::Open(path));
  const std::string_view bytes = file.bytes();
  WordFileHeader header;
  if (bytes.size() < sizeof header) return Damaged(path, "shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != magic) return Damaged(path, "not a dictionary of this kind");
  if (header.version != version) {
    return Damaged(path, "version " + std::to_string(header.version) + ", this program reads " +
                             std::to_string(version));
  }
  const std::uint64_t begins_size = (std::uint64_t{header.word_count} + 1) * 4;
  if (header.checksum != Hash64(bytes.substr(0, offsetof(WordFileHeader, checksum))) ||
      header.size != bytes.size() || header.bytes_size > bytes.size() ||
      header.trie_begin != sizeof header + begins_size + header.bytes_size ||
      header.trie_begin > bytes.size() || header.trie_bytes != bytes.size() - header.trie_begin) {
    return Damaged(path, "damaged header");
  }
  const std::string_view entries = bytes.substr(sizeof header, begins_size + header.bytes_size);
  if (header.entries_checksum != Hash64(entries)) return Damaged(path, "damaged entries");
  Result<text::Trie> trie = text::Trie::Open(bytes.substr(header.trie_begin));
  if (!trie.ok()) return Damaged(path, trie.status().message());
  if (trie->size() != header.word_count) return Damaged(path, "words and entries differ in number");

  WordFile words(std::move(file));
  words.trie_ = *trie;
  words.begins_ = reinterpret_cast<const std::uint32_t*>(entries.data());
  words.bytes_ = entries.data() + begins_size;
  // Held once, so that nothing outside is read later.
  for (std::uint32_t i = 0; i < header.word_count; ++i) {
    if (words.begins_[i] > words.begins_[i + 1]) return Damaged(path, "damaged entries");
  }
  if (words.begins_[0] != 0 || words.begins_[header.word_count] != header.bytes_size) {
    return Damaged(path, "damaged entries");
  }
  return words;
}

}  // namespace crosswalk::mine
