#include "glossary/exchange/xliff/state_word.h"

#include <gtest/gtest.h>

namespace crosswalk::exchange::xliff {
namespace {

TEST(XliffStateWord, WordsOfBothVersionsMeanAState) {
  EXPECT_EQ(StateOfWord("initial"), v1::TRANSLATION_STATE_INITIAL);
  EXPECT_EQ(StateOfWord("new"), v1::TRANSLATION_STATE_INITIAL);
  EXPECT_EQ(StateOfWord("needs-l10n"), v1::TRANSLATION_STATE_INITIAL);
  EXPECT_EQ(StateOfWord("translated"), v1::TRANSLATION_STATE_TRANSLATED);
  EXPECT_EQ(StateOfWord("needs-review-l10n"), v1::TRANSLATION_STATE_TRANSLATED);
  EXPECT_EQ(StateOfWord("reviewed"), v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(StateOfWord("signed-off"), v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(StateOfWord("final"), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(StateOfWord("x-own"), v1::TRANSLATION_STATE_UNSPECIFIED);
  EXPECT_EQ(StateOfWord(""), v1::TRANSLATION_STATE_UNSPECIFIED);
}

TEST(XliffStateWord, ConfirmationsOfTradosMeanAState) {
  EXPECT_EQ(StateOfConfirmation("Draft"), v1::TRANSLATION_STATE_INITIAL);
  EXPECT_EQ(StateOfConfirmation("Translated"), v1::TRANSLATION_STATE_TRANSLATED);
  EXPECT_EQ(StateOfConfirmation("RejectedSignOff"), v1::TRANSLATION_STATE_TRANSLATED);
  EXPECT_EQ(StateOfConfirmation("ApprovedTranslation"), v1::TRANSLATION_STATE_REVIEWED);
  EXPECT_EQ(StateOfConfirmation("ApprovedSignOff"), v1::TRANSLATION_STATE_FINAL);
  EXPECT_EQ(StateOfConfirmation("translated"), v1::TRANSLATION_STATE_UNSPECIFIED);
}

TEST(XliffStateWord, MachinesAreKnownByQualifierAndOrigin) {
  EXPECT_TRUE(IsMachineQualifier("mt-suggestion"));
  EXPECT_TRUE(IsMachineQualifier("leveraged-mt"));
  EXPECT_FALSE(IsMachineQualifier("leveraged-tm"));
  EXPECT_TRUE(IsMachineOrigin("MT"));
  EXPECT_TRUE(IsMachineOrigin("Machine Translation"));
  EXPECT_TRUE(IsMachineOrigin("machine-trans"));
  EXPECT_FALSE(IsMachineOrigin("mtk.tmx"));
  EXPECT_FALSE(IsMachineOrigin(""));
}

TEST(XliffStateWord, APersonConfirmsFromTranslatedOn) {
  EXPECT_FALSE(IsConfirmed(v1::TRANSLATION_STATE_UNSPECIFIED));
  EXPECT_FALSE(IsConfirmed(v1::TRANSLATION_STATE_INITIAL));
  EXPECT_TRUE(IsConfirmed(v1::TRANSLATION_STATE_TRANSLATED));
  EXPECT_TRUE(IsConfirmed(v1::TRANSLATION_STATE_FINAL));
}

}  // namespace
}  // namespace crosswalk::exchange::xliff
