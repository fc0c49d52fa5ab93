#include "client/command/text_pieces.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "glossary/text/utf8.h"
#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

std::vector<TextPieces::Piece> All(const std::string& path, std::size_t limit) {
  auto file = InputFile::Open(path);
  EXPECT_TRUE(file.ok());
  TextPieces pieces(*std::move(file), limit);
  std::vector<TextPieces::Piece> all;
  while (true) {
    auto piece = pieces.Next();
    EXPECT_TRUE(piece.ok()) << piece.error().message;
    if (!piece.ok() || !*piece) return all;
    all.push_back(**piece);
  }
}

TEST(CutAtTest, PrefersTheEndOfALine) { EXPECT_EQ(CutAt("one two\nthree four", 14), 8u); }

TEST(CutAtTest, ThenTheEndOfASentence) {
  const std::string text = "一。二。三四五";
  EXPECT_EQ(CutAt(text, 15), std::string("一。二。").size());
}

TEST(CutAtTest, ThenABlank) { EXPECT_EQ(CutAt("one two three", 10), 8u); }

TEST(CutAtTest, ThenACodePoint) {
  EXPECT_EQ(CutAt("廣島進程", 7), 6u);
  EXPECT_EQ(CutAt("廣島", 1), 3u) << "at least one code point";
}

TEST(CutAtTest, DoesNotLookForABorderInTheFirstHalf) {
  EXPECT_EQ(CutAt("a\n" + std::string(100, 'b'), 50), 50u);
}

TEST(TextPiecesTest, AnEmptyFileIsOneEmptyPiece) {
  const TemporaryFolder folder;
  const auto pieces = All(folder.Write("f", ""), 10);
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_EQ(pieces[0].text, "");
}

TEST(TextPiecesTest, ASmallFileIsOnePiece) {
  const TemporaryFolder folder;
  const auto pieces = All(folder.Write("f", "廣島\n進程"), 13);
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_EQ(pieces[0].text, "廣島\n進程");
}

TEST(TextPiecesTest, NamesLineAndByteOfWhatIsNotUtf8) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("bad.txt", "one\ntwo\nth\xffree\n");
  for (const std::size_t limit : {std::size_t{6}, kTextBytes}) {
    auto file = InputFile::Open(path);
    ASSERT_TRUE(file.ok());
    TextPieces pieces(*std::move(file), limit);
    auto piece = pieces.Next();
    while (piece.ok() && *piece) piece = pieces.Next();
    ASSERT_FALSE(piece.ok());
    EXPECT_EQ(piece.error().code, client::ErrorCode::kInvalidArgument);
    EXPECT_EQ(piece.error().message, path + ":3: not UTF-8 at byte 10");
  }
}

TEST(TextPiecesTest, ACodePointCutShortAtTheEndIsAnError) {
  const TemporaryFolder folder;
  auto file = InputFile::Open(folder.Write("f", "a\xe5\xbb"));
  ASSERT_TRUE(file.ok());
  EXPECT_FALSE(TextPieces(*std::move(file)).Next().ok());
}

TEST(InputFileTest, NamesWhatCannotBeRead) {
  EXPECT_EQ(InputFile::Open("/nowhere").error().message, "/nowhere: No such file or directory");
  EXPECT_EQ(InputFile::Open("/nowhere").error().code, client::ErrorCode::kNotFound);
  EXPECT_EQ(InputFile::Open("/").error().message, "/: Is a directory");
}

TEST(InputFileTest, UploadsAreCheckedBeforeAnythingIsSent) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("a", "bytes");
  EXPECT_FALSE(UploadsOf({path, folder / "missing"}).ok());
  EXPECT_FALSE(UploadsOf({"-", "-"}).ok());
  auto uploads = UploadsOf({path});
  ASSERT_TRUE(uploads.ok());
  EXPECT_EQ((*uploads)[0].size, 5u);
  EXPECT_EQ(*(*uploads)[0].read(3), "byt");
  EXPECT_EQ(*(*uploads)[0].read(3), "es");
  EXPECT_EQ(*(*uploads)[0].read(3), "");
}

RC_GTEST_PROP(TextPiecesTest, ThePiecesAreTheFileAndKnowWhereTheyBegin, ()) {
  static const std::vector<std::string> kLetters = {"a", "廣", "𠮷", "\n", "。", " ", "é"};
  std::string text;
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, kLetters.size()))) {
    text += kLetters[i];
  }
  const auto limit = *rc::gen::inRange<std::size_t>(4, 30);
  const TemporaryFolder folder;
  std::string joined;
  std::size_t code_points = 0;
  for (const auto& piece : All(folder.Write("f", text), limit)) {
    RC_ASSERT(piece.text.size() <= limit);
    RC_ASSERT(piece.start == code_points);
    RC_ASSERT(text::FindInvalidUtf8(piece.text) == std::string::npos);
    joined += piece.text;
    code_points += text::CountCodePoints(piece.text);
  }
  RC_ASSERT(joined == text);
}

}  // namespace
}  // namespace crosswalk::command
