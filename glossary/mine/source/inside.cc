#include "glossary/mine/source/inside.h"

#include <algorithm>

#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/label.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestEnglish = 120;
constexpr std::size_t kMostWords = 14;
constexpr std::size_t kLongestCjk = 24;

bool Contains(std::u32string_view text, std::u32string_view piece) {
  return text.find(piece) != std::u32string_view::npos;
}

std::vector<std::u32string_view> Words(std::u32string_view text) {
  std::vector<std::u32string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && IsSpace(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !IsSpace(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool IsUnit(std::u32string_view text) {
  static constexpr std::u32string_view kUnits[] = {
      U"km", U"cm", U"mm", U"nm", U"kg", U"mg", U"ms", U"Hz", U"kHz", U"MHz", U"GHz", U"kB",
      U"KB", U"MB", U"GB", U"TB", U"kW", U"MW", U"GW", U"eV", U"Pa",  U"dB",  U"USD", U"RMB"};
  return std::find(std::begin(kUnits), std::end(kUnits), text) != std::end(kUnits);
}

bool IsRoman(std::u32string_view text) {
  return text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char32_t c) {
           return c == U'I' || c == U'V' || c == U'X' || c == U'i' || c == U'v' || c == U'x';
         });
}

// Words that open a reference or an aside and never a term.
bool OpensReference(std::u32string_view word) {
  static constexpr std::u32string_view kOpeners[] = {
      U"e.g",     U"i.e", U"eg",   U"ie",   U"cf",      U"see", U"fig",  U"figure",
      U"table",   U"vol", U"pp",   U"p",    U"no",      U"eq",  U"sec",  U"section",
      U"chapter", U"ch",  U"note", U"ibid", U"et",      U"viz", U"http", U"https",
      U"www",     U"doi", U"isbn", U"issn", U"version", U"ver", U"page"};
  std::u32string lowered = Lowered(word);
  while (!lowered.empty() && !IsLatin(lowered.back())) lowered.pop_back();
  return std::find(std::begin(kOpeners), std::end(kOpeners), lowered) != std::end(kOpeners);
}

std::size_t CountYears(std::u32string_view text) {
  std::size_t years = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && IsDigit(text[end])) ++end;
    if (end - i == 4 && (text[i] == U'1' || text[i] == U'2')) ++years;
    i = std::max(end, i + 1);
  }
  return years;
}

// Without Markdown links, emphasis and quotation marks around the whole.
struct Bare {
  std::u32string_view text;
  bool quoted = false;
};

Bare StripMarks(std::u32string_view text) {
  Bare bare{Trim(text)};
  for (bool again = true; again && bare.text.size() > 2;) {
    again = false;
    const char32_t first = bare.text.front(), last = bare.text.back();
    const char32_t close = ClosingQuote(first);
    if ((close != 0 && close == last) || (first == last && (first == U'"' || first == U'\''))) {
      bare.text = Trim(bare.text.substr(1, bare.text.size() - 2));
      bare.quoted = again = true;
    } else if (first == last && (first == U'*' || first == U'_' || first == U'`')) {
      bare.text = Trim(bare.text.substr(1, bare.text.size() - 2));
      again = true;
    } else if (first == U'[') {
      const std::size_t link = bare.text.find(U"](");
      if (link != std::u32string_view::npos && (last == U')' || last == U'）')) {
        bare.text = Trim(bare.text.substr(1, link - 1));
        again = true;
      }
    }
  }
  return bare;
}

bool IsSeparator(char32_t c) {
  return c == U'，' || c == U',' || c == U'、' || c == U'；' || c == U';';
}

struct Piece {
  std::size_t begin;
  std::size_t end;
  bool after_comma;  // joined to the one before by a comma, which may belong to an English name
};

std::size_t AlternativeMark(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  if (c == U'或' || c == U'亦') return 1;
  if (c == U'/' && at > 0 && at + 1 < text.size() && IsSpace(text[at - 1]) &&
      IsSpace(text[at + 1])) {
    return 1;
  }
  if (text.substr(at, 4) == U" or ") return 4;
  return 0;
}

