#include "glossary/mine/edge/vote.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kMostHypotheses = 12;  // worse ones never win

std::uint64_t PairKey(char32_t a, char32_t b) { return std::uint64_t{a} << 32 | b; }

// Counts the places where each of many terms stands free, in one pass over the text.
class FreeCounter {
 public:
  void Add(const std::u32string& term) {
    if (term.size() < 2 || !counts_.emplace(term, 0).second) return;
    by_start_[PairKey(term[0], term[1])].push_back(&counts_.find(term)->first);
  }

  void Count(const SourceText& text, bool japanese) {
    const std::u32string_view all = text.chars();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const auto found = by_start_.find(PairKey(all[i], all[i + 1]));
      if (found == by_start_.end() || !FreeBefore(text, i, japanese)) continue;
      for (const std::u32string* term : found->second) {
        if (all.substr(i, term->size()) == *term) ++counts_[*term];
      }
    }
  }

  std::size_t Of(const std::u32string& term) const {
    const auto found = counts_.find(term);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  static bool FreeBefore(const SourceText& text, std::size_t i, bool japanese) {
    if (i == 0) return true;
    const char32_t before = text.at(i - 1);
    if (japanese && IsHiragana(before)) return !IsHiragana(text.at(i));
    if (IsCjk(before)) {
      // Traditional forms are folded for the list.
      return !japanese &&
             IsFunctionCharacter(text.Folded(text.View({i - 1, i}), text::Language::kZh)[0]);
    }
    return !IsLatin(before) && !IsDigit(before) && !IsMiddleDot(before) && !IsHyphen(before);
  }

  std::unordered_map<std::u32string, std::size_t> counts_;
  std::unordered_map<std::uint64_t, std::vector<const std::u32string*>> by_start_;
};

double& Elsewhere(EdgeHypothesis& h) {
  return h.features[static_cast<std::size_t>(EdgeFeature::kElsewhere)];
}

void Order(std::vector<EdgeHypothesis>& hypotheses) {
  std::stable_sort(hypotheses.begin(), hypotheses.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
}

}  // namespace

void Vote(const SourceText& text, bool japanese, std::vector<Mention>& mentions) {
  FreeCounter free;
  for (Mention& mention : mentions) {
    if (mention.hypotheses.size() > kMostHypotheses) mention.hypotheses.resize(kMostHypotheses);
    for (const EdgeHypothesis& h : mention.hypotheses) free.Add(h.term);
  }
  free.Count(text, japanese);
  // Per English form: what each term's mentions give it, measured from their best.
  std::unordered_map<std::u32string, std::unordered_map<std::u32string, double>> votes;
  std::unordered_map<std::u32string, std::size_t> voters;
  const auto key_of = [](const Mention& mention) { return LatinKey(mention.restored.front()); };
  constexpr double kAbsent = -1.5;
  constexpr double kMostElsewhere = 1.6;
  for (Mention& mention : mentions) {
    if (mention.reversed) continue;
    for (EdgeHypothesis& h : mention.hypotheses) {
      const std::size_t count = free.Of(h.term);
      // Its own place counts where it stands free there.
      const double others = count > 0 ? static_cast<double>(count) - 1 : 0;
      Elsewhere(h) = std::min(kMostElsewhere, std::log2(1 + others));
      h.score = EdgeScore(h.features);
    }
    Order(mention.hypotheses);
    const double best = mention.hypotheses.front().score;
    auto& terms = votes[key_of(mention)];
    for (const EdgeHypothesis& h : mention.hypotheses) {
      // A mention that lacks a term votes kAbsent for it; so the given ones are told from there.
      terms[h.term] += std::max(h.score - best, kAbsent) - kAbsent;
    }
    ++voters[key_of(mention)];
  }
  constexpr double kWeightOfVotes = 0.5;
  for (Mention& mention : mentions) {
    if (mention.reversed || voters[key_of(mention)] < 2) continue;
    const auto& terms = votes[key_of(mention)];
    for (EdgeHypothesis& h : mention.hypotheses) h.score += kWeightOfVotes * terms.at(h.term);
    Order(mention.hypotheses);
  }
}

double Confidence(const Mention& mention) {
  constexpr double kMostLead = 3;
  const double score = mention.hypotheses.front().score;
  const double lead = mention.hypotheses.size() > 1
                          ? std::min(kMostLead, score - mention.hypotheses[1].score)
                          : kMostLead;
  return 1 / (1 + std::exp(-(-0.2 + 0.5 * score + 0.6 * lead)));
}

}  // namespace crosswalk::mine
