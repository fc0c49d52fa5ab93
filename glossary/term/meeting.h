// How a query met a concept, and the search for such meetings level by level.
#ifndef CROSSWALK_GLOSSARY_TERM_MEETING_H_
#define CROSSWALK_GLOSSARY_TERM_MEETING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/term_hit.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/fold.h"
#include "glossary/term/concept_cache.h"
#include "glossary/term/query.h"
#include "glossary/term/tag_table.h"
#include "glossary/term/term_filter.h"

namespace crosswalk::term {

// A concept and the term of it that the query met.
struct Meeting {
  index::ConceptHandle handle;
  v1::Level level;
  std::uint8_t closeness;  // of the term's variant to the query's, 0 nearest
  std::uint8_t status;     // StatusRank
  std::uint16_t term_ordinal;
  double similarity = 0;  // FUZZY
};

// Searches a snapshot for one query. One thread, one request; what it is given must outlive it.
class MeetingFinder {
 public:
  // Keys of PREFIX, WILDCARD and FUZZY that are looked at, and concepts told of.
  static constexpr std::size_t kMostKeys = 1000;

  MeetingFinder(const index::Snapshot& snapshot, const Query& query, const script::Folder& folder,
                BoundFilter& filter, TagTable& tags, ConceptCache& concepts)
      : snapshot_(snapshot),
        query_(query),
        folder_(folder),
        filter_(filter),
        tags_(tags),
        concepts_(concepts) {}

  Status FindExactAndVariant();
  Status FindRegional();
  Status FindInflected();
  Status FindReading();
  Status FindPrefix(const Cancellation& cancellation);
  // `raw` is the query as it came: its `*` and `?` are the pattern.
  Status FindWildcard(std::string_view raw, const Cancellation& cancellation);
  Status FindFuzzy(const Cancellation& cancellation);

  bool empty() const { return meetings_.empty(); }
  // The best meeting of each concept, best first: level, likeness, closeness, status, name.
  std::vector<Meeting> TakeBest();

 private:
  // Adds the terms under `key` in the tries of `languages`, at `level`; with kLevelOfSpelling EXACT
  // or VARIANT by how each is written.
  static constexpr v1::Level kLevelOfSpelling = v1::LEVEL_UNSPECIFIED;
  Status AddVariantKey(std::string_view key, const std::vector<text::Language>& languages,
                       v1::Level level, double similarity);
  void AddPostings(std::uint32_t piece, index::KeyTrie which, std::u32string_view key,
                   v1::Level level, double similarity);
  // Adds the terms of concepts under `key` in `field` that `fits` says yes to.
  template <typename Fits>
  Status AddByReading(index::KeyField field, std::string_view key, v1::Level level, Fits&& fits);

  const index::Snapshot& snapshot_;
  const Query& query_;
  const script::Folder& folder_;
  BoundFilter& filter_;
  TagTable& tags_;
  ConceptCache& concepts_;
  std::vector<Meeting> meetings_;
  int is_traditional_ = -1;  // whether the query is surely Traditional; not asked yet
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_MEETING_H_
