// How far a translation has come, as a word of our own props.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_STATE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_STATE_H_

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "crosswalk/v1/unit.pb.h"

namespace crosswalk::exchange {

// XLIFF 2 names them so.
inline constexpr std::array<std::pair<std::string_view, v1::TranslationState>, 4> kTmxStates = {
    {{"initial", v1::TRANSLATION_STATE_INITIAL},
     {"translated", v1::TRANSLATION_STATE_TRANSLATED},
     {"reviewed", v1::TRANSLATION_STATE_REVIEWED},
     {"final", v1::TRANSLATION_STATE_FINAL}}};

inline std::optional<v1::TranslationState> ParseTmxState(std::string_view word) {
  for (const auto& [known, state] : kTmxStates) {
    if (known == word) return state;
  }
  return std::nullopt;
}

// Empty for one that is not said.
inline std::string_view TmxState(v1::TranslationState state) {
  for (const auto& [word, known] : kTmxStates) {
    if (known == state) return word;
  }
  return {};
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_TMX_STATE_H_
