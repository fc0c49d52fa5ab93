#include "glossary/mine/source/piece.h"

#include <algorithm>

#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/english_term.h"
#include "glossary/mine/source/label.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

bool IsBreak(char32_t c) {
  return c == U'、' || c == U'；' || c == U';' || c == U'。' || c == U'，' || c == U',';
}

// The first word behind `at`, and the last before it.
View WordAfter(View text, std::size_t at) {
  while (at < text.size() && IsSpace(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && !IsSpace(text[end]) && !IsBreak(text[end])) ++end;
  return text.substr(at, end - at);
}

bool StartsSame(View a, View b) {
  constexpr std::size_t kSame = 3;
  if (a.size() <= kSame || b.size() <= kSame) return false;
  for (std::size_t i = 0; i < kSame; ++i) {
    if (ToLower(a[i]) != ToLower(b[i])) return false;
  }
  return true;
}

// The length of a mark between alternatives that stands at `at`; 0 where none does. `begin` is
// where the piece before it begins.
std::size_t AlternativeMark(View text, std::size_t begin, std::size_t at) {
  static constexpr View kWords[] = {U"或者",   U"或稱",     U"或称", U"もしくは",
                                    U"または", U"あるいは", U"又は"};
  const char32_t c = text[at];
  if (c == U'或' || c == U'ま' || c == U'も' || c == U'あ' || c == U'又') {
    for (const View word : kWords) {
      if (text.substr(at, word.size()) == word) return word.size();
    }
    return c == U'或' ? 1 : 0;
  }
  if (c == U'/' || c == U'／') {
    if (at == begin || at + 1 >= text.size()) return 0;
    if (IsSpace(text[at - 1]) && IsSpace(text[at + 1])) return 1;
    // colour/color; but client/server is one name.
    std::size_t first = at;
    while (first > begin && IsLatin(text[first - 1])) --first;
    if (c == U'／' && IsLatin(text[at - 1]) && IsLatin(text[at + 1])) return 1;
    return StartsSame(text.substr(first, at - first), WordAfter(text, at + 1)) ? 1 : 0;
  }
  if (c == U' ' && text.substr(at, 4) == U" or ") {
    // Trial or Error is a title.
    const View next = WordAfter(text, at + 4);
    if (next.empty() || at == begin) return 0;
    return IsLower(next.front()) || LooksLikeAcronym(next) || IsLower(text[begin]) ? 4 : 0;
  }
  return 0;
}

// Index of the bracket that closes the one at `open`; npos where none does.
std::size_t ClosingRound(View text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (IsOpenRound(text[i])) ++depth;
    if (IsCloseRound(text[i]) && --depth == 0) return i;
  }
  return View::npos;
}

// grep(1), f(x), file(s): no bracket of its own.
bool IsCall(View text, std::size_t open, std::size_t close) {
  if (open == 0 || !(IsLatin(text[open - 1]) || IsDigit(text[open - 1]))) return false;
  return close - open <= 3 && text[open] == U'(';
}

bool StandForEachOther(View a, View b) {
  a = Trim(a);
  b = Trim(b);
  if (a.empty() || b.empty()) return false;
  if (LooksLikeAcronym(a) == LooksLikeAcronym(b)) return false;
  const View acronym = LooksLikeAcronym(a) ? a : b;
  const View full = LooksLikeAcronym(a) ? b : a;
  return full.size() > acronym.size() && !HasCjk(full) && StandsFor(acronym, full);
}

class Splitter {
 public:
  explicit Splitter(View text) : text_(text) {}

  std::vector<Piece> Split() {
    Level(0, text_.size(), Joint::kNone);
    return std::move(pieces_);
  }

