// Digests: SHA-256 where a name is derived from content or a table is compared, a quick 64-bit hash
// for tables in memory and checks of pieces on disk.
#ifndef CROSSWALK_GLOSSARY_BASE_HASH_H_
#define CROSSWALK_GLOSSARY_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace crosswalk {

// First 80 bits of SHA-256 as 16 characters of lower-case base32 (RFC 4648). For identifiers.
std::string ContentId(std::string_view bytes);

// SHA-256 as 64 hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

// XXH3, stable across machines and releases. Not against an adversary.
std::uint64_t Hash64(std::string_view bytes);

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_HASH_H_
