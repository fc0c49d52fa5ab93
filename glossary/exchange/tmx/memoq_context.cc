#include "glossary/exchange/tmx/memoq_context.h"

#include <array>
#include <utility>

namespace crosswalk::exchange {

std::string TextOfMemoqContext(std::string_view value) {
  constexpr std::string_view kBegin = "<seg>";
  constexpr std::string_view kEnd = "</seg>";
  constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  if (value.size() < kBegin.size() + kEnd.size() || value.substr(0, kBegin.size()) != kBegin ||
      value.substr(value.size() - kEnd.size()) != kEnd) {
    return {};
  }
  value = value.substr(kBegin.size(), value.size() - kBegin.size() - kEnd.size());
  if (value.find('<') != std::string_view::npos) return {};
  std::string text;
  while (!value.empty()) {
    std::size_t taken = 1;
    char c = value.front();
    for (const auto& [entity, plain] : kEntities) {
      if (value.substr(0, entity.size()) != entity) continue;
      taken = entity.size();
      c = plain;
    }
    text += c;
    value.remove_prefix(taken);
  }
  return text;
}

}  // namespace crosswalk::exchange
