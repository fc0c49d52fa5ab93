#include "glossary/exchange/read_side.h"

namespace crosswalk::exchange {

std::string BaseName(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

}  // namespace crosswalk::exchange
