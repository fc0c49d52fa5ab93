// Durable single-concept writes from many callers, and how soon each is seen by lookup and
// recognition.
//
//   write_bench HOST:PORT FOLDER [CALLERS SECONDS RATE]
//
// RATE is the number of writes a second that all callers together aim at; 0, as many as go.
// FOLDER lies on the disk of the service's directory: the reference is how many appended blocks
// that disk makes durable one after the other. Prints one JSON object.
#include <fcntl.h>
#include <grpcpp/grpcpp.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "crosswalk/v1/glossary_service.grpc.pb.h"

namespace {

namespace v1 = crosswalk::v1;
using Clock = std::chrono::steady_clock;

double MillisSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double Quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(q * values.size()))];
}

double DurableAppendsPerSecond(const std::string& folder) {
  const std::string path = folder + "/write_bench.reference";
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0) return 0;
  const std::string block(4096, 'x');
  const auto start = Clock::now();
  int count = 0;
  for (; MillisSince(start) < 1000; ++count) {
    if (write(fd, block.data(), block.size()) < 0 || fdatasync(fd) != 0) break;
  }
  const double seconds = MillisSince(start) / 1000;
  close(fd);
  unlink(path.c_str());
  return count / seconds;
}

// A term that nothing else in the glossary contains or is contained in: digits written in Han
// characters, of a fixed length, between two marks.
std::string TermNumber(std::uint64_t number) {
  static const char* const kDigits[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
  std::string term = "測";
  for (int i = 0; i < 9; ++i, number /= 10) term += kDigits[number % 10];
  return term + "號";
}

class Bench {
 public:
  explicit Bench(const std::string& address)
      : stub_(v1::GlossaryService::NewStub(
            grpc::CreateChannel(address, grpc::InsecureChannelCredentials()))) {
    v1::CreateGlossaryRequest request;
    request.set_glossary_id(glossary_);
    v1::Glossary reply;
    grpc::ClientContext context;
    if (const grpc::Status made = stub_->CreateGlossary(&context, request, &reply); !made.ok()) {
      std::fprintf(stderr, "cannot make a glossary: %s\n", made.error_message().c_str());
      std::exit(3);
    }
  }

  void Write(int caller, Clock::time_point until, std::chrono::duration<double> pause) {
    auto next = Clock::now();
    for (std::uint64_t i = 0; Clock::now() < until; ++i) {
      std::this_thread::sleep_until(next);
      next += std::chrono::duration_cast<Clock::duration>(pause);
      const std::string term = TermNumber(i * 100 + caller);
      v1::CreateConceptRequest request;
      request.set_parent(glossary_);
      v1::LanguageSection* section = request.mutable_concept_entry()->add_languages();
      section->set_language_tag("zh-Hant");
      v1::Term* entry = section->add_terms();
      entry->set_text(term);
      entry->set_language_tag("zh-Hant");
      v1::Concept reply;
      grpc::ClientContext context;
      const auto start = Clock::now();
      if (!stub_->CreateConcept(&context, request, &reply).ok()) {
        ++failed_;
        continue;
      }
      const std::lock_guard lock(mutex_);
      acknowledged_.push_back(MillisSince(start));
      newest_ = {term, Clock::now()};
    }
  }

  // Takes the newest acknowledged write again and again and asks until it is seen.
  void Watch(bool recognise, Clock::time_point until) {
    std::string last;
    while (Clock::now() < until) {
      std::pair<std::string, Clock::time_point> write;
      {
        const std::lock_guard lock(mutex_);
        write = newest_;
      }
      if (write.first.empty() || write.first == last) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        continue;
      }
      last = write.first;
      while (!(recognise ? Recognised(last) : Found(last))) {
        if (MillisSince(write.second) > 10000) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
      const double millis = MillisSince(write.second);
      const std::lock_guard lock(mutex_);
      (recognise ? recognised_ : looked_up_).push_back(millis);
    }
  }

  bool Found(const std::string& term) {
    v1::LookupTermsRequest request;
    request.set_query(term);
    request.set_mode(v1::LOOKUP_MODE_EXACT);
    request.mutable_filter()->add_glossaries(glossary_);
    v1::LookupTermsResponse reply;
    grpc::ClientContext context;
    return stub_->LookupTerms(&context, request, &reply).ok() && reply.hits_size() > 0;
  }

  bool Recognised(const std::string& term) {
    v1::RecognizeTermsRequest request;
    request.set_text("這是" + term + "的說明。");
    request.set_source_language_tag("zh-Hant");
    request.mutable_filter()->add_glossaries(glossary_);
    v1::RecognizeTermsResponse reply;
    grpc::ClientContext context;
    return stub_->RecognizeTerms(&context, request, &reply).ok() && reply.spans_size() > 0;
  }

  void Print(int callers, double seconds, double reference) const {
    std::printf(
        "{\"callers\": %d, \"writes_per_second\": %.0f, \"failed\": %d, \"ack_ms\": {\"p50\": "
        "%.2f, "
        "\"p99\": %.2f, \"max\": %.1f}, \"lookup_ms\": {\"n\": %zu, \"p50\": %.1f, \"p99\": %.1f, "
        "\"max\": %.1f}, "
        "\"recognize_ms\": {\"n\": %zu, \"p50\": %.1f, \"p99\": %.1f, \"max\": %.1f}, "
        "\"durable_appends_per_second\": %.0f}\n",
        callers, acknowledged_.size() / seconds, failed_.load(), Quantile(acknowledged_, .5),
        Quantile(acknowledged_, .99), Quantile(acknowledged_, 1), looked_up_.size(),
        Quantile(looked_up_, .5), Quantile(looked_up_, .99), Quantile(looked_up_, 1),
        recognised_.size(), Quantile(recognised_, .5), Quantile(recognised_, .99),
        Quantile(recognised_, 1), reference);
  }

 private:
  const std::string glossary_ = "write-bench-" + std::to_string(getpid());
  std::unique_ptr<v1::GlossaryService::Stub> stub_;
  std::mutex mutex_;
  std::pair<std::string, Clock::time_point> newest_;
  std::vector<double> acknowledged_, looked_up_, recognised_;
  std::atomic<int> failed_{0};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: write_bench HOST:PORT FOLDER [CALLERS SECONDS RATE]\n");
    return 2;
  }
  const int callers = argc > 3 ? std::atoi(argv[3]) : 16;
  const double seconds = argc > 4 ? std::atof(argv[4]) : 10;
  const double rate = argc > 5 ? std::atof(argv[5]) : 0;
  const std::chrono::duration<double> pause(rate > 0 ? callers / rate : 0);
  const double reference = DurableAppendsPerSecond(argv[2]);
  Bench bench(argv[1]);
  const auto until = Clock::now() + std::chrono::milliseconds(static_cast<long>(seconds * 1000));
  std::vector<std::jthread> threads;
  for (int i = 0; i < callers; ++i) threads.emplace_back([&, i] { bench.Write(i, until, pause); });
  threads.emplace_back([&] { bench.Watch(false, until); });
  threads.emplace_back([&] { bench.Watch(true, until); });
  threads.clear();
  bench.Print(callers, seconds, reference);
  return 0;
}
