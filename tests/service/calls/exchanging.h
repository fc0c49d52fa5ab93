// A service that files are sent to and fetched from.
#ifndef CROSSWALK_TESTS_SERVICE_CALLS_EXCHANGING_H_
#define CROSSWALK_TESTS_SERVICE_CALLS_EXCHANGING_H_

#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "tests/service/calls/serving.h"

namespace crosswalk::service {

struct Imported {
  grpc::Status status;
  std::vector<v1::ImportReport> reports;
  std::vector<v1::Progress> progress;
};

struct Exported {
  grpc::Status status;
  std::string file;
  std::vector<std::size_t> chunks;  // sizes
  std::vector<v1::Progress> progress;
  std::vector<v1::ExportReport> reports;
};

// What a test does with a call under way; null: nothing.
using OnEvent = std::function<void(grpc::ClientContext&, const v1::Progress&)>;

class Exchanging : public Serving {
 protected:
  // Imports files given as name, content, name, content, …
  Imported ImportGlossary(const v1::ImportOptions& options, const std::vector<std::string>& files,
                          const OnEvent& on_progress = nullptr) {
    grpc::ClientContext context;
    return Import<v1::ImportGlossaryRequest, v1::ImportGlossaryResponse>(
        context, exchange_->ImportGlossary(&context), options, files, on_progress);
  }
  Imported ImportMemory(const v1::ImportOptions& options, const std::vector<std::string>& files,
                        const OnEvent& on_progress = nullptr) {
    grpc::ClientContext context;
    return Import<v1::ImportMemoryRequest, v1::ImportMemoryResponse>(
        context, exchange_->ImportMemory(&context), options, files, on_progress);
  }
  static v1::ImportOptions Into(const std::string& glossary) {
    v1::ImportOptions options;
    options.set_glossary(glossary);
    return options;
  }
  static v1::ImportOptions IntoMemory(const std::string& memory) {
    v1::ImportOptions options;
    options.set_memory(memory);
    return options;
  }

  // Reads with `pause` before each message.
  Exported ExportGlossary(const v1::ExportGlossaryRequest& request,
                          std::chrono::milliseconds pause = {}) {
    grpc::ClientContext context;
    return Export<v1::ExportGlossaryResponse>(exchange_->ExportGlossary(&context, request), pause);
  }
  Exported ExportMemory(const v1::ExportMemoryRequest& request,
                        std::chrono::milliseconds pause = {}) {
    grpc::ClientContext context;
    return Export<v1::ExportMemoryResponse>(exchange_->ExportMemory(&context, request), pause);
  }
  static v1::ExportGlossaryRequest Of(const std::string& glossary, const std::string& format) {
    v1::ExportGlossaryRequest request;
    request.set_glossary(glossary);
    request.set_output_format(format);
    return request;
  }

  bool HasGlossary(const std::string& id) {
    v1::GetGlossaryRequest request;
    request.set_name(id);
    v1::Glossary glossary;
    return Call(&v1::GlossaryService::StubInterface::GetGlossary, request, glossary).ok();
  }
  bool HasMemory(const std::string& id) {
    v1::GetMemoryRequest request;
    request.set_name(id);
    v1::Memory memory;
    return CallMemory(&v1::MemoryService::StubInterface::GetMemory, request, memory).ok();
  }
  // What a call that was given up leaves behind is cleared away after its end.
  static bool Soon(const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!holds()) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
  }
  bool SpoolIsEmpty() const {
    std::error_code error;
    const std::filesystem::path spool = folder_.path() / "spool";
    return !std::filesystem::exists(spool) || std::filesystem::is_empty(spool, error);
  }

 private:
  template <typename Request, typename Response, typename StreamPointer>
  static Imported Import(grpc::ClientContext& context, StreamPointer stream,
                         const v1::ImportOptions& options, const std::vector<std::string>& files,
                         const OnEvent& on_progress) {
    // Replies come while files are still being sent: who only sends holds both sides up.
    std::thread sender([&] {
      Request request;
      *request.mutable_options() = options;
      stream->Write(request);
      for (std::size_t i = 0; i + 1 < files.size(); i += 2) {
        request.mutable_file()->set_name(files[i]);
        request.mutable_file()->set_size(files[i + 1].size());
        stream->Write(request);
        for (std::size_t at = 0; at < files[i + 1].size(); at += 1 << 20) {
          request.set_chunk(files[i + 1].substr(at, 1 << 20));
          if (!stream->Write(request)) break;
        }
      }
      stream->WritesDone();
    });
    Imported imported;
    for (Response response; stream->Read(&response);) {
      if (response.has_report()) imported.reports.push_back(response.report());
      if (!response.has_progress()) continue;
      imported.progress.push_back(response.progress());
      if (on_progress) on_progress(context, response.progress());
    }
    sender.join();
    imported.status = stream->Finish();
    return imported;
  }

  template <typename Response, typename StreamPointer>
  static Exported Export(StreamPointer stream, std::chrono::milliseconds pause) {
    Exported exported;
    std::this_thread::sleep_for(pause);
    for (Response response; stream->Read(&response);) {
      if (response.has_progress()) exported.progress.push_back(response.progress());
      if (response.has_report()) exported.reports.push_back(response.report());
      if (response.has_chunk()) {
        exported.file += response.chunk();
        exported.chunks.push_back(response.chunk().size());
      }
      std::this_thread::sleep_for(pause);
    }
    exported.status = stream->Finish();
    return exported;
  }
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_TESTS_SERVICE_CALLS_EXCHANGING_H_
