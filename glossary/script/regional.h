// The vocabulary that regions do not share: 软件 and 軟體, 服务器 and 伺服器.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_REGIONAL_H_
#define CROSSWALK_GLOSSARY_SCRIPT_REGIONAL_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glossary/script/dictionary.h"
#include "glossary/script/fold_table.h"

namespace crosswalk::script {

// Phrases of one region with what the other says, as zh keys. Immutable; threads share one.
class RegionalVocabulary {
 public:
  // `mainland_to_taiwan` is TWPhrases, `taiwan_to_mainland` TWPhrasesRev; either adds to both
  // directions.
  RegionalVocabulary(const Dictionary& mainland_to_taiwan, const Dictionary& taiwan_to_mainland,
                     const FoldTable& zh);

  // `key` with the phrases of one region replaced, longest first from the left; every wording of
  // both directions, at most kRewritings, none equal to `key`.
  std::vector<std::u32string> Rewritings(std::u32string_view key) const;

  static constexpr std::size_t kRewritings = 8;

 private:
  using Phrases = std::unordered_map<std::u32string, std::vector<std::u32string>>;
  struct Direction {
    Phrases phrases;
    std::vector<std::uint8_t> longest;  // by the first character: the longest phrase, 0 for none
    void Add(const std::u32string& from, const std::u32string& to);
    void Rewrite(std::u32string_view key, std::vector<std::u32string>& out) const;
  };
  Direction to_taiwan_, to_mainland_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_REGIONAL_H_
