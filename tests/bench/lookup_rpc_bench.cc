// Lookups over gRPC beside empty unary calls on the same server.
//
//   lookup_rpc_bench HOST:PORT QUERIES [CALLERS SECONDS RUNS]
//
// QUERIES is a table whose columns `query_lang`, `query` and `stored_term` say what is asked and
// which term a hit must show. Callers share nothing but the queries; each has a connection of its
// own and one call under way. The empty call is grpc.health.v1.Health/Check. The two kinds
// alternate run by run; each number printed is the median of its runs. Prints one JSON object.
#include <grpcpp/grpcpp.h>
#include <grpcpp/impl/client_unary_call.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "crosswalk/v1/glossary_service.grpc.pb.h"

namespace {

namespace v1 = crosswalk::v1;
using Clock = std::chrono::steady_clock;

struct Query {
  v1::LookupTermsRequest request;
  std::string stored_term;
};

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::vector<Query> ReadQueries(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::map<std::string, std::size_t> column;
  for (const std::string& name : Cells(line)) column.emplace(name, column.size());
  std::vector<Query> queries;
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = Cells(line);
    if (cells.size() < column.size()) continue;
    Query query;
    query.request.set_query(cells[column["query"]]);
    query.request.set_source_language_tag(cells[column["query_lang"]]);
    query.request.set_mode(v1::LOOKUP_MODE_AUTO);
    query.request.set_limit(5);
    query.stored_term = cells[column["stored_term"]];
    queries.push_back(std::move(query));
  }
  return queries;
}

bool Shows(const v1::LookupTermsResponse& response, const std::string& term) {
  for (const v1::LookupHit& hit : response.hits()) {
    if (hit.source().text() == term) return true;
    for (const v1::TargetTerm& target : hit.targets()) {
      if (target.text() == term) return true;
    }
  }
  return false;
}

// One caller's way to the server.
class Caller {
 public:
  explicit Caller(const std::string& address) {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);  // a connection of its own
    channel_ = grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments);
    stub_ = v1::GlossaryService::NewStub(channel_);
  }
  bool Empty() {
    grpc::ClientContext context;
    grpc::ByteBuffer request(&nothing_, 1), response;
    return grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer>(
               channel_.get(), health_, &context, request, &response)
        .ok();
  }
  // False where the reply does not show the term.
  bool Lookup(const Query& query) {
    grpc::ClientContext context;
    v1::LookupTermsResponse response;
    return stub_->LookupTerms(&context, query.request, &response).ok() &&
           Shows(response, query.stored_term);
  }

 private:
  grpc::Slice nothing_;
  grpc::internal::RpcMethod health_{"/grpc.health.v1.Health/Check",
                                    grpc::internal::RpcMethod::NORMAL_RPC};
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::GlossaryService::Stub> stub_;
};

struct Figures {
  double per_second = 0;
  double p50_us = 0;
  double p99_us = 0;
  std::uint64_t wrong = 0;
};

// Runs `call` in every caller for so many seconds; `call` gets the caller's number and a counter.
Figures Run(int callers, double seconds, const std::function<bool(int, std::size_t)>& call) {
  std::vector<std::vector<double>> latencies(callers);
  std::atomic<std::uint64_t> wrong{0};
  std::vector<std::thread> threads;
  const auto start = Clock::now();
  const auto end =
      start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  for (int c = 0; c < callers; ++c) {
    threads.emplace_back([&, c] {
      std::size_t n = 0;
      for (auto before = Clock::now(); before < end; ++n) {
        if (!call(c, n)) ++wrong;
        const auto after = Clock::now();
        latencies[c].push_back(std::chrono::duration<double, std::micro>(after - before).count());
        before = after;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const double took = std::chrono::duration<double>(Clock::now() - start).count();
  std::vector<double> all;
  for (const auto& part : latencies) all.insert(all.end(), part.begin(), part.end());
  std::sort(all.begin(), all.end());
  if (all.empty()) return {};
  return {double(all.size()) / took, all[all.size() / 2], all[all.size() * 99 / 100], wrong};
}

double Median(const std::vector<Figures>& runs, const std::function<double(const Figures&)>& of) {
  std::vector<double> values;
  for (const Figures& run : runs) values.push_back(of(run));
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: lookup_rpc_bench HOST:PORT QUERIES [CALLERS SECONDS RUNS]\n");
    return 2;
  }
  const std::vector<Query> queries = ReadQueries(argv[2]);
  const int callers = argc > 3 ? std::atoi(argv[3]) : 4;
  const double seconds = argc > 4 ? std::atof(argv[4]) : 3;
  const int runs = argc > 5 ? std::atoi(argv[5]) : 5;
  if (queries.empty() || callers < 1 || runs < 1) {
    std::fprintf(stderr, "lookup_rpc_bench: nothing to do\n");
    return 2;
  }
  std::vector<std::unique_ptr<Caller>> ways;
  for (int c = 0; c < callers; ++c) ways.push_back(std::make_unique<Caller>(argv[1]));

  // Every query once, so that each reply is seen and caches are as in steady use.
  std::uint64_t missed = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    if (ways[i % callers]->Lookup(queries[i])) continue;
    if (++missed <= 5) {
      std::fprintf(stderr, "not found: %s (%s)\n", queries[i].request.query().c_str(),
                   queries[i].stored_term.c_str());
    }
  }
  std::vector<Figures> empty, lookup;
  for (int run = 0; run < runs; ++run) {
    empty.push_back(Run(callers, seconds, [&](int c, std::size_t) { return ways[c]->Empty(); }));
    lookup.push_back(Run(callers, seconds, [&](int c, std::size_t n) {
      // Callers walk through the queries from different places, in a stride that visits all.
      return ways[c]->Lookup(queries[(n * 7919 + c * queries.size() / callers) % queries.size()]);
    }));
  }
  std::vector<Figures> ratios;
  std::uint64_t failed = 0;
  for (int run = 0; run < runs; ++run) {
    ratios.push_back({lookup[run].per_second / empty[run].per_second, 0,
                      lookup[run].p99_us / empty[run].p99_us, 0});
    failed += empty[run].wrong;
  }
  const auto rate = [](const Figures& f) { return f.per_second; };
  const auto p50 = [](const Figures& f) { return f.p50_us; };
  const auto p99 = [](const Figures& f) { return f.p99_us; };
  std::printf(
      "{\"queries\":%zu,\"not_found\":%llu,\"callers\":%d,\"runs\":%d,\"empty_failed\":%llu,"
      "\"empty_per_s\":%.0f,\"lookup_per_s\":%.0f,\"throughput_ratio\":%.3f,"
      "\"empty_p50_us\":%.0f,\"lookup_p50_us\":%.0f,"
      "\"empty_p99_us\":%.0f,\"lookup_p99_us\":%.0f,\"p99_ratio\":%.2f}\n",
      queries.size(), static_cast<unsigned long long>(missed), callers, runs,
      static_cast<unsigned long long>(failed), Median(empty, rate), Median(lookup, rate),
      Median(ratios, rate), Median(empty, p50), Median(lookup, p50), Median(empty, p99),
      Median(lookup, p99), Median(ratios, p99));
  return failed == 0 ? 0 : 3;
}
