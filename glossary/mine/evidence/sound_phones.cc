#include "glossary/mine/evidence/sound_phones.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crosswalk::mine {
namespace {

bool IsVowelLetter(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// What some letters at a place sound like; `phones` may hold vowels in lower case.
struct Rule {
  std::string_view letters;
  std::string_view phones;
};

// Longest first. `gh` is mute, `ph` is f.
constexpr Rule kEnglish[] = {
    {"schw", "SF"}, {"tsch", "J"}, {"sch", "S"},  {"tch", "J"}, {"dge", "J"}, {"igh", "i"},
    {"eau", "o"},   {"ough", "o"}, {"augh", "o"}, {"sh", "S"},  {"ch", "J"},  {"zh", "J"},
    {"ph", "F"},    {"th", "T"},   {"gh", ""},    {"ck", "K"},  {"qu", "KF"}, {"kn", "N"},
    {"wr", "L"},    {"wh", "F"},   {"rh", "L"},   {"ng", "N"},  {"tz", "S"},  {"ts", "S"},
    {"sc", "S"},    {"ee", "i"},   {"ea", "i"},   {"oo", "u"},  {"ou", "u"},  {"ow", "o"},
    {"oa", "o"},    {"ai", "e"},   {"ay", "e"},   {"ei", "e"},  {"ey", "i"},  {"ie", "i"},
    {"au", "o"},    {"aw", "o"},   {"ew", "u"},   {"ue", "u"},  {"oe", "e"},  {"ae", "e"},
    {"oi", "oi"},   {"oy", "oi"},  {"ui", "i"},   {"uy", "i"},
};

// Pinyin, Wade-Giles, Jyutping and Hong Kong's spellings. A breathing of Wade's is no letter here.
constexpr Rule kChinese[] = {
    {"zh", "J"},  {"ch", "J"},  {"sh", "S"},  {"hs", "S"}, {"ts", "S"}, {"tz", "S"}, {"kw", "Ku"},
    {"hw", "Hu"}, {"gw", "Ku"}, {"ng", "N"},  {"ih", "i"}, {"eh", "e"}, {"ee", "i"}, {"oo", "u"},
    {"ou", "o"},  {"au", "ao"}, {"ow", "ao"}, {"oe", "o"}, {"eo", "o"}, {"eu", "u"}, {"ui", "ui"},
};

constexpr Rule kRomaji[] = {
    {"tch", "J"}, {"sh", "S"}, {"ch", "J"}, {"ts", "S"},  {"oh", "o"},  {"ou", "o"},
    {"oo", "o"},  {"uu", "u"}, {"ei", "e"}, {"mb", "NP"}, {"mp", "NP"}, {"mm", "NM"},
};

class Writer {
 public:
  void Put(char phone) {
    if (IsWeakVowel(phone)) {
      // Two vowels behind each other are two; one alone at the beginning is strong.
      if (out_.empty()) phone = static_cast<char>(phone - 'a' + 'A');
      if (!out_.empty() && out_.back() == phone) return;
    } else if (!out_.empty() && out_.back() == phone) {
      return;  // doubled consonants are one
    }
    out_ += phone;
  }
  void Put(std::string_view phones) {
    for (const char phone : phones) Put(phone);
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

char EnglishConsonant(char c, char next) {
  const bool soft = next == 'e' || next == 'i' || next == 'y';
  switch (c) {
    case 'b':
    case 'p':
      return 'P';
    case 'd':
    case 't':
      return 'T';
    case 'k':
    case 'q':
      return 'K';
    case 'g':
      return soft ? 'J' : 'K';
    case 'c':
      return soft ? 'S' : 'K';
    case 's':
    case 'z':
      return 'S';
    case 'j':
      return 'J';
    case 'l':
    case 'r':
      return 'L';
    case 'm':
      return 'M';
    case 'n':
      return 'N';
    case 'f':
    case 'v':
    case 'w':
      return 'F';
    case 'h':
      return 'H';
    default:
      return 0;
  }
}

char ChineseConsonant(char c) {
  switch (c) {
    case 'c':
    case 'z':
      return 'S';
    case 'x':
      return 'S';
    case 'q':
    case 'j':
      return 'J';
    case 'g':
      return 'K';
    default:
      return EnglishConsonant(c, 0);
  }
}

template <typename Rules>
const Rule* RuleAt(const Rules& rules, std::string_view rest) {
  const auto found = std::find_if(std::begin(rules), std::end(rules),
                                  [&](const Rule& rule) { return rest.starts_with(rule.letters); });
  return found == std::end(rules) ? nullptr : &*found;
}

}  // namespace

std::string PhonesOfEnglish(std::string_view word) {
  Writer out;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    const char next = rest.size() > 1 ? rest[1] : 0;
    // A mute e at the end, behind a consonant of a longer word.
    if (rest == "e" && i > 1 && !IsVowelLetter(word[i - 1])) break;
    if (const Rule* rule = RuleAt(kEnglish, rest); rule != nullptr) {
      const bool at_start = i == 0;
      // Only at the beginning of a word.
      const bool initial = rule->letters == "kn" || rule->letters == "wr";
      // sc before a, o, u is sk; ng before a vowel keeps its g.
      const char after = rest.size() > rule->letters.size() ? rest[rule->letters.size()] : 0;
      const bool hard_sc = rule->letters == "sc" && after != 'e' && after != 'i' && after != 'y';
      if (!(initial && !at_start) && !hard_sc) {
        out.Put(rule->phones);
        if (rule->letters == "ng" && after != 0 && IsVowelLetter(after)) {
          out.Put(EnglishConsonant('g', after));
        }
        i += rule->letters.size();
        continue;
      }
    }
    const char c = word[i++];
    if (c == 'x') {
      out.Put(i == 1 ? "S" : "KS");
    } else if (c == 'y') {
      if (next == 0 || !IsVowelLetter(next)) out.Put('i');
    } else if (c == 'w' && (next == 0 || !IsVowelLetter(next))) {
      continue;
    } else if (c == 'h' && (next == 0 || (!IsVowelLetter(next) && next != 'y'))) {
      continue;
    } else if (c == 'r' && i > 1 && (next == 0 || (!IsVowelLetter(next) && next != 'y')) &&
               next != 'r') {
      out.Put('R');
    } else if (IsVowelLetter(c)) {
      out.Put(c);
    } else if (const char phone = EnglishConsonant(c, next); phone != 0) {
      out.Put(phone);
    }
  }
  return out.Take();
}

std::string PhonesOfChineseLatin(std::string_view word) {
  Writer out;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    if (const Rule* rule = RuleAt(kChinese, rest); rule != nullptr) {
      out.Put(rule->phones);
      i += rule->letters.size();
      continue;
    }
    const char c = word[i++];
    if (c == 'y') {
      if (rest.size() == 1 || !IsVowelLetter(rest[1])) out.Put('i');
    } else if (c == 'h' && i > 1 && (rest.size() == 1 || !IsVowelLetter(rest[1]))) {
      continue;
    } else if (IsVowelLetter(c)) {
      out.Put(c);
    } else if (const char phone = ChineseConsonant(c); phone != 0) {
      out.Put(phone);
    }
  }
  return out.Take();
}

std::string PhonesOfRomaji(std::string_view word) {
  Writer out;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    if (const Rule* rule = RuleAt(kRomaji, rest); rule != nullptr) {
      // oh is long only where no vowel follows.
      const char after = rest.size() > 2 ? rest[2] : 0;
      if (!(rule->letters == "oh" && after != 0 && IsVowelLetter(after))) {
        out.Put(rule->phones);
        i += rule->letters.size();
        continue;
      }
    }
    const char c = word[i++];
    if (c == 'y') continue;
    if (IsVowelLetter(c)) {
      out.Put(c);
    } else if (c == 'g') {
      out.Put('K');
    } else if (const char phone = EnglishConsonant(c, 0); phone != 0) {
      out.Put(phone);
    }
  }
  return out.Take();
}

