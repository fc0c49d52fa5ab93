#include "glossary/mine/evidence/name_edges.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "glossary/mine/evidence/english_words.h"
#include "glossary/mine/evidence/name_sound.h"
#include "glossary/mine/evidence/readings_file.h"
#include "glossary/mine/evidence/sound_phones.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestName = 24;
constexpr std::size_t kLongestChineseName = 5;
constexpr std::size_t kLongestJapaneseName = 10;
constexpr std::size_t kMostWords = 5;
constexpr float kNever = std::numeric_limits<float>::infinity();

// A character or word of the run as it may be read.
struct Piece {
  std::uint32_t begin;
  std::uint32_t end;
  float penalty;
  std::string phones;
};

// What vowels weigh where consonants weigh 1.
struct VowelCosts {
  float strong;  // one too many or too few
  float weak;
  float unlike;
};
// Transliterations put vowels in and take them out; romanisations do not.
constexpr VowelCosts kFreeVowels = {0.3f, 0.1f, 0.15f};
constexpr VowelCosts kKeptVowels = {0.5f, 0.35f, 0.35f};

float SwapConsonants(char a, char b) {
  const auto pair = [&](char x, char y) { return (a == x && b == y) || (a == y && b == x); };
  if (pair('L', 'R')) return 0.05f;
  if (pair('J', 'K') || pair('J', 'S')) return 0.15f;
  if (pair('M', 'N')) return 0.4f;
  if (pair('F', 'P')) return 0.35f;
  if (pair('J', 'T') || pair('F', 'H') || pair('S', 'T')) return 0.5f;
  if (pair('J', 'H') || pair('H', 'K') || pair('S', 'K') || pair('J', 'L')) return 0.6f;
  return 1.2f;
}

float Swap(char run, char english, const VowelCosts& vowels) {
  if (run == english) return 0;
  const bool run_consonant = IsConsonantPhone(run), english_consonant = IsConsonantPhone(english);
  if (run_consonant && english_consonant) return SwapConsonants(run, english);
  if (run_consonant != english_consonant) return 2;
  const bool same = (run | 0x20) == (english | 0x20);
  return same ? 0.1f * vowels.strong : vowels.unlike;
}

// The run has a sound that the name lacks.
float Extra(char run, const VowelCosts& vowels) {
  if (!IsConsonantPhone(run)) return IsWeakVowel(run) ? vowels.weak : vowels.strong;
  return run == 'N' || run == 'L' ? 0.7f : 1.0f;
}

// The name has a sound that the run lacks: dear, but for what transliterations drop.
float Missing(std::string_view english, std::size_t at, const VowelCosts& vowels) {
  const char phone = english[at];
  if (!IsConsonantPhone(phone)) return IsWeakVowel(phone) ? vowels.weak : vowels.strong;
  if (phone == 'R') return 0.15f;
  if (phone == 'H') return 0.3f;
  if (phone == 'L') return at > 0 ? 0.4f : 1.0f;
  if (phone == 'N') return 0.5f;
  // A stop before another consonant, or at the end.
  const bool closed = at + 1 == english.size() || IsConsonantPhone(english[at + 1]);
  return closed && at > 0 ? 0.7f : 1.0f;
}

float WeightOf(std::string_view english, const VowelCosts& vowels) {
  float weight = 0;
  for (const char phone : english) {
    if (phone == 'R') {
      weight += 0.5f;
    } else {
      weight += IsConsonantPhone(phone) ? 1 : IsWeakVowel(phone) ? vowels.weak : vowels.strong;
    }
  }
  return weight;
}

constexpr std::string_view kPhones = "PTKSJLMNFHRaeiouAEIOU";
constexpr std::size_t kMostPhones = 40;
// Costs of rendering english[j…] by the run from one place on, for each j.
using Row = std::array<float, kMostPhones + 1>;

