// The border between choosing what leaves and writing a file.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_WRITER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"

namespace crosswalk::exchange {

// Takes the bytes of a file in order, in pieces of any size; an error ends the writing with it.
using ByteSink = std::function<Status(std::string_view)>;

// What a caller wants to have written. A value. What is given to a writer is chosen already: only
// terms and targets that are to be in the file.
struct WriterOptions {
  std::string title;          // of the glossary or memory
  v1::Collection collection;  // header to keep, where the file came from one; may be empty
  std::string
      source_language_tag;  // of bilingual formats, and of the header; empty: the first there is
  std::vector<std::string> target_language_tags;  // the columns of bilingual formats; empty: all
};

// How often something could not be written, by what it is: "definition", "term status", "inline
// code".
using Losses = std::map<std::string, std::uint64_t>;

// Writes one file of concepts. One thread. Nothing is kept but what the format needs for its head,
// so that memory does not grow with the file.
class ConceptWriter {
 public:
  virtual ~ConceptWriter() = default;
  virtual Status Write(const v1::Concept& concept_) = 0;
  // After the last one; also for a file without any.
  virtual Status Finish() = 0;
  // What the format cannot hold.
  virtual const Losses& losses() const = 0;
};

// The same of units.
class UnitWriter {
 public:
  virtual ~UnitWriter() = default;
  virtual Status Write(const v1::Unit& unit) = 0;
  virtual Status Finish() = 0;
  virtual const Losses& losses() const = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_WRITER_H_
