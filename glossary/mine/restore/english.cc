#include "glossary/mine/restore/english.h"

#include <algorithm>
#include <limits>

#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr int kGradeOfPieces = 60;     // scowl sizes above hold words that nobody would glue
constexpr std::size_t kMostWords = 8;  // of a spaced form that is remembered
constexpr std::size_t kMostForms = 200000;

bool IsInner(char32_t c) {
  return IsLatin(c) || IsDigit(c) || c == U'.' || c == U'\'' || c == U'’' || c == U'&' ||
         c == U'/' || c == U':' || c == U'_';
}

// A small letter followed by a capital, counted.
std::size_t Humps(std::u32string_view word) {
  std::size_t humps = 0;
  for (std::size_t i = 1; i < word.size(); ++i) humps += IsLower(word[i - 1]) && IsUpper(word[i]);
  return humps;
}

bool IsAddress(std::u32string_view word) {
  return word.find(U"://") != std::u32string_view::npos ||
         word.find(U"www.") != std::u32string_view::npos ||
         word.find(U'_') != std::u32string_view::npos;
}

// DD is not d-d: only what a lost space or hyphen explains.
std::u32string WithoutJoints(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!IsSpace(c) && !IsHyphen(c)) out += c;
  }
  return out;
}

bool AllLower(std::u32string_view word) { return std::all_of(word.begin(), word.end(), IsLower); }
bool AllUpper(std::u32string_view word) { return std::all_of(word.begin(), word.end(), IsUpper); }
bool AllDigits(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return IsDigit(c) || c == U'.'; });
}

}  // namespace

bool IsEnglishFunctionWord(std::u32string_view word) {
  static constexpr std::u32string_view kWords[] = {
      U"of",      U"and",   U"for",  U"in", U"on",   U"the",     U"to",      U"with",
      U"at",      U"by",    U"from", U"as", U"into", U"through", U"between", U"among",
      U"against", U"under", U"or",   U"a",  U"an",   U"towards", U"toward",  U"via"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

EnglishOfText::EnglishOfText(std::u32string_view text, const script::Lexicon& lexicon) {
  const EnglishRestorer words(lexicon);
  std::size_t glued = 0, spaced = 0;
  // Words of a run that spaces or hyphens join, as positions in the text.
  std::vector<std::pair<std::size_t, std::size_t>> run;
  std::unordered_map<std::u32string, std::unordered_map<std::u32string, std::size_t>> forms;
  const auto flush = [&] {
    for (std::size_t i = 0; i < run.size() && forms.size() < kMostForms; ++i) {
      std::u32string key = LatinKey(text.substr(run[i].first, run[i].second - run[i].first));
      for (std::size_t j = i + 1; j < run.size() && j < i + kMostWords; ++j) {
        key += LatinKey(text.substr(run[j].first, run[j].second - run[j].first));
        ++forms[key][std::u32string(text.substr(run[i].first, run[j].second - run[i].first))];
      }
    }
    run.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    if (!IsLatin(text[i]) && !IsDigit(text[i])) {
      const bool joins =
          (text[i] == U' ' || IsHyphen(text[i])) && !run.empty() && run.back().second == i;
      if (!joins) flush();
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && IsInner(text[end])) ++end;
    std::size_t stop = end;
    while (stop > i && !IsLatin(text[stop - 1]) && !IsDigit(text[stop - 1])) --stop;
    const std::u32string_view word = text.substr(i, stop - i);
    if (IsAddress(word)) {
      flush();
    } else {
      if (!run.empty() && run.back().second + 1 != i) flush();
      if (!run.empty() && text[i - 1] == U' ' && HasLatin(word)) ++spaced;
      const std::size_t humps = Humps(word);
      if (humps >= 2 || (humps == 1 && word.size() >= 9) ||
          (word.size() >= 15 && AllLower(word) && !words.IsWord(word, 95))) {
        ++glued;
      }
      run.emplace_back(i, stop);
      if (stop != end) flush();
    }
    i = end;
  }
  flush();
  damaged_ = glued >= 2 && glued * 3 > spaced;
  for (auto& [key, spellings] : forms) {
    // The most frequent, then the first by code point, so that the answer does not depend on
    // hashing.
    const auto best =
        std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
          return a.second != b.second ? a.second < b.second : a.first > b.first;
        });
    spaced_.emplace(key, best->first);
  }
}

