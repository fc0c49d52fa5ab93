// The search finds what a full scan finds, on corpora where near-duplicates abound.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "glossary/memory/near/near_search.h"
#include "tests/glossary/memory/near/small_file.h"

namespace crosswalk::memory {
namespace {

using Letters = std::vector<std::uint32_t>;
using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // sequence, distance

rc::Gen<Letters> GenLetters(std::uint32_t alphabet) {
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, 13), [alphabet](std::size_t size) {
    return rc::gen::container<Letters>(size, rc::gen::inRange<std::uint32_t>(0, alphabet));
  });
}

struct Case {
  index::MatchFile file;
  Letters query;  // tokens of the file
};

Case GenCase() {
  const auto alphabet = *rc::gen::inRange<std::uint32_t>(2, 5);
  const auto corpus = *rc::gen::container<std::vector<Letters>>(GenLetters(alphabet));
  std::vector<std::string> texts;
  for (const Letters& letters : corpus) texts.push_back(TextOf(letters));
  texts.push_back("a");  // so that the language is there
  index::MatchFile file = FileOf(texts, "en");
  Letters query;
  // One letter more than the corpus has, so that some tokens are not there.
  for (const std::uint32_t letter : *GenLetters(alphabet + 1)) {
    query.push_back(file.FindToken(0, TextOf({letter})));
  }
  return {std::move(file), std::move(query)};
}

Found Scan(const Case& c, std::uint32_t floor) {
  Found found;
  for (std::uint32_t sequence = 0; sequence < c.file.sequence_count(); ++sequence) {
    const auto tokens = c.file.TokensOf(sequence);
    const std::uint32_t distance = PlainDistance(c.query, tokens);
    if (Worth(distance, c.query.size(), tokens.size()) >= floor) {
      found.emplace_back(sequence, distance);
    }
  }
  return found;
}

RC_GTEST_PROP(NearSearchProperty, FindsWhatAFullScanFinds, ()) {
  const Case c = GenCase();
  NearSearch search;
  // One search for all, as a thread keeps it.
  for (const std::uint32_t floor : {1u, 20u, 33u, 50u, 51u, 60u, 67u, 70u, 75u, 85u, 98u, 100u,
                                    *rc::gen::inRange<std::uint32_t>(1, 102)}) {
    Found found;
    const Status status = search.Find(
        c.file, 0, c.query, floor,
        [&](std::uint32_t sequence, std::uint32_t distance) {
          found.emplace_back(sequence, distance);
          return floor;
        },
        Cancellation());
    RC_ASSERT(status.ok());
    std::sort(found.begin(), found.end());
    RC_ASSERT(found == Scan(c, floor));
  }
}

RC_GTEST_PROP(NearSearchProperty, FindsTheSameBestWhileTheFloorRises, ()) {
  const Case c = GenCase();
  const auto limit = *rc::gen::inRange<std::size_t>(1, 6);
  const auto threshold = *rc::gen::inRange<std::uint32_t>(1, 101);
  std::vector<std::uint32_t> worths;
  Found found;
  std::uint32_t floor = threshold;
  NearSearch search;
  const Status status = search.Find(
      c.file, 0, c.query, threshold,
      [&](std::uint32_t sequence, std::uint32_t distance) {
        found.emplace_back(sequence, distance);
        worths.push_back(Worth(distance, c.query.size(), c.file.TokensOf(sequence).size()));
        std::sort(worths.rbegin(), worths.rend());
        if (worths.size() >= limit) floor = std::max(floor, worths[limit - 1]);
        return floor;
      },
      Cancellation());
  RC_ASSERT(status.ok());
  std::erase_if(found, [&](const auto& f) {
    return Worth(f.second, c.query.size(), c.file.TokensOf(f.first).size()) < floor;
  });
  std::sort(found.begin(), found.end());
  RC_ASSERT(found == Scan(c, floor));
}

}  // namespace
}  // namespace crosswalk::memory
