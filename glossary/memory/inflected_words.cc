#include "glossary/memory/inflected_words.h"

#include <algorithm>

namespace crosswalk::memory {
namespace {

using text::Token;

// Okurigana comes and goes in two tokens (取り扱い, 取扱); an English word stays one.
constexpr std::size_t kSpread = 2;
// A longer term is a sentence, and is met as it stands or not at all.
constexpr std::size_t kMostTokens = 24;
// The first part of a longer text: keys of runs cost a microsecond each.
constexpr std::size_t kMostBytes = 16 << 10;

std::vector<Token> WordsOf(std::string_view text) {
  std::vector<Token> tokens = text::Tokenize(text);
  std::erase_if(tokens, [](const Token& token) { return token.kind == text::TokenKind::kSpace; });
  return tokens;
}

}  // namespace

InflectedWords::InflectedWords(std::string_view text, text::Language language,
                               const script::Folder& folder)
    : text_(text), language_(language), folder_(folder), tokens_(WordsOf(text)) {
  std::erase_if(tokens_, [](const Token& token) { return token.end > kMostBytes; });
}

bool InflectedWords::Hold(std::string_view term) {
  const std::size_t count = WordsOf(term).size();
  if (count == 0 || count > kMostTokens) return false;
  const std::string key = folder_.InflectedKey(term, language_);
  if (key.empty()) return false;
  const std::size_t spread = language_ == text::Language::kJa ? kSpread : 0;
  for (std::size_t size = count - std::min(spread, count - 1); size <= count + spread; ++size) {
    if (RunsOf(size).contains(key)) return true;
  }
  return false;
}

const std::unordered_set<std::string>& InflectedWords::RunsOf(std::size_t count) {
  const auto [at, is_new] = runs_.try_emplace(count);
  for (std::size_t i = 0; is_new && i + count <= tokens_.size(); ++i) {
    const std::uint32_t begin = tokens_[i].begin;
    at->second.insert(
        folder_.InflectedKey(text_.substr(begin, tokens_[i + count - 1].end - begin), language_));
  }
  return at->second;
}

}  // namespace crosswalk::memory
