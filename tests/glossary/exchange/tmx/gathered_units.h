// What a reader of TMX gave, to look at.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_GATHERED_UNITS_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_GATHERED_UNITS_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/tmx/tmx.h"

namespace crosswalk::exchange {

struct GatheredUnits final : UnitSink {
  Status Take(FileUnit&& read) override {
    units.push_back(std::move(read));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    problems.push_back(Told(place, reason));
    return is_partial ? Status() : InvalidAt(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override {
    skipped.push_back(Told(place, reason));
  }
  void Warn(const Place& place, std::string_view reason) override {
    warnings.push_back(Told(place, reason));
  }
  static std::string Told(const Place& place, std::string_view reason) {
    return std::to_string(place.line) + ": " + std::string(reason);
  }

  std::vector<FileUnit> units;
  std::vector<std::string> problems;
  std::vector<std::string> skipped;
  std::vector<std::string> warnings;
  v1::Collection collection;
  Status status;
  bool is_partial = false;
};

// `piece`: bytes of each Feed; 0 for all at once.
inline GatheredUnits ReadTmx(std::string_view file, const ReaderOptions& options = {},
                             std::size_t piece = 0, bool is_partial = false) {
  GatheredUnits gathered;
  gathered.is_partial = is_partial;
  const auto reader = MakeTmxReader(options, gathered);
  if (piece == 0) piece = file.size() + 1;
  for (std::size_t at = 0; at < file.size() && gathered.status.ok(); at += piece) {
    gathered.status = reader->Feed(file.substr(at, piece));
  }
  if (gathered.status.ok()) gathered.status = reader->Finish();
  gathered.collection = reader->collection();
  return gathered;
}

// A file with these `tu` elements.
inline std::string TmxFile(std::string_view units, std::string_view source = "en") {
  return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header creationtool=\"t\" "
         "creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"" +
         std::string(source) + "\" datatype=\"plaintext\"/><body>\n" + std::string(units) +
         "</body></tmx>";
}

// A `tu` of one English segment, the inside of a seg, and a Japanese one.
inline std::string Tu(std::string_view seg) {
  return "<tu><tuv xml:lang=\"en\"><seg>" + std::string(seg) +
         "</seg></tuv><tuv xml:lang=\"ja\"><seg>訳</seg></tuv></tu>\n";
}

struct WrittenTmx {
  std::string file;
  Losses losses;
};

inline WrittenTmx WriteTmx(const std::vector<v1::Unit>& units, const WriterOptions& options = {}) {
  WrittenTmx written;
  const auto writer = MakeTmxWriter(options, [&](std::string_view bytes) {
    written.file.append(bytes);
    return Status();
  });
  for (const v1::Unit& unit : units) {
    if (!writer->Write(unit).ok()) return written;
  }
  if (!writer->Finish().ok()) written.file.clear();
  written.losses = writer->losses();
  return written;
}

// The text with its codes between ‹ and ›: `‹bpt 1 <b>›word‹/ept 1 </b>›`.
inline std::string Shown(const v1::Segment& segment) {
  std::string shown;
  std::size_t done = 0;
  for (const v1::InlineCode& code : segment.codes()) {
    shown += segment.text().substr(done, code.offset() - done);
    done = code.offset();
    shown += "‹";
    if (code.kind() == v1::CODE_KIND_CLOSING) shown += "/";
    if (code.kind() == v1::CODE_KIND_STANDALONE) shown += "=";
    if (code.kind() == v1::CODE_KIND_SUBFLOW_OPENING) shown += "+";
    if (code.kind() == v1::CODE_KIND_SUBFLOW_CLOSING) shown += "-";
    shown += code.element();
    if (!code.id().empty()) shown += " " + code.id();
    for (const v1::Property& attribute : code.attributes()) {
      shown += " @" + attribute.name() + "=" + attribute.value();
    }
    if (!code.content().empty()) shown += " " + code.content();
    shown += "›";
  }
  return shown + segment.text().substr(done);
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_GATHERED_UNITS_H_
