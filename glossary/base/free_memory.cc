#include "glossary/base/free_memory.h"

#include <malloc.h>

// Of the allocator that the programs are linked with; the tests have that of the C library.
extern "C" __attribute__((weak)) void MallocExtension_ReleaseFreeMemory();

namespace crosswalk {

void ReturnFreedMemory() {
  if (MallocExtension_ReleaseFreeMemory != nullptr) {
    MallocExtension_ReleaseFreeMemory();
  } else {
    (void)::malloc_trim(0);
  }
}

}  // namespace crosswalk
