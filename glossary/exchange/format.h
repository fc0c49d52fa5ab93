// The formats of files, in one table: how each is recognised, read and written.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_

#include <memory>
#include <string>
#include <string_view>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// One format; what it does not do is null.
struct Format {
  std::string_view name;  // as `--input-format` and `--output-format` take it
  std::unique_ptr<FileReader> (*concept_reader)(const ReaderOptions&, ConceptSink&);
  std::unique_ptr<FileReader> (*unit_reader)(const ReaderOptions&, UnitSink&);
  std::unique_ptr<ConceptWriter> (*concept_writer)(const WriterOptions&, ByteSink);
  std::unique_ptr<UnitWriter> (*unit_writer)(const WriterOptions&, ByteSink);
};

// By name; null for an unknown one.
const Format* FindFormat(std::string_view name);

// By what a file holds, as far as that says it; only then by its name. `beginning` is UTF-8 and
// holds the first 64 kB, or all of the file. Null where it is none of ours.
const Format* RecognizeFormat(std::string_view beginning, std::string_view file_name);

// Names for messages, of those that do what is asked: "csv, tbx, tsv".
enum class Ability { kReadConcepts, kReadUnits, kWriteConcepts, kWriteUnits };
std::string FormatNames(Ability ability);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_
