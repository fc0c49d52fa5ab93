// What a concordance finds is what a plain scan finds, on random memories over a few words.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

#include "glossary/text/utf8.h"
#include "tests/glossary/memory/concordance/small_units.h"

namespace crosswalk::memory {
namespace {

using index::MakeUnit;

// A word as it is written, what it is as written (exact) and without inflection.
struct Atom {
  const char* written;
  const char* exact;
  const char* base;
  bool character;
};
constexpr std::array<Atom, 6> kEnglish = {{{"file", "file", "file", false},
                                           {"Files", "files", "file", false},
                                           {"open", "open", "open", false},
                                           {"opened", "opened", "open", false},
                                           {"the", "the", "the", false},
                                           {"7", "7", "7", false}}};
constexpr std::array<Atom, 6> kChinese = {{{"文", "文", "文", true},
                                           {"件", "件", "件", true},
                                           {"開", "开", "开", true},
                                           {"开", "开", "开", true},
                                           {"的", "的", "的", true},
                                           {"PC", "pc", "pc", false}}};

struct Word {
  Atom atom;
  bool breaks;
};
using Text = std::vector<Word>;

// A random text and its words: characters mostly touch, Latin words never touch each other.
Text RandomText(bool chinese, std::size_t most, std::string& written) {
  const auto& atoms = chinese ? kChinese : kEnglish;
  Text text;
  const auto size = *rc::gen::inRange<std::size_t>(1, most + 1);
  for (std::size_t i = 0; i < size; ++i) {
    const Atom& atom = atoms[*rc::gen::inRange<std::size_t>(0, atoms.size())];
    const bool may_touch = !text.empty() && (atom.character || text.back().atom.character);
    const int gap = *rc::gen::inRange(0, 5);
    const bool breaks = text.empty() || !may_touch || gap == 0;
    if (!text.empty() && breaks) written += gap == 1 ? ", " : " ";
    written += atom.written;
    text.push_back({atom, breaks});
  }
  return text;
}

// Phrases of the query; a word's breaks says whether it must touch the one before.
using Phrases = std::vector<Text>;

Phrases RandomQuery(bool chinese, std::string& query) {
  Phrases phrases;
  const int count = *rc::gen::inRange(1, 3);
  for (int i = 0; i < count; ++i) {
    std::string written;
    Text text = RandomText(chinese, 3, written);
    const bool quoted = *rc::gen::arbitrary<bool>();
    query += (i > 0 ? " " : "") + (quoted ? '"' + written + '"' : written);
    if (quoted) {
      phrases.push_back(std::move(text));
      continue;
    }
    for (const Word& word : text) {
      const bool goes_on = word.atom.character && !word.breaks && phrases.size() > 0 &&
                           !phrases.back().empty() && phrases.back().back().atom.character;
      if (goes_on) {
        phrases.back().push_back(word);
      } else {
        phrases.push_back({{word.atom, true}});
      }
    }
  }
  return phrases;
}

bool Same(const Atom& a, const Atom& b, bool exact) {
  return std::string_view(exact ? a.exact : a.base) == (exact ? b.exact : b.base);
}

bool Stands(const Text& phrase, const Text& text, bool exact) {
  for (std::size_t at = 0; at + phrase.size() <= text.size(); ++at) {
    bool all = true;
    for (std::size_t i = 0; i < phrase.size() && all; ++i) {
      const bool touch =
          i > 0 && phrase[i].atom.character && phrase[i - 1].atom.character && !phrase[i].breaks;
      all = Same(phrase[i].atom, text[at + i].atom, exact) && !(touch && text[at + i].breaks);
    }
    if (all) return true;
  }
  return false;
}

struct Kept {
  std::vector<Text> texts;
  std::size_t length = 0;  // of the shortest
  std::int64_t date = 0;
};

RC_GTEST_PROP(ConcordanceProperty, FindsWhatAScanFinds, ()) {
  const bool chinese = *rc::gen::arbitrary<bool>();
  SmallUnits units;
  std::map<std::pair<std::string, std::string>, Kept> kept;
  const int changes = *rc::gen::inRange(1, 40);
  units.Put("m", "first", MakeUnit({{"de", "x"}}));
  for (int i = 0; i < changes; ++i) {
    const std::string memory = *rc::gen::element<std::string>("m", "n");
    const std::string id = std::to_string(*rc::gen::inRange(0, 15));
    const int what = *rc::gen::inRange(0, 20);
    if (what == 0) {
      units.EndPiece();
    } else if (what <= 3) {
      units.Delete(memory, id);
      kept.erase({memory, id});
    } else {
      Kept unit;
      unit.date = *rc::gen::inRange(0, 3);
      std::vector<std::pair<std::string, std::string>> texts = {{"de", "Text"}};
      const std::vector<std::string> tags =
          chinese ? std::vector<std::string>{"zh-Hans-CN", "zh-Hant-TW"}
                  : std::vector<std::string>{"en", "en-GB"};
      const auto count = *rc::gen::inRange<std::size_t>(1, 3);
      for (std::size_t t = 0; t < count; ++t) {
        std::string written;
        unit.texts.push_back(RandomText(chinese, 8, written));
        const std::size_t length = text::CountCodePoints(written);
        unit.length = t == 0 ? length : std::min(unit.length, length);
        texts.emplace_back(tags[t], written);
      }
      units.Put(memory, id, MakeUnit(texts), unit.date);
      kept[{memory, id}] = unit;
    }
  }
  units.EndPiece();
  for (int i = 0; i < 10; ++i) {
    std::string query;
    const Phrases phrases = RandomQuery(chinese, query);
    const bool exact = *rc::gen::arbitrary<bool>();
    std::vector<std::tuple<std::size_t, std::int64_t, std::string, std::string>> expected;
    for (const auto& [name, unit] : kept) {
      const bool found = std::any_of(unit.texts.begin(), unit.texts.end(), [&](const Text& text) {
        return std::all_of(phrases.begin(), phrases.end(),
                           [&](const Text& phrase) { return Stands(phrase, text, exact); });
      });
      if (found) expected.emplace_back(unit.length, -unit.date, name.first, name.second);
    }
    std::sort(expected.begin(), expected.end());
    std::vector<std::string> names;
    for (const auto& [length, date, memory, id] : expected) {
      names.push_back("memories/" + memory + "/units/" + id);
    }
    v1::ConcordanceRequest request = Request(query, chinese ? "zh" : "en");
    request.set_exact_words(exact);
    request.set_limit(static_cast<std::uint32_t>(*rc::gen::inRange(1, 12)));
    std::vector<std::string> found;
    do {
      const auto page = units.Ask(request);
      RC_ASSERT(page.ok());
      RC_ASSERT(page->total() == expected.size());
      for (const v1::ConcordanceHit& hit : page->hits()) {
        RC_ASSERT(hit.highlights_size() > 0);
        found.push_back(hit.unit());
      }
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    RC_LOG() << query;
    RC_ASSERT(found == names);
  }
}

}  // namespace
}  // namespace crosswalk::memory
