#include "service/pages.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <chrono>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "service/admin_service.h"

namespace crosswalk::service {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily Gauge(std::string name, std::string help, double value) {
  ClientMetric metric;
  metric.gauge.value = value;
  return {std::move(name), std::move(help), MetricType::Gauge, {metric}};
}

void AddCalls(const RpcMetrics& metrics, std::vector<MetricFamily>& families) {
  MetricFamily counts{
      "crosswalk_calls_total", "Remote calls by method and status code.", MetricType::Counter, {}};
  MetricFamily latencies{
      "crosswalk_call_seconds", "Time that remote calls took here.", MetricType::Histogram, {}};
  for (const RpcMetrics::Totals& total : metrics.Collect()) {
    std::uint64_t calls = 0;
    for (std::size_t code = 0; code < total.codes.size(); ++code) {
      calls += total.codes[code];
      if (total.codes[code] == 0) continue;
      ClientMetric metric;
      metric.label = {{"method", total.method}, {"code", CodeName(static_cast<Code>(code))}};
      metric.counter.value = double(total.codes[code]);
      counts.metric.push_back(std::move(metric));
    }
    if (calls == 0) continue;
    ClientMetric metric;
    metric.label = {{"method", total.method}};
    metric.histogram.sample_count = calls;
    metric.histogram.sample_sum = total.seconds;
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < total.buckets.size(); ++i) {
      below += total.buckets[i];
      const double bound =
          i < kLatencyBounds.size() ? kLatencyBounds[i] : std::numeric_limits<double>::infinity();
      metric.histogram.bucket.push_back({below, bound});
    }
    latencies.metric.push_back(std::move(metric));
  }
  families.push_back(std::move(counts));
  families.push_back(std::move(latencies));
}

void AddIndex(Engine& engine, std::vector<MetricFamily>& families) {
  const std::shared_ptr<const index::Snapshot> snapshot = engine.index().Newest();
  const record::Revision& have = snapshot->revision();
  const Result<record::Revision> newest = engine.record().Newest();
  if (newest.ok()) {
    // A restored record numbers anew, so until the index follows all of it is to come.
    const std::uint64_t done = have.epoch == newest->epoch ? have.number : 0;
    families.push_back(Gauge("crosswalk_index_lag_changes",
                             "Changes of the record that the newest snapshot does not hold yet.",
                             newest->number > done ? double(newest->number - done) : 0));
  }
  if (const auto lag = engine.index().Lag(); lag.ok()) {
    families.push_back(Gauge("crosswalk_index_lag_seconds",
                             "Age of the oldest change that the newest snapshot does not hold yet.",
                             std::chrono::duration<double>(*lag).count()));
  }
  std::uint64_t concepts = 0;
  std::uint64_t bytes = 0;
  const std::vector<index::PieceInfo> pieces = snapshot->Pieces();
  for (const index::PieceInfo& piece : pieces) {
    concepts += piece.concepts;
    bytes += piece.bytes;
  }
  families.push_back(
      Gauge("crosswalk_index_pieces", "Pieces of the newest snapshot.", double(pieces.size())));
  families.push_back(
      Gauge("crosswalk_index_bytes", "Size of those pieces on disk.", double(bytes)));
  families.push_back(Gauge("crosswalk_index_concepts",
                           "Concepts in those pieces, with superseded ones.", double(concepts)));
  families.push_back(Gauge("crosswalk_index_rebuilding", "1 while the index is built anew.",
                           engine.index().rebuilding() ? 1 : 0));
  families.push_back(Gauge("crosswalk_index_problems", "Number of things that are wrong.",
                           double(engine.index().Problems().size())));
}

}  // namespace

std::string MetricsText(Engine& engine, const RpcMetrics& metrics) {
  std::vector<MetricFamily> families;
  AddCalls(metrics, families);
  AddIndex(engine, families);
  const auto up = std::chrono::steady_clock::now() - engine.opened();
  families.push_back(Gauge("crosswalk_uptime_seconds", "Time since the service started.",
                           std::chrono::duration<double>(up).count()));
  MetricFamily build = Gauge("crosswalk_build_info", "Version of the program.", 1);
  build.metric[0].label = {{"version", Version()}};
  families.push_back(std::move(build));
  return prometheus::TextSerializer().Serialize(families);
}

http::Router Pages(Engine& engine, const RpcMetrics& metrics, const std::atomic<bool>& ready) {
  http::Router router;
  router.Add("GET", "/healthz", [](const http::HttpRequest&) {
    return http::HttpResponse{200, "text/plain", "ok\n"};
  });
  router.Add("GET", "/readyz", [&ready](const http::HttpRequest&) {
    return ready ? http::HttpResponse{200, "text/plain", "ready\n"}
                 : http::HttpResponse{503, "text/plain", "not ready\n"};
  });
  router.Add("GET", "/metrics", [&engine, &metrics](const http::HttpRequest&) {
    return http::HttpResponse{200, "text/plain; version=0.0.4; charset=utf-8",
                              MetricsText(engine, metrics)};
  });
  return router;
}

}  // namespace crosswalk::service
