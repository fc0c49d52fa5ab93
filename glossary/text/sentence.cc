#include "glossary/text/sentence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "glossary/text/character.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

using Class = CharacterClass;

// Words before a full stop that does not end a sentence, in lower case.
// Titles, and words that want something behind them: never an end.
constexpr std::array<std::string_view, 36> kNeverLast = {
    "mr",  "mrs", "ms",  "dr",   "prof",   "rev", "hon",  "gen",  "col", "capt", "sgt",   "lt",
    "gov", "sen", "rep", "pres", "messrs", "mme", "mlle", "st",   "mt",  "e.g",  "i.e",   "eg",
    "ie",  "cf",  "vs",  "viz",  "approx", "ca",  "resp", "incl", "esp", "ibid", "a.k.a", "op"};
// Words that want a number behind them.
constexpr std::array<std::string_view, 23> kBeforeNumber = {
    "no",  "nos", "fig", "figs", "eq",  "eqs", "vol",  "vols", "p",   "pp",   "ch",  "chap",
    "sec", "art", "ver", "v",    "tab", "ref", "refs", "cl",   "par", "para", "arts"};
// Words that may end a sentence, but mostly do not.
constexpr std::array<std::string_view, 30> kSeldomLast = {
    "etc", "inc",  "ltd", "co",  "corp", "jr",  "sr",  "al",   "dept", "univ",
    "est", "ed",   "eds", "jan", "feb",  "mar", "apr", "jun",  "jul",  "aug",
    "sep", "sept", "oct", "nov", "dec",  "a.m", "p.m", "ph.d", "llc",  "bros"};
// Words that begin sentences more often than names.
constexpr std::array<std::string_view, 34> kOpeners = {
    "The", "A",   "An",   "In",    "It",    "He",    "She",  "They",  "We",
    "I",   "You", "This", "That",  "These", "Those", "But",  "And",   "However",
    "For", "On",  "At",   "By",    "If",    "When",  "As",   "There", "Its",
    "Our", "His", "Her",  "Their", "To",    "With",  "After"};

template <std::size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsLineEnd(char32_t code) {
  return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}
