#include "glossary/script/fold_table.h"

#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

struct Range {
  char32_t first, last;
};

// Han that no normalisation changes: by far the most of any text, so they are not asked one by one.
constexpr Range kPlainHan[] = {
    {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x2F7FF}, {0x30000, 0x3347F}};
// What is asked of the normaliser when a table is made. The rest is asked when it is met.
constexpr Range kPrepared[] = {{0x00, 0x5FF}, {0x1E00, 0x33FF}, {0xF900, 0xFFFF}};

}  // namespace

bool IsMiddleDot(char32_t code) {
  return code == 0xB7 || code == 0x387 || code == 0x2022 || code == 0x2027 || code == 0x22C5 ||
         code == 0x30FB || code == 0xFF65;
}

FoldTable::FoldTable(const HanMap& han) : entries_(kCovered, kUnknown), han_(han) {
  const text::CharacterTable& classes = text::CharacterTable::Get();
  for (const Range range : kPlainHan) {
    for (char32_t code = range.first; code <= range.last; ++code) {
      entries_[code] = code | std::uint32_t(classes[code]) << 21;
    }
  }
  for (const auto& [from, to] : han_) {
    if (from < kCovered && entries_[from] != kUnknown) {
      entries_[from] = to | std::uint32_t(classes[to]) << 21;
    }
  }
  for (const Range range : kPrepared) {
    for (char32_t code = range.first; code <= range.last; ++code) entries_[code] = Ask(code).bits;
  }
}

char32_t FoldTable::Mapped(char32_t code) const {
  if (code < 0x80) return code;
  if (IsMiddleDot(code)) return kMiddleDot;
  const auto at = han_.find(code);
  return at == han_.end() ? code : at->second;
}

FoldTable::Entry FoldTable::Ask(char32_t code) const {
  const text::CharacterTable& classes = text::CharacterTable::Get();
  const CharacterClass own = classes[code];
  if (code < 0x80) {
    const bool upper = code >= 'A' && code <= 'Z';
    return {(upper ? code | 0x20 : code) | std::uint32_t(own) << 21};
  }
  if (!text::IsCasefoldBorder(code)) return {code | std::uint32_t(own) << 21 | kContinues};
  std::string utf8;
  text::AppendUtf8(code, utf8);
  std::u32string folded;
  FoldCluster(utf8, folded);
  if (folded.size() != 1) return {code | std::uint32_t(own) << 21 | kSlow};
  // A letter keeps its own case, which says where a word is cut; all else is what it becomes.
  const CharacterClass now = classes[folded[0]];
  const bool cased = own == CharacterClass::kUpper || own == CharacterClass::kLower;
  const CharacterClass kept = now == CharacterClass::kLower && cased ? own : now;
  return {folded[0] | std::uint32_t(kept) << 21};
}

void FoldTable::FoldCluster(std::string_view cluster, std::u32string& out) const {
  out = text::ToUtf32(text::NfkcCasefold(cluster));
  for (char32_t& code : out) code = Mapped(code);
}

}  // namespace crosswalk::script
