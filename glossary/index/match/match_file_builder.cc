#include "glossary/index/match/match_file_builder.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "glossary/index/match/gathered_units.h"
#include "glossary/index/match/match_file_writer.h"
#include "glossary/index/match/unit_document.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {
namespace {

// A piece below so many units is made sooner than a thread would help.
constexpr std::uint64_t kUnitsBeforeThread = 2048;
constexpr std::size_t kUnitsAtOnce = 128;
constexpr std::size_t kMostHanded = 8;

struct Waiting {
  v1::Unit unit;
  std::int64_t date = 0;
  const MatchFile* older = nullptr;  // where the unit comes from there
  std::uint32_t row = 0;
};

Status Take(const Waiting& waiting, GatheredUnits& units) {
  if (waiting.older != nullptr) return units.AddFrom(*waiting.older, waiting.row);
  return units.Add(waiting.unit, waiting.date);
}

}  // namespace

// The thread owns `units` from when it is started until it is joined.
struct MatchFileBuilder::Parts {
  Parts(std::shared_ptr<const script::Folder> folder, const std::filesystem::path& waiting)
      : units(std::move(folder), waiting) {}
  ~Parts() {
    if (!thread.joinable()) return;
    End(/*drop=*/true);
  }

  Status Add(Waiting next) {
    if (++added == kUnitsBeforeThread) Start();
    if (!thread.joinable()) {
      if (status.ok()) status = Take(next, units);
      return status;
    }
    gathered.push_back(std::move(next));
    if (gathered.size() < kUnitsAtOnce) return Status();
    return Hand();
  }

  void Start() {
    try {
      thread = std::thread([this] { Work(); });
    } catch (const std::system_error&) {
      // Without a thread it takes longer, and nothing else.
    }
  }

  // Hands on what was gathered; waits where too much is under way.
  Status Hand() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return handed.size() < kMostHanded; });
    handed.push_back(std::move(gathered));
    gathered.clear();
    Status so_far = status;
    lock.unlock();
    changed.notify_all();
    return so_far;
  }

  void End(bool drop) {
    {
      const std::lock_guard lock(mutex);
      ended = true;
      dropped = drop;
    }
    changed.notify_all();
    thread.join();
  }

  void Work() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [this] { return !handed.empty() || ended; });
      if (dropped || handed.empty()) return;
      std::vector<Waiting> batch = std::move(handed.front());
      handed.pop_front();
      Status so_far = status;
      lock.unlock();
      changed.notify_all();
      for (const Waiting& waiting : batch) {
        if (!so_far.ok()) break;
        so_far = Take(waiting, units);
      }
      batch.clear();
      lock.lock();
      status = std::move(so_far);
    }
  }

  GatheredUnits units;
  std::uint64_t added = 0;
  std::vector<Waiting> gathered;

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::vector<Waiting>> handed;
  bool ended = false;    // nothing more comes
  bool dropped = false;  // nothing of it is wanted
  Status status;         // the first failure
  std::thread thread;
};

MatchFileBuilder::MatchFileBuilder(std::shared_ptr<const script::Folder> folder,
                                   const std::filesystem::path& waiting)
    : parts_(std::make_unique<Parts>(std::move(folder), waiting)) {}

MatchFileBuilder::~MatchFileBuilder() = default;

Status MatchFileBuilder::Add(const v1::Unit& unit, std::int64_t time_micros) {
  Waiting waiting;
  TrimUnit(unit, waiting.unit);
  waiting.date = DateOfUnit(unit, time_micros);
  return parts_->Add(std::move(waiting));
}

Status MatchFileBuilder::AddFrom(const MatchFile& older, std::uint32_t row) {
  Waiting waiting;
  waiting.older = &older;
  waiting.row = row;
  return parts_->Add(std::move(waiting));
}

Status MatchFileBuilder::Write(const std::filesystem::path& path, bool sync, const StepFn& step) {
  Parts& parts = *parts_;
  if (parts.thread.joinable()) {
    (void)parts.Hand();  // its status is read below, when all is done
    parts.End(/*drop=*/false);
  }
  CROSSWALK_RETURN_IF_ERROR(parts.status);
  CROSSWALK_ASSIGN(SectionWriter writer, SectionWriter::Create(path, "match"));
  CROSSWALK_RETURN_IF_ERROR(MatchFileWriter(parts.units, writer).Write(step));
  return writer.Finish(sync);
}

}  // namespace crosswalk::index
