// Unicode normalisation (UAX 15).
#ifndef CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_
#define CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>

namespace crosswalk::text {

// Both need well-formed UTF-8.
std::string Nfc(std::string_view text);
// NFKC with case folding, without default ignorables such as variation selectors.
std::string NfkcCasefold(std::string_view text);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_NORMALIZE_H_
