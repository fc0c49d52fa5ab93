// TMX, the exchange format of translation memories (LISA OSCAR, versions 1.1 to 1.4b).
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// `sink` outlives the reader.
std::unique_ptr<FileReader> MakeTmxReader(const ReaderOptions& options, UnitSink& sink);

// Writes version 1.4 with the tags zh-CN, zh-TW, zh-HK: OmegaT tells variants apart by country
// alone.
std::unique_ptr<UnitWriter> MakeTmxWriter(const WriterOptions& options, ByteSink sink);

// Terms as a memory: each concept one unit of the pairs of its preferred terms. For programs that
// read no termbase.
std::unique_ptr<ConceptWriter> MakeTmxTermWriter(const WriterOptions& options, ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_H_
