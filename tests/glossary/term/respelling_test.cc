#include "glossary/term/respelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <tuple>

#include "glossary/text/utf8.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using text::Language;

std::vector<std::string> Surfaces(const std::vector<v1::Concept>& concepts, const std::string& text,
                                  RecognitionOptions options) {
  const SmallSnapshot snapshot(concepts);
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  RecognizerScratch scratch;
  std::vector<Span> spans;
  EXPECT_TRUE(recognizer.Recognize(snapshot, text, options, Cancellation(), scratch, spans).ok());
  std::vector<std::string> surfaces;
  for (const Span& span : spans) surfaces.push_back(text.substr(span.begin, span.end - span.begin));
  return surfaces;
}

TEST(RespellingTest, OkuriganaAndKatakanaSpellingsMeetInsideATextToo) {
  const std::vector<v1::Concept> concepts = {
      MakeConcept("a", {{"ja", "取り扱い"}}), MakeConcept("b", {{"ja", "ウイルス"}}),
      MakeConcept("c", {{"ja", "バイオリン"}}), MakeConcept("d", {{"ja", "りんご"}})};
  EXPECT_THAT(Surfaces(concepts, "本の取扱いとウィルスとヴァイオリンとリンゴ。",
                       {.language = Language::kJa}),
              ElementsAre("取扱い", "ウィルス", "ヴァイオリン", "リンゴ"));
}

TEST(RespellingTest, ATermThatStandsThereAsItIsSpeltIsNotDrawnOut) {
  EXPECT_THAT(Surfaces({MakeConcept("a", {{"ja", "設定"}})}, "設定し、設定する",
                       {.language = Language::kJa}),
              ElementsAre("設定", "設定"));
}

TEST(RespellingTest, AnotherRegionsWordsMeetOnRequestOnly) {
  const std::vector<v1::Concept> concepts = {MakeConcept("a", {{"zh-Hans-CN", "软件"}})};
  EXPECT_THAT(Surfaces(concepts, "這個軟體很好", {.language = Language::kZh}), IsEmpty());
  EXPECT_THAT(Surfaces(concepts, "這個軟體很好", {.language = Language::kZh, .regional = true}),
              ElementsAre("軟體"));
}

const std::vector<std::string> kLetters = {"取", "扱", "り", "い", "リ", "ン", "ヴ", "ァ",
                                           "ウ", "ィ", "イ", "ヶ", "が", "し", "月"};

std::string Letters(const std::vector<int>& numbers) {
  std::string text;
  for (const int number : numbers) {
    text += kLetters[static_cast<std::size_t>(number) % kLetters.size()];
  }
  return text;
}

// The loose walk loses no window that the Folder would say meets a term.
RC_GTEST_PROP(RespellingTest, FindsAPlaceForEachKeyThatAWindowHas, ()) {
  std::vector<v1::Concept> concepts;
  const auto raw = *rc::gen::container<std::vector<std::vector<int>>>(
      rc::gen::resize(5, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15))));
  for (const auto& numbers : raw) {
    if (numbers.empty()) continue;
    concepts.push_back(
        MakeConcept("c" + std::to_string(concepts.size()), {{"ja", Letters(numbers)}}));
  }
  const std::string text = Letters(*rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15)));
  const SmallSnapshot snapshot(concepts);
  script::FoldedText folded;
  TestFolder()->Fold(text, Language::kJa, script::Separators::kDrop, folded);
  std::vector<Span> spans;
  RC_ASSERT(
      FindJapaneseInflected(snapshot, text, folded, 0, *TestFolder(), Cancellation(), spans).ok());
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> found;
  for (const Span& span : spans) found.insert({span.begin, span.key, span.end});

  const index::TermPiece& terms = snapshot.terms(0);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> longest;
  for (std::size_t at = 0; at < folded.chars.size(); ++at) {
    if (!(folded.flags[at] & script::kMayBegin)) continue;
    for (std::size_t i = at; i < folded.chars.size(); ++i) {
      if (!(folded.flags[i] & script::kMayEnd)) continue;
      const std::string key = TestFolder()->InflectedKey(
          std::string_view(text).substr(folded.begin[at], folded.end[i] - folded.begin[at]),
          Language::kJa);
      const auto number = terms.trie(index::KeyTrie::kJaInflected).Find(text::ToUtf32(key));
      if (!number) continue;
      bool all_there = true;
      for (const auto& posting : terms.Postings(index::KeyTrie::kJaInflected, *number)) {
        const auto own = text::ToUtf32(TestFolder()->Key(terms.Text(posting), Language::kJa));
        all_there = all_there && folded.chars.compare(at, own.size(), own) == 0;
      }
      if (!all_there) longest[{folded.begin[at], *number}] = folded.end[i];
    }
  }
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> truth;
  for (const auto& [place, end] : longest) truth.insert({place.first, place.second, end});
  RC_ASSERT(found == truth);
}

}  // namespace
}  // namespace crosswalk::term
