// CSV and TSV with one column a language and field.
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/concept_cells.h"
#include "glossary/exchange/table/concept_spool.h"
#include "glossary/exchange/table/file_id.h"
#include "glossary/exchange/table/own_layout.h"
#include "glossary/exchange/table/table.h"

namespace crosswalk::exchange {
namespace {

// As many as a reader takes.
constexpr std::size_t kColumns = 4900;
constexpr std::size_t kFlushBytes = 64 << 10;

// Where columns stand: the concept's first, then each language's, its terms before the rest.
struct ColumnOrder {
  std::size_t language;  // 0 for those of the concept
  Level level;
  Field field;
  std::string name;  // of a property
  Part part;
  auto operator<=>(const ColumnOrder&) const = default;
};

class TableWriter final : public ConceptWriter {
 public:
  TableWriter(const WriterOptions& options, char delimiter, ByteSink sink)
      : delimiter_(delimiter), sink_(std::move(sink)) {
    if (!options.source_language_tag.empty()) LanguageRank(options.source_language_tag);
    for (const std::string& tag : options.target_language_tags) LanguageRank(tag);
  }

  // Only the last concept tells which columns there are.
  Status Write(const v1::Concept& concept_) override {
    NoteOrigin(concept_);
    VisitCells(concept_,
               [&](const Column& column, std::size_t, std::string_view) { NoteColumn(column); });
    CountBeyondCells(concept_, losses_);
    return spool_.Add(concept_);
  }

  Status Finish() override {
    if (!has_one_origin_ && concepts_with_origin_ > 0) losses_["origin"] = concepts_with_origin_;
    CROSSWALK_RETURN_IF_ERROR(WriteHeader());
    CROSSWALK_RETURN_IF_ERROR(
        spool_.Walk([this](const v1::Concept& concept_) { return WriteConcept(concept_); }));
    return Flush();
  }

  const Losses& losses() const override { return losses_; }

 private:
  std::size_t LanguageRank(const std::string& tag) {
    return languages_.emplace(tag, languages_.size() + 1).first->second;
  }

  ColumnOrder OrderOf(const Column& column) {
    const bool is_entry = column.level == Level::kEntry;
    // Within a language its terms come first.
    const Level level = column.level == Level::kTerm ? Level::kEntry : column.level;
    const Field field = column.field == Field::kTerm ? Field::kNone : column.field;
    return {is_entry ? 0 : LanguageRank(column.tag), is_entry ? Level::kEntry : level, field,
            column.field == Field::kProperty ? column.name : std::string(), column.part};
  }

  void NoteColumn(const Column& column) {
    ColumnOrder order = OrderOf(column);
    if (columns_.count(order) > 0) return;
    if (columns_.size() == kColumns) {
      ++losses_["value of a column beyond " + std::to_string(kColumns)];
      return;
    }
    columns_.emplace(std::move(order), Placed{OwnName(column), 0});
  }

  // Where all concepts come from one file, its ids are theirs alone and are kept.
  void NoteOrigin(const v1::Concept& concept_) {
    if (concept_.name().empty()) return;
    if (!concept_.origins().empty()) ++concepts_with_origin_;
    if (concept_.origins_size() == 1) {
      if (origin_.empty()) origin_ = concept_.origins(0).origin();
      if (origin_ == concept_.origins(0).origin()) return;
    }
    has_one_origin_ = false;
  }

  std::string IdOf(const v1::Concept& concept_) {
    ++number_;
    std::string id = has_one_origin_ && !concept_.origins().empty() ? concept_.origins(0).id()
                                                                    : FileId(concept_);
    return id.empty() ? "line " + std::to_string(number_) : id;
  }

  Status WriteHeader() {
    AppendCell(kOwnMark, delimiter_, out_);
    std::size_t index = 1;
    for (auto& [order, placed] : columns_) {
      placed.index = index++;
      out_.push_back(delimiter_);
      AppendCell(GuardCell(placed.name), delimiter_, out_);
    }
    out_.append("\r\n");
    return Status();
  }

  Status WriteConcept(const v1::Concept& concept_) {
    std::vector<std::map<std::size_t, std::string>> lines;
    VisitCells(concept_, [&](const Column& column, std::size_t line, std::string_view cell) {
      const auto placed = columns_.find(OrderOf(column));
      if (placed == columns_.end()) return;
      if (lines.size() <= line) lines.resize(line + 1);
      lines[line][placed->second.index] = GuardCell(cell);
    });
    const std::string id = GuardCell(IdOf(concept_));
    for (const auto& cells : lines) {
      AppendCell(id, delimiter_, out_);
      std::size_t at = 0;
      for (const auto& [index, cell] : cells) {
        out_.append(index - at, delimiter_);
        AppendCell(cell, delimiter_, out_);
        at = index;
      }
      out_.append(columns_.size() - at, delimiter_);
      out_.append("\r\n");
    }
    return out_.size() < kFlushBytes ? Status() : Flush();
  }

  Status Flush() {
    const std::string out = std::exchange(out_, {});
    return out.empty() ? Status() : sink_(out);
  }

  struct Placed {
    std::string name;
    std::size_t index;
  };

  const char delimiter_;
  const ByteSink sink_;
  ConceptSpool spool_;
  std::map<std::string, std::size_t> languages_;  // by tag: their order, from 1
  std::map<ColumnOrder, Placed> columns_;
  std::string origin_;
  bool has_one_origin_ = true;
  std::uint64_t concepts_with_origin_ = 0;
  std::uint64_t number_ = 0;
  Losses losses_;
  std::string out_;
};

}  // namespace

std::unique_ptr<ConceptWriter> MakeCsvWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<TableWriter>(options, ',', std::move(sink));
}

std::unique_ptr<ConceptWriter> MakeTsvWriter(const WriterOptions& options, ByteSink sink) {
  return std::make_unique<TableWriter>(options, '\t', std::move(sink));
}

}  // namespace crosswalk::exchange
