#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {

Status InvalidAt(const Place& place, std::string_view reason) {
  std::string text = std::to_string(place.line);
  if (place.column > 0) text += ":" + std::to_string(place.column);
  return InvalidArgument(text.append(": ").append(reason));
}

}  // namespace crosswalk::exchange
