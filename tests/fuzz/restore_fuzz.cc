// links: crosswalk_mine_restore
// Restoring adds spaces and hyphens and changes nothing else, twice is once, and the order in which
// texts are learnt does not matter. Repairing Japanese keeps every offset.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "glossary/mine/restore/english.h"
#include "glossary/mine/restore/japanese.h"
#include "glossary/mine/source/chars.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;
using namespace crosswalk::mine;

struct Parts {
  script::Lexicon en = *script::Lexicon::Open(script::DataFolder() / "en.lexicon");
  script::Lexicon ja = *script::Lexicon::Open(script::DataFolder() / "ja.lexicon");
  script::Converter converter;
  std::shared_ptr<const JapaneseRepairer> repairer = *JapaneseRepairer::Create(converter, ja);
};

std::u32string WithoutJoints(std::u32string_view text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char32_t c) { return !IsSpace(c) && !IsHyphen(c); });
  return out;
}

void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

// A first line to restore, behind it the text that it stands in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Parts parts;
  const std::string_view bytes(reinterpret_cast<const char*>(data),
                               std::min<std::size_t>(size, 4000));
  if (text::FindInvalidUtf8(bytes) != std::string_view::npos) return 0;
  const std::u32string all = text::ToUtf32(bytes);
  const std::size_t line = std::min(all.find(U'\n'), all.size());
  const std::u32string_view found = std::u32string_view(all).substr(0, line);
  const std::u32string_view around = std::u32string_view(all).substr(line);

  const EnglishOfText english(around, parts.en);
  const EnglishRestorer restorer(parts.en);
  const std::u32string restored = restorer.Restore(found, english);
  Require(WithoutJoints(restored) == WithoutJoints(found));

  const std::size_t cut = around.size() / 2;
  EnglishForms one, two;
  one.Learn(around.substr(0, cut));
  one.Learn(around.substr(cut));
  EnglishForms second;
  second.Learn(around.substr(0, cut));
  two.Learn(around.substr(cut));
  two.Join(second);
  Require(one.Find(LatinKey(found)) == two.Find(LatinKey(found)));

  for (const auto context :
       {JapaneseContext::kNone, JapaneseContext::kJapanese, JapaneseContext::kConverted}) {
    const RepairedJapanese repaired = parts.repairer->Repair(all, context);
    Require(repaired.text.size() == all.size());
    Require(repaired.changed == (repaired.text != all));
  }
  return 0;
}
