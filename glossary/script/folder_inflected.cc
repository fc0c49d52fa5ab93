// Keys of INFLECTED and READING.
#include "glossary/script/folder_tables.h"
#include "glossary/script/inflection.h"
#include "glossary/script/reading.h"
#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

bool IsApostrophe(char32_t code) { return code == U'\'' || code == U'\u2019'; }

// Stems of the words of a folded English text, everything else as it stands.
std::string EnglishKey(const FoldedText& folded) {
  std::string key, word;
  for (std::size_t at = 0; at < folded.chars.size(); ++at) {
    const char32_t code = folded.chars[at];
    const bool latin = folded.kind[at] == text::TokenKind::kLatin || !word.empty();
    if (IsApostrophe(code) && at > 0 && (folded.flags[at] & kMayBegin) != 0 &&
        folded.kind[at - 1] == text::TokenKind::kLatin) {
      // company's; companies'
      const bool s = at + 1 < folded.chars.size() && folded.chars[at + 1] == U's' &&
                     (folded.flags[at + 1] & kGap) == 0 && (folded.flags[at + 1] & kMayEnd) != 0;
      if (s || folded.chars[at - 1] == U's') {
        at += s;
        // users' guides: the space would have gone without the mark.
        const std::size_t next = at + 2;
        if (!s && next < folded.chars.size() && folded.chars[at + 1] == U' ' &&
            folded.kind[next] == text::TokenKind::kLatin) {
          ++at;
        }
        continue;
      }
    }
    if (!latin) {
      text::AppendUtf8(code, key);
      continue;
    }
    text::AppendUtf8(code, word);
    if ((folded.flags[at] & kMayEnd) != 0) {
      key += EnglishStem(word);
      word.clear();
    }
  }
  return key + word;
}

}  // namespace

std::string Folder::InflectedKey(std::string_view text, text::Language language) const {
  if (language == text::Language::kEn) {
    thread_local FoldedText folded;
    Fold(text, language, Separators::kDrop, folded);
    return EnglishKey(folded);
  }
  const std::string key = Key(text, language);
  if (language != text::Language::kJa) return key;
  return text::ToUtf8(JapaneseSpelling(text::ToUtf32(key)));
}

std::string Folder::ReadingKey(std::string_view text) const {
  return text::ToUtf8(ReadingOf(text::ToUtf32(text::NfkcCasefold(text))));
}

}  // namespace crosswalk::script
