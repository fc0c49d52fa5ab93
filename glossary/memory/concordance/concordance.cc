#include "glossary/memory/concordance/concordance.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "glossary/base/hash.h"
#include "glossary/index/concordance/unit_facts.h"
#include "glossary/memory/concordance/hit_order.h"
#include "glossary/memory/concordance/hit_writer.h"
#include "glossary/memory/concordance/query_words.h"
#include "glossary/record/page_token.h"
#include "glossary/record/unit_store.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

constexpr std::size_t kUsualHits = 50;
constexpr std::size_t kMostKeys = 100;  // domains; authors
constexpr std::size_t kHitsBetweenChecks = 32;
// Looked at beyond a page at once, for units that are gone.
constexpr std::size_t kSpareHits = 8;

using Strings = google::protobuf::RepeatedPtrField<std::string>;

// A request, checked.
struct Asked {
  text::LanguageTag searched;
  text::LanguageTag beside;
  index::ConcordanceQuery query;
  std::vector<std::string> memories;  // ids
  std::size_t limit = 0;
  std::string listing;
  std::optional<HitPlace> behind;
};

Status CheckCount(std::string field, int count, std::size_t limit) {
  if (static_cast<std::size_t>(count) <= limit) return {};
  return InvalidField(std::move(field), "holds " + std::to_string(count) + " values; at most " +
                                            std::to_string(limit) + " are allowed");
}

Result<text::LanguageTag> ReadTag(const char* field, const std::string& raw) {
  const Result<text::LanguageTag> tag = text::LanguageTag::Parse(raw);
  if (!tag.ok() || tag->is_none()) {
    return InvalidField(field, "'" + raw + "' is not a language tag");
  }
  return tag;
}

Result<std::vector<std::string>> ReadKeys(const std::string& field, const Strings& values,
                                          const Limits& limits) {
  CROSSWALK_RETURN_IF_ERROR(CheckCount(field, values.size(), kMostKeys));
  std::vector<std::string> keys;
  for (int i = 0; i < values.size(); ++i) {
    const std::string named = field + "[" + std::to_string(i) + "]";
    CROSSWALK_RETURN_IF_ERROR(text::CheckText(named, values[i], limits.statement_bytes));
    keys.push_back(index::CaseKey(values[i]));
    if (keys.back().empty()) return InvalidField(named, "is empty");
  }
  return keys;
}

Result<std::vector<std::string>> ReadMemories(const index::ConcordanceSnapshot& units,
                                              const Strings& names, const Limits& limits) {
  CROSSWALK_RETURN_IF_ERROR(CheckCount("memories", names.size(), limits.filter_values));
  std::vector<std::string> memories;
  for (int i = 0; i < names.size(); ++i) {
    const std::string field = "memories[" + std::to_string(i) + "]";
    CROSSWALK_ASSIGN(std::string id, record::MemoryId(field, names[i]));
    if (!units.HasMemory(id)) {
      const std::string why = "there is no memory '" + id + "'";
      return NotFound(field + ": " + why).WithField(field, why);
    }
    memories.push_back(std::move(id));
  }
  return memories;
}

Result<std::optional<std::int64_t>> ReadTime(const char* field, bool has,
                                             const google::protobuf::Timestamp& time) {
  if (!has) return std::optional<std::int64_t>();
  constexpr std::int64_t kFirst = -62'135'596'800;  // the year 1
  constexpr std::int64_t kLast = 253'402'300'799;   // the end of the year 9999
  if (time.seconds() < kFirst || time.seconds() > kLast || time.nanos() < 0 ||
      time.nanos() > 999'999'999) {
    return InvalidField(field, "is not a time between the years 1 and 9999");
  }
  // Dates are kept in whole microseconds, so what is between two of them is as the later one.
  return std::optional<std::int64_t>(time.seconds() * 1'000'000 + (time.nanos() + 999) / 1000);
}

// What pages of one listing share.
std::string ListingOf(const index::ConcordanceSnapshot& units,
                      const v1::ConcordanceRequest& request) {
  v1::ConcordanceRequest same = request;
  same.clear_limit();
  same.clear_page_token();
  same.clear_min_revision();
  return "concordance " + units.revision().epoch + " " + ContentId(same.SerializeAsString());
}

