#include "glossary/mine/evidence/bilingual.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/mine/evidence/bilingual_file.h"

namespace crosswalk::mine {
namespace {

constexpr float kWeakLikeness = 0.6f;  // of a whole gloss from a character dictionary
constexpr float kPartLikeness = 0.9f;  // times the share that is met
constexpr float kLeastLikeness = 0.15f;
constexpr float kSure = 0.5f;
constexpr std::size_t kLongestRun = 65536;

Status Damaged(const std::filesystem::path& path, const std::string& reason) {
  return DataLoss("dictionary " + path.string() + ": " + reason);
}

}  // namespace

Result<Bilingual> Bilingual::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(MappedFile file, MappedFile::Open(path));
  const std::string_view bytes = file.bytes();
  BilingualHeader header;
  if (bytes.size() < sizeof header) return Damaged(path, "shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kBilingualMagic) return Damaged(path, "not a bilingual dictionary");
  if (header.version != kBilingualVersion) {
    return Damaged(path, "version " + std::to_string(header.version) + ", this program reads " +
                             std::to_string(kBilingualVersion));
  }
  const std::uint64_t begins_bytes = (std::uint64_t{header.word_count} + 1) * 4;
  if (header.checksum != Hash64(bytes.substr(0, offsetof(BilingualHeader, checksum))) ||
      header.size != bytes.size() || header.stem_count > bytes.size() / 4 ||
      header.trie_begin != sizeof header + begins_bytes + header.stem_count * 4 ||
      header.trie_begin > bytes.size() || header.trie_bytes != bytes.size() - header.trie_begin) {
    return Damaged(path, "damaged header");
  }
  const std::string_view entries =
      bytes.substr(sizeof header, begins_bytes + header.stem_count * 4);
  if (header.entries_checksum != Hash64(entries)) return Damaged(path, "damaged entries");
  Result<text::Trie> trie = text::Trie::Open(bytes.substr(header.trie_begin));
  if (!trie.ok()) return Damaged(path, trie.status().message());
  if (trie->size() != header.word_count) return Damaged(path, "words and entries differ in number");

  Bilingual dictionary(std::move(file));
  dictionary.trie_ = *trie;
  dictionary.begins_ = reinterpret_cast<const std::uint32_t*>(entries.data());
  dictionary.glosses_ = dictionary.begins_ + header.word_count + 1;
  // Read once, so that nothing outside is read later whatever the checksums say.
  for (std::uint32_t i = 0; i < header.word_count; ++i) {
    if (dictionary.begins_[i] > dictionary.begins_[i + 1]) return Damaged(path, "damaged entries");
  }
  if (dictionary.begins_[header.word_count] != header.stem_count) {
    return Damaged(path, "damaged entries");
  }
  return dictionary;
}

Explained Bilingual::Judge(std::uint32_t number, const EnglishWords& english) const {
  Explained told{0, 0, 0, 0};
  const std::vector<EnglishWords::Key>& keys = english.keys();
  std::uint32_t mask = 0, total = 0;
  float met = 0;
  for (std::uint32_t i = begins_[number]; i < begins_[number + 1]; ++i) {
    const StemKey stem = glosses_[i] & ~(kLastStem | kWeakGloss);
    auto at = std::lower_bound(
        keys.begin(), keys.end(), stem,
        [](const EnglishWords::Key& key, StemKey wanted) { return key.key < wanted; });
    float best = 0;
    for (; at != keys.end() && at->key == stem; ++at) {
      mask |= 1u << at->word;
      best = std::max(best, at->weight);
    }
    met += best;
    ++total;
    if ((glosses_[i] & kLastStem) == 0) continue;
    float likeness = met / static_cast<float>(total);
    if (met < static_cast<float>(total)) likeness *= kPartLikeness;
    if ((glosses_[i] & kWeakGloss) != 0) likeness *= kWeakLikeness;
    if (likeness >= kLeastLikeness) {
      // A doubtful gloss adds no word to what a sure one says.
      if (likeness >= kSure && told.likeness < kSure) told.english = 0;
      if (likeness >= kSure || told.likeness < kSure) told.english |= mask;
      told.likeness = std::max(told.likeness, likeness);
    }
    mask = total = 0;
    met = 0;
  }
  return told;
}

void Bilingual::Explain(std::u32string_view run, const EnglishWords& english,
                        std::vector<Explained>& out) const {
  out.clear();
  if (english.size() == 0) return;
  run = run.substr(0, kLongestRun);
  for (std::size_t begin = 0; begin < run.size(); ++begin) {
    trie_->Prefixes(run.substr(begin), [&](std::size_t length, std::uint32_t number) {
      Explained told = Judge(number, english);
      if (told.english == 0) return;
      told.begin = static_cast<std::uint32_t>(begin);
      told.end = static_cast<std::uint32_t>(begin + length);
      // The mark of length that folding drops at a word's end, where the run keeps it.
      if (told.end < run.size() && run[told.end] == U'ー') ++told.end;
      out.push_back(told);
    });
  }
}

std::vector<EdgeGlosses> GlossesAtEdges(std::u32string_view run,
                                        const std::vector<Explained>& explained) {
  std::vector<EdgeGlosses> edges(run.size() + 1);
  for (const Explained& word : explained) {
    const std::uint32_t length = word.end - word.begin;
    EdgeGlosses& begin = edges[word.begin];
    begin.first |= word.english;
    begin.first_length = std::max(begin.first_length, length);
    begin.perhaps_inside |= word.english;
    if (word.likeness >= kSure) begin.inside |= word.english;
    EdgeGlosses& end = edges[word.end];
    end.left_out |= word.english;
    end.left_length = std::max(end.left_length, length);
    for (std::uint32_t i = word.begin + 1; i < word.end; ++i) {
      edges[i].crossed = std::max(edges[i].crossed, length);
    }
  }
  auto word = explained.rbegin();
  for (std::size_t i = run.size(); i-- > 0;) {
    edges[i].inside |= edges[i + 1].inside;
    edges[i].perhaps_inside |= edges[i + 1].perhaps_inside;
    edges[i].explained = edges[i + 1].explained;
    for (; word != explained.rend() && word->begin == i; ++word) {
      const float gain = static_cast<float>(word->end - word->begin) * word->likeness;
      edges[i].explained = std::max(edges[i].explained, gain + edges[word->end].explained);
    }
  }
  return edges;
}

}  // namespace crosswalk::mine
