// A concept taken apart into the cells of our table.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_CELLS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_CELLS_H_

#include <functional>
#include <string_view>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/exchange/file/file_writer.h"
#include "glossary/exchange/table/column.h"

namespace crosswalk::exchange {

// Told each cell: its column, the line within the concept (from 0), and what it holds, which is
// never empty.
using CellVisit = std::function<void(const Column& column, std::size_t line, std::string_view)>;

// Visits all cells of a concept but its id, laid out as own_layout.h says.
void VisitCells(const v1::Concept& concept_, const CellVisit& visit);

// Counts what a concept holds beyond cells: evidence, conflicts, properties without a value.
void CountBeyondCells(const v1::Concept& concept_, Losses& losses);

// The word for a status in our table, which a reader takes back; empty for an unspecified one.
std::string_view StatusName(v1::TermStatus status);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_CONCEPT_CELLS_H_
