// The one-pass recogniser against a naive one: each place of the text against each term.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "glossary/term/occurrence.h"
#include "glossary/term/recognizer.h"
#include "glossary/text/utf8.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using text::Language;

// Few letters, so that terms are met often: both scripts, kana with a mark of length, a hump,
// digits, what is dropped between words, and a character above the first plane.
const std::vector<std::string> kLetters = {"廣", "广", "島", "岛", "進", "程", "面", "麵",
                                           "サ", "ー", "バ", "の", "A",  "I",  "b",  "1",
                                           " ",  "-",  "·",  "𠮷", "，", "ｻ",  "Ａ", "\n"};

std::string Letters(const std::vector<int>& numbers) {
  std::string text;
  for (const int number : numbers) {
    text += kLetters[static_cast<std::size_t>(number) % kLetters.size()];
  }
  return text;
}

std::string Trimmed(std::string text) {
  while (!text.empty() && std::string(" \n-").find(text.back()) != std::string::npos)
    text.pop_back();
  const std::size_t begin = text.find_first_not_of(" \n-");
  return begin == std::string::npos ? "" : text.substr(begin);
}

using Place = std::pair<std::uint32_t, std::uint32_t>;
using Found = std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>>;

// All places where a term's key stands in the folded text between places where a term may begin and
// end.
Found Naively(const std::string& text, Language language, const std::vector<std::string>& terms) {
  const script::Folder& folder = *TestFolder();
  script::FoldedText folded;
  folder.Fold(text, language, script::Separators::kDrop, folded);
  Found found;
  for (const std::string& term : terms) {
    const std::u32string key = text::ToUtf32(folder.Key(term, language));
    if (key.empty()) continue;
    for (std::size_t at = 0; at + key.size() <= folded.chars.size(); ++at) {
      const std::size_t last = at + key.size() - 1;
      if (folded.chars.compare(at, key.size(), key) == 0 && folded.flags[at] & script::kMayBegin &&
          folded.flags[last] & script::kMayEnd) {
        found.insert({folded.begin[at], folded.end[last], folder.Key(term, language)});
      }
    }
  }
  return found;
}

Found WithRecognizer(const SmallSnapshot& snapshot, const std::string& text, Language language,
                     bool all, std::vector<Place>* places = nullptr) {
  const Recognizer recognizer(TestFolder(), nullptr, nullptr);
  RecognizerScratch scratch;
  std::vector<Span> spans;
  EXPECT_TRUE(recognizer
                  .Recognize(snapshot, text, {.language = language, .all_overlapping = all},
                             Cancellation(), scratch, spans)
                  .ok());
  Found found;
  for (const Span& span : spans) {
    for (const auto& posting : snapshot.terms(span.piece).Postings(span.trie, span.key)) {
      const auto term = snapshot.terms(span.piece).Text(posting);
      found.insert({span.begin, span.end, TestFolder()->Key(term, language)});
    }
    if (places != nullptr) places->push_back({span.begin, span.end});
  }
  return found;
}

std::vector<v1::Concept> Concepts(const std::vector<std::string>& terms, const std::string& tag) {
  std::vector<v1::Concept> concepts;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    concepts.push_back(MakeConcept("c" + std::to_string(i), {{tag, terms[i]}}));
  }
  return concepts;
}

std::vector<std::string> RandomTerms() {
  const auto raw = *rc::gen::container<std::vector<std::vector<int>>>(
      rc::gen::resize(5, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24))));
  std::vector<std::string> terms;
  for (const auto& numbers : raw) {
    if (std::string term = Trimmed(Letters(numbers)); !term.empty()) terms.push_back(term);
  }
  return terms;
}

RC_GTEST_PROP(RecognizerPropertyTest, FindsEveryPlaceThatTheNaiveOneFinds, ()) {
  const auto [language, tag] =
      *rc::gen::element(std::pair(Language::kZh, "zh"), std::pair(Language::kJa, "ja"));
  const auto terms = RandomTerms();
  const std::string text =
      Letters(*rc::gen::scale(3, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24))));
  // In two pieces, so that matches of several pieces are joined.
  auto concepts = Concepts(terms, tag);
  const auto half = concepts.begin() + static_cast<std::ptrdiff_t>(concepts.size() / 2);
  const SmallSnapshot snapshot({std::vector<v1::Concept>(concepts.begin(), half),
                                std::vector<v1::Concept>(half, concepts.end())});
  RC_ASSERT(WithRecognizer(snapshot, text, language, true) == Naively(text, language, terms));
}

RC_GTEST_PROP(RecognizerPropertyTest, ChoosesTheLeftmostLongestOfThem, ()) {
  const auto terms = RandomTerms();
  const std::string text =
      Letters(*rc::gen::scale(3, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24))));
  const SmallSnapshot snapshot(Concepts(terms, "zh"));
  std::set<Place> truth;
  std::uint32_t free = 0;
  const Found all = Naively(text, Language::kZh, terms);
  for (auto at = all.begin(); at != all.end();) {
    const std::uint32_t begin = std::get<0>(*at);
    std::uint32_t end = 0;
    for (; at != all.end() && std::get<0>(*at) == begin; ++at)
      end = std::max(end, std::get<1>(*at));
    if (begin < free) continue;
    truth.insert({begin, end});
    free = end;
  }
  std::vector<Place> places;
  WithRecognizer(snapshot, text, Language::kZh, false, &places);
  RC_ASSERT(std::set<Place>(places.begin(), places.end()) == truth);
}

TEST(RecognizerPropertyTest, ALongTextIsRecognisedAsOneHoweverItIsCutInside) {
  const SmallSnapshot snapshot(Concepts({"廣島進程", "AI b"}, "zh"));
  std::string text;
  std::size_t places = 0;
  while (text.size() < 300000) {
    text += "在廣島進程的面前。\nAI\nb AI b 𠮷\n";
    places += 2;
  }
  std::vector<Place> found;
  WithRecognizer(snapshot, text, Language::kZh, false, &found);
  EXPECT_EQ(found.size(), Naively(text, Language::kZh, {"廣島進程", "AI b"}).size());
  EXPECT_GE(found.size(), places);
  for (const auto& [begin, end] : found) ASSERT_LE(end, text.size());
}

}  // namespace
}  // namespace crosswalk::term
