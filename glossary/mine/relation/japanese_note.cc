#include "glossary/mine/relation/japanese_note.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>

#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/relation/likeness.h"
#include "glossary/mine/relation/loan_words.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr std::size_t kReach = 2000;
constexpr std::size_t kLongestTerm = 40;

bool EndsPhrase(char32_t c) {
  return c == U'。' || c == U';' || c == U'；' || c == U'\n' || c == U'[' || c == U'］';
}

// Kana within the phrase that holds a place, quoted or not: the phrase is Japanese.
bool InJapanesePhrase(const SourceText& text, Span span) {
  constexpr std::size_t kWidth = 60;
  std::size_t kana = 0;
  for (std::size_t i = span.begin; i > 0 && span.begin - i < kWidth && !EndsPhrase(text.at(i - 1));
       --i) {
    kana += IsHiragana(text.at(i - 1)) || IsKatakana(text.at(i - 1));
  }
  for (std::size_t i = span.end;
       i < span.end + kWidth && i < text.size() && !EndsPhrase(text.at(i)); ++i) {
    kana += IsHiragana(text.at(i)) || IsKatakana(text.at(i));
  }
  return kana >= 2;
}

// 「」, 『』, “”, 《》: the insides on one line, in order; the outer of two that are nested.
std::vector<Span> EnclosedSpans(const SourceText& text) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t close = ClosingQuote(text.at(i));
    if (close == 0) continue;
    std::size_t end = i + 1;
    while (end < text.size() && end - i <= kLongestTerm + 1 && text.at(end) != close &&
           text.at(end) != U'\n') {
      ++end;
    }
    if (text.at(end) == close && end - i > 2 && end - i <= kLongestTerm + 1) {
      spans.push_back({i + 1, end});
    }
  }
  return spans;
}

struct Chinese {
  std::u32string term;
  std::u32string folded;
  std::u32string english;  // of its gloss, in lower case
  const Mention* mention = nullptr;
  std::size_t offset;
  std::uint64_t characters = 0;  // a bit for each, some share one
};

struct Japanese {
  std::u32string term;
  std::u32string folded;
  std::vector<JapaneseUnit> units;
  std::size_t offset;
  bool listed;                   // in a reference list
  std::uint64_t characters = 0;  // of it and of what its loan words are in Chinese
};

std::uint64_t BitOf(char32_t c) { return std::uint64_t{1} << ((c * 0x9E3779B1u) >> 26 & 63u); }

std::uint64_t BitsOf(View text) {
  std::uint64_t bits = 0;
  for (const char32_t c : text) bits |= BitOf(c);
  return bits;
}

std::uint64_t BitsOf(const std::vector<JapaneseUnit>& units) {
  std::uint64_t bits = 0;
  for (const JapaneseUnit& unit : units) {
    bits |= BitsOf(unit.text);
    if (const LoanWord* word = LoanWordAt(unit.text)) {
      for (const View said : word->chinese) bits |= BitsOf(said);
    }
  }
  return bits;
}

bool IsReferenceEntry(const SourceText& text, std::size_t i) {
  const Span line = text.Line(i);
  return text.at(line.begin) == U'[' && IsDigit(text.at(line.begin + 1));
}

// The likeness that a pair is believed at, 0 where it is not.
double Belief(const CrossLikeness& like) {
  constexpr double kWell = 0.75;
  if (like.chinese >= kWell && like.japanese >= kWell && like.shared + 2 * like.by_sound >= 4) {
    return 0.85;
  }
  // A long name with words of its own on one side.
  if (like.chinese >= 0.7 && like.japanese >= 0.5 && like.shared >= 6) return 0.75;
  return 0;
}

class Notes {
 public:
  Notes(const SourceText& text, const EnglishRestorer& restorer, const script::Lexicon& english,
        const std::vector<Mention>& mentions)
      : text_(text), restorer_(restorer), english_(english) {
    Read(mentions);
  }