std::u32string_view EnglishOfText::SpacedForm(const std::u32string& key) const {
  const auto found = spaced_.find(key);
  return found == spaced_.end() ? std::u32string_view() : std::u32string_view(found->second);
}

bool EnglishRestorer::IsWord(std::u32string_view word, int grade) const {
  const auto fits = [&](const std::u32string& spelling) {
    const auto entry = lexicon_->Find(spelling);
    return entry && entry->grade <= grade;
  };
  std::u32string lower = Lowered(word);
  if (lower.empty()) return false;
  if (fits(lower)) return true;
  lower[0] = ToUpper(lower[0]);
  return fits(lower);
}

bool EnglishRestorer::IsCommonWord(std::u32string_view word) const {
  const auto entry = lexicon_->Find(Lowered(word));
  return entry && entry->grade <= 70;
}

std::vector<std::u32string_view> EnglishRestorer::Chunks(std::u32string_view token) const {
  std::vector<std::u32string_view> chunks;
  std::size_t i = 0;
  const auto while_is = [&](std::size_t at, auto is) {
    while (at < token.size() && is(token[at])) ++at;
    return at;
  };
  const auto lower = [](char32_t c) { return IsLatin(c) && !IsUpper(c); };
  while (i < token.size()) {
    std::size_t end = i + 1;
    if (IsDigit(token[i])) {
      end = while_is(i, [](char32_t c) { return IsDigit(c) || c == U'.'; });
      while (token[end - 1] == U'.') --end;
    } else if (lower(token[i])) {
      end = while_is(i, lower);
    } else if (IsUpper(token[i])) {
      const std::size_t capitals = while_is(i, IsUpper);
      const std::size_t tail = while_is(capitals, lower);
      if (tail == capitals) {
        end = capitals;
      } else if (capitals - i == 1) {
        end = tail;
      } else {
        // AIforScience, AISafety, LLMs: does the last capital belong to what follows?
        const std::u32string_view small = token.substr(capitals, tail - capitals);
        const std::u32string_view word = token.substr(capitals - 1, tail - capitals + 1);
        if (small == U"s") {
          end = tail;
        } else if (IsEnglishFunctionWord(small) ||
                   (IsWord(small, kGradeOfPieces) && !IsWord(word))) {
          end = capitals;
        } else {
          end = capitals - 1;
        }
      }
    }
    chunks.push_back(token.substr(i, end - i));
    i = end;
  }
  return chunks;
}

std::vector<std::u32string_view> EnglishRestorer::SplitChunk(std::u32string_view chunk,
                                                             bool last) const {
  // Chamberof: a word and function words behind it, since a title goes on with a capital.
  if (last || chunk.size() < 5 || IsWord(chunk, 95)) return {chunk};
  for (std::size_t cut = chunk.size() - 1; cut >= 3; --cut) {
    std::u32string_view rest = chunk.substr(cut);
    if (!IsWord(chunk.substr(0, cut), kGradeOfPieces)) continue;
    std::vector<std::u32string_view> pieces{chunk.substr(0, cut)};
    while (!rest.empty()) {
      std::size_t length = std::min<std::size_t>(rest.size(), 7);
      while (length > 0 && !IsEnglishFunctionWord(rest.substr(0, length))) --length;
      if (length == 0) break;
      pieces.push_back(rest.substr(0, length));
      rest.remove_prefix(length);
    }
    if (rest.empty()) return pieces;
  }
  return {chunk};
}

std::vector<std::u32string_view> EnglishRestorer::SplitLower(std::u32string_view run) const {
  if (run.size() < 6 || IsWord(run, 80)) return {run};
  constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();
  constexpr std::uint32_t kPiece = 400;  // a word more costs as much as a word 50 times rarer
  std::vector<std::uint32_t> cost(run.size() + 1, kNever);
  std::vector<std::size_t> from(run.size() + 1, 0);
  cost[0] = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (cost[i] == kNever) continue;
    lexicon_->Prefixes(run.substr(i), [&](std::size_t length, const script::Word& word) {
      const std::u32string_view piece = run.substr(i, length);
      if (word.grade > kGradeOfPieces) return;
      if (length < 3 && !IsEnglishFunctionWord(piece)) return;
      const std::uint32_t total = cost[i] + word.cost + kPiece;
      if (total < cost[i + length]) {
        cost[i + length] = total;
        from[i + length] = i;
      }
    });
  }
  if (cost[run.size()] == kNever) return {run};
  std::vector<std::u32string_view> pieces;
  for (std::size_t end = run.size(); end > 0; end = from[end]) {
    pieces.insert(pieces.begin(), run.substr(from[end], end - from[end]));
  }
  return pieces;
}

