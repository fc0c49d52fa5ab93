#include "glossary/index/match/match_file_writer.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <span>
#include <string>

namespace crosswalk::index {
namespace {

// Offsets of strings and postings are 32 bits wide.
constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kTokensAtOnce = 1 << 16;

Status TooLarge() {
  return ResourceExhausted("a piece of the match index exceeds what 32 bits can number");
}

// Counts by key become where each key begins: counts[k + 1] on the way in, offsets on the way out.
void SumUp(std::vector<std::uint32_t>& counts) {
  for (std::size_t key = 1; key < counts.size(); ++key) counts[key] += counts[key - 1];
}

}  // namespace

Status MatchFileWriter::Write(const StepFn& step) {
  const auto told = [&](double share) { return step ? step(share) : Status(); };
  groups_.resize(units_.sequences().groups().size());
  NumberTokens();
  NumberSequences();
  CROSSWALK_RETURN_IF_ERROR(told(0.05));
  CROSSWALK_RETURN_IF_ERROR(WriteUnits());
  CROSSWALK_RETURN_IF_ERROR(told(0.2));
  CROSSWALK_RETURN_IF_ERROR(WriteNames());
  CROSSWALK_RETURN_IF_ERROR(WriteForms());
  CROSSWALK_RETURN_IF_ERROR(WriteSequences());
  CROSSWALK_RETURN_IF_ERROR(WriteSegments());
  CROSSWALK_RETURN_IF_ERROR(told(0.4));
  return WriteBigrams(step);
}

void MatchFileWriter::NumberTokens() {
  const TokenSequences& from = units_.sequences();
  std::vector<std::uint32_t> counts(groups_.size() + 1, 0);
  for (std::size_t group = 0; group < groups_.size(); ++group) counts[group + 1] = 1;  // its edge
  for (std::uint32_t token = 0; token < from.token_count(); ++token) {
    ++counts[from.GroupOfToken(token) + 1];
  }
  SumUp(counts);
  old_tokens_.assign(counts.back(), kNoToken);
  new_tokens_.resize(from.token_count());
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    groups_[group].tokens = {counts[group], counts[group + 1]};
    ++counts[group];
  }
  for (std::uint32_t token = 0; token < from.token_count(); ++token) {
    const std::uint32_t number = counts[from.GroupOfToken(token)]++;
    new_tokens_[token] = number;
    old_tokens_[number] = token;
  }
}

void MatchFileWriter::NumberSequences() {
  const std::vector<TokenSequences::Sequence>& from = units_.sequences().sequences();
  std::vector<std::map<std::uint32_t, std::uint32_t>> counts(groups_.size());  // by length
  for (const TokenSequences::Sequence& sequence : from) ++counts[sequence.group][sequence.length];
  std::uint32_t next = 0;
  std::uint64_t next_token = 0;
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    groups_[group].sequences.begin = next;
    groups_[group].lengths.begin = static_cast<std::uint32_t>(lengths_.size());
    for (auto& [length, count] : counts[group]) {
      lengths_.push_back({next_token, length, next, next + count, 0});
      next_token += std::uint64_t{length} * count;
      next += count;
      count = next - count;  // from now on the next one's number
    }
    groups_[group].sequences.end = next;
    groups_[group].lengths.end = static_cast<std::uint32_t>(lengths_.size());
  }
  new_sequences_.resize(from.size());
  old_sequences_.resize(from.size());
  for (std::size_t old = 0; old < from.size(); ++old) {
    const std::uint32_t number = counts[from[old].group][from[old].length]++;
    new_sequences_[old] = number;
    old_sequences_[number] = static_cast<std::uint32_t>(old);
  }
}

