// A file reads the same wherever its bytes are cut, and gives the units that were put into it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/glossary/exchange/xliff/sinks.h"

namespace crosswalk::exchange {
namespace {

// What a reading came to, as a text.
template <typename Record>
std::string Transcript(const ReadResult<Record>& read) {
  std::string text = read.status.ToString() + "\n";
  for (const Record& record : read.records) {
    text += record.id + "@" + std::to_string(record.line) + "\n";
    if constexpr (std::is_same_v<Record, FileUnit>) {
      text += record.unit.DebugString();
    } else {
      text += record.concept_.DebugString();
    }
  }
  for (const auto* lines : {&read.told.problems, &read.told.skips, &read.told.warnings}) {
    for (const std::string& line : *lines) text += line + "\n";
  }
  return text + read.collection.DebugString();
}

rc::Gen<std::string> AnyWord() {
  return rc::gen::elementOf(std::vector<std::string>{"one", "廣島", "進程", "プロセス", "𠮷野", "é",
                                                     "x y", "1&2", "<b>"});
}

std::string Escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

// A content with its text and how many codes it has.
struct Content {
  std::string xml;
  std::string text;
  int codes = 0;
};

Content AnyContent(bool is_version1) {
  Content content;
  int id = 0;
  for (int i = *rc::gen::inRange(1, 5); i > 0; --i) {
    const std::string word = *AnyWord();
    const std::string number = "'" + std::to_string(++id) + "'";
    content.text += word;
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        content.xml += (is_version1 ? "<g id=" : "<pc id=") + number + ">" + Escaped(word) +
                       (is_version1 ? "</g>" : "</pc>");
        content.codes += 2;
        break;
      case 1:
        content.xml += (is_version1 ? "<x id=" : "<ph id=") + number + "/>" + Escaped(word);
        content.codes += 1;
        break;
      case 2:
        content.xml += is_version1
                           ? "<![CDATA[" + word + "]]>"
                           : "<mrk id=" + number + " type='term'>" + Escaped(word) + "</mrk>";
        content.codes += is_version1 ? 0 : 2;
        break;
      default:
        content.xml += Escaped(word);
    }
  }
  return content;
}

struct Generated {
  std::string file;
  std::vector<std::pair<Content, Content>> pairs;
};

Generated AnyFile() {
  Generated generated;
  const bool is_version1 = *rc::gen::arbitrary<bool>();
  std::string units;
  for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
    const Content source = AnyContent(is_version1);
    const Content target = AnyContent(is_version1);
    generated.pairs.emplace_back(source, target);
    const std::string id = " id='u" + std::to_string(i) + "'>\n";
    const std::string texts =
        "<source>" + source.xml + "</source>\n<target>" + target.xml + "</target>";
    units += is_version1 ? "<trans-unit" + id + texts + "<note>n</note></trans-unit>\n"
                         : "<unit" + id + "<segment>" + texts + "</segment></unit>\n";
  }
  generated.file = is_version1 ? Version1(units) : Version2(units);
  return generated;
}

RC_GTEST_PROP(XliffProperty, AFileGivesTheUnitsThatWerePutIntoIt, ()) {
  const Generated generated = AnyFile();
  const auto read = ReadUnits(generated.file);
  RC_ASSERT(read.status.ok());
  RC_ASSERT(read.records.size() == generated.pairs.size());
  for (std::size_t i = 0; i < read.records.size(); ++i) {
    const v1::Unit& unit = read.records[i].unit;
    const auto& [source, target] = generated.pairs[i];
    RC_ASSERT(unit.source().text() == source.text);
    RC_ASSERT(unit.source().codes_size() == source.codes);
    RC_ASSERT(unit.targets(0).text() == target.text);
    RC_ASSERT(unit.targets(0).codes_size() == target.codes);
    RC_ASSERT(unit.previous_source() == (i == 0 ? "" : generated.pairs[i - 1].first.text));
    RC_ASSERT(unit.next_source() ==
              (i + 1 == read.records.size() ? "" : generated.pairs[i + 1].first.text));
  }
}

RC_GTEST_PROP(XliffProperty, AFileReadsTheSameWhereverItIsCut, ()) {
  std::string file = AnyFile().file;
  // Also what is broken.
  if (*rc::gen::arbitrary<bool>()) file.erase(*rc::gen::inRange<std::size_t>(0, file.size()), 3);
  ReadOptions options;
  options.is_partial = *rc::gen::arbitrary<bool>();
  const std::string units = Transcript(ReadUnits(file, options));
  const std::string concepts = Transcript(ReadConcepts(file, options));
  options.step = *rc::gen::inRange<std::size_t>(1, 40);
  RC_ASSERT(Transcript(ReadUnits(file, options)) == units);
  RC_ASSERT(Transcript(ReadConcepts(file, options)) == concepts);
}

}  // namespace
}  // namespace crosswalk::exchange
