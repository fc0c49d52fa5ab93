#include "glossary/mine/edge/vote.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kMostHypotheses = 12;  // worse ones never win

std::uint64_t PairKey(char32_t a, char32_t b) { return std::uint64_t{a} << 32 | b; }

bool FreeBefore(const SourceText& text, std::size_t i, bool japanese) {
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

void Order(std::vector<EdgeHypothesis>& hypotheses) {
  std::stable_sort(hypotheses.begin(), hypotheses.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
}

std::u32string KeyOf(const Mention& mention) { return LatinKey(mention.restored.front()); }

}  // namespace

void Occurrences::Ask(const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    const std::size_t most = std::min(kMostHypotheses, mention.hypotheses.size());
    for (std::size_t i = 0; i < most; ++i) {
      const std::u32string& term = mention.hypotheses[i].term;
      if (term.size() < 2) continue;
      const auto [entry, fresh] = counts_.try_emplace(term);
      if (fresh) by_start_[PairKey(term[0], term[1])].push_back(&entry->first);
    }
  }
}

void Occurrences::CountIn(const SourceText& text, bool japanese) {
  const std::u32string_view all = text.chars();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!IsCjk(all[i]) && !IsLatin(all[i]) && !IsDigit(all[i])) continue;
    const auto found = by_start_.find(PairKey(all[i], all[i + 1]));
    if (found == by_start_.end()) continue;
    for (const std::u32string* term : found->second) {
      if (all.substr(i, term->size()) != *term) continue;
      Count& count = counts_.find(*term)->second;
      ++count.places;
      if (FreeBefore(text, i, japanese)) {
        ++count.free;
      } else if (i > 0) {
        ++count.before[all[i - 1]];
      }
    }
  }
}

const Occurrences::Count* Occurrences::Of(const std::u32string& term) const {
  const auto found = counts_.find(term);
  return found == counts_.end() ? nullptr : &found->second;
}

void WeighElsewhere(const Occurrences& occurrences, std::vector<Mention>& mentions) {
  constexpr double kMostElsewhere = 3;
  for (Mention& mention : mentions) {
    if (mention.reversed) continue;
    if (mention.hypotheses.size() > kMostHypotheses) mention.hypotheses.resize(kMostHypotheses);
    for (EdgeHypothesis& h : mention.hypotheses) {
      const Occurrences::Count* count = occurrences.Of(h.term);
      if (count == nullptr || count->places == 0) continue;
      // Its own place counts where it stands free there.
      const double others = count->free > 0 ? count->free - 1.0 : 0.0;
      At(h.features, EdgeFeature::kElsewhere) =
          static_cast<float>(std::min(kMostElsewhere, std::log2(1 + others)));
      const char32_t before = h.first > 0 ? mention.run.chars[h.first - 1] : 0;
      const auto same = count->before.find(before);
      if (same != count->before.end() && same->second > 1) {
        At(h.features, EdgeFeature::kAlwaysLonger) =
            static_cast<float>(same->second - 1) / static_cast<float>(count->places - 1);
      }
      h.score = EdgeScore(h.features);
    }
    Order(mention.hypotheses);
  }
}

void WeighKnown(const SourceText& text, const std::vector<std::string>& known, Mention& mention) {
  if (mention.reversed || known.empty()) return;
  std::vector<std::u32string> keys;
  for (const std::string& term : known) {
    keys.push_back(text.Folded(text::ToUtf32(term), text::Language::kZh));
  }
  for (EdgeHypothesis& h : mention.hypotheses) {
    const std::u32string key = text.Folded(h.term, text::Language::kZh);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) continue;
    At(h.features, EdgeFeature::kKnown) = 1;
    h.score = EdgeScore(h.features);
  }
  Order(mention.hypotheses);
}

void Ballot::Add(const SourceText& text, const std::vector<Mention>& mentions) {
  // A mention that lacks a term votes as if it stood so far behind its best.
  constexpr double kFarthest = 3;
  constexpr std::size_t kMostVotes = 6;
  constexpr double kThousandths = 1000;
  for (const Mention& mention : mentions) {
    if (mention.reversed) continue;
    Votes& votes = votes_[KeyOf(mention)];
    ++votes.voters;
    const double best = mention.hypotheses.front().score;
    std::unordered_map<std::u32string, std::int64_t> own;
    for (const EdgeHypothesis& h : mention.hypotheses) {
      const double behind = best - h.score;
      if (behind >= kFarthest || own.size() == kMostVotes) break;
      own.try_emplace(text.Folded(h.term, text::Language::kZh),
                      std::llround((kFarthest - behind) * kThousandths));
    }
    for (const auto& [term, vote] : own) votes.terms[term] += vote;
  }
}

void Ballot::Join(const Ballot& other) {
  for (const auto& [english, more] : other.votes_) {
    Votes& votes = votes_[english];
    votes.voters += more.voters;
    for (const auto& [term, vote] : more.terms) votes.terms[term] += vote;
  }
}

void Ballot::Decide(const SourceText& text, std::vector<Mention>& mentions) const {
  constexpr double kWeight = 0.5 / 1000;
  constexpr double kMost = 12;  // a term mentioned a thousand times is not surer than by a dozen
  for (Mention& mention : mentions) {
    if (mention.reversed) continue;
    const auto found = votes_.find(KeyOf(mention));
    if (found == votes_.end() || found->second.voters < 2) continue;
    mention.voters = found->second.voters;
    const double scale =
        found->second.voters > kMost ? kMost / static_cast<double>(found->second.voters) : 1;
    for (EdgeHypothesis& h : mention.hypotheses) {
      const auto votes = found->second.terms.find(text.Folded(h.term, text::Language::kZh));
      if (votes == found->second.terms.end()) continue;
      h.score += kWeight * scale * static_cast<double>(votes->second);
    }
    Order(mention.hypotheses);
  }
}

double Posterior(const Mention& mention) {
  double sum = 0;
  const double best = mention.hypotheses.front().score;
  for (const EdgeHypothesis& h : mention.hypotheses) sum += std::exp(h.score - best);
  return 1 / sum;
}

}  // namespace crosswalk::mine
