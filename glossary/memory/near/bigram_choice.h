// Which of a query's token pairs lead to every sequence that is near, at the least cost.
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_BIGRAM_CHOICE_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_BIGRAM_CHOICE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosswalk::memory {

// The padded pairs (^,t1) (t1,t2) … (tn,$) of a query are numbered 0 … n, and each has a cost: how
// many sequences hold it. Keeps its room from one choice to the next. One thread.
class BigramChoice {
 public:
  // `wanted` pairs of which no two share a token, into chosen(): an edit changes one of them at
  // most, so a sequence at a distance below `wanted` holds one of them as it is. False where there
  // are no so many. The least sum of costs where the query is not very long, else a low one.
  bool ChooseDisjoint(std::span<const std::uint32_t> costs, std::size_t wanted);
  // The `wanted` pairs of least cost: a sequence that shares more than n + 1 − wanted of the pairs
  // holds one of them (E. Ukkonen, "Approximate string-matching with q-grams and maximal matches",
  // 1992). False where there are no so many.
  bool ChooseRarest(std::span<const std::uint32_t> costs, std::size_t wanted);

  const std::vector<std::uint32_t>& chosen() const { return chosen_; }
  std::uint64_t cost() const { return cost_; }

 private:
  void ChooseByStretch(std::span<const std::uint32_t> costs, std::size_t wanted);

  std::vector<std::uint32_t> chosen_;
  std::uint64_t cost_ = 0;
  std::vector<std::uint64_t> least_;
  std::vector<std::uint32_t> order_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_BIGRAM_CHOICE_H_
