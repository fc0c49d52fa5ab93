// The half of an import that reads: from the bytes of a file to records that are fit to be written.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_READ_SIDE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_READ_SIDE_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "crosswalk/v1/exchange_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/file_feed.h"
#include "glossary/exchange/import.h"
#include "glossary/exchange/import_problems.h"

namespace crosswalk::exchange {

// "/home/me/terms.tbx" to "terms.tbx".
std::string BaseName(std::string_view name);

// What is the same for every record: where it comes from, and what is told of it.
struct ReadContext {
  const v1::ImportOptions& options;
  const Limits& limits;
  const ImportFile& file;
  const Cancellation& cancellation;
  ImportProblems& problems;
};

// Options for a reader of the file.
ReaderOptions ReaderOptionsOf(const ReadContext& context);

// `Read` is FileConcept or FileUnit, `Sink` the sink of its readers. One thread; `bytes` may be
// asked by any.
template <typename Read, typename Sink>
class ReadSide final : public Sink {
 public:
  // Puts a record into its form; not a success: what is wrong with it.
  using Normalize = std::function<Status(Read&)>;
  using TakeRead = std::function<Status(Read&&)>;

  ReadSide(const ReadContext& context, Ability ability, FileFeed::MakeReader make_reader,
           Normalize normalize, TakeRead take)
      : context_(context),
        normalize_(std::move(normalize)),
        take_(std::move(take)),
        feed_({BaseName(context.file.name), context.options.input_format(),
               context.options.encoding(), FormatNames(ability), context.limits},
              std::move(make_reader), *this) {}

  // Reads the file to its end.
  Status Run() {
    const Status status = Feed();
    if (status.ok() || is_refused_ || status.code() != Code::kInvalidArgument ||
        !status.violations().empty()) {
      return status;
    }
    return InvalidArgument(context_.file.name + ":" + status.message());
  }

  // What the file says of itself, when it was read to its end: behind its records it may say more.
  v1::Collection Header() const {
    v1::Collection header;
    if (feed_.reader() != nullptr) header = feed_.reader()->collection();
    header.set_origin(context_.options.origin());
    if (header.origin().empty()) header.set_origin(header.title());
    if (header.origin().empty()) header.set_origin(BaseName(context_.file.name));
    return header;
  }

  // Under which origin its identifiers are kept; known from the first record on, so also to the
  // thread that takes records.
  const std::string& origin() const { return origin_; }
  std::uint64_t bytes() const { return bytes_; }

  // Puts into a report what is known of the file, when it was read to its end.
  void Describe(v1::ImportReport& report) const {
    report.set_file(context_.file.name);
    report.set_format(std::string(feed_.format()));
    report.set_encoding(feed_.encoding());
    report.set_skipped(skipped_);
    context_.problems.MoveTo(report);
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 20;

  Status Feed() {
    while (true) {
      CROSSWALK_RETURN_IF_ERROR(context_.cancellation.Check());
      CROSSWALK_ASSIGN(const std::string piece, context_.file.read(bytes_, kPiece));
      if (piece.empty()) return feed_.Finish();
      CROSSWALK_RETURN_IF_ERROR(feed_.Feed(piece));
      bytes_ += piece.size();
    }
  }

  Status Take(Read&& read) override {
    if (origin_.empty()) origin_ = Header().origin();
    const Status status = normalize_(read);
    if (status.ok()) return take_(std::move(read));
    const std::string who = read.id.empty() ? "" : "\"" + read.id + "\": ";
    return Problem({read.line, 0}, who + status.message());
  }

  Status Problem(const Place& place, std::string_view reason) override {
    if (!context_.options.partial()) {
      is_refused_ = true;
      return context_.problems.Refuse(place, reason);
    }
    ++skipped_;
    context_.problems.Add(place.line,
                          place.column > 0 ? "column " + std::to_string(place.column) : "",
                          std::string(reason));
    return Status();
  }

  void Skip(const Place& place, std::string_view reason) override {
    ++skipped_;
    context_.problems.Add(place.line, "", std::string(reason));
  }

  void Warn(const Place& place, std::string_view reason) override {
    context_.problems.Add(place.line, "", std::string(reason));
  }

  const ReadContext context_;
  const Normalize normalize_;
  const TakeRead take_;
  std::atomic<std::uint64_t> bytes_ = 0;
  std::string origin_;
  std::uint64_t skipped_ = 0;
  bool is_refused_ = false;  // the status says the file already
  FileFeed feed_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_READ_SIDE_H_
