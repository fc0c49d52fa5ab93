#include "glossary/mine/relation/bracket_alias.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "glossary/mine/relation/alias.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr double kSureShort = 0.8;
constexpr double kSureTail = 0.6;
constexpr double kSureWithin = 0.85;

std::u32string WithoutSpaces(View text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!IsSpace(c)) out += c;
  }
  return out;
}

// Characters from here and there: not one piece of the term, as 北京 of 北京市.
bool IsPickedFrom(View shorter, View longer) {
  constexpr std::size_t kLongestShort = 8;
  return shorter.size() >= 2 && shorter.size() <= kLongestShort &&
         shorter.size() * 3 <= longer.size() * 2 && longer.find_first_of(U"的の") == View::npos &&
         IsShortFormOf(shorter, longer) && longer.find(shorter) == View::npos &&
         (shorter.front() == longer.front() || shorter.back() == longer.back() ||
          shorter.size() >= 3);
}

// The CJK end of 「LDPC 符号」 behind its acronym; empty where the part is not made so.
View TailOf(View part) {
  std::size_t at = 0;
  while (at < part.size() && (IsLatin(part[at]) || IsDigit(part[at]) || IsHyphen(part[at]))) ++at;
  if (at == 0 || !LooksLikeAcronym(part.substr(0, at))) return {};
  const View tail = Trim(part.substr(at));
  const bool word = tail.size() <= 8 && std::none_of(tail.begin(), tail.end(), IsHiragana) &&
                    std::all_of(tail.begin(), tail.end(), IsCjk);
  return word ? tail : View();
}

class Brackets {
 public:
  Brackets(const SourceText& text, const EdgeFinder& edges, const std::vector<Mention>& mentions)
      : text_(text), edges_(edges) {
    for (const Mention& mention : mentions) mentioned_.insert(mention.bracket.open);
  }

  std::vector<Pair> Find() {
    for (const Bracket& bracket : FindBrackets(text_)) {
      constexpr std::size_t kLongest = 120;
      const View inside = text_.View(bracket.inside());
      if (inside.size() < 2 || inside.size() > kLongest || bracket.open == 0 || !HasCjk(inside)) {
        continue;
      }
      const char32_t before = text_.at(bracket.open - 1);
      if (IsLatin(before)) {
        Within(bracket);
      } else if (!mentioned_.contains(bracket.open) && inside.size() <= 20) {
        Behind(bracket);
      }
    }
    return std::move(pairs_);
  }

 private:
  // X（Y）
  void Behind(const Bracket& bracket) {
    const std::vector<Part> parts = TakeApart(text_.View(bracket.inside()));
    if (parts.size() != 1) return;
    const Part& part = parts.front();
    const bool plain = part.role == PartRole::kCjk && !part.declared;
    const bool that_is = part.label == LabelKind::kThatIs;
    if (!plain && !that_is) return;
    const std::u32string folded = WithoutSpaces(text_.Folded(part.text, text::Language::kZh));
    const View tail = TailOf(part.text);
    if (tail.empty() && HasLatin(part.text)) return;
    Run run = RunBefore(text_, bracket.open);
    if (run.chars.size() <= 2 || !HasCjk(run.chars)) return;
    const std::u32string whole = text_.Folded(run.chars, text::Language::kZh);
    // Before the edges are asked for: could any of them do?
    if (tail.empty() ? !IsShortFormOf(folded, whole)
                     : !whole.ends_with(text_.Folded(tail, text::Language::kZh))) {
      return;
    }
    for (const EdgeHypothesis& h : edges_.Hypotheses(text_, run, OtherSide{})) {
      const std::u32string term = WithoutSpaces(text_.Folded(h.term, text::Language::kZh));
      const bool picked = tail.empty() && IsPickedFrom(folded, term);
      const bool ends = !tail.empty() && term.size() > tail.size() + 1;
      if (!picked && !ends) continue;
      Pair pair;
      pair.kind = v1::EVIDENCE_KIND_ALIAS;
      pair.source = h.term;
      pair.target = pair.target_found = part.text;
      pair.offset = run.at[h.first];
      pair.confidence = picked ? kSureShort : kSureTail;
      pair.features = {{picked ? "short_form_in_bracket" : "acronym_with_tail", 1}};
      pairs_.push_back(std::move(pair));
      return;
    }
  }

  // ACR（X，EN）
  void Within(const Bracket& bracket) {
    const std::vector<Part> parts = TakeApart(text_.View(bracket.inside()));
    if (parts.size() != 2 || parts[0].role != PartRole::kCjk || parts[0].declared ||
        !CouldBeCjkTerm(parts[0].text) || parts[1].role != PartRole::kEnglish) {
      return;
    }
    std::size_t begin = bracket.open;
    while (begin > 0 && (IsLatin(text_.at(begin - 1)) || IsDigit(text_.at(begin - 1)) ||
                         IsHyphen(text_.at(begin - 1)))) {
      --begin;
    }
    const View acronym = text_.View({begin, bracket.open});
    if (!LooksLikeAcronym(acronym) || !StandsFor(acronym, parts[1].text)) return;
    Pair pair;
    pair.source = parts[0].text;
    pair.offset = bracket.open + 1 + parts[0].offset;
    pair.confidence = kSureWithin;
    pair.features = {{"within_acronym_bracket", 1}};
    pair.kind = v1::EVIDENCE_KIND_GLOSS;
    pair.target = pair.target_found = parts[1].text;
    pairs_.push_back(pair);
    pair.kind = v1::EVIDENCE_KIND_ACRONYM;
    pair.target = pair.target_found = std::u32string(acronym);
    pairs_.push_back(std::move(pair));
  }

  const SourceText& text_;
  const EdgeFinder& edges_;
  std::set<std::size_t> mentioned_;
  std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> FindBracketAliases(const SourceText& text, const EdgeFinder& edges,
                                     const std::vector<Mention>& mentions) {
  return Brackets(text, edges, mentions).Find();
}

}  // namespace crosswalk::mine
