// A few units in a record and in pieces of a concordance, and what is asked of them.
#ifndef CROSSWALK_TESTS_GLOSSARY_MEMORY_CONCORDANCE_SMALL_UNITS_H_
#define CROSSWALK_TESTS_GLOSSARY_MEMORY_CONCORDANCE_SMALL_UNITS_H_

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "crosswalk/v1/match.pb.h"
#include "glossary/index/concordance/concordance_snapshot.h"
#include "glossary/memory/concordance/concordance.h"
#include "tests/glossary/index/concordance/concordance_fixture.h"

namespace crosswalk::memory {

// Holds the current versions in memory. Answers Get and nothing else.
class UnitRecord final : public record::Record {
 public:
  std::map<std::pair<std::string, std::string>, record::Version> units;

  Result<std::optional<record::Version>> Get(const record::Key& key) const override {
    const auto found = units.find({key.parent, key.id});
    if (found == units.end()) return std::optional<record::Version>();
    return std::optional<record::Version>(found->second);
  }

  Result<record::Written> Write(const record::Batch&) override { return None(); }
  Result<std::unique_ptr<record::Bulk>> BeginBulk() override { return None(); }
  Result<std::vector<record::Version>> List(record::Kind, std::string_view, std::string_view,
                                            std::size_t) const override {
    return None();
  }
  Result<std::vector<record::Version>> Versions(const record::Key&, std::uint64_t,
                                                std::size_t) const override {
    return None();
  }
  Result<std::uint64_t> Count(record::Kind, std::string_view) const override { return None(); }
  Status Feed(std::uint64_t, const std::function<bool(const record::Version&)>&) const override {
    return None();
  }
  Result<record::Revision> Scan(record::Kind, std::string_view,
                                const std::function<bool(const record::Version&)>&) const override {
    return None();
  }
  Result<std::uint64_t> CountChanges(record::Kind, std::uint64_t, std::uint64_t) const override {
    return None();
  }
  Result<record::Revision> Newest() const override { return None(); }
  std::string Epoch() const override { return "e"; }
  bool WaitForChange(std::uint64_t, std::chrono::milliseconds) const override { return false; }
  Status Backup(const std::filesystem::path&, const ProgressFn&) const override { return None(); }
  Status Restore(const std::filesystem::path&) override { return None(); }

 private:
  static Status None() { return Status(Code::kUnimplemented, "the test has no use for it"); }
};

// Pieces that are built one after the other; what was written since the last one is not seen.
class SmallUnits final : public index::ConcordanceSnapshot {
 public:
  void Put(const std::string& memory, const std::string& id, const v1::Unit& unit,
           std::int64_t micros = 0, const std::string& author = "");
  void Delete(const std::string& memory, const std::string& id);
  void DeleteAllOf(const std::string& memory);
  // Makes a piece of what was written since the last one.
  void EndPiece();

  UnitRecord& record() { return record_; }
  void set_epoch(std::string epoch) { revision_.epoch = std::move(epoch); }

  // What FindConcordance says; the second fails the test where it refuses.
  Result<v1::ConcordanceResponse> Ask(const v1::ConcordanceRequest& request,
                                      const Cancellation& cancellation = {}) const;
  v1::ConcordanceResponse Answer(const v1::ConcordanceRequest& request) const;

  const record::Revision& revision() const override { return revision_; }
  std::size_t piece_count() const override { return pieces_.size(); }
  const index::ConcordanceFile& file(std::size_t piece) const override {
    return *pieces_[piece].file;
  }
  const index::RowTable& rows(std::size_t piece) const override { return *pieces_[piece].rows; }
  bool Lives(std::size_t piece, std::uint32_t row) const override;
  bool HasMemory(std::string_view memory) const override {
    return memories_.contains(std::string(memory));
  }

 private:
  struct Change {
    enum { kPut, kDelete, kDeleteAll } what;
    record::Version version;
    v1::Unit unit;
  };
  struct Piece {
    std::unique_ptr<index::PieceFolder> folder;
    std::unique_ptr<index::ConcordanceFile> file;
    std::unique_ptr<index::RowTable> rows;
  };

  UnitRecord record_;
  record::Revision revision_{"e", 1};
  std::set<std::string> memories_;
  std::vector<Change> changes_;
  std::vector<Piece> pieces_;
};

v1::ConcordanceRequest Request(const std::string& query, const std::string& source_tag,
                               const std::string& target_tag = "");

// The ids of the units of the hits, in order, with blanks between.
std::string IdsOf(const v1::ConcordanceResponse& response);
// The text of a hit with its highlights in [ ].
std::string Marked(const v1::ConcordanceHit& hit);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_TESTS_GLOSSARY_MEMORY_CONCORDANCE_SMALL_UNITS_H_
