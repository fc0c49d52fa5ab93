// gettext PO files as memories.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// `sink` outlives the reader. The language of the target is the header's, else the caller's; of the
// source the caller's, else `en`. Entries that are fuzzy, obsolete or not translated are skipped.
std::unique_ptr<FileReader> MakePoReader(const ReaderOptions& options, UnitSink& sink);

// Writes the pairs of the source and the first target language asked for.
std::unique_ptr<UnitWriter> MakePoWriter(const WriterOptions& options, ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_PO_PO_H_
