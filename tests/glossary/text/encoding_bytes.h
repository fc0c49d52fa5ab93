// Bytes of other encodings for tests, made by the C library and not by what is tested.
#ifndef CROSSWALK_TESTS_GLOSSARY_TEXT_ENCODING_BYTES_H_
#define CROSSWALK_TESTS_GLOSSARY_TEXT_ENCODING_BYTES_H_

#include <iconv.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace crosswalk::text {

// `utf8` in an encoding as iconv(3) names it. Aborts where it does not have a character.
inline std::string In(const char* encoding, std::string_view utf8) {
  const iconv_t descriptor = iconv_open(encoding, "UTF-8");
  if (descriptor == reinterpret_cast<iconv_t>(-1)) std::abort();
  std::string from(utf8);
  std::string to(4 * from.size() + 16, '\0');
  char* in = from.data();
  char* out = to.data();
  std::size_t in_left = from.size();
  std::size_t out_left = to.size();
  if (iconv(descriptor, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) {
    std::abort();
  }
  iconv(descriptor, nullptr, nullptr, &out, &out_left);
  iconv_close(descriptor);
  to.resize(to.size() - out_left);
  return to;
}

}  // namespace crosswalk::text

#endif  // CROSSWALK_TESTS_GLOSSARY_TEXT_ENCODING_BYTES_H_
