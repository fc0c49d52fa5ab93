#include "service/export_run.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace crosswalk::service {
namespace {

constexpr std::chrono::milliseconds kBetweenTelling{250};

}  // namespace

template <typename Request, typename Response>
Status ExportRun<Request, Response>::Run() {
  Request request;
  CROSSWALK_ASSIGN(const bool more, stream_.Read(request));
  if (!more) return InvalidField("request", "an export begins with its request");
  const char* unit = std::is_same_v<Request, v1::ExportGlossaryRequest> ? "concepts" : "units";
  CROSSWALK_ASSIGN(
      v1::ExportReport report,
      export_(
          engine_.record(), request, [this](std::string_view bytes) { return Add(bytes); },
          [this, unit](unsigned long long done, unsigned long long total) {
            Tell(unit, done, total);
          },
          stream_.cancellation()));
  CROSSWALK_RETURN_IF_ERROR(Send());
  Response last;
  *last.mutable_report() = std::move(report);
  return stream_.Write(last);
}

template <typename Request, typename Response>
Status ExportRun<Request, Response>::Add(std::string_view bytes) {
  const std::size_t limit = engine_.limits().chunk_bytes;
  while (!bytes.empty()) {
    const std::size_t taken = std::min(bytes.size(), limit - chunk_.size());
    chunk_.append(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    if (chunk_.size() == limit) CROSSWALK_RETURN_IF_ERROR(Send());
  }
  return Status();
}

template <typename Request, typename Response>
Status ExportRun<Request, Response>::Send() {
  if (chunk_.empty()) return Status();
  Response response;
  response.set_chunk(std::exchange(chunk_, std::string()));
  return stream_.Write(response);
}

template <typename Request, typename Response>
void ExportRun<Request, Response>::Tell(const char* unit, unsigned long long done,
                                        unsigned long long total) {
  const auto now = std::chrono::steady_clock::now();
  if (now - told_ < kBetweenTelling) return;
  told_ = now;
  Response response;
  auto* progress = response.mutable_progress();
  progress->set_done(done);
  progress->set_total(total);
  progress->set_unit(unit);
  stream_.Offer(response);
}

template class ExportRun<v1::ExportGlossaryRequest, v1::ExportGlossaryResponse>;
template class ExportRun<v1::ExportMemoryRequest, v1::ExportMemoryResponse>;

}  // namespace crosswalk::service
