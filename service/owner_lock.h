// Who may use a DIR: one owner, or many readers.
#ifndef CROSSWALK_SERVICE_OWNER_LOCK_H_
#define CROSSWALK_SERVICE_OWNER_LOCK_H_

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "glossary/base/status.h"

namespace crosswalk::service {

// The lock on `DIR/owner.lock` (flock), held until destruction and never left behind by a process
// that dies. Movable.
class OwnerLock {
 public:
  enum class Mode { kShared, kExclusive };

  // One try; none where another process stands in the way. UNAVAILABLE where the file cannot be
  // made.
  static Result<std::optional<OwnerLock>> TryAcquire(const std::filesystem::path& dir, Mode mode);
  // Tries until `wait` has passed, or `give_up` (may be null) returns true between two tries.
  // UNAVAILABLE (reason DIR_IN_USE) naming the process that owns the DIR, where it is known.
  static Result<OwnerLock> Acquire(const std::filesystem::path& dir, Mode mode,
                                   std::chrono::milliseconds wait,
                                   const std::function<bool()>& give_up = nullptr);

  OwnerLock(OwnerLock&& other) noexcept;
  OwnerLock& operator=(OwnerLock&& other) noexcept;
  ~OwnerLock();

 private:
  explicit OwnerLock(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_OWNER_LOCK_H_
