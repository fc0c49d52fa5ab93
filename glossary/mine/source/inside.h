// What stands between a pair of brackets, taken apart: English, acronym, reading, another name.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/mine/source/english_term.h"
#include "glossary/mine/source/label.h"

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
  std::u32string text;                 // without label, quotation marks and mark-up
  std::size_t offset;                  // where `text` begins in the inside
  bool declared;                       // a label (英語:, 简称) stood before it
  bool quoted;                         // quotation marks stood around it
  LabelKind label = LabelKind::kNone;  // which one, where declared
};

// The parts in order. English names keep their own commas (Ministry of Economy, Trade and Industry;
// University of California, Berkeley); alternatives (mean 或 average) are several parts, and so are
// a name and its acronym however they are joined: EN，ACR; EN (ACR); ACR: EN; EN 簡稱 ACR. Years,
// life dates, examples and notes are kOther. Empty where the whole is no gloss: a citation, a
// formula, an address, code, more than 300 code points. `before` is what stands in front of the
// bracket, as far as known: behind a title bracket (》) a comma or a year belongs to the title.
std::vector<Part> TakeApart(std::u32string_view inside, std::u32string_view before = {});

// True where `text`, Chinese or Japanese, could be a term standing alone: short, without the marks
// of a sentence, a list, an explanation or a reference to a figure or note.
bool CouldBeCjkTerm(std::u32string_view text);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_INSIDE_H_
