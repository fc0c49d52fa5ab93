// Finding all terms of a snapshot inside a text, in one pass over each folding of it.
//
// The text is folded under its language; from every place where a term may begin the tries of the
// pieces are walked along the folded characters, and every key that ends where a term may end is a
// match. Places that no word of the dictionary and no match crosses cut the text into chunks; what
// follows happens chunk by chunk: choosing the leftmost longest matches and marking the doubtful
// ones. This stands below the API's messages: recognition, conversion, check and mining use it.
#ifndef CROSSWALK_GLOSSARY_TERM_RECOGNIZER_H_
#define CROSSWALK_GLOSSARY_TERM_RECOGNIZER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/fold.h"
#include "glossary/script/lexicon.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::term {

// A key of the glossary that stands in a text: which of the postings behind it are meant is the
// caller's to say.
struct Span {
  std::uint32_t begin;  // bytes of the text, [begin, end)
  std::uint32_t end;
  std::uint32_t key;  // number in the trie
  std::uint16_t piece;
  index::KeyTrie trie;
  bool doubtful;  // the cheapest reading has no word border at an edge
  bool regional;  // met through another region's vocabulary
};

// Says which spans count, so that a deleted or filtered term does not hide a living one.
class SpanJudge {
 public:
  virtual ~SpanJudge() = default;
  virtual bool Accepts(const Span& span) = 0;
};

struct RecognitionOptions {
  text::Language language = text::Language::kNone;  // kNone: every language
  bool all_overlapping = false;
  bool regional = false;
  bool doubts = true;
  // Choose the leftmost longest among the spans that are not doubtful, so that no doubtful one
  // hides a certain one: what protects and is enforced.
  bool only_certain = false;
  SpanJudge* judge = nullptr;  // none: every key counts, also one that only the dead have
};

// Memory that recognitions reuse: one thread at a time.
class RecognizerScratch {
 public:
  RecognizerScratch();
  ~RecognizerScratch();
  RecognizerScratch(RecognizerScratch&&) noexcept;

 private:
  friend class Recognizer;
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

// Immutable; threads share one.
class Recognizer {
 public:
  // A lexicon may be null: then nothing in its language is doubtful.
  Recognizer(std::shared_ptr<const script::Folder> folder,
             std::shared_ptr<const script::Lexicon> zh, std::shared_ptr<const script::Lexicon> ja)
      : folder_(std::move(folder)), zh_(std::move(zh)), ja_(std::move(ja)) {}

  // Puts into `spans` what stands in `text`, well-formed UTF-8 below 4 GB: by begin, then longest
  // first. Without `all_overlapping`: the leftmost longest spans. One key found in several pieces
  // or tries gives a span for each. Errors: those of `cancellation`.
  //
  //   RecognizerScratch scratch;
  //   std::vector<Span> spans;
  //   recognizer.Recognize(*snapshot, text, {.language = Language::kZh}, {}, scratch, spans);
  Status Recognize(const index::Snapshot& snapshot, std::string_view text,
                   const RecognitionOptions& options, const Cancellation& cancellation,
                   RecognizerScratch& scratch, std::vector<Span>& spans) const;

  const script::Folder& folder() const { return *folder_; }

 private:
  std::shared_ptr<const script::Folder> folder_;
  std::shared_ptr<const script::Lexicon> zh_;
  std::shared_ptr<const script::Lexicon> ja_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_RECOGNIZER_H_
