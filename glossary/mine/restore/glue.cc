#include "glossary/mine/restore/glue.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/restore/word_path.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

bool EndsInOneOf(std::u32string_view word, std::span<const std::u32string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::u32string_view ending) {
    return word.size() >= ending.size() + 3 && word.ends_with(ending);
  });
}

bool LooksAdjective(std::u32string_view word) {
  static constexpr std::u32string_view kEndings[] = {
      U"ic", U"al", U"ian", U"ive", U"ary", U"ous", U"ese", U"ish", U"ern", U"ited", U"pean"};
  static constexpr std::u32string_view kHeads[] = {
      U"New",   U"San",  U"Los",   U"Las",   U"The",    U"North", U"South",
      U"East",  U"West", U"Saint", U"Mount", U"Lake",   U"Great", U"Grand",
      U"Human", U"High", U"Free",  U"Old",   U"Common", U"United"};
  return EndsInOneOf(word, kEndings) ||
         std::find(std::begin(kHeads), std::end(kHeads), word) != std::end(kHeads);
}

bool LooksAbstract(std::u32string_view word) {
  static constexpr std::u32string_view kEndings[] = {U"tion", U"sion", U"ment", U"ity", U"ance",
                                                     U"ence", U"ship", U"ism",  U"ics", U"logy",
                                                     U"ning", U"ting", U"sis",  U"ture"};
  return word.size() >= 7 && EndsInOneOf(word, kEndings);
}

// Two capitalised words, in points: what speaks for lost spaces minus what speaks for a product.
int PairPoints(std::u32string_view head, std::u32string_view tail, const WordGrades& words) {
  int points = 0;
  if (IsProductHead(head)) points -= 3;
  if (IsProductTail(tail)) points -= 3;
  if (IsTitleNoun(tail)) points += 4;
  if (IsEnglishFunctionWord(Lowered(tail))) points -= 4;
  if (LooksAdjective(head)) points += 4;
  if (LooksAbstract(tail)) points += 3;
  const std::size_t letters = head.size() + tail.size();
  points += letters >= 17 ? 3 : letters >= 13 ? 2 : letters >= 11 ? 0 : letters >= 9 ? -1 : -2;
  const int head_grade = words.CommonGrade(head), tail_grade = words.CommonGrade(tail);
  if (head_grade <= 35 && tail_grade <= 35 && head.size() >= 5 && tail.size() >= 5) points += 1;
  const bool head_name = words.IsName(head), tail_name = words.IsName(tail);
  // Bill, Peter: common words, but first names too.
  const bool first_name = !head_name && words.NameGrade(head) <= 50;
  if (head_name) points += 4;
  if (first_name && !IsProductHead(head)) points += 2;
  if (tail_name) points += 4;
  if (head_grade > 60 || tail_grade > 60) {
    // A person or a place sooner than a product.
    points += LooksRomanised(head) && LooksRomanised(tail) ? 5 : 1;
  }
  if (head_grade > 80 && tail_grade > 80) points += 1;
  return points;
}

Glue OfPair(const Chunk& head, const Chunk& tail, Around around, const WordGrades& words) {
  const auto possible = [](bool is) { return is ? Glue::kPossible : Glue::kNone; };
  if (head.kind == ChunkKind::kName || tail.kind == ChunkKind::kName) return Glue::kPossible;
  if (tail.kind == ChunkKind::kCapitals && tail.text.size() == 1) {
    return possible(around.mark_behind == U'.' && head.text.size() > 2);
  }
  if (head.kind == ChunkKind::kSmall) {
    // iPhone, macOS, mRNA; generalpurposeAI, greenAI.
    if (IsEnglishFunctionWord(head.text)) return possible(head.text.size() > 1);
    if (tail.text == U"AI") return possible(words.CommonGrade(head.text) <= 40);
    return possible(head.text.size() > 6 && !words.IsWord(head.text, 95));
  }
  if (head.kind == ChunkKind::kCapitals) {
    if (head.text.size() == 1) return Glue::kNone;
    if (tail.kind == ChunkKind::kSmall) return possible(words.CommonGrade(tail.text) <= 50);
    return possible(!IsProductTail(tail.text) && tail.text.size() >= 3);
  }
  if (tail.kind == ChunkKind::kCapitals) {
    if (tail.text == U"AI") return Glue::kPossible;
    if (IsProductAcronym(tail.text) || tail.text.size() < 2) return Glue::kNone;
    return possible(head.text.size() >= 6 && words.CommonGrade(head.text) <= 60);
  }
  return possible(PairPoints(head.text, tail.text, words) + (around.phrase ? 4 : 0) > 0);
}

}  // namespace

