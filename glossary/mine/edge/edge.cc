#include "glossary/mine/edge/edge.h"

#include <algorithm>
#include <cmath>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

struct Weight {
  const char* name;
  double weight;
};

// In the order of EdgeFeature. Set by hand from what the features mean: a border in front of which
// grammar stands is worth about as much as punctuation; a border inside a word is worth nothing
// unless a name sounds right; grammar inside a term costs as much as grammar before it gains.
constexpr std::array<Weight, kEdgeFeatures> kWeights = {{
    {"enclosed", 4.0},       {"at_stop", 1.9},          {"after_open_quote", 2.6},
    {"after_function", 2.0}, {"after_introducer", 2.0}, {"after_verb", 1.1},
    {"after_counter", 1.5},  {"after_adverb", 1.2},     {"after_place", 0.0},
    {"after_title", 0.4},    {"after_content", -0.6},   {"after_unknown", -0.6},
    {"after_foreign", 0.2},  {"off_border", -2.6},      {"inner_function", -2.0},
    {"inner_verb", -0.35},   {"inner_counter", -0.7},   {"begins_badly", -1.5},
    {"too_long", -0.35},     {"too_short", -0.9},       {"sound", 10.0},
    {"dot_left_out", -3.0},  {"surname", 1.6},          {"no_name", -1.0},
    {"place_unnamed", -0.9}, {"place_named", 0.8},      {"place_left_out", -1.2},
    {"elsewhere", 0.4},
}};

