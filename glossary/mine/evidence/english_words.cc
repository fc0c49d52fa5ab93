#include "glossary/mine/evidence/english_words.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kMostWords = 32;

// In code point order from U+00C0 to U+017F; ? is no letter.
constexpr std::string_view kPlainLatin =
    "aaaaaaaceeeeiiiidnooooo?ouuuuyps"
    "aaaaaaaceeeeiiiidnooooo?ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
    "iiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kPlainLatin.size() == 0x180 - 0xC0);

// What ordinary rules would tear apart.
constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {
    {"analyses", "analys"},   {"analysis", "analys"},   {"analytic", "analys"},
    {"analytical", "analys"}, {"analyze", "analys"},    {"analyse", "analys"},
    {"analyst", "analys"},    {"analyzer", "analys"},   {"built", "build"},
    {"central", "cent"},      {"centralized", "cent"},  {"businesses", "busi"},
    {"business", "busi"},     {"children", "child"},    {"commerce", "commerc"},
    {"data", "data"},         {"defence", "defens"},    {"european", "europ"},
    {"feet", "foot"},         {"finance", "financ"},    {"financial", "financ"},
    {"foci", "focus"},        {"indices", "index"},     {"industrial", "industr"},
    {"industry", "industr"},  {"judicial", "judic"},    {"judiciary", "judic"},
    {"licence", "licens"},    {"matrices", "matrix"},   {"matrix", "matrix"},
    {"medical", "medic"},     {"medicine", "medic"},    {"medicinal", "medic"},
    {"men", "man"},           {"mice", "mouse"},        {"ministry", "minist"},
    {"ministries", "minist"}, {"minister", "minist"},   {"ministerial", "minist"},
    {"parties", "party"},     {"party", "party"},       {"people", "peopl"},
    {"peoples", "peopl"},     {"policy", "polic"},      {"politics", "politic"},
    {"political", "politic"}, {"science", "scien"},     {"sciences", "scien"},
    {"scientific", "scien"},  {"scientist", "scien"},   {"scientists", "scien"},
    {"societies", "societ"},  {"society", "societ"},    {"social", "soci"},
    {"taught", "teach"},      {"theoretical", "theor"}, {"theoretic", "theor"},
    {"thought", "think"},     {"vertices", "vertex"},   {"women", "woman"},
    {"written", "write"},     {"news", "news"},         {"lens", "lens"},
    {"series", "series"},     {"species", "species"},
};

struct Ending {
  std::string_view ending;
  std::size_t least;  // letters that must stay
};
// Longer ones before their tails.
constexpr Ending kEndings[] = {
    {"ability", 3}, {"ibility", 3}, {"ship", 4}, {"ment", 4}, {"ness", 3}, {"able", 3}, {"ible", 4},
    {"less", 3},    {"ance", 4},    {"ence", 4}, {"ancy", 4}, {"ency", 4}, {"ful", 3},  {"ity", 4},
    {"ous", 4},     {"ive", 4},     {"ism", 4},  {"ist", 4},  {"ion", 5},  {"ant", 4},  {"ent", 4},
    {"ial", 4},     {"ian", 4},     {"al", 4},   {"an", 5},   {"ic", 4},   {"er", 3},   {"or", 4},
    {"ly", 3},      {"iz", 4},      {"is", 4},   {"y", 4},    {"e", 3},    {"i", 4},
};

bool IsVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool HasVowel(std::string_view word) { return std::any_of(word.begin(), word.end(), IsVowel); }

bool Replace(std::string& word, std::string_view ending, std::string_view by, std::size_t least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
  word.replace(word.size() - ending.size(), ending.size(), by);
  return true;
}

void Undouble(std::string& word) {
  if (word.size() > 3 && word.back() == word[word.size() - 2] && !IsVowel(word.back())) {
    word.pop_back();
  }
}

void DropPlural(std::string& word) {
  if (Replace(word, "ies", "y", 2) || Replace(word, "sses", "ss", 1)) return;
  for (const std::string_view ending : {"ches", "shes", "xes", "zes"}) {
    if (Replace(word, ending, ending.substr(0, ending.size() - 2), 1)) return;
  }
  if (word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") &&
      !word.ends_with("is")) {
    word.pop_back();
  }
}

