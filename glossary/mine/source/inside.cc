#include "glossary/mine/source/inside.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/citation.h"
#include "glossary/mine/source/piece.h"

namespace crosswalk::mine {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestInside = 300;
constexpr std::size_t kLongestCjk = 24;
constexpr std::size_t kLongestAlias = 40;

bool Contains(View text, View piece) { return text.find(piece) != View::npos; }

// Without Markdown links, emphasis and quotation marks around the whole.
struct Bare {
  View text;
  bool quoted = false;
};

Bare StripMarks(View text) {
  Bare bare{Trim(text)};
  for (bool again = true; again && bare.text.size() > 2;) {
    again = false;
    const char32_t first = bare.text.front(), last = bare.text.back();
    const char32_t close = ClosingQuote(first);
    if ((close != 0 && close == last) || (first == last && (first == U'"' || first == U'\''))) {
      const View within = bare.text.substr(1, bare.text.size() - 2);
      // “甲”和“乙”: two, not one.
      if (within.find(close != 0 ? close : first) != View::npos) break;
      bare.text = Trim(within);
      bare.quoted = again = true;
    } else if (first == last && (first == U'*' || first == U'_' || first == U'`')) {
      bare.text = Trim(bare.text.substr(1, bare.text.size() - 2));
      again = true;
    } else if (first == U'[') {
      const std::size_t link = bare.text.find(U"](");
      if (link != View::npos && (last == U')' || last == U'）')) {
        bare.text = Trim(bare.text.substr(1, link - 1));
        again = true;
      }
    }
  }
  return bare;
}

bool DropTail(View& text, View tail) {
  if (text.size() <= tail.size() || !text.ends_with(tail)) return false;
  text = Trim(text.substr(0, text.size() - tail.size()));
  return true;
}

// 以下「X」という; EN 的縮寫; X, for short: what follows the name. A list ends in 等.
View WithoutTail(View text) {
  static constexpr View kTails[] = {
      U"と略記する",   U"と略称する", U"と表記する",   U"と略す",   U"と呼ぶ",     U"と称する",
      U"とする",       U"という",     U"といいます",   U"と言う",   U"と言います", U"と呼びます",
      U"とします",     U"と略します", U"とも呼ばれる", U"とも呼ぶ", U"とも",       U"ともいう",
      U"ともいいます", U"と略される", U"と表記",       U"と呼称",   U"と略記",     U"と略",
      U"。",           U"．"};
  // Only behind a name in Latin script.
  static constexpr View kLatinTails[] = {
      U"的首字母縮寫", U"的首字母缩写", U"的英文縮寫", U"的英文缩写", U"的縮寫", U"的缩写",
      U"的簡稱",       U"的简称",       U"之縮寫",     U"之略",       U"の略称", U"の略語",
      U"の頭字語",     U"の頭文字",     U"の意味",     U"の意",       U"の略",   U"一詞",
      U"一词",         U" for short",   U"教授",       U"博士",       U"先生",   U"女士"};
  for (bool again = true; again;) {
    again = false;
    for (const View tail : kTails) again = DropTail(text, tail) || again;
    for (const View tail : kLatinTails) {
      const std::size_t before = text.size() > tail.size() ? text.size() - tail.size() : 0;
      if (before > 0 && text.ends_with(tail) && !HasCjk(text.substr(0, before))) {
        again = DropTail(text, tail) || again;
      }
    }
  }
  // A full stop behind a whole word is none of an abbreviation (Inc.).
  if (text.size() > 6 && text.back() == U'.' && !Contains(text, U". ")) {
    std::size_t small = 0;
    while (small + 1 < text.size() && IsLower(text[text.size() - 2 - small])) ++small;
    if (small >= 5) text = text.substr(0, text.size() - 1);
  }
  return text;
}

// Robert Gilpin 1930—2018, Robert Gilpin, b. 1930: the name alone.
View WithoutDates(View text) {
  std::size_t end = text.size();
  bool digits = false, dash = false;
  while (end > 0) {
    const char32_t c = text[end - 1];
    const bool is_dash = IsHyphen(c) || c == U'–' || c == U'—' || c == U'~' || c == U'～' ||
                         c == U'〜' || c == U'－';
    if (!IsDigit(c) && !is_dash && !IsSpace(c) && c != U'?' && c != U'？') break;
    digits = digits || IsDigit(c);
    dash = dash || is_dash;
    --end;
  }
  if (!digits || !dash || end == 0 || end == text.size() || !IsSpace(text[end])) return text;
  // Two years, or one that is open.
  const View dates = Trim(text.substr(end));
  const std::size_t first = dates.find_first_of(U"0123456789");
  return first + 4 <= dates.size() && IsYear(dates.substr(first, 4)) && IsLatin(text[end - 1])
             ? text.substr(0, end)
             : text;
}

PartRole RoleOfLatin(View text) {
  if (!CouldBeEnglishTerm(text)) return PartRole::kOther;
  return LooksLikeAcronym(text) ? PartRole::kAcronym : PartRole::kEnglish;
}

PartRole RoleOf(const Bare& bare, LabelKind label) {
  const View text = bare.text;
  const bool cjk = HasCjk(text);
  const bool latin = !cjk && HasLatin(text);
  using enum LabelKind;
  switch (label) {
    case kOtherLanguage:
    case kExplanation:
    case kNote:
      return PartRole::kOther;
    case kFormerName:
      return cjk && (bare.quoted || CouldBeCjkTerm(text)) ? PartRole::kAlias : PartRole::kOther;
    case kThatIs:
      if (latin) return RoleOfLatin(text);
      return bare.quoted && CouldBeCjkTerm(text) ? PartRole::kAlias : PartRole::kOther;
    case kFullName:
      if (latin) return RoleOfLatin(text);
      return cjk && text.size() <= kLongestAlias ? PartRole::kAlias : PartRole::kOther;
    case kShortForm:
    case kOtherName:
      if (latin) return RoleOfLatin(text);
      // 經濟“2+2”會議: quotation marks inside stay.
      return text.size() <= kLongestCjk && (cjk || bare.quoted) ? PartRole::kAlias
                                                                : PartRole::kOther;
    case kEnglish:
    case kNone:
      break;
  }
  if (latin) return RoleOfLatin(text);
  if (IsKanaOnly(text)) return PartRole::kReading;
  return cjk && label == kNone ? PartRole::kCjk : PartRole::kOther;
}

Part Classify(View inside, const Piece& piece) {
  View text = inside.substr(piece.begin, piece.end - piece.begin);
  Label label = LabelAt(text);
  if (label.kind != LabelKind::kNone) {
    text = Trim(text.substr(label.length));
    // 英語縮寫: a second label behind the first; 以下、通称: too.
    if (const Label second = LabelAt(text);
        (label.kind == LabelKind::kEnglish || label.kind == LabelKind::kShortForm) &&
        (second.kind == LabelKind::kShortForm || second.kind == LabelKind::kOtherName)) {
      label = second;
      text = Trim(text.substr(second.length));
    }
  }
  const Bare bare = StripMarks(WithoutDates(WithoutTail(text)));
  Part part{PartRole::kOther, std::u32string(bare.text),
            piece.begin,      label.kind != LabelKind::kNone,
            bare.quoted,      label.kind};
  if (bare.text.empty()) return part;
  part.offset = static_cast<std::size_t>(bare.text.data() - inside.data());
  part.role = RoleOf(bare, label.kind);
  return part;
}

bool IsNameEnding(View text) {
  static constexpr View kEndings[] = {U"Inc.",  U"Inc", U"Ltd.",  U"Ltd",  U"LLC", U"D.C.",
                                      U"Jr.",   U"Jr",  U"Sr.",   U"S.A.", U"Co.", U"GmbH",
                                      U"Corp.", U"PhD", U"Ph.D.", U"USA",  U"UK"};
  return std::find(std::begin(kEndings), std::end(kEndings), text) != std::end(kEndings);
}

bool IsNameWithComma(View before, View after) {
  // Economy, Trade and Industry; University of California, Berkeley.
  if (Contains(after, U" and ") || Contains(after, U" & ")) {
    return IsUpper(before.front()) && IsUpper(after.front());
  }
  return IsNameEnding(after) || Contains(before, U"Universit") || Contains(before, U"College") ||
         Contains(before, U"Institute");
}

// "federal, proportional and consociational representation": several terms in one phrase, to be
// taken apart by somebody who knows the words.
bool IsCoordination(const std::vector<Part>& parts) {
  if (parts.size() < 2 || parts.back().role != PartRole::kEnglish) return false;
  return parts.front().role == PartRole::kEnglish && IsLower(parts.front().text[0]) &&
         Contains(parts.back().text, U" and ");
}

bool IsPlainEnglish(const Part& part) {
  return part.role == PartRole::kEnglish && !part.declared && !part.quoted;
}

// Joins English parts that commas of one name or title took apart.
void JoinNames(View inside, bool titled, std::vector<Piece>& pieces, std::vector<Part>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i - 1].role != PartRole::kEnglish || parts[i - 1].quoted) continue;
    // Of "Ministry of Economy, Trade and Industry" the first comma must see the last part.
    std::size_t last = i;
    while (last < parts.size() && pieces[last].joint == Joint::kComma &&
           (IsPlainEnglish(parts[last]) || IsNameEnding(parts[last].text)) &&
           (inside[pieces[last].begin - 1] == U' ' || IsNameEnding(parts[last].text))) {
      ++last;
    }
    if (last-- == i) continue;
    Part& before = parts[i - 1];
    if (!titled && !IsNameWithComma(before.text, parts[last].text)) continue;
    const std::size_t end = parts[last].offset + parts[last].text.size();
    before.text = std::u32string(inside.substr(before.offset, end - before.offset));
    const auto from = static_cast<std::ptrdiff_t>(i), to = static_cast<std::ptrdiff_t>(last) + 1;
    parts.erase(parts.begin() + from, parts.begin() + to);
    pieces.erase(pieces.begin() + from, pieces.begin() + to);
    if (before.text.size() > 120) before.role = PartRole::kOther;
  }
}

