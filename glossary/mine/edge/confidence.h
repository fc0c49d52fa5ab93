// How sure a mention is a pair, and its term the right one.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_CONFIDENCE_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_CONFIDENCE_H_

#include <array>
#include <cstddef>

#include "glossary/mine/edge/mention.h"
#include "glossary/mine/restore/english.h"

namespace crosswalk::mine {

enum class PairFeature {
  kAlways,
  kEdgeOdds,       // log-odds of the best hypothesis among all
  kExplained,      // share of the term that the dictionary renders by the English
  kEnglishInside,  // share of the English words that it finds in the term
  kSound,          // the term sounds like the English
  kAcronymOnly,    // nothing but an acronym
  kStandsFor,      // the acronym stands for the English beside it
  kSharesLatin,    // a Latin word of the term is in the English
  kManyWords,      // English of two words or more
  kCapital,        // begins with a capital
  kPerson,
  kOddEnglish,    // digits, hyphens that join no words, dots
  kStrangeWords,  // share of the English words that no English dictionary has, names left out
  kTermQuoted,
  kEnglishQuoted,  // or labelled
  kReversed,
  kOneCharacter,
  kOtherParts,  // more stands in the bracket
  kAgain,       // log2 of the mentions with this English
  kOneWord,     // the term is a word of the dictionary
  kKnown,
  kCount,
};

constexpr std::size_t kPairFeatures = static_cast<std::size_t>(PairFeature::kCount);
using PairFeatures = std::array<float, kPairFeatures>;

const char* PairFeatureName(PairFeature feature);

// Of a mention after the vote.
PairFeatures FeaturesOfPair(const Mention& mention, const EnglishRestorer& restorer);

using PairWeights = std::array<float, kPairFeatures>;
// Found by tests/quality/mining/weights on texts with gold and on prose that people judged.
const PairWeights& FoundPairWeights();

// Probability that the pair is right, 0 to 1: logistic in the features.
double Confidence(const PairFeatures& features, const PairWeights& weights = FoundPairWeights());

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_CONFIDENCE_H_