// Pieces between separators that stand in no inner bracket or quotation marks.
std::vector<Piece> SplitPieces(std::u32string_view inside) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  int depth = 0;
  bool after_comma = false;
  const auto close = [&](std::size_t end, bool comma) {
    pieces.push_back({begin, end, after_comma});
    after_comma = comma;
  };
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const char32_t c = inside[i];
    if (IsOpenRound(c) || ClosingQuote(c) != 0 || c == U'[') ++depth;
    if (IsCloseRound(c) || OpeningQuote(c) != 0 || c == U']') depth = std::max(0, depth - 1);
    if (depth > 0) continue;
    const std::size_t alternative = AlternativeMark(inside, i);
    if (!IsSeparator(c) && alternative == 0) continue;
    close(i, c == U',' || c == U'，');
    begin = i + std::max<std::size_t>(1, alternative);
    i = begin - 1;
  }
  close(inside.size(), false);
  return pieces;
}

// 以下「X」という: what follows the name.
std::u32string_view WithoutTail(std::u32string_view text) {
  static constexpr std::u32string_view kTails[] = {
      U"と略記する", U"と略称する", U"と表記する", U"と略す", U"と呼ぶ",     U"と称する",
      U"とする",     U"という",     U"といいます", U"と言う", U"と言います", U"と呼びます",
      U"とします",   U"と略します", U"等",         U"など",   U"。"};
  for (bool again = true; again;) {
    again = false;
    for (const std::u32string_view tail : kTails) {
      if (text.size() > tail.size() && text.ends_with(tail)) {
        text = Trim(text.substr(0, text.size() - tail.size()));
        again = true;
      }
    }
  }
  return text;
}

Part Classify(std::u32string_view inside, const Piece& piece) {
  std::u32string_view text = Trim(inside.substr(piece.begin, piece.end - piece.begin));
  Label label = LabelAt(text);
  if (label.kind != LabelKind::kNone) text = Trim(text.substr(label.length));
  // 英語縮寫: a second label behind the first.
  if (const Label second = LabelAt(text);
      label.kind == LabelKind::kEnglish && second.kind == LabelKind::kShortForm) {
    label = second;
    text = Trim(text.substr(second.length));
  }
  text = WithoutTail(text);
  const Bare bare = StripMarks(text);
  Part part{PartRole::kOther, std::u32string(bare.text), 0, label.kind != LabelKind::kNone,
            bare.quoted};
  if (bare.text.empty()) return part;
  part.offset = static_cast<std::size_t>(bare.text.data() - inside.data());
  const bool latin = HasLatin(bare.text) && !HasCjk(bare.text);
  using enum LabelKind;
  switch (label.kind) {
    case kOtherLanguage:
    case kExplanation:
    case kNote:
    case kFormerName:
      return part;
    case kThatIs:
      if (latin && CouldBeEnglishTerm(bare.text)) break;
      if (!bare.quoted || !CouldBeCjkTerm(bare.text)) return part;
      part.role = PartRole::kAlias;
      return part;
    case kShortForm:
    case kOtherName:
      if (latin) break;
      // 經濟“2+2”會議: quotation marks inside stay.
      if (bare.text.size() > kLongestCjk) return part;
      part.role = PartRole::kAlias;
      return part;
    case kEnglish:
    case kNone:
      break;
  }
  if (latin) {
    if (!CouldBeEnglishTerm(bare.text)) return part;
    part.role = LooksLikeAcronym(bare.text) ? PartRole::kAcronym : PartRole::kEnglish;
  } else if (IsKanaOnly(bare.text)) {
    part.role = PartRole::kReading;
  } else if (HasCjk(bare.text) && label.kind == kNone) {
    part.role = PartRole::kCjk;
  }
  return part;
}

bool IsNameWithComma(std::u32string_view before, std::u32string_view after) {
  // Economy, Trade and Industry; University of California, Berkeley.
  if (Contains(after, U" and ") || Contains(after, U" & ")) return IsUpper(before.front());
  return Contains(before, U"Universit") || Contains(before, U"College") ||
         Contains(before, U"Institute") || Contains(before, U"Inc") || after == U"Inc." ||
         after == U"Ltd." || after == U"D.C.";
}