// Behind 例如 or 見 all is example or reference, until a stronger mark.
void LeaveExplanations(View inside, const std::vector<Piece>& pieces, std::vector<Part>& parts) {
  bool explains = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char32_t mark = pieces[i].begin > 0 ? inside[pieces[i].begin - 1] : 0;
    if (mark == U'；' || mark == U';' || mark == U'。') explains = false;
    const LabelKind label = parts[i].label;
    if (label == LabelKind::kExplanation || label == LabelKind::kNote) explains = true;
    if (explains &&
        !(parts[i].declared && label != LabelKind::kExplanation && label != LabelKind::kNote)) {
      parts[i].role = PartRole::kOther;
    }
  }
}

// 法語：X，Y: what follows is French too, unless a label says otherwise.
void LeaveOtherLanguages(std::vector<Part>& parts) {
  bool other = false;
  for (Part& part : parts) {
    if (part.declared) other = part.label == LabelKind::kOtherLanguage;
    if (other && part.role == PartRole::kEnglish) part.role = PartRole::kOther;
  }
}

bool EndsAsList(View inside) {
  inside = Trim(inside);
  for (const View end : {View(U"等"), View(U"等等"), View(U"など"), View(U"ほか"), View(U"他"),
                         View(U"etc."), View(U"etc"), View(U"…"), View(U"..."), View(U"etc.。")}) {
    if (inside.ends_with(end)) return true;
  }
  return false;
}

