#include "glossary/index/concordance/concordance_file.h"

#include <optional>
#include <string>
#include <vector>

#include "glossary/index/concordance/concordance_file_parts.h"
#include "glossary/index/concordance/concordance_schema.h"
#include "glossary/index/concordance/term_walk.h"
#include "glossary/index/concordance/text_scan.h"
#include "glossary/index/concordance/texts_file.h"

namespace crosswalk::index {
namespace {

constexpr std::uint32_t kRowsBetweenChecks = 1024;

std::vector<std::string> FilterTerms(char prefix, const std::vector<std::string>& keys) {
  std::vector<std::string> terms(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) MakeTerm(prefix, "", keys[i], terms[i]);
  return terms;
}

// Throws what Xapian throws.
Status Walk(const TextsFile& texts, const Xapian::Database& database, const ConcordanceQuery& query,
            const std::function<bool(std::uint32_t row)>& wanted,
            const std::function<void(const ConcordanceFile::Found&)>& visit,
            const Cancellation& cancellation) {
  const std::uint32_t rows = texts.row_count();
  RowsOfAll candidates(database, TermsOf(query), rows);
  if (candidates.most() == 0) return Status();
  std::optional<RowsOfAny> domains, authors;
  if (!query.domains.empty()) {
    domains.emplace(database, FilterTerms(kDomainPrefix, query.domains), rows, candidates.most());
  }
  if (!query.authors.empty()) {
    authors.emplace(database, FilterTerms(kAuthorPrefix, query.authors), rows, candidates.most());
  }
  const bool beside_itself = query.beside == query.language;
  const bool beside_another = !query.beside.empty() && !beside_itself;
  PlaceWalk searched(texts.PlacesOf(query.language));
  PlaceWalk beside(texts.PlacesOf(query.beside));
  TextScan scan(query);
  std::uint32_t looked_at = 0;
  while (const std::optional<std::uint32_t> row = candidates.Next()) {
    if (++looked_at % kRowsBetweenChecks == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    if (query.since && texts.DateOf(*row) < *query.since) continue;
    if (query.until && texts.DateOf(*row) >= *query.until) continue;
    if (!wanted(*row)) continue;
    if (domains && !domains->Has(*row)) continue;
    if (authors && !authors->Has(*row)) continue;
    const std::span<const TextPlace> places = searched.At(*row);
    if (beside_itself && places.size() < 2) continue;
    if (beside_another && beside.At(*row).empty()) continue;
    if (!scan.AnyHasAll(texts, places)) continue;
    std::uint32_t length = places.front().length;
    for (const TextPlace& place : places) length = std::min(length, place.length);
    visit({*row, length});
  }
  return Status();
}

}  // namespace

ConcordanceFile::ConcordanceFile(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
ConcordanceFile::~ConcordanceFile() = default;

Result<std::unique_ptr<ConcordanceFile>> ConcordanceFile::Open(const std::filesystem::path& folder,
                                                               std::uint32_t rows) {
  CROSSWALK_ASSIGN(TextsFile texts, TextsFile::Open(folder / kTextsFile, rows));
  std::unique_ptr<GlassPool> words;
  if (rows > 0) {
    CROSSWALK_ASSIGN(words, GlassPool::Open(folder / kWordsFile, rows));
  }
  return std::unique_ptr<ConcordanceFile>(new ConcordanceFile(
      std::make_unique<const Parts>(Parts{std::move(texts), std::move(words)})));
}

std::uint32_t ConcordanceFile::row_count() const { return parts_->texts.row_count(); }
std::int64_t ConcordanceFile::DateOf(std::uint32_t row) const { return parts_->texts.DateOf(row); }

Status ConcordanceFile::Search(const ConcordanceQuery& query,
                               const std::function<bool(std::uint32_t row)>& wanted,
                               const std::function<void(const Found&)>& visit,
                               const Cancellation& cancellation) const {
  if (parts_->words == nullptr || query.phrases.empty()) return Status();
  Status status;
  CROSSWALK_RETURN_IF_ERROR(CaughtOfXapian("cannot read " + parts_->words->path(), [&] {
    GlassPool::Handle database(*parts_->words);
    status = Walk(parts_->texts, *database, query, wanted, visit, cancellation);
  }));
  return status;
}

}  // namespace crosswalk::index
