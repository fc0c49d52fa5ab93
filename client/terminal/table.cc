#include "client/terminal/table.h"

#include <algorithm>
#include <utility>

#include "client/terminal/display_width.h"

namespace crosswalk::terminal {
namespace {

constexpr std::size_t kGap = 2;
// An elastic column never becomes narrower than this.
constexpr std::size_t kNarrowest = 8;

}  // namespace

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

void Table::AddRow(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (std::string& cell : cells) cell = Printable(cell);
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Table::Widths(std::size_t width) const {
  std::vector<std::size_t> widths;
  std::size_t total = kGap * (columns_.size() - 1);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t widest = DisplayWidth(columns_[i].header);
    for (const auto& row : rows_) widest = std::max(widest, DisplayWidth(row[i]));
    widths.push_back(widest);
    total += widest;
  }
  // The widest elastic column gives way first, so that narrow ones stay whole.
  while (width != 0 && total > width) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].elastic && widths[i] > kNarrowest && (!widest || widths[i] > *widest)) {
        widest = &widths[i];
      }
    }
    if (!widest) break;
    --*widest;
    --total;
  }
  return widths;
}

std::string Table::ToString(std::size_t width) const {
  if (columns_.empty()) return {};
  const std::vector<std::size_t> widths = Widths(width);
  std::string text;
  const auto add_line = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string cell = Elide(cell_of(i), widths[i]);
      const std::string blanks(widths[i] - DisplayWidth(cell), ' ');
      if (i > 0) line.append(kGap, ' ');
      line += columns_[i].align == Align::kRight ? blanks + cell : cell + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  };
  add_line([&](std::size_t i) -> const std::string& { return columns_[i].header; });
  for (const auto& row : rows_) {
    add_line([&](std::size_t i) -> const std::string& { return row[i]; });
  }
  return text;
}

}  // namespace crosswalk::terminal
