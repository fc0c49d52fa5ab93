// WILDCARD over a key list.
#include <algorithm>
#include <optional>

#include "glossary/index/key_list.h"
#include "glossary/index/wildcard.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

constexpr std::uint32_t kKeysBetweenChecks = 4096;

// Bigrams that every key which fits must have.
std::vector<std::uint64_t> NeededBigrams(std::u32string_view pattern) {
  std::vector<std::uint64_t> bigrams;
  std::optional<char32_t> before = 0;  // none behind a wildcard
  for (const char32_t code : pattern) {
    const bool wild = code == U'*' || code == U'?';
    if (!wild && before) bigrams.push_back(std::uint64_t{*before} << 32 | code);
    before = wild ? std::nullopt : std::optional(code);
  }
  if (before) bigrams.push_back(std::uint64_t{*before} << 32);
  return bigrams;
}

}  // namespace

Status KeyList::Matching(std::u32string_view pattern, const Cancellation& cancellation,
                         const std::function<void(std::string_view key)>& visit) const {
  if (pattern.empty()) return Status();
  const bool any_length = pattern.find(U'*') != std::u32string_view::npos;
  const auto shortest = static_cast<std::uint32_t>(
      pattern.size() - static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), U'*')));
  const std::uint32_t longest_fit = any_length ? longest() : shortest;
  const Span within = OfLengths(shortest, longest_fit);

  std::uint32_t until_check = 0;
  Status status;
  const auto try_key = [&](std::uint32_t number) {
    if (until_check-- == 0) {
      until_check = kKeysBetweenChecks;
      status = cancellation.Check();
    }
    if (!status.ok()) return false;
    const std::string_view key = Key(number);
    if (FitsWildcard(pattern, key)) visit(key);
    return true;
  };

  // The cheapest of: the keys with the literal prefix, those with the rarest bigram, all.
  std::optional<std::span<const std::uint32_t>> rarest;
  for (const std::uint64_t bigram : NeededBigrams(pattern)) {
    const auto postings = Postings(bigram, within);
    if (!rarest || postings.size() < rarest->size()) rarest = postings;
  }
  const std::size_t literal = std::min(pattern.find_first_of(U"*?"), pattern.size());
  if (literal > 0) {
    const std::string prefix = text::ToUtf8(pattern.substr(0, literal));
    std::vector<Span> spans;
    std::size_t total = 0;
    for (std::uint32_t length = shortest; length <= longest_fit; ++length) {
      spans.push_back(WithPrefix(length, prefix));
      total += spans.back().last - spans.back().first;
    }
    if (!rarest || total < rarest->size()) {
      for (const Span& span : spans) {
        for (std::uint32_t number = span.first; number < span.last; ++number) {
          if (!try_key(number)) return status;
        }
      }
      return status;
    }
  }
  if (rarest) {
    for (const std::uint32_t number : *rarest) {
      if (!try_key(number)) return status;
    }
    return status;
  }
  for (std::uint32_t number = within.first; number < within.last; ++number) {
    if (!try_key(number)) return status;
  }
  return status;
}

}  // namespace crosswalk::index
