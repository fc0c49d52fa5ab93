#include "service/mine_run.h"

#include <algorithm>
#include <utility>

#include "glossary/text/utf8.h"
#include "service/known_terms.h"

namespace crosswalk::service {
namespace {

const std::string kNoAuthor;
constexpr std::chrono::milliseconds kBetweenTelling{250};
// A write waits for the disk and the next one for the index, so that many files share one.
constexpr std::size_t kCandidatesAWrite = 1000;

Result<std::optional<document::Format>> FormatOf(const char* field, const std::string& name) {
  if (name.empty()) return std::optional<document::Format>();
  const std::optional<document::Format> format = document::FormatNamed(name);
  if (!format) return InvalidField(field, "is none of text, markdown, html and docx: " + name);
  return format;
}

}  // namespace

Status MineRun::Run() {
  v1::MineRequest request;
  CROSSWALK_ASSIGN(bool more, stream_.Read(request));
  if (!more || !request.has_options()) {
    return InvalidField("options", "the first message of a run holds its options");
  }
  Status status = Begin(request.options());
  while (status.ok()) {
    const Result<bool> next = stream_.Read(request);
    if (next.ok() && !*next) break;
    status = next.ok() ? Take(request) : next.status();
  }
  if (status.ok()) status = Finish();
  if (status.ok()) return status;
  if (stored_files_ == 0) {
    Unmake();
    return status;
  }
  return Status(status.code(), status.message() + "; the candidates of " +
                                   std::to_string(stored_files_) + " files are stored");
}

Status MineRun::Begin(const v1::MineOptions& options) {
  options_ = options;
  if (!options.language_tag().empty()) {
    Result<text::LanguageTag> tag = text::LanguageTag::Parse(options.language_tag());
    if (!tag.ok()) return InvalidField("options.language_tag", tag.status().message());
    language_ = *std::move(tag);
  }
  const double least = options.min_confidence();
  if (!(least >= 0 && least <= 1)) {
    return InvalidField("options.min_confidence", "is not between 0 and 1");
  }
  CROSSWALK_ASSIGN(format_, FormatOf("options.input_format", options.input_format()));
  if (!options.into().empty()) {
    CROSSWALK_ASSIGN(glossary_, record::GlossaryId("options.into", options.into()));
  }
  CROSSWALK_ASSIGN(const std::shared_ptr<const index::Snapshot> snapshot,
                   engine_.SnapshotFor(options.min_revision(), stream_.cancellation()));
  CROSSWALK_ASSIGN(const std::vector<std::string> glossaries, Glossaries(*snapshot));
  CROSSWALK_ASSIGN(const std::shared_ptr<const mine::Miner> miner, engine_.miner());
  corpus_ =
      std::make_unique<mine::Corpus>(miner, KnownTermsOf(engine_.terms(), snapshot, glossaries));
  contradictions_.emplace(engine_.candidates().Against(snapshot, glossaries));
  feed_.emplace(*corpus_, engine_.limits(), language_, options.partial(), stream_.cancellation());
  if (glossary_.empty()) return Status();
  CROSSWALK_ASSIGN(const auto row, engine_.record().Get({record::Kind::kGlossary, "", glossary_}));
  const bool lives = row.has_value() && !row->deleted;
  CROSSWALK_ASSIGN(const v1::Glossary into,
                   engine_.concepts().EnsureGlossary(glossary_, kNoAuthor));
  if (!lives) made_etag_ = into.etag();
  return Status();
}

Result<std::vector<std::string>> MineRun::Glossaries(const index::Snapshot& snapshot) const {
  if (options_.glossaries().empty()) return snapshot.Glossaries();
  const std::size_t limit = engine_.limits().filter_values;
  if (static_cast<std::size_t>(options_.glossaries_size()) > limit) {
    return InvalidField("options.glossaries", "has more than " + std::to_string(limit) + " values");
  }
  std::vector<std::string> ids;
  for (const std::string& name : options_.glossaries()) {
    CROSSWALK_ASSIGN(std::string id, record::GlossaryId("options.glossaries", name));
    CROSSWALK_RETURN_IF_ERROR(snapshot.CountOf(id).status());
    ids.push_back(std::move(id));
  }
  if (!glossary_.empty()) ids.push_back(glossary_);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

Status MineRun::Take(v1::MineRequest& request) {
  switch (request.part_case()) {
    case v1::MineRequest::kFile:
      CROSSWALK_RETURN_IF_ERROR(EndFile());
      return TakeFile(request.file());
    case v1::MineRequest::kChunk:
      return TakeChunk(request.chunk());
    default:
      return InvalidField("part", "is neither a file nor a chunk; options come once, and first");
  }
}

Status MineRun::TakeFile(const v1::MineFile& file) {
  CROSSWALK_RETURN_IF_ERROR(text::CheckText("file.name", file.name(), engine_.limits().term_bytes));
  if (!names_.insert(file.name()).second) {
    return InvalidField("file.name", "was that of a file before: " + file.name());
  }
  if (names_.size() > kMostFiles) {
    return ResourceExhausted("a run has at most " + std::to_string(kMostFiles) + " files");
  }
  CROSSWALK_ASSIGN(std::optional<document::Format> format,
                   FormatOf("file.input_format", file.input_format()));
  file_.emplace(CorpusFeed::File{file.name(), format ? format : format_, ""});
  refused_ = false;
  return Status();
}

Status MineRun::TakeChunk(const std::string& chunk) {
  if (!file_) return InvalidField("chunk", "no file has begun");
  const Limits& limits = engine_.limits();
  if (chunk.size() > limits.chunk_bytes) {
    return InvalidField("chunk", "has more than " + std::to_string(limits.chunk_bytes) + " bytes");
  }
  bytes_taken_ += chunk.size();
  if (bytes_taken_ > bytes_limit_) {
    return ResourceExhausted("the files of a run have at most " + std::to_string(bytes_limit_) +
                             " bytes together");
  }
  TellProgress(feed_->bytes_read(), options_.size(), "bytes");
  if (refused_) return Status();
  if (file_->bytes.size() + chunk.size() <= limits.file_bytes) {
    file_->bytes += chunk;
    return Status();
  }
  const Status too_large = ResourceExhausted(file_->name + ": a text to mine has at most " +
                                             std::to_string(limits.file_bytes) + " bytes");
  if (!options_.partial()) {
    // A bad file that came before is told first, whichever thread is quicker.
    CROSSWALK_RETURN_IF_ERROR(feed_->Finish());
    return too_large;
  }
  feed_->Refuse(file_->name, too_large);
  refused_ = true;
  file_->bytes = std::string();
  return Status();
}

Status MineRun::EndFile() {
  if (!file_) return Status();
  CorpusFeed::File file = *std::move(file_);
  file_.reset();
  return refused_ ? Status() : feed_->Take(std::move(file));
}

Status MineRun::Finish() {
  CROSSWALK_RETURN_IF_ERROR(EndFile());
  CROSSWALK_RETURN_IF_ERROR(feed_->Finish());
  names_.clear();
  v1::MineResponse response;
  for (const CorpusFeed::Problem& problem : feed_->problems()) {
    response.mutable_problem()->set_file(problem.file);
    response.mutable_problem()->set_reason(problem.reason);
    CROSSWALK_RETURN_IF_ERROR(stream_.Write(response));
  }
  summary_.set_files(feed_->files_read());
  summary_.set_skipped_files(static_cast<std::uint32_t>(feed_->problems().size()));
  CROSSWALK_RETURN_IF_ERROR(
      corpus_->Finish(stream_.cancellation(),
                      [this](mine::Corpus::Told told) { return TellFile(std::move(told)); }));
  CROSSWALK_RETURN_IF_ERROR(StoreWaiting());
  if (!glossary_.empty() && summary_.revision().empty()) {
    // Nothing was stored: all that the glossary holds was there before.
    CROSSWALK_ASSIGN(const record::Revision newest, engine_.record().Newest());
    summary_.set_revision(newest.ToString());
  }
  v1::MineResponse last;
  *last.mutable_summary() = summary_;
  return stream_.Write(last);
}

Status MineRun::TellFile(mine::Corpus::Told told) {
  std::vector<v1::Evidence>& candidates = told.candidates;
  std::erase_if(candidates, [this](const v1::Evidence& candidate) {
    return candidate.confidence() < options_.min_confidence();
  });
  CROSSWALK_ASSIGN(const auto conflicts, contradictions_->Of(candidates, stream_.cancellation()));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    v1::MineResponse response;
    *response.mutable_candidate() = candidates[i];
    if (!options_.explain()) response.mutable_candidate()->clear_features();
    for (const std::string& words : conflicts[i]) response.add_conflicts(words);
    if (!conflicts[i].empty()) summary_.set_in_conflict(summary_.in_conflict() + 1);
    CROSSWALK_RETURN_IF_ERROR(stream_.Write(response));
  }
  summary_.set_candidates(summary_.candidates() + static_cast<std::uint32_t>(candidates.size()));
  TellProgress(told.files_done, told.files, "files");
  if (glossary_.empty() || candidates.empty()) return Status();
  waiting_candidates_ += candidates.size();
  waiting_.push_back(std::move(candidates));
  return waiting_candidates_ < kCandidatesAWrite ? Status() : StoreWaiting();
}

Status MineRun::StoreWaiting() {
  if (waiting_.empty()) return Status();
  CROSSWALK_RETURN_IF_ERROR(engine_.candidates().StoreDocuments(glossary_, waiting_, kNoAuthor,
                                                                stream_.cancellation(), summary_));
  stored_files_ += static_cast<std::uint32_t>(waiting_.size());
  waiting_.clear();
  waiting_candidates_ = 0;
  return Status();
}

void MineRun::Unmake() {
  if (made_etag_.empty()) return;
  v1::DeleteGlossaryRequest request;
  request.set_name(glossary_);
  request.set_etag(made_etag_);
  // Where somebody has put something into it meanwhile, it stays.
  static_cast<void>(engine_.concepts().DeleteGlossary(request, kNoAuthor));
}

void MineRun::TellProgress(std::uint64_t done, std::uint64_t total, const char* unit) {
  const auto now = std::chrono::steady_clock::now();
  if (now - told_ < kBetweenTelling) return;
  told_ = now;
  v1::MineResponse response;
  auto* progress = response.mutable_progress();
  progress->set_done(done);
  progress->set_total(total);
  progress->set_unit(unit);
  stream_.Offer(response);
}

}  // namespace crosswalk::service