  std::vector<Pair> Find() {
    // The best Chinese term of each note, and the best score of each Chinese term.
    std::vector<Choice> choices(japanese_.size());
    std::vector<double> best_of(chinese_.size());
    for (std::size_t j = 0; j < japanese_.size(); ++j) {
      for (std::size_t i = FirstInReach(japanese_[j]); i < chinese_.size(); ++i) {
        if (!japanese_[j].listed && chinese_[i].offset >= japanese_[j].offset) break;
        const double score = ScoreOf(japanese_[j], chinese_[i]);
        best_of[i] = std::max(best_of[i], score);
        if (score > choices[j].score) choices[j] = {i, score};
      }
    }
    std::vector<Pair> pairs;
    for (std::size_t j = 0; j < japanese_.size(); ++j) {
      const Choice& choice = choices[j];
      if (choice.score > 0 && choice.score >= best_of[choice.chinese]) {
        Tell(japanese_[j], chinese_[choice.chinese], pairs);
      }
    }
    return pairs;
  }

 private:
  struct Choice {
    std::size_t chinese = 0;
    double score = 0;
  };

  void Tell(const Japanese& note, const Chinese& term, std::vector<Pair>& pairs) {
    const CrossLikeness like = Compare(note.units, term.folded, term.english);
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_CROSSLANG;
    pair.source = term.term;
    pair.target = pair.target_found = note.term;
    pair.offset = term.offset;
    pair.confidence = Belief(like);
    pair.features = {
        {"japanese_note", 1}, {"covered_zh", like.chinese}, {"covered_ja", like.japanese}};
    if (like.by_sound > 0) pair.features["sound_words"] = static_cast<double>(like.by_sound);
    pairs.push_back(pair);
    TellEnglish(note, term, pair.confidence, pairs);
  }

  void Read(const std::vector<Mention>& mentions) {
    std::vector<Span> chinese;
    for (const Span span : EnclosedSpans(text_)) {
      const View term = text_.View(span);
      if (!HasCjk(term)) continue;
      const char32_t open = text_.at(span.begin - 1);
      const bool japanese_mark = open == U'「' || open == U'『';
      const bool japanese = InJapanesePhrase(text_, span);
      if (japanese_mark && (HasKana(term) || japanese)) {
        Japanese note{std::u32string(term),
                      text_.Folded(term, text::Language::kZh),
                      {},
                      span.begin,
                      IsReferenceEntry(text_, span.begin)};
        note.units = UnitsOf(note.folded);
        note.characters = BitsOf(note.units);
        japanese_.push_back(std::move(note));
      } else if (!HasKana(term) && !japanese && term.find_first_of(U"。，,！？；") == View::npos) {
        chinese.push_back(span);
      }
    }
    if (japanese_.empty()) return;
    std::map<std::u32string, std::size_t> seen;
    for (const Span span : chinese) Add(std::u32string(text_.View(span)), span.begin, seen);
    for (const Mention& mention : mentions) {
      if (mention.restored.empty() || mention.term().empty()) continue;
      Chinese& term = Add(mention.term(), mention.offset(), seen);
      if (term.mention != nullptr) continue;
      term.mention = &mention;
      term.english = Lowered(mention.restored.front());
    }
    std::stable_sort(chinese_.begin(), chinese_.end(),
                     [](const Chinese& a, const Chinese& b) { return a.offset < b.offset; });
  }

  Chinese& Add(std::u32string term, std::size_t offset,
               std::map<std::u32string, std::size_t>& seen) {
    const auto [at, fresh] = seen.emplace(term, chinese_.size());
    if (fresh) {
      Chinese one{std::move(term), {}, {}, nullptr, offset};
      one.folded = text_.Folded(one.term, text::Language::kZh);
      one.characters = BitsOf(one.folded);
      chinese_.push_back(std::move(one));
    }
    return chinese_[at->second];
  }

  // A note in a reference list looks through the whole text.
  std::size_t FirstInReach(const Japanese& note) const {
    if (note.listed || note.offset < kReach) return 0;
    const auto first = std::lower_bound(
        chinese_.begin(), chinese_.end(), note.offset - kReach,
        [](const Chinese& term, std::size_t offset) { return term.offset < offset; });
    return static_cast<std::size_t>(first - chinese_.begin());
  }

