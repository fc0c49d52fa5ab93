#include <algorithm>
#include <memory>
#include <utility>

#include "glossary/exchange/import.h"
#include "glossary/exchange/read_side.h"
#include "glossary/exchange/two_sides.h"
#include "glossary/exchange/unit_merger.h"
#include "glossary/record/collections.h"
#include "glossary/record/unit_normalize.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::exchange {
namespace {

using UnitReadSide = ReadSide<FileUnit, UnitSink>;

class MemoryImport {
 public:
  MemoryImport(record::Record& record, const Limits& limits, const v1::ImportOptions& options,
               const ImportFile& file, const std::string& author, const ProgressFn& progress,
               const Cancellation& cancellation)
      : record_(record),
        limits_(limits),
        options_(options),
        cancellation_(cancellation),
        clock_(progress, file.size),
        problems_(file.name, limits.import_problems),
        context_{options, limits, file, cancellation, problems_},
        normalizer_(limits),
        outbox_(queue_, [](const FileUnit& read) -> const v1::Unit& { return read.unit; }) {
    merge_.author = author;
    read_ = std::make_unique<UnitReadSide>(
        context_, Ability::kReadUnits, [this](const Format& format) { return MakeReader(format); },
        [this](FileUnit& read) { return normalizer_.Normalize(read.unit); },
        [this](FileUnit&& read) {
          ++units_;
          return outbox_.Put(std::move(read));
        });
  }

  Result<v1::ImportReport> Run() {
    CROSSWALK_ASSIGN(merge_.memory, record::MemoryId("options.memory", options_.memory()));
    const record::Key key{record::Kind::kMemory, "", merge_.memory};
    CROSSWALK_ASSIGN(const std::unique_ptr<record::Bulk> bulk, record_.BeginBulk());
    CROSSWALK_ASSIGN(const auto version, bulk->Get(key));
    if (!version.has_value() || version->deleted) {
      return NotFound(record::MemoryName(merge_.memory) + ": not found");
    }
    CROSSWALK_ASSIGN(const v1::Memory memory, record::MemoryOf("", *version));
    merge_.memory_uid = memory.uid();
    const Status merged = Merge(*bulk);
    if (!merged.ok() && !options_.partial()) return merged;
    if (merger_ != nullptr) {
      CROSSWALK_ASSIGN(std::uint64_t number, merger_->Finish());
      CROSSWALK_ASSIGN(const std::uint64_t kept,
                       record::KeepCollection(*bulk, key, read_->Header(), merge_.author));
      number = std::max(number, kept);
      if (number > 0) {
        CROSSWALK_RETURN_IF_ERROR(bulk->Commit());
        report_.set_revision(record::Revision{record_.Epoch(), number}.ToString());
      }
    }
    if (!merged.ok()) return merged;
    return Report();
  }

 private:
  Result<std::unique_ptr<FileReader>> MakeReader(const Format& format) {
    if (format.unit_reader == nullptr) {
      return InvalidArgument("1:1: " + std::string(format.name) +
                             " holds terms: import it into a glossary");
    }
    return format.unit_reader(ReaderOptionsOf(context_), *read_);
  }

  Status Merge(record::Bulk& bulk) {
    const auto read = [this] {
      Status status = read_->Run();
      // Also what came before a failure: with `partial` it is kept.
      const Status sent = outbox_.Send();
      return status.ok() ? sent : status;
    };
    return RunTwoSides<FileUnit>(queue_, read, [&](std::vector<FileUnit>& batch) -> Status {
      CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
      if (merger_ == nullptr) {
        merge_.origin = read_->origin();
        merger_ = std::make_unique<UnitMerger>(
            bulk, limits_, merge_, report_, [this](const FileUnit& of, std::string why) {
              problems_.Add(of.line, of.id.empty() ? "" : "unit " + of.id, std::move(why));
            });
      }
      for (FileUnit& each : batch) CROSSWALK_RETURN_IF_ERROR(merger_->Merge(std::move(each)));
      clock_.Tell(read_->bytes());
      return Status();
    });
  }

  v1::ImportReport Report() {
    read_->Describe(report_);
    report_.set_units(units_);
    return std::move(report_);
  }

  record::Record& record_;
  const Limits& limits_;
  const v1::ImportOptions& options_;
  const Cancellation& cancellation_;
  ProgressClock clock_;
  UnitMergeOptions merge_;
  ImportProblems problems_;
  const ReadContext context_;
  record::UnitNormalizer normalizer_;  // the reading thread's
  RecordQueue<FileUnit> queue_;
  Outbox<FileUnit, v1::Unit> outbox_;
  std::unique_ptr<UnitReadSide> read_;
  std::uint64_t units_ = 0;  // the reading thread's
  std::unique_ptr<UnitMerger> merger_;
  v1::ImportReport report_;  // the writing thread's
};

}  // namespace

Result<v1::ImportReport> ImportMemory(record::Record& record, const Limits& limits,
                                      const v1::ImportOptions& options, const ImportFile& file,
                                      const std::string& author, const ProgressFn& progress,
                                      const Cancellation& cancellation) {
  return MemoryImport(record, limits, options, file, author, progress, cancellation).Run();
}

}  // namespace crosswalk::exchange
