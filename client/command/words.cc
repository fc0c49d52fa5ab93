#include "client/command/words.h"

#include <algorithm>
#include <cctype>

namespace crosswalk::command {
namespace {

// The enum's name less its prefix.
std::string Bare(const std::string& name, std::string_view prefix) {
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

std::string Word(v1::TermStatus status) {
  return Lower(Bare(v1::TermStatus_Name(status), "TERM_STATUS_"));
}

std::string Word(v1::EvidenceKind kind) {
  return Lower(Bare(v1::EvidenceKind_Name(kind), "EVIDENCE_KIND_"));
}

std::string Word(v1::Level level) { return Bare(v1::Level_Name(level), "LEVEL_"); }

std::string Word(v1::ProtectionOutcome outcome) {
  std::string word = Lower(Bare(v1::ProtectionOutcome_Name(outcome), "PROTECTION_OUTCOME_"));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string Word(v1::PenaltyKind kind) {
  return Lower(Bare(v1::PenaltyKind_Name(kind), "PENALTY_KIND_"));
}

std::string_view ShortName(std::string_view name) { return name.substr(name.rfind('/') + 1); }

std::string Describe(const v1::TargetTerm& term) {
  std::string text = term.text() + "  " + term.language_tag() + "  " + Word(term.status());
  if (term.converted()) {
    text += "  (converted" + (term.conversion().empty() ? "" : " " + term.conversion()) + ")";
  }
  return text;
}

}  // namespace crosswalk::command
