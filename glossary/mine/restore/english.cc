#include "glossary/mine/restore/english.h"

#include <algorithm>
#include <span>
#include <vector>

#include "glossary/mine/restore/chunks.h"
#include "glossary/mine/restore/joints.h"
#include "glossary/mine/restore/word_path.h"
#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kLongestToken = 300;  // longer ones are no English

// DD is not d-d: only what a lost space or hyphen explains.
std::u32string WithoutJoints(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!IsSpace(c) && !IsHyphen(c)) out += c;
  }
  return out;
}

bool IsAddress(std::u32string_view word) {
  return word.find(U"://") != std::u32string_view::npos ||
         word.find(U"www.") != std::u32string_view::npos ||
         word.find_first_of(U"_@") != std::u32string_view::npos;
}

bool AddsSpace(std::u32string_view form) { return form.find(U' ') != std::u32string_view::npos; }

// The pieces of the chunks between two marks.
void Take(std::span<const Chunk> chunks, Around around, TextState state, const WordGrades& words,
          std::vector<std::u32string_view>& pieces) {
  const auto add = [&](const std::vector<std::u32string_view>& parts) {
    pieces.insert(pieces.end(), parts.begin(), parts.end());
  };
  const std::size_t letter_chunks = static_cast<std::size_t>(std::count_if(
      chunks.begin(), chunks.end(), [](const Chunk& c) { return c.kind != ChunkKind::kNumber; }));
  const bool glued = GlueOf(chunks, around, words) != Glue::kNone;
  if (!glued && letter_chunks > 1) {
    // Industry4.0 has its number behind the name.
    std::size_t names = chunks.size();
    while (names > 0 && chunks[names - 1].kind == ChunkKind::kNumber) --names;
    const char32_t* begin = chunks.front().text.data();
    const std::u32string_view last = chunks[names - 1].text;
    pieces.emplace_back(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
    for (; names < chunks.size(); ++names) pieces.push_back(chunks[names].text);
    return;
  }
  const Caution small = around.phrase                                       ? Caution::kPhrase
                        : state == TextState::kDamaged || letter_chunks > 1 ? Caution::kDamaged
                                                                            : Caution::kUnknown;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const auto text = chunks[i].text;
    const std::u32string_view next = i + 1 < chunks.size() ? chunks[i + 1].text : U"";
    if (chunks[i].kind == ChunkKind::kSmall) {
      const auto cut = CutSmallWords(text, next, words);
      if (cut.size() > 1) {
        add(cut);
      } else {
        add(ReadInWords(text, words, small));
      }
    } else if (chunks[i].kind == ChunkKind::kWord) {
      const auto cut = CutSmallWords(text, next, words);
      if (cut.size() > 1) {
        add(cut);
      } else if (state == TextState::kDamaged) {
        add(ReadInWords(text, words, Caution::kCapital));
      } else {
        pieces.push_back(text);
      }
    } else if (chunks[i].kind == ChunkKind::kCapitals && state == TextState::kDamaged &&
               letter_chunks == 1) {
      const std::size_t country = CountryInCapitals(text, words);
      if (country > 0) pieces.push_back(text.substr(0, country));
      pieces.push_back(text.substr(country));
    } else {
      pieces.push_back(text);
    }
  }
}

// Calls `segment` with the chunks between two marks and the mark behind them, and `mark` with each
// mark.
template <typename Segment, typename Mark>
void ForEachSegment(const std::vector<Chunk>& chunks, Segment&& segment, Mark&& mark) {
  for (std::size_t begin = 0; begin < chunks.size();) {
    std::size_t end = begin;
    while (end < chunks.size() && chunks[end].kind != ChunkKind::kMark) ++end;
    const char32_t behind = end < chunks.size() ? chunks[end].text[0] : 0;
    if (end > begin) segment(std::span(chunks).subspan(begin, end - begin), behind);
    if (end < chunks.size()) mark(chunks[end].text);
    begin = end + 1;
  }
}

// Economy,TradeandIndustry: a comma between words, nothing behind it.
bool HasGluedComma(const std::vector<Chunk>& chunks) {
  for (std::size_t i = 1; i + 1 < chunks.size(); ++i) {
    const Chunk& behind = chunks[i + 1];
    const bool word = behind.kind == ChunkKind::kWord || behind.kind == ChunkKind::kSmall;
    if (chunks[i].text == U"," && chunks[i - 1].text.size() >= 3 &&
        IsLatin(chunks[i - 1].text[0]) && word && behind.text.size() >= 2) {
      return true;
    }
  }
  return false;
}

Glue GlueOfToken(const std::vector<Chunk>& chunks, bool phrase, const WordGrades& words) {
  const bool comma = HasGluedComma(chunks);
  Glue glue = comma ? Glue::kCertain : Glue::kNone;
  ForEachSegment(
      chunks,
      [&](std::span<const Chunk> segment, char32_t behind) {
        glue = std::max(glue, GlueOf(segment, {behind, phrase || comma}, words));
      },
      [](std::u32string_view) {});
  return glue;
}

bool IsTokenChar(char32_t c) {
  return IsLatin(c) || IsDigit(c) || c == U'.' || c == U'\'' || c == U'’' || c == U'&' ||
         c == U'/' || c == U':' || c == U'_' || c == U'@';
}

// Counts what speaks for and against damage.
class Survey {
 public:
  Survey(std::u32string_view text, const WordGrades& words) : text_(text), words_(words) {}