 private:
  void Level(std::size_t begin, std::size_t end, Joint joint) {
    // Brackets in quotation marks and links are stepped over.
    int quotes = 0;
    std::size_t i = begin;
    const auto cut = [&](std::size_t at, std::size_t length, Joint next) {
      Add(begin, at, joint);
      begin = at + length;
      joint = next;
      i = begin;
    };
    while (i < end) {
      const char32_t c = text_[i];
      if (c == U'[') {
        if (const std::size_t link = LinkEnd(i, end); link != 0) {
          i = link;
          continue;
        }
      }
      if (ClosingQuote(c) != 0) ++quotes;
      if (OpeningQuote(c) != 0) quotes = std::max(0, quotes - 1);
      if (quotes > 0) {
        ++i;
        continue;
      }
      if (IsOpenRound(c) && pieces_.size() < kMostPieces) {
        const std::size_t close = ClosingRound(text_.substr(0, end), i);
        if (close != View::npos && !IsCall(text_, i, close)) {
          const std::size_t open = i;
          cut(open, 0, Joint::kNested);
          Level(open + 1, close, Joint::kNested);
          begin = i = close + 1;
          joint = Joint::kNested;
          continue;
        }
        if (close != View::npos) {
          i = close + 1;
          continue;
        }
      }
      if (IsBreak(c)) {
        // 以下、X: the mark belongs to the label.
        if (i > begin && i - begin <= kLongestLabel &&
            LabelAt(text_.substr(begin, i + 1 - begin)).length == i + 1 - begin) {
          ++i;
          continue;
        }
        cut(i, 1, c == U',' || c == U'，' ? Joint::kComma : Joint::kBreak);
        continue;
      }
      if (const std::size_t mark = AlternativeMark(text_.substr(0, end), begin, i); mark > 0) {
        cut(i, mark, Joint::kAlternative);
        continue;
      }
      // EN 簡稱 ACR: a label in the middle.
      if (i > begin && IsHan(c) && (IsLatin(text_[i - 1]) || IsSpace(text_[i - 1])) &&
          HasLatin(text_.substr(begin, i - begin))) {
        const Label label = LabelAt(text_.substr(i, end - i));
        // MS-DOS 5以降: since, not short for.
        const bool since = c == U'以' && !IsSpace(text_[i - 1]);
        if (!since &&
            (label.kind == LabelKind::kShortForm || label.kind == LabelKind::kOtherName)) {
          cut(i, 0, Joint::kPair);
          i += label.length;
          continue;
        }
      }
      ++i;
    }
    Add(begin, end, joint);
  }

  // Behind the Markdown link at `i`; 0 where none begins there.
  std::size_t LinkEnd(std::size_t i, std::size_t end) const {
    const std::size_t middle = text_.substr(0, end).find(U"](", i);
    if (middle == View::npos) return 0;
    const std::size_t close = ClosingRound(text_.substr(0, end), middle + 1);
    return close == View::npos ? 0 : close + 1;
  }

  void Add(std::size_t begin, std::size_t end, Joint joint) {
    while (begin < end && IsSpace(text_[begin])) ++begin;
    while (end > begin && IsSpace(text_[end - 1])) --end;
    if (begin == end || pieces_.size() >= kMostPieces) return;
    const View text = text_.substr(begin, end - begin);
    if (const auto [at, length] = PairMark(text); length > 0) {
      pieces_.push_back({begin, begin + at, joint});
      Add(begin + at + length, end, Joint::kPair);
      return;
    }
    pieces_.push_back({begin, end, joint});
  }

  // Where a name and its acronym meet in one piece: ACR：EN, EN - ACR, EN ACR; also X：EN.
  static std::pair<std::size_t, std::size_t> PairMark(View text) {
    static constexpr View kMarks = U"：:=＝–—-";
    if (!HasLatin(text)) return {0, 0};
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      if (kMarks.find(text[i]) == View::npos) continue;
      const View left = text.substr(0, i), right = text.substr(i + 1);
      const bool colon = text[i] == U'：' || text[i] == U':';
      if (!colon && !IsSpace(text[i - 1]) && IsHyphen(text[i])) continue;
      if (StandForEachOther(left, right)) return {i, 1};
      // ネットワーク: network. A label would have been one.
      if (colon && HasCjk(left) && !HasLatin(left) && !HasCjk(right) &&
          LabelAt(left.substr(0)).kind == LabelKind::kNone &&
          LabelAt(text).kind == LabelKind::kNone && CouldBeEnglishTerm(right)) {
        return {i, 1};
      }
    }
    const std::size_t first = text.find(U' '), last = text.rfind(U' ');
    if (first == View::npos || HasCjk(text)) return {0, 0};
    // Plain space: the first letters must agree, or any words would do.
    const auto same = [](View a, View b) { return ToLower(a.front()) == ToLower(b.front()); };
    if (StandForEachOther(text.substr(0, last), text.substr(last + 1)) &&
        same(text, text.substr(last + 1))) {
      return {last, 1};
    }
    if (StandForEachOther(text.substr(0, first), text.substr(first + 1)) &&
        same(text, text.substr(first + 1))) {
      return {first, 1};
    }
    return {0, 0};
  }

  static constexpr std::size_t kMostPieces = 40;
  static constexpr std::size_t kLongestLabel = 8;

  View text_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> SplitPieces(View inside) { return Splitter(inside).Split(); }

}  // namespace crosswalk::mine
