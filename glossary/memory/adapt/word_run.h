// Letters and digits that stand together, with the marks between them.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_WORD_RUN_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_WORD_RUN_H_

#include <cstddef>
#include <vector>

#include "glossary/memory/adapt/letters.h"
#include "glossary/memory/adapt/locale.h"
#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {

struct WordRun {
  // Letters [begin, end): 5kg, GPT-4, 3.2.1, 5-10, https://example.org/1, 1 000.
  std::size_t begin = 0;
  std::size_t end = 0;
  // It has digits that are no number; `numbers` is empty then.
  bool literal = false;
  std::vector<Number> numbers;
};

// The run that begins at `at`, a letter or digit with neither before it. Its end may lie behind
// that of the word, where the number goes on: 3.5億, 3 million.
WordRun ReadWordRun(const Letters& text, std::size_t at, const Locale& locale);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_WORD_RUN_H_