void DropVerbEnding(std::string& word) {
  for (const std::string_view ending : {"ing", "ed"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    const std::string_view rest(word.data(), word.size() - ending.size());
    if (!HasVowel(rest) || rest.back() == 'e') continue;
    word.resize(rest.size());
    Undouble(word);
    return;
  }
}

constexpr std::string_view kNoMeaning[] = {
    "a",     "about", "after", "against", "all",    "also",    "among", "an",      "and",
    "any",   "are",   "as",    "at",      "be",     "been",    "being", "but",     "by",
    "can",   "do",    "does",  "due",     "during", "each",    "eg",    "esp",     "etc",
    "for",   "from",  "had",   "has",     "have",   "he",      "her",   "his",     "how",
    "ie",    "if",    "in",    "into",    "is",     "it",      "its",   "la",      "le",
    "de",    "du",    "des",   "may",     "my",     "of",      "on",    "one",     "or",
    "ones",  "our",   "out",   "per",     "she",    "so",      "some",  "someone", "something",
    "sb",    "sth",   "such",  "than",    "that",   "the",     "their", "them",    "then",
    "there", "these", "they",  "this",    "those",  "through", "to",    "towards", "under",
    "until", "upon",  "used",  "usu",     "using",  "vs",      "via",   "was",     "were",
    "what",  "when",  "where", "which",   "who",    "whose",   "will",  "with",    "within",
    "would", "you",   "your"};

constexpr std::string_view kPrefixes[] = {
    "anti",    "auto",  "bi",    "bio",    "co",    "counter", "cross", "cyber",  "de",     "dis",
    "electro", "equi",  "geo",   "hetero", "homo",  "hydro",   "hyper", "il",     "im",     "in",
    "infra",   "inter", "intra", "ir",     "iso",   "macro",   "mega",  "meta",   "micro",  "mid",
    "mini",    "mono",  "multi", "nano",   "neo",   "neuro",   "non",   "omni",   "over",   "pan",
    "para",    "photo", "poly",  "post",   "pre",   "pro",     "proto", "pseudo", "psycho", "quasi",
    "radio",   "re",    "self",  "semi",   "sub",   "super",   "tele",  "thermo", "trans",  "tri",
    "ultra",   "un",    "under", "uni",    "video", "web"};

// Endings by the name that the tables of morphemes give them.
constexpr std::pair<std::string_view, std::string_view> kSuffixes[] = {
    {"ization", "-ize"},
    {"isation", "-ize"},
    {"izing", "-ize"},
    {"ized", "-ize"},
    {"ize", "-ize"},
    {"ification", "-ize"},
    {"ify", "-ize"},
    {"ability", "-ability"},
    {"ibility", "-ability"},
    {"able", "-able"},
    {"ible", "-able"},
    {"ology", "-logy"},
    {"ologies", "-logy"},
    {"ics", "-logy"},
    {"ity", "-ity"},
    {"ness", "-ity"},
    {"ivity", "-ity"},
    {"ator", "-er"},
    {"er", "-er"},
    {"ers", "-er"},
    {"or", "-er"},
    {"ors", "-er"},
    {"ist", "-ist"},
    {"ists", "-ist"},
    {"ian", "-ist"},
    {"ism", "-ism"},
    {"meter", "-meter"},
    {"metre", "-meter"},
    {"metry", "-metry"},
    {"graph", "-graph"},
    {"graphy", "-graph"},
    {"gram", "-graph"},
    {"scope", "-scope"},
    {"less", "-less"},
    {"ware", "-ware"},
    {"ic", "-ic"},
    {"ical", "-ic"},
    {"al", "-ic"},
    {"ive", "-ic"},
    {"like", "-like"},
    {"itis", "-itis"},
    {"oma", "-oma"},
    {"ase", "-ase"},
    {"ide", "-ide"},
    {"phobia", "-phobia"},
    {"cracy", "-cracy"},
    {"morphism", "-morphism"},
    {"th", "-th"},
};

template <typename List>
bool IsIn(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <typename Next>
std::string Plain(Next&& next) {
  std::string out;
  while (const char32_t c = next()) {
    char plain = ' ';
    if (c < 0x80) {
      plain = IsLatin(c) || IsDigit(c) ? static_cast<char>(ToLower(c)) : ' ';
      if (c == U'\'') plain = '\'';
    } else if (c >= 0xC0 && c < 0xC0 + kPlainLatin.size()) {
      plain = kPlainLatin[c - 0xC0];
      if (plain == '?') plain = ' ';
    } else if (c == 0x2019) {
      plain = '\'';
    }
    out += plain;
  }
  // Apostrophes: the possessive goes, others join (d'Alembert).
  std::string without;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != '\'') {
      without += out[i];
    } else if (i + 1 < out.size() && out[i + 1] == 's' &&
               (i + 2 == out.size() || out[i + 2] == ' ')) {
      ++i;
    } else if (i == 0 || out[i - 1] == ' ') {
      without += ' ';
    }
  }
  return without;
}

}  // namespace

