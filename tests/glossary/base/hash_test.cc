#include "glossary/base/hash.h"

#include <gtest/gtest.h>

namespace crosswalk {
namespace {

TEST(HashTest, ContentIdIsTheBeginningOfSha256InBase32) {
  // SHA-256("abc") begins ba7816bf 8f01cfea 4141.
  EXPECT_EQ(ContentId("abc"), "xj4bnp4pahh6uqkb");
  EXPECT_EQ(Sha256Hex("abc").substr(0, 16), "ba7816bf8f01cfea");
}

TEST(HashTest, Hash64IsStable) { EXPECT_EQ(Hash64(""), 0x2d06800538d394c2u); }

}  // namespace
}  // namespace crosswalk