Status MatchFileWriter::WriteUnits() {
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kDocuments, {}));
  CROSSWALK_RETURN_IF_ERROR(units_.documents().Drain(
      [&](std::string_view bytes) { return writer_.Append(MatchFile::kDocuments, bytes); }));
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<std::uint64_t>(MatchFile::kDocumentOffsets, units_.document_offsets()));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::int64_t>(MatchFile::kDates, units_.dates()));
  return writer_.AppendArray<std::uint32_t>(MatchFile::kUnitSegments, units_.unit_segments());
}

Status MatchFileWriter::WriteNames() {
  std::string bytes;
  std::vector<std::uint32_t> offsets{0}, tag_groups;
  for (const GatheredUnits::Tag& tag : units_.tags()) {
    bytes += tag.text;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
    tag_groups.push_back(tag.group);
  }
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kTagBytes, bytes));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kTagOffsets, offsets));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kTagGroups, tag_groups));
  bytes.clear();
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const std::string& name = units_.sequences().groups()[group];
    groups_[group].name_offset = static_cast<std::uint32_t>(bytes.size());
    groups_[group].name_length = static_cast<std::uint32_t>(name.size());
    bytes += name;
  }
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kGroupNames, bytes));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<LanguageGroup>(MatchFile::kGroups, groups_));
  return writer_.AppendArray<LengthRow>(MatchFile::kLengths, lengths_);
}

Status MatchFileWriter::WriteForms() {
  const TokenSequences& from = units_.sequences();
  std::vector<std::uint32_t> offsets{0};
  offsets.reserve(old_tokens_.size() + 1);
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * old_tokens_.size() + 1), 0);
  std::string bytes;
  for (std::uint32_t number = 0; number < old_tokens_.size(); ++number) {
    if (const std::uint32_t token = old_tokens_[number]; token != kNoToken) {
      const std::string_view form = from.FormOf(token);
      bytes += form;
      std::uint64_t slot = FormHash(from.GroupOfToken(token), form) & (slots.size() - 1);
      while (slots[slot] != 0) slot = (slot + 1) & (slots.size() - 1);
      slots[slot] = number + 1;
    }
    if (bytes.size() > kMost) return TooLarge();
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kFormBytes, bytes));
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kFormOffsets, offsets));
  return writer_.AppendArray<std::uint32_t>(MatchFile::kFormSlots, slots);
}

Status MatchFileWriter::WriteSequences() {
  const TokenSequences& from = units_.sequences();
  std::vector<std::uint64_t> signatures;
  signatures.reserve(old_sequences_.size());
  std::vector<std::uint32_t> tokens;
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kTokens, {}));
  for (const std::uint32_t old : old_sequences_) {
    std::uint64_t signature = 0;
    for (const std::uint32_t token : from.TokensOf(from.sequences()[old])) {
      tokens.push_back(new_tokens_[token]);
      signature |= SignatureBit(new_tokens_[token]);
    }
    signatures.push_back(signature);
    if (tokens.size() < kTokensAtOnce) continue;
    CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kTokens, tokens));
    tokens.clear();
  }
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kTokens, tokens));
  return writer_.AppendArray<std::uint64_t>(MatchFile::kSignatures, signatures);
}

Status MatchFileWriter::WriteSegments() {
  std::vector<SegmentRow>& segments = units_.segments();
  std::vector<std::uint32_t> offsets(new_sequences_.size() + 1, 0);
  for (SegmentRow& row : segments) {
    row.sequence = new_sequences_[row.sequence];
    ++offsets[row.sequence + 1];
  }
  SumUp(offsets);
  CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<SegmentRow>(MatchFile::kSegments, segments));
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<std::uint32_t>(MatchFile::kSequenceOffsets, offsets));
  std::vector<std::uint32_t> with(segments.size());
  for (std::uint32_t segment = 0; segment < segments.size(); ++segment) {
    with[offsets[segments[segment].sequence]++] = segment;
  }
  return writer_.AppendArray<std::uint32_t>(MatchFile::kSequenceSegments, with);
}

