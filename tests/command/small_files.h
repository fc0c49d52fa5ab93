// Small files of every format, written for these tests.
#ifndef CROSSWALK_TESTS_COMMAND_SMALL_FILES_H_
#define CROSSWALK_TESTS_COMMAND_SMALL_FILES_H_

#include <string>
#include <vector>

namespace crosswalk::command {

struct SmallFile {
  std::string name;
  std::string format;  // as the report names it
  std::string bytes;
};

// Each holds one concept: zh-Hant-TW 節流閥, en throttle valve.
const std::vector<SmallFile>& SmallGlossaries();

// Each holds one unit: en "Close the valve." in zh-Hant-TW.
const std::vector<SmallFile>& SmallMemories();

}  // namespace crosswalk::command

#endif  // CROSSWALK_TESTS_COMMAND_SMALL_FILES_H_
