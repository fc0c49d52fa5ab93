// A mapped file of words, each with some bytes.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_FILE_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_FILE_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "glossary/base/mapped_file.h"
#include "glossary/base/status.h"
#include "glossary/text/trie.h"

namespace crosswalk::mine {

// What the bytes of the words mean, and in which version. Eight characters.
using WordFileMagic = std::array<char, 8>;

struct WordFileHeader {
  WordFileMagic magic;
  std::uint32_t version;
  std::uint32_t word_count;
  std::uint64_t bytes_size;  // of all words' bytes; begins of each, 4 bytes, stand before them
  std::uint64_t trie_begin;  // bytes from the beginning of the file
  std::uint64_t trie_bytes;
  std::uint64_t size;              // of the file
  std::uint64_t entries_checksum;  // Hash64 of begins and bytes; the trie has its own
  std::uint64_t checksum;          // Hash64 of the header up to here
};
static_assert(sizeof(WordFileHeader) == 64);

// Words as code points, none empty, with their bytes: below 4 GB in all.
std::string WordFileBytes(const WordFileMagic& magic, std::uint32_t version,
                          const std::map<std::u32string, std::string>& words);

// Immutable; threads share one.
class WordFile {
 public:
  // NOT_FOUND where it is missing, DATA_LOSS where it is damaged or another kind of file.
  static Result<WordFile> Open(const std::filesystem::path& path, const WordFileMagic& magic,
                               std::uint32_t version);

  // Calls `found(length, bytes)` for every word that `text` begins with, shortest first. Where all
  // words' bytes come in multiples of four they are aligned so.
  template <typename Found>
  void Prefixes(std::u32string_view text, Found&& found) const {
    trie_->Prefixes(
        text, [&](std::size_t length, std::uint32_t number) { found(length, BytesOf(number)); });
  }
  std::optional<std::string_view> Find(std::u32string_view word) const {
    const std::optional<std::uint32_t> number = trie_->Find(word);
    if (!number) return std::nullopt;
    return BytesOf(*number);
  }
  std::uint32_t size() const { return trie_->size(); }

 private:
  explicit WordFile(MappedFile file) : file_(std::move(file)) {}
  std::string_view BytesOf(std::uint32_t number) const {
    return {bytes_ + begins_[number], begins_[number + 1] - begins_[number]};
  }

  MappedFile file_;
  std::optional<text::Trie> trie_;
  const std::uint32_t* begins_ = nullptr;
  const char* bytes_ = nullptr;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORD_FILE_H_
