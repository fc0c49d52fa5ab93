// What speaks for and against an edge, by name, and how it is weighed.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_FEATURES_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_FEATURES_H_

#include <array>
#include <cstddef>

namespace crosswalk::mine {

enum class EdgeFeature {
  // What stands before the edge; one of these.
  kEnclosed,  // quotation marks hold exactly this
  kAtStop,    // punctuation or the line's beginning
  kAfterOpenQuote,
  kAfterFunction,
  kAfterPreposition,  // a character that begins words too: 向, 自, 按
  kAfterPossessive,   // 的, 之, の
  kAfterNaming,       // 称为, 即, という: a name follows
  kAfterIntroducer,
  kAfterVerb,
  kAfterCounter,
  kAfterAdverb,
  kAfterPlace,
  kAfterTitle,  // before a person's name
  kAfterContent,
  kAfterUnknown,
  kAfterLatin,
  kAfterDigit,
  // The border itself.
  kBorderCost,  // what reading the text with a border here costs, in nats
  // The term's words.
  kBeginsFunction,
  kBeginsIntroducer,
  kBeginsVerb,
  kBeginsCounter,
  kBeginsAdverb,
  kBeginsPlace,
  kBeginsTitle,
  kBeginsUnknown,
  kInnerClause,  // what names or makes a clause: 称为, 是, は, を
  kInnerFunction,
  kInnerPossessive,
  kInnerIntroducer,
  kInnerVerb,
  kInnerAdverb,
  kInnerTitle,
  kWholeRun,  // all between two stops, and no longer than the English leads to expect
  kOneWord,   // the dictionary has the whole term
  kTooLong,   // characters more than the English leads to expect
  kTooShort,
  // The dictionary between the term and the English.
  kExplained,       // share of the term's characters that it renders by the English
  kEnglishInside,   // share of the English words that something in the term renders
  kFirstExplained,  // the word that the term begins with is rendered
  kFirstStrange,    // it is not, though others are
  kEnglishLeftOut,  // English words that the word right before the edge renders, and none inside
  kStrangerBefore,  // that word renders none
  kNoRoom,          // English words that nothing renders, and no characters left for them
  kOverfull,        // characters that render nothing, though all of the English is rendered
  kGlossCrossed,    // the edge cuts a word that it renders
  // Latin words of the term and of what stands before it.
  kLatinShared,   // the English has it too
  kLatinFirst,    // the term and the English begin with the same one
  kLatinLeftOut,  // stands right before the edge, and the English has it
  kLatinAlien,    // the English has nothing like it
  // Names.
  kSound,         // transliterated like the English or its beginning, above 0.5
  kSoundGain,     // how much sound agrees, as NameEdges counts it
  kSoundBegins,   // no other edge sounds as well
  kPersonBegins,  // the same of a person's name
  kNameGain,      // the same by readings of Han characters
  kDotLeftOut,    // a part of a name with a middle dot stands before the edge
  kSurname,       // a Chinese name for a person's English name
  kNoName,        // neither a transliteration nor a Chinese name, for a person
  kPlaceNamed,    // begins with a place that the English names
  kPlaceUnnamed,
  kPlaceLeftOut,  // a place that the English names stands before the edge
  // Other places of the text.
  kElsewhere,     // log2 of 1 + other places where it stands free
  kAlwaysLonger,  // share of the other places with the same character before it
  kKnown,         // the glossary has this term for the English
  kCount,
};

constexpr std::size_t kEdgeFeatures = static_cast<std::size_t>(EdgeFeature::kCount);
using EdgeFeatures = std::array<float, kEdgeFeatures>;

inline float& At(EdgeFeatures& features, EdgeFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

const char* EdgeFeatureName(EdgeFeature feature);

// One weight for each feature.
using EdgeWeights = std::array<float, kEdgeFeatures>;
// Those the miner works with; edge_weights.cc says how they were found.
const EdgeWeights& FoundEdgeWeights();
// Set by hand from what the features mean: what the search for better ones starts from.
const EdgeWeights& PriorEdgeWeights();

// Sum of features by weights: the logarithm, but for a constant, of how likely the edge is.
double EdgeScore(const EdgeFeatures& features, const EdgeWeights& weights = FoundEdgeWeights());

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_FEATURES_H_
