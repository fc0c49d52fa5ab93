// The decoders behind Decoder::Make, one for each kind of encoding.
#ifndef CROSSWALK_GLOSSARY_TEXT_ENCODING_DECODER_H_
#define CROSSWALK_GLOSSARY_TEXT_ENCODING_DECODER_H_

#include <memory>
#include <string>

#include "glossary/base/status.h"
#include "glossary/text/encoding.h"
#include "glossary/text/encoding_table.h"

namespace crosswalk::text {

std::unique_ptr<Decoder> MakeUtf8Decoder();

// `name` is UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE.
std::unique_ptr<Decoder> MakeWideDecoder(const std::string& name);

// `name` is for messages.
std::unique_ptr<Decoder> MakeTableDecoder(std::string name,
                                          std::shared_ptr<const EncodingTable> table);

// Over ICU's converter, one byte after the other, so that places are exact however the file is cut:
// slow, for encodings with states. INTERNAL where ICU does not have it.
Result<std::unique_ptr<Decoder>> MakeOtherDecoder(std::string name, const std::string& converter);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_ENCODING_DECODER_H_
