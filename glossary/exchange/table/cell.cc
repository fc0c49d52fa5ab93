#include "glossary/exchange/table/cell.h"

#include <algorithm>
#include <array>

namespace crosswalk::exchange {
namespace {

constexpr std::array<std::string_view, 7> kSpaces = {
    " ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
constexpr std::array<std::string_view, 8> kFormulas = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};

// The one of `known` that `text` begins with; empty where it begins with none.
template <std::size_t n>
std::string_view BeginsWith(const std::array<std::string_view, n>& known, std::string_view text) {
  const auto* const found = std::find_if(
      known.begin(), known.end(), [&](std::string_view one) { return text.starts_with(one); });
  return found == known.end() ? std::string_view() : *found;
}

std::string_view WithoutSpaceInFront(std::string_view text) {
  for (auto space = BeginsWith(kSpaces, text); !space.empty(); space = BeginsWith(kSpaces, text)) {
    text.remove_prefix(space.size());
  }
  return text;
}

bool LooksLikeFormula(std::string_view cell) {
  if (cell.empty()) return false;
  if (std::string_view("'\t\r\n").find(cell.front()) != std::string_view::npos) return true;
  cell = WithoutSpaceInFront(cell);
  while (cell.starts_with('\'')) cell = WithoutSpaceInFront(cell.substr(1));
  return !BeginsWith(kFormulas, cell).empty();
}

}  // namespace

bool IsBlankCell(std::string_view cell) { return WithoutSpaceInFront(cell).empty(); }

std::string_view TrimCell(std::string_view cell) {
  cell = WithoutSpaceInFront(cell);
  while (true) {
    const auto* const found =
        std::find_if(kSpaces.begin(), kSpaces.end(),
                     [&](std::string_view space) { return cell.ends_with(space); });
    if (found == kSpaces.end()) return cell;
    cell.remove_suffix(found->size());
  }
}

std::string GuardCell(std::string_view cell) {
  return LooksLikeFormula(cell) ? "'" + std::string(cell) : std::string(cell);
}

std::string_view UnguardCell(std::string_view cell) {
  return cell.starts_with('\'') ? cell.substr(1) : cell;
}

void AppendCell(std::string_view cell, char delimiter, std::string& out) {
  const char special[] = {delimiter, '"', '\r', '\n'};
  const bool quoted =
      cell.find_first_of(std::string_view(special, sizeof(special))) != std::string_view::npos ||
      TrimCell(cell).size() != cell.size();
  if (!quoted) {
    out.append(cell);
    return;
  }
  out.push_back('"');
  for (const char c : cell) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

}  // namespace crosswalk::exchange