Result<Asked> ReadRequest(const index::ConcordanceSnapshot& units,
                          const v1::ConcordanceRequest& request, const script::Folder& folder,
                          const Limits& limits) {
  Asked asked;
  CROSSWALK_RETURN_IF_ERROR(text::CheckText("query", request.query(), limits.term_bytes));
  CROSSWALK_ASSIGN(asked.searched, ReadTag("source_language_tag", request.source_language_tag()));
  if (!request.target_language_tag().empty()) {
    CROSSWALK_ASSIGN(asked.beside, ReadTag("target_language_tag", request.target_language_tag()));
  }
  if (request.in_target()) {
    if (asked.beside.is_none()) {
      return InvalidField("target_language_tag", "is empty, but `in_target` asks to search it");
    }
    std::swap(asked.searched, asked.beside);
  }
  index::ConcordanceQuery& query = asked.query;
  query.language = asked.searched.primary();
  query.beside = asked.beside.primary();
  query.exact_words = request.exact_words();
  CROSSWALK_ASSIGN(query.phrases, ReadQuery(request.query(), asked.searched.language(), folder));
  CROSSWALK_ASSIGN(asked.memories, ReadMemories(units, request.memories(), limits));
  CROSSWALK_ASSIGN(query.domains, ReadKeys("domains", request.domains(), limits));
  CROSSWALK_ASSIGN(query.authors, ReadKeys("authors", request.authors(), limits));
  CROSSWALK_ASSIGN(query.since, ReadTime("since", request.has_since(), request.since()));
  CROSSWALK_ASSIGN(query.until, ReadTime("until", request.has_until(), request.until()));
  if (query.since && query.until && *query.until <= *query.since) {
    return InvalidField("until", "is not after `since`");
  }
  asked.limit = request.limit() == 0 ? std::min(kUsualHits, limits.hits)
                                     : std::min<std::size_t>(request.limit(), limits.hits);
  asked.listing = ListingOf(units, request);
  CROSSWALK_ASSIGN(const std::string after,
                   record::ReadPageToken(asked.listing, request.page_token()));
  if (!after.empty()) {
    asked.behind = HitPlace::FromToken(after);
    if (!asked.behind) return InvalidField("page_token", "is not a token of this listing");
  }
  return asked;
}

// Adds all hits of a piece.
Status SearchPiece(const index::ConcordanceSnapshot& units, std::size_t piece, const Asked& asked,
                   FirstHits& hits, const Cancellation& cancellation) {
  const index::RowTable& rows = units.rows(piece);
  const index::ConcordanceFile& file = units.file(piece);
  if (rows.row_count() != file.row_count()) {
    return DataLoss("a piece of the concordance has lost rows");
  }
  std::vector<bool> chosen;  // by parent; empty: all
  if (!asked.memories.empty()) {
    chosen.resize(rows.parent_count());
    for (std::uint32_t parent = 0; parent < rows.parent_count(); ++parent) {
      chosen[parent] = std::find(asked.memories.begin(), asked.memories.end(),
                                 rows.ParentAt(parent)) != asked.memories.end();
    }
    if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) return Status();
  }
  return file.Search(
      asked.query,
      [&](std::uint32_t row) {
        return (chosen.empty() || chosen[rows.ParentOrdinalOf(row)]) && units.Lives(piece, row);
      },
      [&](const index::ConcordanceFile::Found& found) { hits.Add(piece, found.row, found.length); },
      cancellation);
}

}  // namespace

Result<v1::ConcordanceResponse> FindConcordance(const index::ConcordanceSnapshot& units,
                                                const record::Record& record,
                                                const v1::ConcordanceRequest& request,
                                                const script::Folder& folder, const Limits& limits,
                                                const Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
  CROSSWALK_ASSIGN(Asked asked, ReadRequest(units, request, folder, limits));
  HitWriter writer(asked.query, asked.searched, asked.beside, folder);
  v1::ConcordanceResponse response;
  response.set_revision(units.revision().ToString());
  std::uint64_t gone = 0;
  std::size_t bytes = 0;
  std::size_t looked_at = 0;
  std::size_t at_once = asked.limit + kSpareHits;
  while (true) {
    FirstHits hits(units, asked.behind, at_once);
    for (std::size_t piece = 0; piece < units.piece_count(); ++piece) {
      CROSSWALK_RETURN_IF_ERROR(SearchPiece(units, piece, asked, hits, cancellation));
    }
    response.set_total(hits.count());
    for (const HitRow& found : hits.Take()) {
      const bool full = static_cast<std::size_t>(response.hits_size()) == asked.limit;
      if (full || bytes >= record::kPageBytes) {
        response.set_next_page_token(record::MakePageToken(asked.listing, asked.behind->ToToken()));
        break;
      }
      if (++looked_at % kHitsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      asked.behind = hits.PlaceOf(found);
      CROSSWALK_ASSIGN(const std::optional<record::Version> version,
                       record.Get({record::Kind::kUnit, asked.behind->memory, asked.behind->unit}));
      v1::ConcordanceHit hit;
      if (!version || version->deleted || !writer.Write(*version, hit)) {
        ++gone;
        continue;
      }
      bytes += hit.ByteSizeLong();
      *response.add_hits() = std::move(hit);
    }
    if (!response.next_page_token().empty() || !hits.left_some()) break;
    // So many were gone that a page could not be filled: look further, and for more at once.
    at_once *= 4;
  }
  response.set_total(response.total() - std::min<std::uint64_t>(gone, response.total()));
  return response;
}

}  // namespace crosswalk::memory
