// The streaming calls of Client.
#include <optional>
#include <utility>

#include "client/client.h"

namespace crosswalk::client {
namespace {

using google::protobuf::Message;

// The requests of a call that sends options and then files: the options, and for each file its
// beginning and its pieces.
template <typename Request, typename BeginFile>
class FileRequests {
 public:
  FileRequests(Request first, std::vector<Upload> files, BeginFile begin_file)
      : request_(std::move(first)), files_(std::move(files)), begin_file_(std::move(begin_file)) {}

  Result<const Message*> Next() {
    if (!started_) {
      started_ = true;
      return &request_;
    }
    while (file_ < files_.size()) {
      if (!in_file_) {
        in_file_ = true;
        begin_file_(files_[file_], &request_);
        return &request_;
      }
      Result<std::string> piece = files_[file_].read(kChunkBytes);
      if (!piece.ok()) return piece.error();
      if (!piece->empty()) {
        request_.set_chunk(*std::move(piece));
        return &request_;
      }
      in_file_ = false;
      ++file_;
    }
    return nullptr;
  }

 private:
  Request request_;
  std::vector<Upload> files_;
  BeginFile begin_file_;
  std::size_t file_ = 0;
  bool started_ = false;
  bool in_file_ = false;
};

// Gives one request, then the end.
NextRequest Once(const Message& request) {
  return [&request, sent = false]() mutable -> Result<const Message*> {
    if (std::exchange(sent, true)) return nullptr;
    return &request;
  };
}

void Tell(const OnProgress& on_progress, const v1::Progress& progress) {
  if (on_progress) on_progress(progress);
}

// Sends options and files, and hands every reply over.
template <typename Request, typename Reply>
Result<void> Import(Connection& connection, Method method, const v1::ImportOptions& import_options,
                    std::vector<Upload> files, const std::function<void(const Reply&)>& on_reply,
                    const CallOptions& options) {
  Request first;
  *first.mutable_options() = import_options;
  FileRequests requests(std::move(first), std::move(files),
                        [](const Upload& file, Request* request) {
                          request->mutable_file()->set_name(file.name);
                          request->mutable_file()->set_size(file.size);
                        });
  return connection.Stream(
      method, [&] { return requests.Next(); },
      [&](const Message& reply) {
        on_reply(static_cast<const Reply&>(reply));
        return true;
      },
      options);
}

template <typename Reply>
Result<v1::ExportReport> Export(Connection& connection, Method method, const Message& request,
                                const WriteBytes& write, const OnProgress& on_progress,
                                const CallOptions& options) {
  std::optional<Error> not_written;
  std::optional<v1::ExportReport> report;
  Result<void> result = connection.Stream(
      method, Once(request),
      [&](const Message& message) {
        const auto& reply = static_cast<const Reply&>(message);
        if (reply.has_progress()) Tell(on_progress, reply.progress());
        if (reply.has_report()) report = reply.report();
        if (!reply.has_chunk()) return true;
        Result<void> written = write(reply.chunk());
        if (!written.ok()) not_written = written.error();
        return written.ok();
      },
      options);
  if (not_written) return *not_written;
  if (!result.ok()) return result.error();
  if (!report) return Error{ErrorCode::kDataLoss, "the service ended the file without a report"};
  return *std::move(report);
}

}  // namespace

Result<void> Client::Mine(const v1::MineOptions& mine_options, std::vector<Upload> files,
                          const std::function<void(const v1::MineResponse&)>& on_reply,
                          const CallOptions& options) const {
  v1::MineRequest first;
  *first.mutable_options() = mine_options;
  FileRequests requests(std::move(first), std::move(files),
                        [](const Upload& file, v1::MineRequest* request) {
                          request->mutable_file()->set_name(file.name);
                        });
  return connection_->Stream(
      Method::kMine, [&] { return requests.Next(); },
      [&](const Message& reply) {
        on_reply(static_cast<const v1::MineResponse&>(reply));
        return true;
      },
      options);
}

Result<void> Client::ImportGlossary(
    const v1::ImportOptions& import_options, std::vector<Upload> files,
    const std::function<void(const v1::ImportGlossaryResponse&)>& on_reply,
    const CallOptions& options) const {
  return Import<v1::ImportGlossaryRequest>(*connection_, Method::kImportGlossary, import_options,
                                           std::move(files), on_reply, options);
}

Result<void> Client::ImportMemory(
    const v1::ImportOptions& import_options, std::vector<Upload> files,
    const std::function<void(const v1::ImportMemoryResponse&)>& on_reply,
    const CallOptions& options) const {
  return Import<v1::ImportMemoryRequest>(*connection_, Method::kImportMemory, import_options,
                                         std::move(files), on_reply, options);
}

Result<v1::ExportReport> Client::ExportGlossary(const v1::ExportGlossaryRequest& request,
                                                const WriteBytes& write,
                                                const OnProgress& on_progress,
                                                const CallOptions& options) const {
  return Export<v1::ExportGlossaryResponse>(*connection_, Method::kExportGlossary, request, write,
                                            on_progress, options);
}

Result<v1::ExportReport> Client::ExportMemory(const v1::ExportMemoryRequest& request,
                                              const WriteBytes& write,
                                              const OnProgress& on_progress,
                                              const CallOptions& options) const {
  return Export<v1::ExportMemoryResponse>(*connection_, Method::kExportMemory, request, write,
                                          on_progress, options);
}

Result<std::string> Client::StreamUnits(const v1::StreamUnitsRequest& request,
                                        const OnUnit& on_unit, const CallOptions& options) const {
  std::optional<Error> refused;
  std::string revision;
  Result<void> result = connection_->Stream(
      Method::kStreamUnits, Once(request),
      [&](const Message& message) {
        const auto& reply = static_cast<const v1::StreamUnitsResponse&>(message);
        for (const v1::Unit& unit : reply.units()) {
          Result<void> taken = on_unit(unit);
          if (taken.ok()) continue;
          refused = taken.error();
          return false;
        }
        revision = reply.revision();
        return true;
      },
      options);
  if (refused) return *refused;
  if (!result.ok()) return result.error();
  if (revision.empty()) {
    return Error{ErrorCode::kDataLoss, "the service ended the units without a revision"};
  }
  return revision;
}

Result<std::string> Client::Rebuild(const OnProgress& on_progress,
                                    const CallOptions& options) const {
  const v1::RebuildRequest request;
  std::string revision;
  Result<void> result = connection_->Stream(
      Method::kRebuild, Once(request),
      [&](const Message& message) {
        const auto& reply = static_cast<const v1::RebuildResponse&>(message);
        Tell(on_progress, reply.progress());
        if (!reply.revision().empty()) revision = reply.revision();
        return true;
      },
      options);
  if (!result.ok()) return result.error();
  return revision;
}

Result<void> Client::Backup(const WriteBytes& write, const OnProgress& on_progress,
                            const CallOptions& options) const {
  const v1::BackupRequest request;
  std::optional<Error> not_written;
  Result<void> result = connection_->Stream(
      Method::kBackup, Once(request),
      [&](const Message& message) {
        const auto& reply = static_cast<const v1::BackupResponse&>(message);
        Result<void> written = write(reply.chunk());
        if (!written.ok()) {
          not_written = written.error();
          return false;
        }
        Tell(on_progress, reply.progress());
        return true;
      },
      options);
  if (not_written) return *not_written;
  return result;
}

Result<std::string> Client::Restore(Upload copy, const OnProgress& on_progress,
                                    const CallOptions& options) const {
  v1::RestoreRequest request;
  std::string revision;
  Result<void> result = connection_->Stream(
      Method::kRestore,
      [&]() -> Result<const Message*> {
        Result<std::string> piece = copy.read(kChunkBytes);
        if (!piece.ok()) return piece.error();
        if (piece->empty()) return nullptr;
        request.set_chunk(*std::move(piece));
        return &request;
      },
      [&](const Message& message) {
        const auto& reply = static_cast<const v1::RestoreResponse&>(message);
        Tell(on_progress, reply.progress());
        if (!reply.revision().empty()) revision = reply.revision();
        return true;
      },
      options);
  if (!result.ok()) return result.error();
  return revision;
}

}  // namespace crosswalk::client
