#include "client/command/trailing_file.h"

#include <unistd.h>

#include <optional>

#include "client/command/list_option.h"

namespace crosswalk::command {

void TakeTrailingFile(const std::vector<std::string>& words, const std::vector<std::string>& flags,
                      const std::vector<std::vector<std::string>*>& values, std::string* file) {
  if (!file->empty()) return;
  std::vector<std::vector<std::string>> before;
  for (const auto* list : values) before.push_back(*list);
  const std::optional<std::string> last = TakeTrailingValue(words, flags, values);
  if (last && (*last == "-" || access(last->c_str(), F_OK) == 0)) {
    *file = *last;
    return;
  }
  for (std::size_t i = 0; i < values.size(); ++i) *values[i] = before[i];
}

}  // namespace crosswalk::command
