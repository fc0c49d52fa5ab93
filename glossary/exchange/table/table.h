// Terms in lines and columns: CSV and TSV, UTX (AAMT), glossaries of OmegaT.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// CSV or TSV (RFC 4180, and as programs write it): the delimiter is found (tab, comma, semicolon,
// bar; find_dialect.h), quotes are read as row_reader.h says, and columns are mapped by the names
// of a header line where there is one (layout.h, column_name.h). Lines with one id that follow one
// another are one concept; a line without id is one. Nothing in a cell is split. `sink` outlives
// the reader.
std::unique_ptr<FileReader> MakeTableReader(const ReaderOptions& options, ConceptSink& sink);
// UTX-S 1.00 to UTX 1.20, also with LF for CR LF and a header that is not quite as it should be.
// Lines with one concept ID are one concept; what a line's term status says: utx_status.h.
std::unique_ptr<FileReader> MakeUtxReader(const ReaderOptions& options, ConceptSink& sink);
// Tab-separated, quotes literal; a file that is named *.csv has commas and quotes. Every line is a
// concept of its own, its comment a note.
std::unique_ptr<FileReader> MakeOmegatGlossaryReader(const ReaderOptions& options,
                                                     ConceptSink& sink);

// One column a language and field (own_layout.h says which), one line a concept and more where
// lists need them; never a cell that a spreadsheet takes for a formula (cell.h). Such a file reads
// back without a loss. Its columns are known with the last concept only, so concepts wait in a
// temporary file and nothing is written before Finish. The caller's languages come first.
std::unique_ptr<ConceptWriter> MakeCsvWriter(const WriterOptions& options, ByteSink sink);
std::unique_ptr<ConceptWriter> MakeTsvWriter(const WriterOptions& options, ByteSink sink);
// UTX 1.11: the source and the first target, each pair of their terms a line. Cells are not guarded
// against spreadsheets: programs that read UTX and OmegaT's glossaries take every character as
// text.
std::unique_ptr<ConceptWriter> MakeUtxWriter(const WriterOptions& options, ByteSink sink);
std::unique_ptr<ConceptWriter> MakeOmegatGlossaryWriter(const WriterOptions& options,
                                                        ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TABLE_H_
