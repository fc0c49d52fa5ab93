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
    {"at_stop",             1.90F,  0.86F},
    {"after_open_quote",    2.60F,  3.16F},
    {"after_function",      2.00F,  1.50F},
    {"after_preposition",   1.00F,  1.27F},
    {"after_possessive",    2.00F,  2.84F},
    {"after_naming",        3.00F,  3.29F},
    {"after_introducer",    2.00F,  2.41F},
    {"after_verb",          1.10F,  0.49F},
    {"after_counter",       1.50F,  0.85F},
    {"after_adverb",        1.20F,  0.05F},
    {"after_place",         0.00F,  0.05F},
    {"after_title",         1.20F,  1.65F},
    {"after_content",      -0.60F, -0.33F},
    {"after_unknown",      -0.60F, -0.60F},
    {"after_latin",         0.20F,  0.57F},
    {"after_digit",         0.20F,  0.64F},
    {"border_cost",        -0.40F, -1.16F},
    {"begins_function",    -3.00F, -3.42F},
    {"begins_introducer",  -1.20F, -1.86F},
    {"begins_verb",        -0.35F, -0.15F},
    {"begins_counter",     -0.70F, -0.59F},
    {"begins_adverb",      -0.70F, -0.85F},
    {"begins_place",        0.00F,  0.25F},
    {"begins_title",       -1.00F, -1.05F},
    {"begins_unknown",      0.00F, -0.00F},
    {"inner_clause",       -4.00F, -4.15F},
    {"inner_function",     -2.00F, -2.36F},
    {"inner_possessive",   -2.00F, -1.90F},
    {"inner_introducer",   -0.60F, -0.89F},
    {"inner_verb",         -0.35F, -0.86F},
    {"inner_adverb",       -0.35F, -0.27F},
    {"inner_title",        -1.00F, -1.01F},
    {"whole_run",           1.00F,  0.80F},
    {"one_word",            0.30F, -0.34F},
    {"too_long",           -0.35F, -1.44F},
    {"too_short",          -0.90F, -2.03F},
    {"explained",           1.50F,  1.65F},
    {"english_inside",      2.00F,  2.62F},
    {"first_explained",     0.80F,  0.81F},
    {"first_strange",      -0.50F, -0.58F},
    {"english_left_out",   -1.50F,  0.01F},
    {"stranger_before",     0.00F,  0.53F},
    {"gloss_crossed",      -1.00F, -1.24F},
    {"latin_shared",        1.50F,  0.73F},
    {"latin_first",         1.00F,  0.85F},
    {"latin_left_out",     -2.00F, -1.61F},
    {"latin_alien",        -1.00F, -0.99F},
    {"sound",               4.00F,  4.19F},
    {"sound_gain",          1.00F,  2.35F},
    {"name_gain",           1.00F,  1.16F},
    {"dot_left_out",       -3.00F, -3.25F},
    {"surname",             1.60F,  2.01F},
    {"no_name",            -1.00F, -1.59F},
    {"place_named",         0.80F,  1.06F},
    {"place_unnamed",      -0.90F, -1.49F},
    {"place_left_out",     -1.20F, -1.21F},
    {"elsewhere",           0.40F,  0.26F},
    {"always_longer",      -1.00F, -0.92F},
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
