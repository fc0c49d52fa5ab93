// Every distinct VARIANT key of a piece, by length, and the bigrams they have.
#ifndef CROSSWALK_GLOSSARY_INDEX_KEY_LIST_H_
#define CROSSWALK_GLOSSARY_INDEX_KEY_LIST_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/key_filter.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {

// A key and how many of the asked key's bigrams it has, of how many its own.
struct NearKey {
  std::string_view key;
  std::uint32_t shared;
  std::uint32_t length;  // code points
};

// Immutable, mapped; threads share one. Bounded like TermPiece. Keys are numbered by (length in
// code points, code points), so that those of one length, and among them those with one prefix,
// follow each other, and the posting list of a bigram falls into ranges of length.
class KeyList {
 public:
  static Result<KeyList> Open(const std::filesystem::path& path);

  std::uint32_t size() const;
  std::uint32_t longest() const;  // code points
  std::string_view Key(std::uint32_t number) const;
  // Over hashes of Xapian terms (GlassTerm), of every key field.
  const KeyFilter& filter() const { return filter_; }

  // Numbers [first, last) of the keys of `length` code points that begin with `prefix`.
  struct Span {
    std::uint32_t first;
    std::uint32_t last;
  };
  Span WithPrefix(std::uint32_t length, std::string_view prefix) const;

  // Calls `visit` for every key that fits `pattern` (`*` any run, `?` one code point), in no order.
  Status Matching(std::u32string_view pattern, const Cancellation& cancellation,
                  const std::function<void(std::string_view key)>& visit) const;
  // The keys that share most bigrams with `key`, best first, of about its length.
  Result<std::vector<NearKey>> Near(std::u32string_view key, std::size_t limit,
                                    const Cancellation& cancellation) const;

 private:
  friend class KeyListBuilder;
  enum Section : std::size_t { kOffsets, kBytes, kLengths, kBigrams, kFirsts, kPostings, kFilter };

  explicit KeyList(Sections sections) : sections_(std::move(sections)) {}
  // Numbers of keys with the bigram that lie in [first, last).
  std::span<const std::uint32_t> Postings(std::uint64_t bigram, Span within) const;
  // Numbers of the keys from `shortest` to `longest` code points.
  Span OfLengths(std::size_t shortest, std::size_t longest) const;

  Sections sections_;
  std::span<const std::uint32_t> offsets_;
  std::string_view bytes_;
  std::span<const std::uint32_t> lengths_;  // first key of each length, one more at the end
  std::span<const std::uint64_t> bigrams_;
  std::span<const std::uint32_t> firsts_;
  std::span<const std::uint32_t> postings_;
  KeyFilter filter_;
};

// The distinct bigrams of a key with its edges, each as two code points; an edge is 0.
std::vector<std::uint64_t> BigramsOf(std::u32string_view key);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_KEY_LIST_H_
