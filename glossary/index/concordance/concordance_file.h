// The content of a concordance piece: units by the words in their texts.
//
// Two files in the folder of the piece; what identifies a row is in a RowTable beside them. The
// schema is in concordance_schema.h.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/concordance/concordance_query.h"
#include "glossary/record/record.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

// The Xapian database. Missing where the piece has no row.
inline constexpr const char* kWordsFile = "words.glass";
// The sequences of words, and what units are filtered and ordered by.
inline constexpr const char* kTextsFile = "texts.piece";

// Immutable. Any thread, also several at once. The files may be unlinked meanwhile.
class ConcordanceFile {
 public:
  // NOT_FOUND; DATA_LOSS where the files are not sound, or hold another number of rows than `rows`.
  static Result<std::unique_ptr<ConcordanceFile>> Open(const std::filesystem::path& folder,
                                                       std::uint32_t rows);
  ~ConcordanceFile();

  std::uint32_t row_count() const;
  // Microseconds since 1970; 0 for a row that there is not.
  std::int64_t DateOf(std::uint32_t row) const;

  // A unit that was found: its row and the length of its shortest text of the language, in code
  // points.
  struct Found {
    std::uint32_t row;
    std::uint32_t length;
  };
  // Calls `visit` with the units that the query finds, by row, ascending, of those that `wanted`
  // says true of. DATA_LOSS; CANCELLED, DEADLINE_EXCEEDED.
  Status Search(const ConcordanceQuery& query, const std::function<bool(std::uint32_t row)>& wanted,
                const std::function<void(const Found&)>& visit,
                const Cancellation& cancellation) const;

 private:
  friend class ConcordanceFileBuilder;
  struct Parts;
  explicit ConcordanceFile(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

// Builds one. One thread, beside which it starts another where it pays. Its memory does not grow
// with the number of units. Destroyed before Finish succeeded, it leaves files behind for the owner
// of the folder to remove.
class ConcordanceFileBuilder {
 public:
  // The folder `path` exists.
  static Result<std::unique_ptr<ConcordanceFileBuilder>> Create(
      std::shared_ptr<const script::Folder> folder, const std::filesystem::path& path);
  ~ConcordanceFileBuilder();

  // The next row. `unit` is what the body of `version` holds; of `version` itself the author and
  // the time are read. A failure of an earlier one may show here.
  Status Add(const record::Version& version, const v1::Unit& unit);
  // The same with a row of an older file. DATA_LOSS where it is damaged there.
  Status AddFrom(const ConcordanceFile& older, std::uint32_t row);
  // All have come: the rest goes on while the caller does something else.
  void BeginFinish(bool sync);
  // Waits for that and says what came of it. With `sync` the files are on the disk.
  Status Finish();

 private:
  struct Parts;
  explicit ConcordanceFileBuilder(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_H_
