#include "glossary/mine/restore/joints.h"

#include <algorithm>

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr char32_t kNothing = 0;

bool AllUpper(std::u32string_view word) { return std::all_of(word.begin(), word.end(), IsUpper); }
bool AllDigits(std::u32string_view word) { return std::all_of(word.begin(), word.end(), IsDigit); }

class Joiner {
 public:
  Joiner(const std::vector<std::u32string_view>& pieces, const WordGrades& words)
      : pieces_(pieces), words_(words), joints_(pieces.size(), kNothing) {}

  std::u32string Write() {
    for (std::size_t i = 1; i < pieces_.size(); ++i) joints_[i] = JointBefore(i);
    HyphenatePhrases();
    std::u32string out;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (joints_[i] != kNothing) out += joints_[i];
      out += pieces_[i];
    }
    return out;
  }

 private:
  bool WordAt(std::size_t i) const { return i < pieces_.size() && IsLatin(pieces_[i][0]); }
  // A word that is written with a capital; small words are none.
  bool TitleWordAt(std::size_t i) const { return WordAt(i) && IsUpper(pieces_[i][0]); }

  char32_t JointBefore(std::size_t i) const {
    const auto piece = pieces_[i];
    const auto before = pieces_[i - 1];
    if (IsLatin(piece[0])) {
      if (IsLatin(before[0])) return BetweenWords(i);
      if (IsDigit(before[0])) {
        const bool word = piece.size() > 1 && IsUpper(piece[0]) && !AllUpper(piece);
        return word && before.size() > 1 ? U' ' : kNothing;
      }
      return BehindMark(i);
    }
    if (IsDigit(piece[0]) && IsLatin(before[0])) return BeforeNumber(i);
    if (piece[0] == U'&' && SpacedAmpersand(i)) return U' ';
    return kNothing;
  }

  char32_t BetweenWords(std::size_t i) const {
    const std::u32string first = Lowered(pieces_[i - 1]);
    const std::u32string second = Lowered(pieces_[i]);
    const bool title = IsUpper(pieces_[i - 1][0]);
    const bool goes_on = WordAt(i + 1) && !IsEnglishFunctionWord(pieces_[i + 1]);
    // self driving car, but also First Person Self.
    if (title && TitleWordAt(i) && IsHyphenPrefix(first)) return U'-';
    if (IsCountry(pieces_[i - 1]) && IsCountry(pieces_[i]) && (i < 2 || !Names(i - 2))) {
      return U'-';
    }
    // US-JOINT: a project in capitals, named after its country.
    const bool capitals = AllUpper(pieces_[i - 1]) && AllUpper(pieces_[i]);
    if (capitals && pieces_[i].size() >= 5 && IsCountry(pieces_[i - 1])) return U'-';
    if (!goes_on) return U' ';
    if (IsHyphenated(first, second, title)) return U'-';
    if (IsHyphenSuffix(second) && !IsEnglishFunctionWord(first) && first.size() > 2 &&
        (i < 2 || !title || TitleWordAt(i)) && words_.CommonGrade(first) <= 60 &&
        !Ends(first, U"ly")) {
      return U'-';
    }
    if (IsTens(first) && (Ends(second, U"st") || Ends(second, U"th") || IsUnit(second))) {
      return U'-';
    }
    return U' ';
  }

  // U.S.-Japan; otherwise F.Bresnahan is a name, U.S. stays together, a comma ends a word.
  char32_t BehindMark(std::size_t i) const {
    const auto piece = pieces_[i];
    const char32_t mark = pieces_[i - 1][0];
    if (mark == U'&') return SpacedAmpersand(i - 1) ? U' ' : kNothing;
    if (mark == U',' || mark == U':' || mark == U';') return U' ';
    if (mark == U'\'' || mark == U'’')
      return i >= 2 && Ends(pieces_[i - 2], U"s") && piece.size() >= 4 ? U' ' : kNothing;
    if (mark != U'.') return kNothing;
    const bool single = piece.size() == 1 && i + 1 < pieces_.size() && pieces_[i + 1] == U".";
    if (single) return kNothing;
    if (i >= 4 && IsCountry(piece) && pieces_[i - 2] == U"S" && pieces_[i - 4] == U"U") {
      return U'-';
    }
    const bool initial = i >= 2 && pieces_[i - 2].size() == 1 && IsUpper(pieces_[i - 2][0]);
    return IsUpper(piece[0]) && (initial || (piece.size() > 2 && !AllUpper(piece))) ? U' '
                                                                                    : kNothing;
  }

  // Johnson & Johnson; R&D, AT&T.
  bool SpacedAmpersand(std::size_t i) const {
    return i > 0 && i + 1 < pieces_.size() && pieces_[i - 1].size() > 2 &&
           pieces_[i + 1].size() > 2 && !AllUpper(pieces_[i + 1]);
  }

  char32_t BeforeNumber(std::size_t i) const {
    const auto piece = pieces_[i];
    const auto before = pieces_[i - 1];
    if (before == U"COVID") return U'-';
    const bool word = before.size() >= 4 && !AllUpper(before) && words_.IsWord(before);
    const bool standard =
        before.size() >= 3 && AllUpper(before) && AllDigits(piece) && piece.size() >= 3;
    return word || standard ? U' ' : kNothing;
  }

  bool Names(std::size_t i) const { return pieces_[i] == U"South" || pieces_[i] == U"North"; }

  static bool Ends(std::u32string_view word, std::u32string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
  }
  static bool IsTens(std::u32string_view word) {
    return word.size() <= 7 && Ends(word, U"ty") &&
           (word == U"twenty" || word == U"thirty" || word == U"forty" || word == U"fifty" ||
            word == U"sixty" || word == U"seventy" || word == U"eighty" || word == U"ninety");
  }
  static bool IsUnit(std::u32string_view word) {
    return word == U"one" || word == U"two" || word == U"three" || word == U"four" ||
           word == U"five" || word == U"six" || word == U"seven" || word == U"eight" ||
           word == U"nine" || word == U"second" || word == U"third";
  }

  void HyphenatePhrases() {
    constexpr std::size_t kLongest = 5;
    for (std::size_t i = 0; i + 2 < pieces_.size(); ++i) {
      std::u32string phrase = Lowered(pieces_[i]);
      for (std::size_t j = i + 1; j < pieces_.size() && j < i + kLongest; ++j) {
        if (joints_[j] == kNothing) break;
        phrase += U' ';
        phrase += Lowered(pieces_[j]);
        // Day to Day stands alone as a noun in no title; state of the art does in a text.
        if (j < i + 2 || !IsHyphenatedPhrase(phrase)) continue;
        std::fill(joints_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  joints_.begin() + static_cast<std::ptrdiff_t>(j) + 1, U'-');
      }
    }
  }

  const std::vector<std::u32string_view>& pieces_;
  const WordGrades& words_;
  std::vector<char32_t> joints_;  // before each piece
};

}  // namespace

std::u32string Joined(const std::vector<std::u32string_view>& pieces, const WordGrades& words) {
  return Joiner(pieces, words).Write();
}

}  // namespace crosswalk::mine
