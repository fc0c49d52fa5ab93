// A `tu` of a file, and the units that it is.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TU_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TU_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/tmx/tag_cache.h"

namespace crosswalk::exchange {

// A `tuv` as the file has it; `segment` bears the tag as it was written.
struct Tuv {
  v1::Segment segment;
  std::string written_tag;  // what xml:lang said, where `segment` knows better
  Place place;
  bool has_segment = false;
  bool says_machine_made = false;  // whether it says so or not, nothing is to be guessed
};

// A `tu` as the file has it. `base` holds all of the unit but its segments.
struct Tu {
  v1::Unit base;
  std::string source_tag;  // srclang of the tu, or what stands in for it
  std::vector<Tuv> tuvs;
  Place place;
};

// What its surroundings say of the source.
struct SourceTags {
  std::string header;  // srclang of the header
  std::string caller;
};

// Gives a `tu` to the sink.
//
// It is one unit however many languages it has. The source is the first `tuv` with text whose tag
// is the srclang of the tu, or of the header: the same tag, else the same without its region, else
// the same language. Where there is none, or srclang is `*all*` or no language, the tag that the
// caller gave is looked for in the same way, and else the first `tuv` with text is the source.
//
// A language that comes twice makes another unit of the same id, since a unit has one target a
// tag: the r-th unit holds the r-th tuv of each language; where the source comes twice, targets
// that do not are repeated. Nothing is lost, and an import of the same file finds the same units.
//
// Left out and told of: a `tu` with less than two segments with text or with one language only, a
// `tuv` without text or seg (Skip), a `tuv` without a tag (Problem). A `tuv` of no language (mul,
// x-none) is kept as property `tuv:mul`, where a unit is left without it.
Status GiveTu(Tu& tu, const SourceTags& tags, TagCache& cache, UnitSink& sink);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TU_H_
