#include "glossary/exchange/file/status_word.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace crosswalk::exchange {
namespace {

constexpr std::string_view kTbxSuffix = "-admn-sts";

// Lower case, without the suffix of TBX.
constexpr std::array<std::pair<std::string_view, v1::TermStatus>, 24> kWords{{
    {"preferredterm", v1::TERM_STATUS_PREFERRED},
    {"preferred", v1::TERM_STATUS_PREFERRED},
    {"approved", v1::TERM_STATUS_PREFERRED},
    {"admittedterm", v1::TERM_STATUS_ADMITTED},
    {"admitted", v1::TERM_STATUS_ADMITTED},
    {"deprecatedterm", v1::TERM_STATUS_DEPRECATED},
    {"deprecated", v1::TERM_STATUS_DEPRECATED},
    {"supersededterm", v1::TERM_STATUS_DEPRECATED},
    {"superseded", v1::TERM_STATUS_DEPRECATED},
    {"notrecommended", v1::TERM_STATUS_DEPRECATED},
    {"not recommended", v1::TERM_STATUS_DEPRECATED},
    {"obsolete", v1::TERM_STATUS_DEPRECATED},
    {"non-standard", v1::TERM_STATUS_DEPRECATED},
    {"nonstandard", v1::TERM_STATUS_DEPRECATED},
    {"forbidden", v1::TERM_STATUS_FORBIDDEN},
    {"prohibited", v1::TERM_STATUS_FORBIDDEN},
    {"do not use", v1::TERM_STATUS_FORBIDDEN},
    {"donotuse", v1::TERM_STATUS_FORBIDDEN},
    {"provisional", v1::TERM_STATUS_CANDIDATE},
    {"draft", v1::TERM_STATUS_CANDIDATE},
    {"candidate", v1::TERM_STATUS_CANDIDATE},
    {"proposed", v1::TERM_STATUS_CANDIDATE},
    {"unprocessed", v1::TERM_STATUS_CANDIDATE},
    {"provisionallyprocessed", v1::TERM_STATUS_CANDIDATE},
}};

}  // namespace

v1::TermStatus StatusOfWord(std::string_view word) {
  std::string lower;
  for (const char c : word) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto is_blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!lower.empty() && is_blank(lower.back())) lower.pop_back();
  lower.erase(lower.begin(), std::find_if_not(lower.begin(), lower.end(), is_blank));
  if (lower.empty()) return v1::TERM_STATUS_UNSPECIFIED;
  if (lower.ends_with(kTbxSuffix)) lower.resize(lower.size() - kTbxSuffix.size());
  const auto* const found = std::find_if(kWords.begin(), kWords.end(),
                                         [&](const auto& known) { return known.first == lower; });
  return found == kWords.end() ? v1::TERM_STATUS_ADMITTED : found->second;
}

void SetStatus(std::string_view word, v1::Term& term) {
  const v1::TermStatus status = StatusOfWord(word);
  if (status == v1::TERM_STATUS_UNSPECIFIED) return;
  term.set_status(status);
  term.set_raw_status(std::string(word));
}

std::string_view TbxStatus(v1::TermStatus status) {
  switch (status) {
    case v1::TERM_STATUS_PREFERRED:
      return "preferredTerm-admn-sts";
    case v1::TERM_STATUS_ADMITTED:
      return "admittedTerm-admn-sts";
    case v1::TERM_STATUS_DEPRECATED:
      return "deprecatedTerm-admn-sts";
    case v1::TERM_STATUS_FORBIDDEN:
      return "forbidden";
    default:
      return {};
  }
}

}  // namespace crosswalk::exchange
