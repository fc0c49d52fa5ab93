#include "glossary/term/respelling.h"

#include <algorithm>
#include <string>

#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

using index::KeyTrie;
using script::FoldedText;
using text::TokenKind;

constexpr std::uint32_t kLongestInflected = 32;  // characters of a window
constexpr std::size_t kMostStates = 32;
constexpr std::uint32_t kLongestOkurigana = 3;  // of which some may be left out
constexpr std::uint32_t kCheckEvery = 1024;     // places between two questions for cancellation

bool IsKana(TokenKind kind) { return kind == TokenKind::kHiragana || kind == TokenKind::kKatakana; }
bool IsCjk(TokenKind kind) { return kind == TokenKind::kHan || IsKana(kind); }

char32_t Hiragana(char32_t code) {
  return code >= U'ァ' && code <= U'ヶ' ? code - (U'ァ' - U'ぁ') : code;
}

// What a kana may have become in an inflected key: more than it ever does, since the Folder judges
// in the end. Behind Han, and as the first part of ゔぁ and つぃ, it may also have gone altogether.
std::u32string_view Respellings(char32_t code) {
  switch (code) {
    case U'ぁ':
      return U"ぁあば";
    case U'ぃ':
      return U"ぃいびち";
    case U'ぅ':
      return U"ぅう";
    case U'ぇ':
      return U"ぇえべ";
    case U'ぉ':
      return U"ぉおぼ";
    case U'ゔ':
      return U"ゔぶび";
    case U'ぢ':
      return U"じ";
    case U'づ':
      return U"ず";
    case U'ゐ':
      return U"い";
    case U'ゑ':
      return U"え";
    case U'か':
      return U"かが";
    case U'ゕ':
      return U"ゕが";
    case U'ゖ':
      return U"ゖが";
    default:
      return {};
  }
}

// A walk along the text through one trie, on every way that respelling allows.
class LooseWalk {
 public:
  explicit LooseWalk(const text::Trie& trie) : trie_(trie), states_{trie.Root()} {}

  // False where no way goes on.
  bool Step(char32_t code, bool is_kana, bool may_go) {
    next_.clear();
    const char32_t plain = is_kana ? Hiragana(code) : code;
    const std::u32string_view others = is_kana ? Respellings(plain) : std::u32string_view();
    for (const text::Trie::State state : states_) {
      if (others.empty()) Go(state, plain);
      for (const char32_t other : others) Go(state, other);
      if (may_go) Add(state);
    }
    states_.swap(next_);
    return !states_.empty();
  }

  bool AtKey() const {
    return std::any_of(states_.begin(), states_.end(),
                       [&](const text::Trie::State state) { return trie_.Value(state) >= 0; });
  }

 private:
  void Go(text::Trie::State state, char32_t code) {
    if (trie_.Step(state, code)) Add(state);
  }
  void Add(text::Trie::State state) {
    if (next_.size() < kMostStates && std::find(next_.begin(), next_.end(), state) == next_.end()) {
      next_.push_back(state);
    }
  }

  const text::Trie& trie_;
  std::vector<text::Trie::State> states_;
  std::vector<text::Trie::State> next_;
};

std::string_view Window(std::string_view text, const FoldedText& folded, std::uint32_t first,
                        std::uint32_t last) {
  return text.substr(folded.begin[first], folded.end[last] - folded.begin[first]);
}

// Every term under the key stands at `at` as it is spelt.
bool AllStandThere(const index::TermPiece& terms, std::uint32_t key, const FoldedText& folded,
                   std::uint32_t at, const script::Folder& folder) {
  const auto postings = terms.Postings(KeyTrie::kJaInflected, key);
  return std::all_of(postings.begin(), postings.end(), [&](const index::TermPosting& posting) {
    const std::u32string own = text::ToUtf32(folder.Key(terms.Text(posting), text::Language::kJa));
    return folded.chars.compare(at, own.size(), own) == 0;
  });
}

