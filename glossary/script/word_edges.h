// Second half of folding: long-vowel marks at the end of katakana words, separators that go, and
// where words begin and end.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_WORD_EDGES_H_
#define CROSSWALK_GLOSSARY_SCRIPT_WORD_EDGES_H_

#include "glossary/script/fold.h"

namespace crosswalk::script {

// Here `out` holds folded clusters, and in `flags` the text::CharacterClass of each code point;
// code points of one cluster have equal `begin`.

// Drops the long-vowel marks at the end of katakana words of three or more others. The class of
// each mark that stays becomes kKatakana or, behind hiragana, kHiragana.
void TrimKatakana(FoldedText& out);

// Drops separators and replaces the classes by FoldFlags, when marks are trimmed. Sets `kind`. True
// where a separator between katakana words went.
bool SettleWords(Separators separators, FoldedText& out);

// For words that dropped separators join, as ツール バー, whose key must be that of ツールバー: the
// key loses the marks at the end of the whole. A folded text keeps them, since バー may be sought
// as well, and lets a term end before them.
void TrimJoinedKey(FoldedText& folded);
void AllowEndBeforeMarks(FoldedText& folded);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_WORD_EDGES_H_
