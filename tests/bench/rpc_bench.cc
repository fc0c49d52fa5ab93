// Lookups or matches over gRPC beside empty unary calls on the same server.
//
//   rpc_bench HOST:PORT lookup QUERIES [CALLERS SECONDS RUNS]
//   rpc_bench HOST:PORT match/FROM/TO QUERIES [CALLERS SECONDS RUNS]
//
// For `lookup` QUERIES is a table whose columns `query_lang`, `query` and `stored_term` say what is
// asked and which term a hit must show; for `match`, as match/zh-CN/en, one whose column `source`
// holds segments, of which those of the `class` fuzzy are asked. Callers share nothing but the
// queries; each has a connection of its own and one call under way. The empty call is
// grpc.health.v1.Health/Check. The two kinds alternate run by run; each number printed is the
// median of its runs. Prints one JSON object.
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
#include "crosswalk/v1/memory_service.grpc.pb.h"

namespace {

namespace v1 = crosswalk::v1;
using Clock = std::chrono::steady_clock;

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

// The rows of a table with a header, each cell under its column's name.
std::vector<std::map<std::string, std::string>> ReadTable(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> names = Cells(line);
  std::vector<std::map<std::string, std::string>> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = Cells(line);
    std::map<std::string, std::string>& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::min(names.size(), cells.size()); ++i) row[names[i]] = cells[i];
  }
  return rows;
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
    glossaries_ = v1::GlossaryService::NewStub(channel_);
    memories_ = v1::MemoryService::NewStub(channel_);
  }
  bool Empty() {
    grpc::ClientContext context;
    grpc::ByteBuffer request(&nothing_, 1), response;
    return grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer>(
               channel_.get(), health_, &context, request, &response)
        .ok();
  }
  v1::GlossaryService::Stub& glossaries() { return *glossaries_; }
  v1::MemoryService::Stub& memories() { return *memories_; }

 private:
  grpc::Slice nothing_;
  grpc::internal::RpcMethod health_{"/grpc.health.v1.Health/Check",
                                    grpc::internal::RpcMethod::NORMAL_RPC};
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::GlossaryService::Stub> glossaries_;
  std::unique_ptr<v1::MemoryService::Stub> memories_;
};

// False where the reply is not what it should be.
using Call = std::function<bool(Caller&)>;

std::vector<Call> Lookups(const char* path) {
  std::vector<Call> calls;
  for (auto& row : ReadTable(path)) {
    v1::LookupTermsRequest request;
    request.set_query(row["query"]);
    request.set_source_language_tag(row["query_lang"]);
    request.set_mode(v1::LOOKUP_MODE_AUTO);
    request.set_limit(5);
    calls.push_back([request, term = row["stored_term"]](Caller& caller) {
      grpc::ClientContext context;
      v1::LookupTermsResponse response;
      return caller.glossaries().LookupTerms(&context, request, &response).ok() &&
             Shows(response, term);
    });
  }
  return calls;
}

std::vector<Call> Matches(const std::string& from, const std::string& to, const char* path) {
  std::vector<Call> calls;
  for (auto& row : ReadTable(path)) {
    if (row["class"] != "fuzzy") continue;
    v1::MatchRequest request;
    request.mutable_source()->set_text(row["source"]);
    request.mutable_source()->set_language_tag(from);
    request.set_target_language_tag(to);
    calls.push_back([request](Caller& caller) {
      grpc::ClientContext context;
      v1::MatchResponse response;
      return caller.memories().Match(&context, request, &response).ok();
    });
  }
  return calls;
}

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
  if (argc < 4) {
    std::fprintf(
        stderr, "usage: rpc_bench HOST:PORT lookup|match/FROM/TO QUERIES [CALLERS SECONDS RUNS]\n");
    return 2;
  }
  const std::string kind = argv[2];
  const std::size_t slash = kind.rfind('/');
  const std::vector<Call> calls =
      kind == "lookup" || slash < 7
          ? Lookups(argv[3])
          : Matches(kind.substr(6, slash - 6), kind.substr(slash + 1), argv[3]);
  const int callers = argc > 4 ? std::atoi(argv[4]) : 4;
  const double seconds = argc > 5 ? std::atof(argv[5]) : 3;
  const int runs = argc > 6 ? std::atoi(argv[6]) : 5;
  if (calls.empty() || callers < 1 || runs < 1) {
    std::fprintf(stderr, "rpc_bench: nothing to do\n");
    return 2;
  }
  std::vector<std::unique_ptr<Caller>> ways;
  for (int c = 0; c < callers; ++c) ways.push_back(std::make_unique<Caller>(argv[1]));

  // Every query once, so that each reply is seen and caches are as in steady use.
  std::uint64_t missed = 0;
  for (std::size_t i = 0; i < calls.size(); ++i) missed += !calls[i](*ways[i % callers]);
  std::vector<Figures> empty, asked;
  for (int run = 0; run < runs; ++run) {
    empty.push_back(Run(callers, seconds, [&](int c, std::size_t) { return ways[c]->Empty(); }));
    asked.push_back(Run(callers, seconds, [&](int c, std::size_t n) {
      // Callers walk through the queries from different places, in a stride that visits all.
      return calls[(n * 7919 + c * calls.size() / callers) % calls.size()](*ways[c]);
    }));
  }
  std::vector<Figures> ratios;
  std::uint64_t failed = 0;
  for (int run = 0; run < runs; ++run) {
    ratios.push_back({asked[run].per_second / empty[run].per_second, 0,
                      asked[run].p99_us / empty[run].p99_us, 0});
    failed += empty[run].wrong;
  }
  const auto rate = [](const Figures& f) { return f.per_second; };
  const auto p50 = [](const Figures& f) { return f.p50_us; };
  const auto p99 = [](const Figures& f) { return f.p99_us; };
  std::printf(
      "{\"kind\":\"%s\",\"queries\":%zu,\"wrong\":%llu,\"callers\":%d,\"runs\":%d,"
      "\"empty_failed\":%llu,\"empty_per_s\":%.0f,\"per_s\":%.0f,\"throughput_ratio\":%.3f,"
      "\"empty_p50_us\":%.0f,\"p50_us\":%.0f,\"empty_p99_us\":%.0f,\"p99_us\":%.0f,"
      "\"p99_ratio\":%.2f}\n",
      kind.c_str(), calls.size(), static_cast<unsigned long long>(missed), callers, runs,
      static_cast<unsigned long long>(failed), Median(empty, rate), Median(asked, rate),
      Median(ratios, rate), Median(empty, p50), Median(asked, p50), Median(empty, p99),
      Median(asked, p99), Median(ratios, p99));
  return failed == 0 ? 0 : 3;
}