struct Arrival {
  std::uint32_t key;
  std::uint32_t last;
};

}  // namespace

Status FindJapaneseInflected(const index::Snapshot& snapshot, std::string_view text,
                             const FoldedText& folded, std::uint32_t offset,
                             const script::Folder& folder, const Cancellation& cancellation,
                             std::vector<Span>& spans) {
  const auto size = static_cast<std::uint32_t>(folded.chars.size());
  std::vector<Arrival> arrivals;
  for (std::size_t piece = 0; piece < snapshot.piece_count(); ++piece) {
    const index::TermPiece& terms = snapshot.terms(piece);
    const text::Trie& trie = terms.trie(KeyTrie::kJaInflected);
    if (trie.size() == 0) continue;
    for (std::uint32_t at = 0; at < size; ++at) {
      if (at % kCheckEvery == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      if (!(folded.flags[at] & script::kMayBegin) || !IsCjk(folded.kind[at])) continue;
      arrivals.clear();
      LooseWalk walk(trie);
      std::uint32_t okurigana = 0;
      for (std::uint32_t i = at; i < std::min(size, at + kLongestInflected); ++i) {
        const bool is_kana = IsKana(folded.kind[i]);
        okurigana = is_kana ? okurigana + 1 : 0;
        const char32_t plain = Hiragana(folded.chars[i]);
        const bool may_go =
            (okurigana > 0 && okurigana <= kLongestOkurigana && i >= at + okurigana) ||
            plain == U'ゔ' || plain == U'つ';
        if (!walk.Step(folded.chars[i], is_kana, may_go)) break;
        if (!(folded.flags[i] & script::kMayEnd) || !walk.AtKey()) continue;
        const std::string key =
            folder.InflectedKey(Window(text, folded, at, i), text::Language::kJa);
        const auto number = trie.Find(text::ToUtf32(key));
        if (!number) continue;
        const auto known =
            std::find_if(arrivals.begin(), arrivals.end(),
                         [&](const Arrival& arrival) { return arrival.key == *number; });
        if (known != arrivals.end()) {
          known->last = i;
        } else {
          arrivals.push_back({*number, i});
        }
      }
      for (const Arrival& arrival : arrivals) {
        if (AllStandThere(terms, arrival.key, folded, at, folder)) continue;
        spans.push_back({offset + folded.begin[at], offset + folded.end[arrival.last], arrival.key,
                         static_cast<std::uint16_t>(piece), KeyTrie::kJaInflected, false, false});
      }
    }
  }
  return {};
}

Status FindRegional(const index::Snapshot& snapshot, std::string_view text,
                    const FoldedText& folded, std::uint32_t offset, const script::Folder& folder,
                    const Cancellation& cancellation, std::vector<Span>& spans) {
  const auto size = static_cast<std::uint32_t>(folded.chars.size());
  for (std::uint32_t begin = 0, end = 0; begin < size; begin = end + 1) {
    end = begin;
    while (end < size && folded.kind[end] == TokenKind::kHan) ++end;
    // A run without a phrase that regions say differently has no window with one.
    if (end - begin < 2 || folder.RegionalKeys(Window(text, folded, begin, end - 1)).empty()) {
      continue;
    }
    for (std::uint32_t at = begin; at + 1 < end; ++at) {
      if (at % 64 == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      for (std::uint32_t last = at + 1; last < std::min(end, at + kLongestRegional); ++last) {
        for (const std::string& key : folder.RegionalKeys(Window(text, folded, at, last))) {
          const std::u32string wide = text::ToUtf32(key);
          for (std::size_t piece = 0; piece < snapshot.piece_count(); ++piece) {
            const auto number = snapshot.terms(piece).trie(KeyTrie::kZh).Find(wide);
            if (!number) continue;
            spans.push_back({offset + folded.begin[at], offset + folded.end[last], *number,
                             static_cast<std::uint16_t>(piece), KeyTrie::kZh, false, true});
          }
        }
      }
    }
  }
  return {};
}

}  // namespace crosswalk::term
