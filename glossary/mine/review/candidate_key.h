// When are two mined spellings the same term, and two mined pairs the same candidate?
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_KEY_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_KEY_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Primary language and VARIANT key: the same for 廣島進程 and 广岛进程, not for zh 机 and ja 机.
struct TermKey {
  std::string language;
  std::string key;

  friend auto operator<=>(const TermKey&, const TermKey&) = default;
};

TermKey KeyOf(const script::Folder& folder, std::string_view text, std::string_view tag);
TermKey SourceKey(const script::Folder& folder, const v1::Evidence& evidence);
TermKey TargetKey(const script::Folder& folder, const v1::Evidence& evidence);

// Stable for one pair of spellings, whichever side came first: a digest over both keys.
std::string CandidateId(const TermKey& source, const TermKey& target);
std::string CandidateId(const script::Folder& folder, const v1::Evidence& evidence);

// The same place telling the same pair.
bool SameEvidence(const v1::Evidence& a, const v1::Evidence& b);

// The term of a concept that has this key; nullptr where there is none.
const v1::Term* FindTerm(const script::Folder& folder, const v1::Concept& concept_,
                         const TermKey& key);
v1::Term* FindTerm(const script::Folder& folder, v1::Concept& concept_, const TermKey& key);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_KEY_H_
