#include "glossary/memory/adapt/replacement.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "glossary/text/normalize.h"
#include "glossary/text/token.h"

namespace crosswalk::memory::adapt {
namespace {

// An item or a token between items.
struct Piece {
  // Index of the item, kNone for a token.
  std::size_t item;
  // Items are aligned within their kind only; numbers with literals, since 4.0 comes after 3.2.1.
  std::uint8_t kind;
  std::string key;
};

constexpr std::size_t kNone = std::string::npos;
constexpr std::uint8_t kToken = 0;
constexpr std::uint8_t kFigure = 1;
constexpr std::uint8_t kDate = 2;
constexpr std::uint8_t kTag = 3;
constexpr std::size_t kMaxCells = std::size_t{1} << 22;

std::uint8_t PieceKind(ItemKind kind) {
  if (kind == ItemKind::kDate) return kDate;
  return kind == ItemKind::kTag ? kTag : kFigure;
}

std::string ItemKey(const Item& item) {
  // Tags stand for each other; which of them is which is not the alignment's business.
  if (item.kind == ItemKind::kTag) return "";
  std::string key = item.key;
  // 3.10 is not 3.1 in another guise, as far as the two sources go.
  if (const auto* number = std::get_if<Number>(&item.what)) {
    if (number->form.scales.empty()) key += "/" + std::to_string(number->form.fraction_digits);
  }
  return static_cast<char>('0' + static_cast<int>(item.kind)) + key;
}

std::vector<Piece> Pieces(const Source& source) {
  std::vector<Piece> pieces;
  std::vector<text::Token> tokens;
  const auto put_tokens = [&](std::size_t begin, std::size_t end) {
    const std::string_view between = source.raw.substr(begin, end - begin);
    text::Tokenize(between, tokens);
    for (const text::Token& token : tokens) {
      if (token.kind == text::TokenKind::kSpace) continue;
      pieces.push_back({kNone, kToken,
                        text::NfkcCasefold(between.substr(token.begin, token.end - token.begin))});
    }
  };
  std::size_t at = 0;
  for (std::size_t i = 0; i < source.items.size(); ++i) {
    const Item& item = source.items[i];
    put_tokens(at, source.letters.byte[item.begin]);
    pieces.push_back({i, PieceKind(item.kind), ItemKey(item)});
    at = source.letters.byte[item.end];
  }
  put_tokens(at, source.raw.size());
  return pieces;
}

bool Same(const Piece& a, const Piece& b) { return a.kind == b.kind && a.key == b.key; }

// Pieces [unit_begin, unit_end) and [query_begin, query_end) that stand between the same ones.
struct Gap {
  std::size_t unit_begin, unit_end, query_begin, query_end;
};

class Alignment {
 public:
  Alignment(const std::vector<Piece>& unit, const std::vector<Piece>& query)
      : unit_(unit), query_(query) {
    while (head_ < unit.size() && head_ < query.size() && Same(unit[head_], query[head_])) ++head_;
    std::size_t tail = 0;
    while (tail < unit.size() - head_ && tail < query.size() - head_ &&
           Same(unit[unit.size() - 1 - tail], query[query.size() - 1 - tail])) {
      ++tail;
    }
    rows_ = unit.size() - head_ - tail;
    columns_ = query.size() - head_ - tail;
    if ((rows_ + 1) * (columns_ + 1) > kMaxCells) {
      rows_ = columns_ = 0;
      return;
    }
    Fill();
  }

  // Of the cheapest alignment that keeps the sides together as long as it can, or as late.
  std::vector<Gap> Gaps(bool together_first) const {
    std::vector<Gap> gaps;
    std::size_t row = 0;
    std::size_t column = 0;
    Gap gap{head_, head_, head_, head_};
    const auto close = [&] {
      gap.unit_end = head_ + row;
      gap.query_end = head_ + column;
      if (gap.unit_end > gap.unit_begin && gap.query_end > gap.query_begin) gaps.push_back(gap);
    };
    while (row < rows_ || column < columns_) {
      const std::uint32_t here = Cost(row, column);
      const bool both = row < rows_ && column < columns_;
      const std::uint32_t pair = both ? PairCost(row, column) : 3;
      const bool diagonal = both && pair < 3 && here == Cost(row + 1, column + 1) + pair;
      const bool down = row < rows_ && here == Cost(row + 1, column) + 1;
      const bool right = column < columns_ && here == Cost(row, column + 1) + 1;
      if (diagonal && (together_first || !(down || right))) {
        if (pair == 0) close();
        ++row;
        ++column;
        if (pair == 0) gap = {head_ + row, 0, head_ + column, 0};
      } else if (together_first ? down : down && !right) {
        ++row;
      } else {
        ++column;
      }
    }
    close();
    return gaps;
  }

