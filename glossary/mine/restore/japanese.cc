#include "glossary/mine/restore/japanese.h"

#include <algorithm>
#include <vector>

#include "glossary/mine/restore/japanese_lists.h"
#include "glossary/mine/source/chars.h"
#include "glossary/script/reviewed.h"
#include "glossary/text/encoding.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

const script::Chain kFromTraditional = {"t2jp"};
const script::Chain kFromSimplified = {"s2t", "t2jp"};

// ・ is U+30FB; the others are Chinese, typographic, or of another size.
bool IsForeignDot(char32_t c) { return c == U'·' || c == U'•' || c == U'‧' || c == U'⋅'; }

// Katakana and Han beside a dot, or Latin beside one that has kana on its other side.
bool JoinsWords(char32_t before, char32_t after) {
  const auto word = [](char32_t c) { return IsKatakana(c) || IsHiragana(c) || IsHan(c); };
  return (word(before) || IsLatin(before) || IsDigit(before)) &&
         (word(after) || IsLatin(after) || IsDigit(after)) &&
         (IsKatakana(before) || IsKatakana(after) || (word(before) && word(after)));
}

// Old and Traditional forms that OpenCC's list for Japanese lacks; of the reviewed list only what
// is no living variant.
char32_t FromReviewedList(char32_t c) {
  static const auto forms = [] {
    std::unordered_map<char32_t, char32_t> map = {{U'獎', U'奨'}};
    for (const auto& row : script::ReadRows(script::JaVariants())) {
      if (row.size() < 3 || (row[2] != "kyujitai" && row[2] != "Traditional")) continue;
      const std::u32string from = text::ToUtf32(row[0]), to = text::ToUtf32(row[1]);
      if (from.size() == 1 && to.size() == 1) map.emplace(from[0], to[0]);
    }
    return map;
  }();
  const auto found = forms.find(c);
  return found == forms.end() ? c : found->second;
}

bool NamesSomebody(script::WordClass word_class) {
  return word_class == script::WordClass::kPerson ||
         word_class == script::WordClass::kOrganisation ||
         word_class == script::WordClass::kProperNoun;
}

}  // namespace

Result<std::shared_ptr<const JapaneseRepairer>> JapaneseRepairer::Create(
    const script::Converter& converter, const script::Lexicon& lexicon) {
  std::shared_ptr<JapaneseRepairer> repairer(new JapaneseRepairer(converter, lexicon));
  // Rows 16 to 47 of JIS X 0208 are its first level, 48 to 84 the second.
  for (int row = 16; row <= 84; ++row) {
    for (int cell = 1; cell <= 94; ++cell) {
      if ((row == 47 && cell > 51) || (row == 84 && cell > 6)) break;
      const char bytes[] = {static_cast<char>(0xA0 + row), static_cast<char>(0xA0 + cell)};
      CROSSWALK_ASSIGN(const auto decoder, text::Decoder::Make("EUC-JP"));
      std::string character;
      CROSSWALK_RETURN_IF_ERROR(decoder->Decode(std::string_view(bytes, 2), character));
      for (const char32_t c : text::ToUtf32(character)) {
        repairer->standard_.emplace(c, row <= 47 ? Standard::kFirst : Standard::kSecond);
      }
    }
  }
  return std::shared_ptr<const JapaneseRepairer>(std::move(repairer));
}

bool JapaneseRepairer::IsStandard(char32_t c) const {
  const auto found = standard_.find(c);
  return found != standard_.end() && found->second == Standard::kFirst;
}

std::u32string JapaneseRepairer::Through(std::u32string_view text,
                                         const script::Chain& chain) const {
  const auto converted = converter_->Apply(text::ToUtf8(text), chain);
  if (converted.ok()) {
    std::u32string out = text::ToUtf32(*converted);
    if (out.size() == text.size()) return out;
  }
  return std::u32string(text);
}

bool JapaneseRepairer::InCommonWord(std::u32string_view text, std::size_t place,
                                    bool names_too) const {
  constexpr std::size_t kLongestWord = 6;
  for (std::size_t begin = place < kLongestWord ? 0 : place - kLongestWord + 1; begin <= place;
       ++begin) {
    bool covers = false;
    lexicon_->Prefixes(text.substr(begin), [&](std::size_t length, const script::Word& word) {
      covers |=
          length >= 2 && begin + length > place && (names_too || !NamesSomebody(word.word_class));
    });
    if (covers) return true;
  }
  return false;
}

RepairedJapanese JapaneseRepairer::Repair(std::u32string_view text, JapaneseContext context) const {
  RepairedJapanese repaired{std::u32string(text), false};
  if (context == JapaneseContext::kNone && !HasKana(text)) return repaired;
  bool odd = context == JapaneseContext::kConverted;
  for (const char32_t c : text) odd |= IsForeignDot(c) || (IsHan(c) && !IsStandard(c));
  if (!odd) return repaired;

  const std::u32string from_old = Through(text, kFromTraditional);
  // Phrases decide what a Simplified character stands for, so the whole is converted, if there is
  // any.
  std::u32string from_simplified(text);
  const bool may_be_simplified = [&] {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (IsHan(text[i]) && !IsStandard(text[i]) && from_old[i] == text[i]) return true;
    }
    return context == JapaneseContext::kConverted;
  }();
  if (may_be_simplified) from_simplified = Through(from_old, kFromSimplified);

  std::vector<std::size_t> of_names, shared;
  bool simplified = false, old = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (IsForeignDot(c) && i > 0 && i + 1 < text.size() && JoinsWords(text[i - 1], text[i + 1])) {
      repaired.text[i] = U'・';
      continue;
    }
    if (!IsHan(c)) continue;
    if (const std::size_t name = NameInOldForms(text.substr(i))) {
      i += name - 1;
      continue;
    }
    if (IsKeptForm(c)) continue;
    if (IsStandard(c)) {
      if (from_simplified[i] != c && IsSharedForm(c)) shared.push_back(i);
      continue;
    }
    const char32_t modern = from_old[i] != c ? from_old[i] : FromReviewedList(c);
    if (modern != c) {
      repaired.text[i] = modern;
      if (IsFormOfNames(c)) {
        of_names.push_back(i);
      } else {
        old = true;
      }
    } else if (from_simplified[i] != c && (!standard_.contains(c) || IsSimplifiedOfLevelTwo(c))) {
      repaired.text[i] = from_simplified[i];
      simplified = true;
    }
  }
  // 國 beside 經 is a damaged 国; alone it must be part of a common word, as in 國內.
  for (const std::size_t i : of_names) {
    const bool damaged = old || context == JapaneseContext::kConverted;
    const bool alone = (i == 0 || !IsHan(text[i - 1])) &&
                       (i + 1 < text.size() && IsHiragana(text[i + 1])) &&
                       std::u32string_view(U"さくち").find(text[i + 1]) ==
                           std::u32string_view::npos;  // さん, くん
    const bool word = InCommonWord(repaired.text, i, damaged) || (damaged && alone);
    if (!word && !old) repaired.text[i] = text[i];
  }
  // 机关 beside 东 is 機関: the word as it would be is known, as it stands it is not.
  if (simplified || context == JapaneseContext::kConverted) {
    const std::u32string as_found = repaired.text;
    for (const std::size_t i : shared) {
      std::u32string tried = as_found;
      tried[i] = from_simplified[i];
      if (InCommonWord(tried, i, false) && !InCommonWord(as_found, i, true)) {
        repaired.text[i] = from_simplified[i];
      }
    }
  }
  repaired.changed = repaired.text != text;
  return repaired;
}

}  // namespace crosswalk::mine