// "federal, proportional and consociational representation": several terms in one phrase, to be
// taken apart by somebody who knows the words.
bool IsCoordination(const std::vector<Part>& parts) {
  if (parts.size() < 2 || parts.back().role != PartRole::kEnglish) return false;
  return parts.front().role == PartRole::kEnglish && IsLower(parts.front().text[0]) &&
         Contains(parts.back().text, U" and ");
}

// Joins English parts that commas of one name took apart.
void JoinNames(std::u32string_view inside, const std::vector<Piece>& pieces,
               std::vector<Part>& parts) {
  for (std::size_t i = 1; i < parts.size();) {
    Part& before = parts[i - 1];
    Part& after = parts[i];
    const bool full = before.role == PartRole::kEnglish && after.role == PartRole::kEnglish &&
                      !after.declared && !after.quoted && pieces[i].after_comma;
    // Of "Ministry of Economy, Trade and Industry" the first comma must see the last part.
    std::size_t last = i;
    while (last + 1 < parts.size() && parts[last + 1].role == PartRole::kEnglish) ++last;
    if (full && IsNameWithComma(before.text, parts[last].text)) {
      const std::size_t begin = before.offset;
      const std::size_t end = parts[last].offset + parts[last].text.size();
      before.text = std::u32string(inside.substr(begin, end - begin));
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i),
                  parts.begin() + static_cast<std::ptrdiff_t>(last) + 1);
      return;
    }
    ++i;
  }
}

// "(Smith, 2020)", "(Smith et al. 2019)": one year is a reference, two are a life.
bool IsCitation(std::u32string_view inside) {
  return Contains(inside, U"et al") || Contains(inside, U"等,") || Contains(inside, U"等，") ||
         (CountYears(inside) == 1 && (Contains(inside, U",") || Contains(inside, U"，")));
}

bool HasCodeMark(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    return std::u32string_view(U"=\\{}<>@|^$#~→←≤≥≠∈∑×÷").find(c) != std::u32string_view::npos;
  });
}

}  // namespace

bool CouldBeEnglishTerm(std::u32string_view text) {
  text = Trim(text);
  if (text.size() < 2 || text.size() > kLongestEnglish || HasCodeMark(text)) return false;
  if (Contains(text, U"://") || Contains(text, U"www.") || Contains(text, U"()") ||
      Contains(text, U"_") || IsUnit(text) || IsRoman(text)) {
    return false;
  }
  if (!IsLatin(text.front()) && !IsDigit(text.front())) return false;
  const auto words = Words(text);
  if (words.size() > kMostWords || OpensReference(words.front())) return false;
  std::size_t letters = 0, longest = 0, run = 0;
  for (const char32_t c : text) {
    run = IsLatin(c) ? run + 1 : 0;
    letters += IsLatin(c) ? 1 : 0;
    longest = std::max(longest, run);
    if (c == U'?' || c == U'!' || c == U'？' || c == U'。' || c == U'"' || c == U'+') return false;
    // A page of a manual, rxvt(1); a call.
    if (IsOpenRound(c)) return false;
  }
  // A formula, a model number or single letters with commas: no run of two letters.
  if (longest < 2 || letters * 3 < text.size()) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    // A sentence ends inside: a longer word with a full stop.
    if (words[i].size() > 4 && words[i].back() == U'.' && IsUpper(words[i + 1].front())) {
      return false;
    }
  }
  return true;
}

bool CouldBeCjkTerm(std::u32string_view text) {
  text = Trim(text);
  if (text.size() < 2 || text.size() > kLongestCjk || !HasCjk(text)) return false;
  static constexpr std::u32string_view kBad =
      U"。！？!?；;：:，,、…/／的了是在被等也就這这那各為为或";
  for (const char32_t c : text) {
    if (kBad.find(c) != std::u32string_view::npos || IsSpace(c)) return false;
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

std::vector<Part> TakeApart(std::u32string_view inside) {
  std::vector<Part> parts;
  if (Trim(inside).empty() || IsCitation(inside)) return parts;
  const std::vector<Piece> pieces = SplitPieces(inside);
  for (const Piece& piece : pieces) parts.push_back(Classify(inside, piece));
  if (IsCoordination(parts)) return {};
  JoinNames(inside, pieces, parts);
  return parts;
}

}  // namespace crosswalk::mine
