// The search of the match index beside a full scan, in process, on one thread.
//
//   match_bench build UNITS.tsv FILE           makes FILE, a match.piece, from a table of units
//                                              (units-full.tsv); prints how long and how large
//   match_bench run FILE QUERIES.tsv LANG [THRESHOLD LIMIT [SCANNED]]
//                                              the best LIMIT (5) at THRESHOLD (70) of each query,
//                                              in LANG (en, zh_CN …), in five rounds; of SCANNED
//                                              (25) queries also by a scan of all segments of the
//                                              language, which must find the same
//
// The scan measures the bit-parallel distance to every segment, without any filter. Each prints one
// JSON object.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/match/match_file_builder.h"
#include "glossary/index/segment_tokens.h"
#include "glossary/memory/near/near_search.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace {

using namespace crosswalk;  // a program of one file
using Clock = std::chrono::steady_clock;

template <typename T>
T Must(Result<T> result) {
  if (result.ok()) return *std::move(result);
  std::fprintf(stderr, "match_bench: %s\n", result.status().ToString().c_str());
  std::exit(3);
}

void Must(const Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "match_bench: %s\n", status.ToString().c_str());
  std::exit(3);
}

double Microseconds(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

// The cells of a line; \n, \t and \\ are escaped in them.
std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\t') {
      cells.emplace_back();
    } else if (line[i] == '\\' && i + 1 < line.size()) {
      const char next = line[++i];
      cells.back() += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    } else {
      cells.back() += line[i];
    }
  }
  return cells;
}

const std::map<std::string, std::string>& Tags() {
  static const std::map<std::string, std::string> tags{{"en", "en"},
                                                       {"zh_CN", "zh-Hans-CN"},
                                                       {"zh_TW", "zh-Hant-TW"},
                                                       {"zh_HK", "zh-Hant-HK"},
                                                       {"ja", "ja"}};
  return tags;
}

int Build(const std::string& units, const std::string& path) {
  const auto folder = Must(script::Folder::Create());
  std::ifstream in(units);
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> header = Cells(line);
  const auto start = Clock::now();
  const std::filesystem::path waiting = std::filesystem::absolute(path).parent_path();
  index::MatchFileBuilder builder(folder, waiting);
  std::uint64_t count = 0, segments = 0;
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = Cells(line);
    v1::Unit unit;
    for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i) {
      const auto tag = Tags().find(header[i]);
      if (tag == Tags().end() || cells[i].empty()) continue;
      v1::Segment& segment = header[i] == "en" ? *unit.mutable_source() : *unit.add_targets();
      segment.set_text(cells[i]);
      segment.set_language_tag(tag->second);
      ++segments;
    }
    Must(builder.Add(unit, 0));
    ++count;
  }
  const auto added = Clock::now();
  Must(builder.Write(path, false));
  const auto end = Clock::now();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto size = static_cast<double>(std::filesystem::file_size(path));
  std::printf(
      "{\"units\": %llu, \"segments\": %llu, \"add_seconds\": %.2f, \"write_seconds\": %.2f, "
      "\"cpu_seconds\": %.2f, \"bytes_per_segment\": %.1f, \"peak_mb\": %ld}\n",
      static_cast<unsigned long long>(count), static_cast<unsigned long long>(segments),
      Microseconds(added - start) / 1e6, Microseconds(end - added) / 1e6,
      static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
          static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
      size / static_cast<double>(segments), usage.ru_maxrss / 1024);
  return 0;
}

struct Found {
  std::uint32_t worth;
  std::uint32_t sequence;

  friend bool operator==(const Found&, const Found&) = default;
};

std::uint32_t Worth(std::uint32_t distance, std::size_t n, std::size_t m) {
  const std::size_t longer = std::max(n, m);
  if (distance == 0) return 100;
  return static_cast<std::uint32_t>(std::min<std::size_t>(98, 100 * (longer - distance) / longer));
}

// The best: as many as are wanted, and what is worth as much as the last of them.
class Best {
 public:
  Best(std::size_t limit, std::uint32_t threshold) : limit_(limit), threshold_(threshold) {}
  std::uint32_t Add(std::uint32_t worth, std::uint32_t sequence) {
    all_.push_back({worth, sequence});
    ++counts_[worth];
    while (floor_ < 100 && Above(floor_ + 1) >= limit_) ++floor_;
    return std::max(floor_, threshold_);
  }
  std::vector<Found> Sorted() {
    const std::uint32_t floor = std::max(floor_, threshold_);
    std::erase_if(all_, [&](const Found& found) { return found.worth < floor; });
    std::sort(all_.begin(), all_.end(), [](const Found& a, const Found& b) {
      return a.worth != b.worth ? a.worth > b.worth : a.sequence < b.sequence;
    });
    return all_;
  }

 private:
  std::size_t Above(std::uint32_t worth) const {
    std::size_t count = 0;
    for (std::uint32_t w = worth; w <= 100; ++w) count += counts_[w];
    return count;
  }

  const std::size_t limit_;
  const std::uint32_t threshold_;
  std::uint32_t floor_ = 0;
  std::uint32_t counts_[101] = {};
  std::vector<Found> all_;
};

double Quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

