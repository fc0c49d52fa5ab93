// English that lost its spaces and hyphens, written again as it was.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// What the Latin script of one text says about itself.
class EnglishOfText {
 public:
  EnglishOfText(std::u32string_view text, const script::Lexicon& lexicon);

  // True where the text's English as a whole lost its spaces, so that RobertGilpin is two words; in
  // other texts StoryCorps is a name as it stands.
  bool damaged() const { return damaged_; }
  // The spelling with spaces or hyphens that `key` (LatinKey) has elsewhere in the text, the most
  // frequent one; empty where it has none.
  std::u32string_view SpacedForm(const std::u32string& key) const;

 private:
  bool damaged_ = false;
  std::unordered_map<std::u32string, std::u32string> spaced_;
};

// Immutable; the lexicon (en) outlives it. Threads may share one.
class EnglishRestorer {
 public:
  explicit EnglishRestorer(const script::Lexicon& lexicon) : lexicon_(&lexicon) {}

  // The English as a professional would write it: HiroshimaAIProcess is Hiroshima AI Process,
  // AIforScience AI for Science, generalpurposetechnology general-purpose technology. Undamaged
  // English, camel case that belongs to a name (MacroPolo, ChatGPT) and names stay.
  std::u32string Restore(std::u32string_view found, const EnglishOfText& text) const;

  // In the lexicon, whatever its case, at this size of scowl or a smaller one.
  bool IsWord(std::u32string_view word, int grade = 80) const;
  // As it is spelt in lower case: false for a name.
  bool IsCommonWord(std::u32string_view word) const;

 private:
  std::u32string RestoreToken(std::u32string_view token) const;
  std::vector<std::u32string_view> Chunks(std::u32string_view token) const;
  std::vector<std::u32string_view> SplitChunk(std::u32string_view chunk, bool last) const;
  std::vector<std::u32string_view> SplitLower(std::u32string_view run) const;

  const script::Lexicon* lexicon_;
};

// of, and, for …: words that a title writes small.
bool IsEnglishFunctionWord(std::u32string_view word);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_
