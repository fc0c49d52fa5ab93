#include "glossary/exchange/xliff/state_word.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace crosswalk::exchange::xliff {
namespace {

using Row = std::pair<std::string_view, v1::TranslationState>;

template <std::size_t size>
v1::TranslationState Find(const std::array<Row, size>& rows, std::string_view word) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.first == word; });
  return found == rows.end() ? v1::TRANSLATION_STATE_UNSPECIFIED : found->second;
}

// Ordered as in the standards: 1.2 first, then what 2.0 adds. Words that ask for a review stand for
// a translation that nobody reviewed; those that ask for more work, for none.
constexpr std::array<Row, 12> kStates = {{
    {"final", v1::TRANSLATION_STATE_FINAL},
    {"needs-adaptation", v1::TRANSLATION_STATE_INITIAL},
    {"needs-l10n", v1::TRANSLATION_STATE_INITIAL},
    {"needs-review-adaptation", v1::TRANSLATION_STATE_TRANSLATED},
    {"needs-review-l10n", v1::TRANSLATION_STATE_TRANSLATED},
    {"needs-review-translation", v1::TRANSLATION_STATE_TRANSLATED},
    {"needs-translation", v1::TRANSLATION_STATE_INITIAL},
    {"new", v1::TRANSLATION_STATE_INITIAL},
    {"signed-off", v1::TRANSLATION_STATE_REVIEWED},
    {"translated", v1::TRANSLATION_STATE_TRANSLATED},
    {"initial", v1::TRANSLATION_STATE_INITIAL},
    {"reviewed", v1::TRANSLATION_STATE_REVIEWED},
}};

constexpr std::array<Row, 6> kConfirmations = {{
    {"Draft", v1::TRANSLATION_STATE_INITIAL},
    {"Translated", v1::TRANSLATION_STATE_TRANSLATED},
    {"RejectedTranslation", v1::TRANSLATION_STATE_INITIAL},
    {"ApprovedTranslation", v1::TRANSLATION_STATE_REVIEWED},
    {"RejectedSignOff", v1::TRANSLATION_STATE_TRANSLATED},
    {"ApprovedSignOff", v1::TRANSLATION_STATE_FINAL},
}};

constexpr std::array<std::string_view, 7> kMachines = {
    "mt", "nmt", "amt", "machine-trans", "machine-translation", "machine translation", "auto-mt"};

}  // namespace

v1::TranslationState StateOfWord(std::string_view word) { return Find(kStates, word); }

v1::TranslationState StateOfConfirmation(std::string_view conf) {
  return Find(kConfirmations, conf);
}

bool IsMachineQualifier(std::string_view qualifier) {
  return qualifier == "mt-suggestion" || qualifier == "leveraged-mt";
}

bool IsMachineOrigin(std::string_view origin) {
  std::string lower(origin);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::find(kMachines.begin(), kMachines.end(), lower) != kMachines.end();
}

bool IsConfirmed(v1::TranslationState state) {
  return state == v1::TRANSLATION_STATE_TRANSLATED || state == v1::TRANSLATION_STATE_REVIEWED ||
         state == v1::TRANSLATION_STATE_FINAL;
}

}  // namespace crosswalk::exchange::xliff