Status MatchFileWriter::WriteBigrams(const StepFn& step) {
  CROSSWALK_RETURN_IF_ERROR(writer_.Append(MatchFile::kPostings, {}));
  bigram_offsets_.push_back(0);
  for (const LanguageGroup& group : groups_) {
    CROSSWALK_RETURN_IF_ERROR(GatherBigrams(group));
    CROSSWALK_RETURN_IF_ERROR(writer_.AppendArray<std::uint32_t>(MatchFile::kPostings, postings_));
    std::vector<std::uint32_t>().swap(postings_);
    if (step) {
      const double share =
          static_cast<double>(group.sequences.end) / static_cast<double>(old_sequences_.size() + 1);
      CROSSWALK_RETURN_IF_ERROR(step(0.4 + 0.6 * share));
    }
  }
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<std::uint32_t>(MatchFile::kBigramOffsets, bigram_offsets_));
  CROSSWALK_RETURN_IF_ERROR(
      writer_.AppendArray<std::uint32_t>(MatchFile::kBigramSeconds, bigram_seconds_));
  return writer_.AppendArray<std::uint32_t>(MatchFile::kPostingOffsets, posting_offsets_);
}

// Sorts all bigrams of the group by first token, second token and sequence: they come by sequence,
// and are dealt out by their second tokens and then by their first, each time in the order in which
// they lie.
Status MatchFileWriter::GatherBigrams(const LanguageGroup& group) {
  struct Dealt {
    std::uint32_t token;  // the other one, counted from the group's edge
    std::uint32_t sequence;
  };
  const TokenSequences& from = units_.sequences();
  const std::uint32_t base = group.tokens.begin;
  const std::size_t token_count = group.tokens.size();
  std::vector<std::uint32_t> by_second(token_count + 1, 0), by_first(token_count + 1, 0);
  std::uint64_t total = 0;
  const auto visit = [&](const auto& visitor) {
    for (std::uint32_t number = group.sequences.begin; number < group.sequences.end; ++number) {
      const auto tokens = from.TokensOf(from.sequences()[old_sequences_[number]]);
      std::uint32_t last = 0;
      for (const std::uint32_t token : tokens) {
        const std::uint32_t next = new_tokens_[token] - base;
        visitor(last, next, number);
        last = next;
      }
      if (!tokens.empty()) visitor(last, std::uint32_t{0}, number);
    }
  };
  visit([&](std::uint32_t first, std::uint32_t second, std::uint32_t) {
    ++by_second[second + 1];
    ++by_first[first + 1];
    ++total;
  });
  if (total + posting_offsets_.back() > kMost) return TooLarge();
  SumUp(by_second);
  SumUp(by_first);
  std::vector<Dealt> seconds(total);
  visit([&](std::uint32_t first, std::uint32_t second, std::uint32_t number) {
    seconds[by_second[second]++] = {first, number};
  });
  std::vector<Dealt> firsts(total);
  std::uint32_t at = 0;
  for (std::uint32_t second = 0; second < token_count; ++second) {
    for (; at < by_second[second]; ++at) {
      firsts[by_first[seconds[at].token]++] = {second, seconds[at].sequence};
    }
  }
  std::vector<Dealt>().swap(seconds);
  postings_.reserve(total);
  const std::uint32_t written = posting_offsets_.back();
  at = 0;
  for (std::uint32_t first = 0; first < token_count; ++first) {
    while (at < by_first[first]) {
      const std::uint32_t second = firsts[at].token;
      const std::size_t begin = postings_.size();
      for (; at < by_first[first] && firsts[at].token == second; ++at) {
        if (postings_.size() == begin || postings_.back() != firsts[at].sequence) {
          postings_.push_back(firsts[at].sequence);
        }
      }
      bigram_seconds_.push_back(base + second);
      posting_offsets_.push_back(written + static_cast<std::uint32_t>(postings_.size()));
    }
    bigram_offsets_.push_back(static_cast<std::uint32_t>(bigram_seconds_.size()));
  }
  return Status();
}

}  // namespace crosswalk::index
