// links: crosswalk_memory_concordance
// A query either is refused by name or has words, and finds itself: as a phrase, and word by word.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "glossary/index/concordance/phrase_place.h"
#include "glossary/index/concordance/segment_words.h"
#include "glossary/index/concordance/texts_file.h"
#include "glossary/memory/concordance/query_words.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;

void Require(bool holds) {
  if (!holds) std::abort();
}

const script::Folder& TheFolder() {
  static const auto folder = script::Folder::Create();
  Require(folder.ok());
  return **folder;
}

void RequireSound(const std::vector<index::SoughtPhrase>& phrases) {
  Require(!phrases.empty());
  for (const index::SoughtPhrase& phrase : phrases) {
    Require(!phrase.empty());
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      Require(!phrase[i].form.empty() && !phrase[i].base.empty());
      Require(!phrase[i].glued || (i > 0 && phrase[i].character && phrase[i - 1].character));
    }
  }
}

// What a piece keeps of the words is the words.
void RequireKept(const std::vector<index::TextWord>& words) {
  std::string bytes;
  index::WriteWords(words, bytes);
  std::vector<index::TextWord> read;
  Require(index::ReadWords(bytes, read) && read.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    Require(read[i].kind == words[i].kind && read[i].breaks == words[i].breaks);
    Require(read[i].optional == words[i].optional && read[i].parts == words[i].parts);
    Require(read[i].form == words[i].form && read[i].base == words[i].base);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr text::Language kLanguages[] = {text::Language::kZh, text::Language::kJa,
                                           text::Language::kEn, text::Language::kOther};
  const text::Language language = kLanguages[data[0] % 4];
  const std::string_view query(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (!text::CheckText("query", query, 4096).ok()) return 0;
  const auto phrases = memory::ReadQuery(query, language, TheFolder());
  if (phrases.ok()) {
    RequireSound(*phrases);
  } else {
    Require(phrases.status().code() == Code::kInvalidArgument);
    Require(phrases.status().violations().front().field == "query");
  }
  // Without quotation marks the same words make a text.
  if (!phrases.ok() || query.find('"') != std::string_view::npos) return 0;
  v1::Segment segment;
  segment.set_text(std::string(query));
  index::SegmentScratch scratch;
  index::FoldedSegment tokens;
  index::SegmentWords segment_words;
  index::FoldSegment(segment, language, TheFolder(), scratch, tokens);
  index::WordsOf(query, tokens, segment_words);
  std::uint32_t begin = 0;
  for (const index::SegmentWord& word : segment_words.words) {
    Require(begin <= word.begin && word.begin < word.end && word.end <= query.size());
    begin = word.begin;
  }
  index::BaseForms bases(TheFolder(), language);
  std::vector<index::TextWord> words;
  bases.AddBases(segment_words, words);
  RequireKept(words);
  index::ConcordanceQuery sought;
  sought.phrases = *phrases;
  for (const bool exact : {false, true}) {
    sought.exact_words = exact;
    Require(index::HasAllPhrases(words, sought));
    const auto whole = memory::ReadQuery('"' + std::string(query) + '"', language, TheFolder());
    Require(whole.ok() && whole->size() == 1);
    Require(index::EndOfPhrase(words, 0, whole->front(), exact) != 0);
  }
  return 0;
}
