// links: crosswalk_script
// Any bytes and any pieces give a text or a status, never a crash. The first two bytes choose.
#include <cstdint>
#include <cstdlib>

#include "glossary/script/convert.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static const crosswalk::script::Converter converter;
  constexpr const char* kConfigurations[] = {"t2s", "tw2sp", "hk2s", "t2jp", "jp2t", "s2twp"};
  const std::string name = kConfigurations[data[0] % 6];
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const crosswalk::script::ConversionPath path{{name}, {"t2s"}, ""};
  // One piece, anywhere, also where it cuts a character or ends behind the text.
  const std::uint32_t begin = data[1] & 15, end = begin + (data[1] >> 4);
  const auto conversion = converter.Convert(text, path, {{begin, end, std::nullopt}});
  if (conversion.ok() && conversion->pieces.size() != 1) std::abort();
  if (!conversion.ok() && conversion.status().message().empty()) std::abort();
  return 0;
}
