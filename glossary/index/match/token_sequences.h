// Distinct token sequences as they come, by language.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_TOKEN_SEQUENCES_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_TOKEN_SEQUENCES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::index {

// Ordinals found by hash: open addressing. What meets is compared by the caller.
class OrdinalSet {
 public:
  // The ordinal with this hash of which `equals` is true, else `next`, which is added.
  template <typename Equals>
  std::uint32_t FindOrAdd(std::uint64_t hash, std::uint32_t next, const Equals& equals) {
    if (2 * (count_ + 1) > slots_.size()) Grow();
    const auto narrow = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = narrow & (slots_.size() - 1);
    for (; slots_[at].ordinal != kFree; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == narrow && equals(slots_[at].ordinal)) return slots_[at].ordinal;
    }
    slots_[at] = {narrow, next};
    ++count_;
    return next;
  }

 private:
  struct Slot {
    std::uint32_t hash;
    std::uint32_t ordinal;
  };
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  void Grow();

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

// Numbers groups of languages, the forms of tokens in each, and sequences of them, all in the order
// in which they come. One thread.
class TokenSequences {
 public:
  struct Sequence {
    std::uint64_t first;  // of its tokens
    std::uint32_t length;
    std::uint32_t group;
  };

  std::uint32_t GroupNumber(std::string_view name);
  std::uint32_t TokenNumber(std::uint32_t group, std::string_view form);
  std::uint32_t SequenceNumber(std::uint32_t group, std::span<const std::uint32_t> tokens);

  const std::vector<std::string>& groups() const { return groups_; }
  std::uint32_t token_count() const { return static_cast<std::uint32_t>(token_rows_.size()); }
  std::uint32_t GroupOfToken(std::uint32_t token) const { return token_rows_[token].group; }
  std::string_view FormOf(std::uint32_t token) const {
    return std::string_view(forms_).substr(token_rows_[token].form, token_rows_[token].length);
  }
  const std::vector<Sequence>& sequences() const { return sequences_; }
  std::span<const std::uint32_t> TokensOf(const Sequence& sequence) const {
    return std::span(tokens_).subspan(sequence.first, sequence.length);
  }

 private:
  struct TokenRow {
    std::uint64_t form;  // where it begins
    std::uint32_t length;
    std::uint32_t group;
  };

  std::vector<std::string> groups_;
  std::string forms_;
  std::vector<TokenRow> token_rows_;
  OrdinalSet token_set_;
  std::vector<std::uint32_t> tokens_;  // of all sequences
  std::vector<Sequence> sequences_;
  OrdinalSet sequence_set_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_TOKEN_SEQUENCES_H_
