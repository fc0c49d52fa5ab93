// Values of options as people write them.
#ifndef CROSSWALK_SERVICE_OPTION_VALUES_H_
#define CROSSWALK_SERVICE_OPTION_VALUES_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::service {

// "4096", "64KiB", "4MiB", "16GiB"; at least 1.
Result<std::size_t> ParseSize(std::string_view text);
// The shortest of those forms that says the same.
std::string FormatSize(std::size_t size);

// "250ms", "30s", "5m", "1h"; a number alone is refused, since it does not say of what.
Result<std::chrono::milliseconds> ParseDuration(std::string_view text);
std::string FormatDuration(std::chrono::milliseconds duration);

// "true", "false".
Result<bool> ParseSwitch(std::string_view text);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_OPTION_VALUES_H_
