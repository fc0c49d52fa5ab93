// What the words of files for the status of a term mean.
#include "glossary/exchange/file/status_word.h"

#include <gtest/gtest.h>

#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {
namespace {

TEST(StatusWordTest, ReadsTheWordsOfEveryFormat) {
  EXPECT_EQ(StatusOfWord("preferredTerm-admn-sts"), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(StatusOfWord("preferredTerm"), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(StatusOfWord("admittedTerm-admn-sts"), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(StatusOfWord("deprecatedTerm-admn-sts"), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(StatusOfWord("supersededTerm-admn-sts"), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(StatusOfWord("notRecommended"), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(StatusOfWord("approved"), v1::TERM_STATUS_PREFERRED);
  EXPECT_EQ(StatusOfWord("provisional"), v1::TERM_STATUS_CANDIDATE);
  EXPECT_EQ(StatusOfWord("non-standard"), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(StatusOfWord("forbidden"), v1::TERM_STATUS_FORBIDDEN);
}

TEST(StatusWordTest, HeedsNeitherCaseNorBlanksAround) {
  EXPECT_EQ(StatusOfWord(" FORBIDDEN\n"), v1::TERM_STATUS_FORBIDDEN);
  EXPECT_EQ(StatusOfWord("PreferredTerm-ADMN-sts"), v1::TERM_STATUS_PREFERRED);
}

TEST(StatusWordTest, TakesEveryOtherWordForAdmittedAndNoneForNothing) {
  EXPECT_EQ(StatusOfWord("standardizedTerm"), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(StatusOfWord("批准"), v1::TERM_STATUS_ADMITTED);
  EXPECT_EQ(StatusOfWord(""), v1::TERM_STATUS_UNSPECIFIED);
  EXPECT_EQ(StatusOfWord(" \t"), v1::TERM_STATUS_UNSPECIFIED);
}

TEST(StatusWordTest, KeepsTheWordBesideTheStatus) {
  v1::Term term;
  SetStatus("notRecommended", term);
  EXPECT_EQ(term.status(), v1::TERM_STATUS_DEPRECATED);
  EXPECT_EQ(term.raw_status(), "notRecommended");
  SetStatus("", term);
  EXPECT_EQ(term.raw_status(), "notRecommended") << "an empty word says nothing";
}

TEST(StatusWordTest, WritesWhatItReads) {
  for (const v1::TermStatus status : {v1::TERM_STATUS_PREFERRED, v1::TERM_STATUS_ADMITTED,
                                      v1::TERM_STATUS_DEPRECATED, v1::TERM_STATUS_FORBIDDEN}) {
    EXPECT_EQ(StatusOfWord(TbxStatus(status)), status);
  }
  EXPECT_EQ(TbxStatus(v1::TERM_STATUS_CANDIDATE), "");
  EXPECT_EQ(TbxStatus(v1::TERM_STATUS_UNSPECIFIED), "");
}

TEST(PlaceTest, IsSaidWithLineAndColumnOrWithLineAlone) {
  EXPECT_EQ(InvalidAt({12, 3}, "no term").message(), "12:3: no term");
  EXPECT_EQ(InvalidAt({12, 0}, "no term").message(), "12: no term");
  EXPECT_EQ(InvalidAt({12, 3}, "no term").code(), Code::kInvalidArgument);
}

}  // namespace
}  // namespace crosswalk::exchange
