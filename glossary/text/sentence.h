// Sentences of running text.
#ifndef CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_
#define CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::text {

// Bytes [begin, end).
struct Range {
  std::uint32_t begin;
  std::uint32_t end;
};

// The sentences of well-formed UTF-8 below 4 GB in order, without the white space between them.
//  - A line end ends a sentence; so do 。！？｡ with the closing quotes and brackets behind them,
//  but not
//    where a quotation is only a part (「行く。」と言った).
//  - ! and ? end one before white space, unless a small letter follows ("Stop!" he said), and
//  between
//    Chinese or Japanese characters (好!我們), never inside a URL.
//  - A full stop ends one before white space, if neither a small letter follows nor the word before
//  it
//    is an abbreviation (Dr., e.g., No. 5), an initial (J. Smith, U.S. Army) or a list number (1.
//    …); ． likewise, also without white space before Chinese or Japanese.
std::vector<Range> SplitSentences(std::string_view text);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_SENTENCE_H_
