// From the bytes of a file to the reader of its format: unpacked, decoded, recognised.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_FILE_FEED_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_FILE_FEED_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"
#include "glossary/exchange/format.h"
#include "glossary/exchange/gunzip.h"
#include "glossary/text/encoding.h"

namespace crosswalk::exchange {

// What a caller has said about a file.
struct FeedOptions {
  std::string file_name;
  std::string format;         // empty: recognised
  std::string encoding;       // empty: found
  std::string known_formats;  // for messages
  Limits limits;
};

// One file. One thread. `sink` outlives it.
class FileFeed {
 public:
  // A reader for the format, or why it is not to be read here.
  using MakeReader = std::function<Result<std::unique_ptr<FileReader>>(const Format&)>;

  FileFeed(FeedOptions options, MakeReader make_reader, FileSink& sink);

  // The next bytes. INVALID_ARGUMENT "line:column: reason"; and what the sink returned.
  Status Feed(std::string_view bytes);
  Status Finish();

  // Null until the format is known, which is before the first record reaches the sink.
  const FileReader* reader() const { return reader_.get(); }
  std::string_view format() const {
    return format_ == nullptr ? std::string_view() : format_->name;
  }
  const std::string& encoding() const { return encoding_; }

 private:
  Status Unpacked(std::string_view bytes);
  Status Begin();
  Status OpenFormat();
  Status Decode(std::string_view bytes);

  const FeedOptions options_;
  const MakeReader make_reader_;
  FileSink& sink_;
  bool is_first_ = true;
  std::unique_ptr<Gunzip> gunzip_;
  std::string head_;  // what came before its encoding was known
  std::unique_ptr<text::Decoder> decoder_;
  std::string encoding_;
  std::string decoded_;
  const Format* format_ = nullptr;
  std::unique_ptr<FileReader> reader_;
  bool is_over_ = false;  // nothing behind this can be read
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_FILE_FEED_H_
