// TBX, the exchange format of termbases (ISO 30042): version 2 (2008, `martif`), version 3 (2019,
// `tbx`, styles DCA and DCT) and the older TBX-Min of 2013.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_TBX_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_TBX_H_

#include <memory>

#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// Reads every version and dialect; which one it is, the file says. `sink` outlives the reader.
std::unique_ptr<FileReader> MakeTbxReader(const ReaderOptions& options, ConceptSink& sink);

enum class TbxVersion { k2, k3 };

// Writes TBX-Basic, version 2 as `martif` or version 3 in the style DCA.
std::unique_ptr<ConceptWriter> MakeTbxWriter(TbxVersion version, const WriterOptions& options,
                                             ByteSink sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_TBX_H_
