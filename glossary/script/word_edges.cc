#include "glossary/script/word_edges.h"

#include "glossary/script/fold_table.h"
#include "glossary/text/normalize.h"

namespace crosswalk::script {
namespace {

using Class = text::CharacterClass;

bool IsLetter(Class c) { return c == Class::kUpper || c == Class::kLower || c == Class::kLetter; }
// What a dropped separator may stand between.
bool IsJoining(Class c) { return IsLetter(c) || c == Class::kKatakana || c == Class::kDigit; }
bool IsApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }
bool IsPoint(char32_t c) { return c == U'.' || c == U'\u066B'; }
bool IsComma(char32_t c) { return c == U',' || c == U'\u066C'; }
bool IsHyphen(char32_t c) { return c == U'-' || c == U'\u2010'; }

// Reads the folded code points in order and writes those that stay, the arrays over themselves.
class Settler {
 public:
  Settler(Separators separators, FoldedText& out)
      : drop_(separators == Separators::kDrop), out_(out), size_(out.chars.size()) {}

  bool Run() {
    while (read_ < size_) {
      const Class c = Class(out_.flags[read_]);
      if (c == Class::kHan || c == Class::kHiragana) [[likely]] {
        Put(c, true);
      } else if (!DropsSeparator(c)) {
        Special(c);
      }
    }
    out_.chars.resize(write_);
    out_.begin.resize(write_);
    out_.end.resize(write_);
    out_.flags.resize(write_);
    out_.kind.resize(write_);
    return joined_katakana_;
  }

 private:
  // Of what is not yet written over.
  Class ClassAt(std::size_t at) const { return at < size_ ? Class(out_.flags[at]) : Class::kOther; }

  // Writes the code point at `read_`; without `edge` it goes on where the one before ended.
  void Put(Class c, bool edge) {
    const std::size_t from = read_++, to = write_++;
    const bool same_cluster = to > 0 && out_.begin[from] == out_.begin[to - 1];
    if (from != to) {
      out_.chars[to] = out_.chars[from];
      out_.begin[to] = out_.begin[from];
      out_.end[to] = out_.end[from];
      out_.kind[to] = out_.kind[from];
    }
    std::uint8_t flags = gap_ ? kMayBegin | kMayEnd | kGap : kMayBegin | kMayEnd;
    if (to > 0 && ((!edge && !gap_) || same_cluster)) {
      flags &= static_cast<std::uint8_t>(~kMayBegin);
      out_.flags[to - 1] &= static_cast<std::uint8_t>(~kMayEnd);
    }
    out_.flags[to] = flags;
    before_last_ = gap_ ? Class::kOther : last_;
    last_ = c;
    gap_ = false;
  }

  // Skips white space, one middle dot or one hyphen between Latin or katakana words. Two numbers
  // stay apart: 8859-1 is not 88591.
  bool DropsSeparator(Class c) {
    if (!drop_ || gap_ || !IsJoining(last_)) return false;
    std::size_t next = read_;
    if (c == Class::kSpace) {
      while (ClassAt(next) == Class::kSpace) ++next;
    } else if (IsHyphen(out_.chars[read_]) || out_.chars[read_] == kMiddleDot) {
      ++next;
    } else {
      return false;
    }
    const Class follows = ClassAt(next);
    if (!IsJoining(follows) || (follows == Class::kDigit && last_ == Class::kDigit)) return false;
    // What would join the character in front of the separator needs the separator.
    if (const char32_t code = out_.chars[next]; code >= 0x300 && !text::IsCasefoldBorder(code)) {
      return false;
    }
    joined_katakana_ |= last_ == Class::kKatakana && follows == Class::kKatakana;
    gap_ = true;
    read_ = next;
    return true;
  }

  void Special(Class c) {
    const char32_t code = out_.chars[read_];
    if (c == Class::kMark || c == Class::kIgnorable) {
      const Class before = last_, before_that = before_last_;
      Put(c, false);
      last_ = before;
      before_last_ = before_that;
    } else if (c == Class::kKatakana) {
      Put(c, last_ != Class::kKatakana);
    } else if (IsLetter(c)) {
      Letter(c);
    } else if (c == Class::kDigit) {
      Put(c, last_ != Class::kDigit);
    } else if (IsApostrophe(code) && IsLetter(last_) && GoesOnBehindApostrophe(read_ + 1)) {
      Put(Class::kLetter, false);  // no hump behind it: L'Oréal
    } else if (last_ == Class::kDigit && JoinsNumber(code)) {
      Put(Class::kDigit, false);
    } else {
      Put(c, true);
    }
  }

  void Letter(Class c) {
    const bool glued = !gap_ && IsLetter(last_);
    const bool hump = c == Class::kUpper && last_ == Class::kLower;
    const bool third = glued && last_ == Class::kUpper && before_last_ == Class::kUpper &&
                       c == Class::kLower && !IsPluralOfCapitals();
    Put(c, !glued || hump);
    // AIProcess: the word began at the capital before.
    if (third && out_.begin[write_ - 2] != out_.begin[write_ - 3]) {
      out_.flags[write_ - 2] |= kMayBegin;
      out_.flags[write_ - 3] |= kMayEnd;
    }
  }

  // don't, but not the final 's of a possessive.
  bool GoesOnBehindApostrophe(std::size_t at) const {
    if (!IsLetter(ClassAt(at))) return false;
    return out_.chars[at] != U's' || IsLetter(ClassAt(at + 1));
  }
  // The s of APIs.
  bool IsPluralOfCapitals() const {
    return out_.chars[read_] == U's' && !IsLetter(ClassAt(read_ + 1));
  }
  // 3.5 and 1,000 are one number each.
  bool JoinsNumber(char32_t code) const {
    if (IsPoint(code)) return ClassAt(read_ + 1) == Class::kDigit;
    if (!IsComma(code)) return false;
    for (std::size_t i = 1; i <= 3; ++i) {
      if (ClassAt(read_ + i) != Class::kDigit) return false;
    }
    return ClassAt(read_ + 4) != Class::kDigit;
  }

  const bool drop_;
  FoldedText& out_;
  const std::size_t size_;
  std::size_t read_ = 0, write_ = 0;
  Class last_ = Class::kOther, before_last_ = Class::kOther;  // of what was written last
  bool gap_ = false;  // something was dropped in front of `read_`
  bool joined_katakana_ = false;
};

}  // namespace

bool SettleWords(Separators separators, FoldedText& out) { return Settler(separators, out).Run(); }

}  // namespace crosswalk::script