 private:
  // 0 the same, 1 one for the other, 3 never.
  std::uint32_t PairCost(std::size_t row, std::size_t column) const {
    const Piece& a = unit_[head_ + row];
    const Piece& b = query_[head_ + column];
    if (a.kind != b.kind) return 3;
    return a.key == b.key ? 0 : 1;
  }

  std::uint32_t Cost(std::size_t row, std::size_t column) const {
    return costs_[row * (columns_ + 1) + column];
  }

  // What the pieces from each place to the end cost.
  void Fill() {
    costs_.assign((rows_ + 1) * (columns_ + 1), 0);
    for (std::size_t row = rows_ + 1; row-- > 0;) {
      for (std::size_t column = columns_ + 1; column-- > 0;) {
        if (row == rows_ && column == columns_) continue;
        std::uint32_t best = UINT32_MAX;
        if (row < rows_) best = Cost(row + 1, column) + 1;
        if (column < columns_) best = std::min(best, Cost(row, column + 1) + 1);
        if (row < rows_ && column < columns_) {
          best = std::min(best, Cost(row + 1, column + 1) + PairCost(row, column));
        }
        costs_[row * (columns_ + 1) + column] = best;
      }
    }
  }

  const std::vector<Piece>& unit_;
  const std::vector<Piece>& query_;
  std::size_t head_ = 0;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::uint32_t> costs_;
};

// For each piece that is a figure, how many stand in its list: 5; 1, 2, 3. In a list that became
// longer or shorter no one can say which figure became which.
std::vector<std::size_t> ListSizes(const std::vector<Piece>& pieces) {
  std::vector<std::size_t> sizes(pieces.size(), 0);
  const auto goes_on = [&](std::size_t at) {
    const auto is_mark = [](const std::string& key) {
      return key == "," || key == ";" || key == "、";
    };
    return at + 2 < pieces.size() && pieces[at + 1].kind == kToken && is_mark(pieces[at + 1].key) &&
           pieces[at + 2].kind == kFigure;
  };
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    if (pieces[at].kind != kFigure || sizes[at] > 0) continue;
    std::size_t last = at;
    while (goes_on(last)) last += 2;
    for (std::size_t i = at; i <= last; i += 2) sizes[i] = (last - at) / 2 + 1;
  }
  return sizes;
}

// Pairs the items of a kind where both sides of a gap have equally many.
void PairGap(const std::vector<Piece>& unit, const std::vector<Piece>& query, const Gap& gap,
             const std::vector<std::size_t>& unit_lists,
             const std::vector<std::size_t>& query_lists, std::vector<Replacement>& pairs) {
  for (const std::uint8_t kind : {kFigure, kDate}) {
    const auto items = [&](const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
      std::vector<std::size_t> found;
      for (; begin < end; ++begin) {
        if (pieces[begin].kind == kind) found.push_back(begin);
      }
      return found;
    };
    const auto units = items(unit, gap.unit_begin, gap.unit_end);
    const auto queries = items(query, gap.query_begin, gap.query_end);
    if (units.size() != queries.size()) continue;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Piece& was = unit[units[i]];
      const Piece& is = query[queries[i]];
      if (unit_lists[units[i]] != query_lists[queries[i]]) continue;
      if (!Same(was, is)) pairs.push_back({was.item, is.item});
    }
  }
}

}  // namespace

std::vector<Replacement> FindReplacements(const Source& unit, const Source& query) {
  const std::vector<Piece> units = Pieces(unit);
  const std::vector<Piece> queries = Pieces(query);
  const Alignment alignment(units, queries);
  const std::vector<std::size_t> unit_lists = ListSizes(units);
  const std::vector<std::size_t> query_lists = ListSizes(queries);
  std::array<std::vector<Replacement>, 2> pairs;
  for (const bool together_first : {true, false}) {
    for (const Gap& gap : alignment.Gaps(together_first)) {
      PairGap(units, queries, gap, unit_lists, query_lists, pairs[together_first ? 0 : 1]);
    }
  }
  std::vector<Replacement> certain;
  const auto by_unit = [](const Replacement& a, const Replacement& b) { return a.unit < b.unit; };
  std::sort(pairs[1].begin(), pairs[1].end(), by_unit);
  for (const Replacement& pair : pairs[0]) {
    const auto other = std::lower_bound(pairs[1].begin(), pairs[1].end(), pair, by_unit);
    if (other != pairs[1].end() && *other == pair) certain.push_back(pair);
  }
  std::sort(certain.begin(), certain.end(), by_unit);
  return certain;
}

}  // namespace crosswalk::memory::adapt
