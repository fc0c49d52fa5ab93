// Matches of many segments, asked for in batches.
#ifndef CROSSWALK_CLIENT_COMMAND_MATCH_LINES_H_
#define CROSSWALK_CLIENT_COMMAND_MATCH_LINES_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "client/client.h"
#include "client/command/line_stream.h"

namespace crosswalk::command {

// Takes the answer to one segment.
using OnMatches = std::function<void(const std::string& segment, const v1::MatchResponse&)>;

// Asks in batches whose size goes by how long the service takes and by how much it answers. Not
// thread-safe.
class MatchLines {
 public:
  // `shared` is what every request has beside its segment.
  MatchLines(const client::Client& client, client::CallOptions options, v1::MatchRequest shared,
             OnMatches on_matches);

  // Answers line after line, in order; a line without text has an answer without matches. After
  // each batch `flush` is called, so that whoever writes a line and waits gets its answer. An error
  // of the service names the line at fault.
  client::Result<void> Answer(LineStream& lines,
                              const std::function<client::Result<void>()>& flush);

 private:
  client::Result<void> AnswerSome(const LineStream& lines, const std::vector<std::string>& some);
  // The lines `first` to `last` of `some`; a batch whose answers are too large is asked in halves.
  client::Result<void> Ask(const LineStream& lines, const std::vector<std::string>& some,
                           std::size_t first, std::size_t last);
  client::Error AtLine(const LineStream& lines, const std::vector<std::string>& some,
                       const std::vector<std::size_t>& asked, client::Error error) const;

  const client::Client& client_;
  const client::CallOptions options_;
  const v1::MatchRequest shared_;
  const OnMatches on_matches_;
  std::size_t batch_ = 16;
  std::string revision_;  // of the newest answer
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_MATCH_LINES_H_
