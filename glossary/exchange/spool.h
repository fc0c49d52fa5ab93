// A queue of bytes that goes to a temporary file once it is long.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_SPOOL_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_SPOOL_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "glossary/base/status.h"

namespace crosswalk::exchange {

// Entries are put in, then taken out in the same order; then it is empty and may be filled again.
// The file has no name and goes with the object. One thread.
class Spool {
 public:
  explicit Spool(std::size_t memory_bytes = std::size_t{8} << 20) : memory_bytes_(memory_bytes) {}

  // RESOURCE_EXHAUSTED where the temporary file cannot grow.
  Status Put(const std::string& entry);
  // False where there is none left. The first call ends the filling.
  Result<bool> Take(std::string& entry);
  bool empty() const { return entries_ == 0; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  Status MoveToFile();
  Status Refill();

  const std::size_t memory_bytes_;
  std::uint64_t entries_ = 0;
  std::string memory_;     // what is not in the file: its end while filling, a window while taking
  std::size_t taken_ = 0;  // bytes of `memory_` already taken
  bool taking_ = false;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_SPOOL_H_
