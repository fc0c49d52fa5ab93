#include "service/local_service.h"

#include <grpcpp/create_channel.h>
#include <grpcpp/grpcpp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "service/engine.h"
#include "service/owner_lock.h"
#include "service/server.h"

namespace crosswalk::service {
namespace {

constexpr std::chrono::milliseconds kDrain{5000};

// True where a daemon answers at the socket; a file that a killed one left does not.
bool DaemonListens(const std::string& address) {
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  const std::string path = address.substr(std::strlen("unix:"));
  if (path.size() >= sizeof(name.sun_path)) return false;
  std::memcpy(name.sun_path, path.c_str(), path.size() + 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  const bool connected =
      ::connect(socket, reinterpret_cast<const sockaddr*>(&name), sizeof(name)) == 0;
  ::close(socket);
  return connected;
}

std::shared_ptr<grpc::Channel> ChannelTo(const std::string& address) {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(-1);  // the sender keeps the limit
  return grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments);
}

}  // namespace

struct LocalService::Parts {
  bool writes = false;
  std::unique_ptr<Engine> engine;
  std::unique_ptr<Server> server;
  std::shared_ptr<grpc::Channel> channel;
};

LocalService::LocalService() : parts_(std::make_unique<Parts>()) {}
LocalService::~LocalService() {
  parts_->channel.reset();
  parts_->server.reset();
}

std::shared_ptr<grpc::Channel> LocalService::channel() const { return parts_->channel; }
bool LocalService::remote() const { return parts_->engine == nullptr; }

Result<std::unique_ptr<LocalService>> LocalService::Open(const LocalOptions& options) {
  std::error_code error;
  std::filesystem::create_directories(options.dir, error);
  if (error) return Unavailable(options.dir.string() + ": cannot be made: " + error.message());

  std::unique_ptr<LocalService> local(new LocalService);
  EngineOptions engine;
  engine.dir = options.dir;
  engine.lock_wait = options.lock_wait;
  // A fresh DIR has nothing to map: the first command makes it, whatever it asks.
  engine.read_only =
      !options.writes && std::filesystem::exists(options.dir / "record.sqlite", error);

  const std::string socket = SocketAddress(options.dir);
  const auto deadline = std::chrono::steady_clock::now() + options.lock_wait;
  for (bool opened = false; !opened;) {
    const auto mode = engine.read_only ? OwnerLock::Mode::kShared : OwnerLock::Mode::kExclusive;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    bool daemon = false;
    Result<OwnerLock> lock =
        OwnerLock::Acquire(options.dir, mode, std::max(left, std::chrono::milliseconds(0)),
                           [&] { return daemon = DaemonListens(socket); });
    if (daemon) {
      local->parts_->channel = ChannelTo(socket);
      return local;
    }
    if (!lock.ok()) return lock.status();
    Result<std::unique_ptr<Engine>> result = Engine::Open(engine, *std::move(lock));
    opened = result.ok();
    if (opened) {
      local->parts_->engine = *std::move(result);
    } else if (engine.read_only && result.status().reason() == "INDEX_STALE") {
      engine.read_only = false;
    } else {
      return result.status();
    }
  }
  Parts& parts = *local->parts_;
  parts.writes = !engine.read_only;
  if (parts.writes && !options.writes) {
    CROSSWALK_RETURN_IF_ERROR(parts.engine->CatchUp(nullptr, options.cancellation));
  }
  ServerOptions server;
  CROSSWALK_ASSIGN(parts.server, Server::Start(*parts.engine, server));
  parts.channel = parts.server->InProcessChannel();
  return local;
}

Status LocalService::Close(const ProgressFn& progress, const Cancellation& cancellation) {
  if (parts_->engine == nullptr) return Status();
  parts_->channel.reset();
  parts_->server->Shutdown(kDrain);
  Status status;
  if (parts_->writes) status = parts_->engine->CatchUp(progress, cancellation);
  parts_->server.reset();
  parts_->engine.reset();
  return status;
}

}  // namespace crosswalk::service
