// All mentions of one pair decide together.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "glossary/mine/edge/mention.h"

namespace crosswalk::mine {

// How often strings stand in texts, and what stands before them. Sums of numbers of places, so the
// order of texts does not matter.
class Occurrences {
 public:
  struct Count {
    std::uint32_t places = 0;
    std::uint32_t free = 0;  // punctuation, a quotation mark or grammar before it
    // By the CJK character before it, where it stands less free.
    std::unordered_map<char32_t, std::uint32_t> before;
  };

  // The terms of the best hypotheses are to be counted.
  void Ask(const std::vector<Mention>& mentions);
  bool empty() const { return counts_.empty(); }
  // Adds the places of one text, in one pass over it. Terms are compared as they stand.
  void CountIn(const SourceText& text, bool japanese);
  // nullptr where nobody asked.
  const Count* Of(const std::u32string& term) const;

 private:
  std::unordered_map<std::u32string, Count> counts_;
  std::unordered_map<std::uint64_t, std::vector<const std::u32string*>> by_start_;
};

// Keeps the best hypotheses of each mention, tells them what their terms do elsewhere, weighs them
// anew and orders them.
void WeighElsewhere(const Occurrences& occurrences, std::vector<Mention>& mentions);

// Tells the hypotheses of a mention which terms the glossary has for its English, weighs and orders
// anew.
void WeighKnown(const SourceText& text, const std::vector<std::string>& known, Mention& mention);

// What the mentions of each English form say to each term. Sums of whole numbers, so the order of
// mentions does not matter.
class Ballot {
 public:
  void Add(const SourceText& text, const std::vector<Mention>& mentions);
  void Join(const Ballot& other);
  // Adds to every hypothesis what the mentions with the same English say, and orders anew.
  void Decide(const SourceText& text, std::vector<Mention>& mentions) const;

 private:
  struct Votes {
    std::uint32_t voters = 0;
    std::unordered_map<std::u32string, std::int64_t> terms;  // folded; thousandths
  };
  std::unordered_map<std::u32string, Votes> votes_;  // by LatinKey of the English
};

// How likely the best hypothesis is among them all, 0 to 1.
double Posterior(const Mention& mention);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_VOTE_H_
