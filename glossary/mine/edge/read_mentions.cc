#include "glossary/mine/edge/read_mentions.h"

namespace crosswalk::mine {

Result<Found> ReadMentions(const SourceText& text, bool japanese, const Dictionaries& dictionaries,
                           const Cancellation& cancellation) {
  const EnglishOfText english(text.chars(), dictionaries.en);
  const EnglishRestorer restorer(dictionaries.en);
  WordCutter cutter(dictionaries.WordsOf(japanese), japanese);
  const EdgeFinder edges(cutter, dictionaries, japanese);
  return FindGlosses(text, {edges, restorer, english}, cancellation);
}

}  // namespace crosswalk::mine
