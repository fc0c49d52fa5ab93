// A request for matches, checked and read.
#ifndef CROSSWALK_GLOSSARY_MEMORY_MATCH_QUERY_H_
#define CROSSWALK_GLOSSARY_MEMORY_MATCH_QUERY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crosswalk/v1/match.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/match/match_snapshot.h"
#include "glossary/index/snapshot.h"
#include "glossary/memory/penalties.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// What is asked, with every default filled in. Refers to the request, which outlives it.
struct MatchQuery {
  explicit MatchQuery(const v1::MatchRequest& asked) : request(asked) {}

  const v1::MatchRequest& request;
  text::LanguageTag source_tag;
  text::LanguageTag target_tag;
  std::vector<text::LanguageTag> pivot_tags;  // none where no pivot is wanted
  std::vector<std::string> memories;          // ids, sorted, each once; empty: all
  PenaltyTable penalties;
  std::uint32_t threshold = 0;
  std::uint32_t limit = 0;

  bool Chooses(std::string_view memory) const;

  // INVALID_ARGUMENT or NOT_FOUND naming the field, as the contract says.
  static Result<MatchQuery> Create(const v1::MatchRequest& request,
                                   const index::MatchSnapshot& units,
                                   const index::Snapshot& glossaries, const Limits& limits);
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_MATCH_QUERY_H_
