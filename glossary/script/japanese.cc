// Japanese spellings that meet at INFLECTED.
#include <algorithm>
#include <array>

#include "glossary/script/inflection.h"
#include "glossary/script/reading.h"
#include "glossary/text/token.h"

namespace crosswalk::script {
namespace {

struct Rewrite {
  std::u32string_view from, to;
};

// Longest first where one begins another. Written in hiragana, to which katakana has come by then.
constexpr auto kSpellings = std::to_array<Rewrite>({
    {U"ゔぁ", U"ば"},   {U"ゔぃ", U"び"},   {U"ゔぇ", U"べ"},   {U"ゔぉ", U"ぼ"},
    {U"ゔゅ", U"びゅ"}, {U"ゔ", U"ぶ"},     {U"うぃ", U"うい"}, {U"うぇ", U"うえ"},
    {U"うぉ", U"うお"}, {U"くぁ", U"くあ"}, {U"くぃ", U"くい"}, {U"くぇ", U"くえ"},
    {U"くぉ", U"くお"}, {U"つぁ", U"つあ"}, {U"つぃ", U"ち"},   {U"つぇ", U"つえ"},
    {U"つぉ", U"つお"}, {U"いぇ", U"いえ"}, {U"ぢ", U"じ"},     {U"づ", U"ず"},
    {U"ゐ", U"い"},     {U"ゑ", U"え"},
});

// Okurigana that may be left out or written, by the rules of 1973, second rule, permitted forms,
// and the seventh for compounds: 終わる 終る, 当たり 当り, 問い合わせ 問い合せ.
constexpr auto kOptional = std::to_array<Rewrite>({
    {U"わせ", U"せ"}, {U"わり", U"り"}, {U"わる", U"る"}, {U"わす", U"す"}, {U"わし", U"し"},
    {U"われ", U"れ"}, {U"なう", U"う"}, {U"ない", U"い"}, {U"かり", U"り"}, {U"かる", U"る"},
    {U"たり", U"り"}, {U"たる", U"る"}, {U"こり", U"り"}, {U"こる", U"る"}, {U"こし", U"し"},
    {U"こす", U"す"}, {U"もり", U"り"}, {U"もる", U"る"}, {U"まり", U"り"}, {U"まる", U"る"},
    {U"らす", U"す"}, {U"とす", U"す"}, {U"とし", U"し"}, {U"がり", U"り"}, {U"がる", U"る"},
});

// Okurigana of a noun made from a verb: its stem in -i or -e.
constexpr std::u32string_view kNounEnds = U"いきぎしじちびみりけげせてねべめれえ";

bool IsHan(char32_t code) { return text::KindOf(code) == text::TokenKind::kHan; }
bool IsHiragana(char32_t code) { return code >= 0x3041 && code <= 0x3096; }

std::u32string RespellKana(std::u32string_view key) {
  std::u32string out;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t before = out.empty() ? 0 : out.back();
    const char32_t behind = at + 1 < key.size() ? key[at + 1] : 0;
    // 関ヶ原, 関ケ原, 関が原; 一ヶ月, 一ヵ月, 一か月, 一カ月.
    constexpr std::u32string_view kCounters = U"ヶケヵカゖゕがか";
    if (kCounters.find(key[at]) != kCounters.npos && before != 0 && behind != 0 && IsHan(before) &&
        IsHan(behind)) {
      out.push_back(U'が');
      ++at;
      continue;
    }
    out.push_back(ToHiragana(key[at++]));
    for (const Rewrite& rewrite : kSpellings) {
      if (out.ends_with(rewrite.from) && rewrite.from.size() == 2) {
        out.replace(out.size() - 2, 2, rewrite.to);
        break;
      }
    }
  }
  // What stands alone only now, when no longer spelling can hold it.
  for (char32_t& code : out) {
    for (const Rewrite& rewrite : kSpellings) {
      if (rewrite.from.size() == 1 && rewrite.to.size() == 1 && code == rewrite.from[0]) {
        code = rewrite.to[0];
      }
    }
  }
  return out;
}

// The okurigana `run` behind Han, shortened; `end` where the text ends with it.
std::u32string ShortenRun(std::u32string run, bool compound, bool end) {
  for (const Rewrite& rewrite : kOptional) {
    if (run.size() <= 3 && run.starts_with(rewrite.from)) {
      run.replace(0, rewrite.from.size(), rewrite.to);
      break;
    }
  }
  if (!compound || run.size() > 2) return run;
  // One that ends the text is left out only as short as in 取扱い.
  const bool noun = kNounEnds.find(run.back()) != kNounEnds.npos;
  if (noun && (run.size() == 1 || !end)) run.clear();
  return run;
}

}  // namespace

std::u32string JapaneseSpelling(std::u32string_view key) {
  const std::u32string kana = RespellKana(key);
  const auto han = std::count_if(kana.begin(), kana.end(), IsHan);
  const bool compound = han > 1;
  std::u32string out;
  for (std::size_t at = 0; at < kana.size();) {
    if (!IsHiragana(kana[at]) || out.empty() || !IsHan(out.back())) {
      out.push_back(kana[at++]);
      continue;
    }
    std::size_t end = at;
    while (end < kana.size() && IsHiragana(kana[end])) ++end;
    const bool last = end == kana.size();
    const bool before_han = !last && IsHan(kana[end]);
    std::u32string run = kana.substr(at, end - at);
    if (last || before_han) run = ShortenRun(std::move(run), compound, last);
    out += run;
    at = end;
  }
  return out;
}

}  // namespace crosswalk::script
