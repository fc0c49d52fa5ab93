// The `crosswalk` command.
#include <exception>
#include <iostream>

#include "client/command/run.h"

int main(int argc, char** argv) {
  // Out of memory is the one exception that can arrive here.
  try {
    return static_cast<int>(crosswalk::command::Run({argv + 1, argv + argc}));
  } catch (const std::exception& error) {
    std::cerr << "crosswalk: " << error.what() << std::endl;
    return static_cast<int>(crosswalk::command::ExitStatus::kOther);
  }
}
