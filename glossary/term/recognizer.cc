#include "glossary/term/recognizer.h"

#include <algorithm>
#include <tuple>

#include "glossary/script/segment.h"
#include "glossary/term/respelling.h"

namespace crosswalk::term {
namespace {

using index::KeyTrie;
using script::FoldedText;
using text::Language;
using text::TokenKind;

// Larger texts are folded in blocks, so that what is folded is still in the cache when it is
// walked.
constexpr std::size_t kBlockBytes = std::size_t{64} << 10;
constexpr std::size_t kCheckEvery = 4096;  // chunks between two questions for cancellation

// A trie that the text is held against.
struct Walk {
  const text::Trie* trie;
  std::uint16_t piece;
  KeyTrie which;
};

// A span with its place in the folded text.
struct Match {
  Span span;
  std::uint32_t begin;
  std::uint32_t end;
};

bool IsCjk(TokenKind kind) {
  return kind == TokenKind::kHan || kind == TokenKind::kHiragana || kind == TokenKind::kKatakana;
}

bool IsBefore(const Span& a, const Span& b) {
  return std::tuple(a.begin, b.end, a.piece, a.trie, a.key) <
         std::tuple(b.begin, a.end, b.piece, b.trie, b.key);
}

// End of the block that begins at `begin`: behind a line end that no term reaches across.
std::size_t BlockEnd(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + kBlockBytes; at < text.size(); ++at) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) break;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    const bool ends_sentence = before == '\n' || before == '.' || before == '!' || before == '?' ||
                               text.substr(at - 3, 3) == "。";
    if (ends_sentence) return at + 1;
  }
  return text.size();
}

// The longest of those that begin leftmost, over and over. `spans` stand in their order.
void Choose(std::vector<Span>& spans, bool only_certain) {
  std::size_t kept = 0;
  std::uint32_t free = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  for (const Span& span : spans) {
    if (only_certain && span.doubtful) continue;
    const bool same_place = kept > 0 && span.begin == begin && span.end == end;
    if (!same_place) {
      if (span.begin < free) continue;
      begin = span.begin;
      end = free = span.end;
    }
    spans[kept++] = span;
  }
  spans.resize(kept);
}

}  // namespace

struct RecognizerScratch::Buffers {
  FoldedText folded;
  std::vector<Walk> walks;        // tries for every kind of character
  std::vector<Walk> latin_walks;  // tries for places where no Han or kana stands
  std::vector<Match> matches;     // of the chunk, by begin, shortest first
  std::vector<script::ExtraWord> terms;
  std::vector<Span> chosen;
  // One for each lexicon that was used.
  std::vector<std::pair<const script::Lexicon*, script::Segmenter>> segmenters;

  script::Segmenter& SegmenterOf(const script::Lexicon& lexicon) {
    for (auto& [known, segmenter] : segmenters) {
      if (known == &lexicon) return segmenter;
    }
    return segmenters.emplace_back(&lexicon, script::Segmenter(lexicon)).second;
  }
};

RecognizerScratch::RecognizerScratch() : buffers_(std::make_unique<Buffers>()) {}
RecognizerScratch::~RecognizerScratch() = default;
RecognizerScratch::RecognizerScratch(RecognizerScratch&&) noexcept = default;

namespace {

// One folding of one block of text, held against some tries.
template <typename Buffers>
class Pass {
 public:
  Pass(Buffers& buffers, const script::Lexicon* lexicon, const RecognitionOptions& options,
       std::uint32_t offset, bool choose, std::vector<Span>& spans)
      : buffers_(buffers),
        text_(buffers.folded),
        lexicon_(options.doubts ? lexicon : nullptr),
        judge_(options.judge),
        offset_(offset),
        choose_(choose),
        only_certain_(options.only_certain),
        spans_(spans) {}

