// The words of a text as concordance sees them: one way for what is kept, for queries, and for the
// texts that are shown.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_SEGMENT_WORDS_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_SEGMENT_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/index/segment_tokens.h"
#include "glossary/script/fold.h"

namespace crosswalk::index {

enum class WordKind : std::uint8_t {
  kCharacter,  // one folded Han or kana character
  kWord,       // a Latin word, a number, a symbol
  kJoined,     // Latin words and numbers without anything between, as one: JavaScript, GPT4
};

// Bytes [begin, end) of the text, [form_begin, form_end) of the forms.
struct SegmentWord {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t form_begin;
  std::uint32_t form_end;
  WordKind kind;
  bool breaks;         // something stands between it and the word before, or there is none
  bool optional;       // a kCharacter that folding drops here, but not everywhere
  std::uint8_t parts;  // of kJoined: so many words behind it, which it is made of; else 0
};

struct SegmentWords {
  std::string forms;
  std::vector<SegmentWord> words;

  std::string_view Form(const SegmentWord& word) const {
    return std::string_view(forms).substr(word.form_begin, word.form_end - word.form_begin);
  }
};

// Most parts of a joined word; more are no joined word.
inline constexpr std::size_t kMostParts = 32;

// The words of `text` (well-formed), whose tokens are `tokens`, into `out`, whose former content is
// dropped.
//  - White space, punctuation, inline tags and codes are none. A code does not even break: it has
//    no place between the characters.
//  - What folding drops (the last ー of サーバー) neither is a word nor breaks; its place is that
//  of
//    the word before it.
//  - A Han or kana token that folds to several characters (㍿) is several words with one place.
//  - A joined word stands in front of its parts, whose places are within its own.
void WordsOf(std::string_view text, const FoldedSegment& tokens, SegmentWords& out);

// A word by what is compared; for kCharacter both are the character. Views of what holds it.
struct TextWord {
  WordKind kind;
  bool breaks;
  bool optional;
  std::uint8_t parts;
  std::string_view form;
  std::string_view base;
};

// The bases of words: their forms without inflection, in languages that have some. One thread.
class BaseForms {
 public:
  BaseForms(const script::Folder& folder, text::Language language)
      : folder_(folder), language_(language) {}

  // The base of a kWord or kJoined with this form, which outlives it. Lives until Trim.
  std::string_view Of(std::string_view form);
  // Lets go of what is kept where it has become much. To be called between texts.
  void Trim();
  // Whether any word differs from its base.
  bool inflects() const { return language_ == text::Language::kEn; }
  // The words of a text, into `out`, whose former content is dropped. They live as long as `words`
  // is unchanged, and until Trim.
  void AddBases(const SegmentWords& words, std::vector<TextWord>& out);

 private:
  struct ViewHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view view) const {
      return std::hash<std::string_view>{}(view);
    }
  };

  const script::Folder& folder_;
  const text::Language language_;
  std::unordered_map<std::string, std::string, ViewHash, std::equal_to<>> known_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_SEGMENT_WORDS_H_
