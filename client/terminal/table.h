// Lines up columns of text in any script.
#ifndef CROSSWALK_CLIENT_TERMINAL_TABLE_H_
#define CROSSWALK_CLIENT_TERMINAL_TABLE_H_

#include <cstddef>
#include <string>
#include <vector>

namespace crosswalk::terminal {

// A table with a header line. Fill it, then print it once. Not thread-safe.
class Table {
 public:
  enum class Align { kLeft, kRight };
  struct Column {
    std::string header;
    Align align = Align::kLeft;
    // Gives way where the table is wider than the terminal.
    bool elastic = false;
  };

  explicit Table(std::vector<Column> columns);

  // One cell a column; missing ones are empty, more are a programming error and dropped. Control
  // characters become blanks.
  void AddRow(std::vector<std::string> cells);

  bool empty() const { return rows_.empty(); }

  // The table, two blanks between columns and none at the end of a line. `width` is that of the
  // terminal in columns; 0 means that nothing is elided.
  std::string ToString(std::size_t width) const;

 private:
  std::vector<std::size_t> Widths(std::size_t width) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace crosswalk::terminal

#endif  // CROSSWALK_CLIENT_TERMINAL_TABLE_H_