std::string EnglishStem(std::string_view given) {
  for (const auto& [word, stem] : kIrregular) {
    if (given == word) return std::string(stem);
  }
  std::string word(given);
  if (word.size() < 4) return word;
  if (word.size() >= 5) {
    Replace(word, "tre", "ter", 2) || Replace(word, "bre", "ber", 2) ||
        Replace(word, "mme", "m", 4) || Replace(word, "our", "or", 3) ||
        Replace(word, "ogue", "og", 3);
  }
  DropPlural(word);
  DropVerbEnding(word);
  for (int round = 0; round < 5; ++round) {
    const bool dropped =
        std::any_of(std::begin(kEndings), std::end(kEndings), [&](const Ending& e) {
          if (e.ending == "ion" && !word.ends_with("tion") && !word.ends_with("sion")) return false;
          return Replace(word, e.ending, "", e.least);
        });
    if (!dropped) break;
  }
  // comput|at|ion and comput|e.
  if (Replace(word, "at", "", 4)) Replace(word, "iz", "", 4) || Replace(word, "is", "", 4);
  Undouble(word);
  return word;
}

StemKey KeyOfStem(std::string_view stem) {
  return static_cast<StemKey>(Hash64(stem) & ((1u << kStemKeyBits) - 1));
}

bool CarriesNoMeaning(std::string_view word) { return IsIn(kNoMeaning, word); }

std::string PlainEnglish(std::u32string_view english) {
  std::size_t at = 0;
  return Plain([&]() -> char32_t { return at < english.size() ? english[at++] : 0; });
}

std::string PlainEnglish(std::string_view english) {
  std::size_t at = 0;
  return Plain([&]() -> char32_t {
    if (at >= english.size()) return 0;
    const auto lead = static_cast<unsigned char>(english[at++]);
    if (lead < 0x80) return lead;
    const auto follow = [&] {
      return at < english.size() ? static_cast<unsigned char>(english[at++]) & 63u : 0;
    };
    if (lead < 0xE0) return char32_t((lead & 31u) << 6 | follow());
    // Beyond the Latin letters: nothing that matters here.
    for (int left = lead < 0xF0 ? 2 : 3; left > 0; --left) follow();
    return U' ';
  });
}

EnglishWords::EnglishWords(std::u32string_view english) {
  const std::string plain = PlainEnglish(english);
  std::size_t at = 0;
  while (at < plain.size() && words_.size() < kMostWords) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string word = plain.substr(at, end - at);
    at = end + 1;
    if (word.empty() || CarriesNoMeaning(word)) continue;
    AddKeys(word);
    words_.push_back(word);
  }
  std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
    return std::tie(a.key, a.word) < std::tie(b.key, b.word);
  });
}

void EnglishWords::AddKeys(const std::string& word) {
  const auto number = static_cast<std::uint8_t>(words_.size());
  const auto add = [&](std::string_view stem, float weight) {
    keys_.push_back({KeyOfStem(stem), number, weight});
  };
  add(EnglishStem(word), 1);
  // A prefix that stands alone, as in non-linear, is a word here.
  if (IsIn(kPrefixes, word)) add(word + "-", 1);
  for (const std::string_view prefix : kPrefixes) {
    if (!word.starts_with(prefix) || word.size() < prefix.size() + 4) continue;
    add(std::string(prefix) + "-", 0.5f);
    add(EnglishStem(std::string_view(word).substr(prefix.size())), 0.5f);
  }
  for (const auto& [ending, name] : kSuffixes) {
    if (word.ends_with(ending) && word.size() >= ending.size() + 2) add(name, 0.3f);
  }
}

}  // namespace crosswalk::mine
