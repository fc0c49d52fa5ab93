#include "glossary/mine/restore/chunks.h"

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr int kGradeOfPieces = 60;  // scowl sizes above hold words that nobody would glue

bool IsSmallLetter(char32_t c) { return IsLatin(c) && !IsUpper(c); }

template <typename Is>
std::size_t EndOf(std::u32string_view token, std::size_t at, Is is) {
  while (at < token.size() && is(token[at])) ++at;
  return at;
}

// Capitals with small letters behind: whose is the last capital? AIforScience, AISafety, LLMs.
std::size_t EndOfCapitals(std::u32string_view token, std::size_t begin, std::size_t capitals,
                          std::size_t tail, const WordGrades& words) {
  const std::u32string_view small = token.substr(capitals, tail - capitals);
  const std::u32string_view word = token.substr(capitals - 1, tail - capitals + 1);
  if (small == U"s") return tail;
  if (capitals - begin == 1) return tail;
  const bool last = tail == token.size();
  if (small.size() > 1 && small != U"an" && IsEnglishFunctionWord(small) && !last) return capitals;
  if (words.IsWord(small, kGradeOfPieces) && small.size() >= 4 && !words.IsWord(word)) {
    return capitals;
  }
  // AIandthe: small words alone.
  if (!last && !words.IsWord(word, 95)) {
    for (std::size_t cut = 2; cut < small.size(); ++cut) {
      if (IsEnglishFunctionWord(small.substr(0, cut)) && IsEnglishFunctionWord(small.substr(cut))) {
        return capitals;
      }
    }
  }
  return capitals - 1;
}

// Behind the 's of Moore'sLaw; `at` where there is none.
std::size_t BehindPossessive(std::u32string_view token, std::size_t at, const WordGrades& words) {
  if (at + 1 >= token.size() || (token[at] != U'\'' && token[at] != U'’') ||
      token[at + 1] != U's') {
    return at;
  }
  const std::size_t behind = at + 2;
  const std::size_t end = EndOf(token, behind, IsSmallLetter);
  return end == behind || words.IsWord(token.substr(behind, end - behind)) ? behind : at;
}

Chunk NextChunk(std::u32string_view token, std::size_t i, const WordGrades& words) {
  const auto upto = [&](std::size_t end, ChunkKind kind) {
    return Chunk{token.substr(i, end - i), kind};
  };
  const char32_t c = token[i];
  const bool inside_word = i > 0 && IsLatin(token[i - 1]) && IsSmallLetter(c);
  if (!inside_word) {
    if (const std::size_t name = CamelNameAt(token.substr(i))) {
      return upto(i + name, ChunkKind::kName);
    }
  }
  if (IsDigit(c)) {
    std::size_t end = EndOf(token, i, [](char32_t d) { return IsDigit(d) || d == U'.'; });
    while (token[end - 1] == U'.') --end;
    return upto(end, ChunkKind::kNumber);
  }
  if (IsSmallLetter(c)) {
    const std::size_t end = EndOf(token, i, IsSmallLetter);
    return upto(BehindPossessive(token, end, words), ChunkKind::kSmall);
  }
  if (!IsUpper(c)) return upto(i + 1, ChunkKind::kMark);
  const std::size_t capitals = EndOf(token, i, IsUpper);
  const std::size_t tail = EndOf(token, capitals, IsSmallLetter);
  if (tail == capitals) return upto(capitals, ChunkKind::kCapitals);
  const std::size_t end = EndOfCapitals(token, i, capitals, tail, words);
  if (end != tail || capitals - i > 1) {
    return upto(end, end == tail && capitals - i == 1 ? ChunkKind::kWord : ChunkKind::kCapitals);
  }
  // McDonald, LeCun, MacArthur: a first syllable that is no word goes on with the next capital.
  const std::u32string_view head = token.substr(i, tail - i);
  if (IsCamelHead(head) && tail < token.size() && IsUpper(token[tail])) {
    const std::size_t next = EndOf(token, tail + 1, IsSmallLetter);
    if (next - tail >= 3) return upto(next, ChunkKind::kName);
  }
  return upto(BehindPossessive(token, tail, words), ChunkKind::kWord);
}

}  // namespace

std::vector<Chunk> Chunks(std::u32string_view token, const WordGrades& words) {
  std::vector<Chunk> chunks;
  for (std::size_t i = 0; i < token.size();) {
    chunks.push_back(NextChunk(token, i, words));
    i += chunks.back().text.size();
  }
  return chunks;
}

}  // namespace crosswalk::mine