// A name in phones, with what its sounds cost against each other phone.
class NamePhones {
 public:
  // At most kMostPhones.
  NamePhones(std::string_view english, const VowelCosts& vowels)
      : length_(english.size()), weight_(WeightOf(english, vowels)) {
    for (std::size_t j = 0; j < length_; ++j) missing_[j] = Missing(english, j, vowels);
    for (std::size_t p = 0; p < kPhones.size(); ++p) {
      extra_[p] = Extra(kPhones[p], vowels);
      for (std::size_t j = 0; j < length_; ++j) swap_[p][j] = Swap(kPhones[p], english[j], vowels);
    }
    from_end_[length_] = 0;
    for (std::size_t j = length_; j-- > 0;) from_end_[j] = from_end_[j + 1] + missing_[j];
  }

  std::size_t length() const { return length_; }
  float weight() const { return weight_; }
  // Nothing of the run used.
  const Row& FromEnd() const { return from_end_; }

  // `to` for one more phone of the run before what `from` stands for.
  void Step(char phone, const Row& from, Row& to) const {
    const std::size_t p = kPhones.find(phone);
    const std::array<float, kMostPhones>& swap = swap_[p];
    const float extra = extra_[p];
    to[length_] = from[length_] + extra;
    for (std::size_t j = length_; j-- > 0;) {
      to[j] = std::min({from[j + 1] + swap[j], from[j] + extra, to[j + 1] + missing_[j]});
    }
  }

 private:
  std::size_t length_;
  float weight_;
  std::array<float, kMostPhones> missing_{};
  std::array<float, kPhones.size()> extra_{};
  std::array<std::array<float, kMostPhones>, kPhones.size()> swap_{};
  Row from_end_{};
};

// Aligns from the end: pieces ascend by begin. Puts into `edges` what says more than what stands
// there.
void Align(std::size_t size, const std::vector<Piece>& pieces, const NamePhones& name,
           const SoundEdge& edge, float share, std::vector<SoundEdge>& edges) {
  std::vector<Row> rows(size + 1);
  std::vector<float> least(size + 1, kNever);
  rows[size] = name.FromEnd();
  least[size] = 0;
  // No edge further left can be likelier than half.
  const float hopeless = 0.5f * name.weight();
  Row row, next;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    if (least[piece->end] + piece->penalty > hopeless) continue;
    row = rows[piece->end];
    for (std::size_t p = piece->phones.size(); p-- > 0;) {
      name.Step(piece->phones[p], row, next);
      row = next;
    }
    Row& to = rows[piece->begin];
    float& least_here = least[piece->begin];
    const bool fresh = least_here == kNever;
    for (std::size_t j = 0; j <= name.length(); ++j) {
      const float cost = row[j] + piece->penalty;
      to[j] = fresh ? cost : std::min(to[j], cost);
      least_here = std::min(least_here, cost);
    }
  }
  const bool han_name = edge.kind != SoundKind::kTransliteration;
  for (std::size_t i = 0; i < size; ++i) {
    // A name of one character is none.
    if (least[i] == kNever || (han_name && i + 1 == size)) continue;
    SoundEdge told = edge;
    told.likeness = share * std::max(0.0f, 1 - rows[i][0] / name.weight());
    told.sounds = name.weight();
    if (told.likeness == 0) continue;
    if (edges[i].kind == SoundKind::kNone || told.gain() > edges[i].gain()) edges[i] = told;
  }
}

// A part of the name, word by word.
struct Target {
  std::vector<std::string> words;
  bool whole;
  float share;  // times the likeness
};

std::vector<Target> Targets(std::u32string_view english, NameParts parts) {
  // What hyphens join is one word: Ing-wen.
  std::vector<std::string> words;
  while (!english.empty()) {
    const std::size_t end = std::min(english.find(U' '), english.size());
    std::string word = PlainEnglish(english.substr(0, end));
    std::erase(word, ' ');
    if (!word.empty()) words.push_back(std::move(word));
    english.remove_prefix(std::min(end + 1, english.size()));
  }
  std::vector<Target> targets;
  if (words.empty() || words.size() > 2 * kMostWords) return targets;
  if (words.size() <= kMostWords) targets.push_back({words, true, 1});
  if (words.size() < 2) return targets;
  if (parts == NameParts::kPerson) {
    targets.push_back({{words.back()}, false, 0.97f});
    targets.push_back({{words.front()}, false, 0.95f});
  } else if (parts == NameParts::kAnyPrefix) {
    for (std::size_t count = 1; count < std::min(words.size(), kMostWords - 1); ++count) {
      targets.push_back({{words.begin(), words.begin() + count}, false, 0.95f});
    }
  }
  return targets;
}

