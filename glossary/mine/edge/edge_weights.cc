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
    {"enclosed",            4.00F,  4.00F},
    {"at_stop",             1.90F,  0.78F},
    {"after_open_quote",    2.60F,  2.85F},
    {"after_function",      2.00F,  1.09F},
    {"after_preposition",   1.00F,  1.18F},
    {"after_possessive",    2.00F,  2.69F},
    {"after_naming",        3.00F,  3.54F},
    {"after_introducer",    2.00F,  2.34F},
    {"after_verb",          1.10F,  0.38F},
    {"after_counter",       1.50F,  1.64F},
    {"after_adverb",        1.20F,  0.69F},
    {"after_place",         0.00F, -0.13F},
    {"after_title",         1.20F,  1.92F},
    {"after_content",      -0.60F, -0.66F},
    {"after_unknown",      -0.60F, -0.69F},
    {"after_latin",         0.20F,  0.58F},
    {"after_digit",         0.20F,  0.50F},
    {"border_cost",        -0.40F, -1.64F},
    {"begins_function",    -3.00F, -3.53F},
    {"begins_introducer",  -1.20F, -1.55F},
    {"begins_verb",        -0.35F, -0.28F},
    {"begins_counter",     -0.70F, -0.90F},
    {"begins_adverb",      -0.70F, -1.37F},
    {"begins_place",        0.00F,  1.03F},
    {"begins_title",       -1.00F, -1.73F},
    {"begins_unknown",      0.00F,  0.04F},
    {"inner_clause",       -4.00F, -3.44F},
    {"inner_function",     -2.00F, -2.05F},
    {"inner_possessive",   -2.00F, -1.89F},
    {"inner_introducer",   -0.60F, -1.07F},
    {"inner_verb",         -0.35F, -0.91F},
    {"inner_adverb",       -0.35F,  0.04F},
    {"inner_title",        -1.00F, -1.09F},
    {"whole_run",           1.00F,  1.16F},
    {"one_word",            0.30F, -0.28F},
    {"too_long",           -0.35F, -0.22F},
    {"too_short",          -0.90F, -1.50F},
    {"explained",           1.50F,  1.67F},
    {"english_inside",      2.00F,  3.25F},
    {"first_explained",     0.80F,  0.80F},
    {"first_strange",      -0.50F, -0.73F},
    {"english_left_out",   -1.50F, -0.48F},
    {"stranger_before",     0.00F, -0.04F},
    {"no_room",            -1.00F, -2.66F},
    {"overfull",           -0.50F, -0.55F},
    {"gloss_crossed",      -1.00F, -1.52F},
    {"latin_shared",        1.50F,  0.95F},
    {"latin_first",         1.00F,  0.86F},
    {"latin_left_out",     -2.00F, -1.57F},
    {"latin_alien",        -1.00F, -1.03F},
    {"sound",               4.00F,  4.21F},
    {"sound_gain",          1.00F,  1.70F},
    {"sound_begins",        1.50F,  1.55F},
    {"person_begins",       2.50F,  2.63F},
    {"name_gain",           1.00F,  0.83F},
    {"dot_left_out",       -3.00F, -3.45F},
    {"surname",             1.60F,  1.36F},
    {"no_name",            -1.00F, -1.39F},
    {"place_named",         0.80F,  2.09F},
    {"place_unnamed",      -0.90F, -0.81F},
    {"place_left_out",     -1.20F, -1.21F},
    {"elsewhere",           0.40F,  0.24F},
    {"always_longer",      -1.00F, -1.32F},
    {"known",               4.00F,  4.00F},
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
