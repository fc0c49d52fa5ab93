// What stands between a pair of brackets, taken apart: English, acronym, reading, another name.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_

#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::mine {

enum class PartRole {
  kEnglish,  // a full form in Latin script
  kAcronym,
  kReading,  // kana
  kAlias,    // another name, declared as one (以下簡稱, 又称, 略称)
  kCjk,      // Chinese or Japanese, not declared as anything
  kOther,    // an explanation, a number, another language: left alone
};

struct Part {
  PartRole role;
  std::u32string text;  // without label, quotation marks and mark-up
  std::size_t offset;   // where `text` begins in the inside
  bool declared;        // a label (英語:, 简称) stood before it
  bool quoted;          // quotation marks stood around it
};

// The parts in order. English names keep their own commas (Ministry of Economy, Trade and Industry;
// University of California, Berkeley); alternatives (mean 或 average) are several parts. Empty
// where the whole is no gloss: a citation, a formula, an address, code.
std::vector<Part> TakeApart(std::u32string_view inside);

// True where `text`, Latin script alone, could be a term: not a single letter, number, unit,
// formula, address, piece of code, reference or sentence.
bool CouldBeEnglishTerm(std::u32string_view text);

// True where `text`, Chinese or Japanese, could be a term standing alone: short, without the marks
// of a sentence, a list, an explanation or a reference to a figure or note.
bool CouldBeCjkTerm(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_