std::string Joined(const std::vector<std::string>& words, std::string (*phones)(std::string_view)) {
  std::string joined;
  for (const std::string& word : words) joined += phones(word);
  return joined;
}

std::size_t Consonants(std::string_view phones) {
  return static_cast<std::size_t>(std::count_if(phones.begin(), phones.end(), IsConsonantPhone));
}

bool IsSmallKana(char32_t c) {
  return std::u32string_view(U"ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ").find(c) !=
         std::u32string_view::npos;
}

// The pieces of each kind, ascending by begin.
struct Lattice {
  std::vector<Piece> transliteration;
  std::vector<Piece> chinese;
  std::vector<Piece> japanese;
};

// Calls `reading(kind, phones)` for each.
template <typename Reading>
void ForReadings(std::string_view bytes, Reading&& reading) {
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    if (end > 1) reading(bytes[0], bytes.substr(1, end - 1));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
}

// A transliterating character: its consonants with the vowel of its reading.
std::string WithVowel(std::string_view classes, std::string_view mandarin) {
  const auto vowel = std::find_if_not(mandarin.begin(), mandarin.end(), IsConsonantPhone);
  const bool vowel_first = vowel == mandarin.begin() && vowel != mandarin.end();
  std::string phones;
  if (vowel_first || classes.empty()) {
    if (vowel != mandarin.end()) phones += static_cast<char>(*vowel & ~0x20);
    phones += classes;
  } else {
    phones += classes[0];
    if (vowel != mandarin.end()) phones += static_cast<char>(*vowel | 0x20);
    phones += classes.substr(1);
  }
  return phones;
}

Lattice ReadRun(std::u32string_view run, const WordFile& words) {
  Lattice lattice;
  const std::size_t size = run.size();
  for (std::size_t i = 0; i < size; ++i) {
    const auto begin = static_cast<std::uint32_t>(i);
    const std::uint32_t end = begin + 1;
    const char32_t c = run[i];
    if (IsMiddleDot(c) || IsHyphen(c) || IsSpace(c) || c == U'ー' || c == U'=' || c == U'＝') {
      const Piece mute{begin, end, 0, ""};
      lattice.transliteration.push_back(mute);
      lattice.japanese.push_back(mute);
      continue;
    }
    if (IsKatakana(c) || IsHiragana(c)) {
      Piece kana{begin, end, 0, PhonesOfKana(run.substr(i, 1))};
      // A small vowel belongs to the consonant before it.
      if (IsSmallKana(c) && !kana.phones.empty()) kana.phones[0] |= 0x20;
      // Only names are spelt in hiragana, and only Japanese ones.
      if (IsKatakana(c)) lattice.transliteration.push_back(kana);
      // Katakana stands in few Japanese names.
      if (IsKatakana(c)) kana.penalty = 0.2f;
      lattice.japanese.push_back(std::move(kana));
      continue;
    }
    words.Prefixes(run.substr(i), [&](std::size_t length, std::string_view bytes) {
      bool mandarin_seen = false;
      ForReadings(bytes, [&](char kind, std::string_view phones) {
        const auto to = static_cast<std::uint32_t>(i + length);
        Piece piece{begin, to, 0, std::string(phones)};
        if (kind == kJapaneseReading) {
          // Words are surer than the many readings of single characters.
          piece.penalty = length == 1 ? 0.1f : 0;
          if (i + kLongestJapaneseName >= size) lattice.japanese.push_back(std::move(piece));
          return;
        }
        if (length != 1) return;
        if (i + kLongestChineseName >= size) lattice.chinese.push_back(piece);
        if (kind != kMandarinReading || mandarin_seen) return;
        mandarin_seen = true;
        const auto classes = SoundOf(c);
        piece.phones = classes ? WithVowel(*classes, phones) : std::string(phones);
        piece.penalty = classes ? 0 : 0.8f;
        lattice.transliteration.push_back(std::move(piece));
      });
      if (length == 1 && !mandarin_seen && SoundOf(c)) {
        lattice.transliteration.push_back({begin, end, 0, std::string(*SoundOf(c))});
      }
    });
  }
  for (auto* pieces : {&lattice.transliteration, &lattice.chinese, &lattice.japanese}) {
    std::stable_sort(pieces->begin(), pieces->end(),
                     [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  }
  return lattice;
}

bool EndsIn(const std::vector<Piece>& pieces, std::size_t size) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const Piece& piece) { return piece.end == size; });
}

}  // namespace

