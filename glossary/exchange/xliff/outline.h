// What one unit of an XLIFF file holds, whatever the version.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_OUTLINE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_OUTLINE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange::xliff {

// A segment with its translation. `source` and `target` have their language tags, as written.
struct Part {
  std::string id;          // `mid`, or the id of a segment; empty where it has none
  bool is_segment = true;  // false for what stands between segments (`ignorable`)
  bool has_target = false;
  v1::Segment source;
  v1::Segment target;
  std::vector<v1::Property> properties;
  std::vector<v1::Statement> notes;
  v1::Provenance provenance;
  std::uint64_t line = 0;
};

// A translation that was proposed: `alt-trans`, or `match` of the matches module.
struct Proposal {
  std::string element;      // `alt-trans` or `match`
  std::string part;         // the segment it is for; empty for the whole unit
  bool has_source = false;  // else it is a translation of what it is for
  v1::Segment source;
  v1::Segment target;
  std::vector<v1::Property> properties;
  v1::Provenance provenance;
  std::string refused;  // why it is not to be kept; empty where it is
  std::uint64_t line = 0;
};

// A translation of the term of a glossary entry.
struct EntryTranslation {
  std::string id;
  std::string ref;
  v1::Term term;
};

// An entry of the glossary module.
struct GlossaryEntry {
  std::string id;
  std::string ref;
  v1::Term term;
  std::vector<EntryTranslation> translations;
  bool has_definition = false;
  v1::Statement definition;
  // Attributes and elements that are not the module's own; of metadata "category/type".
  std::vector<v1::Property> properties;
  std::uint64_t line = 0;
};

// A `trans-unit` of version 1, a `unit` of version 2.
struct Outline {
  std::string file;  // `original` of the file element, else its id
  std::string id;    // empty where it has none
  bool translate = true;
  std::string source_language_tag;  // of the file
  std::string target_language_tag;
  v1::Segment whole_source;  // of version 1: before it was cut into segments
  std::vector<Part> parts;
  std::vector<Proposal> proposals;
  std::vector<GlossaryEntry> entries;
  std::vector<v1::Property> properties;
  std::vector<v1::Statement> notes;
  std::uint64_t line = 0;
  bool is_cut_off = false;  // the file ends inside it
};

// Takes outlines in the order of the file.
class OutlineSink {
 public:
  virtual ~OutlineSink() = default;
  virtual Status Take(Outline&& outline) = 0;
  // Behind the last outline of a `file` element.
  virtual Status EndFile() = 0;
  // Behind everything.
  virtual Status End() = 0;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_OUTLINE_H_
