// English inflection by rules of spelling and a short list of irregular forms; no dictionary.
#include <algorithm>
#include <array>
#include <utility>

#include "glossary/script/inflection.h"

namespace crosswalk::script {
namespace {

bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool EndsWith(std::string_view word, std::string_view end) { return word.ends_with(end); }

// Groups of vowels, about the syllables.
std::size_t VowelGroups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    groups += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1]));
  }
  return groups;
}

bool EndsInDouble(std::string_view word) {
  return word.size() > 1 && word.back() == word[word.size() - 2] && !IsVowel(word.back());
}

// One syllable with one vowel before one consonant (plan, us, typ): where it doubles the consonant
// before -ing, its neighbour with a final e (plane, use, type) does not.
bool IsShort(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 2 || VowelGroups(word) != 1) return false;
  const char last = word[n - 1];
  return !IsVowel(last) && last != 'w' && last != 'x' && IsVowel(word[n - 2]) &&
         (n == 2 || !IsVowel(word[n - 3]));
}

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kIrregular = std::to_array<Pair>({
    {"analyses", "analysis"},
    {"appendices", "appendix"},
    {"axes", "axis"},
    {"began", "begin"},
    {"begun", "begin"},
    {"bought", "buy"},
    {"broke", "break"},
    {"broken", "break"},
    {"brought", "bring"},
    {"built", "build"},
    {"buses", "bus"},
    {"caught", "catch"},
    {"children", "child"},
    {"chose", "choose"},
    {"chosen", "choose"},
    {"crises", "crisis"},
    {"criteria", "criterion"},
    {"did", "do"},
    {"does", "do"},
    {"done", "do"},
    {"drawn", "draw"},
    {"drew", "draw"},
    {"feet", "foot"},
    {"gases", "gas"},
    {"gave", "give"},
    {"given", "give"},
    {"gone", "go"},
    {"grew", "grow"},
    {"grown", "grow"},
    {"halves", "half"},
    {"held", "hold"},
    {"hid", "hide"},
    {"hidden", "hide"},
    {"hypotheses", "hypothesis"},
    {"indices", "index"},
    {"kept", "keep"},
    {"knew", "know"},
    {"known", "know"},
    {"leaves", "leaf"},
    {"lost", "lose"},
    {"lying", "lie"},
    {"made", "make"},
    {"matrices", "matrix"},
    {"men", "man"},
    {"mice", "mouse"},
    {"parentheses", "parenthesis"},
    {"quizzes", "quiz"},
    {"ran", "run"},
    {"sent", "send"},
    {"shown", "show"},
    {"sold", "sell"},
    {"taken", "take"},
    {"taught", "teach"},
    {"teeth", "tooth"},
    {"theses", "thesis"},
    {"took", "take"},
    {"tying", "tie"},
    {"vertices", "vertex"},
    {"went", "go"},
    {"wives", "wife"},
    {"women", "woman"},
    {"written", "write"},
    {"wrote", "write"},
});

// Words that end like an inflected one and are none, or that would meet another word: locale,
// local.
constexpr auto kWhole = std::to_array<std::string_view>({
    "across", "alias",  "always",    "axis",     "basis",   "bed",     "being", "bias",    "canvas",
    "chaos",  "during", "embed",     "envelope", "evening", "gas",     "has",   "hundred", "lens",
    "locale", "means",  "morale",    "morning",  "news",    "nothing", "plus",  "red",     "series",
    "shed",   "sled",   "something", "species",  "string",  "thing",   "this",  "thus",    "yes",
});

