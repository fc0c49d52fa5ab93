#include "glossary/memory/concordance/query_words.h"

#include <algorithm>
#include <string>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/index/concordance/segment_words.h"

namespace crosswalk::memory {
namespace {

using index::SoughtPhrase;

// Folds the parts of a query.
class PartReader {
 public:
  PartReader(text::Language language, const script::Folder& folder)
      : language_(language), folder_(folder), bases_(folder, language) {}

  // The words of a part, in order: a joined word stands for its parts.
  SoughtPhrase WordsOf(std::string_view part) {
    v1::Segment segment;
    segment.set_text(std::string(part));
    index::FoldSegment(segment, language_, folder_, scratch_, tokens_);
    index::WordsOf(segment.text(), tokens_, words_);
    SoughtPhrase sought;
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      const index::SegmentWord& word = words_.words[i];
      if (word.optional) continue;
      const std::string form(words_.Form(word));
      const bool character = word.kind == index::WordKind::kCharacter;
      const bool glued = character && !word.breaks && !sought.empty() && sought.back().character;
      sought.push_back({form, character ? form : std::string(bases_.Of(form)), character, glued});
      i += word.parts;
    }
    return sought;
  }

 private:
  const text::Language language_;
  const script::Folder& folder_;
  index::BaseForms bases_;
  index::SegmentScratch scratch_;
  index::FoldedSegment tokens_;
  index::SegmentWords words_;
};

void AddOnce(SoughtPhrase phrase, std::vector<SoughtPhrase>& phrases) {
  if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end()) {
    phrases.push_back(std::move(phrase));
  }
}

// Each word, and each run of characters, by itself.
void AddApart(const SoughtPhrase& words, std::vector<SoughtPhrase>& phrases) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    while (end < words.size() && words[end].glued) ++end;
    const auto at = words.begin();
    AddOnce(SoughtPhrase(at + static_cast<std::ptrdiff_t>(begin),
                         at + static_cast<std::ptrdiff_t>(end)),
            phrases);
    begin = end;
  }
}

}  // namespace

Result<std::vector<SoughtPhrase>> ReadQuery(std::string_view query, text::Language language,
                                            const script::Folder& folder) {
  PartReader reader(language, folder);
  std::vector<SoughtPhrase> phrases;
  bool quoted = false;
  while (true) {
    const std::size_t mark = query.find('"');
    SoughtPhrase words = reader.WordsOf(query.substr(0, mark));
    if (!quoted) {
      AddApart(words, phrases);
    } else if (mark == std::string_view::npos) {
      return InvalidField("query", "opens a phrase with \" and does not close it");
    } else if (words.empty()) {
      return InvalidField("query", "has a phrase between \" that holds no word");
    } else {
      AddOnce(std::move(words), phrases);
    }
    if (mark == std::string_view::npos) break;
    query.remove_prefix(mark + 1);
    quoted = !quoted;
  }
  if (phrases.empty()) return InvalidField("query", "holds no word");
  return phrases;
}

}  // namespace crosswalk::memory
