// XLIFF 1.2 and 2.0 to 2.2 (OASIS): units of a memory, and the glossary module of version 2.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_XLIFF_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_XLIFF_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// Translated segments, with alt-trans and the matches module. `sink` outlives the reader.
std::unique_ptr<FileReader> MakeXliffUnitReader(const ReaderOptions& options, UnitSink& sink);

// Entries of the glossary module (version 2), and terms that are marked in the text (`mrk`).
std::unique_ptr<FileReader> MakeXliffGlossaryReader(const ReaderOptions& options,
                                                    ConceptSink& sink);

// Writes version 2.0 with the glossary module.
std::unique_ptr<ConceptWriter> MakeXliffGlossaryWriter(const WriterOptions& options, ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_XLIFF_H_
