// The shares of single words in the text that a dictionary's bigram model would write.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_CHAIN_H_
#define CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_CHAIN_H_

#include <cstdint>
#include <vector>

namespace crosswalk::script {

// A word as MeCab's dictionaries have it: a cost, and one class for what may stand before it and
// one for what may stand behind.
struct ChainWord {
  std::uint16_t left;
  std::uint16_t right;
  std::int32_t cost;
  std::uint16_t length;  // code points
};

// Costs between words: of class `right` of the first and class `left` of the second.
struct ConnectionCosts {
  std::size_t right_count = 0;
  std::size_t left_count = 0;
  std::vector<std::int16_t> costs;  // [right * left_count + left]
};

// −ln of each word's share. Costs are −ln of weights, times `cost_factor`.
//
// MeCab reads a sentence with the words whose costs, and the costs between them, have the lowest
// sum. Costs of words alone say little then: は costs as much as a noun, since the places between
// nouns and particles are cheap. So we ask how often a word stands anywhere in the texts of that
// model: the model is a Markov chain over the classes, its stationary state comes from the
// eigenvectors of the matrix of weights, and a word's share is what it weighs there. The sum of
// costs does not change which reading wins if each character costs α more, so α is free; it is
// chosen such that the greatest eigenvalue is 1, which makes the weights a probability.
std::vector<double> MinusLnShares(const std::vector<ChainWord>& words,
                                  const ConnectionCosts& connections, double cost_factor);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_LEXICONS_WORD_CHAIN_H_