bool IsWideStop(char32_t code) {
  return code == U'。' || code == U'！' || code == U'？' || code == U'｡' || code == U'‼' ||
         code == U'⁇' || code == U'⁈' || code == U'⁉' || code == U'．';
}
bool IsAsciiStop(char32_t code) { return code == U'.' || code == U'!' || code == U'?'; }
bool IsStop(char32_t code) { return IsWideStop(code) || IsAsciiStop(code) || code == U'…'; }
bool IsCloser(char32_t code) {
  constexpr std::u32string_view kClosers = U"\"')]}”’»›」』）】〉》〕］｝〗〙｣＂＇";
  return kClosers.find(code) != std::u32string_view::npos;
}
bool IsOpener(char32_t code) {
  constexpr std::u32string_view kOpenersOfQuotes = U"\"'([{“‘«‹「『（【〈《〔［｛〖〘｢＂＇¿¡";
  return kOpenersOfQuotes.find(code) != std::u32string_view::npos;
}
bool IsAsciiWord(char32_t code) {
  return (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') ||
         (code >= U'A' && code <= U'Z');
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), table_(CharacterTable::Get()) {}

  std::vector<Range> Run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const Decoded here = DecodeAt(text_, at);
      if (IsLineEnd(here.code)) {
        Finish(at);
        at += here.length;
        begin_ = at;
      } else if (IsWideStop(here.code) || IsAsciiStop(here.code)) {
        at = AtStop(at);
      } else {
        at += here.length;
      }
    }
    Finish(text_.size());
    return std::move(sentences_);
  }

 private:
  char32_t CodeAt(std::size_t at) const { return at < text_.size() ? DecodeAt(text_, at).code : 0; }
  Class ClassAt(std::size_t at) const {
    return at < text_.size() ? table_[DecodeAt(text_, at).code] : Class::kOther;
  }
  std::size_t Behind(std::size_t at) const { return at + DecodeAt(text_, at).length; }
  bool IsSpaceAt(std::size_t at) const { return at < text_.size() && ClassAt(at) == Class::kSpace; }

  // Takes the sentence up to `end`, without the white space around it.
  void Finish(std::size_t end) {
    while (begin_ < end && IsSpaceAt(begin_)) begin_ = Behind(begin_);
    std::size_t last = begin_;  // end of the last character that shows
    for (std::size_t at = begin_; at < end;) {
      const bool space = IsSpaceAt(at);
      at = Behind(at);
      if (!space) last = at;
    }
    if (last > begin_) {
      sentences_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(last)});
    }
    begin_ = end;
  }

  // Ends the sentence behind the stops and closers from `stop` on, if it does end; where to go on.
  std::size_t AtStop(std::size_t stop) {
    std::size_t at = stop;
    bool wide = false;
    while (at < text_.size() && IsStop(CodeAt(at))) {
      wide = wide || (IsWideStop(CodeAt(at)) && CodeAt(at) != U'．');
      at = Behind(at);
    }
    const std::size_t stops_end = at;
    while (at < text_.size() && IsCloser(CodeAt(at)) && !OpensHere(at)) at = Behind(at);
    const bool ends = wide ? EndsAtWideStop(stops_end, at) : EndsAtNarrowStop(stop, stops_end, at);
    if (ends) Finish(at);
    return at;
  }

  // Whether the straight quote at `at` opens what follows: white space before it, none behind.
  bool OpensHere(std::size_t at) const {
    const char32_t code = CodeAt(at);
    return (code == U'"' || code == U'\'') && at > 0 && text_[at - 1] == ' ';
  }

  // Behind a quotation the sentence may go on: 「行く。」と言った, “好！”，他说.
  bool EndsAtWideStop(std::size_t stops_end, std::size_t at) const {
    if (at == stops_end || at >= text_.size()) return true;
    const char32_t next = CodeAt(at);
    return next != U'と' && next != U'っ' && next != U'、' && next != U'，' && next != U',' &&
           next != U'；' && next != U'の' && next != U'。' && next != U'—';
  }

  bool EndsAtNarrowStop(std::size_t stop, std::size_t stops_end, std::size_t at) const {
    if (at >= text_.size()) return true;
    const char32_t mark = CodeAt(stop);
    const bool single = Behind(stop) == stops_end;
    if (!IsSpaceAt(at)) return EndsWithoutSpace(stop, at, mark);
    std::size_t next = at;
    while (IsSpaceAt(next) && !IsLineEnd(CodeAt(next))) next = Behind(next);
    if (next >= text_.size() || IsLineEnd(CodeAt(next))) return true;
    while (next < text_.size() && IsOpener(CodeAt(next))) next = Behind(next);
    const Class follows = ClassAt(next);
    // A sentence does not begin with a small letter: "Stop!" he said; etc. and so on.
    if (follows == Class::kLower) return false;
    if (mark != U'.' || !single) return true;
    if (follows == Class::kPunctuation && !IsOpener(CodeAt(next))) return false;
    return !IsAbbreviation(stop, next);
  }

  // Without white space behind it a narrow stop ends a sentence only where Chinese or Japanese is
  // typed with ASCII marks (好!我們), and ．only away from numbers and names of files.
  bool EndsWithoutSpace(std::size_t stop, std::size_t at, char32_t mark) const {
    const Class follows = ClassAt(at);
    const bool east = follows == Class::kHan || follows == Class::kHiragana ||
                      follows == Class::kKatakana || IsOpener(CodeAt(at));
    if (mark == U'．') return east || follows == Class::kPunctuation;
    if (mark == U'.') return false;
    const bool behind_ascii = stop > 0 && IsAsciiWord(static_cast<unsigned char>(text_[stop - 1]));
    return east && !(behind_ascii && follows == Class::kKatakana);  // Yahoo!ニュース
  }

  // The word of ASCII letters, digits and points that ends at `end`.
  std::string_view WordBefore(std::size_t end) const {
    constexpr std::size_t kLongest = 12;
    std::size_t begin = end;
    while (begin > begin_ && end - begin < kLongest &&
           (IsAsciiWord(static_cast<unsigned char>(text_[begin - 1])) || text_[begin - 1] == '.')) {
      --begin;
    }
    return text_.substr(begin, end - begin);
  }

  bool OpensSentence(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && IsAsciiWord(static_cast<unsigned char>(text_[end]))) ++end;
    const std::string_view word = text_.substr(at, end - at);
    return Contains(kOpeners, word) || ClassAt(at) == Class::kHan ||
           ClassAt(at) == Class::kHiragana || ClassAt(at) == Class::kKatakana;
  }

  // Whether the full stop at `stop` belongs to the word before it, `next` being what follows.
  bool IsAbbreviation(std::size_t stop, std::size_t next) const {
    const std::string_view word = WordBefore(stop);
    if (word.empty()) return false;
    // The number of a list item or a heading.
    const bool digits = std::all_of(word.begin(), word.end(),
                                    [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (digits) return word.size() <= 6 && IsAtStart(stop - word.size());
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (Contains(kNeverLast, lower)) return true;
    const Class follows = ClassAt(next);
    if (Contains(kBeforeNumber, lower) && follows == Class::kDigit) return true;
    // J. Smith; U.S. Army; but: in the U.S. The …
    const bool initials = word.size() == 1 || (word.size() >= 3 && word[word.size() - 2] == '.');
    if (!initials && !Contains(kSeldomLast, lower)) return false;
    // "I" is a word, and "grade B" ends a sentence as often as not; a name has an initial.
    if (word == "I") return false;
    return !OpensSentence(next);
  }

  bool IsAtStart(std::size_t at) const {
    for (std::size_t i = begin_; i < at;) {
      if (!IsSpaceAt(i)) return false;
      i = Behind(i);
    }
    return true;
  }

  std::string_view text_;
  const CharacterTable& table_;
  std::size_t begin_ = 0;
  std::vector<Range> sentences_;
};

}  // namespace

std::vector<Range> SplitSentences(std::string_view text) { return Splitter(text).Run(); }

}  // namespace crosswalk::text
