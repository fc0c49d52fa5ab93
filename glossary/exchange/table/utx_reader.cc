// UTX, the glossary format of AAMT, versions 1.00 to 1.20.
#include <algorithm>
#include <memory>
#include <utility>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/column_name.h"
#include "glossary/exchange/table/layout.h"
#include "glossary/exchange/table/line_reader.h"
#include "glossary/exchange/table/row_concept.h"
#include "glossary/exchange/table/table.h"
#include "glossary/exchange/table/utx_header.h"
#include "glossary/exchange/table/utx_status.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kColumns = 200;
constexpr std::size_t kHeaderLines = 1000;

std::vector<std::string> SplitTabs(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(TrimCell(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

bool NamesColumns(std::string_view line) {
  const std::string first = text::NfkcCasefold(SplitTabs(line.substr(1)).front());
  return first == "src" || first == "tgt" || first == "source" || first.starts_with("src:");
}

class UtxReader final : public FileReader {
 public:
  UtxReader(const ReaderOptions& options, ConceptSink& sink)
      : options_(options), sink_(sink), lines_(options.limits.line_bytes) {}

  Status Feed(std::string_view chunk) override {
    return lines_.Feed(chunk, [this](const LineReader::Line& line) { return ReadLine(line); });
  }

  Status Finish() override {
    CROSSWALK_RETURN_IF_ERROR(
        lines_.Finish([this](const LineReader::Line& line) { return ReadLine(line); }));
    return Give();
  }

  const v1::Collection& collection() const override { return header_.collection; }

 private:
  Status ReadLine(const LineReader::Line& line) {
    if (line.too_long) {
      return sink_.Problem(
          {line.number, 0},
          "the line is longer than " + std::to_string(options_.limits.line_bytes) + " bytes");
    }
    if (IsBlankCell(line.text)) return Status();
    if (line.text.starts_with('#')) return ReadHash(line);
    if (rows_ == nullptr) CROSSWALK_RETURN_IF_ERROR(Begin(line.number));
    return ReadEntry(line.number, line.text);
  }

  // Of the header; behind it a comment.
  Status ReadHash(const LineReader::Line& line) {
    if (rows_ != nullptr) return Status();
    if (NamesColumns(line.text)) {
      names_ = SplitTabs(line.text.substr(1));
      columns_line_ = line.number;
      return Status();
    }
    header_bytes_ += line.text.size();
    if (++header_lines_ > kHeaderLines || header_bytes_ > options_.limits.concept_bytes) {
      return InvalidAt({line.number, 0},
                       "the header has more than " + std::to_string(kHeaderLines) + " lines or " +
                           std::to_string(options_.limits.concept_bytes) + " bytes");
    }
    ReadUtxHeaderLine(line.text, header_lines_ == 1, header_);
    return Status();
  }

  Status Begin(std::uint64_t line) {
    // What the file says wins.
    if (header_.source_language_tag.empty()) {
      header_.source_language_tag = options_.source_language_tag;
    }
    if (header_.target_language_tag.empty()) {
      header_.target_language_tag = options_.target_language_tag;
    }
    if (names_.empty()) {
      sink_.Warn({line, 0}, "no line #src … names the columns: taken as src, tgt, src:pos");
      names_ = {"src", "tgt", "src:pos"};
    }
    if (names_.size() > kColumns) {
      return InvalidAt({columns_line_, 0},
                       "the header names more than " + std::to_string(kColumns) + " columns");
    }
    PlaceTerms();
    if (layout_.slots.empty() || layout_.slots.front().column != source_column_) {
      return InvalidAt({columns_line_, 0}, "the header does not name the column \"src\"");
    }
    for (const Slot& slot : layout_.slots) {
      if (slot.tag.empty()) {
        const bool is_source = slot.column == source_column_;
        return InvalidAt(
            {1, 0}, std::string("the header does not say the language of the ") +
                        (is_source ? "source: say it (--source)" : "target: say it (--target)"));
      }
    }
    for (std::size_t i = 0; i < names_.size(); ++i) PlaceColumn(i);
    rows_ = std::make_unique<RowConcept>(layout_);
    return Status();
  }

  void PlaceTerms() {
    layout_.columns.resize(names_.size());
    layout_.has_header = true;
    const auto find = [this](std::string_view a, std::string_view b) {
      for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::string name = text::NfkcCasefold(names_[i]);
        if (name == a || name == b) return static_cast<int>(i);
      }
      return -1;
    };
    source_column_ = find("src", "source");
    const int target = find("tgt", "target");
    if (source_column_ >= 0) {
      layout_.slots.push_back({source_column_, header_.source_language_tag});
    }
    // A glossary of one language may have the column and leave it empty.
    if (target >= 0 && source_column_ >= 0) {
      layout_.slots.push_back({target, header_.target_language_tag});
      layout_.is_bilingual = true;
    }
  }

  void PlaceColumn(std::size_t at) {
    PlacedColumn& column = layout_.columns[at];
    for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
      if (layout_.slots[i].column != static_cast<int>(at)) continue;
      column.field = Field::kTerm;
      column.slot = static_cast<int>(i);
      return;
    }
    const std::string& name = names_[at];
    const std::string folded = text::NfkcCasefold(name);
    std::string_view rest = name;
    int slot = -1;
    for (int i = 0; i < static_cast<int>(layout_.slots.size()); ++i) {
      if (!folded.starts_with(i == 0 ? "src:" : "tgt:")) continue;
      slot = i;
      rest = std::string_view(name).substr(4);
    }
    static_cast<Column&>(column) = ColumnOfName(rest);
    column.name = name;
    column.tag.clear();
    switch (column.field) {
      case Field::kTerm:
      case Field::kSource:
      case Field::kTarget:
      case Field::kLanguage:
      case Field::kSourceLanguage:
      case Field::kTargetLanguage:
      case Field::kFuzzy:
        column.field = Field::kProperty;
        break;
      case Field::kId:
        if (slot < 0 && layout_.id_column < 0) {
          layout_.id_column = static_cast<int>(at);
        } else {
          column.field = Field::kProperty;
        }
        break;
      case Field::kStatus:
        if (slot >= 0) break;
        status_column_ = static_cast<int>(at);
        column.field = Field::kNone;
        break;
      default:
        break;
    }
    if (slot < 0) return;
    const bool is_entry = column.field == Field::kSubject || column.field == Field::kLabel;
    if (is_entry) return;
    column.slot = slot;
    column.level = column.field == Field::kDefinition ? Level::kLanguage : Level::kTerm;
    if (column.field == Field::kProperty) column.name = std::string(rest);
  }

  Status ReadEntry(std::uint64_t line, std::string_view text) {
    std::vector<std::string> cells = SplitTabs(text);
    while (cells.size() > names_.size() && cells.back().empty()) cells.pop_back();
    if (cells.size() > names_.size()) {
      return sink_.Problem({line, 0}, "the line has " + std::to_string(cells.size()) +
                                          " fields, but the header names " +
                                          std::to_string(names_.size()));
    }
    cells.resize(names_.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      // How UTX writes an empty field.
      const bool is_term = layout_.columns[i].field == Field::kTerm;
      if (!is_term && cells[i] == "-") cells[i].clear();
    }
    const std::string& id =
        layout_.id_column < 0 ? no_id_ : cells[static_cast<std::size_t>(layout_.id_column)];
    const bool is_same = !id.empty() && id == current_.id;
    // What is too large for a concept is given in parts, and joined or refused where it is stored.
    const bool is_full = entries_.size() >= options_.limits.terms_per_concept ||
                         entry_bytes_ > options_.limits.concept_bytes;
    if (!is_same || is_full) {
      CROSSWALK_RETURN_IF_ERROR(Give());
    }
    if (const std::string reason = rows_->WhatIsMissing(cells); !reason.empty()) {
      sink_.Skip({line, 0}, reason);
      return Status();
    }
    if (current_.line == 0) {
      current_.line = line;
      current_.id = id;
    }
    entry_bytes_ += text.size();
    const Status status = rows_->Add(cells, current_.concept_);
    if (!status.ok()) return sink_.Problem({line, 0}, status.message());
    const auto& terms = rows_->terms();
    entries_.push_back(
        {terms[0], terms.size() > 1 ? terms[1] : nullptr,
         status_column_ < 0 ? std::string() : cells[static_cast<std::size_t>(status_column_)]});
    return Status();
  }

  Status Give() {
    if (current_.line == 0) return Status();
    SetUtxStatuses(entries_, current_.concept_);
    entries_.clear();
    entry_bytes_ = 0;
    FileConcept given = std::move(current_);
    current_ = FileConcept();
    return sink_.Take(std::move(given));
  }

  const ReaderOptions options_;
  ConceptSink& sink_;
  LineReader lines_;
  UtxHeader header_;
  std::size_t header_lines_ = 0;
  std::size_t header_bytes_ = 0;
  std::vector<std::string> names_;
  std::uint64_t columns_line_ = 1;
  int source_column_ = -1;
  int status_column_ = -1;
  const std::string no_id_;
  Layout layout_;
  std::unique_ptr<RowConcept> rows_;  // once the header has ended
  FileConcept current_;
  std::vector<UtxEntry> entries_;  // of it
  std::size_t entry_bytes_ = 0;
};

}  // namespace

std::unique_ptr<FileReader> MakeUtxReader(const ReaderOptions& options, ConceptSink& sink) {
  return std::make_unique<UtxReader>(options, sink);
}

}  // namespace crosswalk::exchange
