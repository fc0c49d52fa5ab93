// What a request may not say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/memory/small_units.h"
#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::memory {
namespace {

const SmallUnits& Units() {
  static const SmallUnits units({MakeUnit("en:Open", {"ja:開く"})});
  return units;
}

const term::SmallSnapshot& NoGlossary() {
  static const term::SmallSnapshot empty((std::vector<v1::Concept>()));
  return empty;
}

v1::MatchRequest Good() { return Request("Open", "en", "ja"); }

// "INVALID_ARGUMENT source.text", or "OK".
std::string Refused(const v1::MatchRequest& request) {
  const auto response = TestEngine().Match(Units(), NoGlossary(), request, Cancellation());
  if (response.ok()) return "OK";
  EXPECT_EQ(response.status().violations().size(), 1u) << response.status().ToString();
  const std::string field =
      response.status().violations().empty() ? "" : response.status().violations()[0].field;
  EXPECT_EQ(response.status().message().rfind(field + ": ", 0), 0u) << response.status().message();
  return std::string(CodeName(response.status().code())) + " " + field;
}

TEST(MatchRequestTest, NeedsASegment) {
  v1::MatchRequest request = Good();
  EXPECT_EQ(Refused(request), "OK");
  request.mutable_source()->clear_text();
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.text");
  request.clear_source();
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.text");
  request = Good();
  request.mutable_source()->set_text("a\xFF");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.text");
  request.mutable_source()->set_text(std::string((64 << 10) + 1, 'a'));
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.text");
  request.mutable_source()->set_text("a\1");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.text");
}

TEST(MatchRequestTest, NeedsLanguagesThatAreLanguages) {
  v1::MatchRequest request = Good();
  request.mutable_source()->set_language_tag("klingon");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.language_tag");
  request.mutable_source()->set_language_tag("");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.language_tag");
  request.mutable_source()->set_language_tag("mul");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.language_tag");
  request = Good();
  request.set_target_language_tag("");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT target_language_tag");
  request = Good();
  request.add_pivot_language_tags("zh");
  request.add_pivot_language_tags("?");
  request.set_without_pivot(true);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT pivot_language_tags[1]");
  for (int i = 0; i < 32; ++i) request.add_pivot_language_tags("zh");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT pivot_language_tags");
}

TEST(MatchRequestTest, CodesStandInOrderAtBorders) {
  v1::MatchRequest request = Good();
  request.mutable_source()->set_text("é!");
  AddCode(*request.mutable_source(), 3, v1::CODE_KIND_STANDALONE, "x");
  EXPECT_EQ(Refused(request), "OK");
  v1::InlineCode& second = AddCode(*request.mutable_source(), 2, v1::CODE_KIND_STANDALONE, "x");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes[1].offset");
  request.mutable_source()->mutable_codes(0)->set_offset(0);
  second.set_offset(1);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes[1].offset");
  second.set_offset(4);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes[1].offset");
  second.set_offset(3);
  second.set_kind(v1::CODE_KIND_UNSPECIFIED);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes[1].kind");
  second.set_kind(v1::CODE_KIND_CLOSING);
  second.set_content("\xFE");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes[1].content");
  for (int i = 0; i < 10000; ++i) *request.mutable_source()->add_codes() = second;
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT source.codes");
}

TEST(MatchRequestTest, ThresholdAndLimitHaveAnEnd) {
  v1::MatchRequest request = Good();
  request.set_threshold(101);
  request.set_limit(1000);
  EXPECT_EQ(Refused(request), "OK");
  request.set_threshold(102);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT threshold");
  request = Good();
  request.set_limit(1001);
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT limit");
}

TEST(MatchRequestTest, ContextsAreTexts) {
  v1::MatchRequest request = Good();
  request.set_context_id("\xFF");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT context_id");
  request = Good();
  request.set_previous_source("\xFF");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT previous_source");
  request = Good();
  request.set_next_source(std::string((64 << 10) + 1, 'a'));
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT next_source");
}

TEST(MatchRequestTest, MemoriesAndGlossariesMustExist) {
  v1::MatchRequest request = Good();
  request.add_memories("memories/m");
  EXPECT_EQ(Refused(request), "OK");
  request.add_memories("x");
  EXPECT_EQ(Refused(request), "NOT_FOUND memories[1]");
  request.set_memories(1, "a/b");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT memories[1]");
  for (int i = 0; i < 1000; ++i) request.add_memories("m");
  EXPECT_EQ(Refused(request), "INVALID_ARGUMENT memories");
  request = Good();
  (*request.mutable_penalties()->mutable_memories())["x"] = 1;
  EXPECT_EQ(Refused(request), "NOT_FOUND penalties.memories[\"x\"]");
  request = Good();
  request.mutable_filter()->add_glossaries("g");
  EXPECT_EQ(Refused(request), "NOT_FOUND filter.glossaries[0]");
}

TEST(MatchRequestTest, ABatchNamesTheRequestAndHasALimit) {
  v1::BatchMatchRequest batch;
  *batch.add_requests() = Good();
  batch.add_requests();
  auto response = TestEngine().BatchMatch(Units(), NoGlossary(), batch, Cancellation());
  ASSERT_FALSE(response.ok());
  EXPECT_EQ(response.status().violations()[0].field, "requests[1].source.text");
  *batch.mutable_shared() = Good();
  response = TestEngine().BatchMatch(Units(), NoGlossary(), batch, Cancellation());
  ASSERT_TRUE(response.ok()) << response.status().ToString();
  ASSERT_EQ(response->responses_size(), 2);
  EXPECT_EQ(response->responses(1).matches_size(), 1);
  EXPECT_EQ(response->revision(), "test:7");
  while (batch.requests_size() <= 1000) batch.add_requests();
  response = TestEngine().BatchMatch(Units(), NoGlossary(), batch, Cancellation());
  ASSERT_FALSE(response.ok());
  EXPECT_EQ(response.status().violations()[0].field, "requests");
}

TEST(MatchRequestTest, StopsWhenTheCallerIsGone) {
  const Cancellation gone([] { return true; });
  EXPECT_EQ(TestEngine().Match(Units(), NoGlossary(), Good(), gone).status().code(),
            Code::kCancelled);
}

}  // namespace
}  // namespace crosswalk::memory
