// The Xapian database of a piece, in one file. Only key_database.cc sees Xapian.
#ifndef CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_H_
#define CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::index {

class GlassPool;

// Reads a database that never changes. Any thread: each call takes a handle of its own from a pool,
// or opens one from the descriptor, so that the file may be unlinked meanwhile.
class KeyDatabase {
 public:
  // NOT_FOUND; DATA_LOSS where Xapian does not take it for a sound database of `documents`
  // documents.
  static Result<std::unique_ptr<KeyDatabase>> Open(const std::filesystem::path& path,
                                                   std::uint32_t documents);
  ~KeyDatabase();

  // Calls `visit` with the ordinals that have `term`, ascending.
  Status Postings(const std::string& term,
                  const std::function<void(std::uint32_t ordinal)>& visit) const;
  // Calls `visit` with the rest of every term that begins with `prefix`, behind the first `skip`
  // bytes, in order of bytes, until it returns false.
  Status Terms(const std::string& prefix, std::size_t skip,
               const std::function<bool(std::string_view rest)>& visit) const;

 private:
  explicit KeyDatabase(std::unique_ptr<GlassPool> pool);
  std::unique_ptr<GlassPool> pool_;
};

// How a database is built in parts: a part is written once it has so many documents, and so many
// parts become one, since each that is open takes descriptors.
struct KeyDatabaseParts {
  // Below Xapian's own flush threshold of 10,000, so that each part is written once, in order.
  std::size_t documents = 9999;
  std::size_t together = 128;
};

// Builds one. One thread. Documents are written out in parts as memory fills, and compacted into
// one file at the end.
class KeyDatabaseBuilder {
 public:
  // Parts are made in `folder`, which exists.
  explicit KeyDatabaseBuilder(std::filesystem::path folder, const KeyDatabaseParts& sizes = {});
  ~KeyDatabaseBuilder();

  // The next document.
  Status Add(const std::vector<std::string>& terms);
  // Makes `path`, unless no document was added.
  Status Finish(const std::filesystem::path& path, bool sync);

 private:
  struct Part;

  // Makes one of the parts that were not joined yet. Throws what Xapian throws.
  void JoinParts();

  std::filesystem::path folder_;
  const KeyDatabaseParts sizes_;
  std::unique_ptr<Part> part_;
  std::vector<std::filesystem::path> parts_;  // the joined ones first
  std::size_t joined_ = 0;
  std::size_t documents_in_part_ = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_H_
