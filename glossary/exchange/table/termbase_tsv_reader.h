// Reads a termbase as tab-separated values, one term a line.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERMBASE_TSV_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERMBASE_TSV_READER_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/limits.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/table/line_reader.h"

namespace crosswalk::exchange {

// The first line names the columns, in any order: `concept` (the concept's id in this file), `lang`
// and `term` must be there; `domain` is the subject field, `source` the source of the term,
// `reading` its reading, `note` a note on it. A column of any other name becomes a property of the
// term. Fields have no quotes. Lines of one concept usually follow one another; where they do not,
// the concept comes more than once.
class TermbaseTsvReader final : public FileReader {
 public:
  TermbaseTsvReader(const Limits& limits, ConceptSink& sink);

  // Whether a first line is the header of such a file.
  static bool Recognizes(std::string_view first_line);

  Status Feed(std::string_view chunk) override;
  Status Finish() override;
  const v1::Collection& collection() const override { return collection_; }

 private:
  enum class Column { kConcept, kDomain, kSource, kLang, kTerm, kReading, kNote, kOther };

  Status ReadLine(const LineReader::Line& line);
  Status ReadHeader(const LineReader::Line& line);
  Status ReadRow(const LineReader::Line& line);
  Status Split(const LineReader::Line& line);
  // A field of the row just split; empty where the row has no such column.
  std::string_view Field(Column column) const;
  // The tag that `raw` means, and none where it was told as a problem.
  Result<const std::string*> Tag(const LineReader::Line& line, std::string_view raw);
  Status Problem(const LineReader::Line& line, std::string_view at, const std::string& reason);
  v1::Term& AddTerm(const std::string& tag);
  Status GiveConcept();

  const Limits limits_;
  ConceptSink& sink_;
  LineReader lines_;
  std::vector<Column> columns_;
  std::vector<std::string> names_;
  std::vector<int> index_;  // by Column: where it stands, -1 where nowhere
  std::vector<std::string_view> fields_;
  std::map<std::string, std::string, std::less<>> tags_;  // as written: as meant
  FileConcept current_;
  v1::Collection collection_;  // such a file says nothing of itself
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERMBASE_TSV_READER_H_
