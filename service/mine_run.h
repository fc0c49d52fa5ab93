// One streaming call of Mine, from its options to its summary.
#ifndef CROSSWALK_SERVICE_MINE_RUN_H_
#define CROSSWALK_SERVICE_MINE_RUN_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "crosswalk/v1/text_service.pb.h"
#include "glossary/document/document.h"
#include "glossary/mine/corpus.h"
#include "glossary/mine/review/contradictions.h"
#include "glossary/text/language_tag.h"
#include "service/corpus_feed.h"
#include "service/engine.h"
#include "service/stream.h"

namespace crosswalk::service {

// Lives for one call, on one thread. All files go into a corpus; then their candidates are told,
// and with `into` stored in batches of whole files, so that memory holds one file's bytes, what the
// CorpusFeed holds, and one batch.
class MineRun {
 public:
  static constexpr std::size_t kMostFiles = 1'000'000;

  // `bytes_limit`: of all files together.
  MineRun(Engine& engine, Stream<v1::MineRequest, v1::MineResponse>& stream,
          std::uint64_t bytes_limit)
      : engine_(engine), stream_(stream), bytes_limit_(bytes_limit) {}

  Status Run();

 private:
  // Checks the options, and makes the glossary to store into.
  Status Begin(const v1::MineOptions& options);
  // The ids of the glossaries whose terms count.
  Result<std::vector<std::string>> Glossaries(const index::Snapshot& snapshot) const;
  Status Take(v1::MineRequest& request);
  Status TakeFile(const v1::MineFile& file);
  Status TakeChunk(const std::string& chunk);
  // Hands the file whose bytes are all here to the corpus.
  Status EndFile();
  // Tells and stores what all files hold, and ends the run.
  Status Finish();
  Status TellFile(mine::Corpus::Told told);
  Status StoreWaiting();
  // Takes the glossary away again where this run made it and nothing came into it.
  void Unmake();
  // A few times a second; what a caller does not read in time is dropped.
  void TellProgress(std::uint64_t done, std::uint64_t total, const char* unit);

  Engine& engine_;
  Stream<v1::MineRequest, v1::MineResponse>& stream_;
  const std::uint64_t bytes_limit_;
  v1::MineOptions options_;
  text::LanguageTag language_;
  std::optional<document::Format> format_;
  std::string glossary_;   // id, empty: nothing is stored
  std::string made_etag_;  // of the glossary, where this run made it
  std::unique_ptr<mine::Corpus> corpus_;
  std::optional<mine::Contradictions> contradictions_;
  std::optional<CorpusFeed> feed_;  // ends before the corpus
  std::unordered_set<std::string> names_;
  std::optional<CorpusFeed::File> file_;
  bool refused_ = false;  // the file at hand; the rest of its bytes is dropped
  std::uint64_t bytes_taken_ = 0;
  std::vector<std::vector<v1::Evidence>> waiting_;  // documents to store
  std::size_t waiting_candidates_ = 0;
  std::uint32_t stored_files_ = 0;
  v1::MineSummary summary_;
  std::chrono::steady_clock::time_point told_{};
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MINE_RUN_H_
