// Rows of named columns, as a table for people or as tab-separated values.
#ifndef CROSSWALK_CLIENT_COMMAND_ROWS_H_
#define CROSSWALK_CLIENT_COMMAND_ROWS_H_

#include <string>
#include <vector>

#include "client/command/session.h"
#include "client/terminal/table.h"

namespace crosswalk::command {

// A column: its name in TSV (`display_name`); a table shows it in capitals, with blanks.
struct RowColumn {
  enum class Kind { kText, kLongText, kNumber };  // long text gives way on a narrow terminal
  std::string name;
  Kind kind = Kind::kText;
};

// Takes rows one by one. TSV goes out at once, its header before the first row; a table when it is
// finished. Prints nothing where the format is JSON. Not thread-safe.
class Rows {
 public:
  Rows(Session& session, const std::vector<RowColumn>& columns);

  // One field a column.
  void Add(std::vector<std::string> fields);
  // Prints what is left to print. A table without rows is not printed.
  void Finish();

 private:
  Session& session_;
  terminal::Table table_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_ROWS_H_
