// The formats that can be imported into a glossary.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_

#include <memory>
#include <string>
#include <string_view>

#include "glossary/base/limits.h"
#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {

// The format of a file by its beginning, which holds its first line; empty where it is none of
// ours.
std::string_view RecognizeFormat(std::string_view beginning);

// A reader for a format; null for an unknown name. `sink` outlives it.
std::unique_ptr<FileReader> MakeReader(std::string_view format, const Limits& limits,
                                       ConceptSink& sink);

// The names, for messages.
std::string KnownFormats();

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FORMAT_H_
