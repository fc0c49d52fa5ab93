// What the HTTP port shows of the service itself.
#ifndef CROSSWALK_SERVICE_PAGES_H_
#define CROSSWALK_SERVICE_PAGES_H_

#include <atomic>
#include <string>

#include "service/engine.h"
#include "service/http/router.h"
#include "service/rpc_metrics.h"

namespace crosswalk::service {

// All numbers in the text format of Prometheus.
std::string MetricsText(Engine& engine, const RpcMetrics& metrics);

// /healthz (the process answers), /readyz (it takes calls; 503 otherwise) and /metrics. What is
// given outlives the router.
http::Router Pages(Engine& engine, const RpcMetrics& metrics, const std::atomic<bool>& ready);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_PAGES_H_
