// Writes a key list: the keys come sorted, and their bigrams are counted first, so that each
// posting finds its place at once.
#include <algorithm>
#include <array>
#include <limits>

#include "glossary/index/bigram_counts.h"
#include "glossary/index/key_list_builder.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

constexpr std::size_t kSortedInMemory = 16 << 20;
constexpr std::uint32_t kKeysBetweenSteps = 16384;
// What of the work the first reading of the keys is.
constexpr double kFirstShare = 0.5;

std::array<char, 4> LengthBytes(std::uint32_t length) {
  return {static_cast<char>(length >> 24), static_cast<char>(length >> 16),
          static_cast<char>(length >> 8), static_cast<char>(length)};
}

std::uint32_t LengthOf(std::string_view bytes) {
  std::uint32_t length = 0;
  for (const char byte : bytes.substr(0, 4)) {
    length = length << 8 | static_cast<unsigned char>(byte);
  }
  return length;
}

}  // namespace

KeyListBuilder::KeyListBuilder(std::filesystem::path folder)
    : keys_(std::move(folder), 0, kSortedInMemory) {}

void KeyListBuilder::Add(std::string_view key) {
  const auto length = LengthBytes(static_cast<std::uint32_t>(text::CountCodePoints(key)));
  keys_.Add({length.data(), length.size()}, key, {});
}

Status KeyListBuilder::Write(const std::filesystem::path& path,
                             std::vector<std::uint64_t> term_hashes, bool sync,
                             const StepFn& step) {
  const auto go_on = [&](double share) { return step ? step(share) : Status(); };
  const std::vector<std::uint64_t> filter = KeyFilter::Build(term_hashes);
  std::vector<std::uint64_t>().swap(term_hashes);
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> lengths;
  std::string all;
  BigramCounts counts;
  CROSSWALK_RETURN_IF_ERROR(keys_.Drain([&](std::string_view entry, std::string_view) {
    const std::uint32_t length = LengthOf(entry);
    const std::string_view key = entry.substr(4);
    const auto number = static_cast<std::uint32_t>(offsets.size() - 1);
    while (lengths.size() <= length) lengths.push_back(number);
    all += key;
    if (all.size() > std::numeric_limits<std::uint32_t>::max()) {
      return ResourceExhausted("the keys of one piece exceed 4 GB: " + path.string());
    }
    offsets.push_back(static_cast<std::uint32_t>(all.size()));
    for (const std::uint64_t bigram : BigramsOf(text::ToUtf32(key))) ++counts[bigram];
    // How many there will be is not known.
    return number % kKeysBetweenSteps == 0 ? go_on(0) : Status();
  }));
  const auto size = static_cast<std::uint32_t>(offsets.size() - 1);
  lengths.push_back(size);

  std::vector<std::uint64_t> bigrams = counts.Bigrams();
  std::sort(bigrams.begin(), bigrams.end());
  std::vector<std::uint32_t> firsts;
  firsts.reserve(bigrams.size() + 1);
  std::size_t posting_count = 0;
  for (const std::uint64_t bigram : bigrams) {
    firsts.push_back(static_cast<std::uint32_t>(posting_count));
    std::uint32_t& count = counts[bigram];
    posting_count += count;
    count = firsts.back();  // from here on: where its next posting goes
  }
  if (posting_count > std::numeric_limits<std::uint32_t>::max()) {
    return ResourceExhausted("the keys of one piece have too many bigrams: " + path.string());
  }
  firsts.push_back(static_cast<std::uint32_t>(posting_count));

  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "keys"));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kOffsets, offsets));
  CROSSWALK_RETURN_IF_ERROR(writer.Append(KeyList::kBytes, all));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kLengths, lengths));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint64_t>(KeyList::kBigrams, bigrams));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kFirsts, firsts));
  std::vector<std::uint64_t>().swap(bigrams);
  std::vector<std::uint32_t>().swap(firsts);
  std::vector<std::uint32_t> postings(posting_count);
  for (std::uint32_t number = 0; number < size; ++number) {
    const std::string_view key =
        std::string_view(all).substr(offsets[number], offsets[number + 1] - offsets[number]);
    for (const std::uint64_t bigram : BigramsOf(text::ToUtf32(key))) {
      postings[counts[bigram]++] = number;
    }
    if (number % kKeysBetweenSteps == 0) {
      CROSSWALK_RETURN_IF_ERROR(go_on(kFirstShare + (1 - kFirstShare) * number / size));
    }
  }
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint32_t>(KeyList::kPostings, postings));
  CROSSWALK_RETURN_IF_ERROR(writer.AppendArray<std::uint64_t>(KeyList::kFilter, filter));
  return writer.Finish(sync);
}

}  // namespace crosswalk::index