  Status Run(const Cancellation& cancellation) {
    const auto size = static_cast<std::uint32_t>(text_.chars.size());
    std::uint32_t chunk = 0;
    std::uint32_t reach = 0;
    std::size_t chunks = 0;
    buffers_.matches.clear();
    for (std::uint32_t at = 0; at < size; ++at) {
      if (at >= reach && !MayBeCrossed(at)) {
        if (!buffers_.matches.empty()) FinishChunk(chunk, at);
        chunk = at;
        if (++chunks % kCheckEvery == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      }
      if (!(text_.flags[at] & script::kMayBegin)) continue;
      for (const Walk& walk : buffers_.walks) Follow(walk, at, reach);
      if (!IsCjk(text_.kind[at])) {
        for (const Walk& walk : buffers_.latin_walks) Follow(walk, at, reach);
      }
    }
    if (!buffers_.matches.empty()) FinishChunk(chunk, size);
    return {};
  }

 private:
  void Follow(const Walk& walk, std::uint32_t at, std::uint32_t& reach) {
    const text::Trie& trie = *walk.trie;
    const auto size = static_cast<std::uint32_t>(text_.chars.size());
    const char32_t second = at + 1 < size ? text_.chars[at + 1] : text::Trie::kNoCode;
    if (!trie.MayBegin(text_.chars[at], second)) return;
    text::Trie::State state = trie.Root();
    for (std::uint32_t i = at; i < size; ++i) {
      if (!trie.Step(state, text_.chars[i])) return;
      if (!(text_.flags[i] & script::kMayEnd)) continue;
      if (const std::int64_t key = trie.Value(state); key >= 0) {
        reach = std::max(reach, i + 1);
        buffers_.matches.push_back(
            {{offset_ + text_.begin[at], offset_ + text_.end[i], static_cast<std::uint32_t>(key),
              walk.piece, walk.which, false, false},
             at,
             i + 1});
      }
    }
  }

  // Whether a word of the dictionary may stand on both sides of `at`; true may be wrong.
  bool MayBeCrossed(std::uint32_t at) const {
    return lexicon_ != nullptr && at > 0 && lexicon_->MayJoin(text_.chars[at - 1], text_.chars[at]);
  }

  // Whether a word of the dictionary stands on both sides of `at`, which lies in [begin, end).
  bool IsCrossed(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const {
    const std::u32string_view chars(text_.chars);
    const std::uint32_t first = at - std::min(at - begin, lexicon_->longest());
    // Such a word has each pair from its beginning to behind `at`.
    for (std::uint32_t from = at; from > first && MayBeCrossed(from);) {
      --from;
      if (!(text_.flags[from] & script::kMayBegin) || !IsCjk(text_.kind[from])) continue;
      bool crossed = false;
      lexicon_->Prefixes(
          chars.substr(from, end - from), [&](std::size_t length, const script::Word&) {
            const std::size_t word_end = from + length;
            crossed |=
                length >= 2 && word_end > at && (text_.flags[word_end - 1] & script::kMayEnd) != 0;
          });
      if (crossed) return true;
    }
    return false;
  }

  bool Accepts(const Match& match) const {
    return judge_ == nullptr || judge_->Accepts(match.span);
  }

  void FinishChunk(std::uint32_t begin, std::uint32_t end) {
    auto& matches = buffers_.matches;
    if (choose_ && ChooseQuickly(begin, end)) {
      matches.clear();
      return;
    }
    std::erase_if(matches, [&](const Match& match) { return !Accepts(match); });
    // Within a chunk by begin, longest first; tries follow one another at one place.
    std::sort(matches.begin(), matches.end(),
              [](const Match& a, const Match& b) { return IsBefore(a.span, b.span); });
    MarkDoubts(begin, end);
    auto& chosen = buffers_.chosen;
    chosen.clear();
    for (const Match& match : matches) chosen.push_back(match.span);
    if (choose_) Choose(chosen, only_certain_);
    spans_.insert(spans_.end(), chosen.begin(), chosen.end());
    matches.clear();
  }

  // Chooses the leftmost longest where none of them can be doubtful; false where one might be.
  bool ChooseQuickly(std::uint32_t begin, std::uint32_t end) {
    const auto& matches = buffers_.matches;
    const std::size_t before = spans_.size();
    std::uint32_t free = begin;
    std::uint32_t reach = begin;  // of the matches that begin before
    for (std::size_t first = 0; first < matches.size();) {
      std::size_t behind = first + 1;
      while (behind < matches.size() && matches[behind].begin == matches[first].begin) ++behind;
      if (matches[first].begin >= free) {
        const std::uint32_t chosen = LongestAccepted(first, behind);
        if (chosen > 0) {
          free = chosen;
          if (lexicon_ != nullptr &&
              (reach > matches[first].begin || HidesBorder(first, chosen, begin, end))) {
            spans_.resize(before);
            return false;
          }
        }
      }
      for (std::size_t i = first; i < behind; ++i) reach = std::max(reach, matches[i].end);
      first = behind;
    }
    return true;
  }

  // Appends the longest spans of matches [first, behind) that count; their end, or 0.
  std::uint32_t LongestAccepted(std::size_t first, std::size_t behind) {
    const auto& matches = buffers_.matches;
    std::uint32_t below = ~std::uint32_t{0};
    for (;;) {
      std::uint32_t longest = 0;
      for (std::size_t i = first; i < behind; ++i) {
        if (matches[i].end < below) longest = std::max(longest, matches[i].end);
      }
      if (longest == 0) return 0;
      bool found = false;
      for (std::size_t i = first; i < behind; ++i) {
        if (matches[i].end != longest || !Accepts(matches[i])) continue;
        spans_.push_back(matches[i].span);
        found = true;
      }
      if (found) return longest;
      below = longest;
    }
  }

  // A word, or a match that begins behind the match `first`, crosses an edge of the span that
  // begins with it and ends at `span_end`, in the chunk [begin, end).
  bool HidesBorder(std::size_t first, std::uint32_t span_end, std::uint32_t begin,
                   std::uint32_t end) const {
    const auto& matches = buffers_.matches;
    for (std::size_t i = first; i < matches.size() && matches[i].begin < span_end; ++i) {
      if (matches[i].end > span_end) return true;
    }
    return IsCrossed(matches[first].begin, begin, end) ||
           (span_end < end && IsCrossed(span_end, begin, end));
  }

  // Whether a word or a match crosses an edge of some match of the chunk [begin, end).
  bool IsContested(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t reach = begin;
    std::uint32_t reach_at = begin;  // the same of the matches that begin before `at`
    std::uint32_t at = begin;
    for (const Match& match : buffers_.matches) {
      if (match.begin != at) {
        at = match.begin;
        reach_at = reach;
        if (IsCrossed(at, begin, end)) return true;
      }
      // Another that begins earlier, or at the same place or within and ends elsewhere.
      if (reach_at > match.begin || (reach > match.begin && reach != match.end)) return true;
      reach = std::max(reach, match.end);
      if (match.end < end && IsCrossed(match.end, begin, end)) return true;
    }
    return false;
  }

  void MarkDoubts(std::uint32_t begin, std::uint32_t end) {
    if (lexicon_ == nullptr) return;
    if (!IsContested(begin, end)) return;
    auto& terms = buffers_.terms;
    terms.clear();
    for (const Match& match : buffers_.matches) {
      if (terms.empty() || terms.back().begin != match.begin - begin ||
          terms.back().end != match.end - begin) {
        terms.push_back({match.begin - begin, match.end - begin});
      }
    }
    // Nothing crosses the chunk's edges, so it reads alone as it would within its sentence.
    script::Segmenter& segmenter = buffers_.SegmenterOf(*lexicon_);
    segmenter.Read(std::u32string_view(text_.chars).substr(begin, end - begin), terms);
    for (Match& match : buffers_.matches) {
      match.span.doubtful = segmenter.IsDoubtful(match.begin - begin, match.end - begin);
    }
  }

  Buffers& buffers_;
  const FoldedText& text_;
  const script::Lexicon* lexicon_;
  SpanJudge* judge_;
  std::uint32_t offset_;
  bool choose_;
  bool only_certain_;
  std::vector<Span>& spans_;
};

// One way to fold the text and what to hold it against.
struct PassPlan {
  Language fold;
  const script::Lexicon* lexicon;
  std::vector<KeyTrie> tries;
  std::vector<KeyTrie> latin_tries;
};

void CollectWalks(const index::Snapshot& snapshot, const std::vector<KeyTrie>& tries,
                  std::vector<Walk>& walks) {
  walks.clear();
  for (std::size_t piece = 0; piece < snapshot.piece_count(); ++piece) {
    for (const KeyTrie which : tries) {
      const text::Trie& trie = snapshot.terms(piece).trie(which);
      if (trie.size() > 0) walks.push_back({&trie, static_cast<std::uint16_t>(piece), which});
    }
  }
}

}  // namespace

Status Recognizer::Recognize(const index::Snapshot& snapshot, std::string_view text,
                             const RecognitionOptions& options, const Cancellation& cancellation,
                             RecognizerScratch& scratch, std::vector<Span>& spans) const {
  spans.clear();
  std::vector<PassPlan> plans;
  switch (options.language) {
    case Language::kZh:
      plans = {{Language::kZh, zh_.get(), {KeyTrie::kZh}, {KeyTrie::kEn}}};
      break;
    case Language::kJa:
      plans = {{Language::kJa, ja_.get(), {KeyTrie::kJa}, {KeyTrie::kEn}}};
      break;
    case Language::kEn:
      plans = {{Language::kEn, nullptr, {KeyTrie::kEn}, {}}};
      break;
    case Language::kOther:
      plans = {{Language::kOther, nullptr, {KeyTrie::kOther, KeyTrie::kEn}, {}}};
      break;
    case Language::kNone:
      plans = {{Language::kZh, zh_.get(), {KeyTrie::kZh}, {}},
               {Language::kJa, ja_.get(), {KeyTrie::kJa}, {}},
               {Language::kEn, nullptr, {KeyTrie::kOther, KeyTrie::kEn}, {}}};
      break;
  }
  RecognizerScratch::Buffers& buffers = *scratch.buffers_;
  const auto respells = [&](Language fold) {
    return fold == Language::kJa || (fold == Language::kZh && options.regional);
  };
  const bool one_pass = plans.size() == 1 && !respells(plans.front().fold);
  const bool choose_at_once = one_pass && !options.all_overlapping;
  for (std::size_t begin = 0; begin < text.size();) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    const std::size_t end = BlockEnd(text, begin);
    const std::size_t first = spans.size();
    for (const PassPlan& plan : plans) {
      CollectWalks(snapshot, plan.tries, buffers.walks);
      CollectWalks(snapshot, plan.latin_tries, buffers.latin_walks);
      if (buffers.walks.empty() && buffers.latin_walks.empty()) continue;
      folder_->Fold(text.substr(begin, end - begin), plan.fold, script::Separators::kDrop,
                    buffers.folded);
      Pass pass(buffers, plan.lexicon, options, static_cast<std::uint32_t>(begin), choose_at_once,
                spans);
      CROSSWALK_RETURN_IF_ERROR(pass.Run(cancellation));
      if (respells(plan.fold)) {
        const auto find = plan.fold == Language::kJa ? FindJapaneseInflected : FindRegional;
        const std::size_t plain = spans.size();
        CROSSWALK_RETURN_IF_ERROR(find(snapshot, text.substr(begin, end - begin), buffers.folded,
                                       static_cast<std::uint32_t>(begin), *folder_, cancellation,
                                       spans));
        spans.erase(std::remove_if(spans.begin() + static_cast<std::ptrdiff_t>(plain), spans.end(),
                                   [&](const Span& span) {
                                     return options.judge != nullptr &&
                                            !options.judge->Accepts(span);
                                   }),
                    spans.end());
      }
    }
    if (!one_pass) {
      std::vector<Span> block(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end());
      std::sort(block.begin(), block.end(), IsBefore);
      if (!options.all_overlapping) Choose(block, options.only_certain);
      spans.resize(first);
      spans.insert(spans.end(), block.begin(), block.end());
    }
    begin = end;
  }
  return {};
}

}  // namespace crosswalk::term
