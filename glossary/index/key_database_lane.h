// Builds the Xapian database of a piece beside everything else that a piece needs.
#ifndef CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_LANE_H_
#define CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_LANE_H_

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/index/key_database.h"

namespace crosswalk::index {

// A KeyDatabaseBuilder that works on a thread of its own once so many documents have come that it
// pays. To be used by one thread, whose priority it has. Holds some hundred documents at most.
class KeyDatabaseLane {
 public:
  explicit KeyDatabaseLane(std::filesystem::path folder) : builder_(std::move(folder)) {}
  // Waits for what is under way.
  ~KeyDatabaseLane();

  // The next document. A failure of one before may show here.
  Status Add(std::vector<std::string> terms);
  // All documents have come: the rest goes on while the caller does something else.
  void BeginFinish(const std::filesystem::path& path, bool sync);
  // Waits for that, and says what came of it all.
  Status Finish();

 private:
  using Documents = std::vector<std::vector<std::string>>;

  void Start();
  void Work();
  // Hands on what was gathered; waits where too much is under way.
  void Hand();

  KeyDatabaseBuilder builder_;  // of the thread, once it runs
  std::uint64_t added_ = 0;
  Documents gathered_;
  std::filesystem::path path_;
  bool sync_ = false;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Documents> handed_;
  bool finishing_ = false;  // nothing more comes, and the database is to be made
  bool dropped_ = false;    // nothing of it is wanted
  Status status_;
  std::thread thread_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_KEY_DATABASE_LANE_H_
