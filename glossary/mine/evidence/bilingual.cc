#include "glossary/mine/evidence/bilingual.h"

#include <algorithm>
#include <cstring>

#include "glossary/mine/evidence/bilingual_file.h"

namespace crosswalk::mine {
namespace {

constexpr float kWeakLikeness = 0.6f;  // of a whole gloss from a character dictionary
constexpr float kPartLikeness = 0.9f;  // times the share that is met
constexpr float kLeastLikeness = 0.15f;
constexpr float kSure = 0.5f;
constexpr std::size_t kLongestRun = 65536;

// What the glosses of one word and the English share; `stems` are those of its glosses.
Explained Judge(std::string_view stems, const EnglishWords& english) {
  Explained told{0, 0, 0, 0};
  const std::vector<EnglishWords::Key>& keys = english.keys();
  std::uint32_t mask = 0, total = 0;
  float met = 0;
  for (; stems.size() >= 4; stems.remove_prefix(4)) {
    std::uint32_t flagged;
    std::memcpy(&flagged, stems.data(), sizeof flagged);
    const StemKey stem = flagged & ~(kLastStem | kWeakGloss);
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
    if ((flagged & kLastStem) == 0) continue;
    float likeness = met / static_cast<float>(total);
    if (met < static_cast<float>(total)) likeness *= kPartLikeness;
    if ((flagged & kWeakGloss) != 0) likeness *= kWeakLikeness;
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

}  // namespace

Result<Bilingual> Bilingual::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(WordFile words, WordFile::Open(path, kBilingualMagic, kBilingualVersion));
  return Bilingual(std::move(words));
}

void Bilingual::Explain(std::u32string_view run, const EnglishWords& english,
                        std::vector<Explained>& out) const {
  out.clear();
  if (english.size() == 0) return;
  run = run.substr(0, kLongestRun);
  for (std::size_t begin = 0; begin < run.size(); ++begin) {
    words_.Prefixes(run.substr(begin), [&](std::size_t length, std::string_view stems) {
      Explained told = Judge(stems, english);
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
