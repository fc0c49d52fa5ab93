#include "glossary/text/encoding_guess.h"

#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "glossary/text/encoding_frequent.h"
#include "glossary/text/encoding_name.h"
#include "glossary/text/encoding_table.h"
#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

// A text is taken as drawn from classes of characters: each class has a share of the text, and all
// characters of a class are alike. The sum of the logarithms over the same bytes then compares
// encodings, also where they cut the bytes into other numbers of characters. Shares are round
// numbers for prose and word lists.
enum class Class {
  kAscii,
  kHiragana,
  kKatakana,
  kHalfKatakana,        // among others of its kind
  kLonelyHalfKatakana,  // between characters of other kinds
  kPunctuation,
  kSymbol,
  kFrequentHan,
  kLevel1,  // Han that the standard counts as common
  kLevel2,
  kRare,     // Han that came with later extensions, and what belongs to no script of ours
  kPrivate,  // user-defined
};

struct Share {
  double share;
  double characters;
};

struct Candidate {
  std::string_view name;
  const FrequentCharacters& (*frequent)();
  // Lead bytes of the rows of level 1 and of level 2, and the first trail byte there.
  unsigned level1_begin, level1_end, level2_end, first_trail;
  // By Class.
  std::array<Share, 12> shares;
  double prior;  // logarithm
};

constexpr double kAsciiShare = 0.3;

const std::array<Candidate, 4>& Candidates() {
  static const std::array<Candidate, 4> candidates{{
      // GB/T 2312, rows 16 to 55 and 56 to 87.
      {"GB18030",
       &FrequentCharacters::Simplified,
       0xB0,
       0xD7,
       0xF7,
       0xA1,
       {{{kAsciiShare, 95},
         {0.001, 83},
         {0.001, 86},
         {1e-9, 63},
         {1e-9, 63},
         {0.06, 20},
         {0.005, 600},
         {0.48, 600},
         {0.15, 3100},
         {0.006, 3008},
         {0.0005, 20000},
         {1e-6, 6400}}},
       0},
      // Big5, levels 1 and 2.
      {"Big5",
       &FrequentCharacters::Traditional,
       0xA4,
       0xC6,
       0xF9,
       0x40,
       {{{kAsciiShare, 95},
         {0.001, 83},
         {0.001, 86},
         {1e-9, 63},
         {1e-9, 63},
         {0.06, 20},
         {0.005, 600},
         {0.48, 600},
         {0.15, 4800},
         {0.006, 7652},
         {0.0005, 20000},
         {1e-6, 6400}}},
       0},
      // JIS X 0208, rows 16 to 47 and 48 to 84.
      {"Shift_JIS",
       &FrequentCharacters::Japanese,
       0x88,
       0x98,
       0xEA,
       0x40,
       {{{kAsciiShare, 95},
         {0.25, 83},
         {0.12, 86},
         {0.004, 63},
         {1e-5, 63},
         {0.05, 20},
         {0.005, 600},
         {0.36, 1000},
         {0.06, 2100},
         {0.002, 3390},
         {0.0005, 6500},
         {1e-6, 1880}}},
       0},
      {"EUC-JP",
       &FrequentCharacters::Japanese,
       0xB0,
       0xCF,
       0xF4,
       0xA1,
       {{{kAsciiShare, 95},
         {0.25, 83},
         {0.12, 86},
         {0.0005, 63},
         {1e-5, 63},
         {0.05, 20},
         {0.005, 600},
         {0.36, 1000},
         {0.06, 2100},
         {0.002, 3390},
         {0.0005, 6500},
         {1e-6, 1880}}},
       -1},  // seldom met today
  }};
  return candidates;
}

bool IsPunctuation(char32_t code) {
  switch (code) {
    case 0x00B7:  // ·
    case 0x2014:  // —
    case 0x2018:  // ‘ ’
    case 0x2019:
    case 0x201C:  // “ ”
    case 0x201D:
    case 0x2026:  // …
    case 0x30FB:  // ・
    case 0xFF01:  // ！
    case 0xFF08:  // （ ）
    case 0xFF09:
    case 0xFF0C:  // ，
    case 0xFF0F:  // ／
    case 0xFF1A:  // ： ；
    case 0xFF1B:
    case 0xFF1F:  // ？
      return true;
    default:
      return code >= 0x3000 && code <= 0x3011;  // space, 、 。 and brackets
  }
}

