#include "glossary/script/lexicon.h"

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
  if (header.checksum != Hash64(bytes.substr(0, offsetof(LexiconHeader, checksum))) ||
      header.size != bytes.size() || header.trie_begin != sizeof header + entries ||
      header.trie_begin > bytes.size()) {
    return Damaged(path, "damaged header");
  }
  const std::string_view words = bytes.substr(sizeof header, entries);
  if (header.entries_checksum != Hash64(words)) return Damaged(path, "damaged entries");
  Result<text::Trie> trie = text::Trie::Open(bytes.substr(header.trie_begin));
  if (!trie.ok()) return Damaged(path, trie.status().message());
  if (trie->size() != header.word_count) return Damaged(path, "words and entries differ in number");

  Lexicon lexicon(std::move(file));
  lexicon.trie_ = *trie;
  lexicon.words_ = reinterpret_cast<const Word*>(words.data());
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
  LexiconHeader header{};
  header.magic = kLexiconMagic;
  header.version = kLexiconVersion;
  header.word_count = static_cast<std::uint32_t>(words.size());
  header.trie_begin = sizeof header + entries.size();
  header.size = header.trie_begin + trie.size();
  header.entries_checksum = Hash64(entries);
  const auto* raw = reinterpret_cast<const char*>(&header);
  header.checksum = Hash64({raw, offsetof(LexiconHeader, checksum)});
  return std::string(raw, sizeof header) + entries + trie;
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
