#include "tests/glossary/memory/concordance/small_units.h"

#include <algorithm>

#include "glossary/text/utf8.h"

namespace crosswalk::memory {

void SmallUnits::Put(const std::string& memory, const std::string& id, const v1::Unit& unit,
                     std::int64_t micros, const std::string& author) {
  memories_.insert(memory);
  record::Version version = index::MakeVersion(memory, id, unit, micros, author);
  record_.units[{memory, id}] = version;
  changes_.push_back({Change::kPut, std::move(version), unit});
}

void SmallUnits::Delete(const std::string& memory, const std::string& id) {
  record_.units.erase({memory, id});
  changes_.push_back({Change::kDelete, index::MakeVersion(memory, id, {}), {}});
}

void SmallUnits::DeleteAllOf(const std::string& memory) {
  memories_.erase(memory);
  std::erase_if(record_.units, [&](const auto& unit) { return unit.first.first == memory; });
  changes_.push_back({Change::kDeleteAll, index::MakeVersion(memory, "", {}), {}});
}

void SmallUnits::EndPiece() {
  Piece piece;
  piece.folder = std::make_unique<index::PieceFolder>();
  index::RowTableBuilder rows(pieces_.empty(), false);
  auto builder =
      *index::ConcordanceFileBuilder::Create(index::ConcordanceFolder(), piece.folder->path());
  for (const Change& change : changes_) {
    const record::Key& key = change.version.key;
    if (change.what == Change::kDelete) {
      rows.Delete(key.parent, key.id);
    } else if (change.what == Change::kDeleteAll) {
      rows.DeleteAllOf(key.parent);
    } else {
      rows.Add(key.parent, key.id);
      EXPECT_TRUE(builder->Add(change.version, change.unit).ok());
    }
  }
  changes_.clear();
  builder->BeginFinish(false);
  EXPECT_TRUE(builder->Finish().ok());
  EXPECT_TRUE(rows.Write(piece.folder->path() / "rows", false).ok());
  piece.rows =
      std::make_unique<index::RowTable>(*index::RowTable::Open(piece.folder->path() / "rows"));
  piece.file = *index::ConcordanceFile::Open(piece.folder->path(), rows.row_count());
  pieces_.push_back(std::move(piece));
  ++revision_.number;
}

bool SmallUnits::Lives(std::size_t piece, std::uint32_t row) const {
  const auto dead = pieces_[piece].rows->dead();
  if (std::find(dead.begin(), dead.end(), row) != dead.end()) return false;
  const std::string_view memory = pieces_[piece].rows->ParentOf(row);
  const std::string_view id = pieces_[piece].rows->IdOf(row);
  for (std::size_t newer = piece + 1; newer < pieces_.size(); ++newer) {
    if (pieces_[newer].rows->Find(memory, id)) return false;
    for (const index::Tombstone& tombstone : pieces_[newer].rows->Tombstones()) {
      if (tombstone.parent == memory && (tombstone.id.empty() || tombstone.id == id)) return false;
    }
  }
  return true;
}

Result<v1::ConcordanceResponse> SmallUnits::Ask(const v1::ConcordanceRequest& request,
                                                const Cancellation& cancellation) const {
  return FindConcordance(*this, record_, request, *index::ConcordanceFolder(), Limits(),
                         cancellation);
}

v1::ConcordanceResponse SmallUnits::Answer(const v1::ConcordanceRequest& request) const {
  const auto response = Ask(request);
  EXPECT_TRUE(response.ok()) << response.status().ToString();
  return response.ok() ? *response : v1::ConcordanceResponse();
}

v1::ConcordanceRequest Request(const std::string& query, const std::string& source_tag,
                               const std::string& target_tag) {
  v1::ConcordanceRequest request;
  request.set_query(query);
  request.set_source_language_tag(source_tag);
  request.set_target_language_tag(target_tag);
  return request;
}

std::string IdsOf(const v1::ConcordanceResponse& response) {
  std::string ids;
  for (const v1::ConcordanceHit& hit : response.hits()) {
    if (!ids.empty()) ids += ' ';
    ids += hit.unit().substr(hit.unit().rfind('/') + 1);
  }
  return ids;
}

std::string Marked(const v1::ConcordanceHit& hit) {
  std::u32string text = text::ToUtf32(hit.source().text());
  for (int i = hit.highlights_size(); i-- > 0;) {
    text.insert(hit.highlights(i).end(), 1, U']');
    text.insert(hit.highlights(i).start(), 1, U'[');
  }
  return text::ToUtf8(text);
}

}  // namespace crosswalk::memory
