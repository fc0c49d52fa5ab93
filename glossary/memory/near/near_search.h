// Finds the token sequences of a piece that are near a query's.
#ifndef CROSSWALK_GLOSSARY_MEMORY_NEAR_NEAR_SEARCH_H_
#define CROSSWALK_GLOSSARY_MEMORY_NEAR_NEAR_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/memory/near/bigram_choice.h"
#include "glossary/memory/near/sequence_set.h"
#include "glossary/memory/near/token_distance.h"

namespace crosswalk::memory {

// Told of a sequence and its distance d from the query's. Returns the least base score still
// wanted, which never falls.
using SequenceVisitor =
    std::function<std::uint32_t(std::uint32_t sequence, std::uint32_t distance)>;

// A search keeps its room from one query to the next; one thread.
//
// With n and m tokens a sequence is worth min(98, ⌊100 × (1 − d / max(n, m))⌋), and more than that
// where d is 0. The search goes from equal sequences to those at distance 1, 2, 4 …: for each it
// picks the pairs of neighbouring tokens that lead to all of them at the least cost, looks at
// what has these pairs, and ends as soon as nothing farther is wanted any more.
class NearSearch {
 public:
  // Visits every sequence of the group that is worth `floor` (at least 1; 0 counts as 1), or what
  // the visitor says meanwhile: each once, nearest mostly first. A floor of 99 to 101 wants equal
  // tokens, a greater one nothing. A sequence that is worth less may be visited only if it was
  // worth enough when the search came upon it. Errors: those of `cancellation`.
  Status Find(const index::MatchFile& file, std::uint32_t group, const index::FoldedSegment& query,
              std::uint32_t floor, const SequenceVisitor& visit, const Cancellation& cancellation);
  // The same for tokens of the file, kNoToken for one that it lacks.
  Status Find(const index::MatchFile& file, std::uint32_t group,
              std::span<const std::uint32_t> query, std::uint32_t floor,
              const SequenceVisitor& visit, const Cancellation& cancellation);

 private:
  struct Bigram {
    std::span<const std::uint32_t> postings;  // within the window of the query
    std::size_t begin = 0, end = 0;           // of those within the window of the level
  };
  // Sequences of one length.
  struct Row {
    const index::LengthRow* lengths;
    std::uint32_t bound;            // greatest distance that is wanted
    std::uint32_t longer_query;     // by how many tokens
    std::uint32_t longer_sequence;  // likewise
  };

  // Their postings, as far as the lengths that are wanted go.
  void ReadBigrams(std::span<const std::uint32_t> query);
  // The rows of lengths `shortest` to `longest` that were not scanned yet.
  void OpenWindow(std::uint32_t shortest, std::uint32_t longest);
  void RefreshBounds();
  void CutBigrams();
  // Everything within `distance` that the levels up to `before` did not find; -1: none was.
  Status Level(std::int64_t before, std::uint32_t distance);
  // Says which bigrams lead to all; false where only a scan does.
  bool Choose(std::uint32_t distance);
  Status VisitChosen();
  // Looks at all of the rows.
  Status Scan();
  // Whether the signature leaves it possible that the sequence is wanted.
  bool MayBeWanted(const Row& row, std::uint32_t sequence) const;
  void Measure(const Row& row, std::uint32_t sequence);
  // Asks from time to time whether to stop.
  Status Tick();

  // Of the query under way.
  const index::MatchFile* file_ = nullptr;
  std::span<const index::LengthRow> lengths_;
  std::span<const std::uint64_t> all_signatures_;
  const SequenceVisitor* visit_ = nullptr;
  const Cancellation* cancellation_ = nullptr;
  std::uint32_t edge_ = 0;
  std::uint32_t size_ = 0;
  std::uint32_t floor_ = 0;
  std::uint64_t signature_ = 0;
  std::uint32_t unknown_ = 0;  // tokens that the file lacks
  std::size_t looks_ = 0;      // since the last question whether to stop

  std::vector<std::uint32_t> tokens_;
  std::vector<Bigram> bigrams_;
  std::vector<std::uint32_t> costs_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> scanned_;  // by row of lengths: all of them were looked at
  BigramChoice choice_;
  TokenPattern pattern_;
  SequenceSet checked_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_NEAR_NEAR_SEARCH_H_
