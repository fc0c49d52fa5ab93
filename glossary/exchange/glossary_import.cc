#include "glossary/exchange/glossary_import.h"

#include <cstring>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/exchange/concept_merger.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/format.h"
#include "glossary/exchange/spool.h"
#include "glossary/record/concept_join.h"
#include "glossary/record/concept_store.h"

namespace crosswalk::exchange {
namespace {

// Concepts after which a partial import writes what it has.
constexpr std::uint64_t kPartialBlock = 20000;
// Concepts between two looks at the caller's deadline.
constexpr std::uint64_t kCheckEvery = 1024;
// Bytes of concepts whose lines are scattered over the file, which are held in memory.
constexpr std::size_t kScatteredBytes = std::size_t{256} << 20;

std::string BaseName(const std::string& name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

// The concepts are read into a queue first and written when the file has ended well: a file that is
// wrong, or a caller that is slow, holds up no other writer.
class Import final : public FileImport, private ConceptSink {
 public:
  Import(record::Record& record, const Limits& limits, const v1::ImportOptions& options,
         std::string author)
      : record_(record), limits_(limits), options_(options), author_(std::move(author)) {}

  ~Import() override {
    if (options_.partial() && !finished_) (void)WriteQueue(Cancellation());
  }

  Status Begin(const std::string& glossary, const std::string& uid, const std::string& file) {
    merge_.glossary = glossary;
    merge_.glossary_uid = uid;
    merge_.author = author_;
    merge_.overwrite = options_.overwrite();
    report_.set_file(file);
    if (options_.input_format().empty()) return Status();
    return OpenReader(options_.input_format());
  }

  Status Feed(std::string_view chunk, const Cancellation& cancellation) override {
    CROSSWALK_RETURN_IF_ERROR(failed_);
    failed_ = FeedReader(chunk);
    if (failed_.ok()) failed_ = cancellation.Check();
    if (failed_.ok() && options_.partial() && queued_ >= kPartialBlock) {
      failed_ = WriteQueue(cancellation);
    }
    return failed_;
  }

  Result<v1::ImportReport> Finish(const ProgressFn&, const Cancellation& cancellation) override {
    CROSSWALK_RETURN_IF_ERROR(failed_);
    failed_ = FinishReader();
    if (failed_.ok()) failed_ = WriteQueue(cancellation);
    if (!failed_.ok()) return failed_;
    finished_ = true;
    failed_ = FailedPrecondition("the import is finished");
    return report_;
  }

  std::uint64_t records() const override { return report_.concepts(); }

 private:
  Status FeedReader(std::string_view chunk) {
    if (reader_ != nullptr) return reader_->Feed(chunk);
    head_.append(chunk);
    // The first line tells, or as much of it as a line may have.
    if (head_.find('\n') == std::string::npos && head_.size() <= limits_.line_bytes) {
      return Status();
    }
    return OpenRecognized();
  }

  Status OpenRecognized() {
    CROSSWALK_RETURN_IF_ERROR(OpenReader(RecognizeFormat(head_)));
    const std::string head = std::move(head_);
    head_.clear();
    return reader_->Feed(head);
  }

  Status OpenReader(std::string_view format) {
    reader_ = MakeReader(format, limits_, *this);
    if (reader_ != nullptr) {
      report_.set_format(std::string(format));
      return Status();
    }
    if (!options_.input_format().empty()) {
      return InvalidField(
          "options.input_format",
          "\"" + options_.input_format() + "\" is not known; known are: " + KnownFormats());
    }
    return InvalidArgument(report_.file() +
                           ":1:1: the content is of no known format; known are: " + KnownFormats());
  }

  Status FinishReader() {
    if (reader_ == nullptr) CROSSWALK_RETURN_IF_ERROR(OpenRecognized());
    return reader_->Finish();
  }

  const std::string& Origin() {
    if (merge_.origin.empty()) {
      merge_.origin = options_.origin();
      if (merge_.origin.empty()) merge_.origin = reader_->collection().title();
      if (merge_.origin.empty()) merge_.origin = BaseName(report_.file());
    }
    return merge_.origin;
  }

  Status Take(FileConcept&& read) override {
    const Status status = record::NormalizeFileConcept(limits_, read.concept_);
    if (!status.ok()) {
      const std::string who = read.id.empty() ? "" : "concept " + read.id + ": ";
      return Problem({read.line, 1}, who + status.message());
    }
    for (const v1::LanguageSection& section : read.concept_.languages()) {
      report_.set_terms(report_.terms() + static_cast<std::uint64_t>(section.terms_size()));
    }
    if (!read.id.empty() && !seen_.insert(Hash64(read.id)).second) return Scatter(std::move(read));
    report_.set_concepts(report_.concepts() + 1);
    return Queue(read);
  }

  // Its other lines came before: they are one concept, and join when it is written.
  Status Scatter(FileConcept&& read) {
    const auto [entry, is_new] = scattered_.try_emplace(read.id);
    scattered_bytes_ += read.concept_.ByteSizeLong() + 64;
    if (scattered_bytes_ > kScatteredBytes) {
      return ResourceExhausted(report_.file() + ":" + std::to_string(read.line) +
                               ": too many concepts have lines that do not follow one another: "
                               "sort the file by concept");
    }
    if (is_new) {
      entry->second = std::move(read);
    } else {
      record::JoinConcept(read.concept_, entry->second.concept_);
    }
    return Status();
  }

  Status Queue(const FileConcept& read) {
    entry_.clear();
    const std::uint64_t numbers[] = {read.line, read.id.size()};
    entry_.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    entry_.append(read.id);
    read.concept_.AppendToString(&entry_);
    ++queued_;
    return spool_.Put(entry_);
  }

  Result<bool> Unqueue(FileConcept& read) {
    CROSSWALK_ASSIGN(const bool found, spool_.Take(entry_));
    if (!found) return false;
    std::uint64_t numbers[2];
    std::memcpy(numbers, entry_.data(), sizeof numbers);
    read.line = numbers[0];
    read.id.assign(entry_, sizeof numbers, numbers[1]);
    const std::size_t begin = sizeof numbers + numbers[1];
    if (!read.concept_.ParseFromArray(entry_.data() + begin,
                                      static_cast<int>(entry_.size() - begin))) {
      return Internal(report_.file() + ": the queue of the import cannot be read");
    }
    return true;
  }

  Status Problem(const Place& place, std::string_view reason) override {
    if (!options_.partial()) {
      std::string where = report_.file() + ":" + std::to_string(place.line);
      if (place.column > 0) where += ":" + std::to_string(place.column);
      return InvalidArgument(where + ": " + std::string(reason));
    }
    report_.set_skipped(report_.skipped() + 1);
    AddProblem(place.line, place.column > 0 ? "column " + std::to_string(place.column) : "",
               std::string(reason));
    return Status();
  }

  void Skip(const Place& place, std::string_view reason) override {
    report_.set_skipped(report_.skipped() + 1);
    AddProblem(place.line, "", std::string(reason));
  }

  void Warn(const Place& place, std::string_view reason) override {
    AddProblem(place.line, "", std::string(reason));
  }

  void AddProblem(std::uint64_t line, std::string place, std::string reason) {
    if (static_cast<std::size_t>(report_.problems_size()) >= limits_.import_problems) return;
    v1::ImportProblem& problem = *report_.add_problems();
    problem.set_line(line);
    problem.set_place(std::move(place));
    problem.set_reason(std::move(reason));
  }

  Status WriteQueue(const Cancellation& cancellation) {
    queued_ = 0;
    if (reader_ == nullptr || (spool_.empty() && scattered_.empty())) return Status();
    (void)Origin();
    CROSSWALK_ASSIGN(const std::unique_ptr<record::Bulk> bulk, record_.BeginBulk());
    // It may have been deleted while the file was read.
    CROSSWALK_ASSIGN(const auto glossary,
                     bulk->Get({record::Kind::kGlossary, "", merge_.glossary}));
    if (!glossary.has_value() || glossary->deleted) {
      return NotFound(record::GlossaryName(merge_.glossary) + ": not found");
    }
    ConceptMerger merger(
        *bulk, limits_, merge_, report_, [this](const FileConcept& read, std::string reason) {
          AddProblem(read.line, read.id.empty() ? "" : "concept " + read.id, std::move(reason));
        });
    FileConcept read;
    for (std::uint64_t done = 0;; ++done) {
      if (done % kCheckEvery == 0) CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
      CROSSWALK_ASSIGN(const bool found, Unqueue(read));
      if (!found) break;
      const auto more = scattered_.empty() ? scattered_.end() : scattered_.find(read.id);
      if (more != scattered_.end()) {
        record::JoinConcept(more->second.concept_, read.concept_);
        scattered_.erase(more);
      }
      CROSSWALK_RETURN_IF_ERROR(merger.Merge(std::move(read)));
      read = FileConcept();
    }
    for (auto& [id, scattered] : scattered_) {
      CROSSWALK_RETURN_IF_ERROR(merger.Merge(std::move(scattered)));
    }
    scattered_.clear();
    scattered_bytes_ = 0;
    CROSSWALK_ASSIGN(const std::uint64_t number, merger.Finish());
    if (number == 0) return Status();  // nothing to write
    CROSSWALK_RETURN_IF_ERROR(bulk->Commit());
    report_.set_revision(record::Revision{record_.Epoch(), number}.ToString());
    return Status();
  }

  record::Record& record_;
  const Limits limits_;
  const v1::ImportOptions options_;
  const std::string author_;
  MergeOptions merge_;
  v1::ImportReport report_;
  std::unique_ptr<FileReader> reader_;
  std::string head_;  // what came before the format was known
  Spool spool_;
  std::uint64_t queued_ = 0;
  std::string entry_;
  std::unordered_set<std::uint64_t> seen_;  // hashes of the ids so far
  std::unordered_map<std::string, FileConcept> scattered_;
  std::size_t scattered_bytes_ = 0;
  Status failed_;
  bool finished_ = false;
};

}  // namespace

Result<std::unique_ptr<FileImport>> BeginGlossaryImport(record::Record& record,
                                                        const Limits& limits,
                                                        const v1::ImportOptions& options,
                                                        const std::string& file_name,
                                                        const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id,
                   record::GlossaryId("options.glossary", options.glossary()));
  CROSSWALK_ASSIGN(const auto version, record.Get({record::Kind::kGlossary, "", id}));
  if (!version.has_value() || version->deleted) {
    return NotFound(record::GlossaryName(id) + ": not found");
  }
  CROSSWALK_ASSIGN(const v1::Glossary glossary, record::GlossaryOf("", *version));
  auto import = std::make_unique<Import>(record, limits, options, author);
  CROSSWALK_RETURN_IF_ERROR(import->Begin(id, glossary.uid(), file_name));
  return std::unique_ptr<FileImport>(std::move(import));
}

}  // namespace crosswalk::exchange
