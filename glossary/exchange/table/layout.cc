#include "glossary/exchange/table/layout.h"

#include <algorithm>
#include <map>
#include <set>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/column_name.h"
#include "glossary/exchange/table/language_name.h"
#include "glossary/exchange/table/own_layout.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kColumns = 1000;
constexpr std::size_t kOwnColumns = 5000;
constexpr std::size_t kNameBytes = 256;

using Columns = std::vector<PlacedColumn>;

bool IsTermField(Field field) {
  return field == Field::kTerm || field == Field::kSource || field == Field::kTarget;
}

int Count(const Columns& columns, Field field) {
  return static_cast<int>(std::count_if(columns.begin(), columns.end(),
                                        [&](const auto& column) { return column.field == field; }));
}

int Find(const Columns& columns, Field field) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const auto& column) { return column.field == field; });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

void MakeLanguage(std::string_view tag, PlacedColumn& column) {
  column.field = Field::kTerm;
  column.tag = std::string(tag);
}

// `id` and `no` are names of fields, and tags: of Indonesian and Norwegian where a column that is
// not the first stands beside one other language alone, or beside several.
void TellTagsFromWords(Columns& columns) {
  int languages = 0;
  for (const PlacedColumn& column : columns) {
    languages += column.field == Field::kTerm && !column.tag.empty() ? 1 : 0;
  }
  if (columns.empty()) return;
  const std::string first = text::NfkcCasefold(columns.front().name);
  if (first == "no") {
    columns.front().field = Field::kProperty;
    columns.front().tag.clear();
    --languages;
  }
  const bool has_other_id = Count(columns, Field::kId) > 1;
  const bool has_pair = Count(columns, Field::kSource) > 0 || Count(columns, Field::kTarget) > 0;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const bool is_id = text::NfkcCasefold(columns[i].name) == "id";
    if (is_id && !has_pair && (languages == 1 || (languages > 1 && has_other_id))) {
      MakeLanguage("id", columns[i]);
    }
  }
}

Columns ColumnsOf(const std::vector<std::string>& row) {
  Columns columns;
  for (const std::string& cell : row) {
    PlacedColumn column;
    static_cast<Column&>(column) = ColumnOfName(cell);
    columns.push_back(std::move(column));
  }
  TellTagsFromWords(columns);
  // `term, translation`: the term is the source.
  const bool has_target = Count(columns, Field::kTarget) > 0;
  if (!has_target || Count(columns, Field::kSource) > 0) return columns;
  const auto term = std::find_if(columns.begin(), columns.end(), [](const auto& column) {
    return column.field == Field::kTerm && column.tag.empty();
  });
  if (term != columns.end()) term->field = Field::kSource;
  return columns;
}

bool MakesTerms(const Columns& columns) {
  std::set<std::string> tags;
  std::set<Field> known;
  for (const PlacedColumn& column : columns) {
    if (column.field == Field::kNone || column.field == Field::kProperty) continue;
    if (column.field == Field::kTerm && !column.tag.empty()) {
      tags.insert(column.tag);
    } else {
      known.insert(column.field);
    }
  }
  const auto has = [&](Field field) { return known.count(field) > 0; };
  if (has(Field::kSource) && has(Field::kTarget)) return true;
  if (tags.size() > 1) return true;
  if (tags.size() == 1) return !known.empty();
  return has(Field::kTerm) && (has(Field::kLanguage) || has(Field::kId) || has(Field::kDefinition));
}

class LayoutMaker {
 public:
  LayoutMaker(const std::vector<std::string>& row, const std::vector<std::string>& second,
              const ReaderOptions& options)
      : row_(row), second_(second), options_(options) {}

  Result<Layout> Make() {
    const bool is_own = !row_.empty() && row_.front() == kOwnMark;
    const std::size_t most = is_own ? kOwnColumns : kColumns;
    if (row_.size() > most) {
      return InvalidArgument("the line has " + std::to_string(row_.size()) +
                             " columns, more than " + std::to_string(most));
    }
    if (is_own) return MakeOwn();
    layout_.columns = ColumnsOf(row_);
    layout_.has_header = row_.size() > 1 && MakesTerms(layout_.columns) && !IsDeepl();
    if (!layout_.has_header) return MakePlain();
    CROSSWALK_RETURN_IF_ERROR(CheckNames());
    CROSSWALK_RETURN_IF_ERROR(PlaceTerms());
    PlaceFields();
    FindSourceSlot();
    return std::move(layout_);
  }

