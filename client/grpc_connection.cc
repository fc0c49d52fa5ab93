#include "client/grpc_connection.h"

#include <grpcpp/client_context.h>
#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>

#include <optional>
#include <utility>

#include "client/address.h"
#include "client/grpc_error.h"
#include "client/grpc_stream.h"
#include "client/retrying_connection.h"
#include "crosswalk/v1/admin_service.grpc.pb.h"
#include "crosswalk/v1/exchange_service.grpc.pb.h"
#include "crosswalk/v1/glossary_service.grpc.pb.h"
#include "crosswalk/v1/memory_service.grpc.pb.h"
#include "crosswalk/v1/text_service.grpc.pb.h"

namespace crosswalk::client {
namespace {

using google::protobuf::Message;

// Ends the call of `context` when the caller's cancellation does.
class CancelWith {
 public:
  CancelWith(const std::optional<Cancellation>& cancellation, grpc::ClientContext* context)
      : cancellation_(cancellation) {
    if (cancellation_)
      subscription_ = cancellation_->Subscribe([context] { context->TryCancel(); });
  }
  ~CancelWith() {
    if (cancellation_) cancellation_->Unsubscribe(subscription_);
  }
  CancelWith(const CancelWith&) = delete;
  CancelWith& operator=(const CancelWith&) = delete;

 private:
  std::optional<Cancellation> cancellation_;
  std::uint64_t subscription_ = 0;
};

class GrpcConnection final : public Connection {
 public:
  GrpcConnection(std::shared_ptr<grpc::Channel> channel, ConnectionOptions options)
      : options_(std::move(options)),
        glossary_(v1::GlossaryService::NewStub(channel)),
        memory_(v1::MemoryService::NewStub(channel)),
        text_(v1::TextService::NewStub(channel)),
        exchange_(v1::ExchangeService::NewStub(channel)),
        admin_(v1::AdminService::NewStub(channel)) {}

  Result<void> Call(Method method, const Message& request, Message* reply,
                    const CallOptions& options) override {
    grpc::ClientContext context;
    Prepare(options.timeout.value_or(options_.timeout), &context);
    CancelWith cancel(options.cancellation, &context);
    return FromGrpc(Dispatch(method, &context, request, reply));
  }

  Result<void> Stream(Method method, const NextRequest& next_request, const OnReply& on_reply,
                      const CallOptions& options) override {
    grpc::ClientContext context;
    Prepare(options.timeout.value_or(options_.stream_timeout), &context);
    CancelWith cancel(options.cancellation, &context);
    switch (method) {
      case Method::kMine:
        return SendAndReceive<v1::MineRequest, v1::MineResponse>(&context, text_->Mine(&context),
                                                                 next_request, on_reply);
      case Method::kImportGlossary:
        return SendAndReceive<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>(
            &context, exchange_->ImportGlossary(&context), next_request, on_reply);
      case Method::kImportMemory:
        return SendAndReceive<v1::ImportMemoryRequest, v1::ImportMemoryResponse>(
            &context, exchange_->ImportMemory(&context), next_request, on_reply);
      case Method::kExportGlossary:
        return Receive<v1::ExportGlossaryRequest, v1::ExportGlossaryResponse>(
            &context, next_request, on_reply,
            [&](const auto& request) { return exchange_->ExportGlossary(&context, request); });
      case Method::kExportMemory:
        return Receive<v1::ExportMemoryRequest, v1::ExportMemoryResponse>(
            &context, next_request, on_reply,
            [&](const auto& request) { return exchange_->ExportMemory(&context, request); });
      case Method::kStreamUnits:
        return Receive<v1::StreamUnitsRequest, v1::StreamUnitsResponse>(
            &context, next_request, on_reply,
            [&](const auto& request) { return memory_->StreamUnits(&context, request); });
      case Method::kRestore:
        return SendAndReceive<v1::RestoreRequest, v1::RestoreResponse>(
            &context, admin_->Restore(&context), next_request, on_reply);
      case Method::kRebuild:
        return Receive<v1::RebuildRequest, v1::RebuildResponse>(
            &context, next_request, on_reply,
            [&](const auto& request) { return admin_->Rebuild(&context, request); });
      case Method::kBackup:
        return Receive<v1::BackupRequest, v1::BackupResponse>(
            &context, next_request, on_reply,
            [&](const auto& request) { return admin_->Backup(&context, request); });
      default:
        return Error{ErrorCode::kInternal, std::string(MethodName(method)) + " is not a stream"};
    }
  }

 private:
  void Prepare(std::chrono::milliseconds timeout, grpc::ClientContext* context) const {
    context->set_deadline(std::chrono::system_clock::now() + timeout);
    if (!options_.token.empty()) {
      context->AddMetadata("authorization", "Bearer " + options_.token);
    }
  }

  template <typename Stub, typename Request, typename Reply>
  static grpc::Status Unary(const std::unique_ptr<Stub>& stub,
                            grpc::Status (Stub::*call)(grpc::ClientContext*, const Request&,
                                                       Reply*),
                            grpc::ClientContext* context, const Message& request, Message* reply) {
    return ((*stub).*call)(context, static_cast<const Request&>(request),
                           static_cast<Reply*>(reply));
  }

