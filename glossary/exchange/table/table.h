// Terms in lines and columns: CSV and TSV, UTX (AAMT), glossaries of OmegaT.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// CSV or TSV (RFC 4180, and as programs write it): the delimiter is found (tab, comma, semicolon,
// bar), and columns are mapped by the names of a header line where there is one. `sink` outlives
// the reader.
std::unique_ptr<FileReader> MakeTableReader(const ReaderOptions& options, ConceptSink& sink);
std::unique_ptr<FileReader> MakeUtxReader(const ReaderOptions& options, ConceptSink& sink);
std::unique_ptr<FileReader> MakeOmegatGlossaryReader(const ReaderOptions& options,
                                                     ConceptSink& sink);

// One line a concept, one column a language and field; never a cell that a spreadsheet takes for a
// formula.
std::unique_ptr<ConceptWriter> MakeCsvWriter(const WriterOptions& options, ByteSink sink);
std::unique_ptr<ConceptWriter> MakeTsvWriter(const WriterOptions& options, ByteSink sink);
std::unique_ptr<ConceptWriter> MakeUtxWriter(const WriterOptions& options, ByteSink sink);
std::unique_ptr<ConceptWriter> MakeOmegatGlossaryWriter(const WriterOptions& options,
                                                        ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_
