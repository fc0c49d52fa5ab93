// Files on their way into a corpus: read by a few threads, bounded in memory.
#ifndef CROSSWALK_SERVICE_CORPUS_FEED_H_
#define CROSSWALK_SERVICE_CORPUS_FEED_H_

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/document/document.h"
#include "glossary/mine/corpus.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::service {

// One thread gives the files; threads of its own, started as files come, read them. What waits or
// is being read takes at most kMostBytes, or one file. With `partial` a file that cannot be read is
// kept as a problem; else the first of them, in the order given, ends the feed.
class CorpusFeed {
 public:
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20;
  static constexpr std::size_t kMostThreads = 4;

  struct File {
    std::string name;
    std::optional<document::Format> format;  // none: guessed
    std::string bytes;
  };
  struct Problem {
    std::string file;
    std::string reason;
  };

  // What it is given outlives it.
  CorpusFeed(mine::Corpus& corpus, const Limits& limits, const text::LanguageTag& language,
             bool partial, const Cancellation& cancellation);
  // Waits for the threads; what nobody has begun to read is dropped.
  ~CorpusFeed();
  CorpusFeed(const CorpusFeed&) = delete;
  CorpusFeed& operator=(const CorpusFeed&) = delete;

  // Waits for room. The failure of this file shows here at a later call, or at Finish.
  Status Take(File file);
  // A file that was found bad before it was whole; see Take.
  void Refuse(const std::string& file, const Status& status);
  // Waits until all files are read.
  Status Finish();

  // After Finish: by file name.
  const std::vector<Problem>& problems() const { return problems_; }
  std::uint32_t files_read() const { return files_read_; }
  std::uint64_t bytes_read();

 private:
  struct Numbered {
    std::uint64_t number;
    File file;
  };

  void Work();
  Status ReadOne(const File& file);
  void Note(std::uint64_t number, const std::string& file, const Status& status);
  // The failure of the file that came first; waits until all before it were read.
  Status Failure(std::unique_lock<std::mutex>& lock);

  mine::Corpus& corpus_;
  const Limits& limits_;
  const text::LanguageTag language_;
  const bool partial_;
  const Cancellation& cancellation_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Numbered> queue_;
  std::size_t busy_ = 0;   // files being read
  std::size_t bytes_ = 0;  // of files that wait or are being read
  std::uint64_t taken_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::uint32_t files_read_ = 0;
  std::optional<std::pair<std::uint64_t, Status>> failure_;
  std::vector<Problem> problems_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_CORPUS_FEED_H_
