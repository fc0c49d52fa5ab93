// One streaming call of Mine, from its options to its summary.
#ifndef CROSSWALK_SERVICE_MINE_RUN_H_
#define CROSSWALK_SERVICE_MINE_RUN_H_

#include <string>

#include "crosswalk/v1/text_service.pb.h"
#include "glossary/text/language_tag.h"
#include "service/engine.h"
#include "service/stream.h"

namespace crosswalk::service {

// Lives for one call, on one thread.
class MineRun {
 public:
  MineRun(Engine& engine, Stream<v1::MineRequest, v1::MineResponse>& stream)
      : engine_(engine), stream_(stream) {}

  Status Run();

 private:
  // Checks the options, and makes the glossary to store into.
  Status Begin(const v1::MineOptions& options);
  Status Take(v1::MineRequest& request);
  // Mines the file whose bytes are all here, sends and stores what it holds.
  Status EndFile();

  Engine& engine_;
  Stream<v1::MineRequest, v1::MineResponse>& stream_;
  v1::MineOptions options_;
  text::LanguageTag language_;
  std::string glossary_;  // id, empty: nothing is stored
  bool in_file_ = false;
  std::string file_name_;
  std::string bytes_;
  std::uint64_t bytes_done_ = 0;
  v1::MineSummary summary_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_MINE_RUN_H_
