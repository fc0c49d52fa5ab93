#include <iterator>

#include "glossary/mine/edge/edge_features.h"

namespace crosswalk::mine {
namespace {

struct Weight {
  const char* name;
  float prior;
  float found;
};

// In the order of EdgeFeature. The prior is set by hand from what the features mean: a border in
// front of which grammar stands is worth about as much as punctuation, grammar inside a term costs
// what grammar before it gains. The others were found by tests/quality/mining/find_weights, which
// prints this table.
constexpr Weight kWeights[] = {
    // clang-format off
    {"enclosed",           4.00F, 4.00F},
    {"at_stop",            1.90F, 1.90F},
    {"after_open_quote",   2.60F, 2.60F},
    {"after_function",     2.00F, 2.00F},
    {"after_possessive",   2.00F, 2.00F},
    {"after_introducer",   2.00F, 2.00F},
    {"after_verb",         1.10F, 1.10F},
    {"after_counter",      1.50F, 1.50F},
    {"after_adverb",       1.20F, 1.20F},
    {"after_place",        0.00F, 0.00F},
    {"after_title",        1.20F, 1.20F},
    {"after_content",     -0.60F, -0.60F},
    {"after_unknown",     -0.60F, -0.60F},
    {"after_latin",        0.20F, 0.20F},
    {"after_digit",        0.20F, 0.20F},
    {"border_cost",       -0.40F, -0.40F},
    {"begins_function",   -3.00F, -3.00F},
    {"begins_introducer", -1.20F, -1.20F},
    {"begins_verb",       -0.35F, -0.35F},
    {"begins_counter",    -0.70F, -0.70F},
    {"begins_adverb",     -0.70F, -0.70F},
    {"begins_place",       0.00F, 0.00F},
    {"begins_title",      -1.00F, -1.00F},
    {"begins_unknown",     0.00F, 0.00F},
    {"inner_function",    -2.00F, -2.00F},
    {"inner_possessive",  -2.00F, -2.00F},
    {"inner_introducer",  -0.60F, -0.60F},
    {"inner_verb",        -0.35F, -0.35F},
    {"inner_adverb",      -0.35F, -0.35F},
    {"inner_title",       -1.00F, -1.00F},
    {"one_word",           0.30F, 0.30F},
    {"too_long",          -0.35F, -0.35F},
    {"too_short",         -0.90F, -0.90F},
    {"latin_shared",       1.50F, 1.50F},
    {"latin_left_out",    -2.00F, -2.00F},
    {"latin_alien",       -1.00F, -1.00F},
    {"sound",             10.00F, 10.00F},
    {"dot_left_out",      -3.00F, -3.00F},
    {"surname",            1.60F, 1.60F},
    {"no_name",           -1.00F, -1.00F},
    {"place_named",        0.80F, 0.80F},
    {"place_unnamed",     -0.90F, -0.90F},
    {"place_left_out",    -1.20F, -1.20F},
    {"elsewhere",          0.40F, 0.40F},
    {"always_longer",     -1.00F, -1.00F},
    {"known",              4.00F,  4.00F},
    // clang-format on
};
static_assert(std::size(kWeights) == kEdgeFeatures);

EdgeWeights Column(float Weight::*column) {
  EdgeWeights weights{};
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) weights[i] = kWeights[i].*column;
  return weights;
}

}  // namespace

const char* EdgeFeatureName(EdgeFeature feature) {
  return kWeights[static_cast<std::size_t>(feature)].name;
}

const EdgeWeights& FoundEdgeWeights() {
  static const EdgeWeights weights = Column(&Weight::found);
  return weights;
}

const EdgeWeights& PriorEdgeWeights() {
  static const EdgeWeights weights = Column(&Weight::prior);
  return weights;
}

double EdgeScore(const EdgeFeatures& features, const EdgeWeights& weights) {
  double score = 0;
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) score += features[i] * weights[i];
  return score;
}

}  // namespace crosswalk::mine
