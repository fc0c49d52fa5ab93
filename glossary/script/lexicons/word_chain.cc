#include "glossary/script/lexicons/word_chain.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace crosswalk::script {
namespace {

using Vector = std::vector<double>;

double Sum(const Vector& vector) {
  double sum = 0;
  for (const double x : vector) sum += x;
  return sum;
}

class Chain {
 public:
  Chain(const std::vector<ChainWord>& words, const ConnectionCosts& connections, double factor)
      : words_(words), rights_(connections.right_count), lefts_(connections.left_count) {
    join_.reserve(connections.costs.size());
    for (const std::int16_t cost : connections.costs) join_.push_back(std::exp(-cost / factor));
    std::map<Classes, std::size_t> places;
    for (const ChainWord& word : words) {
      const Classes classes{word.left, word.right};
      const auto [at, fresh] = places.try_emplace(classes, classes_.size());
      if (fresh) classes_.push_back(classes);
      place_.push_back(at->second);
      weights_.push_back(std::exp(-word.cost / factor));
    }
    into_.assign(rights_, 1.0 / static_cast<double>(rights_));
    out_of_.assign(rights_, 1.0);
  }

  // Finds α, and the state that belongs to it.
  void Settle() {
    // ln of the eigenvalue falls smoothly with α, so a few secants meet its zero.
    double last_alpha = 5;
    double last = std::log(GrowInto(last_alpha, 40));
    double alpha = 6;
    for (int step = 0; step < 12; ++step) {
      const double now = std::log(GrowInto(alpha, 15));
      if (std::abs(now) < 1e-6 || now == last) break;
      const double next = alpha - now * (alpha - last_alpha) / (now - last);
      last_alpha = alpha;
      last = now;
      alpha = next;
    }
    GrowInto(alpha, 40);
    GrowOutOf(alpha, 40);
    alpha_ = alpha;
  }

  Vector Shares() const {
    const Vector before = Before(into_);
    Vector shares;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      shares.push_back(before[words_[i].left] * Weight(i, alpha_) * out_of_[words_[i].right]);
    }
    const double sum = Sum(shares);
    for (double& share : shares) share /= sum;
    return shares;
  }

 private:
  using Classes = std::pair<std::uint16_t, std::uint16_t>;  // left, right

  double Weight(std::size_t i, double alpha) const {
    return weights_[i] * std::exp(-alpha * words_[i].length);
  }

  // What all words of one pair of classes weigh.
  Vector WeightOfClasses(double alpha) const {
    Vector sums(classes_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) sums[place_[i]] += Weight(i, alpha);
    return sums;
  }

  // What stands before class `left`, given how much of each class `right` there is.
  Vector Before(const Vector& rights) const {
    Vector lefts(lefts_);
    for (std::size_t right = 0; right < rights_; ++right) {
      const double* join = join_.data() + right * lefts_;
      const double amount = rights[right];
      if (amount == 0) continue;
      for (std::size_t left = 0; left < lefts_; ++left) lefts[left] += amount * join[left];
    }
    return lefts;
  }

  // Multiplies the left vector with the matrix; the greatest eigenvalue.
  double GrowInto(double alpha, int rounds) {
    const Vector sums = WeightOfClasses(alpha);
    double eigenvalue = 1;
    for (int round = 0; round < rounds; ++round) {
      const Vector before = Before(into_);
      Vector into(rights_);
      for (std::size_t i = 0; i < sums.size(); ++i) {
        into[classes_[i].second] += before[classes_[i].first] * sums[i];
      }
      eigenvalue = Sum(into);
      // Half of the state stays: a chain that alternates between two classes settles too.
      for (std::size_t i = 0; i < rights_; ++i) into_[i] = (into_[i] + into[i] / eigenvalue) / 2;
    }
    return eigenvalue;
  }

  void GrowOutOf(double alpha, int rounds) {
    const Vector sums = WeightOfClasses(alpha);
    for (int round = 0; round < rounds; ++round) {
      Vector behind(lefts_);
      for (std::size_t i = 0; i < sums.size(); ++i) {
        behind[classes_[i].first] += sums[i] * out_of_[classes_[i].second];
      }
      Vector out_of(rights_);
      for (std::size_t right = 0; right < rights_; ++right) {
        const double* join = join_.data() + right * lefts_;
        for (std::size_t left = 0; left < lefts_; ++left)
          out_of[right] += join[left] * behind[left];
      }
      const double greatest = *std::max_element(out_of.begin(), out_of.end());
      for (std::size_t i = 0; i < rights_; ++i)
        out_of_[i] = (out_of_[i] + out_of[i] / greatest) / 2;
    }
  }

  const std::vector<ChainWord>& words_;
  std::size_t rights_;
  std::size_t lefts_;
  Vector join_;
  std::vector<Classes> classes_;
  std::vector<std::size_t> place_;  // of each word's classes
  Vector weights_;
  Vector into_;    // left eigenvector, sum 1: how much of each class stands behind us
  Vector out_of_;  // right eigenvector: how well each class goes on
  double alpha_ = 0;
};

}  // namespace

std::vector<double> MinusLnShares(const std::vector<ChainWord>& words,
                                  const ConnectionCosts& connections, double cost_factor) {
  Chain chain(words, connections, cost_factor);
  chain.Settle();
  std::vector<double> out = chain.Shares();
  for (double& share : out) share = -std::log(std::max(share, 1e-300));
  return out;
}

}  // namespace crosswalk::script
