#include "glossary/index/piece_list.h"

#include <algorithm>

namespace crosswalk::index {

std::vector<PieceView> ViewsOf(const std::vector<std::shared_ptr<const Piece>>& pieces) {
  std::vector<PieceView> views;
  for (const auto& piece : pieces) views = Appended(views, piece);
  return views;
}

std::vector<PieceView> Appended(const std::vector<PieceView>& views,
                                std::shared_ptr<const Piece> piece) {
  std::vector<PieceView> appended;
  appended.reserve(views.size() + 1);
  for (const PieceView& view : views) appended.push_back(view.HiddenBy(*piece));
  appended.emplace_back(std::move(piece));
  return appended;
}

std::vector<PieceView> Replaced(const std::vector<PieceView>& views,
                                const std::vector<PieceView>& run,
                                std::shared_ptr<const Piece> merged) {
  const auto same = [](const PieceView& a, const PieceView& b) { return a.piece() == b.piece(); };
  const auto first = std::search(views.begin(), views.end(), run.begin(), run.end(), same);
  if (first == views.end()) return {};
  const auto behind = first + static_cast<std::ptrdiff_t>(run.size());
  std::vector<PieceView> replaced(views.begin(), first);
  PieceView view(std::move(merged));
  for (auto newer = behind; newer != views.end(); ++newer) view = view.HiddenBy(*newer->piece());
  replaced.push_back(std::move(view));
  replaced.insert(replaced.end(), behind, views.end());
  return replaced;
}

}  // namespace crosswalk::index
