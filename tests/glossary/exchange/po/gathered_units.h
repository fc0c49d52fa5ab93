// What a reader of PO gave, to look at.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_PO_GATHERED_UNITS_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_PO_GATHERED_UNITS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/exchange/po/po.h"

namespace crosswalk::exchange {

struct GatheredUnits final : UnitSink {
  Status Take(FileUnit&& read) override {
    units.push_back(std::move(read));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    Status status = InvalidAt(place, reason);
    problems.push_back(status.message());
    return is_partial ? Status() : status;
  }
  void Skip(const Place& place, std::string_view reason) override {
    skipped.push_back(std::to_string(place.line) + ": " + std::string(reason));
  }
  void Warn(const Place& place, std::string_view reason) override {
    warnings.push_back(std::to_string(place.line) + ": " + std::string(reason));
  }

  // `context|source|target`
  std::vector<std::string> Pairs() const {
    std::vector<std::string> pairs;
    for (const FileUnit& read : units) {
      pairs.push_back(read.unit.context_id() + "|" + read.unit.source().text() + "|" +
                      read.unit.targets(0).text());
    }
    return pairs;
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
inline GatheredUnits ReadPo(std::string_view file, const ReaderOptions& options = {},
                            std::size_t piece = 0, bool is_partial = false) {
  GatheredUnits gathered;
  gathered.is_partial = is_partial;
  const auto reader = MakePoReader(options, gathered);
  if (piece == 0) piece = file.size() + 1;
  for (std::size_t at = 0; at < file.size() && gathered.status.ok(); at += piece) {
    gathered.status = reader->Feed(file.substr(at, piece));
  }
  if (gathered.status.ok()) gathered.status = reader->Finish();
  gathered.collection = reader->collection();
  return gathered;
}

inline std::string PoHeader(std::string_view language) {
  return "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: demo 1.0\\n\"\n\"Language: " +
         std::string(language) + "\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
}

struct WrittenPo {
  std::string file;
  Losses losses;
};

inline WrittenPo WritePo(const std::vector<v1::Unit>& units, const WriterOptions& options = {}) {
  WrittenPo written;
  const auto writer = MakePoWriter(options, [&](std::string_view bytes) {
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

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_PO_GATHERED_UNITS_H_
