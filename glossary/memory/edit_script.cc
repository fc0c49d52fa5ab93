#include "glossary/memory/edit_script.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace crosswalk::memory {
namespace {

using Tokens = std::span<const std::uint32_t>;

// Rows of the longest segments take a millisecond each.
constexpr std::size_t kRowsBetweenChecks = 64;

class Finder {
 public:
  Finder(const Cancellation& cancellation, std::size_t table_cells)
      : cancellation_(cancellation), table_cells_(table_cells) {}

  // Appends the script of a stretch. The depth is the logarithm of the first's length.
  Status Find(Tokens first, Tokens second) {
    std::size_t same = 0;
    while (same < std::min(first.size(), second.size()) && first[same] == second[same]) ++same;
    steps_.insert(steps_.end(), same, EditStep::kKeep);
    first = first.subspan(same);
    second = second.subspan(same);
    std::size_t end = 0;
    while (end < std::min(first.size(), second.size()) &&
           first[first.size() - 1 - end] == second[second.size() - 1 - end]) {
      ++end;
    }
    first = first.first(first.size() - end);
    second = second.first(second.size() - end);
    if (first.empty() || second.empty()) {
      steps_.insert(steps_.end(), first.size(), EditStep::kAdd);
      steps_.insert(steps_.end(), second.size(), EditStep::kLeaveOut);
    } else if (first.size() == 1 || (first.size() + 1) <= table_cells_ / (second.size() + 1)) {
      CROSSWALK_RETURN_IF_ERROR(FindInTable(first, second));
    } else {
      CROSSWALK_RETURN_IF_ERROR(Halve(first, second));
    }
    steps_.insert(steps_.end(), end, EditStep::kKeep);
    return {};
  }

  std::vector<EditStep> Take() { return std::move(steps_); }

 private:
  Status FindInTable(Tokens first, Tokens second) {
    const std::size_t width = second.size() + 1;
    // How each cell is best reached; the costs themselves need one row.
    table_.assign((first.size() + 1) * width, EditStep::kKeep);
    std::vector<std::uint32_t>& row = row_;
    row.resize(width);
    std::iota(row.begin(), row.end(), 0u);
    std::fill_n(table_.begin() + 1, second.size(), EditStep::kLeaveOut);
    for (std::size_t i = 1; i <= first.size(); ++i) {
      if (i % kRowsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
      EditStep* steps = &table_[i * width];
      std::uint32_t diagonal = row[0];
      row[0] = static_cast<std::uint32_t>(i);
      steps[0] = EditStep::kAdd;
      for (std::size_t j = 1; j < width; ++j) {
        const bool equal = first[i - 1] == second[j - 1];
        std::uint32_t best = diagonal + (equal ? 0 : 1);
        EditStep step = equal ? EditStep::kKeep : EditStep::kReplace;
        if (row[j] + 1 < best) {
          best = row[j] + 1;
          step = EditStep::kAdd;
        }
        if (row[j - 1] + 1 < best) {
          best = row[j - 1] + 1;
          step = EditStep::kLeaveOut;
        }
        diagonal = row[j];
        row[j] = best;
        steps[j] = step;
      }
    }
    const auto begin = static_cast<std::ptrdiff_t>(steps_.size());
    for (std::size_t i = first.size(), j = second.size(); i > 0 || j > 0;) {
      const EditStep step = table_[i * width + j];
      steps_.push_back(step);
      if (step != EditStep::kLeaveOut) --i;
      if (step != EditStep::kAdd) --j;
    }
    std::reverse(steps_.begin() + begin, steps_.end());
    return {};
  }

  // Where the cheapest way crosses the middle of the first, the problem falls into two.
  Status Halve(Tokens first, Tokens second) {
    const std::size_t middle = first.size() / 2;
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> behind;
    CROSSWALK_RETURN_IF_ERROR(CostsTo(first.first(middle), second, before));
    std::vector<std::uint32_t> first_back(first.rbegin(),
                                          first.rend() - static_cast<std::ptrdiff_t>(middle));
    std::vector<std::uint32_t> second_back(second.rbegin(), second.rend());
    CROSSWALK_RETURN_IF_ERROR(CostsTo(first_back, second_back, behind));
    std::size_t cut = 0;
    for (std::size_t j = 1; j <= second.size(); ++j) {
      if (before[j] + behind[second.size() - j] < before[cut] + behind[second.size() - cut]) {
        cut = j;
      }
    }
    CROSSWALK_RETURN_IF_ERROR(Find(first.first(middle), second.first(cut)));
    return Find(first.subspan(middle), second.subspan(cut));
  }

  // Cost of each beginning of `second` against the whole of `first`.
  Status CostsTo(Tokens first, Tokens second, std::vector<std::uint32_t>& row) {
    row.resize(second.size() + 1);
    std::iota(row.begin(), row.end(), 0u);
    for (std::size_t i = 1; i <= first.size(); ++i) {
      if (i % kRowsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
      std::uint32_t diagonal = row[0];
      row[0] = static_cast<std::uint32_t>(i);
      for (std::size_t j = 1; j < row.size(); ++j) {
        const std::uint32_t replaced = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
      }
    }
    return {};
  }

  const Cancellation& cancellation_;
  const std::size_t table_cells_;
  std::vector<EditStep> steps_;
  std::vector<EditStep> table_;
  std::vector<std::uint32_t> row_;
};

}  // namespace

Result<std::vector<EditStep>> FindEditScript(Tokens first, Tokens second,
                                             const Cancellation& cancellation,
                                             std::size_t table_cells) {
  Finder finder(cancellation, table_cells);
  CROSSWALK_RETURN_IF_ERROR(finder.Find(first, second));
  return finder.Take();
}

}  // namespace crosswalk::memory
