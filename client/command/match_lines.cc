#include "client/command/match_lines.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace crosswalk::command {
namespace {

// The most of one batch: a reader behind a pipe does not wait long for the first answer.
constexpr std::size_t kLines = 256;
constexpr std::size_t kBytes = std::size_t{256} << 10;
// A call that takes longer makes the next batch smaller, a quicker one larger.
constexpr std::chrono::milliseconds kSlow{2000};
constexpr std::chrono::milliseconds kQuick{500};

// Nothing to look for.
bool IsBlank(std::string_view line) {
  constexpr std::string_view kIdeographicSpace = "\u3000";
  while (!line.empty()) {
    if (line.front() == ' ' || line.front() == '\t') {
      line.remove_prefix(1);
    } else if (line.starts_with(kIdeographicSpace)) {
      line.remove_prefix(kIdeographicSpace.size());
    } else {
      return false;
    }
  }
  return true;
}

// The index that a field such as `requests[3].source.text` names; -1 for none.
int RequestOf(const client::Error& error) {
  constexpr std::string_view kRequests = "requests[";
  if (error.refused_fields.empty()) return -1;
  const std::string& field = error.refused_fields.front().field;
  if (!field.starts_with(kRequests)) return -1;
  return std::atoi(field.c_str() + kRequests.size());
}

}  // namespace

MatchLines::MatchLines(const client::Client& client, client::CallOptions options,
                       v1::MatchRequest shared, OnMatches on_matches)
    : client_(client),
      options_(std::move(options)),
      shared_(std::move(shared)),
      on_matches_(std::move(on_matches)) {}

client::Result<void> MatchLines::Answer(LineStream& lines,
                                        const std::function<client::Result<void>()>& flush) {
  while (true) {
    client::Result<std::vector<std::string>> some = lines.Next(batch_, kBytes);
    if (!some.ok()) return some.error();
    if (some->empty()) return {};
    client::Result<void> answered = AnswerSome(lines, *some);
    // What was answered before an error is seen too.
    client::Result<void> flushed = flush();
    if (!answered.ok()) return answered;
    if (!flushed.ok()) return flushed;
  }
}

client::Result<void> MatchLines::AnswerSome(const LineStream& lines,
                                            const std::vector<std::string>& some) {
  const auto start = std::chrono::steady_clock::now();
  client::Result<void> asked = Ask(lines, some, 0, some.size());
  const auto taken = std::chrono::steady_clock::now() - start;
  if (taken > kSlow) batch_ = std::max<std::size_t>(1, batch_ / 2);
  if (taken < kQuick) batch_ = std::min(kLines, batch_ * 2);
  return asked;
}

client::Result<void> MatchLines::Ask(const LineStream& lines, const std::vector<std::string>& some,
                                     std::size_t first, std::size_t last) {
  v1::BatchMatchRequest request;
  *request.mutable_shared() = shared_;
  std::vector<std::size_t> asked;
  for (std::size_t i = first; i < last; ++i) {
    if (IsBlank(some[i])) continue;
    asked.push_back(i);
    request.add_requests()->mutable_source()->set_text(some[i]);
  }
  v1::BatchMatchResponse reply;
  if (!asked.empty()) {
    client::Result<v1::BatchMatchResponse> answered = client_.BatchMatch(request, options_);
    if (!answered.ok()) {
      if (answered.error().code != client::ErrorCode::kResourceExhausted || asked.size() == 1) {
        return AtLine(lines, some, asked, answered.error());
      }
      const std::size_t middle = first + (last - first) / 2;
      client::Result<void> half = Ask(lines, some, first, middle);
      return half.ok() ? Ask(lines, some, middle, last) : half;
    }
    reply = *std::move(answered);
    if (static_cast<std::size_t>(reply.responses_size()) != asked.size()) {
      return client::Error{client::ErrorCode::kInternal,
                           "the service answered " + std::to_string(reply.responses_size()) +
                               " of " + std::to_string(asked.size()) + " segments"};
    }
    revision_ = reply.revision();
  }
  v1::MatchResponse nothing;
  nothing.set_revision(revision_);
  std::size_t next = 0;
  for (std::size_t i = first; i < last; ++i) {
    const bool was_asked = next < asked.size() && asked[next] == i;
    on_matches_(some[i], was_asked ? reply.responses(static_cast<int>(next++)) : nothing);
  }
  return {};
}

client::Error MatchLines::AtLine(const LineStream& lines, const std::vector<std::string>& some,
                                 const std::vector<std::size_t>& asked, client::Error error) const {
  const int request = RequestOf(error);
  if (request < 0 || static_cast<std::size_t>(request) >= asked.size()) return error;
  const std::uint64_t line =
      lines.given() - some.size() + asked[static_cast<std::size_t>(request)] + 1;
  error.message = lines.name() + ":" + std::to_string(line) + ": " + error.message;
  return error;
}

}  // namespace crosswalk::command
