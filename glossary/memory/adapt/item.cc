#include "glossary/memory/adapt/item.h"

#include "glossary/memory/adapt/word_run.h"
#include "glossary/text/inline_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory::adapt {
namespace {

class Finder {
 public:
  Finder(std::string_view raw, const Letters& text, const Locale& locale)
      : raw_(raw), text_(text), locale_(locale) {}

  std::vector<Item> Find() {
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = text_[at];
      if (IsAlnum(c) || IsNumeral(c) || IsEraHead(c)) {
        at = Word(at);
      } else {
        at = Tag(at);
      }
    }
    return std::move(items_);
  }

 private:
  static bool IsEraHead(char32_t c) {
    return c == U'明' || c == U'大' || c == U'昭' || c == U'平' || c == U'令' || c == U'民';
  }

  void Put(ItemKind kind, std::size_t begin, std::size_t end, std::string key,
           std::variant<std::monostate, Number, Date> what = {}) {
    items_.push_back({kind, begin, end, std::move(key), std::move(what), std::nullopt});
  }

  std::size_t Tag(std::size_t at) {
    const std::size_t byte = text_.byte[at];
    if (!text::MayBeginTag(raw_[byte])) return at + 1;
    const std::size_t length = text::InlineTagLength(raw_, byte);
    if (length == 0) return at + 1;
    std::size_t end = at;
    while (text_.byte[end] < byte + length) ++end;
    Put(ItemKind::kTag, at, end, std::string(raw_.substr(byte, length)));
    return end;
  }

  std::size_t Word(std::size_t at) {
    // What belongs to a longer number or word was passed with it, but for its last marks.
    const char32_t before = at > 0 ? text_[at - 1] : 0;
    if (!IsDigit(before) && !IsNumeral(before)) {
      if (auto date = ReadDate(text_, at, locale_)) return TakeDate(*std::move(date));
    }
    if (IsAlnum(text_[at])) return Run(at);
    if (!IsNumeral(text_[at])) return at + 1;
    if (auto number = ReadHan(text_, at, locale_)) return TakeNumber(*std::move(number));
    while (IsNumeral(text_[at])) ++at;
    return at;
  }

  std::size_t TakeDate(Date&& date) {
    if (auto year = AsNumber(text_, date)) return TakeNumber(*std::move(year));
    const std::size_t end = date.end;
    std::string key = date.Key();
    Put(ItemKind::kDate, date.begin, end, std::move(key), std::move(date));
    return end;
  }

  std::size_t TakeNumber(Number&& number) {
    const std::size_t end = number.end;
    number.percent = IsPercent(text_, number.begin, end);
    std::string key = number.Key();
    Put(ItemKind::kNumber, number.begin, end, std::move(key), std::move(number));
    return end;
  }

  std::size_t Run(std::size_t at) {
    if (const std::size_t end = PlaceholderEnd(at); end > at) {
      Put(ItemKind::kLiteral, at - 1, end, text::ToUtf8(text_.Plain(at - 1, end)));
      return end;
    }
    WordRun run = ReadWordRun(text_, at, locale_);
    if (run.literal) {
      Put(ItemKind::kLiteral, at, run.end, text::ToUtf8(text_.Plain(at, run.end)));
      items_.back().tail = Tail(at, run.end);
    }
    for (Number& number : run.numbers) {
      if (number.begin == at) TakeSign(number);
      TakeNumber(std::move(number));
    }
    return run.end;
  }

  // Where the digits end that make a placeholder with the % in front of them (%1); `at` if they do
  // not.
  std::size_t PlaceholderEnd(std::size_t at) const {
    if (at == 0 || text_[at - 1] != U'%' || (at > 1 && IsDigit(text_[at - 2]))) return at;
    std::size_t end = at;
    while (IsDigit(text_[end])) ++end;
    return IsAlnum(text_[end]) ? at : end;
  }

  // The number behind a word: not that of MP3, A4 or 2x4, which have no lower-case letters to speak
  // of.
  std::optional<Number> Tail(std::size_t begin, std::size_t end) const {
    std::size_t digits = begin;
    std::size_t lower = 0;
    for (; IsLetter(text_[digits]) || text_[digits] == U'_'; ++digits) {
      if (text_[digits] >= U'a' && text_[digits] <= U'z') ++lower;
    }
    if (lower < 2 || digits - begin < 3 || end - digits > 4) return std::nullopt;
    auto number = ReadDigits(text_, digits, locale_);
    return number && number->end == end ? number : std::nullopt;
  }

  // A minus, if what stands there is one: "-5", "(−5)", "为-5℃", not "A-5", "附件-5".
  void TakeSign(Number& number) const {
    if (number.begin == 0 || number.form.kind != NumberKind::kArabic) return;
    const char32_t sign = text_.code[number.begin - 1];
    if (sign != U'-' && sign != U'−' && sign != U'－') return;
    const char32_t before = number.begin > 1 ? text_[number.begin - 2] : U' ';
    const char32_t behind = text_[number.end];
    const bool apart = IsBlank(before) || before == U'\n' || before == U'\t' ||
                       before == U'\u3000' || before == U'(' || before == U'（' || before == U'[' ||
                       before == U'=' || before == U'＝' || before == U'≥' || before == U'≤' ||
                       before == U'~' || before == U'～' || before == U'：' || before == U'「';
    const bool cold = behind == U'℃' || behind == U'°' || behind == U'度';
    if (!apart && !(!IsAlnum(before) && (cold || sign == U'−') && before != U'%')) return;
    --number.begin;
    number.form.minus = sign;
    number.value = number.value.Negated();
  }

  std::string_view raw_;
  const Letters& text_;
  const Locale& locale_;
  std::vector<Item> items_;
};

}  // namespace

std::vector<Item> FindItems(std::string_view raw, const Letters& text, const Locale& locale) {
  return Finder(raw, text, locale).Find();
}

}  // namespace crosswalk::memory::adapt
