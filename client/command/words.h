// The contract's enums and names as a person reads them.
#ifndef CROSSWALK_CLIENT_COMMAND_WORDS_H_
#define CROSSWALK_CLIENT_COMMAND_WORDS_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/match.pb.h"
#include "crosswalk/v1/term_hit.pb.h"
#include "crosswalk/v1/text_service.pb.h"

namespace crosswalk::command {

// "preferred".
std::string Word(v1::TermStatus status);
// "gloss".
std::string Word(v1::EvidenceKind kind);
// "EXACT": levels stand in capitals everywhere.
std::string Word(v1::Level level);
// "script converted".
std::string Word(v1::ProtectionOutcome outcome);
// "other_script", as --penalty names it.
std::string Word(v1::PenaltyKind kind);

// The last part of a resource name: `c1` of `glossaries/g/concepts/c1`.
std::string_view ShortName(std::string_view name);

// The text, its tag, its status, and how it was converted: "监督通道  zh-Hans-CN  candidate
// (converted t2s zh-Hant)".
std::string Describe(const v1::TargetTerm& term);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_WORDS_H_