// A form without ending, so that a word with and without final e, or with a doubled consonant, meet
// where only the ending asked for it.
std::string Base(std::string word) {
  if (std::binary_search(kWhole.begin(), kWhole.end(), word)) return word;
  if (word.size() > 4 && EndsWith(word, "ie")) {
    word.replace(word.size() - 2, 2, "y");
    return word;
  }
  const bool final_e = word.size() > 2 && word.back() == 'e';
  const std::string_view body = std::string_view(word).substr(0, word.size() - final_e);
  if (VowelGroups(body) == 0 || (final_e && IsShort(body))) return word;
  if (final_e && body.back() != 'e') word.pop_back();
  if (VowelGroups(word) > 1 && EndsInDouble(word)) word.pop_back();
  return word;
}

// What stands before -ed or -ing, made a base.
std::string BeforeEnding(std::string stem) {
  if (IsShort(stem)) return stem + 'e';
  if (EndsInDouble(stem) && stem.size() > 3) {
    const char last = stem.back();
    const bool own = last == 'l' || last == 's' || last == 'f' || last == 'z';
    if (!own || VowelGroups(stem) > 1) stem.pop_back();
  }
  return Base(std::move(stem));
}

bool MayLose(std::string_view word, std::string_view ending) {
  if (!EndsWith(word, ending)) return false;
  const std::string_view stem = word.substr(0, word.size() - ending.size());
  return stem.size() >= 2 && VowelGroups(stem) > 0;
}

}  // namespace

std::string EnglishStem(std::string_view word) {
  if (word.size() < 3) return std::string(word);
  for (const Pair& pair : kIrregular) {
    if (pair.first == word) return Base(std::string(pair.second));
  }
  if (std::binary_search(kWhole.begin(), kWhole.end(), word)) return std::string(word);
  if (EndsWith(word, "ies") || EndsWith(word, "ied")) {
    if (word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + 'y';
    return Base(std::string(word.substr(0, word.size() - 1)));
  }
  if (word.back() == 's') {
    if (word.size() == 3 || EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "sis")) {
      return Base(std::string(word));
    }
    if (word.size() > 4 && EndsWith(word, "uses")) {
      return Base(std::string(word.substr(0, word.size() - 2)));
    }
    const std::string singular(word.substr(0, word.size() - 1));
    // settings: the plural of a word that is itself a form of set.
    return singular.size() > 5 && EndsWith(singular, "ing") ? EnglishStem(singular)
                                                            : Base(singular);
  }
  if (MayLose(word, "ing")) return BeforeEnding(std::string(word.substr(0, word.size() - 3)));
  if (!EndsWith(word, "eed") && MayLose(word, "ed")) {
    return BeforeEnding(std::string(word.substr(0, word.size() - 2)));
  }
  return Base(std::string(word));
}

std::vector<std::string> EnglishNumberForms(std::string_view word) {
  std::vector<std::string> forms;
  if (word.empty()) return forms;
  const std::string base(word);
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return EndsWith(word, end); });
  };
  const std::size_t n = base.size();
  if (ends({"s", "x", "z", "ch", "sh"})) {
    forms.push_back(base + "es");
  } else if (n > 1 && base.back() == 'y' && (!IsVowel(base[n - 2]) || base[n - 2] == 'y')) {
    forms.push_back(base.substr(0, n - 1) + "ies");
  } else {
    forms.push_back(base + "s");
  }
  if (n > 3 && base.back() == 's' && base[n - 2] != 's') {
    forms.push_back(base.substr(0, n - 1));
    if (n > 4 && ends({"ies"})) forms.push_back(base.substr(0, n - 3) + "y");
    if (n > 4 && ends({"xes", "zes", "ches", "shes", "sses", "uses"})) {
      forms.push_back(base.substr(0, n - 2));
    }
  }
  for (const auto& [plural, singular] : kIrregular) {
    const bool noun = EndsWith(plural, "es") || plural == "children" || plural == "men" ||
                      plural == "women" || plural == "feet" || plural == "mice" ||
                      plural == "teeth" || plural == "criteria";
    if (!noun || plural == "does") continue;
    if (plural == word) forms.emplace_back(singular);
    if (singular == word) forms.emplace_back(plural);
  }
  return forms;
}

}  // namespace crosswalk::script