int Run(const std::string& path, const std::string& queries, const std::string& language,
        std::uint32_t threshold, std::size_t limit, std::size_t scanned) {
  constexpr int kRounds = 5;
  const auto folder = Must(script::Folder::Create());
  const index::MatchFile file = Must(index::MatchFile::Open(path));
  const auto tag = Must(text::LanguageTag::Parse(Tags().at(language)));
  const auto group = file.FindGroup(tag.primary());
  std::vector<v1::Segment> segments;
  std::ifstream in(queries);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) segments.emplace_back().set_text(Cells(line).at(4));
  if (!group || segments.empty()) return 3;
  // Segments of the very variant, each as often as it is there, as a scan without index has them.
  std::vector<std::uint32_t> of_variant;
  for (std::uint32_t s = 0; s < file.segment_count(); ++s) {
    const auto row = file.SegmentAt(s);
    if (row && file.TagAt(row->tag) == tag.str()) of_variant.push_back(row->sequence);
  }

  memory::NearSearch search;
  memory::TokenPattern pattern;
  index::SegmentScratch scratch;
  index::FoldedSegment folded;
  std::vector<std::vector<double>> times(segments.size()), scan_times(segments.size());
  std::size_t found = 0;
  int status = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t q = 0; q < segments.size(); ++q) {
      const auto start = Clock::now();
      index::FoldSegment(segments[q], tag.language(), *folder, scratch, folded);
      Best best(limit, threshold);
      Must(search.Find(
          file, *group, folded, threshold,
          [&](std::uint32_t sequence, std::uint32_t distance) {
            return best.Add(Worth(distance, folded.tokens.size(), file.TokensOf(sequence).size()),
                            sequence);
          },
          Cancellation()));
      const std::vector<Found> ours = best.Sorted();
      times[q].push_back(Microseconds(Clock::now() - start));
      if (round == 0) found += ours.empty() ? 0 : 1;

      if (q % std::max<std::size_t>(1, segments.size() / std::max<std::size_t>(1, scanned)) != 0)
        continue;
      std::vector<std::uint32_t> tokens;
      for (const index::SegmentToken& token : folded.tokens) {
        tokens.push_back(file.FindToken(*group, folded.Form(token)));
      }
      const auto scan_start = Clock::now();
      pattern.Prepare(tokens);
      std::uint64_t sum = 0;
      for (const std::uint32_t sequence : of_variant) {
        sum += pattern.To(file.TokensOf(sequence), 0xFFFFFF);
      }
      scan_times[q].push_back(Microseconds(Clock::now() - scan_start));
      if (sum == 0) std::printf("%s", "");  // what is measured is not to be left out
      if (round > 0 || tokens.empty()) continue;
      Best plain(limit, threshold);
      const index::OrdinalRange all = file.GroupAt(*group).sequences;
      for (std::uint32_t sequence = all.begin; sequence < all.end; ++sequence) {
        const auto theirs = file.TokensOf(sequence);
        const std::uint32_t worth =
            Worth(pattern.To(theirs, 0xFFFFFF), tokens.size(), theirs.size());
        if (worth >= threshold) plain.Add(worth, sequence);
      }
      if (plain.Sorted() != ours) {
        std::fprintf(stderr, "match_bench: query %zu: the scan finds other sequences\n", q + 1);
        status = 1;
      }
    }
  }
  std::vector<double> medians, scan_medians;
  for (const auto& of_query : times) medians.push_back(Quantile(of_query, 0.5));
  for (const auto& of_query : scan_times) {
    if (!of_query.empty()) scan_medians.push_back(Quantile(of_query, 0.5));
  }
  const double p50 = Quantile(medians, 0.5), p99 = Quantile(medians, 0.99);
  const double scan50 = Quantile(scan_medians, 0.5), scan99 = Quantile(scan_medians, 0.99);
  double mean = 0;
  for (const double time : medians) mean += time / static_cast<double>(medians.size());
  std::printf(
      "{\"language\": \"%s\", \"queries\": %zu, \"found\": %zu, \"segments\": %zu, "
      "\"p50_us\": %.1f, \"p90_us\": %.1f, \"p99_us\": %.1f, \"mean_us\": %.1f, "
      "\"scans\": %zu, \"scan_p50_us\": %.0f, \"scan_p99_us\": %.0f, "
      "\"scan_p50_to_p50\": %.0f, \"scan_p99_to_p99\": %.0f, \"scan_p50_to_p99\": %.0f}\n",
      language.c_str(), segments.size(), found, of_variant.size(), p50, Quantile(medians, 0.9), p99,
      mean, scan_medians.size(), scan50, scan99, scan50 / p50, scan99 / p99, scan50 / p99);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "build") return Build(arguments[1], arguments[2]);
  if (arguments.size() >= 4 && arguments[0] == "run") {
    const auto number = [&](std::size_t i, unsigned long fallback) {
      return i < arguments.size() ? std::strtoul(arguments[i].c_str(), nullptr, 10) : fallback;
    };
    return Run(arguments[1], arguments[2], arguments[3], static_cast<std::uint32_t>(number(4, 70)),
               number(5, 5), number(6, 25));
  }
  std::fprintf(stderr,
               "usage: match_bench build UNITS.tsv FILE\n"
               "       match_bench run FILE QUERIES.tsv LANG [THRESHOLD LIMIT [SCANNED]]\n");
  return 2;
}
