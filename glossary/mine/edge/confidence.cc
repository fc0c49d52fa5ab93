#include "glossary/mine/edge/confidence.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "glossary/mine/edge/vote.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

struct Weight {
  const char* name;
  float found;
};

// In the order of PairFeature; printed by find_weights.
constexpr Weight kWeights[] = {
    // clang-format off
    {"always",         -0.09F},
    {"edge_odds",       0.49F},
    {"explained",       0.88F},
    {"english_inside",  0.99F},
    {"sound",           2.44F},
    {"acronym_only",   -0.03F},
    {"stands_for",      0.22F},
    {"shares_latin",   -0.81F},
    {"many_words",      0.42F},
    {"capital",        -0.51F},
    {"person",          1.60F},
    {"odd_english",    -1.53F},
    {"strange_words",  -1.26F},
    {"term_quoted",     1.46F},
    {"english_quoted", -0.23F},
    {"reversed",       -1.76F},
    {"one_character",  -0.58F},
    {"other_parts",    -1.17F},
    {"again",          -0.35F},
    {"one_word",       -0.32F},
    {"known",           0.00F},
    // clang-format on
};
static_assert(std::size(kWeights) == kPairFeatures);

float& At(PairFeatures& features, PairFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

struct Words {
  std::size_t count = 0;
  std::size_t strange = 0;  // in lower case and in no dictionary
};

Words CountWords(std::u32string_view english, const EnglishRestorer& restorer) {
  Words words;
  for (std::size_t at = 0; at < english.size();) {
    std::size_t end = at;
    while (end < english.size() && IsLatin(english[end])) ++end;
    if (end > at) {
      ++words.count;
      words.strange +=
          end - at > 1 && !IsUpper(english[at]) && !restorer.IsWord(english.substr(at, end - at));
    }
    at = end + 1;
  }
  return words;
}

bool IsOdd(std::u32string_view english) {
  for (std::size_t i = 0; i < english.size(); ++i) {
    const char32_t c = english[i];
    const bool joined =
        i > 0 && i + 1 < english.size() && IsLatin(english[i - 1]) && IsLatin(english[i + 1]);
    if (IsLatin(c) || IsSpace(c) || ((IsHyphen(c) || c == U'\'' || c == U'’') && joined)) continue;
    if (c == U'.' && i > 0 && IsUpper(english[i - 1])) continue;  // an initial
    if (c == U',' || c == U'&') continue;
    return true;
  }
  return false;
}

}  // namespace

const char* PairFeatureName(PairFeature feature) {
  return kWeights[static_cast<std::size_t>(feature)].name;
}

PairFeatures FeaturesOfPair(const Mention& mention, const EnglishRestorer& restorer) {
  using enum PairFeature;
  constexpr double kMostOdds = 6;
  PairFeatures f{};
  const EdgeHypothesis& best = mention.hypotheses.front();
  const std::u32string& english = mention.restored.front();
  const auto edge = [&](EdgeFeature feature) {
    return best.features[static_cast<std::size_t>(feature)];
  };
  At(f, kAlways) = 1;
  const double p = std::min(Posterior(mention), 0.99999);
  At(f, kEdgeOdds) = static_cast<float>(std::clamp(std::log(p / (1 - p)), -kMostOdds, kMostOdds));
  At(f, kExplained) = edge(EdgeFeature::kExplained);
  At(f, kEnglishInside) = edge(EdgeFeature::kEnglishInside);
  constexpr float kFullGain = 4;
  const float gain = std::max(edge(EdgeFeature::kSoundGain), edge(EdgeFeature::kNameGain));
  At(f, kSound) = std::max(edge(EdgeFeature::kSound), std::min(1.0F, gain / kFullGain));
  At(f, kAcronymOnly) = mention.english.empty() ? 1 : 0;
  At(f, kStandsFor) = !mention.english.empty() && !mention.acronyms.empty() &&
                              StandsFor(mention.acronyms[0].text, english)
                          ? 1
                          : 0;
  At(f, kSharesLatin) = edge(EdgeFeature::kLatinShared) > 0 ? 1 : 0;
  const Words words = CountWords(english, restorer);
  At(f, kManyWords) = words.count > 1 ? 1 : 0;
  At(f, kCapital) = IsUpper(english.front()) && !mention.english.empty() ? 1 : 0;
  At(f, kPerson) = mention.person ? 1 : 0;
  At(f, kOddEnglish) = IsOdd(english) ? 1 : 0;
  At(f, kStrangeWords) =
      words.count > 0 ? static_cast<float>(words.strange) / static_cast<float>(words.count) : 1;
  At(f, kTermQuoted) = mention.run.enclosed ? 1 : 0;
  const std::vector<Part>& parts = mention.english.empty() ? mention.acronyms : mention.english;
  At(f, kEnglishQuoted) = parts.front().quoted || parts.front().declared ? 1 : 0;
  At(f, kReversed) = mention.reversed ? 1 : 0;
  At(f, kOneCharacter) = best.term.size() == 1 ? 1 : 0;
  At(f, kOtherParts) = mention.other_parts ? 1 : 0;
  At(f, kAgain) = static_cast<float>(std::log2(std::clamp(mention.voters, 1U, 16U)));
  At(f, kOneWord) = edge(EdgeFeature::kOneWord);
  At(f, kKnown) = edge(EdgeFeature::kKnown);
  return f;
}

const PairWeights& FoundPairWeights() {
  static const PairWeights weights = [] {
    PairWeights found{};
    for (std::size_t i = 0; i < kPairFeatures; ++i) found[i] = kWeights[i].found;
    return found;
  }();
  return weights;
}

double Confidence(const PairFeatures& features, const PairWeights& weights) {
  double score = 0;
  for (std::size_t i = 0; i < kPairFeatures; ++i) score += features[i] * weights[i];
  return 1 / (1 + std::exp(-score));
}

}  // namespace crosswalk::mine
