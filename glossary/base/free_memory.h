// Gives memory that was freed back to the system.
#ifndef CROSSWALK_GLOSSARY_BASE_FREE_MEMORY_H_
#define CROSSWALK_GLOSSARY_BASE_FREE_MEMORY_H_

namespace crosswalk {

// After a work that held much: allocators keep what was freed for what may come, and count as large
// as the process ever was. Takes some milliseconds. Any thread.
void ReturnFreedMemory();

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_FREE_MEMORY_H_