 private:
  Result<Layout> MakeOwn() {
    layout_.is_own = layout_.has_header = true;
    layout_.source_slot = -1;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < row_.size(); ++i) {
      const std::string_view name = UnguardCell(row_[i]);
      const auto column = OwnColumn(name);
      if (!column) {
        return InvalidArgument("the column \"" + std::string(name) + "\" is not known");
      }
      if (!seen.insert(name).second) {
        return InvalidArgument("the header names the column \"" + std::string(name) + "\" twice");
      }
      PlacedColumn placed;
      static_cast<Column&>(placed) = *column;
      if (column->field == Field::kId) layout_.id_column = static_cast<int>(i);
      if (column->field == Field::kTerm) {
        layout_.slots.push_back({static_cast<int>(i), column->tag});
      }
      layout_.columns.push_back(std::move(placed));
    }
    for (PlacedColumn& column : layout_.columns) {
      if (column.level == Level::kTerm) column.slot = SlotOf(column.tag, row_.size());
      if (column.part != Part::kText) column.text_column = TextColumnOf(column);
    }
    return std::move(layout_);
  }

  int TextColumnOf(const PlacedColumn& part) const {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const PlacedColumn& column = layout_.columns[i];
      if (column.field == part.field && column.level == part.level && column.tag == part.tag &&
          column.part == Part::kText) {
        return static_cast<int>(i);
      }
    }
    return -1;
  }

  static bool IsTag(const std::string& cell) {
    return text::LanguageTag::Parse(TrimCell(cell)).ok() && !LanguageOfName(TrimCell(cell)).empty();
  }

  static bool HasTagsBehind(const std::vector<std::string>& row) {
    return row.size() == 4 && IsTag(row[2]) && IsTag(row[3]);
  }

  // Two terms and their languages, without a header.
  bool IsDeepl() const {
    if (!HasTagsBehind(row_)) return false;
    if (!second_.empty()) return HasTagsBehind(second_);
    return layout_.columns[0].field == Field::kProperty ||
           layout_.columns[1].field == Field::kProperty;
  }

  Result<Layout> MakePlain() {
    if (row_.size() < 2) {
      return InvalidArgument("the file has one column; a table of terms has at least two");
    }
    const bool has_languages = row_.size() > 3 && IsTag(row_[2]) && IsTag(row_[3]);
    const auto known = [](const std::string& tag) { return !tag.empty(); };
    if (!has_languages &&
        (!known(options_.source_language_tag) || !known(options_.target_language_tag))) {
      return InvalidArgument(
          "the first line does not name the columns as languages, or as source and target: say "
          "the languages of the first two columns (--source, --target)");
    }
    layout_.is_bilingual = true;
    for (std::size_t i = 0; i < row_.size(); ++i) {
      PlacedColumn& column = layout_.columns[i];
      column = PlacedColumn();
      column.name = "column " + std::to_string(i + 1);
      column.field = i < 2 ? Field::kTerm : i == 2 ? Field::kNote : Field::kProperty;
      if (i < 2) column.slot = static_cast<int>(i);
      if (has_languages && (i == 2 || i == 3)) column.field = Field::kNone;
    }
    layout_.slots = {{0, options_.source_language_tag, has_languages ? 2 : -1},
                     {1, options_.target_language_tag, has_languages ? 3 : -1}};
    return std::move(layout_);
  }

  Status CheckNames() {
    std::size_t named = 0;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      if (layout_.columns[i].field != Field::kNone) named = i + 1;
    }
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const PlacedColumn& column = layout_.columns[i];
      const std::string number = std::to_string(i + 1);
      if (i < named && column.field == Field::kNone) {
        return InvalidArgument("column " + number + " of the header has no name");
      }
      if (column.name.size() > kNameBytes) {
        return InvalidArgument("the name of column " + number + " is longer than " +
                               std::to_string(kNameBytes) + " bytes");
      }
      if (column.field == Field::kProperty && IsWrongTag(column.name)) {
        return InvalidArgument("column " + number + ": \"" + column.name +
                               "\" is no language that is known");
      }
    }
    return Status();
  }

  Status PlaceTerms() {
    Columns& columns = layout_.columns;
    const bool has_source = Count(columns, Field::kSource) > 0;
    const bool has_target = Count(columns, Field::kTarget) > 0;
    const int languages =
        static_cast<int>(std::count_if(columns.begin(), columns.end(), [](const auto& column) {
          return column.field == Field::kTerm && !column.tag.empty();
        }));
    // Beside terms, a source is where they come from.
    const bool is_pair = has_source && (has_target || languages == 1);
    const bool is_bilingual = is_pair || (has_target && languages == 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      PlacedColumn& column = columns[i];
      if (column.field == Field::kSource && !is_pair) column.field = Field::kTermSource;
      if (column.field == Field::kId && layout_.id_column < 0) {
        layout_.id_column = static_cast<int>(i);
      } else if (column.field == Field::kId) {
        column.field = Field::kProperty;
      }
      if (!IsTermField(column.field)) continue;
      const bool is_untagged = column.tag.empty();
      // Beside terms of several languages a column `term` is one only where the caller says its
      // language; beside those of one it is the other side, and somebody has to say it.
      const bool is_unsaid_side = languages == 1 && options_.source_language_tag.empty();
      const bool is_extra =
          column.field == Field::kTerm && is_untagged &&
          (is_bilingual || (languages > 0 && !is_unsaid_side && !MayBeCallersSource()));
      const bool is_lone_target = column.field == Field::kTarget && !is_bilingual && is_untagged;
      if (is_extra || is_lone_target) {
        column.field = Field::kProperty;
        continue;
      }
      CROSSWALK_RETURN_IF_ERROR(PlaceTerm(static_cast<int>(i)));
    }
    layout_.is_bilingual = is_bilingual && layout_.slots.size() == 2;
    return Status();
  }

  // Whether no column is in the language that the caller says of the source.
  bool MayBeCallersSource() const {
    const auto source = text::LanguageTag::Parse(options_.source_language_tag);
    return source.ok() && std::none_of(layout_.columns.begin(), layout_.columns.end(),
                                       [&](const PlacedColumn& column) {
                                         return column.field == Field::kTerm &&
                                                column.tag == source->str();
                                       });
  }

  Status PlaceTerm(int at) {
    PlacedColumn& column = layout_.columns[static_cast<std::size_t>(at)];
    Slot slot{at, column.tag};
    if (slot.tag.empty()) {
      const bool is_source = column.field == Field::kSource;
      const bool is_target = column.field == Field::kTarget;
      const Field where = is_source   ? Field::kSourceLanguage
                          : is_target ? Field::kTargetLanguage
                                      : Field::kLanguage;
      slot.language_column = Find(layout_.columns, where);
      slot.tag = is_target ? options_.target_language_tag : options_.source_language_tag;
      if (slot.language_column < 0 && slot.tag.empty()) {
        return InvalidArgument("the column \"" + column.name +
                               "\" does not say its language: say it (" +
                               (is_target ? "--target" : "--source") + ")");
      }
    }
    if (column.field == Field::kSource)
      layout_.source_slot = static_cast<int>(layout_.slots.size());
    column.slot = static_cast<int>(layout_.slots.size());
    layout_.slots.push_back(std::move(slot));
    return Status();
  }

  // The last term of a language in front of a column; of any language where `tag` is empty. Behind
  // it where none is in front; -1 where none is at all.
  int SlotOf(std::string_view tag, std::size_t before) const {
    int found = -1;
    for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
      const Slot& slot = layout_.slots[i];
      if (!tag.empty() && slot.tag != tag) continue;
      if (static_cast<std::size_t>(slot.column) < before || (found < 0 && !tag.empty())) {
        found = static_cast<int>(i);
      }
    }
    return found;
  }

  static bool IsOfTerm(Field field) {
    switch (field) {
      case Field::kDefinition:
      case Field::kNote:
      case Field::kStatus:
      case Field::kForbidden:
      case Field::kFuzzy:
      case Field::kType:
      case Field::kPartOfSpeech:
      case Field::kReading:
      case Field::kUsage:
      case Field::kContext:
      case Field::kTermSource:
      case Field::kTermInfo:
        return true;
      default:
        return false;
    }
  }

  void PlaceFields() {
    const bool is_gettext = Find(layout_.columns, Field::kFuzzy) >= 0;
    for (const PlacedColumn& column : layout_.columns) {
      if (column.tag.empty()) ++names_[text::NfkcCasefold(column.name)];
    }
    const bool is_line_a_term = layout_.slots.size() == 1 && layout_.slots[0].language_column >= 0;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      PlacedColumn& column = layout_.columns[i];
      // What gettext calls a context tells equal sources apart, and is no sentence.
      if (is_gettext && column.field == Field::kContext) column.field = Field::kProperty;
      if (!IsOfTerm(column.field)) {
        if (is_line_a_term && column.field == Field::kProperty) column.slot = 0;
      } else if (!column.tag.empty()) {
        column.slot = SlotOf(column.tag, i);
      } else if (is_line_a_term) {
        column.slot = 0;
      } else {
        column.slot = SlotByPlace(i);
      }
      if (column.slot >= 0 || !column.tag.empty()) {
        column.level = column.field == Field::kDefinition ? Level::kLanguage : Level::kTerm;
      }
      // The language has no term here: what is said about one has no place of its own.
      const bool is_without_term = column.slot < 0 && !column.tag.empty();
      if (is_without_term && column.level == Level::kTerm) {
        column.level = column.field == Field::kNote ? Level::kLanguage : Level::kEntry;
        if (column.level == Level::kEntry) column.field = Field::kProperty;
      }
    }
  }

  int SlotByPlace(std::size_t at) const {
    const PlacedColumn& column = layout_.columns[at];
    if (column.field == Field::kReading) return SlotOfReading(at);
    const int before = SlotOf({}, at);
    if (before < 0 || layout_.is_bilingual) return -1;
    const std::string name = text::NfkcCasefold(column.name);
    const bool is_of_term_always = name == "notes" || name == "example of use" ||
                                   name == "term_example" || column.field == Field::kTermInfo ||
                                   column.field == Field::kContext;
    const bool is_between = layout_.slots.back().column > static_cast<int>(at);
    const auto again = names_.find(name);
    const bool is_again = again != names_.end() && again->second > 1;
    return is_of_term_always || is_between || is_again ? before : -1;
  }

  // Readings are of Japanese, else of Chinese, where the line has one such term.
  int SlotOfReading(std::size_t at) const {
    const int before = SlotOf({}, at);
    const bool is_between = before >= 0 && layout_.slots.back().column > static_cast<int>(at);
    if (is_between && !layout_.is_bilingual) return before;
    for (const std::string_view primary : {"ja", "zh"}) {
      int found = -1;
      int count = 0;
      for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
        const auto tag = text::LanguageTag::Parse(layout_.slots[i].tag);
        if (!tag.ok() || tag->primary() != primary) continue;
        found = static_cast<int>(i);
        ++count;
      }
      if (count == 1) return found;
    }
    return before < 0 ? 0 : before;
  }

  void FindSourceSlot() {
    if (layout_.is_bilingual && Find(layout_.columns, Field::kSource) >= 0) return;
    const auto source = text::LanguageTag::Parse(options_.source_language_tag);
    if (!source.ok()) return;
    for (std::size_t i = 0; i < layout_.slots.size(); ++i) {
      const auto tag = text::LanguageTag::Parse(layout_.slots[i].tag);
      if (!tag.ok() || !(*tag == *source)) continue;
      layout_.source_slot = static_cast<int>(i);
      return;
    }
  }

  const std::vector<std::string>& row_;
  const std::vector<std::string>& second_;
  const ReaderOptions& options_;
  std::map<std::string, int> names_;  // of columns whose names hold no language: how often
  Layout layout_;
};

}  // namespace

bool IsHeader(const std::vector<std::string>& row) {
  return row.size() > 1 && row.size() <= kColumns && MakesTerms(ColumnsOf(row));
}

Result<Layout> FindLayout(const std::vector<std::string>& row,
                          const std::vector<std::string>& second, const ReaderOptions& options) {
  return LayoutMaker(row, second, options).Make();
}

}  // namespace crosswalk::exchange
