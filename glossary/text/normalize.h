// Unicode normalisation (UAX 15).
#ifndef CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_
#define CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>

namespace crosswalk::text {

// All functions here need well-formed UTF-8 or scalar values; threads may call them at once.

std::string Nfc(std::string_view text);
// NFKC with case folding, without default ignorables such as variation selectors.
std::string NfkcCasefold(std::string_view text);

// Whether a text may be cut in front of `code` so that NfkcCasefold of the two parts, one behind
// the other, is NfkcCasefold of the whole: false for what may join the character before it (U+3099,
// the half-width ﾞ) and for what is dropped. Such cuts give each folded code point its place in the
// original.
bool IsCasefoldBorder(char32_t code);

// Version of the Unicode tables that normalisation goes by, for example "15.0". Keys made under
// another may differ.
std::string UnicodeVersion();

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_
