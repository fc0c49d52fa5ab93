#include "service/grpc_service.h"

#include <grpcpp/impl/codegen/server_callback_handlers.h>
#include <grpcpp/impl/rpc_service_method.h>

#include <utility>

#include "service/status_mapper.h"

namespace crosswalk::service {

using grpc::ByteBuffer;
using grpc::CallbackServerContext;
using grpc::internal::RpcMethod;

GrpcService::GrpcService(CallEnvironment& environment,
                         const google::protobuf::ServiceDescriptor& descriptor)
    : environment_(environment), descriptor_(descriptor) {}

std::vector<std::string> GrpcService::MissingMethods() const {
  std::vector<std::string> missing;
  for (int i = 0; i < descriptor_.method_count(); ++i) {
    const std::string path = "/" + descriptor_.full_name() + "/" + descriptor_.method(i)->name();
    bool found = false;
    for (const auto& added : paths_) found = found || *added == path;
    if (!found) missing.push_back(path);
  }
  return missing;
}

// What the generated classes do for raw callback methods, without their twenty nested templates.
std::size_t GrpcService::Add(const char* name, bool streaming,
                             grpc::internal::MethodHandler* handler) {
  paths_.push_back(std::make_unique<std::string>("/" + descriptor_.full_name() + "/" + name));
  const auto type = streaming ? RpcMethod::BIDI_STREAMING : RpcMethod::NORMAL_RPC;
  AddMethod(new grpc::internal::RpcServiceMethod(paths_.back()->c_str(), type, nullptr));
  MarkMethodRawCallback(static_cast<int>(added_), handler);
  return added_++;
}

void GrpcService::AddUnary(const char* name, UnaryHandler handler) {
  const std::size_t method = environment_.metrics.AddMethod(descriptor_.full_name() + "/" + name);
  Add(name, false,
      new grpc::internal::CallbackUnaryHandler<ByteBuffer, ByteBuffer>(
          [handler = std::move(handler), method, name](
              CallbackServerContext* context, const ByteBuffer* request, ByteBuffer* response) {
            grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
            handler({context, reactor, response, std::chrono::steady_clock::now(), method, name},
                    *request);
            return reactor;
          }));
}

void GrpcService::AddStreaming(const char* name, StreamHandler handler) {
  const std::size_t method = environment_.metrics.AddMethod(descriptor_.full_name() + "/" + name);
  Add(name, true,
      new grpc::internal::CallbackBidiHandler<ByteBuffer, ByteBuffer>(
          [this, handler = std::move(handler), method, name](CallbackServerContext* context) {
            const Call call{context, nullptr, nullptr, std::chrono::steady_clock::now(),
                            method,  name};
            auto* stream = new ByteStream(environment_.limits.stream_idle);
            const auto end = [this, stream, call](const Status& status) {
              Account(environment_, call.method, call.name, call.start, status);
              stream->Finish(ToGrpcStatus(status));  // the stream may be gone from here on
            };
            Status admitted = environment_.access.Check(*context);
            if (!admitted.ok()) {
              end(admitted);
              return stream;
            }
            const bool taken = environment_.streams.Submit([this, stream, handler, call, end] {
              const Cancellation cancellation =
                  CancellationOf(*call.context, environment_.limits.stream_deadline);
              end(Guarded(call.name, [&] { return handler(*stream, cancellation); }));
            });
            if (!taken) end(ResourceExhausted("too many streaming calls at one time"));
            return stream;
          }));
}

Status GrpcService::Admit(const Call& call, Cancellation& cancellation) {
  CROSSWALK_RETURN_IF_ERROR(environment_.access.Check(*call.context));
  cancellation = CancellationOf(*call.context, environment_.limits.call_deadline);
  return Status();
}

void GrpcService::Enqueue(const Call& call, std::function<void()> task) {
  if (!environment_.calls.Submit(std::move(task))) {
    Finish(call, ResourceExhausted("too many calls are waiting; try again later"));
  }
}

void GrpcService::Finish(const Call& call, const Status& status) {
  Account(environment_, call.method, call.name, call.start, status);
  call.reactor->Finish(ToGrpcStatus(status));
}

}  // namespace crosswalk::service
