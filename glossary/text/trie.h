// An immutable set of strings of code points, each with a number, in one block of bytes that can be
// mapped from a file.
#ifndef CROSSWALK_GLOSSARY_TEXT_TRIE_H_
#define CROSSWALK_GLOSSARY_TEXT_TRIE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::text {

// Numbers are the positions of the keys in the sorted list that was built from. Threads may share a
// const Trie. The bytes must outlive it.
class Trie {
 public:
  // A place in the trie; a value.
  using State = std::uint32_t;

  // `keys` sorted by code point, unique, none empty; fewer than 2^28 code points in all.
  static std::string Build(const std::vector<std::u32string>& keys);
  // DATA_LOSS where the header, the size or the checksum does not fit. Does not copy. Checking
  // reads every byte once; `trusted` skips that for bytes which were checked before.
  static Result<Trie> Open(std::string_view bytes, bool trusted = false);

  std::uint32_t size() const;
  std::optional<std::uint32_t> Find(std::u32string_view key) const;

  State Root() const;
  // Moves along `code`; false, and `state` unspecified, where no key goes on that way.
  bool Step(State& state, char32_t code) const;
  // Number of the key that ends here, or -1.
  std::int64_t Value(State state) const;

  // Calls `found(length, number)` for every key that `text` begins with, shortest first.
  template <typename Found>
  void Prefixes(std::u32string_view text, Found&& found) const {
    State state = Root();
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!Step(state, text[i])) return;
      if (const std::int64_t number = Value(state); number >= 0) {
        found(i + 1, static_cast<std::uint32_t>(number));
      }
    }
  }

  // Numbers of the keys that begin with `prefix`, ascending, until `visit` returns false.
  void WithPrefix(std::u32string_view prefix,
                  const std::function<bool(std::uint32_t number)>& visit) const;

 private:
  // Layout: the owner of trie.cc decides; these point into the bytes.
  const std::uint32_t* units_ = nullptr;
  std::uint32_t unit_count_ = 0;
  const std::uint32_t* alphabet_ = nullptr;
  std::uint32_t key_count_ = 0;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TRIE_H_
