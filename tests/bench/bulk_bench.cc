// How many rows a second a bulk takes, each looked for first, as an import does.
//
//   bulk_bench FILE [ROWS BODY_BYTES KIND PASSES]
//
// FILE is made anew. KIND is `concept` or `unit`. Every pass writes the same ids: the first makes
// them, the others write each again. Prints one JSON object a pass: seconds until all were added,
// until they were durable, until the record was closed, of processor, and the peak of resident
// memory in MB.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "glossary/base/hash.h"
#include "glossary/record/record.h"

namespace {

namespace record = crosswalk::record;
using Clock = std::chrono::steady_clock;

double SecondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Of this process; where others use the machine too, the steadier measure.
double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

[[noreturn]] void Fail(const crosswalk::Status& status) {
  std::fprintf(stderr, "bulk_bench: %s\n", status.ToString().c_str());
  std::exit(1);
}

template <typename T>
T Take(crosswalk::Result<T> result) {
  if (!result.ok()) Fail(result.status());
  return *std::move(result);
}

// Text that does not repeat itself, made of what is at hand.
std::string Body(std::uint64_t number, std::size_t bytes) {
  std::string body = std::to_string(number);
  while (body.size() < bytes) body += "segment " + std::to_string(number * 7919 + body.size());
  body.resize(bytes);
  return body;
}

void Pass(const std::string& file, long rows, std::size_t bytes, record::Kind kind, int pass) {
  constexpr long kBatch = 1000;
  auto store = Take(record::OpenSqlite(file, {}));
  const Clock::time_point start = Clock::now();
  const double cpu_before = CpuSeconds();
  auto bulk = Take(store->BeginBulk());
  record::Batch batch;
  batch.origin = "bench";
  long found = 0;
  for (long i = 0; i < rows; ++i) {
    record::Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {kind, "bench", crosswalk::ContentId(std::to_string(i))};
    found += Take(bulk->Get(mutation.key)).has_value() ? 1 : 0;
    mutation.body = Body(static_cast<std::uint64_t>(i), bytes);
    if (i + 1 == rows || batch.mutations.size() == kBatch) {
      Take(bulk->Add(batch));
      batch.mutations.clear();
    }
  }
  const double added = SecondsSince(start);
  if (const crosswalk::Status status = bulk->Commit(); !status.ok()) Fail(status);
  const double durable = SecondsSince(start);
  bulk.reset();
  store.reset();
  const double closed = SecondsSince(start);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const double cpu = CpuSeconds() - cpu_before;
  std::printf(
      "{\"pass\":%d,\"rows\":%ld,\"found\":%ld,\"added\":%.2f,\"durable\":%.2f,\"closed\":%.2f,"
      "\"rowsPerSecond\":%.0f,\"cpu\":%.2f,\"peakMB\":%ld,\"fileMB\":%ju}\n",
      pass, rows, found, added, durable, closed, static_cast<double>(rows) / durable, cpu,
      usage.ru_maxrss / 1024, static_cast<std::uintmax_t>(std::filesystem::file_size(file) >> 20));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bulk_bench FILE [ROWS BODY_BYTES KIND PASSES]\n");
    return 2;
  }
  const std::string file = argv[1];
  const long rows = argc > 2 ? std::atol(argv[2]) : 100000;
  const long bytes = argc > 3 ? std::atol(argv[3]) : 300;
  const bool units = argc > 4 && std::string(argv[4]) == "unit";
  const int passes = argc > 5 ? std::atoi(argv[5]) : 1;
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file + ending);
  for (int pass = 1; pass <= passes; ++pass) {
    Pass(file, rows, static_cast<std::size_t>(bytes),
         units ? record::Kind::kUnit : record::Kind::kConcept, pass);
  }
}
