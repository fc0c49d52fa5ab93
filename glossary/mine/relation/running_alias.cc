#include "glossary/mine/relation/running_alias.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr double kSureMarked = 0.85;  // both sides are glossed or enclosed
constexpr double kSureRelated = 0.75;
constexpr double kSureRead = 0.65;  // X is read by its edge alone
constexpr std::size_t kLongestName = 20;
constexpr std::size_t kLongestPlain = 10;
constexpr std::size_t kLongestLead = 6;

struct Name {
  std::u32string text;
  std::size_t offset;
  std::size_t end;  // behind it and its marks and bracket
  const Mention* mention = nullptr;
  bool enclosed = false;

  bool marked() const { return mention != nullptr || enclosed; }
};

bool IsComma(char32_t c) { return c == U'，' || c == U',' || c == U'、'; }

// 又, 也 … before 稱, 叫, 名; also 簡稱, 俗稱: the label's first character is found, then the rest.
std::size_t ChineseLabelAt(const SourceText& text, std::size_t i) {
  static constexpr View kFirst = U"又也亦俗別别慣惯或";
  static constexpr View kSaid = U"稱称叫名";
  const bool short_form = text.at(i) == U'簡' || text.at(i) == U'简';
  if (!short_form && kFirst.find(text.at(i)) == View::npos) return 0;
  std::size_t at = i + 1;
  if (text.at(at) == U'被') ++at;
  if (kSaid.find(text.at(at)) == View::npos) return 0;
  if (short_form && text.at(at) != U'稱' && text.at(at) != U'称') return 0;
  // 別名, 或名 are nouns; 別稱 may stand as a label.
  if ((text.at(i) == U'別' || text.at(i) == U'别' || text.at(i) == U'或') && text.at(at) == U'名') {
    return 0;
  }
  ++at;
  while (View(U"作做之為为呼").find(text.at(at)) != View::npos) ++at;
  if (text.at(at) == U' ') ++at;
  return at - i;
}

class Finder {
 public:
  Finder(const SourceText& text, const EdgeFinder& edges, const std::vector<Mention>& mentions)
      : text_(text), edges_(edges) {
    for (const Mention& mention : mentions) {
      if (mention.reversed) continue;
      by_open_.emplace(mention.bracket.open, &mention);
      by_close_.emplace(mention.bracket.close, &mention);
    }
  }

  std::vector<Pair> Chinese() {
    int depth = 0;
    for (std::size_t i = 1; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      if (c == U'\n') depth = 0;
      if (IsOpenRound(c)) ++depth;
      if (IsCloseRound(c)) depth = std::max(0, depth - 1);
      // A label in a bracket belongs to the bracket.
      if (depth > 0) continue;
      const std::size_t label = ChineseLabelAt(text_, i);
      if (label == 0) continue;
      if (const auto y = NameBehind(i + label)) {
        if (const auto x = NameBefore(i, *y)) Tell(*x, *y);
      }
      i += label - 1;
    }
    return std::move(pairs_);
  }

  std::vector<Pair> Japanese() {
    static constexpr View kMark = U"とも";
    static constexpr View kSaid[] = {U"呼", U"いう", U"いい", U"言", U"称"};
    const View all = text_.chars();
    for (std::size_t at = all.find(kMark); at != View::npos; at = all.find(kMark, at + 1)) {
      const View behind = all.substr(at + kMark.size(), 2);
      if (std::none_of(std::begin(kSaid), std::end(kSaid),
                       [&](View said) { return behind.starts_with(said); })) {
        continue;
      }
      const auto y = MarkedBefore(at);
      if (!y) continue;
      std::size_t end = y->offset - (y->enclosed ? 1 : 0);
      // X で、Y; X は、Y; X は Y.
      if (end > 0 && text_.at(end - 1) == U'、') --end;
      if (end < 2) continue;
      const char32_t particle = text_.at(end - 1);
      if (particle != U'で' && particle != U'は') continue;
      if (const auto x = SubjectBefore(end - 1)) Tell(*x, *y);
    }
    return std::move(pairs_);
  }

