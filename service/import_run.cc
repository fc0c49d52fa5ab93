#include "service/import_run.h"

#include <utility>

#include "glossary/exchange/import.h"
#include "glossary/text/utf8.h"
#include "service/import_target.h"

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

template <typename Request, typename Response>
Status ImportRun<Request, Response>::Run() {
  Request request;
  CROSSWALK_ASSIGN(const bool more, stream_.Read(request));
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
  if (status.ok()) return status;
  if (!kept_.empty()) return WithKept(status, "; kept before it:" + kept_);
  if (!made_etag_.empty()) ImportTarget<Request>::Unmake(engine_, options_, made_etag_);
  return status;
}

template <typename Request, typename Response>
Status ImportRun<Request, Response>::Begin(const v1::ImportOptions& options) {
  options_ = options;
  return ImportTarget<Request>::Check(options_);
}

template <typename Request, typename Response>
Status ImportRun<Request, Response>::Take(const Request& request) {
  switch (request.part_case()) {
    case Request::kFile: {
      CROSSWALK_RETURN_IF_ERROR(EndFile());
      CROSSWALK_RETURN_IF_ERROR(
          text::CheckText("file.name", request.file().name(), engine_.limits().term_bytes));
      file_ = request.file();
      CROSSWALK_ASSIGN(SpoolFile spool, SpoolFile::Create(engine_.dir()));
      spool_.emplace(std::move(spool));
      spooled_ = 0;
      return Status();
    }
    case Request::kChunk:
      return TakeChunk(request.chunk());
    default:
      return InvalidField("part", "is neither a file nor a chunk; options come once, and first");
  }
}

template <typename Request, typename Response>
Status ImportRun<Request, Response>::TakeChunk(const std::string& chunk) {
  if (!spool_) return InvalidField("chunk", "no file has begun");
  const std::size_t limit = engine_.limits().chunk_bytes;
  if (chunk.size() > limit) {
    return InvalidField("chunk", "has more than " + std::to_string(limit) + " bytes");
  }
  CROSSWALK_RETURN_IF_ERROR(spool_->Append(chunk, file_limit_));
  spooled_ += chunk.size();
  Tell(spooled_, file_.size(), "bytes received");
  return Status();
}

template <typename Request, typename Response>
Status ImportRun<Request, Response>::EndFile() {
  if (!spool_) return Status();
  const Result<v1::ImportReport> report = Import();
  spool_.reset();
  if (!report.ok()) return report.status();
  kept_ += " " + file_.name() + " (" + std::to_string(report->created()) + " created, " +
           std::to_string(report->merged()) + " merged)";
  Response response;
  *response.mutable_report() = *report;
  return stream_.Write(response);
}

template <typename Request, typename Response>
Result<v1::ImportReport> ImportRun<Request, Response>::Import() {
  exchange::ImportFile file;
  file.name = file_.name();
  CROSSWALK_ASSIGN(file.size, spool_->Size());
  file.read = [this](std::uint64_t offset, std::size_t limit) {
    return spool_->ReadAt(offset, limit);
  };
  CROSSWALK_ASSIGN(const std::string made, ImportTarget<Request>::Make(engine_, options_));
  if (!made.empty()) made_etag_ = made;
  return ImportTarget<Request>::kImport(
      engine_.record(), engine_.limits(), options_, file, kNoAuthor,
      [this](unsigned long long done, unsigned long long total) { Tell(done, total, "bytes"); },
      stream_.cancellation());
}

template <typename Request, typename Response>
void ImportRun<Request, Response>::Tell(std::uint64_t done, std::uint64_t total, const char* unit) {
  const auto now = std::chrono::steady_clock::now();
  if (now - told_ < kBetweenTelling) return;
  told_ = now;
  Response response;
  auto* progress = response.mutable_progress();
  progress->set_done(done);
  progress->set_total(total);
  progress->set_unit(unit);
  stream_.Offer(response);
}

template class ImportRun<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>;
template class ImportRun<v1::ImportMemoryRequest, v1::ImportMemoryResponse>;

}  // namespace crosswalk::service