  static double ScoreOf(const Japanese& note, const Chinese& term) {
    constexpr int kFewestShared = 2;
    if (term.english.empty() && std::popcount(note.characters & term.characters) < kFewestShared) {
      return 0;
    }
    if (note.folded == term.folded) return 0;
    const CrossLikeness like = Compare(note.units, term.folded, term.english);
    return Belief(like) > 0 ? like.chinese + like.japanese : 0;
  }

  // The words of the paragraph's Latin runs, addresses left out, that sound like the note's
  // katakana in its order.
  void TellEnglish(const Japanese& note, const Chinese& term, double sure,
                   std::vector<Pair>& pairs) {
    std::vector<std::u32string> katakana;
    for (const JapaneseUnit& unit : note.units) {
      if (unit.kind == JapaneseUnit::Kind::kKatakana) katakana.push_back(unit.text);
    }
    if (katakana.size() < 2) return;
    const std::u32string name = EnglishNear(note, katakana);
    if (name.empty()) return;
    Pair pair;
    pair.kind = v1::EVIDENCE_KIND_CROSSLANG;
    pair.target = name;
    pair.target_found = name;
    pair.confidence = std::min(0.8, sure);
    pair.features = {{"english_of_note", 1}, {"sound_words", static_cast<double>(katakana.size())}};
    pair.source = note.term;
    pair.offset = note.offset;
    pairs.push_back(pair);
    if (term.mention != nullptr) return;
    pair.source = term.term;
    pair.offset = term.offset;
    pairs.push_back(std::move(pair));
  }

  std::u32string EnglishNear(const Japanese& note, const std::vector<std::u32string>& katakana) {
    const Span line = text_.Line(note.offset);
    std::u32string best;
    for (std::size_t i = line.begin; i < line.end;) {
      if (!IsLatin(text_.at(i))) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < line.end && (IsLatin(text_.at(end)) || IsHyphen(text_.at(end)) ||
                                text_.at(end) == U' ' || text_.at(end) == U'.')) {
        ++end;
      }
      const View run = text_.View({i, end});
      const bool address = run.starts_with(U"http") || run.starts_with(U"www") ||
                           (i > 0 && (text_.at(i - 1) == U'/' || text_.at(i - 1) == U'.'));
      if (!address && end - i >= 8) {
        std::u32string found = NameIn(run, katakana, note.units.size());
        if (best.empty() || (!found.empty() && found.size() < best.size())) best = std::move(found);
      }
      i = end + (address ? 1 : 0);
    }
    return best;
  }

  std::u32string NameIn(View run, const std::vector<std::u32string>& katakana, std::size_t units) {
    constexpr double kSounds = 0.7;
    if (!restored_) restored_.emplace(text_.chars(), english_);
    const std::u32string restored = restorer_.Restore(Trim(run), *restored_);
    std::vector<View> words;
    for (std::size_t at = 0; at < restored.size();) {
      std::size_t end = restored.find_first_of(U" .", at);
      if (end == std::u32string::npos) end = restored.size();
      if (end > at) words.push_back(View(restored).substr(at, end - at));
      at = end + 1;
    }
    std::size_t first = words.size(), last = 0, met = 0, from = 0;
    for (const std::u32string& word : katakana) {
      for (std::size_t i = from; i < words.size(); ++i) {
        if (words[i].size() < 3 || SoundLikeness(word, Lowered(words[i])) < kSounds) continue;
        first = std::min(first, i);
        last = i;
        from = i + 1;
        ++met;
        break;
      }
    }
    if (met < 2 || met != katakana.size() || last - first + 1 > units) return {};
    const std::size_t begin = static_cast<std::size_t>(words[first].data() - restored.data());
    const std::size_t end =
        static_cast<std::size_t>(words[last].data() - restored.data()) + words[last].size();
    return restored.substr(begin, end - begin);
  }

  const SourceText& text_;
  const EnglishRestorer& restorer_;
  const script::Lexicon& english_;
  std::optional<EnglishOfText> restored_;
  std::vector<Chinese> chinese_;
  std::vector<Japanese> japanese_;
};

}  // namespace

std::vector<Pair> FindJapaneseNotes(const SourceText& text, const EnglishRestorer& restorer,
                                    const script::Lexicon& english,
                                    const std::vector<Mention>& mentions) {
  return Notes(text, restorer, english, mentions).Find();
}

}  // namespace crosswalk::mine
