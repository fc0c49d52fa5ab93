#include "glossary/mine/edge/gloss.h"

#include <algorithm>
#include <iterator>

#include "glossary/mine/evidence/word_lists.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/noise.h"

namespace crosswalk::mine {
namespace {

std::vector<std::u32string_view> WordsOf(std::u32string_view english) {
  std::vector<std::u32string_view> words;
  for (std::size_t at = 0; at < english.size();) {
    std::size_t end = at;
    while (end < english.size() && english[end] != U' ') ++end;
    if (end > at) words.push_back(english.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// The Latin words that end before a bracket: EN（X）, “EN”（X）.
Run LatinBefore(const SourceText& text, std::size_t end) {
  constexpr std::size_t kLongest = 100;
  Run run;
  while (end > 0 && IsSpace(text.at(end - 1))) --end;
  std::size_t begin = end;
  if (const auto inside = EnclosedBefore(text, end)) {
    begin = inside->begin;
    end = inside->end;
    run.enclosed = true;
  } else {
    const auto belongs = [&](std::size_t i) {
      const char32_t c = text.at(i);
      if (IsLatin(c) || IsDigit(c)) return true;
      const bool joint =
          c == U' ' || IsHyphen(c) || c == U'\'' || c == U'’' || c == U'&' || c == U'.';
      return joint && i > 0 &&
             (IsLatin(text.at(i - 1)) || IsDigit(text.at(i - 1)) || text.at(i - 1) == U'.');
    };
    while (begin > 0 && end - begin < kLongest && belongs(begin - 1)) --begin;
    while (begin < end && !IsLatin(text.at(begin)) && !IsDigit(text.at(begin))) ++begin;
  }
  for (std::size_t i = begin; i < end; ++i) {
    run.at.push_back(i);
    run.chars += text.at(i);
  }
  return run;
}

bool OpensWithCounter(std::u32string_view folded) {
  return folded.size() >= 2 && folded[0] == U'一' &&
         std::u32string_view(U"种个家位名款项类部所座").find(folded[1]) !=
             std::u32string_view::npos;
}

class Finder {
 public:
  Finder(const SourceText& text, const GlossTools& tools) : text_(text), tools_(tools) {}

  void Look(const Bracket& bracket, Found& found) {
    const std::u32string_view inside = text_.View(bracket.inside());
    // Most brackets of a text hold neither Latin letters nor stand behind them.
    const std::vector<Part> parts = TakeApart(inside);
    for (const Part& part : parts) {
      if (part.role == PartRole::kAlias) found.declarations.push_back({bracket, part});
    }
    Mention mention;
    mention.bracket = bracket;
    for (const Part& part : parts) {
      if (part.role == PartRole::kEnglish) mention.english.push_back(part);
      if (part.role == PartRole::kAcronym) mention.acronyms.push_back(part);
    }
    const auto glosses = mention.english.size() + mention.acronyms.size();
    mention.other_parts = parts.size() > std::max<std::size_t>(glosses, 1);
    if (glosses > 0) {
      if (Forward(parts, mention)) found.mentions.push_back(std::move(mention));
    } else if (parts.size() == 1 && parts[0].role == PartRole::kCjk) {
      if (Reversed(parts[0], mention)) found.mentions.push_back(std::move(mention));
    }
  }

 private:
  bool Forward(const std::vector<Part>& parts, Mention& mention) const {
    // A list of examples: one CJK piece among the English ones, not declared, explains nothing.
    const bool mixed = std::any_of(parts.begin(), parts.end(),
                                   [](const Part& part) { return part.role == PartRole::kCjk; });
    if (mixed && !parts.front().declared && parts.front().role != PartRole::kEnglish &&
        parts.front().role != PartRole::kAcronym) {
      return false;
    }
    if (mention.english.size() > 2 || mention.acronyms.size() > 2) return false;
    mention.run = RunBefore(text_, mention.bracket.open);
    if (!HasCjk(mention.run.chars)) return false;
    for (const Part& part : mention.english) Restore(part, mention);
    for (const Part& part : mention.acronyms) Restore(part, mention);
    if (EndsInForeignWord(mention)) return false;
    OtherSide other;
    other.english = mention.restored.front();
    other.acronym = mention.english.empty();
    other.person = !other.acronym && LooksLikePerson(other.english, tools_.restorer);
    other.name = IsUpper(other.english.front()) && !other.acronym &&
                 other.english.find(U' ') == std::u32string::npos &&
                 !tools_.restorer.IsCommonWord(other.english);
    mention.person = other.person;
    mention.hypotheses = tools_.edges.Hypotheses(text_, mention.run, other);
    return !mention.hypotheses.empty() && HasCjk(mention.hypotheses.front().term);
  }

  // 平臺 X（Twitter）: the bracket explains the Latin word alone, unless the English has it too, as
  // 維生素 C（vitamin C） does.
  static bool EndsInForeignWord(const Mention& mention) {
    const std::u32string_view run = mention.run.chars;
    if (mention.run.enclosed || run.empty() || !IsLatin(run.back())) return false;
    std::size_t begin = run.size();
    while (begin > 0 && IsLatin(run[begin - 1])) --begin;
    const std::u32string word = Lowered(run.substr(begin));
    return Lowered(mention.restored.front()).find(word) == std::u32string::npos;
  }

  bool Reversed(const Part& part, Mention& mention) const {
    if (!CouldBeCjkTerm(part.text) || part.declared) return false;
    const std::u32string folded = text_.Folded(part.text, text::Language::kZh);
    if (OpensWithCounter(folded) || PlaceAtStart(folded, U"").length == folded.size()) return false;
    const Run latin = LatinBefore(text_, mention.bracket.open);
    if (latin.chars.empty() || HasCjk(latin.chars) || !CouldBeEnglishTerm(latin.chars))
      return false;
    const bool acronym = LooksLikeAcronym(latin.chars);
    Part english{acronym ? PartRole::kAcronym : PartRole::kEnglish, latin.chars, 0, false,
                 latin.enclosed};
    (acronym ? mention.acronyms : mention.english).push_back(english);
    Restore(english, mention);
    mention.reversed = true;
    const std::size_t begin = mention.bracket.open + 1 + part.offset;
    for (std::size_t i = 0; i < part.text.size(); ++i) mention.run.at.push_back(begin + i);
    mention.run.chars = part.text;
    mention.run.enclosed = latin.enclosed;
    EdgeHypothesis whole;
    whole.first = 0;
    whole.term = part.text;
    whole.score = latin.enclosed ? 2.0 : 0.8;
    mention.hypotheses.push_back(whole);
    return true;
  }

  void Restore(const Part& part, Mention& mention) const {
    mention.restored.push_back(tools_.restorer.Restore(part.text, tools_.english));
  }

  const SourceText& text_;
  const GlossTools& tools_;
};

}  // namespace

bool NamesOrganisation(std::u32string_view english) {
  static constexpr std::u32string_view kWords[] = {
      U"Institute",  U"Institution", U"University",   U"College",      U"School",
      U"Center",     U"Centre",      U"Agency",       U"Association",  U"Society",
      U"Committee",  U"Commission",  U"Council",      U"Ministry",     U"Department",
      U"Office",     U"Bureau",      U"Organization", U"Organisation", U"Union",
      U"Foundation", U"Forum",       U"Group",        U"Bank",         U"Fund",
      U"Company",    U"Corporation", U"Corp",         U"Inc",          U"Ltd",
      U"Laboratory", U"Lab",         U"Labs",         U"Academy",      U"Alliance",
      U"Library",    U"Museum",      U"Chamber",      U"Network",      U"Consortium",
      U"Federation", U"League",      U"Party",        U"Court",        U"Service",
      U"Services",   U"Network",     U"Initiative",   U"Project",      U"Partnership",
      U"Process",    U"Act",         U"Technologies", U"Systems",      U"Press",
      U"Times",      U"Post",        U"News"};
  for (std::u32string_view word : WordsOf(english)) {
    while (!word.empty() && !IsLatin(word.back())) word.remove_suffix(1);
    if (std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords)) return true;
  }
  return false;
}

bool LooksLikePerson(std::u32string_view english, const EnglishRestorer& restorer) {
  const auto words = WordsOf(english);
  if (words.size() < 2 || words.size() > 5 || NamesOrganisation(english)) return false;
  bool uncommon = false;
  for (const auto word : words) {
    if (word == U"de" || word == U"van" || word == U"von" || word == U"der" || word == U"la" ||
        word == U"bin" || word == U"al" || word == U"da" || word == U"di") {
      continue;
    }
    if (!IsUpper(word[0]) && !(word[0] >= 0xC0)) return false;
    const bool initial = word.size() <= 2;
    if (!initial && word.size() > 1 && IsUpper(word[1])) return false;
    if (std::any_of(word.begin(), word.end(), IsDigit)) return false;
    uncommon |= !initial && !restorer.IsCommonWord(word);
  }
  return uncommon;
}

Result<Found> FindGlosses(const SourceText& text, const GlossTools& tools,
                          const Cancellation& cancellation) {
  Found found;
  Finder finder(text, tools);
  std::size_t steps = 0;
  std::uint32_t spam_line = 0;
  for (const Bracket& bracket : FindBrackets(text)) {
    if (++steps % 256 == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    const std::uint32_t line = text.LineNumber(bracket.open);
    if (line == spam_line) continue;
    if (IsSpam(text.View(text.Line(bracket.open)))) {
      spam_line = line;
      continue;
    }
    finder.Look(bracket, found);
  }
  return found;
}

}  // namespace crosswalk::mine
