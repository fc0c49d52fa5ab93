#include "glossary/memory/adapt/word_run.h"

#include <algorithm>
#include <array>

namespace crosswalk::memory::adapt {
namespace {

// Units that are written right behind a number; every other word there makes one word with it (4K,
// 3D, 1980s).
constexpr std::array<std::u32string_view, 66> kUnits = {
    U"kg",  U"g",   U"mg",   U"t",    U"lb",   U"lbs", U"oz",  U"km",  U"m",   U"cm",  U"mm",
    U"nm",  U"um",  U"in",   U"ft",   U"mi",   U"L",   U"l",   U"ml",  U"mL",  U"dl",  U"s",
    U"ms",  U"us",  U"ns",   U"h",    U"hr",   U"hrs", U"min", U"sec", U"Hz",  U"kHz", U"MHz",
    U"GHz", U"W",   U"kW",   U"MW",   U"GW",   U"kWh", U"V",   U"kV",  U"mV",  U"A",   U"mA",
    U"mAh", U"B",   U"KB",   U"kB",   U"MB",   U"GB",  U"TB",  U"PB",  U"KiB", U"MiB", U"GiB",
    U"bit", U"bps", U"kbps", U"Mbps", U"Gbps", U"px",  U"pt",  U"dpi", U"ppm", U"dB",  U"fps"};

bool IsUnit(std::u32string_view word) {
  return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
}

bool IsOrdinalSuffix(std::u32string_view word) {
  return word == U"st" || word == U"nd" || word == U"rd" || word == U"th";
}

// two-thirds, three-quarters: the first word is no number of things.
bool IsFraction(std::u32string_view word) {
  const auto ends = [&](std::u32string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
  };
  return ends(U"th") || ends(U"ths") || ends(U"third") || ends(U"thirds") || ends(U"half") ||
         ends(U"halves") || ends(U"quarter") || ends(U"quarters");
}

bool IsMark(char32_t c) {
  return c == U'.' || c == U',' || c == U':' || c == U'/' || c == U'-' || c == U'_' || c == U'@';
}

class Reader {
 public:
  Reader(const Letters& text, std::size_t at, const Locale& locale) : text_(text), locale_(locale) {
    run_.begin = at;
  }

  WordRun Read() {
    address_ = FindEnd();
    if (address_) {
      run_.literal = HasDigit(run_.begin, run_.end);
    } else if (IsDigit(text_[run_.begin])) {
      run_.literal = !Number(run_.begin);
    } else if (HasDigit(run_.begin, run_.end)) {
      run_.literal = !Numbered();
    } else if (locale_.english) {
      Word();
    }
    if (run_.literal) {
      run_.numbers.clear();
      if (!address_) TrimCompound();
    }
    return std::move(run_);
  }

 private:
  // IPv6-capable: what is said of IPv6 is no part of it.
  void TrimCompound() {
    std::size_t word = run_.end;
    while (word > run_.begin && text_[word - 1] >= U'a' && text_[word - 1] <= U'z') --word;
    if (run_.end - word < 3 || word == run_.begin || text_[word - 1] != U'-') return;
    if (HasDigit(run_.begin, word - 1)) run_.end = word - 1;
  }

  // Sets the end; true for an address, which is taken as a whole.
  bool FindEnd() {
    std::size_t at = run_.begin;
    const bool letter_first = IsLetter(text_[at]);
    while (true) {
      while (IsAlnum(text_[at])) ++at;
      const char32_t mark = text_[at];
      if (mark == U':' && text_[at + 1] == U'/' && text_[at + 2] == U'/' && letter_first) {
        run_.end = AddressEnd(at);
        return true;
      }
      if (!IsMark(mark) || !Joins(at, mark, letter_first)) break;
      address_ |= mark == U'@' || mark == U'_';
      ++at;
    }
    run_.end = at;
    return address_;
  }

  bool Joins(std::size_t at, char32_t mark, bool letter_first) const {
    const bool digit_before = IsDigit(text_[at - 1]);
    const char32_t next = text_[at + 1];
    if (!IsAlnum(next)) return false;
    const bool digits = digit_before && IsDigit(next);
    switch (mark) {
      case U'.':
        return digits || letter_first;
      case U':':
        return digits;
      case U'/':
        return digit_before;
      case U',':
        if (!digits || letter_first) return false;
        if (!locale_.decimal_point) return true;
        for (std::size_t digit = at; digit-- > run_.begin && IsDigit(text_[digit]);) {
          if (at - digit > 3) return false;
        }
        return IsDigit(text_[at + 2]) && IsDigit(text_[at + 3]) && !IsDigit(text_[at + 4]);
      default:
        return true;
    }
  }

