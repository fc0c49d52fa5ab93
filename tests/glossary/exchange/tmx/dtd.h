// Validity against the DTD of TMX 1.4, where one is installed.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_DTD_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_DTD_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange {

// Path of tmx14.dtd: CROSSWALK_TMX_DTD where it is set, else taken out of Debian's OmegaT.jar into
// the folder of temporary files. Empty where there is none, or no xmllint.
std::string TmxDtd();

// What xmllint has to say against the file; empty where it is valid.
std::string Validate(std::string_view file, const std::string& dtd);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_TMX_DTD_H_
