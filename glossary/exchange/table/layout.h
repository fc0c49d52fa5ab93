// How the columns of a table make concepts and terms.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LAYOUT_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/table/column.h"

namespace crosswalk::exchange {

// A term in each line.
struct Slot {
  int column = 0;
  std::string tag;           // empty where each line says it
  int language_column = -1;  // the column where each line says it; -1 where `tag` does
};

struct PlacedColumn : Column {
  // The term it belongs to; -1 for what belongs to the whole line.
  int slot = -1;
  // Of another part than the text: the column that has the text; -1 where there is none.
  int text_column = -1;
};

struct Layout {
  std::vector<PlacedColumn> columns;
  std::vector<Slot> slots;
  int id_column = -1;
  int source_slot = 0;        // the term that a forbidden pair translates, and which stays
  bool has_header = false;    // else the first row is a concept
  bool is_bilingual = false;  // source and target: a line without one of them says nothing
  bool is_own = false;        // as own_layout.h says, with guarded cells
};

// Whether a row names columns: where its cells are the names of a source and a target, of two
// languages, of one language and something else that is known, or of a term and its language. Two
// words that name the same thing (`English`, `英語`) are terms.
bool IsHeader(const std::vector<std::string>& row);

// The layout that a first row says. Where it is no header, the first two columns are the source's
// and the target's term in the caller's languages (or in those that columns three and four hold, as
// DeepL has them), and a third is a note. INVALID_ARGUMENT without a place where the columns make
// no terms, or no language is said for them.
//
// A column that belongs to a term by its nature (status, note, example …) belongs to the language
// that its name holds, else, where it stands between languages or comes again for several of them,
// to the language in front of it, as MateCat and memoQ write them; else to the line as a whole.
// `second` is the row behind it, empty where there is none: where both rows have tags in columns
// three and four, those are DeepL's, and not the names of columns.
Result<Layout> FindLayout(const std::vector<std::string>& row,
                          const std::vector<std::string>& second, const ReaderOptions& options);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LAYOUT_H_
