#include <cstring>
#include <memory>
#include <unordered_map>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/exchange/concept_merger.h"
#include "glossary/exchange/hash_set.h"
#include "glossary/exchange/import.h"
#include "glossary/exchange/read_side.h"
#include "glossary/exchange/spool.h"
#include "glossary/exchange/two_sides.h"
#include "glossary/record/collections.h"
#include "glossary/record/concept_join.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::exchange {
namespace {

// Concepts between two looks at the caller's deadline.
constexpr std::uint64_t kCheckEvery = 1024;
// Bytes of concepts that a file names in several places, which are held in memory.
constexpr std::size_t kScatteredBytes = std::size_t{256} << 20;

using ConceptReadSide = ReadSide<FileConcept, ConceptSink>;

class GlossaryImport {
 public:
  GlossaryImport(record::Record& record, const Limits& limits, const v1::ImportOptions& options,
                 const ImportFile& file, const std::string& author, const ProgressFn& progress,
                 const Cancellation& cancellation)
      : record_(record),
        limits_(limits),
        options_(options),
        file_(file),
        cancellation_(cancellation),
        clock_(progress, file.size),
        problems_(file.name, limits.import_problems) {
    merge_.author = author;
    merge_.overwrite = options.overwrite();
  }

  Result<v1::ImportReport> Run() {
    CROSSWALK_ASSIGN(merge_.glossary, record::GlossaryId("options.glossary", options_.glossary()));
    const Status direct = Direct();
    if (!has_repeated_) return Report(direct);
    return Report(Gathered());
  }

 private:
  // Writes what is read while the rest is being read.
  Status Direct() {
    RecordQueue<FileConcept> queue;
    Outbox<FileConcept, v1::Concept> outbox(
        queue, [](const FileConcept& read) -> const v1::Concept& { return read.concept_; });
    HashSet seen;
    Open([&](FileConcept&& read) -> Status {
      if (!read.id.empty() && !seen.Insert(Hash64(read.id))) {
        // The file names a concept in several places: read again, all of it before any is written.
        has_repeated_ = true;
        return Status(Code::kCancelled, "read again");
      }
      CountTerms(read);
      read_report_.set_concepts(read_report_.concepts() + 1);
      return outbox.Put(std::move(read));
    });
    const auto read = [&] {
      Status status = read_->Run();
      // Also what came before a failure: with `partial` it is kept.
      const Status sent = has_repeated_ ? Status() : outbox.Send();
      return status.ok() ? sent : status;
    };
    return Write([&](const Merge& merge) {
      return RunTwoSides<FileConcept>(queue, read, [&](std::vector<FileConcept>& batch) -> Status {
        CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
        for (FileConcept& each : batch) CROSSWALK_RETURN_IF_ERROR(merge(std::move(each)));
        clock_.Tell(read_->bytes());
        return Status();
      });
    });
  }

  // Reads everything, with the parts of each concept joined, and then writes it.
  Status Gathered() {
    has_repeated_ = false;
    problems_.Clear();
    read_report_.Clear();
    write_report_.Clear();
    Spool spool;
    HashSet seen;
    std::unordered_map<std::string, FileConcept> scattered;
    std::size_t scattered_bytes = 0;
    Open([&](FileConcept&& read) -> Status {
      clock_.Tell(read_->bytes());
      const bool is_first = read.id.empty() || seen.Insert(Hash64(read.id));
      CountTerms(read);
      if (is_first) {
        read_report_.set_concepts(read_report_.concepts() + 1);
        return Queue(read, spool);
      }
      scattered_bytes += read.concept_.ByteSizeLong() + 64;
      if (scattered_bytes > kScatteredBytes) {
        return ResourceExhausted(file_.name + ":" + std::to_string(read.line) +
                                 ": too many concepts stand in several places: sort the file by "
                                 "concept");
      }
      const auto [entry, is_new] = scattered.try_emplace(read.id);
      if (is_new) {
        entry->second = std::move(read);
      } else {
        record::JoinConcept(read.concept_, entry->second.concept_);
      }
      return Status();
    });
    const Status status = read_->Run();
    if (!status.ok() && !options_.partial()) return status;
    const Status written = Write([&](const Merge& merge) -> Status {
      FileConcept read;
      for (std::uint64_t done = 0;; ++done) {
        if (done % kCheckEvery == 0 && status.ok()) {
          CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
        }
        CROSSWALK_ASSIGN(const bool found, Unqueue(spool, read));
        if (!found) break;
        const auto more = scattered.find(read.id);
        if (more != scattered.end()) {
          record::JoinConcept(more->second.concept_, read.concept_);
          scattered.erase(more);
        }
        CROSSWALK_RETURN_IF_ERROR(merge(std::move(read)));
        read = FileConcept();
      }
      for (auto& [id, rest] : scattered) CROSSWALK_RETURN_IF_ERROR(merge(std::move(rest)));
      return Status();
    });
    return status.ok() ? written : status;
  }

  using Merge = std::function<Status(FileConcept&&)>;