std::string PhonesOfKana(std::u32string_view kana) {
  // From U+30A1, ァ, on: consonant and vowel of each; small vowels have only a vowel.
  static constexpr std::string_view kConsonants =
      "          KKKKKKKKKKSSSJSSSSSSTTJJ SSTTTTNNNNNHPPHPPFPPHPPHPPMMMMM      LLLLLFF   NFKK";
  static constexpr std::string_view kVowels =
      "aaiiuueeooaaiiuueeooaaiiuueeooaaii*uueeooaiueoaaaiiiuuueeeoooaiueoaauuooaiueoaaieo*uae";
  static_assert(kConsonants.size() == kVowels.size());
  static_assert(kVowels.size() == 0x30F6 - 0x30A1 + 1);
  Writer out;
  for (const char32_t given : kana) {
    const char32_t c = given >= 0x3041 && given <= 0x3096 ? given + 0x60 : given;
    if (c < 0x30A1 || c > 0x30F6) continue;
    const std::size_t at = c - 0x30A1;
    if (c == U'ン') {
      out.Put('N');
      continue;
    }
    if (c == U'ッ') continue;
    if (at < kConsonants.size() && kConsonants[at] != ' ') out.Put(kConsonants[at]);
    out.Put(kVowels[at]);
  }
  return out.Take();
}

}  // namespace crosswalk::mine
