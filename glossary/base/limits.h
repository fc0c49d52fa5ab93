// Every limit on what comes from outside, in one place, each of them a named option of the service.
#ifndef CROSSWALK_GLOSSARY_BASE_LIMITS_H_
#define CROSSWALK_GLOSSARY_BASE_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace crosswalk {

// Sizes in bytes of UTF-8 unless said otherwise.
struct Limits {
  std::size_t term_bytes = 4 << 10;        // a term, a query
  std::size_t statement_bytes = 64 << 10;  // a definition, note, context, property value
  std::size_t text_bytes = 1 << 20;        // a text to recognise or convert
  std::size_t concept_bytes = 1 << 20;     // a concept, serialised
  std::size_t terms_per_concept = 2000;
  std::size_t batch_items = 1000;                  // writes of a batch, candidates of a review
  std::size_t chunk_bytes = 1 << 20;               // one piece of a stream
  std::size_t file_bytes = std::size_t{64} << 20;  // a text to mine
  std::size_t line_bytes = 1 << 20;                // a line of a TSV file
  std::size_t page_size = 1000;                    // items of a page
  std::size_t hits = 1000;                         // hits of a lookup
  std::size_t spans = 100000;                      // spans of a recognition
  std::size_t filter_values = 1000;
  std::size_t target_tags = 32;
  std::size_t import_problems = 100;     // problems told of one file
  std::size_t segment_bytes = 64 << 10;  // text of a segment of a unit
  std::size_t unit_bytes = 1 << 20;      // a unit, serialised
  std::size_t codes_per_segment = 10000;
  std::size_t targets_per_unit = 200;
  std::uint64_t unpacked_bytes = std::uint64_t{64} << 30;  // what a packed file may hold
  std::size_t xml_depth = 100;                             // elements inside one another
  std::size_t xml_attributes = 100;                        // of one element
  std::size_t xml_attribute_bytes = 64 << 10;              // of one attribute
};

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_LIMITS_H_
