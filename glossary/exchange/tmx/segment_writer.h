// A segment as the inside of a `seg`.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_WRITER_H_

#include "crosswalk/v1/unit.pb.h"
#include "glossary/exchange/file/file_writer.h"
#include "glossary/exchange/xml/xml_writer.h"

namespace crosswalk::exchange {

// Writes text and codes into the element that is open, which was begun by StartInline. Codes of
// other formats become the elements of TMX that do the same (code_spec.h). What cannot be written
// is counted.
void WriteSegment(const v1::Segment& segment, XmlWriter& xml, Losses& losses);

// Counts what XML cannot hold: control characters, which the writer leaves out.
void CountControls(std::string_view text, Losses& losses);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_WRITER_H_
