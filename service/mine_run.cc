#include "service/mine_run.h"

#include <memory>
#include <utility>
#include <vector>

#include "glossary/document/plain_text.h"
#include "glossary/text/utf8.h"

namespace crosswalk::service {
namespace {

const std::string kNoAuthor;

}  // namespace

Status MineRun::Run() {
  v1::MineRequest request;
  CROSSWALK_ASSIGN(bool more, stream_.Read(request));
  if (!more || !request.has_options()) {
    return InvalidField("options", "the first message of a run holds its options");
  }
  CROSSWALK_RETURN_IF_ERROR(Begin(request.options()));
  while (true) {
    CROSSWALK_ASSIGN(more, stream_.Read(request));
    if (!more) break;
    CROSSWALK_RETURN_IF_ERROR(Take(request));
  }
  CROSSWALK_RETURN_IF_ERROR(EndFile());
  v1::MineResponse last;
  *last.mutable_summary() = summary_;
  return stream_.Write(last);
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
  if (options.into().empty()) return Status();
  CROSSWALK_ASSIGN(glossary_, record::GlossaryId("options.into", options.into()));
  return engine_.concepts().EnsureGlossary(glossary_, kNoAuthor).status();
}

Status MineRun::Take(v1::MineRequest& request) {
  switch (request.part_case()) {
    case v1::MineRequest::kFile:
      CROSSWALK_RETURN_IF_ERROR(EndFile());
      CROSSWALK_RETURN_IF_ERROR(
          text::CheckText("file.name", request.file().name(), engine_.limits().term_bytes));
      file_name_ = request.file().name();
      in_file_ = true;
      return Status();
    case v1::MineRequest::kChunk:
      if (!in_file_) return InvalidField("chunk", "no file has begun");
      if (request.chunk().size() > engine_.limits().chunk_bytes) {
        return InvalidField(
            "chunk", "has more than " + std::to_string(engine_.limits().chunk_bytes) + " bytes");
      }
      if (bytes_.size() + request.chunk().size() > engine_.limits().file_bytes) {
        return ResourceExhausted(file_name_ + ": a text to mine has at most " +
                                 std::to_string(engine_.limits().file_bytes) + " bytes");
      }
      bytes_ += request.chunk();
      return Status();
    default:
      return InvalidField("part", "is neither a file nor a chunk; options come once, and first");
  }
}

Status MineRun::EndFile() {
  if (!in_file_) return Status();
  in_file_ = false;
  const Cancellation& cancellation = stream_.cancellation();
  const std::string bytes = std::exchange(bytes_, std::string());
  CROSSWALK_ASSIGN(const std::shared_ptr<const mine::Miner> miner, engine_.miner());
  mine::Document document{file_name_, "", language_};
  CROSSWALK_ASSIGN(document.text, document::ReadPlainText(bytes, file_name_));
  CROSSWALK_ASSIGN(std::vector<v1::Evidence> candidates, miner->Mine(document, cancellation));
  std::erase_if(candidates, [this](const v1::Evidence& candidate) {
    return candidate.confidence() < options_.min_confidence();
  });
  v1::MineResponse response;
  for (const v1::Evidence& candidate : candidates) {
    *response.mutable_candidate() = candidate;
    if (!options_.explain()) response.mutable_candidate()->clear_features();
    CROSSWALK_RETURN_IF_ERROR(stream_.Write(response));
  }
  summary_.set_files(summary_.files() + 1);
  summary_.set_candidates(summary_.candidates() + static_cast<std::uint32_t>(candidates.size()));
  if (!glossary_.empty()) {
    CROSSWALK_RETURN_IF_ERROR(
        engine_.candidates().Store(glossary_, candidates, kNoAuthor, cancellation, summary_));
  }
  bytes_done_ += bytes.size();
  auto* progress = response.mutable_progress();
  progress->set_done(bytes_done_);
  progress->set_unit("bytes");
  return stream_.Write(response);
}

}  // namespace crosswalk::service