  void Read() {
    std::size_t last_end = std::u32string_view::npos;
    for (std::size_t i = 0; i < text_.size();) {
      if (!IsLatin(text_[i]) && !IsDigit(text_[i])) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < text_.size() && IsTokenChar(text_[end])) ++end;
      const std::u32string_view token = text_.substr(i, end - i);
      if (IsLatin(token[0])) {
        if (i > 0 && text_[i - 1] == U' ' && last_end + 1 == i) ++spaced_;
        Look(token);
      }
      last_end = end;
      i = end;
    }
  }

  TextState state() const {
    if (glued_ >= 2 && glued_ * 3 > spaced_ + code_ * 2) return TextState::kDamaged;
    return spaced_ >= 3 ? TextState::kSound : TextState::kUnknown;
  }
  const std::unordered_set<std::uint64_t>& suspects() const { return suspects_; }

 private:
  void Look(std::u32string_view token) {
    while (!IsLatin(token.back()) && !IsDigit(token.back())) token.remove_suffix(1);
    if (token.size() < 4 || token.size() > kLongestToken) return;
    std::size_t humps = 0, capitals = 0;
    for (std::size_t i = 1; i < token.size(); ++i) {
      humps += IsUpper(token[i]) && !IsUpper(token[i - 1]);
      capitals += IsUpper(token[i]);
    }
    const bool all_capitals = capitals + 1 >= token.size() && IsUpper(token[0]);
    if (humps == 0 && !all_capitals && token.size() < 8) return;
    if (humps == 0 && !all_capitals && words_.IsWord(token, 95)) return;
    if (IsAddress(token)) return;
    suspects_.insert(EnglishForms::Hash(token));
    if (humps == 0) {
      // renewableenergysource; a chemical name is as long, but is no row of common words.
      glued_ += token.size() >= 15 && !all_capitals &&
                ReadInWords(token, words_, Caution::kUnknown).size() > 1;
      return;
    }
    const std::vector<Chunk> chunks = Chunks(token, words_);
    switch (GlueOfToken(chunks, false, words_)) {
      case Glue::kCertain:
        glued_ += 2;
        break;
      case Glue::kPossible:
        glued_ += token.size() >= 9;
        break;
      case Glue::kNone:
        code_ += chunks.front().kind == ChunkKind::kSmall && token.size() >= 6;
        break;
    }
  }

  std::u32string_view text_;
  const WordGrades& words_;
  std::size_t glued_ = 0, spaced_ = 0, code_ = 0;
  std::unordered_set<std::uint64_t> suspects_;
};

}  // namespace

EnglishOfText::EnglishOfText(std::u32string_view text, const script::Lexicon& lexicon,
                             const EnglishForms* corpus)
    : corpus_(corpus) {
  const WordGrades words(lexicon);
  Survey survey(text, words);
  survey.Read();
  state_ = survey.state();
  forms_.Learn(text, survey.suspects());
}

std::u32string_view EnglishOfText::SpacedForm(const std::u32string& key) const {
  const std::u32string_view here = forms_.Find(key);
  return here.empty() && corpus_ != nullptr ? corpus_->Find(key) : here;
}

std::u32string EnglishRestorer::RestoreToken(std::u32string_view token, bool phrase,
                                             TextState state) const {
  if (token.size() > kLongestToken || IsAddress(token)) return std::u32string(token);
  const std::vector<Chunk> chunks = Chunks(token, words_);
  if (state != TextState::kDamaged) {
    const bool lower = chunks.size() == 1 && chunks[0].kind == ChunkKind::kSmall;
    const bool sure = lower ? state == TextState::kUnknown
                            : GlueOfToken(chunks, phrase, words_) == Glue::kCertain;
    if (!sure) return std::u32string(token);
    if (!lower) state = TextState::kDamaged;
  }
  phrase = (phrase && state == TextState::kDamaged) || HasGluedComma(chunks);
  std::vector<std::u32string_view> pieces;
  ForEachSegment(
      chunks,
      [&](std::span<const Chunk> segment, char32_t behind) {
        Take(segment, {behind, phrase}, state, words_, pieces);
      },
      [&](std::u32string_view mark) { pieces.push_back(mark); });
  return Joined(pieces, words_);
}

std::u32string EnglishRestorer::Restore(std::u32string_view found,
                                        const EnglishOfText& text) const {
  if (found.find(U' ') == std::u32string_view::npos && found.size() >= 4) {
    const std::u32string_view seen = text.SpacedForm(LatinKey(found));
    if (seen.size() > found.size() && WithoutJoints(seen) == WithoutJoints(found) &&
        !IsCamelName(found) && (text.damaged() || (AddsSpace(seen) && found.size() >= 9)) &&
        (std::all_of(found.begin(), found.end(), IsUpper) || !words_.IsWord(found, 95))) {
      return std::u32string(seen);
    }
  }
  const bool phrase =
      std::any_of(found.begin(), found.end(), [](char32_t c) { return IsSpace(c) || IsHyphen(c); });
  std::u32string out;
  for (std::size_t i = 0; i < found.size();) {
    if (IsSpace(found[i]) || IsHyphen(found[i])) {
      out += found[i++];
      continue;
    }
    std::size_t end = i;
    while (end < found.size() && !IsSpace(found[end]) && !IsHyphen(found[end])) ++end;
    out += RestoreToken(found.substr(i, end - i), phrase, text.state());
    i = end;
  }
  return out;
}

}  // namespace crosswalk::mine
