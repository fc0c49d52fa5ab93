#include "glossary/index/concordance/segment_words.h"

#include <functional>

#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

// Words whose bases are kept: a text's words are mostly those of the texts before it.
constexpr std::size_t kMostKnown = 200'000;

bool IsJoinable(text::TokenKind kind) {
  return kind == text::TokenKind::kLatin || kind == text::TokenKind::kNumber;
}

void AddForm(std::string_view form, SegmentWord word, SegmentWords& out) {
  word.form_begin = static_cast<std::uint32_t>(out.forms.size());
  out.forms += form;
  word.form_end = static_cast<std::uint32_t>(out.forms.size());
  out.words.push_back(word);
}

constexpr std::string_view kLengthMark = "\u30FC";

// A word for each folded character of a Han or kana token.
void AddCharacters(const SegmentToken& token, std::string_view form, bool breaks,
                   SegmentWords& out) {
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t length = text::DecodeAt(form, at).length;
    AddForm(form.substr(at, length),
            {token.begin, token.end, 0, 0, WordKind::kCharacter, breaks && at == 0, false, 0}, out);
    at += length;
  }
}

// The next token of the text, passing over codes; the number of tokens where there is none.
std::size_t SkipCodes(const FoldedSegment& tokens, std::size_t at) {
  while (at < tokens.tokens.size() && tokens.tokens[at].code >= 0) ++at;
  return at;
}

// Bytes [begin, end) hold no token: white space, and what folding dropped, of which marks of length
// are added. Returns whether there is white space.
bool AddDropped(std::string_view text, std::uint32_t begin, std::uint32_t end, SegmentWords& out) {
  while (begin < end) {
    const text::Decoded next = text::DecodeAt(text, begin);
    if (text::KindOf(next.code) == text::TokenKind::kSpace) return true;
    if (next.code == U'\u30FC' || next.code == U'\uFF70') {
      AddForm(kLengthMark, {begin, begin + next.length, 0, 0, WordKind::kCharacter, false, true, 0},
              out);
    }
    begin += next.length;
  }
  return false;
}

}  // namespace

void WordsOf(std::string_view text, const FoldedSegment& tokens, SegmentWords& out) {
  out.forms.clear();
  out.words.clear();
  bool broken = true;
  std::uint32_t end = 0;    // of the token of the text before
  std::size_t run_end = 0;  // tokens before it are parts of a run that was looked at
  for (std::size_t at = SkipCodes(tokens, 0); at < tokens.tokens.size();
       at = SkipCodes(tokens, at + 1)) {
    const SegmentToken& token = tokens.tokens[at];
    const bool spaced = AddDropped(text, end, token.begin, out);
    const bool breaks = broken || spaced;
    end = token.end;
    broken = false;
    switch (token.kind) {
      case text::TokenKind::kHan:
      case text::TokenKind::kHiragana:
      case text::TokenKind::kKatakana:
        AddCharacters(token, tokens.Form(token), breaks, out);
        break;
      case text::TokenKind::kSpace:
      case text::TokenKind::kPunctuation:
      case text::TokenKind::kTag:
        broken = true;
        break;
      default: {
        // A mark of length that follows nothing.
        if (tokens.Form(token) == kLengthMark) {
          AddCharacters(token, kLengthMark, breaks, out);
          break;
        }
        if (at >= run_end && IsJoinable(token.kind)) {
          std::string joined(tokens.Form(token));
          std::size_t parts = 1;
          std::uint32_t joined_end = token.end;
          std::size_t next = SkipCodes(tokens, at + 1);
          while (next < tokens.tokens.size() && IsJoinable(tokens.tokens[next].kind) &&
                 tokens.tokens[next].begin == joined_end) {
            if (parts < kMostParts) joined += tokens.Form(tokens.tokens[next]);
            ++parts;
            joined_end = tokens.tokens[next].end;
            next = SkipCodes(tokens, next + 1);
          }
          run_end = next;
          if (parts > 1 && parts <= kMostParts) {
            AddForm(joined,
                    {token.begin, joined_end, 0, 0, WordKind::kJoined, breaks, false,
                     static_cast<std::uint8_t>(parts)},
                    out);
          }
        }
        AddForm(tokens.Form(token),
                {token.begin, token.end, 0, 0, WordKind::kWord, breaks, false, 0}, out);
      }
    }
  }
  AddDropped(text, end, static_cast<std::uint32_t>(text.size()), out);
}

std::string_view BaseForms::Of(std::string_view form) {
  if (!inflects()) return form;
  if (const auto known = known_.find(form); known != known_.end()) return known->second;
  std::string base = folder_.InflectedKey(form, language_);
  if (base.empty()) base = form;
  return known_.emplace(form, std::move(base)).first->second;
}

void BaseForms::Trim() {
  if (known_.size() >= kMostKnown) known_.clear();
}

void BaseForms::AddBases(const SegmentWords& words, std::vector<TextWord>& out) {
  out.clear();
  for (const SegmentWord& word : words.words) {
    const std::string_view form = words.Form(word);
    out.push_back({word.kind, word.breaks, word.optional, word.parts, form,
                   word.kind == WordKind::kCharacter ? form : Of(form)});
  }
}

}  // namespace crosswalk::index
