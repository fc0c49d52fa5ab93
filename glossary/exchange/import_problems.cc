#include "glossary/exchange/import_problems.h"

#include <utility>

namespace crosswalk::exchange {

void ImportProblems::Add(std::uint64_t line, std::string place, std::string reason) {
  const std::lock_guard lock(mutex_);
  gathered_.set_problem_count(gathered_.problem_count() + 1);
  if (static_cast<std::size_t>(gathered_.problems_size()) >= limit_) return;
  v1::ImportProblem& problem = *gathered_.add_problems();
  problem.set_line(line);
  problem.set_place(std::move(place));
  problem.set_reason(std::move(reason));
}

Status ImportProblems::Refuse(const Place& place, std::string_view reason) const {
  std::string where = file_;
  if (place.line > 0) where += ":" + std::to_string(place.line);
  if (place.column > 0) where += ":" + std::to_string(place.column);
  return InvalidArgument(where.append(": ").append(reason));
}

void ImportProblems::Clear() {
  const std::lock_guard lock(mutex_);
  gathered_.Clear();
}

void ImportProblems::MoveTo(v1::ImportReport& report) {
  report.set_problem_count(gathered_.problem_count());
  report.mutable_problems()->Swap(gathered_.mutable_problems());
}

}  // namespace crosswalk::exchange
