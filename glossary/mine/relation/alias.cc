#include "glossary/mine/relation/alias.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/quoted.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kReach = 2000;
constexpr double kSureNearby = 0.9;
constexpr double kSureAcross = 0.8;
constexpr double kSurePiece = 0.75;
constexpr double kSureFormer = 0.6;  // not the same name of the same thing at all times

// Quotation marks and white space say nothing about a short form.
std::u32string Plain(const SourceText& text, std::u32string_view term) {
  std::u32string out;
  for (const char32_t c : text.Folded(term, text::Language::kZh)) {
    if (ClosingQuote(c) == 0 && OpeningQuote(c) == 0 && !IsSpace(c)) out += c;
  }
  return out;
}

struct Antecedent {
  std::u32string term;
  std::size_t offset;
  double score;
};

class Resolver {
 public:
  Resolver(const SourceText& text, const EdgeFinder& edges, const std::vector<Mention>& mentions)
      : text_(text), edges_(edges), mentions_(mentions) {}

  std::optional<Pair> Resolve(const Declaration& declaration) const {
    const std::u32string alias = Plain(text_, declaration.part.text);
    if (alias.size() < 2) return std::nullopt;
    bool nearby = true;
    auto full = Nearby(declaration, alias);
    if (!full) {
      full = Across(declaration.bracket.open, alias);
      nearby = false;
    }
    if (!full) return std::nullopt;
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_ALIAS;
    pair.source = full->term;
    pair.target = pair.target_found = declaration.part.text;
    pair.offset = full->offset;
    pair.confidence = nearby ? kSureNearby : kSureAcross;
    // One piece of it may as well be a part: 目標 of 目標單元格.
    const bool piece = Plain(text_, full->term).find(alias) != std::u32string::npos;
    if (piece) pair.confidence = kSurePiece;
    const char* relation = nearby ? "alias_nearby" : "alias_across";
    if (declaration.part.label == LabelKind::kFormerName) {
      pair.confidence = kSureFormer;
      relation = "former_name";
    } else if (declaration.part.label == LabelKind::kFullName) {
      relation = "full_form";
    }
    pair.features = {{relation, 1}};
    if (piece) pair.features["alias_is_piece"] = 1;
    return pair;
  }

 private:
  // X（以下簡稱“Y”）
  std::optional<Antecedent> Nearby(const Declaration& declaration,
                                   const std::u32string& alias) const {
    // Another bracket may stand between: X（EN）（以下簡稱“Y”）, or both in one.
    for (const Mention& mention : mentions_) {
      const bool same = mention.bracket.open == declaration.bracket.open;
      const bool before = mention.bracket.close + 1 == declaration.bracket.open ||
                          (mention.bracket.close + 2 == declaration.bracket.open &&
                           IsSpace(text_.at(mention.bracket.close + 1)));
      if (same || before) return Antecedent{mention.term(), mention.offset(), 0};
    }
    Run run = RunBefore(text_, declaration.bracket.open);
    if (!HasCjk(run.chars)) return std::nullopt;
    if (run.suffix > 0) {
      run.chars.resize(run.chars.size() - run.suffix);
      run.at.resize(run.chars.size());
    }
    for (const EdgeHypothesis& h : edges_.Hypotheses(text_, run, OtherSide{})) {
      const std::u32string term = Plain(text_, h.term);
      const bool full = declaration.part.label == LabelKind::kFullName;
      const bool related = full ? IsShortFormOf(term, alias) : IsShortFormOf(alias, term);
      // A name that shares no characters must be marked as one on both sides.
      const bool marked = declaration.part.quoted || alias.size() != declaration.part.text.size();
      if (related || (run.enclosed && marked)) return Antecedent{h.term, run.at[h.first], h.score};
    }
    return std::nullopt;
  }

  // The brackets stand behind a footnote or a sentence.
  std::optional<Antecedent> Across(std::size_t at, const std::u32string& alias) const {
    std::optional<Antecedent> best;
    const auto consider = [&](std::u32string_view term, std::size_t offset, bool glossed) {
      const std::u32string plain = Plain(text_, term);
      if (!IsShortFormOf(alias, plain)) return;
      double score = glossed ? 2 : 0;
      score += plain.front() == alias.front() ? 1 : 0;
      score += plain.back() == alias.back() ? 1 : 0;
      // A longer phrase around the alias itself uses it rather than being shortened to it.
      score -= plain.find(alias) != std::u32string::npos ? 2 : 0;
      score -= static_cast<double>(at - offset) / kReach;
      if (score >= 1 && (!best || score > best->score)) {
        best = Antecedent{std::u32string(term), offset, score};
      }
    };
    const std::size_t lowest = at > kReach ? at - kReach : 0;
    for (const Mention& mention : mentions_) {
      if (mention.offset() >= lowest && mention.bracket.close < at) {
        consider(mention.term(), mention.offset(), true);
      }
    }
    for (const Span span : QuotedTerms(text_, {lowest, at})) {
      consider(text_.View(span), span.begin, false);
    }
    return best;
  }

  const SourceText& text_;
  const EdgeFinder& edges_;
  const std::vector<Mention>& mentions_;
};

