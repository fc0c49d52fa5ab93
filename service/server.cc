#include "service/server.h"

#include <fcntl.h>
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/impl/server_builder_option.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <mutex>
#include <utility>
#include <vector>

#include "glossary/base/mapped_file.h"
#include "service/admin_service.h"
#include "service/exchange_service.h"
#include "service/glossary_service.h"
#include "service/memory_service.h"
#include "service/text_service.h"

namespace crosswalk::service {
namespace {

constexpr std::size_t kMaxPemBytes = 1 << 20;

// Takes reflection away again: linking its library gives it to every builder of the process, and
// with it the threads of a synchronous service.
class WithoutReflection final : public grpc::ServerBuilderOption {
 public:
  void UpdateArguments(grpc::ChannelArguments*) override {}
  void UpdatePlugins(std::vector<std::unique_ptr<grpc::ServerBuilderPlugin>>* plugins) override {
    std::erase_if(*plugins, [](const auto& plugin) {
      return dynamic_cast<grpc::reflection::ProtoServerReflectionPlugin*>(plugin.get()) != nullptr;
    });
  }
};

Result<std::shared_ptr<grpc::ServerCredentials>> CredentialsOf(const ServerOptions& options) {
  if (options.tls_cert.empty() && options.tls_key.empty()) {
    return grpc::InsecureServerCredentials();
  }
  if (options.tls_cert.empty() || options.tls_key.empty()) {
    return InvalidArgument("TLS needs both a certificate and a key");
  }
  grpc::SslServerCredentialsOptions tls;
  CROSSWALK_ASSIGN(std::string cert, ReadFile(options.tls_cert, kMaxPemBytes));
  CROSSWALK_ASSIGN(std::string key, ReadFile(options.tls_key, kMaxPemBytes));
  tls.pem_key_cert_pairs.push_back({std::move(key), std::move(cert)});
  return grpc::SslServerCredentials(tls);
}

}  // namespace

struct Server::Parts {
  Parts(Engine& engine, const ServerOptions& options)
      : environment(options.limits, options.access),
        glossaries(engine, environment),
        texts(engine, environment),
        memories(engine, environment),
        exchange(engine, environment),
        admin(engine, environment) {}

  CallEnvironment environment;
  GlossaryService glossaries;
  TextService texts;
  MemoryService memories;
  ExchangeService exchange;
  AdminService admin;
  std::string address;
  std::filesystem::path socket;
  std::mutex ending;
  std::unique_ptr<grpc::Server> server;
};

std::string SocketAddress(const std::filesystem::path& dir) {
  const std::filesystem::path path = std::filesystem::absolute(dir) / "crosswalk.sock";
  if (path.string().size() < sizeof(sockaddr_un::sun_path)) return "unix:" + path.string();
  // Opened once a process and folder, and never closed: gRPC may connect anew at any time.
  const int folder = ::open(dir.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  return "unix:/proc/self/fd/" + std::to_string(folder) + "/crosswalk.sock";
}

Status CheckExposure(const std::string& address, bool tls, bool token) {
  if (IsLoopback(address) || (tls && token)) return Status();
  return FailedPrecondition(address + ": only loopback addresses may be listened on without " +
                            (tls ? "" : "TLS (--tls-cert, --tls-key)") +
                            (!tls && !token ? " and " : "") +
                            (token ? "" : "a token (--token-file)"))
      .WithReason("ADDRESS_EXPOSED");
}

Server::Server() = default;

Result<std::unique_ptr<Server>> Server::Start(Engine& engine, const ServerOptions& options) {
  if (!options.listen.empty()) {
    CROSSWALK_RETURN_IF_ERROR(
        CheckExposure(options.listen, !options.tls_cert.empty(), options.access.has_token()));
  }
  std::unique_ptr<Server> server(new Server);
  server->parts_ = std::make_unique<Parts>(engine, options);
  Parts& parts = *server->parts_;

  grpc::EnableDefaultHealthCheckService(options.introspection);
  grpc::ServerBuilder builder;
  builder.SetMaxReceiveMessageSize(static_cast<int>(options.limits.message_bytes));
  // Two programs on one port would share the calls between them.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.RegisterService(&parts.glossaries);
  builder.RegisterService(&parts.texts);
  builder.RegisterService(&parts.memories);
  builder.RegisterService(&parts.exchange);
  builder.RegisterService(&parts.admin);
  // Reflection knows no token, so a guarded service does without.
  if (!options.introspection || options.access.has_token()) {
    builder.SetOption(std::make_unique<WithoutReflection>());
  }
  int port = 0;
  if (!options.listen.empty()) {
    CROSSWALK_ASSIGN(auto credentials, CredentialsOf(options));
    builder.AddListeningPort(options.listen, std::move(credentials), &port);
  }
  int socket = 1;
  if (!options.socket_dir.empty()) {
    parts.socket = options.socket_dir / "crosswalk.sock";
    ::unlink(parts.socket.c_str());  // what a killed owner left
    builder.AddListeningPort(SocketAddress(options.socket_dir), grpc::InsecureServerCredentials(),
                             &socket);
  }
  parts.server = builder.BuildAndStart();
  if (parts.server == nullptr || (!options.listen.empty() && port == 0)) {
    return Unavailable(options.listen + ": cannot be listened on; is another program there?");
  }
  if (!options.socket_dir.empty()) {
    if (socket == 0) return Unavailable(parts.socket.string() + ": cannot be made");
    ::chmod(parts.socket.c_str(), 0600);
  }
  if (!options.listen.empty()) {
    parts.address =
        options.listen.substr(0, options.listen.rfind(':')) + ":" + std::to_string(port);
  }
  return server;
}

Server::~Server() { Shutdown(std::chrono::milliseconds(0)); }

const std::string& Server::address() const { return parts_->address; }
const RpcMetrics& Server::metrics() const { return parts_->environment.metrics; }

std::shared_ptr<grpc::Channel> Server::InProcessChannel() {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(-1);  // the sender keeps the limit
  return parts_->server->InProcessChannel(arguments);
}

void Server::Shutdown(std::chrono::milliseconds drain) {
  const std::lock_guard<std::mutex> lock(parts_->ending);
  if (parts_->server == nullptr) return;
  if (auto* health = parts_->server->GetHealthCheckService()) health->Shutdown();
  parts_->server->Shutdown(std::chrono::system_clock::now() + drain);
  parts_->server->Wait();
  parts_->server.reset();
  if (!parts_->socket.empty()) ::unlink(parts_->socket.c_str());
}

}  // namespace crosswalk::service
