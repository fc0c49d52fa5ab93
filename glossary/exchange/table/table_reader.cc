// Tables of terms, line by line, as concepts.
#include <algorithm>
#include <functional>
#include <utility>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/find_dialect.h"
#include "glossary/exchange/table/layout.h"
#include "glossary/exchange/table/row_concept.h"
#include "glossary/exchange/table/row_reader.h"
#include "glossary/exchange/table/table.h"

namespace crosswalk::exchange {
namespace {

// So much of a file tells its delimiter, however the file is cut into pieces.
constexpr std::size_t kHeadBytes = 64 << 10;

class TableReader final : public FileReader {
 public:
  TableReader(const ReaderOptions& options, ConceptSink& sink)
      : options_(options),
        sink_(sink),
        rows_(
            options.limits.line_bytes,
            [this](std::uint64_t line, std::vector<std::string>& cells) {
              return ReadRow(line, cells);
            },
            [this](std::uint64_t line, const std::string& reason) {
              return sink_.Problem({line, 0}, reason);
            }) {}

  Status Feed(std::string_view chunk) override {
    if (has_dialect_) return rows_.Feed(chunk);
    head_.append(chunk);
    return head_.size() < kHeadBytes ? Status() : Begin(false);
  }

  Status Finish() override {
    if (!has_dialect_) CROSSWALK_RETURN_IF_ERROR(Begin(true));
    CROSSWALK_RETURN_IF_ERROR(rows_.Finish());
    if (line_concept_ == nullptr) return Status();
    return Give();
  }

  const v1::Collection& collection() const override { return collection_; }

 private:
  Status Begin(bool is_all) {
    const std::string_view head = std::string_view(head_).substr(0, kHeadBytes);
    is_all = is_all && head.size() == head_.size();
    has_dialect_ = true;
    if (IsBlankCell(head_) && is_all) {
      sink_.Warn({1, 0}, "the file is empty");
      return Status();
    }
    auto found = FindDialect(head, is_all, IsHeader);
    if (!found.ok()) return InvalidAt({1, 0}, found.status().message());
    FindSecondRow(found->dialect, head.substr(found->skip), is_all);
    rows_.Begin(found->dialect, 1 + CountLineEnds(head.substr(0, found->skip)));
    const std::string all = std::move(head_);
    head_.clear();
    return rows_.Feed(std::string_view(all).substr(found->skip));
  }

  void FindSecondRow(const Dialect& dialect, std::string_view head, bool is_all) {
    for (int rows = 0; !head.empty();) {
      ParsedRow row = ParseRow(dialect, head, is_all);
      if (row.outcome == ParsedRow::Outcome::kMore) return;
      head.remove_prefix(row.size);
      if (row.outcome == ParsedRow::Outcome::kFault || IsBlankRow(row.cells)) continue;
      if (++rows < 2) continue;
      second_ = std::move(row.cells);
      return;
    }
  }

  static bool IsBlankRow(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return IsBlankCell(cell); });
  }

  Status ReadRow(std::uint64_t line, std::vector<std::string>& cells) {
    if (cells.size() == 1 && IsBlankCell(cells.front())) return Status();  // a blank line
    if (line_concept_ == nullptr) {
      if (IsBlankRow(cells)) return Status();
      auto layout = FindLayout(cells, second_, options_);
      if (!layout.ok()) return InvalidAt({line, 0}, layout.status().message());
      layout_ = *std::move(layout);
      line_concept_ = std::make_unique<RowConcept>(layout_);
      if (layout_.has_header) return Status();
    }
    const std::size_t columns = layout_.columns.size();
    while (cells.size() > columns && IsBlankCell(cells.back())) cells.pop_back();
    if (cells.size() > columns) {
      return sink_.Problem({line, 0}, "the line has " + std::to_string(cells.size()) +
                                          " fields, but the first one has " +
                                          std::to_string(columns));
    }
    cells.resize(columns);
    for (std::size_t i = 0; i < columns; ++i) {
      if (layout_.is_own) cells[i] = std::string(UnguardCell(cells[i]));
      const bool is_unnamed =
          layout_.has_header && layout_.columns[i].field == Field::kNone && !IsBlankCell(cells[i]);
      if (is_unnamed) {
        return sink_.Problem({line, 0},
                             "column " + std::to_string(i + 1) + " has text, but no name");
      }
    }
    return TakeRow(line, cells);
  }

  Status TakeRow(std::uint64_t line, const std::vector<std::string>& cells) {
    const std::string_view id = layout_.id_column < 0
                                    ? std::string_view()
                                    : cells[static_cast<std::size_t>(layout_.id_column)];
    const std::string_view bare_id = layout_.is_own ? id : TrimCell(id);
    const bool is_same = !bare_id.empty() && current_.id == bare_id;
    // A concept of more lines than terms are allowed, or of more bytes than one may have, is not
    // one that can be kept; what is given in parts is joined, or refused, where it is stored.
    const bool is_full = ++lines_of_current_ > options_.limits.terms_per_concept ||
                         bytes_of_current_ > options_.limits.concept_bytes;
    if (!is_same || is_full) {
      CROSSWALK_RETURN_IF_ERROR(Give());
    }
    const std::string reason = line_concept_->WhatIsMissing(cells);
    if (!reason.empty()) {
      sink_.Skip({line, 0}, reason);
      return Status();
    }
    if (current_.line == 0) {
      current_.line = line;
      current_.id = std::string(bare_id);
    }
    for (const std::string& cell : cells) bytes_of_current_ += cell.size();
    const Status status = line_concept_->Add(cells, current_.concept_);
    return status.ok() ? Status() : sink_.Problem({line, 0}, status.message());
  }

  Status Give() {
    lines_of_current_ = 1;
    bytes_of_current_ = 0;
    FileConcept given = std::move(current_);
    current_ = FileConcept();
    if (given.line == 0) return Status();
    const auto& sections = given.concept_.languages();
    const bool has_term = std::any_of(sections.begin(), sections.end(),
                                      [](const auto& section) { return section.terms_size() > 0; });
    if (has_term) return sink_.Take(std::move(given));
    sink_.Skip({given.line, 0}, "the concept has no term");
    return Status();
  }

  const ReaderOptions options_;
  ConceptSink& sink_;
  RowReader rows_;
  std::string head_;
  bool has_dialect_ = false;
  std::vector<std::string> second_;  // row that has anything in it, for the layout
  Layout layout_;
  std::unique_ptr<RowConcept> line_concept_;  // once the first row has said the layout
  FileConcept current_;
  std::size_t lines_of_current_ = 0;
  std::size_t bytes_of_current_ = 0;
  v1::Collection collection_;  // a table says nothing of itself
};

}  // namespace

std::unique_ptr<FileReader> MakeTableReader(const ReaderOptions& options, ConceptSink& sink) {
  return std::make_unique<TableReader>(options, sink);
}

}  // namespace crosswalk::exchange
