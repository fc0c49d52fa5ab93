// Readers of XLIFF over texts, and sinks that keep what they are given.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XLIFF_SINKS_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XLIFF_SINKS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/xliff/xliff.h"

namespace crosswalk::exchange {

// What a reader told, one line each.
struct Told {
  std::vector<std::string> problems;
  std::vector<std::string> skips;
  std::vector<std::string> warnings;
};

inline std::string Line(const Place& place, std::string_view reason) {
  return std::to_string(place.line) + ": " + std::string(reason);
}

template <typename Base, typename Record>
class Sink final : public Base {
 public:
  explicit Sink(bool is_partial) : is_partial_(is_partial) {}
  Status Take(Record&& read) override {
    records.push_back(std::move(read));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    told.problems.push_back(Line(place, reason));
    return is_partial_ ? Status() : InvalidAt(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override {
    told.skips.push_back(Line(place, reason));
  }
  void Warn(const Place& place, std::string_view reason) override {
    told.warnings.push_back(Line(place, reason));
  }

  std::vector<Record> records;
  Told told;

 private:
  const bool is_partial_;
};

template <typename Record>
struct ReadResult {
  Status status;
  std::vector<Record> records;
  Told told;
  v1::Collection collection;
};

struct ReadOptions {
  bool is_partial = false;
  std::size_t step = 0;  // bytes of a piece; 0: all at once
  ReaderOptions reader;
};

template <typename Record, typename Base, typename Make>
ReadResult<Record> ReadWith(std::string_view file, const ReadOptions& options, Make make) {
  Sink<Base, Record> sink(options.is_partial);
  const std::unique_ptr<FileReader> reader = make(options.reader, sink);
  ReadResult<Record> result;
  const std::size_t step = options.step == 0 ? file.size() + 1 : options.step;
  for (std::size_t at = 0; at < file.size() && result.status.ok(); at += step) {
    result.status = reader->Feed(file.substr(at, step));
  }
  if (result.status.ok()) result.status = reader->Finish();
  result.records = std::move(sink.records);
  result.told = std::move(sink.told);
  result.collection = reader->collection();
  return result;
}

inline ReadResult<FileUnit> ReadUnits(std::string_view file, const ReadOptions& options = {}) {
  return ReadWith<FileUnit, UnitSink>(file, options, &MakeXliffUnitReader);
}

inline ReadResult<FileConcept> ReadConcepts(std::string_view file,
                                            const ReadOptions& options = {}) {
  return ReadWith<FileConcept, ConceptSink>(file, options, &MakeXliffGlossaryReader);
}

// A file of version 2.0 around the content of its only `file`.
inline std::string Version2(std::string_view content) {
  return std::string(
             "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
             "xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" "
             "xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" "
             "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" xmlns:my=\"urn:example\" "
             "version=\"2.0\" srcLang=\"en\" trgLang=\"ja\"><file id=\"f1\">\n")
      .append(content)
      .append("\n</file></xliff>");
}

// A file of version 1.2 around the content of the body of its only `file`.
inline std::string Version1(std::string_view content) {
  return std::string(
             "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
             "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" xmlns:my=\"urn:example\" "
             "version=\"1.2\"><file original=\"a.txt\" source-language=\"en\" "
             "target-language=\"zh-TW\" datatype=\"plaintext\"><body>\n")
      .append(content)
      .append("\n</body></file></xliff>");
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XLIFF_SINKS_H_