  std::size_t AddressEnd(std::size_t at) const {
    while (text_[at] > U' ' && text_[at] < 0x7F && text_[at] != U'<' && text_[at] != U'>' &&
           text_[at] != U'"' && text_[at] != U'{' && text_[at] != U'%') {
      ++at;
    }
    while (!IsAlnum(text_[at - 1]) && text_[at - 1] != U'/') --at;
    return at;
  }

  bool HasDigit(std::size_t begin, std::size_t end) const {
    for (; begin < end; ++begin) {
      if (IsDigit(text_[begin])) return true;
    }
    return false;
  }

  std::u32string_view WordAt(std::size_t at) const {
    std::size_t end = at;
    while (end < run_.end && IsLetter(text_[end])) ++end;
    return text_.Plain(at, end);
  }

  // Whether [at, end of the run) is free of digits: -year, /kg.
  bool OnlyWords(std::size_t at) const { return !HasDigit(at, run_.end); }

  // Takes the number at `at`, where a digit is, with all that follows in the run; false where it is
  // none.
  bool Number(std::size_t at) {
    bool doubtful = false;
    auto number = ReadArabic(text_, at, locale_, doubtful);
    if (doubtful) {
      // All that may belong to it, so that no part is taken for a number.
      std::size_t end = std::max(run_.end, number->end);
      while (IsNumeral(text_[end]) || IsDigit(text_[end]) ||
             (text_[end] == U'.' && IsDigit(text_[end + 1]))) {
        ++end;
      }
      run_.end = end;
      return false;
    }
    if (!number) return false;
    const bool padded = number->form.leading_zero;
    const bool scaled = !number->form.scales.empty();
    std::size_t end = number->end;
    run_.numbers.push_back(*std::move(number));
    if (end >= run_.end) {
      run_.end = end;
      return true;
    }
    if (text_[end] == U'-') {
      if (OnlyWords(end + 1)) return true;
      return !padded && run_.numbers.size() == 1 && IsDigit(text_[end + 1]) &&
             text_[end + 1] != U'0' && Number(end + 1);
    }
    if (text_[end] == U'/') return OnlyWords(end + 1);
    if (!IsLetter(text_[end])) return scaled;
    const std::u32string_view word = WordAt(end);
    end += word.size();
    // The 1980s.
    if (word == U"s" && run_.numbers.back().form.integer_digits > 3) return false;
    if (IsOrdinalSuffix(word) && end == run_.end && !scaled && !padded) {
      run_.numbers.back().form.ordinal = true;
      run_.numbers.back().end = end;
      return true;
    }
    return IsUnit(word) &&
           (end == run_.end || ((text_[end] == U'/' || text_[end] == U'-') && OnlyWords(end + 1)));
  }

  // No.5, Fig.3; every other word that begins with a letter has its digits for itself.
  bool Numbered() {
    const std::u32string_view word = WordAt(run_.begin);
    const std::size_t point = run_.begin + word.size();
    return word.size() <= 4 && text_[point] == U'.' && IsDigit(text_[point + 1]) &&
           Number(point + 1);
  }

  // three, three-year.
  void Word() {
    const std::u32string_view word = WordAt(run_.begin);
    const std::size_t end = run_.begin + word.size();
    if (end < run_.end && (text_[end] != U'-' || IsFraction(text_.Plain(end, run_.end)))) return;
    if (run_.begin > 0 && text_[run_.begin - 1] == U'-') return;
    if (auto number = ReadWord(text_, run_.begin, end)) run_.numbers.push_back(*std::move(number));
  }

  const Letters& text_;
  const Locale& locale_;
  WordRun run_;
  bool address_ = false;
};

}  // namespace

WordRun ReadWordRun(const Letters& text, std::size_t at, const Locale& locale) {
  return Reader(text, at, locale).Read();
}

}  // namespace crosswalk::memory::adapt
