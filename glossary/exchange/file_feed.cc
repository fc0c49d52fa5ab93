#include "glossary/exchange/file_feed.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

namespace crosswalk::exchange {
namespace {

// What encoding and format are found from.
constexpr std::size_t kHead = std::size_t{64} << 10;

// What is wrong with bytes, told as what is wrong with everything else: its line is a place.
struct BadBytes {
  explicit BadBytes(const Status& status) : reason(status.message()) {
    constexpr std::string_view kLine = "line ";
    if (!reason.starts_with(kLine)) return;
    std::uint64_t line = 0;
    const char* const begin = reason.data() + kLine.size();
    const auto read = std::from_chars(begin, reason.data() + reason.size(), line);
    const std::size_t end = static_cast<std::size_t>(read.ptr - reason.data());
    if (read.ec != std::errc() || reason.compare(end, 2, ": ") != 0) return;
    place.line = line;
    reason.erase(0, end + 2);
  }

  Place place;
  std::string reason;
};

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
    if (!found.ok()) {
      const BadBytes bad(found.status());
      return InvalidAt(bad.place.line == 0 ? Place{1, 1} : bad.place, bad.reason);
    }
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
  const BadBytes bad(decoded);
  CROSSWALK_RETURN_IF_ERROR(sink_.Problem(bad.place, bad.reason));
  is_over_ = true;
  return Status();
}

Status FileFeed::Finish() {
  if (decoder_ == nullptr && !is_over_) CROSSWALK_RETURN_IF_ERROR(Begin());
  if (!is_over_) {
    Status ended = gunzip_ == nullptr ? Status() : gunzip_->Finish();
    if (ended.ok()) ended = decoder_->Finish();
    if (!ended.ok()) {
      const BadBytes bad(ended);
      CROSSWALK_RETURN_IF_ERROR(sink_.Problem(bad.place, bad.reason));
    }
  }
  if (reader_ == nullptr) CROSSWALK_RETURN_IF_ERROR(OpenFormat());
  return reader_->Finish();
}

}  // namespace crosswalk::exchange
