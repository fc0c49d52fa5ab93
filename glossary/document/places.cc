#include "glossary/document/places.h"

#include <algorithm>

namespace crosswalk::document {

Place Places::Of(std::uint64_t text_code_point) const {
  const auto after = std::upper_bound(
      runs_.begin(), runs_.end(), text_code_point,
      [](std::uint64_t place, const PlacedRun& run) { return place < run.text_code_point; });
  const PlacedRun& run = after == runs_.begin() ? *after : *(after - 1);
  const std::uint64_t within =
      text_code_point > run.text_code_point ? text_code_point - run.text_code_point : 0;
  return {run.file_code_point + within, run.line};
}

std::uint64_t Places::FileByte(std::uint64_t text_byte) const {
  const auto after = std::upper_bound(
      runs_.begin(), runs_.end(), text_byte,
      [](std::uint64_t place, const PlacedRun& run) { return place < run.text_byte; });
  const PlacedRun& run = after == runs_.begin() ? *after : *(after - 1);
  return run.file_byte + (text_byte > run.text_byte ? text_byte - run.text_byte : 0);
}

}  // namespace crosswalk::document
