#include "glossary/mine/edge/edge.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

// English words that carry meaning; those that hyphens join count half.
double ContentWords(std::u32string_view english) {
  double words = 0;
  for (std::size_t at = 0; at < english.size();) {
    std::size_t end = at;
    while (end < english.size() && english[end] != U' ' && !IsHyphen(english[end])) ++end;
    const bool joined =
        (at > 0 && IsHyphen(english[at - 1])) || (end < english.size() && IsHyphen(english[end]));
    if (end > at && !IsEnglishFunctionWord(english.substr(at, end - at))) words += joined ? 0.5 : 1;
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

// Length of a term in units of about one Han character: a Latin word counts two, katakana as many
// as its English words would.
double LengthOf(std::u32string_view term) {
  constexpr double kKatakana = 1 / 2.6;
  double length = 0;
  bool in_word = false;
  for (const char32_t c : term) {
    const bool word = IsLatin(c) || IsDigit(c);
    if (word) {
      length += in_word ? 0 : 2;
    } else if (IsKatakana(c)) {
      length += kKatakana;
    } else if (IsHan(c)) {
      length += 1;
    } else if (IsHiragana(c)) {
      length += 0.3;
    }
    in_word = word;
  }
  return length;
}

// The words of a piece of the run, read by itself.
struct Reading {
  std::vector<WordPiece> pieces;
  std::uint32_t cost = 0;
};

// Everything about one bracket that the hypotheses share.
class Scorer {
 public:
  Scorer(const SourceText& text, const Run& run, const OtherSide& other, WordCutter& cutter,
         const Dictionaries& dictionaries, bool japanese)
      : run_(run),
        other_(other),
        cutter_(cutter),
        japanese_(japanese),
        lower_(Lowered(other.english)),
        words_(ContentWords(other.english)),
        chars_(text.Folded(run.chars, japanese ? text::Language::kJa : text::Language::kZh)),
        folded_(text.Folded(run.chars, text::Language::kZh)) {
    joins_ = HasWord(lower_, U"and") || lower_.find(U'&') != std::u32string::npos;
    possessive_ = HasWord(lower_, U"of") || lower_.find(U"'s") != std::u32string::npos ||
                  lower_.find(U"s'") != std::u32string::npos || HasWord(lower_, U"our");
    whole_ = Read(0, chars_.size());
    FindLatin();
    if (!other.english.empty()) {
      const EnglishWords english(other.english);
      english_words_ = english.size();
      std::vector<Explained> explained;
      dictionaries.GlossesOf(japanese).Explain(chars_, english, explained);
      const bool capital = std::any_of(other.english.begin(), other.english.end(), IsUpper);
      // A common noun has no sound to follow, but for loanwords in katakana.
      if (!other.acronym && (capital || HasKana(run.chars))) {
        sounds_ = dictionaries.NamesOf(japanese).Judge(
            chars_, other.english, other.person ? NameParts::kPerson : NameParts::kWhole);
        FindBestSound();
      }
      if (!explained.empty()) glosses_ = GlossesAtEdges(chars_, explained);
    }
  }

  EdgeHypothesis Judge(std::size_t first) const {
    EdgeHypothesis h;
    h.first = first;
    h.term = std::u32string(Trim(std::u32string_view(run_.chars).substr(first)));
    const Reading inside = first == 0 ? whole_ : Read(first, chars_.size());
    Border(first, inside, h.features);
    Inside(first, inside, h.features);
    Length(h);
    Glosses(first, h.features);
    Latin(first, h.features);
    Name(first, h);
    Place(first, h.features);
    h.score = EdgeScore(h.features);
    return h;
  }

 private:
  Reading Read(std::size_t begin, std::size_t end) const {
    Reading reading;
    reading.pieces = cutter_.Cut(std::u32string_view(chars_).substr(begin, end - begin));
    reading.cost = cutter_.cost();
    return reading;
  }

  std::u32string_view WordOf(const WordPiece& piece, std::size_t first) const {
    return std::u32string_view(folded_).substr(first + piece.begin, piece.end - piece.begin);
  }

  void Border(std::size_t first, const Reading& inside, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (first == 0) {
      if (run_.enclosed) {
        At(f, kEnclosed) = 1;
      } else if (run_.after_open_quote) {
        At(f, kAfterOpenQuote) = 1;
      } else if (!run_.cut_short) {
        At(f, kAtStop) = 1;
      }
      return;
    }
    std::size_t before = first;
    while (before > 0 && IsSpace(run_.chars[before - 1])) --before;
    const char32_t c = before > 0 ? run_.chars[before - 1] : 0;
    if (IsLatin(c)) {
      At(f, kAfterLatin) = 1;
      return;
    }
    if (IsDigit(c)) {
      At(f, kAfterDigit) = 1;
      return;
    }
    const Reading left = Read(0, first);
    constexpr double kMostNats = 3;
    const double extra =
        (static_cast<double>(left.cost) + inside.cost - static_cast<double>(whole_.cost)) / 100;
    At(f, kBorderCost) = static_cast<float>(std::clamp(extra, 0.0, kMostNats));
    const WordPiece* last = nullptr;
    for (const WordPiece& piece : left.pieces) {
      if (!Trim(WordOf(piece, 0)).empty()) last = &piece;
    }
    At(f, last == nullptr ? kAtStop : BeforeFeature(*last)) = 1;
  }

  EdgeFeature BeforeFeature(const WordPiece& piece) const {
    using enum EdgeFeature;
    if (IsNaming(WordOf(piece, 0))) return kAfterNaming;
    switch (piece.role) {
      case WordRole::kFunction:
        if (IsPossessive(WordOf(piece, 0))) return kAfterPossessive;
        return IsPreposition(WordOf(piece, 0)) ? kAfterPreposition : kAfterFunction;
      case WordRole::kIntroducer:
        return kAfterIntroducer;
      case WordRole::kVerb:
        return kAfterVerb;
      case WordRole::kCounter:
        return kAfterCounter;
      case WordRole::kAdverb:
        return kAfterAdverb;
      case WordRole::kPlace:
        return kAfterPlace;
      case WordRole::kTitle:
        return other_.person ? kAfterTitle : kAfterContent;
      case WordRole::kContent:
        return kAfterContent;
      case WordRole::kUnknown:
        break;
    }
    return kAfterUnknown;
  }

  static bool IsPossessive(std::u32string_view word) {
    return word == U"的" || word == U"之" || word == U"の";
  }

  // A name follows these.
  static bool IsNaming(std::u32string_view word) {
    static constexpr std::u32string_view kWords[] = {
        U"称为", U"称作", U"称之为", U"叫做", U"叫作",   U"名为", U"命名为",   U"叫",      U"称",
        U"即",   U"又称", U"亦称",   U"也称", U"简称",   U"俗称", U"译为",     U"译作",    U"又名",
        U"所谓", U"是",   U"即是",   U"就是", U"という", U"とは", U"すなわち", U"いわゆる"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  }

  // These make a clause, which a term seldom is.
  bool MakesClause(std::u32string_view word) const {
    if (IsNaming(word)) return true;
    static constexpr std::u32string_view kJapanese[] = {
        U"は", U"が", U"を",   U"へ",   U"も",   U"から", U"として", U"では",
        U"た", U"だ", U"です", U"ます", U"ない", U"れる", U"られる", U"て"};
    if (japanese_) {
      return std::find(std::begin(kJapanese), std::end(kJapanese), word) != std::end(kJapanese);
    }
    return word.size() == 1 &&
           std::u32string_view(U"为在被把了也就都又还则而但并且着吗呢").find(word[0]) !=
               std::u32string_view::npos;
  }

  // One character that is a preposition here and the beginning of a word there.
  bool IsPreposition(std::u32string_view word) const {
    return !japanese_ && word.size() == 1 &&
           std::u32string_view(U"自向按以对由从让多各此该本某每其用").find(word[0]) !=
               std::u32string_view::npos;
  }

  // What a word of grammar inside costs: less where the English has the like.
  float GrammarCost(std::u32string_view word) const {
    const bool conjunction = word == U"与" || word == U"和" || word == U"及" || word == U"と";
    if (conjunction && joins_) return -0.3F;
    if (IsPossessive(word) && possessive_) return 0.3F;
    if (IsPossessive(word) && words_ > 1) return 0.7F;
    return 1;
  }

  void Inside(std::size_t first, const Reading& inside, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (run_.enclosed && first == 0) return;
    std::size_t words = 0;
    for (const WordPiece& piece : inside.pieces) words += !Trim(WordOf(piece, first)).empty();
    if (words == 1 && inside.pieces.back().role != WordRole::kUnknown) At(f, kOneWord) = 1;
    std::size_t index = 0;
    for (const WordPiece& piece : inside.pieces) {
      const std::u32string_view word = WordOf(piece, first);
      if (Trim(word).empty()) continue;
      const bool begins = index == 0, last = index + 1 == words;
      ++index;
      if (!begins && !last && MakesClause(word)) {
        At(f, kInnerClause) += 1;
        continue;
      }
      switch (piece.role) {
        case WordRole::kFunction:
          if (begins) {
            At(f, kBeginsFunction) += 1;
          } else if (IsPossessive(word)) {
            At(f, kInnerPossessive) += GrammarCost(word);
          } else {
            At(f, kInnerFunction) += GrammarCost(word);
          }
          break;
        case WordRole::kIntroducer:
          if (!last) At(f, begins ? kBeginsIntroducer : kInnerIntroducer) += 1;
          break;
        case WordRole::kVerb:
          if (japanese_ && IsHiragana(word.back())) {
            At(f, kInnerFunction) += last ? 0.3F : 0.8F;
          } else if (!last) {
            At(f, begins ? kBeginsVerb : kInnerVerb) += 1;
          }
          break;
        case WordRole::kCounter:
          if (begins) At(f, kBeginsCounter) += 1;
          break;
        case WordRole::kAdverb:
          if (!last) At(f, begins ? kBeginsAdverb : kInnerAdverb) += 1;
          break;
        case WordRole::kTitle:
          if (!last) At(f, begins ? kBeginsTitle : kInnerTitle) += other_.person ? 2.0F : 0.3F;
          break;
        case WordRole::kPlace:
          if (begins) At(f, kBeginsPlace) += 1;
          break;
        case WordRole::kUnknown:
          if (begins) At(f, kBeginsUnknown) += 1;
          break;
        case WordRole::kContent:
          break;
      }
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
      // LSM树 says all of log-structured merge tree.
      const bool short_form = std::any_of(latin_.begin(), latin_.end(), [&](const LatinWord& word) {
        return word.begin >= h.first && word.stands_for;
      });
      const double words = words_;
      shortest = short_form ? 2 : words <= 1 ? 2 : 1.7 * words;
      // A romanised name (Keidanren) or a brand may render a long one.
      const bool name = words <= 1 && other_.name;
      longest = name ? 12 : words <= 1 ? 6 : 3.2 * words + 2;
    }
    if (h.first == 0 && !run_.cut_short && length <= longest) At(h.features, kWholeRun) = 1;
    At(h.features, kTooLong) = static_cast<float>(std::max(0.0, length - longest));
    At(h.features, kTooShort) = static_cast<float>(std::max(0.0, shortest - length));
  }

  // English words that no Latin word of the term says.
  float Unrendered(std::size_t first) const {
    auto words = static_cast<float>(english_words_);
    for (const LatinWord& word : latin_) {
      if (word.begin < first || !word.shared) continue;
      words = word.stands_for ? 0 : words - 1;
    }
    return std::max(0.0F, words);
  }

  void Glosses(std::size_t first, EdgeFeatures& f) const {
    using enum EdgeFeature;
    if (glosses_.empty() || english_words_ == 0) return;
    const EdgeGlosses& here = glosses_[first];
    float characters = 0;
    for (std::size_t i = first; i < chars_.size(); ++i) characters += IsCjk(chars_[i]) ? 1 : 0;
    if (characters > 0) At(f, kExplained) = std::min(1.0F, here.explained / characters);
    const auto sure = static_cast<float>(std::popcount(here.inside));
    const auto perhaps = static_cast<float>(std::popcount(here.perhaps_inside & ~here.inside));
    At(f, kEnglishInside) = (sure + 0.5F * perhaps) / static_cast<float>(english_words_);
    const float room = std::max(0.0F, characters - here.explained);
    const float unrendered = Unrendered(first) - sure - 0.5F * perhaps;
    constexpr float kCharactersForWord = 1.5F;
    const float spare = room / kCharactersForWord - std::max(0.0F, unrendered);
    At(f, kNoRoom) = std::max(0.0F, -spare);
    At(f, kOverfull) = std::max(0.0F, spare);
    if (here.first != 0) {
      At(f, kFirstExplained) = 1;
    } else if (here.inside != 0) {
      At(f, kFirstStrange) = 1;
    }
    if (here.crossed > 0) At(f, kGlossCrossed) = 1;
    if (first == 0) return;
    const std::uint32_t left_out = here.left_out & ~(here.inside | here.perhaps_inside);
    At(f, kEnglishLeftOut) = static_cast<float>(std::popcount(left_out));
    if (here.left_out == 0 && here.inside != 0) At(f, kStrangerBefore) = 1;
  }

  void FindBestSound() {
    constexpr float kLikely = 0.7F;
    float best = 0.5F;
    for (std::size_t i = 0; i < chars_.size(); ++i) {
      if (sounds_[i].likeness < kLikely || sounds_[i].gain() <= best) continue;
      best = sounds_[i].gain();
      best_sound_ = i;
    }
  }

  // The Latin words of the run: what the English has too (Hadamard积), or an acronym of it (LSM树).
  struct LatinWord {
    std::size_t begin;
    std::size_t next;  // where what follows it and a joint begins
    bool shared;
    bool stands_for;
    bool leads;  // the English begins with it
  };

  void FindLatin() {
    if (other_.english.empty()) return;
    const std::u32string_view chars = run_.chars;
    const std::u32string english = LatinKey(lower_);
    const auto in_word = [&](std::size_t i) {
      return IsLatin(chars[i]) || IsDigit(chars[i]) || chars[i] == U'+' || chars[i] == U'#';
    };
    for (std::size_t i = 0; i < chars.size();) {
      if (!IsLatin(chars[i])) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < chars.size() && in_word(end)) ++end;
      std::size_t next = end;
      while (next < chars.size() && (IsSpace(chars[next]) || IsHyphen(chars[next]))) ++next;
      const std::u32string_view word = chars.substr(i, end - i);
      const std::u32string key = LatinKey(word);
      const bool stands_for = LooksLikeAcronym(word) && StandsFor(word, other_.english);
      const bool shared = english.find(key) != std::u32string::npos;
      latin_.push_back(
          {i, next, shared || stands_for, stands_for, stands_for || english.starts_with(key)});
      i = end;
    }
  }

  void Latin(std::size_t first, EdgeFeatures& f) const {
    using enum EdgeFeature;
    for (const LatinWord& word : latin_) {
      if (word.begin == first && word.leads) At(f, kLatinFirst) = 1;
      if (word.begin >= first) {
        At(f, word.shared ? kLatinShared : kLatinAlien) += 1;
      } else if (word.next == first && word.shared) {
        At(f, kLatinLeftOut) = 1;
      }
    }
  }

  void Name(std::size_t first, EdgeHypothesis& h) const {
    using enum EdgeFeature;
    const std::u32string_view rest = std::u32string_view(folded_).substr(first);
    if (first > 0 && (IsMiddleDot(rest[0]) || IsMiddleDot(folded_[first - 1]))) {
      At(h.features, kDotLeftOut) = 1;
    }
    if (other_.person && h.first > 0) {
      const std::size_t dot = std::u32string_view(folded_).substr(0, first).find_last_of(U"·・‧•");
      if (dot != std::u32string_view::npos && first - dot < 8) At(h.features, kDotLeftOut) = 1;
    }
    if (!sounds_.empty()) {
      constexpr float kMostGain = 6;
      const SoundEdge& sound = sounds_[first];
      const float gain = std::clamp(sound.gain(), 0.0F, kMostGain);
      At(h.features, sound.kind == SoundKind::kTransliteration ? kSoundGain : kNameGain) = gain;
      if (first == best_sound_) At(h.features, other_.person ? kPersonBegins : kSoundBegins) = 1;
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
    At(h.features, kSound) = static_cast<float>(std::max(0.0, best - 0.5));
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
    if (here.length > 0 && !here.named) At(f, kPlaceUnnamed) = words_ >= 2 ? 1.0F : 0.5F;
    for (std::size_t length = 2; length <= 4 && length <= first; ++length) {
      const PlaceMatch before = PlaceAtStart(folded.substr(first - length, length), lower_);
      if (before.length == length && before.named) At(f, kPlaceLeftOut) = 1;
    }
  }

  const Run& run_;
  const OtherSide& other_;
  WordCutter& cutter_;
  bool japanese_;
  std::u32string lower_;
  double words_;
  std::u32string chars_;   // folded for the text's language, as the dictionary is
  std::u32string folded_;  // folded to Simplified, as the lists are
  Reading whole_;
  std::vector<LatinWord> latin_;
  std::vector<SoundEdge> sounds_;     // empty where nothing sounds
  std::vector<EdgeGlosses> glosses_;  // empty where the dictionary says nothing
  std::size_t english_words_ = 0;
  std::size_t best_sound_ = std::u32string::npos;
  bool joins_ = false;
  bool possessive_ = false;
};

}  // namespace

std::vector<EdgeHypothesis> EdgeFinder::Hypotheses(const SourceText& text, const Run& run,
                                                   const OtherSide& other) const {
  std::vector<EdgeHypothesis> found;
  if (run.chars.empty()) return found;
  const Scorer scorer(text, run, other, *cutter_, *dictionaries_, japanese_);
  for (std::size_t first = 0; first < run.chars.size(); ++first) {
    const char32_t c = run.chars[first];
    const char32_t before = first > 0 ? run.chars[first - 1] : 0;
    // Not inside a Latin word, a number or a katakana run; not at a space or joint.
    if (!IsCjk(c) && !IsLatin(c) && !IsDigit(c) && !IsGreek(c)) continue;
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
