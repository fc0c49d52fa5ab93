#include "service/pages.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <chrono>
#include <functional>
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

// One metric of each index.
MetricFamily OfIndexes(const std::string& name, const std::string& help,
                       const std::vector<NamedState>& states,
                       const std::function<double(const NamedState&)>& value) {
  MetricFamily family{name, help, MetricType::Gauge, {}};
  for (const NamedState& each : states) {
    ClientMetric metric;
    metric.label = {{"index", each.name}};
    metric.gauge.value = value(each);
    family.metric.push_back(std::move(metric));
  }
  return family;
}

void AddIndexes(Engine& engine, std::vector<MetricFamily>& families) {
  const std::vector<NamedState> states = engine.indexes().States();
  const auto add = [&](const char* name, const char* help,
                       const std::function<double(const NamedState&)>& value) {
    families.push_back(OfIndexes(name, help, states, value));
  };
  if (const Result<record::Revision> newest = engine.record().Newest(); newest.ok()) {
    add("crosswalk_index_lag_changes",
        "Changes of the record that the newest snapshot does not hold yet.",
        [&](const NamedState& each) {
          // A restored record numbers anew, so until the index follows all of it is to come.
          const record::Revision& have = each.state.revision;
          const std::uint64_t done = have.epoch == newest->epoch ? have.number : 0;
          return newest->number > done ? double(newest->number - done) : 0;
        });
  }
  add("crosswalk_index_lag_seconds",
      "Age of the oldest change that the newest snapshot does not hold yet.",
      [](const NamedState& each) {
        return each.lag.ok() ? std::chrono::duration<double>(*each.lag).count() : 0;
      });
  add("crosswalk_index_pieces", "Pieces of the newest snapshot.",
      [](const NamedState& each) { return double(each.state.pieces.size()); });
  const auto sum = [](const NamedState& each, std::uint64_t index::PieceInfo::*field) {
    std::uint64_t all = 0;
    for (const index::PieceInfo& piece : each.state.pieces) all += piece.*field;
    return double(all);
  };
  add("crosswalk_index_bytes", "Size of those pieces on disk.",
      [&](const NamedState& each) { return sum(each, &index::PieceInfo::bytes); });
  add("crosswalk_index_rows", "Concepts or units in those pieces, with superseded ones.",
      [&](const NamedState& each) { return sum(each, &index::PieceInfo::rows); });
  add("crosswalk_index_rebuilding", "1 while the index is built anew.",
      [](const NamedState& each) { return each.rebuilding ? 1.0 : 0.0; });
  add("crosswalk_index_problems", "Number of things that are wrong.",
      [](const NamedState& each) { return double(each.problems.size()); });
}

}  // namespace

std::string MetricsText(Engine& engine, const RpcMetrics& metrics) {
  std::vector<MetricFamily> families;
  AddCalls(metrics, families);
  AddIndexes(engine, families);
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
