// What a command works with: the service, the output, the terminal.
#ifndef CROSSWALK_CLIENT_COMMAND_SESSION_H_
#define CROSSWALK_CLIENT_COMMAND_SESSION_H_

#include <google/protobuf/message.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "client/client.h"
#include "client/command/exit_status.h"
#include "client/command/global_options.h"
#include "client/command/output.h"
#include "client/terminal/live_progress.h"
#include "client/terminal/style.h"
#include "service/local_service.h"

namespace crosswalk::command {

// What a command came to.
using Outcome = client::Result<ExitStatus>;

// Whether a command changes the record; a writing one needs a DIR for itself.
enum class Access { kRead, kWrite };

// One run of the command. Not thread-safe, but for `cancellation`.
class Session {
 public:
  Session(GlobalOptions options, client::Cancellation cancellation, Output* output);

  // Reaches the service: over the network, or that of the DIR. Once a run.
  client::Result<client::Client> Open(Access access);

  // Waits until reads see `revision` of a glossary, so that the next command finds what this one
  // wrote, and tells the time it takes. What was written stays written, so that a failure to wait
  // is only said.
  void AwaitRevision(const std::string& glossary, const std::string& revision);
  // The same of a memory: until a match sees the revision.
  void AwaitMemoryRevision(const std::string& memory, const std::string& revision);

  // Leaves the DIR with its indexes caught up. Nothing to do for a service elsewhere.
  client::Result<void> Close();

  client::CallOptions call_options() const;
  Format format() const { return options_.format; }
  Output& output() { return *output_; }
  // For data: bold and so on where standard output wants it.
  terminal::Style style() const;
  // Columns of the terminal behind standard output; 0 for a file or a pipe.
  std::size_t width() const;
  bool interactive() const;
  // The address spoken to, empty for a DIR.
  const std::string& server() const { return options_.server; }

  void PrintJson(const google::protobuf::Message& message);
  // A line to standard error, with `crosswalk: ` before it.
  void Say(std::string_view text);
  // The same without the name before it, for lines that a tool reads: `file:line: reason`.
  void SayPlain(std::string_view text);

  // Takes progress from here on, under this label, until StopProgress.
  client::OnProgress Progress(const std::string& label);
  void StopProgress() { progress_.reset(); }

 private:
  Cancellation Interrupted() const;  // for what runs in this process
  // Asks until the answer, which waits for a revision, is there.
  void Await(const std::function<client::Result<void>()>& ask);

  GlobalOptions options_;
  client::Cancellation cancellation_;
  Output* output_;
  std::unique_ptr<service::LocalService> local_;
  std::optional<client::Client> client_;
  std::unique_ptr<terminal::LiveProgress> progress_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_SESSION_H_
