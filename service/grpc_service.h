// The wrapper around every remote call: reading, access, deadline, thread, status, counting, log.
#ifndef CROSSWALK_SERVICE_GRPC_SERVICE_H_
#define CROSSWALK_SERVICE_GRPC_SERVICE_H_

#include <google/protobuf/descriptor.h>
#include <grpcpp/impl/service_type.h>
#include <grpcpp/support/byte_buffer.h>

#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "service/call_environment.h"
#include "service/message_reader.h"
#include "service/stream.h"

namespace crosswalk::service {

// Where a unary call is worked on: on gRPC's thread (quick, never waits), or in the pool.
enum class Lane { kHere, kPool };

// A service of the contract whose methods are given as functions of the library's kind: message in,
// Result out. Adapters derive from it and add their methods in the constructor. The calls arrive as
// bytes, so that text which is not UTF-8 is refused with the name of its field.
//
// The environment, and all that the functions hold, outlive the server.
class GrpcService : public grpc::Service {
 public:
  // Methods of the contract that nobody added; for the test that there are none.
  std::vector<std::string> MissingMethods() const;

 protected:
  GrpcService(CallEnvironment& environment, const google::protobuf::ServiceDescriptor& descriptor);

  template <typename Request, typename Response>
  void Unary(const char* name, std::function<Lane(const Request&)> lane,
             std::function<Result<Response>(const Request&, const Cancellation&)> work);
  template <typename Request, typename Response>
  void Streaming(const char* name, std::function<Status(Stream<Request, Response>&)> work);

  CallEnvironment& environment() { return environment_; }

 private:
  // A unary call under way; a value.
  struct Call {
    grpc::CallbackServerContext* context;
    grpc::ServerUnaryReactor* reactor;
    grpc::ByteBuffer* response;
    std::chrono::steady_clock::time_point start;
    std::size_t method;
    const char* name;
  };
  using UnaryHandler = std::function<void(const Call&, const grpc::ByteBuffer& request)>;
  using StreamHandler = std::function<Status(ByteStream&, const Cancellation&)>;

  void AddUnary(const char* name, UnaryHandler handler);
  void AddStreaming(const char* name, StreamHandler handler);
  std::size_t Add(const char* name, bool streaming, grpc::internal::MethodHandler* handler);

  // Access and deadline, before anything is read.
  Status Admit(const Call& call, Cancellation& cancellation);
  // Runs `task` in the pool; where that is full, ends the call.
  void Enqueue(const Call& call, std::function<void()> task);
  // `work` under a guard: what a bug throws ends this call, not the service.
  template <typename Work>
  static Status Guarded(const char* name, const Work& work) {
    try {
      return work();
    } catch (const std::bad_alloc&) {
      return ResourceExhausted(std::string(name) + ": out of memory");
    } catch (const std::exception& error) {
      return Internal(std::string(name) + ": " + error.what());
    }
  }
  void Finish(const Call& call, const Status& status);

  CallEnvironment& environment_;
  const google::protobuf::ServiceDescriptor& descriptor_;
  std::vector<std::unique_ptr<std::string>> paths_;  // gRPC keeps pointers to them
  std::size_t added_ = 0;
};

template <typename Request, typename Response>
void GrpcService::Unary(const char* name, std::function<Lane(const Request&)> lane,
                        std::function<Result<Response>(const Request&, const Cancellation&)> work) {
  const auto answer = [this, work = std::move(work)](const Call& call, const Request& request,
                                                     const Cancellation& cancellation) {
    Finish(call, Guarded(call.name, [&]() -> Status {
             CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
             CROSSWALK_ASSIGN(const Response response, work(request, cancellation));
             CROSSWALK_ASSIGN(*call.response,
                              WriteMessage(response, environment_.limits.message_bytes));
             return Status();
           }));
  };
  AddUnary(name, [this, lane = std::move(lane), answer](const Call& call,
                                                        const grpc::ByteBuffer& bytes) {
    Cancellation cancellation;
    Request request;
    Status status = Admit(call, cancellation);
    if (status.ok()) status = ReadMessage(bytes, request);
    if (!status.ok()) return Finish(call, status);
    if (lane(request) == Lane::kHere) return answer(call, request, cancellation);
    auto kept = std::make_shared<const Request>(std::move(request));
    Enqueue(call, [answer, call, kept, cancellation] { answer(call, *kept, cancellation); });
  });
}

template <typename Request, typename Response>
void GrpcService::Streaming(const char* name,
                            std::function<Status(Stream<Request, Response>&)> work) {
  AddStreaming(
      name, [this, work = std::move(work)](ByteStream& bytes, const Cancellation& cancellation) {
        Stream<Request, Response> stream(bytes, cancellation, environment_.limits.message_bytes);
        return work(stream);
      });
}

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_GRPC_SERVICE_H_