Glue GlueOf(std::span<const Chunk> chunks, Around around, const WordGrades& words) {
  std::vector<const Chunk*> parts;
  std::size_t letters = 0, small_words = 0, single = 0, titles = 0;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const Chunk& chunk = chunks[i];
    if (chunk.kind == ChunkKind::kNumber) continue;
    letters += chunk.text.size();
    const bool small = chunk.kind == ChunkKind::kSmall && IsEnglishFunctionWord(chunk.text);
    const std::u32string_view next = i + 1 < chunks.size() ? chunks[i + 1].text : U"";
    if (small && i > 0 && !next.empty()) {
      ++small_words;
      continue;
    }
    if (chunk.kind == ChunkKind::kWord || (chunk.kind == ChunkKind::kSmall && i > 0)) {
      small_words += CutSmallWords(chunk.text, next, words).size() - 1;
    }
    single += chunk.kind == ChunkKind::kCapitals && chunk.text.size() == 1 &&
              !(i + 1 == chunks.size() && around.mark_behind == U'.');
    titles += IsTitleNoun(chunk.text);
    parts.push_back(&chunk);
  }
  if (parts.size() < 2) return small_words > 0 ? Glue::kPossible : Glue::kNone;
  if (small_words > 0) {
    return letters >= 12 && single == 0 && chunks.front().kind != ChunkKind::kSmall
               ? Glue::kCertain
               : Glue::kPossible;
  }
  if (parts.size() == 2) return OfPair(*parts[0], *parts[1], around, words);
  // BioNTech, CoWoS, LaTeX; getElementById.
  if (single > 0 && letters <= 12) return Glue::kNone;
  // KGameRenderer, QGraphicsView.
  if (parts[0]->kind == ChunkKind::kCapitals && parts[0]->text.size() == 1) return Glue::kNone;
  if (parts[0]->kind == ChunkKind::kSmall && parts[0]->text.size() <= 6 && !around.phrase) {
    return Glue::kNone;
  }
  if (parts.size() >= 4 && titles > 0 && letters >= 28) return Glue::kCertain;
  return Glue::kPossible;
}

std::size_t CountryInCapitals(std::u32string_view capitals, const WordGrades& words) {
  if (words.IsWord(capitals, 95)) return 0;
  for (const std::u32string_view country : {U"US", U"UK", U"EU", U"UN"}) {
    const std::u32string_view rest =
        capitals.starts_with(country) ? capitals.substr(country.size()) : U"";
    if (rest.size() >= 5 && words.CommonGrade(rest) <= 40) return country.size();
  }
  return 0;
}

bool LooksRomanised(std::u32string_view word) {
  static constexpr std::u32string_view kInitials[] = {
      U"zh", U"ch", U"sh", U"ts", U"ky", U"ry", U"ny", U"my", U"hy", U"gy", U"by",
      U"b",  U"p",  U"m",  U"f",  U"d",  U"t",  U"n",  U"l",  U"g",  U"k",  U"h",
      U"j",  U"q",  U"x",  U"r",  U"z",  U"c",  U"s",  U"y",  U"w",  U""};
  static constexpr std::u32string_view kFinals[] = {
      U"iang", U"uang", U"iong", U"ang", U"eng", U"ing", U"ong", U"ian", U"iao", U"uan", U"uai",
      U"an",   U"en",   U"in",   U"un",  U"ai",  U"ei",  U"ao",  U"ou",  U"ia",  U"ie",  U"iu",
      U"ua",   U"uo",   U"ui",   U"ue",  U"a",   U"e",   U"i",   U"o",   U"u"};
  const std::u32string lower = Lowered(word);
  // Positions that syllables reach.
  std::vector<bool> reached(lower.size() + 1, false);
  reached[0] = true;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (!reached[i]) continue;
    const std::u32string_view rest = std::u32string_view(lower).substr(i);
    for (const auto initial : kInitials) {
      if (!rest.starts_with(initial)) continue;
      for (const auto final : kFinals) {
        if (rest.substr(initial.size()).starts_with(final)) {
          reached[i + initial.size() + final.size()] = true;
        }
      }
    }
  }
  return !lower.empty() && reached[lower.size()];
}

}  // namespace crosswalk::mine