 private:
  // A subject or complement in Japanese: glossed, enclosed, or all that stands behind が, は or a
  // mark, with a kanji or katakana in it, and no pronoun.
  std::optional<Name> SubjectBefore(std::size_t end) const {
    if (const auto marked = MarkedBefore(end)) return marked;
    std::size_t begin = end;
    while (begin > 0 && end - begin <= kLongestName && IsCjk(text_.at(begin - 1)) &&
           !(IsHiragana(text_.at(begin - 1)) &&
             (text_.at(begin - 1) == U'が' || text_.at(begin - 1) == U'は' ||
              text_.at(begin - 1) == U'を'))) {
      --begin;
    }
    if (end - begin < 3 || end - begin > kLongestName) return std::nullopt;
    const View term = text_.View({begin, end});
    static constexpr View kGrammar[] = {U"これ",   U"それ", U"この", U"その", U"もの", U"こと",
                                        U"という", U"した", U"する", U"られ", U"れた"};
    const bool grammar = std::any_of(std::begin(kGrammar), std::end(kGrammar),
                                     [&](View word) { return term.find(word) != View::npos; });
    if (grammar || !(IsHan(term.front()) || IsKatakana(term.front()))) return std::nullopt;
    return Name{std::u32string(term), begin, end, nullptr, false};
  }

  // Y behind the label.
  std::optional<Name> NameBehind(std::size_t begin) const {
    if (const char32_t close = ClosingQuote(text_.at(begin)); close != 0) {
      std::size_t end = begin + 1;
      while (end < text_.size() && end - begin <= kLongestName && text_.at(end) != close &&
             text_.at(end) != U'\n') {
        ++end;
      }
      if (text_.at(end) != close || end - begin < 2) return std::nullopt;
      Name name{std::u32string(text_.View({begin + 1, end})), begin + 1, end + 1, nullptr, true};
      if (const auto glossed = by_open_.find(end + 1); glossed != by_open_.end()) {
        name.mention = glossed->second;
      }
      if (!HasCjk(name.text) && !HasLatin(name.text)) return std::nullopt;
      return name;
    }
    std::size_t end = begin;
    while (end < text_.size() && end - begin <= kLongestName &&
           (IsCjk(text_.at(end)) || IsLatin(text_.at(end)) || IsDigit(text_.at(end)) ||
            IsMiddleDot(text_.at(end)))) {
      ++end;
    }
    if (end - begin < 2 || end - begin > kLongestName) return std::nullopt;
    Name name{std::u32string(text_.View({begin, end})), begin, end, nullptr, false};
    if (!HasCjk(name.text)) return std::nullopt;
    if (const auto glossed = by_open_.find(end); glossed != by_open_.end()) {
      name.mention = glossed->second;
      return name;
    }
    static constexpr View kGrammar = U"的是了在和與与被有一個个這这那其為为及就都不";
    if (name.text.size() > kLongestPlain ||
        name.text.find_first_of(kGrammar) != std::u32string::npos) {
      return std::nullopt;
    }
    return name;
  }

  // X before the label, with a comma and a few characters between.
  std::optional<Name> NameBefore(std::size_t label, const Name& y) const {
    std::size_t end = label;
    std::size_t lead = 0;
    while (end > 0 && lead <= kLongestLead && IsCjk(text_.at(end - 1))) {
      --end;
      ++lead;
    }
    if (end > 0 && lead <= kLongestLead && IsComma(text_.at(end - 1))) {
      return TermBefore(end - 1, y);
    }
    // Right before the label, where nothing leads to it.
    if (lead == 0) return TermBefore(label, y);
    return std::nullopt;
  }

