// links: crosswalk_script
// Any well-formed text folds to a key that folds to itself, with borders that ascend.
#include <cstdint>
#include <cstdlib>

#include "glossary/script/fold.h"
#include "glossary/text/utf8.h"

namespace {

using crosswalk::script::FoldedText;
using crosswalk::script::Folder;
using crosswalk::script::Separators;
using crosswalk::text::Language;

void Require(bool holds) {
  if (!holds) std::abort();
}

const Folder& TheFolder() {
  static const auto folder = Folder::Create();
  Require(folder.ok());
  return **folder;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (crosswalk::text::FindInvalidUtf8(text) != std::string_view::npos) return 0;
  const Folder& folder = TheFolder();
  static FoldedText folded;  // kept from input to input, as servers keep theirs
  for (const Language language : {Language::kZh, Language::kJa, Language::kEn}) {
    folder.Fold(text, language, Separators::kDrop, folded);
    for (std::size_t i = 0; i < folded.chars.size(); ++i) {
      Require(folded.begin[i] < folded.end[i] && folded.end[i] <= size);
      Require(i == 0 || folded.begin[i - 1] <= folded.begin[i]);
      Require(i == 0 || folded.end[i - 1] <= folded.end[i]);
    }
    const std::string key = folder.Key(text, language);
    Require(folder.Key(key, language) == key);
    (void)folder.InflectedKey(text, language);
  }
  (void)folder.ReadingKey(text);
  (void)folder.RegionalKeys(text);
  (void)folder.PluralKeys(text);
  (void)folder.WritingOf(text);
  Require(!folder.DifferentWords(text, text));
  return 0;
}