bool IsHan(char32_t code) {
  return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool IsPrivate(char32_t code) { return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000; }

Class ClassOf(const Candidate& candidate, const EncodingTable::Character& character,
              std::string_view bytes) {
  const char32_t code = character.code;
  if (code < 0x80) return Class::kAscii;
  if (IsPrivate(code)) return Class::kPrivate;
  if (IsPunctuation(code)) return Class::kPunctuation;
  if (code >= 0x3041 && code <= 0x3096) return Class::kHiragana;
  if (code >= 0x30A1 && code <= 0x30FE) return Class::kKatakana;
  if (character.length != 2) return Class::kRare;
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const bool has_trail = static_cast<unsigned char>(bytes[1]) >= candidate.first_trail;
  if (!IsHan(code)) {
    return code < 0x2600 || code >= 0xFF00 ? Class::kSymbol : Class::kRare;
  }
  if (candidate.frequent().Has(code)) return Class::kFrequentHan;
  if (!has_trail || lead < candidate.level1_begin || lead > candidate.level2_end) {
    return Class::kRare;
  }
  return lead <= candidate.level1_end ? Class::kLevel1 : Class::kLevel2;
}

// How likely `bytes` are under a candidate: the sum over all, and over what is not ASCII. Nothing
// where they are not of that encoding.
struct Likelihood {
  double sum = 0;
  double sum_beyond_ascii = 0;
  double beyond_ascii = 0;  // characters
};

std::optional<Likelihood> Weigh(const Candidate& candidate, const EncodingTable& table,
                                std::string_view bytes, bool is_cut) {
  std::array<double, 12> logs{};
  for (std::size_t i = 0; i < logs.size(); ++i) {
    logs[i] = std::log(candidate.shares[i].share / candidate.shares[i].characters);
  }
  Likelihood likelihood;
  bool was_half_katakana = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view rest = bytes.substr(at);
    const EncodingTable::Character character = table.At(rest);
    if (character.length == 0) return is_cut ? std::optional(likelihood) : std::nullopt;
    if (character.code == EncodingTable::Character::kNone) return std::nullopt;
    at += character.length;
    Class kind = ClassOf(candidate, character, rest);
    if (character.is_half_katakana) {
      const bool is_next = at < bytes.size() && table.At(bytes.substr(at)).is_half_katakana;
      kind = was_half_katakana || is_next ? Class::kHalfKatakana : Class::kLonelyHalfKatakana;
    }
    was_half_katakana = character.is_half_katakana;
    const double log = logs[static_cast<std::size_t>(kind)];
    likelihood.sum += log;
    if (kind == Class::kAscii) continue;
    likelihood.sum_beyond_ascii += log;
    ++likelihood.beyond_ascii;
  }
  return likelihood;
}

// Below this mean over what is not ASCII nothing is a text: one of rare characters alone. A short
// text may be stranger.
double LeastMean(double characters) { return -11.0 - 2.5 / std::sqrt(characters); }

}  // namespace

std::string_view GuessEncoding(std::string_view bytes, bool is_cut) {
  std::string_view best;
  double most = 0;
  for (const Candidate& candidate : Candidates()) {
    const std::optional<EncodingName> name = FindEncodingName(candidate.name);
    const auto table = EncodingTable::Get(name->converter);
    if (!table.ok()) continue;
    const std::optional<Likelihood> found = Weigh(candidate, **table, bytes, is_cut);
    if (!found.has_value() || found->beyond_ascii == 0) continue;
    const double mean = found->sum_beyond_ascii / found->beyond_ascii;
    if (mean < LeastMean(found->beyond_ascii)) continue;
    if (best.empty() || found->sum + candidate.prior > most) {
      best = candidate.name;
      most = found->sum + candidate.prior;
    }
  }
  return best;
}

bool IsLikelyText(std::string_view utf8) {
  std::size_t all = 0;
  std::size_t likely = 0;
  for (std::size_t at = 0; at < utf8.size(); ++all) {
    const Decoded decoded = DecodeAt(utf8, at);
    const char32_t code = decoded.code;
    at += decoded.length;
    const bool is_kana = code >= 0x3041 && code <= 0x30FE;
    if (code < 0x80 || is_kana || IsPunctuation(code) ||
        FrequentCharacters::Simplified().Has(code) || FrequentCharacters::Traditional().Has(code) ||
        FrequentCharacters::Japanese().Has(code)) {
      ++likely;
    }
  }
  return likely * 5 >= all * 3;
}

}  // namespace crosswalk::text
