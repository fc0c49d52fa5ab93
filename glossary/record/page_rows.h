// Pages of rows and of versions: where one begins, where it ends, what leads to the next.
#ifndef CROSSWALK_GLOSSARY_RECORD_PAGE_ROWS_H_
#define CROSSWALK_GLOSSARY_RECORD_PAGE_ROWS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// A page that was asked for.
struct PageRequest {
  std::string listing;  // what is listed, such as `concepts of seed`; its tokens are no others'
  std::string token;    // empty for the first page
  std::size_t size = 0;
};

// Puts one row on the page; the bytes it takes there.
using AddRow = std::function<Result<std::size_t>(const Version&)>;

// Gives the rows of one page to `add`, in order: at most `size`, and after the first none that
// would take it above kPageBytes. The token of the next page, empty where this is the last.
// INVALID_ARGUMENT naming page_token for a token of another listing.
Result<std::string> PageOfRows(const Record& record, Kind kind, std::string_view parent,
                               const PageRequest& page, const AddRow& add);
// The same of the versions of one key, newest first.
Result<std::string> PageOfVersions(const Record& record, const Key& key, const PageRequest& page,
                                   const AddRow& add);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_PAGE_ROWS_H_
