#include "glossary/exchange/gunzip.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <string>

namespace crosswalk::exchange {
namespace {

using ::testing::HasSubstr;

std::string Packed(const std::string& plain) {
  std::string packed(compressBound(plain.size()) + 64, '\0');
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

struct Outcome {
  Status status;
  std::string plain;
};

Outcome Unpack(const std::string& packed, std::size_t step, std::uint64_t limit = 1 << 20) {
  Outcome outcome;
  Gunzip gunzip(limit);
  for (std::size_t at = 0; at < packed.size() && outcome.status.ok(); at += step) {
    outcome.status = gunzip.Feed(packed.substr(at, step), [&](std::string_view piece) {
      outcome.plain += piece;
      return Status();
    });
  }
  if (outcome.status.ok()) outcome.status = gunzip.Finish();
  return outcome;
}

TEST(GunzipTest, IsRecognisedByItsFirstTwoBytes) {
  EXPECT_TRUE(Gunzip::Recognizes(Packed("a")));
  EXPECT_FALSE(Gunzip::Recognizes("<?xml"));
  EXPECT_FALSE(Gunzip::Recognizes("\x1F"));
}

TEST(GunzipTest, ItsPiecesMayBeCutAnywhere) {
  const std::string plain = "廣島進程 and some more, and some more, and some more";
  for (const std::size_t step : {1u, 2u, 7u, 1000u}) {
    const Outcome outcome = Unpack(Packed(plain), step);
    EXPECT_TRUE(outcome.status.ok()) << outcome.status.ToString();
    EXPECT_EQ(outcome.plain, plain);
  }
}

TEST(GunzipTest, SeveralMembersAreOneFile) {
  EXPECT_EQ(Unpack(Packed("one ") + Packed("two"), 5).plain, "one two");
}

TEST(GunzipTest, WhatIsCutShortIsRefused) {
  const std::string packed = Packed("some text that is long enough to be cut");
  EXPECT_THAT(Unpack(packed.substr(0, packed.size() - 9), 1000).status.message(),
              HasSubstr("cut short"));
}

TEST(GunzipTest, DamageIsRefusedWithTheByte) {
  std::string packed = Packed(std::string(1000, 'x') + "end");
  packed[12] = static_cast<char>(packed[12] ^ 0x5A);
  EXPECT_THAT(Unpack(packed, 1000).status.message(), HasSubstr("damaged at byte"));
}

TEST(GunzipTest, ABombStopsAtItsLimit) {
  const Outcome outcome = Unpack(Packed(std::string(5 << 20, '\0')), 1000);
  EXPECT_EQ(outcome.status.code(), Code::kResourceExhausted);
  EXPECT_LE(outcome.plain.size(), 1u << 20);
}

TEST(GunzipTest, TheVisitorsErrorEndsIt) {
  Gunzip gunzip(1 << 20);
  const Status status =
      gunzip.Feed(Packed("text"), [](std::string_view) { return DataLoss("no more"); });
  EXPECT_EQ(status.code(), Code::kDataLoss);
}

}  // namespace
}  // namespace crosswalk::exchange
