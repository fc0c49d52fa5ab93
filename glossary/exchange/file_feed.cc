#include "glossary/exchange/file_feed.h"

#include <utility>

namespace crosswalk::exchange {
namespace {

// What encoding and format are found from.
constexpr std::size_t kHead = std::size_t{64} << 10;

}  // namespace

FileFeed::FileFeed(FeedOptions options, MakeReader make_reader, FileSink& sink)
    : options_(std::move(options)), make_reader_(std::move(make_reader)), sink_(sink) {}

Status FileFeed::Feed(std::string_view bytes) {
  if (is_over_ || bytes.empty()) return Status();
  if (is_first_) {
    // Two bytes tell; pieces are never as short as that but at a file's end.
    is_first_ = false;
    if (Gunzip::Recognizes(bytes)) {
      gunzip_ = std::make_unique<Gunzip>(options_.limits.unpacked_bytes);
    }
  }
  if (gunzip_ == nullptr) return Unpacked(bytes);
  Status visited;
  const Status status = gunzip_->Feed(bytes, [&](std::string_view piece) {
    visited = Unpacked(piece);
    return visited;
  });
  if (status.ok() || !visited.ok()) return status;
  CROSSWALK_RETURN_IF_ERROR(sink_.Problem({1, 0}, status.message()));
  is_over_ = true;
  return Status();
}

Status FileFeed::Unpacked(std::string_view bytes) {
  if (decoder_ != nullptr) return Decode(bytes);
  head_.append(bytes);
  return head_.size() < kHead ? Status() : Begin();
}

Status FileFeed::Begin() {
  std::size_t mark = 0;
  if (options_.encoding.empty()) {
    const auto found = text::FindEncoding(head_);
    if (!found.ok()) return InvalidAt({1, 1}, found.status().message());
    encoding_ = found->name;
    mark = found->mark;
  } else {
    encoding_ = options_.encoding;
    const auto found = text::FindEncoding(head_);
    if (found.ok() && found->mark > 0) mark = found->mark;
  }
  auto decoder = text::Decoder::Make(encoding_);
  if (!decoder.ok()) return decoder.status();
  decoder_ = *std::move(decoder);
  const std::string head = std::exchange(head_, std::string());
  return Decode(std::string_view(head).substr(mark));
}

Status FileFeed::OpenFormat() {
  if (!options_.format.empty()) {
    format_ = FindFormat(options_.format);
    if (format_ == nullptr) {
      return InvalidField(
          "options.input_format",
          "\"" + options_.format + "\" is not known; known are: " + options_.known_formats);
    }
  } else {
    format_ = RecognizeFormat(decoded_, options_.file_name);
    if (format_ == nullptr)
      return InvalidAt({1, 1},
                       "the content is of no known format; known are: " + options_.known_formats);
  }
  CROSSWALK_ASSIGN(reader_, make_reader_(*format_));
  return Status();
}

Status FileFeed::Decode(std::string_view bytes) {
  if (is_over_) return Status();
  decoded_.clear();
  const Status decoded = decoder_->Decode(bytes, decoded_);
  if (reader_ == nullptr && (!decoded_.empty() || !decoded.ok())) {
    CROSSWALK_RETURN_IF_ERROR(OpenFormat());
  }
  // What stands before bad bytes is read first: it may be refused for a better reason.
  if (reader_ != nullptr) CROSSWALK_RETURN_IF_ERROR(reader_->Feed(decoded_));
  if (decoded.ok()) return Status();
  CROSSWALK_RETURN_IF_ERROR(sink_.Problem({0, 0}, decoded.message()));
  is_over_ = true;
  return Status();
}

Status FileFeed::Finish() {
  if (decoder_ == nullptr && !is_over_) CROSSWALK_RETURN_IF_ERROR(Begin());
  if (!is_over_) {
    Status ended = gunzip_ == nullptr ? Status() : gunzip_->Finish();
    if (ended.ok()) ended = decoder_->Finish();
    if (!ended.ok()) CROSSWALK_RETURN_IF_ERROR(sink_.Problem({0, 0}, ended.message()));
  }
  if (reader_ == nullptr) CROSSWALK_RETURN_IF_ERROR(OpenFormat());
  return reader_->Finish();
}

}  // namespace crosswalk::exchange
