// The border between reading a file and deciding what becomes of what it holds.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_READER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"

namespace crosswalk::exchange {

// A place in a file. Counted from 1; column in code points, 0 where the format has none.
struct Place {
  std::uint64_t line = 0;
  std::uint64_t column = 0;
};

// What a caller says about a file. A value.
struct ReaderOptions {
  Limits limits;
  std::string file_name;            // base name, for identities inside the file
  std::string source_language_tag;  // where the file does not say; empty where the caller does not
  std::string target_language_tag;
};

// Told of what is left out, or is not as it should be.
class FileSink {
 public:
  virtual ~FileSink() = default;
  // Something that cannot be read. Where this is a success (a partial import), the reader leaves it
  // out and goes on, or, where nothing behind it can be read, ends as if the file did.
  virtual Status Problem(const Place& place, std::string_view reason) = 0;
  // A record without anything to keep, for example an empty term: counted, and no error.
  virtual void Skip(const Place& place, std::string_view reason) = 0;
  // Something that a person should know, and that loses nothing.
  virtual void Warn(const Place& place, std::string_view reason) = 0;
};

// A concept as a file has it. Statuses that the file does not say are unspecified; language tags
// may be as the file wrote them, and terms may have white space at their ends.
struct FileConcept {
  std::string id;  // within the origin; empty where the file gives none
  v1::Concept concept_;
  std::uint64_t line = 0;  // where it begins
};

// Where a reader of a glossary puts what it reads.
class ConceptSink : public FileSink {
 public:
  virtual Status Take(FileConcept&& read) = 0;
};

// A unit as a file has it. Language tags may be as the file wrote them.
struct FileUnit {
  std::string id;  // within the origin; empty where the file gives none
  v1::Unit unit;
  std::uint64_t line = 0;  // where it begins
};

// Where a reader of a memory puts what it reads.
class UnitSink : public FileSink {
 public:
  virtual Status Take(FileUnit&& read) = 0;
};

// Reads one file, given as UTF-8 without a byte order mark, in pieces cut anywhere, also inside a
// character. What is no UTF-8 never reaches it. One thread.
class FileReader {
 public:
  virtual ~FileReader() = default;
  // INVALID_ARGUMENT "line:column: reason" for a file that is not to be read at all, and whatever
  // the sink returned; then only destruction follows.
  virtual Status Feed(std::string_view chunk) = 0;
  // After the last piece.
  virtual Status Finish() = 0;
  // What the file says about itself; complete when the first record reaches the sink.
  virtual const v1::Collection& collection() const = 0;
};

// INVALID_ARGUMENT "line:column: reason".
Status InvalidAt(const Place& place, std::string_view reason);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FILE_FILE_READER_H_
