#include "client/command/session.h"

#include <unistd.h>

#include <iostream>
#include <utility>

#include "client/command/json_line.h"
#include "client/grpc_connection.h"
#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

client::Error FromStatus(const Status& status) {
  client::Error error{static_cast<client::ErrorCode>(status.code()), status.message()};
  error.reason = status.reason();
  for (const FieldViolation& violation : status.violations()) {
    error.refused_fields.push_back({violation.field, violation.description});
  }
  return error;
}

// Longer than the index of any record takes; a service that is stuck is not waited for forever.
constexpr std::chrono::hours kLongestIndexing{24};

void ToStandardError(std::string_view text) { std::cerr << text << std::flush; }

}  // namespace

Session::Session(GlobalOptions options, client::Cancellation cancellation, Output* output)
    : options_(std::move(options)), cancellation_(std::move(cancellation)), output_(output) {}

client::Result<client::Client> Session::Open(Access access) {
  client::ConnectionOptions connection;
  connection.address = options_.server;
  connection.token = options_.token;
  connection.tls_roots = options_.tls_roots;
  if (options_.data.empty()) {
    client::Result<client::Client> client = client::Client::Connect(connection);
    if (client.ok()) client_ = *client;
    return client;
  }
  service::LocalOptions local;
  local.dir = options_.data;
  local.writes = access == Access::kWrite;
  local.lock_wait = options_.lock_wait;
  local.cancellation = Interrupted();
  Result<std::unique_ptr<service::LocalService>> opened = service::LocalService::Open(local);
  if (!opened.ok()) return FromStatus(opened.status());
  local_ = *std::move(opened);
  client_ = client::Client(client::ConnectOver(local_->channel(), connection));
  return *client_;
}

void Session::AwaitRevision(const std::string& glossary, const std::string& revision) {
  v1::GetGlossaryStatisticsRequest request;
  request.set_name(glossary);
  request.set_min_revision(revision);
  if (!revision.empty())
    Await([&]() -> client::Result<void> {
      client::Result<v1::GlossaryStatistics> seen =
          client_->GetGlossaryStatistics(request, call_options());
      if (!seen.ok()) return seen.error();
      return {};
    });
}

void Session::AwaitMemoryRevision(const std::string& memory, const std::string& revision) {
  v1::GetMemoryStatisticsRequest request;
  request.set_name(memory);
  request.set_min_revision(revision);
  if (!revision.empty())
    Await([&]() -> client::Result<void> {
      client::Result<v1::MemoryStatistics> seen =
          client_->GetMemoryStatistics(request, call_options());
      if (!seen.ok()) return seen.error();
      return {};
    });
}

void Session::Await(const std::function<client::Result<void>()>& ask) {
  // Without a service elsewhere, Close catches the indexes up.
  if (!client_ || (local_ && !local_->remote())) return;
  Progress("index");
  // A large import takes longer than a question may; only a time that was asked for ends the wait.
  const auto end = std::chrono::steady_clock::now() + kLongestIndexing;
  client::Result<void> seen = ask();
  while (!seen.ok() && seen.error().code == client::ErrorCode::kDeadlineExceeded &&
         options_.timeout.count() == 0 && std::chrono::steady_clock::now() < end) {
    seen = ask();
  }
  StopProgress();
  if (!seen.ok()) Say("the index does not show it yet: " + seen.error().message);
}

Cancellation Session::Interrupted() const {
  return Cancellation([this] { return cancellation_.cancelled(); });
}

client::Result<void> Session::Close() {
  if (!local_) return {};
  Progress("index");
  std::optional<std::uint64_t> before;
  const auto tell = [&](unsigned long long done, unsigned long long total) {
    // What the index tells between its first and its last word is how much it has shown.
    if (!before && done < total) {
      Progress("index of " + terminal::Quantity(total - done, "changes"));
    } else if (before && done > *before && done < total) {
      progress_->Update(done - *before, total - *before, "changes");
    }
    if (!before) before = done;
  };
  const Status status = local_->Close(tell, Interrupted());
  StopProgress();
  local_.reset();
  if (status.code() == Code::kCancelled) {
    return client::Error{
        client::ErrorCode::kCancelled,
        "interrupted before the index held all changes; the record holds them, and "
        "the next command goes on with the index"};
  }
  if (!status.ok()) return FromStatus(status);
  return {};
}

client::CallOptions Session::call_options() const {
  client::CallOptions options;
  if (options_.timeout.count() > 0) options.timeout = options_.timeout;
  options.cancellation = cancellation_;
  return options;
}

terminal::Style Session::style() const {
  return terminal::Style(terminal::WantsColor(options_.color, output_->fd()));
}

std::size_t Session::width() const { return terminal::TerminalWidth(output_->fd()); }

bool Session::interactive() const {
  return terminal::IsTerminal(STDIN_FILENO) && terminal::IsTerminal(STDERR_FILENO);
}

void Session::PrintJson(const google::protobuf::Message& message) {
  output_->Write(JsonLine(message));
}

void Session::Say(std::string_view text) { SayPlain("crosswalk: " + std::string(text)); }

void Session::SayPlain(std::string_view text) {
  const std::string line = terminal::Printable(text) + "\n";
  if (progress_) {
    progress_->Interject(line);
  } else {
    ToStandardError(line);
  }
}

client::OnProgress Session::Progress(const std::string& label) {
  progress_.reset();
  terminal::ProgressPrinter::Options options;
  options.label = label;
  options.on_terminal = terminal::IsTerminal(STDERR_FILENO);
  options.width = terminal::TerminalWidth(STDERR_FILENO);
  options.write = ToStandardError;
  progress_ = std::make_unique<terminal::LiveProgress>(std::move(options));
  return [this](const v1::Progress& progress) {
    if (progress_) progress_->Update(progress.done(), progress.total(), progress.unit());
  };
}

}  // namespace crosswalk::command