  // The transaction around `merge_all`. With `partial`, what was merged before a failure is kept.
  Status Write(const std::function<Status(const Merge&)>& merge_all) {
    CROSSWALK_ASSIGN(const std::unique_ptr<record::Bulk> bulk, record_.BeginBulk());
    const record::Key key{record::Kind::kGlossary, "", merge_.glossary};
    CROSSWALK_ASSIGN(const auto version, bulk->Get(key));
    if (!version.has_value() || version->deleted) {
      return NotFound(record::GlossaryName(merge_.glossary) + ": not found");
    }
    CROSSWALK_ASSIGN(const v1::Glossary glossary, record::GlossaryOf("", *version));
    merge_.glossary_uid = glossary.uid();
    std::unique_ptr<ConceptMerger> merger;
    const Status merged = merge_all([&](FileConcept&& read) -> Status {
      if (merger == nullptr) {
        merge_.origin = read_->origin();
        merger = std::make_unique<ConceptMerger>(
            *bulk, limits_, merge_, write_report_, [this](const FileConcept& of, std::string why) {
              problems_.Add(of.line, of.id.empty() ? "" : "concept " + of.id, std::move(why));
            });
      }
      return merger->Merge(std::move(read));
    });
    if (has_repeated_ || (!merged.ok() && !options_.partial())) return merged;
    std::uint64_t number = 0;
    if (merger != nullptr) {
      CROSSWALK_ASSIGN(number, merger->Finish());
      CROSSWALK_ASSIGN(const std::uint64_t kept,
                       record::KeepCollection(*bulk, key, read_->Header(), merge_.author));
      number = std::max(number, kept);
    }
    if (number > 0) {
      CROSSWALK_RETURN_IF_ERROR(bulk->Commit());
      write_report_.set_revision(record::Revision{record_.Epoch(), number}.ToString());
    }
    return merged;
  }

  void Open(std::function<Status(FileConcept&&)> take) {
    const ReadContext context{options_, limits_, file_, cancellation_, problems_};
    read_ = std::make_unique<ConceptReadSide>(
        context, Ability::kReadConcepts,
        [this, context](const Format& format) -> Result<std::unique_ptr<FileReader>> {
          if (format.concept_reader == nullptr) {
            return InvalidArgument("1:1: " + std::string(format.name) +
                                   " holds units: import it into a memory");
          }
          return format.concept_reader(ReaderOptionsOf(context), *read_);
        },
        [this](FileConcept& read) { return record::NormalizeFileConcept(limits_, read.concept_); },
        std::move(take));
  }

  void CountTerms(const FileConcept& read) {
    std::uint64_t terms = read_report_.terms();
    for (const v1::LanguageSection& section : read.concept_.languages()) {
      terms += static_cast<std::uint64_t>(section.terms_size());
    }
    read_report_.set_terms(terms);
  }

  Status Queue(const FileConcept& read, Spool& spool) {
    entry_.clear();
    const std::uint64_t numbers[] = {read.line, read.id.size()};
    entry_.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    entry_.append(read.id);
    read.concept_.AppendToString(&entry_);
    return spool.Put(entry_);
  }

  Result<bool> Unqueue(Spool& spool, FileConcept& read) {
    CROSSWALK_ASSIGN(const bool found, spool.Take(entry_));
    if (!found) return false;
    std::uint64_t numbers[2];
    std::memcpy(numbers, entry_.data(), sizeof numbers);
    read.line = numbers[0];
    read.id.assign(entry_, sizeof numbers, numbers[1]);
    const std::size_t begin = sizeof numbers + numbers[1];
    if (!read.concept_.ParseFromArray(entry_.data() + begin,
                                      static_cast<int>(entry_.size() - begin))) {
      return Internal(file_.name + ": the queue of the import cannot be read");
    }
    return true;
  }

  Result<v1::ImportReport> Report(const Status& status) {
    if (!status.ok()) return status;
    v1::ImportReport report = std::move(read_report_);
    report.MergeFrom(write_report_);
    read_->Describe(report);
    return report;
  }

  record::Record& record_;
  const Limits& limits_;
  const v1::ImportOptions& options_;
  const ImportFile& file_;
  const Cancellation& cancellation_;
  ProgressClock clock_;
  MergeOptions merge_;
  ImportProblems problems_;
  v1::ImportReport read_report_;   // the reading thread's
  v1::ImportReport write_report_;  // the writing thread's
  std::unique_ptr<ConceptReadSide> read_;
  bool has_repeated_ = false;  // set by the reading thread, looked at when it has ended
  std::string entry_;
};

}  // namespace

Result<v1::ImportReport> ImportGlossary(record::Record& record, const Limits& limits,
                                        const v1::ImportOptions& options, const ImportFile& file,
                                        const std::string& author, const ProgressFn& progress,
                                        const Cancellation& cancellation) {
  return GlossaryImport(record, limits, options, file, author, progress, cancellation).Run();
}

}  // namespace crosswalk::exchange
