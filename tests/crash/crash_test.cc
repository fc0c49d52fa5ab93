// A writer killed at random moments: what it was told to be durable is there, once, and the index
// agrees with the record.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "glossary/index/index.h"
#include "glossary/record/concept_store.h"
#include "glossary/script/fold.h"

namespace crosswalk {
namespace {

constexpr int kThreads = 8;

struct Acknowledged {
  std::uint64_t number;
  std::string serial;  // "-" for a deletion
};
using Acknowledgements = std::map<std::string, std::vector<Acknowledged>>;

unsigned Environment(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? static_cast<unsigned>(std::strtoul(value, nullptr, 10)) : otherwise;
}

class CrashTest : public ::testing::Test {
 protected:
  CrashTest() {
    std::string name = (std::filesystem::temp_directory_path() / "crash-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~CrashTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string Path() const { return (folder_ / "record.db").string(); }

  // Runs the writer until `lifetime` after its first acknowledged write, then kills it. Its output.
  std::string RunAndKill(unsigned run, unsigned seed, std::chrono::microseconds lifetime) {
    int pipe_ends[2];
    EXPECT_EQ(::pipe(pipe_ends), 0);
    const std::string arguments[] = {CRASH_WRITER, Path(), std::to_string(run),
                                     std::to_string(kThreads), std::to_string(seed)};
    const pid_t child = ::fork();
    if (child == 0) {
      ::dup2(pipe_ends[1], STDOUT_FILENO);
      ::close(pipe_ends[0]);
      ::close(pipe_ends[1]);
      ::execl(arguments[0].c_str(), arguments[0].c_str(), arguments[1].c_str(),
              arguments[2].c_str(), arguments[3].c_str(), arguments[4].c_str(), nullptr);
      ::_exit(127);
    }
    ::close(pipe_ends[1]);
    std::string output;
    std::vector<char> buffer(1 << 16);
    std::thread killer;
    while (true) {
      const ssize_t got = ::read(pipe_ends[0], buffer.data(), buffer.size());
      if (got <= 0) break;
      output.append(buffer.data(), static_cast<std::size_t>(got));
      if (!killer.joinable()) {
        killer = std::thread([child, lifetime] {
          std::this_thread::sleep_for(lifetime);
          ::kill(child, SIGKILL);
        });
      }
    }
    if (killer.joinable()) killer.join();
    ::close(pipe_ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "it ended by itself";
    return output;
  }

  void Remember(const std::string& output) {
    std::istringstream lines(output);
    std::string line;
    while (std::getline(lines, line)) {
      if (lines.eof()) break;  // cut in the middle: not acknowledged
      std::istringstream words(line);
      std::string id;
      Acknowledged acknowledged;
      words >> id >> acknowledged.number >> acknowledged.serial;
      acknowledged_[id].push_back(std::move(acknowledged));
      ++writes_;
    }
  }

  // Compares the whole record with what was acknowledged.
  void Check(const record::Record& record) {
    std::map<std::string, std::vector<record::Version>> fed;
    std::uint64_t last = 0;
    const Status status = record.Feed(0, [&](const record::Version& version) {
      EXPECT_GT(version.number, last);
      last = version.number;
      if (version.key.kind == record::Kind::kConcept) fed[version.key.id].push_back(version);
      return true;
    });
    ASSERT_TRUE(status.ok()) << status.ToString();
    EXPECT_EQ(record.Newest()->number, last);
    std::size_t unacknowledged = 0;
    for (const auto& [id, versions] : fed) {
      const std::vector<Acknowledged>& told = acknowledged_[id];
      std::set<std::string> serials;
      std::uint64_t previous = 0;
      for (const record::Version& version : versions) {
        EXPECT_EQ(version.previous, previous) << id;
        previous = version.number;
        if (version.deleted) continue;
        EXPECT_TRUE(serials.insert(SerialOf(version)).second) << id << " has a version twice";
      }
      ASSERT_GE(versions.size(), told.size()) << id << " lost a version";
      for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(versions[i].number, told[i].number) << id;
        EXPECT_EQ(SerialOf(versions[i]), told[i].serial) << id;
      }
      unacknowledged += versions.size() - told.size();
      const auto current = record.Get({record::Kind::kConcept, "g", id});
      ASSERT_TRUE(current.ok() && current->has_value()) << id;
      EXPECT_EQ((*current)->number, versions.back().number) << id;
      EXPECT_EQ((*current)->deleted, versions.back().deleted) << id;
    }
    for (const auto& [id, told] : acknowledged_) EXPECT_EQ(fed.count(id), 1u) << id << " is lost";
    // Each thread of each run had at most one write under way.
    EXPECT_LE(unacknowledged, runs_ * kThreads);
  }

  static std::string SerialOf(const record::Version& version) {
    if (version.deleted) return "-";
    const auto concept_ = record::ConceptOf("e", version);
    EXPECT_TRUE(concept_.ok());
    return concept_->languages(0).terms(0).text().substr(std::string("serial ").size());
  }

  // Opens the index beside the record, lets it catch up, and compares every concept.
  void CheckIndex(const record::Record& record) {
    static const auto folder = script::Folder::Create();
    ASSERT_TRUE(folder.ok()) << folder.status().ToString();
    const auto index = index::Index::Open(folder_ / "index", record, *folder, {});
    ASSERT_TRUE(index.ok()) << index.status().ToString();
    const Status status = (*index)->CatchUp(nullptr, Cancellation());
    ASSERT_TRUE(status.ok()) << status.ToString();
    const auto snapshot = (*index)->Newest();
    EXPECT_EQ(snapshot->revision().ToString(), record.Newest()->ToString());
    std::uint64_t living = 0;
    const auto scanned =
        record.Scan(record::Kind::kConcept, "", [&](const record::Version& version) {
          ++living;
          const auto handle = snapshot->Find("g", version.key.id);
          EXPECT_TRUE(handle.ok()) << version.key.id << ": " << handle.status().ToString();
          if (!handle.ok()) return true;
          const auto indexed = snapshot->Read(*handle);
          EXPECT_TRUE(indexed.ok()) << version.key.id;
          if (!indexed.ok()) return true;
          EXPECT_EQ(indexed->languages(0).terms(0).text(), "serial " + SerialOf(version));
          return true;
        });
    ASSERT_TRUE(scanned.ok());
    EXPECT_EQ(snapshot->CountOf("g")->rows, living);
  }

  std::filesystem::path folder_;
  Acknowledgements acknowledged_;
  std::size_t writes_ = 0;
  std::size_t runs_ = 0;
};

TEST_F(CrashTest, AKilledWriterLosesNothingAndDoublesNothing) {
  const unsigned kills = Environment("CROSSWALK_KILLS", 20);
  const unsigned seed = Environment("CROSSWALK_SEED", std::random_device()());
  std::printf("CROSSWALK_KILLS=%u CROSSWALK_SEED=%u\n", kills, seed);
  std::mt19937 random(seed);
  for (unsigned run = 0; run < kills; ++run) {
    const std::chrono::microseconds lifetime(random() % 60000);
    Remember(RunAndKill(run, static_cast<unsigned>(random()), lifetime));
    ++runs_;
    const auto record = record::OpenSqlite(Path(), {});
    ASSERT_TRUE(record.ok()) << record.status().ToString();
    Check(**record);
    CheckIndex(**record);
    if (HasFailure()) FAIL() << "after kill " << run + 1;
  }
  std::printf("%zu acknowledged writes\n", writes_);
  EXPECT_GT(writes_, kills);
}

}  // namespace
}  // namespace crosswalk