// Several names side by side, none of them declared: examples, not translations.
bool IsList(View inside, const std::vector<Piece>& pieces, const std::vector<Part>& parts) {
  std::size_t plain = 0, english = 0, listed = 0, side_by_side = 0, cjk = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].declared) continue;
    const bool full = parts[i].role == PartRole::kEnglish;
    const bool name = full || parts[i].role == PartRole::kAcronym;
    plain += name;
    english += full;
    cjk += parts[i].role == PartRole::kCjk;
    // （Serif 或 固定）
    if (parts[i].role == PartRole::kCjk && pieces[i].joint == Joint::kAlternative) listed = 1;
    if (!name || i == 0 || parts[i - 1].role != parts[i].role) continue;
    listed += pieces[i].begin > 0 && inside[pieces[i].begin - 1] == U'、';
    side_by_side += pieces[i].joint == Joint::kComma || pieces[i].joint == Joint::kBreak;
  }
  if (EndsAsList(inside)) return plain > 0;
  // （JPEG、HEVC）, （LTE，5G）: acronyms of what?
  if (english == 0 && side_by_side > 0) return true;
  return plain >= 4 || listed > 0 || (side_by_side >= 2 && cjk > 0);
}

// A or B C: of alternatives that share the last word only the second is whole.
void LeaveSharedHeads(const std::vector<Piece>& pieces, std::vector<Part>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (pieces[i].joint != Joint::kAlternative || parts[i].role != PartRole::kEnglish ||
        parts[i - 1].role != PartRole::kEnglish) {
      continue;
    }
    const auto before = WordsOfLatin(parts[i - 1].text), after = WordsOfLatin(parts[i].text);
    if (before.size() == 1 && after.size() == 2 && before.back() != after.back() &&
        (before[0].ends_with(U"al") || before[0].ends_with(U"ic") || before[0].ends_with(U"ive") ||
         before[0].ends_with(U"ary") || before[0].ends_with(U"ous") ||
         before[0].ends_with(U"ed"))) {
      parts[i - 1].role = PartRole::kOther;
    }
  }
}

