// links: crosswalk_text
// A decoder reads the same wherever bytes are cut, and gives well-formed UTF-8 without control
// characters; what it took before an error is the same, too.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "glossary/text/encoding.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;

constexpr std::array<const char*, 12> kEncodings = {
    "UTF-8",     "UTF-16LE", "UTF-16BE", "UTF-32LE",     "UTF-32BE",    "GB18030",
    "Shift_JIS", "Big5",     "EUC-JP",   "windows-1252", "ISO-2022-JP", "EUC-KR"};

std::string Read(std::string_view encoding, std::string_view bytes, std::size_t step,
                 std::string& text) {
  auto decoder = text::Decoder::Make(encoding);
  if (!decoder.ok()) return decoder.status().ToString();
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    const Status status = (*decoder)->Decode(bytes.substr(at, step), text);
    if (!status.ok()) return status.ToString();
  }
  return (*decoder)->Finish().ToString();
}

void Check(std::string_view encoding, std::string_view bytes, std::size_t step) {
  std::string whole;
  std::string cut;
  const std::string whole_error =
      Read(encoding, bytes, std::max<std::size_t>(bytes.size(), 1), whole);
  const std::string cut_error = Read(encoding, bytes, step, cut);
  if (whole != cut || whole_error != cut_error) std::abort();
  if (text::FindInvalidUtf8(whole) != std::string::npos) std::abort();
  const bool has_control = std::any_of(whole.begin(), whole.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  if (has_control) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  // The first byte chooses the encoding, the second how long the pieces are.
  const std::size_t step = data[1] % 9u + 1;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  Check(kEncodings[data[0] % kEncodings.size()], bytes, step);
  const auto found = text::FindEncoding(bytes);
  if (found.ok()) Check(found->name, bytes.substr(found->mark), step);
  return 0;
}
