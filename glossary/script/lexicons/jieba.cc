// jieba's list: one word a line with how often it stands in its corpus, and its part of speech in
// the tags of ICTCLAS.
#include <charconv>
#include <cmath>
#include <vector>

#include "glossary/script/lexicons/word_list.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

WordClass ClassOf(std::string_view tag) {
  if (tag.starts_with("nr")) return WordClass::kPerson;
  if (tag == "ns") return WordClass::kPlace;
  if (tag == "nt") return WordClass::kOrganisation;
  if (tag == "nz") return WordClass::kProperNoun;
  if (tag == "vn" || tag == "an") return WordClass::kNoun;  // verbs and adjectives used as nouns
  if (tag == "ad") return WordClass::kAdverb;
  if (tag == "zg" || tag.empty()) return WordClass::kOther;
  switch (tag[0]) {
    case 'n':  // nouns
    case 't':  // times
    case 's':  // places such as 家里
    case 'j':  // abbreviations
      return WordClass::kNoun;
    case 'v':
      return WordClass::kVerb;
    case 'a':
    case 'b':  // distinguishing words: 大型
    case 'z':  // states: 慢悠悠
      return WordClass::kAdjective;
    case 'd':
      return WordClass::kAdverb;
    case 'r':
      return WordClass::kPronoun;
    case 'm':
      return WordClass::kNumeral;
    case 'q':
      return WordClass::kMeasure;
    case 'p':
      return WordClass::kPreposition;
    case 'c':
      return WordClass::kConjunction;
    case 'u':
    case 'y':
      return WordClass::kParticle;
    case 'h':
      return WordClass::kPrefix;
    case 'f':  // localisers: 之间
    case 'k':
      return WordClass::kSuffix;
    case 'e':
    case 'o':
      return WordClass::kInterjection;
    default:  // idioms, phrases, morphemes, symbols
      return WordClass::kOther;
  }
}

struct Line {
  std::string word;
  double count;
  WordClass word_class;
};

}  // namespace

Result<WordList> ReadJieba(const std::filesystem::path& file, const Folder& folder) {
  std::vector<Line> lines;
  double total = 0;
  CROSSWALK_RETURN_IF_ERROR(ReadLines(file, "python3-jieba", [&](std::string_view line) -> Status {
    const std::size_t tag = line.rfind(' ');
    const std::size_t count = tag == std::string_view::npos ? tag : line.rfind(' ', tag - 1);
    std::uint64_t number = 0;
    if (count == std::string_view::npos || count == 0 ||
        std::from_chars(line.data() + count + 1, line.data() + tag, number).ptr !=
            line.data() + tag ||
        text::FindInvalidUtf8(line) != std::string_view::npos) {
      return InvalidArgument(file.string() + ":" + std::to_string(lines.size() + 1) +
                             ": not \"word frequency part-of-speech\" in UTF-8");
    }
    // What never stood in the corpus is taken to have stood there once.
    lines.push_back({std::string(line.substr(0, count)), number == 0 ? 1.0 : double(number),
                     ClassOf(line.substr(tag + 1))});
    total += lines.back().count;
    return {};
  }));
  WordList words;
  FoldedText folded;
  for (const Line& line : lines) {
    folder.Fold(line.word, text::Language::kZh, Separators::kDrop, folded);
    AddWord(words, folded.chars, {CostOf(std::log(total / line.count)), line.word_class, 0});
  }
  return words;
}

}  // namespace crosswalk::script