bool EndsInTitleMark(View before) {
  before = Trim(before);
  return !before.empty() &&
         (before.back() == U'》' || before.back() == U'〉' || before.back() == U'』');
}

// int argc, char **argv; x = f(y), a < b.
bool IsCode(View inside) {
  if (HasCjk(inside) || Contains(inside, U"](")) return false;
  return inside.find_first_of(U"=<>\\{}$|") != View::npos || Contains(inside, U" *") ||
         Contains(inside, U"::");
}

// Most brackets of a text hold a number, a remark or a reading: told at one glance.
bool HoldsNothing(View inside) {
  if (inside.size() > kLongestInside) return true;
  bool cjk = false, latin = false;
  for (const char32_t c : inside) {
    cjk = cjk || IsCjk(c);
    latin = latin || IsLatin(c);
  }
  return !cjk && !latin;
}

}  // namespace

bool CouldBeCjkTerm(View text) {
  text = Trim(text);
  if (text.size() < 2 || text.size() > kLongestCjk || !HasCjk(text)) return false;
  static constexpr View kBad = U"。！？!?；;：:，,、…/／的了是在被等也就這这那各為为或";
  for (const char32_t c : text) {
    if (kBad.find(c) != View::npos || IsSpace(c)) return false;
  }
  const LabelKind kind = LabelAt(text).kind;
  if (kind == LabelKind::kExplanation || kind == LabelKind::kNote ||
      kind == LabelKind::kFormerName) {
    return false;
  }
  std::size_t digits = 0;
  for (const char32_t c : text) digits += IsDigit(c) ? 1 : 0;
  return digits * 2 < text.size();
}

std::vector<Part> TakeApart(View inside, View before) {
  std::vector<Part> parts;
  if (HoldsNothing(inside)) return parts;
  const bool titled = EndsInTitleMark(before);
  if (IsCode(inside) || IsCitation(inside, titled) || (!HasCjk(inside) && ReadsAsClause(inside)))
    return parts;
  std::vector<Piece> pieces = SplitPieces(inside);
  for (const Piece& piece : pieces) parts.push_back(Classify(inside, piece));
  if (!titled && IsCoordination(parts)) return {};
  JoinNames(inside, titled, pieces, parts);
  LeaveExplanations(inside, pieces, parts);
  LeaveOtherLanguages(parts);
  LeaveSharedHeads(pieces, parts);
  if (IsList(inside, pieces, parts)) {
    for (Part& part : parts) {
      if (!part.declared) part.role = PartRole::kOther;
    }
  }
  return parts;
}

}  // namespace crosswalk::mine
