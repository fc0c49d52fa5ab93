#include "service/import_run.h"

#include <memory>
#include <utility>

#include "glossary/exchange/glossary_import.h"
#include "glossary/text/utf8.h"

namespace crosswalk::service {
namespace {

const std::string kNoAuthor;
constexpr std::chrono::milliseconds kBetweenTelling{250};

// The same failure, with what the call had imported before.
Status WithKept(const Status& status, const std::string& kept) {
  Status told(status.code(), status.message() + kept);
  if (!status.reason().empty()) told = std::move(told).WithReason(status.reason());
  for (const FieldViolation& violation : status.violations()) {
    told = std::move(told).WithField(violation.field, violation.description);
  }
  return told;
}

}  // namespace

Status ImportRun::Run() {
  v1::ImportGlossaryRequest request;
  CROSSWALK_ASSIGN(bool more, stream_.Read(request));
  if (!more || !request.has_options()) {
    return InvalidField("options", "the first message of an import holds its options");
  }
  CROSSWALK_RETURN_IF_ERROR(Begin(request.options()));
  Status status;
  while (status.ok()) {
    Result<bool> next = stream_.Read(request);
    status = next.ok() ? (*next ? Take(request) : EndFile()) : next.status();
    if (next.ok() && !*next) break;
  }
  return status.ok() || kept_.empty() ? status : WithKept(status, "; kept before it:" + kept_);
}

Status ImportRun::Begin(const v1::ImportOptions& options) {
  options_ = options;
  CROSSWALK_ASSIGN(const std::string glossary,
                   record::GlossaryId("options.glossary", options.glossary()));
  options_.set_glossary(glossary);
  return engine_.concepts().EnsureGlossary(glossary, kNoAuthor).status();
}

Status ImportRun::Take(const v1::ImportGlossaryRequest& request) {
  switch (request.part_case()) {
    case v1::ImportGlossaryRequest::kFile: {
      CROSSWALK_RETURN_IF_ERROR(EndFile());
      CROSSWALK_RETURN_IF_ERROR(
          text::CheckText("file.name", request.file().name(), engine_.limits().term_bytes));
      file_name_ = request.file().name();
      CROSSWALK_ASSIGN(SpoolFile file, SpoolFile::Create(engine_.dir()));
      file_.emplace(std::move(file));
      return Status();
    }
    case v1::ImportGlossaryRequest::kChunk:
      if (!file_) return InvalidField("chunk", "no file has begun");
      if (request.chunk().size() > engine_.limits().chunk_bytes) {
        return InvalidField(
            "chunk", "has more than " + std::to_string(engine_.limits().chunk_bytes) + " bytes");
      }
      return file_->Append(request.chunk(), file_limit_);
    default:
      return InvalidField("part", "is neither a file nor a chunk; options come once, and first");
  }
}

Status ImportRun::EndFile() {
  if (!file_) return Status();
  const Result<v1::ImportReport> report = Import();
  file_.reset();
  if (!report.ok()) return report.status();
  kept_ += " " + file_name_ + " (" + std::to_string(report->created()) + " created, " +
           std::to_string(report->merged()) + " merged)";
  v1::ImportGlossaryResponse response;
  *response.mutable_report() = *report;
  return stream_.Write(response);
}

Result<v1::ImportReport> ImportRun::Import() {
  const Cancellation& cancellation = stream_.cancellation();
  CROSSWALK_ASSIGN(const std::uint64_t total, file_->Size());
  CROSSWALK_ASSIGN(auto import, exchange::BeginGlossaryImport(engine_.record(), engine_.limits(),
                                                              options_, file_name_, kNoAuthor));
  for (std::uint64_t done = 0; done < total;) {
    CROSSWALK_ASSIGN(const std::string chunk, file_->ReadAt(done, engine_.limits().chunk_bytes));
    if (chunk.empty()) break;
    CROSSWALK_RETURN_IF_ERROR(import->Feed(chunk, cancellation));
    done += chunk.size();
    CROSSWALK_RETURN_IF_ERROR(Tell(done, total));
  }
  return import->Finish(ProgressFn(), cancellation);
}

Status ImportRun::Tell(std::uint64_t done, std::uint64_t total) {
  const auto now = std::chrono::steady_clock::now();
  if (now - told_ < kBetweenTelling) return Status();
  told_ = now;
  v1::ImportGlossaryResponse response;
  auto* progress = response.mutable_progress();
  progress->set_done(done);
  progress->set_total(total);
  progress->set_unit("bytes");
  return stream_.Write(response);
}

}  // namespace crosswalk::service
