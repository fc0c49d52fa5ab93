// Long-vowel marks at the end of katakana words: サーバー is サーバ, カバー is not カバ.
#include "glossary/script/fold_table.h"
#include "glossary/script/word_edges.h"

namespace crosswalk::script {
namespace {

using Class = text::CharacterClass;

// As many code points must stand before a mark that goes.
constexpr std::size_t kOthersBeforeMark = 3;

// Takes from the arrays, in place, what trimming drops.
class Compactor {
 public:
  explicit Compactor(FoldedText& out) : out_(out) {}

  void Keep(std::size_t from) {
    out_.chars[write_] = out_.chars[from];
    out_.begin[write_] = out_.begin[from];
    out_.end[write_] = out_.end[from];
    out_.flags[write_] = out_.flags[from];
    out_.kind[write_] = out_.kind[from];
    ++write_;
  }
  // The bytes of the last code point written now belong to the one before it.
  void DropLast() {
    --write_;
    out_.end[write_ - 1] = out_.end[write_];
  }
  std::size_t written() const { return write_; }
  void Finish() {
    out_.chars.resize(write_);
    out_.begin.resize(write_);
    out_.end.resize(write_);
    out_.flags.resize(write_);
    out_.kind.resize(write_);
  }

 private:
  FoldedText& out_;
  std::size_t write_ = 0;
};

// Code points from `first` on that make one katakana word, whatever was dropped inside.
std::size_t JoinedEnd(const FoldedText& folded, std::size_t first) {
  std::size_t end = first;
  while (end < folded.chars.size() && folded.kind[end] == text::TokenKind::kKatakana) ++end;
  return end;
}

}  // namespace

void TrimKatakana(FoldedText& out) {
  Compactor kept(out);
  std::size_t word = 0;
  bool hiragana = false;
  const auto end_word = [&] {
    for (; word > kOthersBeforeMark && out.chars[kept.written() - 1] == kProlongedMark; --word) {
      kept.DropLast();
    }
    word = 0;
  };
  for (std::size_t at = 0; at < out.chars.size(); ++at) {
    Class c = Class(out.flags[at]);
    if (c == Class::kProlonged) {
      c = hiragana ? Class::kHiragana : Class::kKatakana;
      out.flags[at] = static_cast<std::uint8_t>(c);
      out.kind[at] = text::KindOfClass(c);
    }
    const bool goes_on = c == Class::kKatakana || (c == Class::kMark && word > 0);
    if (!goes_on) end_word();
    kept.Keep(at);
    if (goes_on) ++word;
    if (c != Class::kMark) hiragana = c == Class::kHiragana;
  }
  end_word();
  kept.Finish();
}

void TrimJoinedKey(FoldedText& folded) {
  Compactor kept(folded);
  for (std::size_t at = 0; at < folded.chars.size();) {
    const std::size_t first = at, end = JoinedEnd(folded, at);
    if (end == at) {
      kept.Keep(at++);
      continue;
    }
    while (at < end) kept.Keep(at++);
    for (std::size_t length = end - first;
         length > kOthersBeforeMark && folded.chars[kept.written() - 1] == kProlongedMark;
         --length) {
      kept.DropLast();
    }
  }
  kept.Finish();
}

void AllowEndBeforeMarks(FoldedText& folded) {
  for (std::size_t at = 0; at < folded.chars.size();) {
    const std::size_t first = at, end = JoinedEnd(folded, at);
    at = end == at ? at + 1 : end;
    for (std::size_t last = end; last > first + kOthersBeforeMark; --last) {
      // A mark that is a word by itself has nothing before it to end.
      if (folded.chars[last - 1] != kProlongedMark || (folded.flags[last - 1] & kMayBegin) != 0) {
        break;
      }
      folded.flags[last - 2] |= kMayEnd;
      folded.end[last - 2] = folded.end[end - 1];
    }
  }
}

}  // namespace crosswalk::script