  grpc::Status Dispatch(Method method, grpc::ClientContext* context, const Message& request,
                        Message* reply) {
    using Glossary = v1::GlossaryService::Stub;
    using Memory = v1::MemoryService::Stub;
    const auto glossary = [&](auto call) {
      return Unary(glossary_, call, context, request, reply);
    };
    const auto memory = [&](auto call) { return Unary(memory_, call, context, request, reply); };
    switch (method) {
      case Method::kCreateGlossary:
        return glossary(&Glossary::CreateGlossary);
      case Method::kGetGlossary:
        return glossary(&Glossary::GetGlossary);
      case Method::kListGlossaries:
        return glossary(&Glossary::ListGlossaries);
      case Method::kUpdateGlossary:
        return glossary(&Glossary::UpdateGlossary);
      case Method::kDeleteGlossary:
        return glossary(&Glossary::DeleteGlossary);
      case Method::kGetGlossaryStatistics:
        return glossary(&Glossary::GetGlossaryStatistics);
      case Method::kCreateConcept:
        return glossary(&Glossary::CreateConcept);
      case Method::kGetConcept:
        return glossary(&Glossary::GetConcept);
      case Method::kListConcepts:
        return glossary(&Glossary::ListConcepts);
      case Method::kUpdateConcept:
        return glossary(&Glossary::UpdateConcept);
      case Method::kDeleteConcept:
        return glossary(&Glossary::DeleteConcept);
      case Method::kBatchWriteConcepts:
        return glossary(&Glossary::BatchWriteConcepts);
      case Method::kListConceptVersions:
        return glossary(&Glossary::ListConceptVersions);
      case Method::kRestoreConcept:
        return glossary(&Glossary::RestoreConcept);
      case Method::kMergeConcepts:
        return glossary(&Glossary::MergeConcepts);
      case Method::kLookupTerms:
        return glossary(&Glossary::LookupTerms);
      case Method::kRecognizeTerms:
        return glossary(&Glossary::RecognizeTerms);
      case Method::kListCandidates:
        return glossary(&Glossary::ListCandidates);
      case Method::kAcceptCandidates:
        return glossary(&Glossary::AcceptCandidates);
      case Method::kRejectCandidates:
        return glossary(&Glossary::RejectCandidates);
      case Method::kEditCandidate:
        return glossary(&Glossary::EditCandidate);
      case Method::kCreateMemory:
        return memory(&Memory::CreateMemory);
      case Method::kGetMemory:
        return memory(&Memory::GetMemory);
      case Method::kListMemories:
        return memory(&Memory::ListMemories);
      case Method::kUpdateMemory:
        return memory(&Memory::UpdateMemory);
      case Method::kDeleteMemory:
        return memory(&Memory::DeleteMemory);
      case Method::kGetMemoryStatistics:
        return memory(&Memory::GetMemoryStatistics);
      case Method::kCreateUnit:
        return memory(&Memory::CreateUnit);
      case Method::kGetUnit:
        return memory(&Memory::GetUnit);
      case Method::kListUnits:
        return memory(&Memory::ListUnits);
      case Method::kUpdateUnit:
        return memory(&Memory::UpdateUnit);
      case Method::kDeleteUnit:
        return memory(&Memory::DeleteUnit);
      case Method::kListUnitVersions:
        return memory(&Memory::ListUnitVersions);
      case Method::kRestoreUnit:
        return memory(&Memory::RestoreUnit);
      case Method::kBatchWriteUnits:
        return memory(&Memory::BatchWriteUnits);
      case Method::kConfirmUnit:
        return memory(&Memory::ConfirmUnit);
      case Method::kMatch:
        return memory(&Memory::Match);
      case Method::kBatchMatch:
        return memory(&Memory::BatchMatch);
      case Method::kConcordance:
        return memory(&Memory::Concordance);
      case Method::kConvert:
        return Unary(text_, &v1::TextService::Stub::Convert, context, request, reply);
      case Method::kGetStatus:
        return Unary(admin_, &v1::AdminService::Stub::GetStatus, context, request, reply);
      default:
        return {grpc::StatusCode::INTERNAL, std::string(MethodName(method)) + " is a stream"};
    }
  }

  const ConnectionOptions options_;
  std::unique_ptr<v1::GlossaryService::Stub> glossary_;
  std::unique_ptr<v1::MemoryService::Stub> memory_;
  std::unique_ptr<v1::TextService::Stub> text_;
  std::unique_ptr<v1::ExchangeService::Stub> exchange_;
  std::unique_ptr<v1::AdminService::Stub> admin_;
};

}  // namespace

std::shared_ptr<Connection> ConnectOver(std::shared_ptr<grpc::Channel> channel,
                                        const ConnectionOptions& options) {
  return std::make_shared<RetryingConnection>(
      std::make_shared<GrpcConnection>(std::move(channel), options), options);
}

Result<std::shared_ptr<Connection>> Connect(const ConnectionOptions& options) {
  const bool encrypted = options.tls || !options.tls_roots.empty();
  Result<void> address = CheckAddress(options.address);
  if (!address.ok()) return address.error();
  if (!encrypted && !options.token.empty() && !IsThisMachine(options.address)) {
    return Error{ErrorCode::kInvalidArgument,
                 options.address +
                     ": a token is not sent in clear text to another machine; give "
                     "the certificates to trust"};
  }
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(static_cast<int>(options.message_bytes));
  // The first tries to reach a service that is just starting come soon, not after a second.
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 100);
  // Calls to this machine do not go through a proxy that stands in the environment.
  if (IsThisMachine(options.address)) arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  std::shared_ptr<grpc::ChannelCredentials> credentials = grpc::InsecureChannelCredentials();
  if (encrypted) {
    grpc::SslCredentialsOptions ssl;
    ssl.pem_root_certs = options.tls_roots;
    credentials = grpc::SslCredentials(ssl);
  }
  return ConnectOver(grpc::CreateCustomChannel(options.address, credentials, arguments), options);
}

}  // namespace crosswalk::client
