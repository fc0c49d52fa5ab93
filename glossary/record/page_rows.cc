#include "glossary/record/page_rows.h"

#include <charconv>
#include <cstdint>

#include "glossary/record/page_token.h"

namespace crosswalk::record {
namespace {

// Rows read at a time for a page, which may turn out to be full long before its last one.
constexpr std::size_t kRowsAStep = 128;

// `read` gives the rows that follow the last one added, `token` the text that stands for it.
template <typename Read, typename Position>
Result<std::string> Fill(const PageRequest& page, const AddRow& add, const Read& read,
                         const Position& position) {
  std::size_t count = 0;
  std::size_t bytes = 0;
  std::string at;
  while (true) {
    CROSSWALK_ASSIGN(const std::vector<Version> versions, read());
    for (const Version& version : versions) {
      if (count == page.size || (count > 0 && bytes + version.body.size() > kPageBytes)) {
        return MakePageToken(page.listing, at);
      }
      CROSSWALK_ASSIGN(const std::size_t added, add(version));
      bytes += added;
      ++count;
      at = position(version);
    }
    if (versions.size() < kRowsAStep) return std::string();
  }
}

}  // namespace

Result<std::string> PageOfRows(const Record& record, Kind kind, std::string_view parent,
                               const PageRequest& page, const AddRow& add) {
  CROSSWALK_ASSIGN(std::string after, ReadPageToken(page.listing, page.token));
  return Fill(
      page, add, [&] { return record.List(kind, parent, after, kRowsAStep); },
      [&](const Version& version) { return after = version.key.id; });
}

Result<std::string> PageOfVersions(const Record& record, const Key& key, const PageRequest& page,
                                   const AddRow& add) {
  CROSSWALK_ASSIGN(const std::string token, ReadPageToken(page.listing, page.token));
  std::uint64_t before = 0;
  std::from_chars(token.data(), token.data() + token.size(), before);
  return Fill(
      page, add, [&] { return record.Versions(key, before, kRowsAStep); },
      [&](const Version& version) { return std::to_string(before = version.number); });
}

}  // namespace crosswalk::record
