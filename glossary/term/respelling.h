// Places of a text that meet terms in another spelling or another region's words, which no plain
// walk along its characters finds.
#ifndef CROSSWALK_GLOSSARY_TERM_RESPELLING_H_
#define CROSSWALK_GLOSSARY_TERM_RESPELLING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/fold.h"
#include "glossary/term/recognizer.h"

namespace crosswalk::term {

// Both look at windows of the text: from a place where a term may begin to one where it may end.
// What they find is what asking for each window alone would find (a test compares); `folded` is
// `text` folded, spans get `offset` added. Errors: those of `cancellation`.

// Windows whose InflectedKey is that of a ja term (取扱い for 取り扱い, ウイルス for ウィルス). The
// trie of inflected keys is walked along the text with every respelling allowed for, and what
// arrives at a key is then judged by the Folder. Of the windows for one key at one place the
// longest counts; none counts where each of the key's terms stands there as it is spelt: 設定 in
// 設定し is 設定.
Status FindJapaneseInflected(const index::Snapshot& snapshot, std::string_view text,
                             const script::FoldedText& folded, std::uint32_t offset,
                             const script::Folder& folder, const Cancellation& cancellation,
                             std::vector<Span>& spans);

// Windows of Han, up to kLongestRegional characters, that say in one region what a zh term says in
// another (軟體 for 软件).
inline constexpr std::uint32_t kLongestRegional = 12;
Status FindRegional(const index::Snapshot& snapshot, std::string_view text,
                    const script::FoldedText& folded, std::uint32_t offset,
                    const script::Folder& folder, const Cancellation& cancellation,
                    std::vector<Span>& spans);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_RESPELLING_H_
