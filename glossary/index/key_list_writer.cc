// Writes a key list.
#include <algorithm>
#include <limits>

#include "glossary/index/key_list.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

struct BigramPosting {
  std::uint64_t bigram;
  std::uint32_t key;
};

}  // namespace

Status WriteKeyList(const std::filesystem::path& path, const std::vector<std::string_view>& keys,
                    const std::vector<std::uint64_t>& term_hashes, bool sync) {
  struct Sized {
    std::string_view key;
    std::uint32_t length;
  };
  std::vector<Sized> sorted;
  sorted.reserve(keys.size());
  std::size_t bytes = 0;
  for (const std::string_view key : keys) {
    sorted.push_back({key, static_cast<std::uint32_t>(text::CountCodePoints(key))});
    bytes += key.size();
  }
  if (bytes > std::numeric_limits<std::uint32_t>::max()) {
    return ResourceExhausted("the keys of one piece exceed 4 GB: " + path.string());
  }
  std::sort(sorted.begin(), sorted.end(), [](const Sized& a, const Sized& b) {
    return a.length != b.length ? a.length < b.length : a.key < b.key;
  });

  std::vector<std::uint32_t> offsets{0};
  offsets.reserve(sorted.size() + 1);
  std::string all;
  all.reserve(bytes);
  std::vector<std::uint32_t> lengths;
  std::vector<BigramPosting> pairs;
  for (std::uint32_t number = 0; number < sorted.size(); ++number) {
    const Sized& entry = sorted[number];
    while (lengths.size() <= entry.length) lengths.push_back(number);
    all += entry.key;
    offsets.push_back(static_cast<std::uint32_t>(all.size()));
    for (const std::uint64_t bigram : BigramsOf(text::ToUtf32(entry.key))) {
      pairs.push_back({bigram, number});
    }
  }
  lengths.push_back(static_cast<std::uint32_t>(sorted.size()));
  std::sort(pairs.begin(), pairs.end(), [](const BigramPosting& a, const BigramPosting& b) {
    return a.bigram != b.bigram ? a.bigram < b.bigram : a.key < b.key;
  });
  std::vector<std::uint64_t> bigrams;
  std::vector<std::uint32_t> firsts;
  std::vector<std::uint32_t> postings;
  postings.reserve(pairs.size());
  for (const BigramPosting& pair : pairs) {
    if (bigrams.empty() || bigrams.back() != pair.bigram) {
      bigrams.push_back(pair.bigram);
      firsts.push_back(static_cast<std::uint32_t>(postings.size()));
    }
    postings.push_back(pair.key);
  }
  firsts.push_back(static_cast<std::uint32_t>(postings.size()));

  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "keys"));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kOffsets, offsets));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(KeyList::kBytes, all));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kLengths, lengths));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint64_t>(KeyList::kBigrams, bigrams));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kFirsts, firsts));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kPostings, postings));
  CROSSWALK_RETURN_IF_ERROR(
      writer.AppendArray<std::uint64_t>(KeyList::kFilter, KeyFilter::Build(term_hashes)));
  return writer.Finish(sync);
}

}  // namespace crosswalk::index