  std::optional<Name> TermBefore(std::size_t end, const Name& y) const {
    while (end > 0 && text_.at(end - 1) == U' ') --end;
    if (end < 2) return std::nullopt;
    if (const auto marked = MarkedBefore(end)) return marked;
    if (!IsCjk(text_.at(end - 1)) && !IsLatin(text_.at(end - 1))) return std::nullopt;
    const Run run = RunBefore(text_, end);
    if (!HasCjk(run.chars) || run.chars.size() < 2) return std::nullopt;
    if (!y.marked()) return std::nullopt;
    if (const std::size_t copula = run.chars.find_last_of(U"是為为");
        copula != std::u32string::npos && run.chars.size() - copula > 2) {
      // 都是X，又稱Y
      const std::size_t first = copula + 1;
      return Name{run.chars.substr(first), run.at[first], end, nullptr, false};
    }
    const auto hypotheses = edges_.Hypotheses(text_, run, OtherSide{});
    for (const EdgeHypothesis& h : hypotheses) {
      if (h.term.size() < 2 || h.term.size() > kLongestName || !HasCjk(h.term)) continue;
      return Name{h.term, run.at[h.first], end, nullptr, false};
    }
    return std::nullopt;
  }

  // What is glossed or enclosed and ends at `end`.
  std::optional<Name> MarkedBefore(std::size_t end) const {
    if (end == 0) return std::nullopt;
    if (const auto glossed = by_close_.find(end - 1); glossed != by_close_.end()) {
      const Mention& mention = *glossed->second;
      return Name{mention.term(), mention.offset(), end, &mention, mention.run.enclosed};
    }
    if (const auto inside = EnclosedBefore(text_, end)) {
      Name name{std::u32string(text_.View(*inside)), inside->begin, end, nullptr, true};
      if (HasCjk(name.text) && name.text.size() >= 2 && name.text.size() <= 2 * kLongestName) {
        return name;
      }
    }
    return std::nullopt;
  }

  bool SharesEnd(View y, View x) const {
    const std::u32string a = text_.Folded(y, text::Language::kZh);
    const std::u32string b = text_.Folded(x, text::Language::kZh);
    return a.back() == b.back();
  }

  void Tell(const Name& x, const Name& y) {
    if (x.text == y.text || x.text.find(y.text) != std::u32string::npos) return;
    const bool related = HasCjk(y.text) && SharesEnd(y.text, x.text);
    // What is neither glossed nor enclosed needs more on the other side.
    if (!y.marked() && x.mention == nullptr) return;
    if (!x.marked() && y.mention == nullptr && !related) return;
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_ALIAS;
    pair.source = x.text;
    pair.target = pair.target_found = y.text;
    pair.offset = x.offset;
    pair.confidence = x.marked() && y.marked() ? kSureMarked : related ? kSureRelated : kSureRead;
    pair.features = {{"alias_running", 1},
                     {"alias_marked", static_cast<double>(x.marked() + y.marked())}};
    if (related) pair.features["alias_shares_end"] = 1;
    const double sure = pair.confidence;
    pairs_.push_back(std::move(pair));
    if (x.mention != nullptr && y.mention == nullptr) Through(*x.mention, y, sure);
    if (y.mention != nullptr && x.mention == nullptr) Through(*y.mention, x, sure);
  }

  void Through(const Mention& mention, const Name& other, double sure) {
    if (mention.english.empty() || !HasCjk(other.text)) return;
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_CROSSLANG;
    pair.source = other.text;
    pair.target = mention.restored.front();
    pair.target_found = mention.english.front().text;
    pair.offset = other.offset;
    pair.confidence = sure * 0.9;
    pair.features = {{"through_running_alias", 1}};
    pairs_.push_back(std::move(pair));
  }

  const SourceText& text_;
  const EdgeFinder& edges_;
  std::map<std::size_t, const Mention*> by_open_;
  std::map<std::size_t, const Mention*> by_close_;
  std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> FindRunningAliases(const SourceText& text, const EdgeFinder& edges, bool japanese,
                                     const std::vector<Mention>& mentions) {
  Finder finder(text, edges, mentions);
  return japanese ? finder.Japanese() : finder.Chinese();
}

}  // namespace crosswalk::mine