// Beginning of the run of transliterating characters and middle dots that ends at `end`.
std::size_t NameBegin(const SourceText& text, std::size_t end) {
  constexpr std::size_t kLongestName = 24;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestName) {
    const std::u32string folded = text.Folded(text.View({begin - 1, begin}), text::Language::kZh);
    if (!IsMiddleDot(folded[0]) && !SoundOf(folded[0])) break;
    --begin;
  }
  return begin;
}

}  // namespace

bool IsShortFormOf(std::u32string_view shorter, std::u32string_view longer) {
  if (shorter.size() >= longer.size() || shorter.empty()) return false;
  std::size_t at = 0;
  for (const char32_t c : longer) {
    if (at < shorter.size() && c == shorter[at]) ++at;
  }
  return at == shorter.size();
}

std::vector<Pair> ResolveAliases(const SourceText& text, const EdgeFinder& edges,
                                 const std::vector<Mention>& mentions,
                                 const std::vector<Declaration>& declarations) {
  std::vector<Pair> pairs;
  const Resolver resolver(text, edges, mentions);
  for (const Declaration& declaration : declarations) {
    const auto pair = resolver.Resolve(declaration);
    if (!pair) continue;
    pairs.push_back(*pair);
    for (const Mention& mention : mentions) {
      if (mention.term() != pair->source || mention.english.empty()) continue;
      Pair derived;
      derived.kind = v1::EVIDENCE_KIND_CROSSLANG;
      derived.source = declaration.part.text;
      derived.target = mention.restored.front();
      derived.target_found = mention.english.front().text;
      derived.offset = declaration.bracket.open + 1 + declaration.part.offset;
      derived.confidence = pair->confidence * 0.95;
      derived.features = {{"through_alias", 1}};
      pairs.push_back(std::move(derived));
      break;
    }
  }
  return pairs;
}

std::vector<Pair> FindFullNames(const SourceText& text, const std::vector<Mention>& mentions) {
  constexpr double kSounds = 0.6;
  constexpr double kSoundsAtMark = 0.45;
  std::vector<Pair> pairs;
  const std::u32string_view all = text.chars();
  // Places behind middle dots, by the two characters there.
  std::unordered_multimap<std::uint64_t, std::size_t> behind_dots;
  const auto key = [](char32_t a, char32_t b) { return std::uint64_t{a} << 32 | b; };
  for (std::size_t i = 1; i + 2 < all.size(); ++i) {
    if (IsMiddleDot(all[i]) && IsCjk(all[i - 1]) && IsCjk(all[i + 1])) {
      behind_dots.emplace(key(all[i + 1], all[i + 2]), i + 1);
    }
  }
  std::set<std::pair<std::u32string, std::u32string>> done;
  for (const Mention& mention : mentions) {
    const std::u32string& surname = mention.term();
    if (!mention.person || mention.reversed || surname.size() < 2) continue;
    if (std::any_of(surname.begin(), surname.end(), IsMiddleDot)) continue;
    if (!done.emplace(surname, mention.restored.front()).second) continue;
    std::vector<std::size_t> places;
    const auto [from, to] = behind_dots.equal_range(key(surname[0], surname[1]));
    for (auto place = from; place != to; ++place) places.push_back(place->second);
    std::sort(places.begin(), places.end());
    for (const std::size_t at : places) {
      // The mention itself, its edge put behind the dot.
      if (at == mention.offset() || all.substr(at, surname.size()) != surname) continue;
      const std::size_t begin = NameBegin(text, at - 1);
      const std::size_t end = at + surname.size();
      if (begin + 1 >= at) continue;
      const std::u32string english = Lowered(mention.restored.front());
      const auto likeness_from = [&](std::size_t first) {
        const std::u32string folded = text.Folded(text.View({first, end}), text::Language::kZh);
        return IsMiddleDot(folded[0]) ? 0 : SoundLikeness(folded, english);
      };
      // Behind a mark no title stands ([美]羅伯特); else what sounds best begins the name, for a
      // title before it may transliterate something too.
      std::size_t best = begin;
      double best_likeness = likeness_from(begin);
      const bool at_mark = begin == 0 || !IsCjk(text.at(begin - 1));
      if (!at_mark || best_likeness < kSoundsAtMark) {
        for (std::size_t first = begin + 1; first + 2 <= at; ++first) {
          const double likeness = likeness_from(first);
          if (likeness > best_likeness + 1e-9) {
            best = first;
            best_likeness = likeness;
          }
        }
        if (best_likeness < kSounds) continue;
      }
      Pair pair;
      pair.kind = v1::EVIDENCE_KIND_ALIAS;
      pair.source = std::u32string(text.View({best, end}));
      pair.target = mention.restored.front();
      pair.target_found =
          mention.english.empty() ? mention.restored.front() : mention.english.front().text;
      pair.offset = best;
      pair.confidence = 0.85;
      pair.features = {{"full_name", 1}, {"sound", best_likeness}};
      pairs.push_back(pair);
      pair.target = pair.target_found = surname;
      pairs.push_back(std::move(pair));
      break;
    }
  }
  return pairs;
}

}  // namespace crosswalk::mine
