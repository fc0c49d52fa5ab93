#include "client/command/rows.h"

#include <cctype>
#include <utility>

#include "client/command/tsv.h"

namespace crosswalk::command {
namespace {

std::string Header(const std::string& name) {
  std::string header;
  for (const char c : name) {
    header += c == '_' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return header;
}

terminal::Table TableOf(const std::vector<RowColumn>& columns) {
  using Align = terminal::Table::Align;
  std::vector<terminal::Table::Column> shown;
  for (const RowColumn& column : columns) {
    shown.push_back({Header(column.name),
                     column.kind == RowColumn::Kind::kNumber ? Align::kRight : Align::kLeft,
                     column.kind == RowColumn::Kind::kLongText});
  }
  return terminal::Table(std::move(shown));
}

}  // namespace

Rows::Rows(Session& session, const std::vector<RowColumn>& columns)
    : session_(session), table_(TableOf(columns)) {
  if (session_.format() != Format::kTsv) return;
  std::vector<std::string> names;
  for (const RowColumn& column : columns) names.push_back(column.name);
  session_.output().Write(TsvLine(names));
}

void Rows::Add(std::vector<std::string> fields) {
  if (session_.format() == Format::kTsv) session_.output().Write(TsvLine(fields));
  if (session_.format() == Format::kTable) table_.AddRow(std::move(fields));
}

void Rows::Finish() {
  if (session_.format() != Format::kTable || table_.empty()) return;
  session_.output().Write(table_.ToString(session_.width()));
}

}  // namespace crosswalk::command