Result<NameEdges> NameEdges::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(WordFile words, WordFile::Open(path, kReadingsMagic, kReadingsVersion));
  return NameEdges(std::move(words));
}

std::vector<SoundEdge> NameEdges::Judge(std::u32string_view run, std::u32string_view english,
                                        NameParts parts) const {
  std::vector<SoundEdge> edges(run.size() + 1);
  const std::vector<Target> targets = Targets(english, parts);
  if (targets.empty()) return edges;
  const std::size_t skipped = run.size() > kLongestName ? run.size() - kLongestName : 0;
  const std::u32string_view tail = run.substr(skipped);
  const Lattice lattice = ReadRun(tail, words_);
  std::vector<SoundEdge> found(tail.size() + 1);
  const auto align = [&](const std::vector<Piece>& pieces, const std::string& phones,
                         const VowelCosts& vowels, SoundKind kind, const Target& target) {
    // Too short a name sounds like anything.
    if (phones.size() < 3 || Consonants(phones) == 0 || phones.size() > kMostPhones) return;
    Align(tail.size(), pieces, NamePhones(phones, vowels), {0, kind, target.whole, 0}, target.share,
          found);
  };
  for (const Target& target : targets) {
    if (EndsIn(lattice.transliteration, tail.size())) {
      const std::string phones = Joined(target.words, PhonesOfEnglish);
      if (Consonants(phones) >= 2) {
        align(lattice.transliteration, phones, kFreeVowels, SoundKind::kTransliteration, target);
      }
    }
    if (target.words.size() > 3) continue;
    // Names of persons are written with the surname first, or last.
    std::vector<std::vector<std::string>> orders = {target.words};
    if (target.words.size() > 1) {
      orders.push_back(target.words);
      std::rotate(orders[1].begin(), orders[1].end() - 1, orders[1].end());
    }
    for (const auto& words : orders) {
      if (EndsIn(lattice.chinese, tail.size())) {
        align(lattice.chinese, Joined(words, PhonesOfChineseLatin), kKeptVowels,
              SoundKind::kChineseName, target);
      }
      if (EndsIn(lattice.japanese, tail.size())) {
        align(lattice.japanese, Joined(words, PhonesOfRomaji), kKeptVowels,
              SoundKind::kJapaneseName, target);
      }
    }
  }
  std::copy(found.begin(), found.end() - 1, edges.begin() + static_cast<std::ptrdiff_t>(skipped));
  return edges;
}

std::pair<std::size_t, SoundEdge> NameEdges::Best(std::u32string_view run,
                                                  std::u32string_view english,
                                                  NameParts parts) const {
  std::pair<std::size_t, SoundEdge> best{run.size(), {}};
  const std::vector<SoundEdge> edges = Judge(run, english, parts);
  for (std::size_t i = 0; i < run.size(); ++i) {
    const bool joint = IsMiddleDot(run[i]) || IsSpace(run[i]) || IsHyphen(run[i]);
    const bool inside = i > 0 && IsKatakana(run[i]) && IsKatakana(run[i - 1]);
    if (!joint && !inside && edges[i].gain() > best.second.gain()) best = {i, edges[i]};
  }
  return best;
}

}  // namespace crosswalk::mine