std::u32string EnglishRestorer::RestoreToken(std::u32string_view token) const {
  const std::vector<std::u32string_view> chunks = Chunks(token);
  std::size_t words = 0, acronyms = 0;
  for (const auto chunk : chunks) {
    words += IsLatin(chunk[0]);
    acronyms += chunk.size() > 1 && AllUpper(chunk);
  }
  if (words == 2) {
    const std::u32string_view head = chunks[0];
    const std::u32string_view tail = chunks.size() > 1 ? chunks[1] : head;
    const bool two_capitalised = chunks.size() == 2 && IsUpper(head[0]) && IsUpper(tail[0]);
    // MacroPolo, OpenAI; ChatGPT; iPhone.
    if (IsCamelName(token) || (two_capitalised && IsCamelHead(head))) return std::u32string(token);
    if (two_capitalised && acronyms == 1 && AllUpper(tail) && tail.size() >= 3) {
      return std::u32string(token);
    }
    if (chunks.size() == 2 && head.size() == 1 && IsLower(head[0])) return std::u32string(token);
  }
  std::vector<std::u32string_view> pieces;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const auto chunk = chunks[i];
    const bool last = i + 1 == chunks.size();
    const bool capitalised = IsUpper(chunk[0]) && chunk.size() > 1 && !IsUpper(chunk[1]);
    const auto parts = capitalised         ? SplitChunk(chunk, last)
                       : IsLower(chunk[0]) ? SplitLower(chunk)
                                           : std::vector<std::u32string_view>{chunk};
    pieces.insert(pieces.end(), parts.begin(), parts.end());
  }
  std::u32string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto piece = pieces[i];
    if (i == 0) {
      out = piece;
      continue;
    }
    const auto before = pieces[i - 1];
    bool space = false;
    char32_t joint = U' ';
    if (IsLatin(piece[0])) {
      if (IsLatin(before[0])) {
        space = true;
        if (IsHyphenated(Lowered(before), Lowered(piece)) && i + 1 < pieces.size()) joint = U'-';
      } else if (IsDigit(before[0])) {
        space = piece.size() > 1 && IsUpper(piece[0]) && !AllUpper(piece) && before.size() > 1;
      } else {
        // F.Bresnahan; U.S. stays together; a comma or colon ends a word.
        const char32_t mark = before[0];
        space = mark == U',' || mark == U':' || mark == U'&' ||
                (mark == U'.' && (piece.size() > 1 || IsUpper(piece[0])) &&
                 !(piece.size() == 1 && i + 1 < pieces.size() && pieces[i + 1] == U"."));
      }
    } else if (IsDigit(piece[0]) && IsLatin(before[0])) {
      const bool word = before.size() >= 4 && !AllUpper(before) && IsWord(before);
      const bool standard =
          before.size() >= 3 && AllUpper(before) && AllDigits(piece) && piece.size() >= 3;
      space = word || standard;
    } else if (piece[0] == U'&' && IsLatin(before[0]) && before.size() > 1) {
      space = true;
    }
    if (space) out += joint;
    out += piece;
  }
  return out;
}

std::u32string EnglishRestorer::Restore(std::u32string_view found,
                                        const EnglishOfText& text) const {
  const bool has_space = found.find(U' ') != std::u32string_view::npos;
  if (!has_space) {
    const std::u32string_view seen = text.SpacedForm(LatinKey(found));
    if (seen.size() > found.size() && WithoutJoints(seen) == found) return std::u32string(seen);
  }
  if (!text.damaged()) {
    // Nobody writes AmericanChamberofCommerceinJapan on purpose.
    const bool glued_title = !has_space && Humps(found) >= 3 && found.size() >= 20;
    return glued_title ? RestoreToken(found) : std::u32string(found);
  }
  std::u32string out;
  for (std::size_t i = 0; i < found.size();) {
    std::size_t end = i;
    if (IsSpace(found[i]) || IsHyphen(found[i])) {
      out += found[i++];
      continue;
    }
    while (end < found.size() && !IsSpace(found[end]) && !IsHyphen(found[end])) ++end;
    out += RestoreToken(found.substr(i, end - i));
    i = end;
  }
  return out;
}

}  // namespace crosswalk::mine