double& At(EdgeFeatures& features, EdgeFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

// English words that carry meaning.
std::size_t ContentWords(std::u32string_view english) {
  std::size_t words = 0, at = 0;
  while (at < english.size()) {
    std::size_t end = at;
    while (end < english.size() && english[end] != U' ' && !IsHyphen(english[end])) ++end;
    words += end > at && !IsEnglishFunctionWord(english.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool HasWord(std::u32string_view english, std::u32string_view word) {
  for (std::size_t at = english.find(word); at != std::u32string_view::npos;
       at = english.find(word, at + 1)) {
    const bool begins = at == 0 || !IsLatin(english[at - 1]);
    const bool ends = at + word.size() == english.size() || !IsLatin(english[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

// Length of a term in units of about one Han character: a katakana or Latin word counts two.
double LengthOf(std::u32string_view term) {
  double length = 0;
  bool in_word = false;
  for (const char32_t c : term) {
    const bool word = IsKatakana(c) || IsLatin(c) || IsDigit(c);
    if (word) {
      length += in_word ? 0 : 2;
    } else if (IsHan(c)) {
      length += 1;
    } else if (IsHiragana(c)) {
      length += 0.3;
    }
    in_word = word;
  }
  return length;
}

// Everything about one bracket that the hypotheses share.
class Scorer {
 public:
  Scorer(const SourceText& text, const Run& run, const OtherSide& other,
         std::vector<WordPiece> pieces, bool japanese)
      : run_(run),
        other_(other),
        pieces_(std::move(pieces)),
        japanese_(japanese),
        lower_(Lowered(other.english)),
        words_(ContentWords(other.english)) {
    folded_ = text.Folded(run.chars, text::Language::kZh);
    joins_ = HasWord(lower_, U"and") || lower_.find(U'&') != std::u32string::npos;
    possessive_ = HasWord(lower_, U"of") || lower_.find(U"'s") != std::u32string::npos ||
                  lower_.find(U"s'") != std::u32string::npos || HasWord(lower_, U"our");
  }

  EdgeHypothesis Judge(std::size_t first) const {
    EdgeHypothesis h;
    h.first = first;
    h.term = std::u32string(Trim(std::u32string_view(run_.chars).substr(first)));
    Border(first, h.features);
    Inside(first, h.features);
    Length(h);
    Name(first, h);
    Place(first, h.features);
    h.score = EdgeScore(h.features);
    return h;
  }

 private:
  const WordPiece* EndingAt(std::size_t at) const {
    for (const WordPiece& piece : pieces_) {
      if (piece.end == at) return &piece;
    }
    return nullptr;
  }

  void Border(std::size_t first, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (first == 0) {
      if (run_.enclosed) At(f, kEnclosed) = 1;
      if (run_.after_open_quote) At(f, kAfterOpenQuote) = 1;
      if (!run_.cut_short) At(f, kAtStop) = 1;
      return;
    }
    std::size_t before = first;
    while (before > 0 && IsSpace(run_.chars[before - 1])) --before;
    const char32_t c = before > 0 ? run_.chars[before - 1] : 0;
    if (IsLatin(c) || IsDigit(c)) {
      At(f, kAfterForeign) = 1;
      return;
    }
    const WordPiece* piece = EndingAt(before);
    if (piece == nullptr) {
      At(f, kOffBorder) = 1;
      return;
    }
    switch (piece->role) {
      case WordRole::kFunction:
        At(f, kAfterFunction) = 1;
        break;
      case WordRole::kIntroducer:
        At(f, kAfterIntroducer) = 1;
        break;
      case WordRole::kVerb:
        At(f, kAfterVerb) = 1;
        break;
      case WordRole::kCounter:
        At(f, kAfterCounter) = 1;
        break;
      case WordRole::kAdverb:
        At(f, kAfterAdverb) = 1;
        break;
      case WordRole::kPlace:
        At(f, kAfterPlace) = 1;
        break;
      case WordRole::kTitle:
        At(f, other_.person ? kAfterTitle : kAfterContent) = other_.person ? 3 : 1;
        break;
      case WordRole::kContent:
        At(f, kAfterContent) = 1;
        break;
      case WordRole::kUnknown:
        At(f, kAfterUnknown) = 1;
        break;
    }
  }

  void Inside(std::size_t first, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (run_.enclosed && first == 0) return;
    bool begins = true;
    for (const WordPiece& piece : pieces_) {
      if (piece.end <= first) continue;
      const std::u32string_view word =
          std::u32string_view(folded_).substr(piece.begin, piece.end - piece.begin);
      if (Trim(word).empty()) continue;
      const bool last = piece.end == run_.chars.size();
      switch (piece.role) {
        case WordRole::kFunction: {
          const bool conjunction = word == U"与" || word == U"和" || word == U"及" || word == U"と";
          const bool possessive = word == U"的" || word == U"之" || word == U"の";
          double cost = 1;
          if (conjunction && joins_) cost = begins ? 1 : -0.3;
          if (possessive && possessive_) cost = begins ? 1 : 0.3;
          // The okurigana inside 条件付き確率.
          At(f, kInnerFunction) += cost;
          if (begins) At(f, kBeginsBadly) = 1;
          break;
        }
        case WordRole::kIntroducer:
          if (begins && !last) At(f, kBeginsBadly) += 0.8;
          if (!begins && !last) At(f, kInnerVerb) += 1.5;
          break;
        case WordRole::kVerb:
          if (japanese_ && IsHiragana(word.back())) {
            At(f, kInnerFunction) += last ? 0.3 : 0.8;
          } else {
            At(f, kInnerVerb) += 1;
          }
          break;
        case WordRole::kCounter:
          if (begins) At(f, kInnerCounter) += 1;
          break;
        case WordRole::kAdverb:
          if (!last) At(f, kInnerVerb) += 1;
          break;
        case WordRole::kTitle:
          if (other_.person && !last) At(f, kInnerFunction) += 1;
          break;
        default:
          break;
      }
      begins = false;
    }
  }

  void Length(EdgeHypothesis& h) const {
    using enum EdgeFeature;
    if (other_.english.empty() || (run_.enclosed && h.first == 0)) return;
    const double length = LengthOf(h.term);
    double shortest = 1, longest = 0;
    if (other_.acronym) {
      double letters = 0;
      for (const char32_t c : other_.english) letters += IsLatin(c) ? 1 : 0;
      shortest = std::min(4.0, letters);
      longest = 3 * letters + 2;
    } else {
      const auto words = static_cast<double>(words_);
      shortest = words <= 1 ? 2 : 1.7 * words;
      longest = words <= 1 ? 6 : 3.2 * words + 2;
    }
    At(h.features, kTooLong) = std::max(0.0, length - longest);
    At(h.features, kTooShort) = std::max(0.0, shortest - length);
  }

  void Name(std::size_t first, EdgeHypothesis& h) const {
    using enum EdgeFeature;
    const std::u32string_view rest = std::u32string_view(folded_).substr(first);
    if (first > 0 && IsMiddleDot(rest[0])) At(h.features, kDotLeftOut) = 1;
    if (first > 0 && IsMiddleDot(folded_[first - 1])) At(h.features, kDotLeftOut) = 1;
    if (other_.person && h.first > 0) {
      const std::size_t dot = std::u32string_view(folded_).substr(0, first).find_last_of(U"·・‧•");
      if (dot != std::u32string_view::npos && first - dot < 8) At(h.features, kDotLeftOut) = 1;
    }
    if (other_.english.empty() ||
        !std::any_of(other_.english.begin(), other_.english.end(), IsUpper)) {
      // A common noun has no sound to follow, but for loanwords in katakana.
      if (!HasKana(h.term)) return;
    }
    std::size_t length = 0;
    while (length < rest.size() && (SoundOf(rest[length]) || IsMiddleDot(rest[length]))) ++length;
    // The sound of the whole, or of a name before a noun (馬可波羅|智庫).
    double best = 0;
    if (length == rest.size() || rest.size() - length <= 4) {
      for (std::size_t take = std::min<std::size_t>(length, 20); take >= 2; --take) {
        // Few characters may follow the sound, and only the whole renders a person.
        if (take < rest.size() && (other_.person || rest.size() - take > 4 || take < 3)) break;
        best = std::max(best, SoundLikeness(rest.substr(0, take), other_.english, other_.person));
      }
    }
    At(h.features, kSound) = std::max(0.0, best - 0.5);
    if (!other_.person) return;
    if (BeginsWithSurname(rest)) {
      At(h.features, kSurname) = 1;
    } else if (length < rest.size()) {
      At(h.features, kNoName) = 1;
    }
  }

  void Place(std::size_t first, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (other_.english.empty() || other_.acronym) return;
    if (run_.enclosed && first == 0) return;
    const std::u32string_view folded = folded_;
    const PlaceMatch here = PlaceAtStart(folded.substr(first), lower_);
    if (here.length > 0 && here.named) At(f, kPlaceNamed) = 1;
    if (here.length > 0 && !here.named && words_ >= 2) At(f, kPlaceUnnamed) = 1;
    for (std::size_t length = 2; length <= 4 && length <= first; ++length) {
      const PlaceMatch before = PlaceAtStart(folded.substr(first - length, length), lower_);
      if (before.length == length && before.named) At(f, kPlaceLeftOut) = 1;
    }
  }

  const Run& run_;
  const OtherSide& other_;
  std::vector<WordPiece> pieces_;
  bool japanese_;
  std::u32string lower_;
  std::size_t words_;
  std::u32string folded_;
  bool joins_ = false;
  bool possessive_ = false;
};

}  // namespace

const char* EdgeFeatureName(EdgeFeature feature) {
  return kWeights[static_cast<std::size_t>(feature)].name;
}

double EdgeScore(const EdgeFeatures& features) {
  double score = 0;
  for (std::size_t i = 0; i < kEdgeFeatures; ++i) score += features[i] * kWeights[i].weight;
  return score;
}

std::vector<EdgeHypothesis> EdgeFinder::Hypotheses(const SourceText& text, const Run& run,
                                                   const OtherSide& other) const {
  std::vector<EdgeHypothesis> found;
  if (run.chars.empty()) return found;
  const auto language = japanese_ ? text::Language::kJa : text::Language::kZh;
  const Scorer scorer(text, run, other, cutter_->Cut(text.Folded(run.chars, language)), japanese_);
  for (std::size_t first = 0; first < run.chars.size(); ++first) {
    const char32_t c = run.chars[first];
    const char32_t before = first > 0 ? run.chars[first - 1] : 0;
    // Not inside a Latin word, a number or a katakana run; not at a space or joint.
    if (!IsCjk(c) && !IsLatin(c) && !IsDigit(c)) continue;
    const bool same_run = (IsLatin(c) && (IsLatin(before) || IsDigit(before))) ||
                          (IsDigit(c) && (IsDigit(before) || before == U'.')) ||
                          (IsKatakana(c) && IsKatakana(before)) || c == U'ー';
    if (same_run) continue;

    if (run.enclosed && first > 0) break;
    found.push_back(scorer.Judge(first));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  return found;
}

}  // namespace crosswalk::mine
