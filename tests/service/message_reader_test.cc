#include "service/message_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::service {
namespace {

grpc::ByteBuffer Bytes(const std::string& bytes, std::size_t pieces = 1) {
  std::vector<grpc::Slice> slices;
  const std::size_t step = bytes.size() / pieces + 1;
  for (std::size_t i = 0; i < bytes.size() || slices.empty(); i += step) {
    slices.emplace_back(bytes.substr(i, step));
  }
  return grpc::ByteBuffer(slices.data(), slices.size());
}

std::string FieldOf(const Status& status) {
  return status.violations().empty() ? "" : status.violations()[0].field;
}

TEST(MessageReader, TextThatIsNotUtf8IsRefusedWithItsField) {
  v1::LookupTermsRequest lookup;
  lookup.set_query("term");
  lookup.mutable_filter()->add_glossaries("fine");
  lookup.mutable_filter()->add_glossaries(
      "b\xff"
      "d");
  v1::LookupTermsRequest read;
  const Status status = ReadMessage(Bytes(lookup.SerializeAsString()), read);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_EQ(FieldOf(status), "filter.glossaries[1]");
  EXPECT_EQ(status.violations()[0].description, "is not UTF-8 at byte 1");
}

TEST(MessageReader, TheFieldIsNamedAsTheContractNamesIt) {
  v1::CreateConceptRequest create;
  create.mutable_concept_entry()->add_languages()->add_terms()->set_text("\xc0\x80");
  v1::CreateConceptRequest read;
  EXPECT_EQ(FieldOf(ReadMessage(Bytes(create.SerializeAsString()), read)),
            "concept.languages[0].terms[0].text");
}

TEST(MessageReader, BytesThatAreNoMessageAreRefused) {
  v1::LookupTermsRequest read;
  const Status status = ReadMessage(Bytes("\x0a\x7f"), read);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_THAT(status.message(), testing::HasSubstr("crosswalk.v1.LookupTermsRequest"));
}

RC_GTEST_PROP(MessageReader, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  v1::BatchWriteConceptsRequest read;
  const Status status = ReadMessage(Bytes(bytes), read);
  RC_ASSERT(status.ok() || status.code() == Code::kInvalidArgument);
}

TEST(MessageReader, AMessageInManySlicesIsOne) {
  v1::LookupTermsRequest lookup;
  lookup.set_query(std::string(5000, 'x'));
  v1::LookupTermsRequest read;
  ASSERT_TRUE(ReadMessage(Bytes(lookup.SerializeAsString(), 7), read).ok());
  EXPECT_EQ(read.query(), lookup.query());
}

TEST(MessageReader, WhatIsWrittenReadsBackAndTooMuchIsRefused) {
  v1::LookupTermsResponse response;
  response.set_total(7);
  Result<grpc::ByteBuffer> bytes = WriteMessage(response, 100);
  ASSERT_TRUE(bytes.ok());
  v1::LookupTermsResponse read;
  ASSERT_TRUE(ReadMessage(*bytes, read).ok());
  EXPECT_EQ(read.total(), 7u);
  response.set_revision(std::string(200, 'x'));
  EXPECT_EQ(WriteMessage(response, 100).status().code(), Code::kResourceExhausted);
}

TEST(MessageReader, AnEmptyMessageTravels) {
  Result<grpc::ByteBuffer> bytes = WriteMessage(v1::GetGlossaryRequest(), 100);
  ASSERT_TRUE(bytes.ok());
  v1::GetGlossaryRequest read;
  EXPECT_TRUE(ReadMessage(*bytes, read).ok());
}

}  // namespace
}  // namespace crosswalk::service
