// The border between reading a file and deciding what becomes of its concepts.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_READER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"

namespace crosswalk::exchange {

// A place in a file. Counted from 1; column in code points, 0 where the format has none.
struct Place {
  std::uint64_t line = 0;
  std::uint64_t column = 0;
};

// A concept as a file has it. Statuses that the file does not say are unspecified.
struct FileConcept {
  std::string id;  // within the origin; empty where the file gives none
  v1::Concept concept_;
  std::uint64_t line = 0;  // where it begins
};

// Where a reader puts what it reads.
class ConceptSink {
 public:
  virtual ~ConceptSink() = default;
  virtual Status Take(FileConcept&& read) = 0;
  // Tells of something that cannot be read. Where this is a success, the reader leaves it out and
  // goes on.
  virtual Status Problem(const Place& place, std::string_view reason) = 0;
};

// Reads one file, given in pieces cut anywhere. One thread.
class ConceptReader {
 public:
  virtual ~ConceptReader() = default;
  virtual Status Feed(std::string_view chunk) = 0;
  // After the last piece.
  virtual Status Finish() = 0;
  // The name that the file gives its collection, once it was read; empty where it gives none.
  virtual std::string collection() const { return {}; }
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_CONCEPT_READER_H_
